#include "spooler/transport/contentcopy.h"

#include <QtConcurrentRun>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    enum class Durability { Later, Now };

    // Empty: it is written.
    QString writeTo(const std::shared_ptr<QFile> &file, const QByteArray &bytes, Durability durability)
    {
        const bool written = file->write(bytes) == bytes.size();
        const bool durable =
            durability == Durability::Later || (file->flush() && ::fsync(file->handle()) == 0);
        return written && durable ? QString() : file->errorString();
    }

} // namespace

ContentCopy::ContentCopy(std::shared_ptr<ContentReader> content, std::shared_ptr<QFile> file)
    : m_content(std::move(content))
    , m_file(std::move(file))
{
}

void ContentCopy::start(const QByteArray &head)
{
    if (const auto rewound = m_content->rewind(); !rewound) {
        QMetaObject::invokeMethod(
            this,
            [this, fault = rewound.error().detail] { Q_EMIT failed(ContentPump::Piece::Unreadable, fault); },
            Qt::QueuedConnection);
        return;
    }
    write(head);
}

void ContentCopy::write(const QByteArray &bytes)
{
    const Durability durability = m_ended ? Durability::Now : Durability::Later;
    QtConcurrent::run(writeTo, m_file, bytes, durability).then(this, [this](const QString &fault) {
        if (!fault.isEmpty())
            Q_EMIT unwritable(fault);
        else if (m_ended)
            Q_EMIT finished();
        else
            next();
    });
}

void ContentCopy::next()
{
    const auto piece = m_content->next();
    if (!piece) {
        const bool damaged = piece.error().code == ErrorCode::Corrupt;
        Q_EMIT failed(
            damaged ? ContentPump::Piece::Damaged : ContentPump::Piece::Unreadable, piece.error().detail);
        return;
    }
    m_ended = piece->isEmpty();
    if (m_ended && !m_content->matchesDigest()) {
        Q_EMIT failed(ContentPump::Piece::Damaged, u"the stored content does not match its SHA-256"_s);
        return;
    }
    QByteArray lines = m_ended ? m_encoder.finish() : m_encoder.encode(*piece);
    write(lines.replace("\r\n", "\n"));
}

} // namespace mailroom
