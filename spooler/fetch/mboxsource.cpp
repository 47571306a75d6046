// An mbox file as a source.
#include "spooler/fetch/headerkey.h"
#include "spooler/fetch/mboxreader.h"

#include <QFile>
#include <QHash>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 mboxPiece = 512 * 1024;
    constexpr qint64 mboxBatchOctets = 4 * 1024 * 1024;
    constexpr qint64 keyOctets = 1024 * 1024; // where a header ends at the latest

    class MboxSource final : public MailSource {
    public:
        MboxSource(
            const QString &file, MboxQuoting quoting, const QSet<QString> &known,
            const QString &temporaryFolder)
            : m_path(file)
            , m_known(known)
            , m_reader(quoting, temporaryFolder)
        {
        }

        SourceBatch next() override
        {
            SourceBatch batch;
            if (!m_file.isOpen())
                batch.trouble = open();
            qint64 octets = 0;
            while (batch.trouble.isEmpty() && octets < mboxBatchOctets && !batch.isAtEnd) {
                const QByteArray piece = m_file.read(mboxPiece);
                octets += piece.size();
                m_reader.append(piece);
                batch.isAtEnd = piece.isEmpty();
                if (batch.isAtEnd)
                    m_reader.end();
                if (m_file.error() != QFileDevice::NoError)
                    batch.trouble = m_file.errorString();
                else if (!m_reader.isMbox())
                    batch.trouble = u"%1 is no mbox: it does not begin with \"From \""_s.arg(m_path);
                while (auto message = m_reader.next())
                    take(std::move(*message), batch);
            }
            batch.faults = m_reader.takeFaults();
            batch.done = m_file.pos();
            batch.total = m_file.size();
            batch.isAtEnd = batch.isAtEnd || !batch.trouble.isEmpty();
            return batch;
        }

    private:
        // With a lock as delivery agents take one, so that no half message is read. It ends with the file.
        QString open()
        {
            const int descriptor =
                ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
            if (descriptor < 0)
                return u"%1 cannot be read: %2"_s.arg(m_path, QString::fromLocal8Bit(std::strerror(errno)));
            if (!m_file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
                ::close(descriptor);
                return u"%1 cannot be read"_s.arg(m_path);
            }
            struct stat status{};
            if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
                return u"%1 is no regular file"_s.arg(m_path);
            struct flock lock{};
            lock.l_type = F_RDLCK;
            lock.l_whence = SEEK_SET;
            if (::fcntl(descriptor, F_SETLK, &lock) != 0 && (errno == EAGAIN || errno == EACCES))
                return u"%1 is being written by another program"_s.arg(m_path);
            return {};
        }

        void take(SourceMessage message, SourceBatch &batch)
        {
            QByteArray head = message.octets;
            if (QFile large(message.file); !message.file.isEmpty() && large.open(QIODevice::ReadOnly))
                head = large.read(keyOctets);
            const QString key = headerKey(head);
            message.key = headerKey(head, ++m_occurrences[key]);
            if (!m_known.contains(message.key))
                batch.messages << std::move(message);
            else if (!message.file.isEmpty())
                QFile::remove(message.file);
        }

        QString m_path;
        QSet<QString> m_known;
        MboxReader m_reader;
        QFile m_file;
        QHash<QString, int> m_occurrences;
    };

} // namespace

std::unique_ptr<MailSource>
openMbox(const QString &file, MboxQuoting quoting, const QSet<QString> &known, const QString &temporaryFolder)
{
    return std::make_unique<MboxSource>(file, quoting, known, temporaryFolder);
}

} // namespace mailroom
