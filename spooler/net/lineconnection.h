// A connection to a server that talks in lines.
//
// The folder: what SMTP and the fetching protocols share. lineconnection is the socket with its TLS, its
// deadlines and its transcript; linereader cuts lines within limits; sasl and scram prove who we are;
// deadline and tls are their parts. Nothing here knows a command of any protocol.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/attemptend.h"
#include "spooler/net/bandwidth.h"
#include "spooler/net/deadline.h"
#include "spooler/net/linereader.h"
#include "spooler/net/tls.h"
#include "spooler/net/transcript.h"

#include <QSslSocket>

namespace mailroom {

struct ConnectionFailure {
    AttemptEndKind kind = AttemptEndKind::NetworkTrouble; // or CertificateTrouble, ServerTrouble
    QString detail; // plain English fact
};

// One QSslSocket to one server. Thread and owner: whoever talks the protocol, in the spooler thread.
// PROMISES: after open() or startTls() either ready() or failed(); failed() at most once and always in a
// later turn of the event loop, never inside a call; after it nothing is written or read.
class LineConnection : public QObject {
    Q_OBJECT

public:
    LineConnection(const ServerSettings &server, Clock &clock, QObject *parent = nullptr);
    ~LineConnection() override;

    void open();
    // Refuses (failed) when octets have come that were not asked for: they must not be taken for
    // what the server says under TLS (RFC 3207 section 4.2).
    void startTls();
    void write(const QByteArray &octets); // any size; goes out in slices of 64 KiB
    void stream(const QByteArray &octets); // the same, and drained() when all has left this process
    std::optional<QByteArrayView> nextLine(); // valid until the event loop runs again
    // For a protocol that is more than lines: from now on octetsArrived() instead of linesArrived(). Whoever
    // keeps what came must see to it himself that nothing of it is left when TLS begins.
    void deliverOctets() { m_deliversOctets = true; }
    // Reads no more in a second; 0: whatever comes. What is not read yet the server keeps: TCP tells it.
    void limitReading(qint64 octetsPerSecond);
    // What goes and comes is taken from this; null: whatever goes. It outlives the connection.
    void share(BandwidthShare *share);
    bool hasUnread() const; // anything, even half a line
    // failed() unless awaited again or stopAwaiting() within `time`. `what` goes into the failure's text.
    void await(std::chrono::milliseconds time, const QString &what);
    void stopAwaiting();
    void fail(const ConnectionFailure &failure);
    void close(); // after what is written
    void abort(); // now, without failed()

    bool isOver() const { return m_over; } // closed, aborted or failed
    bool isEncrypted() const { return m_socket.isEncrypted(); }
    const TlsFacts &tls() const { return m_tls; }
    PeerCertificate certificate() const { return describe(m_socket.peerCertificate()); }
    Transcript &transcript() { return m_transcript; }

Q_SIGNALS:
    void ready(); // connected, and protected if that was asked for
    void linesArrived(); // take them all with nextLine()
    void octetsArrived(QByteArrayView octets); // valid during the call
    void drained(); // after stream()
    void failed(const mailroom::ConnectionFailure &failure);

private:
    void socketConnected();
    void socketEncrypted();
    void judge(const QList<QSslError> &errors);
    void readSocket();
    qint64 allowance(qint64 most);
    qint64 ownAllowance(qint64 most);
    void feedSocket();
    void socketFailed();

    const ServerSettings m_server;
    Clock &m_clock;
    QSslSocket m_socket;
    LineReader m_reader;
    Transcript m_transcript;
    Deadline m_deadline;
    TlsFacts m_tls;
    QString m_awaited;
    std::chrono::milliseconds m_patience{0}; // with what is awaited; 0: with nothing
    QString m_certificateFault;
    struct {
        QByteArray unwritten;
        bool tellDrained = false;
    } m_output;
    struct {
        qint64 perSecond = 0; // octets; 0: none
        qint64 left = 0; // that may be read now
        QDateTime since;
        bool isPausing = false;
    } m_limit;
    BandwidthShare *m_share = nullptr; // null: no limit
    bool m_deliversOctets = false;
    bool m_over = false;
};

} // namespace mailroom
