// Mail that lies on this computer, read piece by piece: what a fetcher or an import takes it from.
#pragma once

#include "spooler/mail/mailflags.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace mailroom {

struct SourceMessage {
    QString folder; // path within the source, '/' between its parts; empty: its only or first one
    QString key; // the same each time it is read
    QByteArray octets; // with CRLF, as it would go on the wire
    QString file; // the same where it is over 1 MiB: a temporary file that its taker removes
    MailFlags flags;
    QDateTime arrived; // UTC; invalid: nobody knows
    QString place; // where it lay: of a Maildir its file
};

struct SourceBatch {
    QList<SourceMessage> messages;
    QStringList faults; // of single messages, one plain sentence each, at most 20
    QString trouble; // it cannot be read at all: why; empty: it can
    qint64 done = 0; // octets or files, of `total`
    qint64 total = 0;
    bool isAtEnd = false;
};

// Used by one worker thread at a time, which must not be kept long: next() reads a few megabytes. Changes
// nothing in what it reads.
// PROMISES: memory is bounded whatever lies there; what is no regular file, or is a link, is not opened.
class MailSource {
public:
    virtual ~MailSource() = default;
    virtual SourceBatch next() = 0; // REQUIRES: the one before was not the end
};

// `known`: keys whose messages need not be brought again.
std::unique_ptr<MailSource>
openMaildir(const QString &folder, const QSet<QString> &known, const QString &temporaryFolder);

enum class MboxQuoting { Mboxrd, Mboxo }; // of lines that begin with "From ", after any ">" or only bare
std::unique_ptr<MailSource> openMbox(
    const QString &file, MboxQuoting quoting, const QSet<QString> &known, const QString &temporaryFolder);

} // namespace mailroom
