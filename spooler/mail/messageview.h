// A received message as a value for the eye: everything that a window shows of it, read in one pass.
//
// The way of a message to the eye: mimeoutline (where everything is) -> messagehead, the texts, the list of
// attachments -> html/ (what of its HTML may be shown) -> ui/inbox. Attachments stay where they are; their
// octets are streamed when somebody wants them (partdecoder). Nothing here needs a socket, a store or KMime.
#pragma once

#include "spooler/mail/calendarsummary.h"
#include "spooler/mail/messagehead.h"
#include "spooler/mail/mimeoutline.h"
#include "spooler/mail/quotedtext.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace mailroom {

// Where the octets of a part are in the message, and what they are encoded with. [value]
struct PartPlace {
    qint64 offset = 0;
    qint64 length = 0;
    QByteArray encoding; // Content-Transfer-Encoding
    friend bool operator==(const PartPlace &, const PartPlace &) = default;
};

// One file that came with a message. [value]
struct ReceivedPart {
    QString name; // safe to show and to save under; distinct within the message
    QByteArray type; // declared media type, lower case
    PartPlace place;
    qint64 size = 0; // decoded octets, approximate
    QString contentId; // without angle brackets; empty: none
    bool isInline = false; // meant to stand in the text: its picture, not a file of its own
    bool isMessage = false; // message/rfc822
    bool mayRun = false; // opening it could run something
    bool isElsewhere = false; // message/external-body: nothing is fetched for it
};

// One text of a message. Of an alternative only what is best for either view. [value]
struct BodyText {
    QString text; // plain; empty: there is only HTML
    // Unfiltered, for html/sanitiser.h only, which is given one after the other. Empty: there is only text.
    QStringList html;
    TextShape shape = TextShape::Fixed;
};

enum class SealKind { None, OpenPgpSigned, OpenPgpEncrypted, SmimeSigned, SmimeEncrypted };

enum class BodyNote {
    PartsLeftOut, // deeper, more or larger headers than a message may have
    TextCut, // longer than is shown
    UnknownCharset,
    DamagedText, // octets that are no characters of the charset it names
    Unclosed, // a boundary is missing: the end may have been lost
    Incomplete, // octets are missing, or a text that is not here
    HeaderOnly, // the rest is still on the server
    PartElsewhere, // a part claims to be somewhere else: not fetched
};

struct MessageView {
    MessageHead head;
    QString headerText; // raw, at most 256 KiB
    QList<BodyText> bodies; // in order; none: it has no text
    QList<ReceivedPart> parts;
    QList<CalendarSummary> calendars;
    SealKind seal = SealKind::None; // named, nothing is verified
    bool isReport = false; // multipart/report: reportview.h says what it says
    QList<BodyNote> notes;
    qint64 size = 0; // octets of the whole

    bool hasHtml() const;
    bool hasText() const;
};

// Never fails: what cannot be decoded is shown raw and noted.
MessageView viewOf(const MimeOutline &outline);

// REQUIRES: all of the message. Larger ones are fed to an OutlineReader piece by piece.
MessageView readMessageView(QByteArrayView message);

} // namespace mailroom
