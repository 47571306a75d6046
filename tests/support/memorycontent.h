#pragma once

#include "spooler/mail/contentreader.h"

#include <QCryptographicHash>

#include <memory>

namespace mailroom {

// Content that lies in memory, in chunks of 256 KiB; can be made to look damaged or to be unreadable.
class MemoryContent final : public ContentReader {
public:
    enum class Health { Sound, Damaged, Unreadable };

    explicit MemoryContent(QByteArray octets, Health health = Health::Sound)
        : m_octets(std::move(octets))
        , m_health(health)
    {
    }
    qint64 size() const override { return m_octets.size(); }
    Result<QByteArray> next() override
    {
        if (m_health == Health::Unreadable)
            return failure(ErrorCode::Unavailable, QStringLiteral("the disk is gone"));
        const QByteArray chunk = m_octets.mid(m_position, 256 * 1024);
        m_position += chunk.size();
        return chunk;
    }
    bool matchesDigest() const override { return m_health == Health::Sound; }
    QByteArray digest() const override
    {
        return QCryptographicHash::hash(m_octets, QCryptographicHash::Sha256);
    }
    Result<> rewind() override
    {
        m_position = 0;
        return {};
    }

private:
    QByteArray m_octets;
    Health m_health;
    qsizetype m_position = 0;
};

inline std::shared_ptr<ContentReader> contentOf(const QByteArray &octets)
{
    return std::make_shared<MemoryContent>(octets);
}

} // namespace mailroom
