#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

class QTemporaryFile;

namespace mailroom {

// What a POP3 server said, whole.
struct Pop3Reply {
    bool isOk = false; // "+OK"
    bool isContinuation = false; // "+ " of SASL
    QByteArray text; // behind that, at most 4 KiB; untrusted
    QByteArray body; // of a multi-line response, its dots unstuffed, byte for byte
    QString bodyFile; // the same where it is over 1 MiB: the taker removes it
    qint64 bodySize = 0;
};

// [value, but that it writes files] Puts the octets of a POP3 server together to responses. Whoever
// asks a command says first whether its response has more lines; RFC 1939 section 3. A body over 1 MiB goes
// into a file as it comes. Bounded whatever is sent: 4 KiB a status line, `longestBody` a body. Beyond that,
// or when a response begins in no way that RFC 1939 knows, the reader is broken and stays so.
class Pop3Reader {
public:
    enum class Shape { OneLine, ManyLines };
    static constexpr qint64 longestBody = qint64(1) << 30;

    explicit Pop3Reader(const QString &temporaryFolder);
    ~Pop3Reader();

    void expect(Shape shape, qint64 mostOctets = longestBody); // of the responses in their order
    void append(QByteArrayView octets);
    std::optional<Pop3Reply> next();

    bool isEmpty() const; // nothing was said that was not asked for, not even half a line
    bool isBroken() const { return !m_fault.isEmpty(); }
    QString fault() const { return m_fault; } // a plain English fact
    bool isLocalFault() const { return m_isLocalFault; } // the file could not be written
    qint64 octets() const { return m_octets; } // of all bodies so far: a measure of progress
    qint64 blocks() const { return m_octets / blockSize; }

private:
    static constexpr qint64 blockSize = 64 * 1024;
    struct Expected {
        Shape shape;
        qint64 mostOctets;
    };
    enum class Dot { None, First, Return }; // how much of CRLF . CRLF has come

    QByteArrayView takeStatus(QByteArrayView octets);
    QByteArrayView takeBody(QByteArrayView octets);
    void keep(QByteArrayView octets);
    void complete();
    void broken(const QString &fault);

    QString m_folder;
    QList<Expected> m_expected;
    QList<Pop3Reply> m_ready;
    QByteArray m_line; // the status line so far
    Pop3Reply m_current;
    std::unique_ptr<QTemporaryFile> m_file;
    QString m_fault;
    qint64 m_octets = 0;
    Dot m_dot = Dot::None;
    bool m_inBody = false;
    bool m_atLineStart = false;
    bool m_afterReturn = false;
    bool m_isLocalFault = false;
};

} // namespace mailroom
