#pragma once

#include "spooler/fetch/mailsource.h"
#include "spooler/fetch/messagesink.h"

#include <optional>

namespace mailroom {

// [value, but that large messages go into files] Cuts an mbox (RFC 4155) into messages, piece by piece. A
// message begins with a line "From …" that tells a time, at the beginning or behind an empty line; quoted
// ones (">From ") are unquoted. A line of any length is no harm.
class MboxReader {
public:
    MboxReader(MboxQuoting quoting, QString temporaryFolder);

    void append(QByteArrayView octets);
    void end(); // the last message is over
    std::optional<SourceMessage> next(); // without a key
    bool isMbox() const { return !m_isForeign; } // false: it does not begin as one
    QStringList takeFaults() { return std::exchange(m_faults, {}); }

private:
    void takeLine(QByteArrayView line, bool isWhole);
    void begin(QByteArrayView fromLine);
    void finish();

    MboxQuoting m_quoting;
    QString m_folder;
    QByteArray m_line; // the unfinished one, up to what must be seen of it
    std::optional<MessageSink> m_sink; // nothing: before the first message
    QList<SourceMessage> m_ready;
    QStringList m_faults;
    QDateTime m_arrived;
    bool m_inLongLine = false;
    bool m_afterEmptyLine = true;
    bool m_owesEmptyLine = false; // it belongs to the message only if no other one follows
    bool m_isForeign = false;
};

// What mail programs note in the header: Status, X-Status, X-Mozilla-Status.
MailFlags flagsNotedIn(QByteArrayView header);
// The time in "From ann@example.org Thu Jan  1 00:00:00 1970"; invalid: there is none.
QDateTime timeOfFromLine(QByteArrayView line);

} // namespace mailroom
