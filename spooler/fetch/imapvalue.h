// What an IMAP server says, as it was read (RFC 3501, RFC 9051). [values]
#pragma once

#include <QByteArray>
#include <QList>

#include <memory>

class QTemporaryFile;

namespace mailroom {

struct ImapValue {
    enum class Kind { Atom, String, List };

    Kind kind = Kind::Atom;
    QByteArray text; // of an atom as it stands, "NIL" included; of a string without quotes
    QList<ImapValue> list;
    std::shared_ptr<QTemporaryFile> file; // of a literal over 1 MiB, instead of `text`; closed

    bool isList() const { return kind == Kind::List; }
    bool isNil() const { return kind == Kind::Atom && text == "NIL"; }
    bool is(QByteArrayView word) const // an atom, whatever its case
    {
        return kind == Kind::Atom && text.compare(word, Qt::CaseInsensitive) == 0;
    }
    qint64 number() const; // -1: it is none from 0 to 2^63 - 1
};

// One response: "* 12 FETCH (…)", "a3 OK [COPYUID …] done", "+ go ahead".
struct ImapResponse {
    enum class Kind { Untagged, Tagged, Continuation };
    enum class Status { None, Ok, No, Bad, Bye, PreAuth };

    Kind kind = Kind::Untagged;
    QByteArray tag;
    Status status = Status::None;
    QList<ImapValue> code; // of a status response: what stands in [], its name first
    QByteArray text; // of a status response or a continuation: the rest, for people
    QList<ImapValue> values; // of any other, behind "* "

    bool hasCode(QByteArrayView name) const { return !code.isEmpty() && code.constFirst().is(name); }
    // "* 12 EXISTS" is (12, EXISTS): the number, when `word` follows it; else -1.
    qint64 numbered(QByteArrayView word) const;
    bool begins(QByteArrayView word) const { return !values.isEmpty() && values.constFirst().is(word); }
};

} // namespace mailroom
