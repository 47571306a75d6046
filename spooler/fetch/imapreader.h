#pragma once

#include "spooler/fetch/imapvalue.h"

#include <QByteArrayView>
#include <QString>

#include <deque>
#include <optional>

namespace mailroom {

// [value] Puts the octets of an IMAP server together to responses. A literal over 1 MiB goes into a file as
// it comes. Bounded whatever is sent: 1 MiB of text, 16 MiB of literals in memory, 100,000 values and 40
// nested lists a response, 1 GiB a literal; a size that a server states is never allocated. Beyond that, or
// when the text cannot be understood, the reader is broken and stays so: what follows has no beginning.
class ImapReader {
public:
    explicit ImapReader(const QString &temporaryFolder) : m_folder(temporaryFolder) { }

    void append(QByteArrayView octets);
    std::optional<ImapResponse> next();
    bool isEmpty() const { return m_ready.empty() && m_text.isEmpty() && !m_inLiteral; } // not half a one
    bool isBroken() const { return !m_fault.isEmpty(); }
    QString fault() const { return m_fault; } // a plain English fact
    qint64 literalOctets() const { return m_literalOctets; } // of all literals so far: a measure of progress

private:
    QByteArrayView takeLine(QByteArrayView octets);
    QByteArrayView takeLiteral(QByteArrayView octets);
    void beginLiteral(qint64 size);
    void keep(QByteArrayView part);
    void complete();
    void broken(const QString &fault);

    QString m_folder;
    QByteArray m_text; // of the response so far; a literal is left out behind its "{n}" CRLF
    QList<ImapValue> m_literals;
    std::deque<ImapResponse> m_ready;
    QString m_fault;
    qint64 m_left = 0; // of the literal that is being read
    qint64 m_inMemory = 0;
    qint64 m_literalOctets = 0;
    bool m_inLiteral = false;
};

} // namespace mailroom
