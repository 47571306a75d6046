#include "spooler/transport/sevenbitshelf.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype pieceSize = 256 * 1024;

    QString stemOf(QueueId message, const QByteArray &original)
    {
        return u"%1-%2-"_s.arg(message.value).arg(QString::fromLatin1(original.toHex()));
    }

    // Takes the digest on the way.
    class CopyFile final : public ContentReader {
    public:
        CopyFile(const QString &path, QByteArray digest) : m_file(path), m_digest(std::move(digest)) { }

        bool open() { return m_file.open(QIODevice::ReadOnly); }
        qint64 size() const override { return m_file.size(); }
        Result<QByteArray> next() override
        {
            const QByteArray piece = m_file.read(pieceSize);
            if (piece.isEmpty() && !m_file.atEnd())
                return failure(ErrorCode::Unavailable, m_file.errorString());
            m_hash.addData(piece);
            return piece;
        }
        bool matchesDigest() const override { return m_hash.result() == m_digest; }
        Result<> rewind() override
        {
            m_hash.reset();
            if (!m_file.seek(0))
                return failure(ErrorCode::Unavailable, m_file.errorString());
            return {};
        }
        QByteArray digest() const override { return m_digest; }

    private:
        QFile m_file;
        QByteArray m_digest;
        QCryptographicHash m_hash{QCryptographicHash::Sha256};
    };

} // namespace

SevenBitShelf::SevenBitShelf(QString folder) : m_folder(std::move(folder))
{
    for (const QString &name : QDir(m_folder).entryList(QDir::Files)) {
        const QueueId message{name.section(u'-', 0, 0).toLongLong()};
        if (message.isValid())
            m_messages.insert(message);
        else
            QFile::remove(m_folder + u'/' + name); // a kill left it unfinished
    }
}

std::optional<SevenBitShelf::Copy> SevenBitShelf::find(QueueId message, const QByteArray &original) const
{
    if (!m_messages.contains(message) || original.isEmpty())
        return std::nullopt;
    const QStringList names =
        QDir(m_folder).entryList({stemOf(message, original) + u'*'}, QDir::Files | QDir::NoSymLinks);
    if (names.isEmpty())
        return std::nullopt;
    const QString name = names.constFirst();
    const QByteArray digest = QByteArray::fromHex(name.section(u'-', 2, 2).toLatin1());
    auto file = std::make_shared<CopyFile>(m_folder + u'/' + name, digest);
    if (!file->open())
        return std::nullopt;
    return Copy{.content = file, .recoded = name.section(u'-', 3, 3).toInt()};
}

std::unique_ptr<QTemporaryFile> SevenBitShelf::newFile() const
{
    auto file = std::make_unique<QTemporaryFile>(m_folder + u"/new-XXXXXX"_s);
    if (!QDir().mkpath(m_folder) || !file->open())
        return nullptr;
    return file;
}

bool SevenBitShelf::keep(
    QTemporaryFile &file, QueueId message, const QByteArray &original, const QByteArray &copy, int recoded)
{
    const QString path = m_folder + u'/' + stemOf(message, original)
        + u"%1-%2"_s.arg(QString::fromLatin1(copy.toHex())).arg(recoded);
    if (!file.flush())
        return false;
    QFile::remove(path); // the same octets, or damaged ones
    if (!file.rename(path))
        return false;
    file.setAutoRemove(false);
    m_messages.insert(message);
    return true;
}

void SevenBitShelf::drop(QueueId message)
{
    if (!m_messages.remove(message))
        return;
    for (const QString &name : QDir(m_folder).entryList({u"%1-*"_s.arg(message.value)}, QDir::Files)) {
        if (!QFile::remove(m_folder + u'/' + name))
            qWarning("cannot remove %s", qUtf8Printable(name));
    }
}

} // namespace mailroom
