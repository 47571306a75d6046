#pragma once

#include "spooler/mail/contentreader.h"
#include "spooler/transport/contentpump.h"

#include <QFile>
#include <QObject>

#include <memory>

namespace mailroom {

// Copies stored content into a file, with the line ends that programs and mail folders have (LF), and checks
// on the way that it is what was submitted. Thread: the spooler's, where the content is read; each piece is
// written in the thread pool. Owner: whoever waits for it; it may die before it has finished.
// PROMISES: finished() or failed() once, in a later turn of the event loop; after finished() the file is
// complete and on the disk.
class ContentCopy final : public QObject {
    Q_OBJECT

public:
    ContentCopy(std::shared_ptr<ContentReader> content, std::shared_ptr<QFile> file);

    void start(const QByteArray &head); // header lines of our own, before the content's

Q_SIGNALS:
    void finished();
    void failed(mailroom::ContentPump::Piece why, const QString &fault); // Damaged or Unreadable
    void unwritable(const QString &fault);

private:
    void write(const QByteArray &bytes);
    void next();

    std::shared_ptr<ContentReader> m_content;
    std::shared_ptr<QFile> m_file;
    WireEncoder m_encoder{Framing::Chunks};
    bool m_ended = false;
};

} // namespace mailroom
