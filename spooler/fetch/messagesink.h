#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

class QTemporaryFile;

namespace mailroom {

// [value, but that it writes files] One message on its way in: its line ends become CRLF, and over 1 MiB it
// goes into a file. One thread at a time.
class MessageSink {
public:
    static constexpr qint64 longest = qint64(1) << 30;

    explicit MessageSink(QString temporaryFolder);
    ~MessageSink();
    MessageSink(MessageSink &&) noexcept;
    MessageSink &operator=(MessageSink &&) noexcept;

    void write(QByteArrayView octets); // any piece; a CR before LF may stand in the next one
    void end(); // nothing more comes
    bool isTooLong() const { return m_size > longest; }
    bool isWell() const { return m_fault.isEmpty(); }
    QString fault() const { return m_fault; } // the file cannot be written
    qint64 size() const { return m_size; }
    QByteArray head() const; // at least the header, where it is not beyond all measure

    QByteArray takeOctets(); // empty where it went into a file
    QString takeFile();

private:
    void put(QByteArrayView octets);

    QString m_folder;
    QByteArray m_octets;
    QByteArray m_head; // once there is a file
    std::unique_ptr<QTemporaryFile> m_file;
    QString m_fault;
    qint64 m_size = 0;
    bool m_afterReturn = false;
};

} // namespace mailroom
