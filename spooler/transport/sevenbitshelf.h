// Copies of messages for servers that take 7 bits only, kept from one attempt to the next.
#pragma once

#include "spooler/mail/contentreader.h"
#include "spooler/mail/ids.h"

#include <QSet>
#include <QString>

#include <memory>
#include <optional>

class QTemporaryFile;

namespace mailroom {

// Thread: the spooler's; its owner outlives the transports. A copy is a file in `folder`, whose name says of
// which message and content it is, and what its own octets are: it is never taken for another's. It can be
// made again at any time, so nothing is synchronised, and what cannot be kept is only made again.
class SevenBitShelf {
public:
    explicit SevenBitShelf(QString folder);

    struct Copy {
        std::shared_ptr<ContentReader> content; // its digest is that of the name
        int recoded = 0; // parts
    };
    std::optional<Copy> find(QueueId message, const QByteArray &original) const; // by the original's SHA-256

    std::unique_ptr<QTemporaryFile> newFile() const; // null: none can be made
    // Takes what was written there; the original and the copy by their SHA-256. False: it cannot.
    bool keep(
        QTemporaryFile &file, QueueId message, const QByteArray &original, const QByteArray &copy,
        int recoded);

    void drop(QueueId message); // it is done
    const QSet<QueueId> &messages() const { return m_messages; } // of which there are copies

private:
    QString m_folder;
    QSet<QueueId> m_messages;
};

} // namespace mailroom
