// Maildir and Maildir++ (folders ".A.B" beside cur and new) as a source.
#include "spooler/fetch/mailsource.h"
#include "spooler/fetch/messagesink.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 batchOctets = 4 * 1024 * 1024;
    constexpr qsizetype batchMessages = 200;
    constexpr qsizetype mostBatchFaults = 20;
    constexpr int mostFolders = 10'000;

    struct FlagLetter {
        QChar letter;
        MailFlag flag;
    };
    constexpr std::array flagLetters{
        FlagLetter{u'S', MailFlag::Seen},    FlagLetter{u'R', MailFlag::Answered},
        FlagLetter{u'F', MailFlag::Flagged}, FlagLetter{u'D', MailFlag::Draft},
        FlagLetter{u'T', MailFlag::Deleted}, FlagLetter{u'P', MailFlag::Forwarded}};

    // "1700000000.M1P2.host:2,RS": the part behind ":2," changes, the name before it never.
    QString uniqueName(const QString &name)
    {
        return name.section(u':', 0, 0);
    }

    MailFlags flagsOf(const QString &name)
    {
        const qsizetype info = name.lastIndexOf(":2,"_L1);
        MailFlags flags;
        for (qsizetype i = info < 0 ? name.size() : info + 3; i < name.size(); ++i) {
            for (const FlagLetter &known : flagLetters) {
                if (name.at(i) == known.letter)
                    flags |= known.flag;
            }
        }
        return flags;
    }

    // ".Projects.2026" is the folder "Projects/2026" of a Maildir++.
    QString folderPath(const QString &name)
    {
        return name.sliced(1).replace(u'.', u'/');
    }

    class MaildirSource final : public MailSource {
    public:
        MaildirSource(const QString &folder, const QSet<QString> &known, const QString &temporaryFolder)
            : m_root(folder)
            , m_known(known)
            , m_temporary(temporaryFolder)
        {
        }

        SourceBatch next() override
        {
            SourceBatch batch;
            if (!m_isListed)
                list(batch);
            qint64 octets = 0;
            while (batch.trouble.isEmpty() && m_next < m_files.size() && octets < batchOctets
                   && batch.messages.size() < batchMessages)
                octets += read(m_files.at(m_next++), batch);
            batch.done = m_next;
            batch.total = m_files.size();
            batch.isAtEnd = m_next >= m_files.size() || !batch.trouble.isEmpty();
            return batch;
        }

    private:
        struct Found {
            QString folder;
            QString path;
            QString name;
        };

        void list(SourceBatch &batch)
        {
            m_isListed = true;
            const QDir root(m_root);
            if (!QFileInfo(root.filePath(u"cur"_s)).isDir() && !QFileInfo(root.filePath(u"new"_s)).isDir()) {
                batch.trouble = u"%1 is no Maildir: it has neither cur nor new"_s.arg(m_root);
                return;
            }
            listFolder({}, m_root);
            const QStringList inner = root.entryList(
                {u".*"_s}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
            for (const QString &name : inner.first(std::min<qsizetype>(inner.size(), mostFolders)))
                listFolder(folderPath(name), root.filePath(name));
        }

        void listFolder(const QString &folder, const QString &path)
        {
            // First new, then cur: what another program moves meanwhile is seen twice rather than never.
            for (const QString &part : {u"new"_s, u"cur"_s}) {
                const QDir dir(path + u'/' + part);
                for (const QString &name : dir.entryList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
                    const QString key = uniqueName(name);
                    if (name.startsWith(u'.') || m_known.contains(key))
                        continue;
                    m_known.insert(key);
                    m_files.append({folder, dir.filePath(name), name});
                }
            }
        }

        qint64 read(const Found &found, SourceBatch &batch)
        {
            const auto fault = [&](const QString &why) {
                if (batch.faults.size() < mostBatchFaults)
                    batch.faults << u"%1: %2"_s.arg(found.path, why);
                return qint64(0);
            };
            const int descriptor = ::open(
                QFile::encodeName(found.path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
            if (descriptor < 0 && errno == ENOENT)
                return 0; // another program moved it: the next look finds it
            if (descriptor < 0)
                return fault(QString::fromLocal8Bit(std::strerror(errno)));
            QFile file;
            struct stat status{};
            if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
                ::close(descriptor);
                return fault(u"it cannot be read"_s);
            }
            if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
                return fault(u"it is no regular file"_s);
            MessageSink sink(m_temporary);
            while (!file.atEnd() && sink.isWell() && !sink.isTooLong()) {
                const QByteArray piece = file.read(256 * 1024);
                if (piece.isEmpty())
                    break;
                sink.write(piece);
            }
            sink.end();
            if (file.error() != QFileDevice::NoError)
                return fault(file.errorString());
            if (!sink.isWell() || sink.isTooLong())
                return fault(sink.isWell() ? u"it is larger than 1 GiB"_s : sink.fault());
            const qint64 size = sink.size();
            batch.messages.append(
                {.folder = found.folder,
                 .key = uniqueName(found.name),
                 .octets = sink.takeOctets(),
                 .file = sink.takeFile(),
                 .flags = flagsOf(found.name),
                 .arrived = QDateTime::fromSecsSinceEpoch(status.st_mtime, QTimeZone::UTC),
                 .place = found.path});
            return size;
        }

        QString m_root;
        QSet<QString> m_known;
        QString m_temporary;
        QList<Found> m_files;
        qsizetype m_next = 0;
        bool m_isListed = false;
    };

} // namespace

std::unique_ptr<MailSource>
openMaildir(const QString &folder, const QSet<QString> &known, const QString &temporaryFolder)
{
    return std::make_unique<MaildirSource>(folder, known, temporaryFolder);
}

} // namespace mailroom
