#pragma once

#include "spooler/fetch/pop3opening.h"
#include "spooler/net/lineconnection.h"

#include <deque>
#include <functional>

namespace mailroom {

// One connection to a POP3 server, from its greeting to QUIT. Thread: the receiving core's; owner: who asks.
// PROMISES: opened() or ended(), and at last ended() once, in a later turn of the event loop, whatever the
// server does; after it no handler is called. A response must be whole within the command's time, or bring a
// further block of 64 KiB within the time for one: an octet a second does not hold it.
class Pop3Session : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<void(Pop3Reply &reply)>; // who takes the body's file clears its name

    Pop3Session(
        const ServerSettings &server, const QString &secret, Clock &clock, const QString &temporaryFolder,
        QObject *parent = nullptr);
    ~Pop3Session() override;

    void share(BandwidthShare *share) { m_line.share(share); }
    void limitReading(qint64 octetsPerSecond) { m_line.limitReading(octetsPerSecond); } // 0: whatever comes
    void open();
    // REQUIRES: opened(). Goes at once where the server takes commands ahead, else in its turn.
    void ask(const QByteArray &command, Pop3Reader::Shape shape, Handler handler);
    void quit(); // after all that was asked; ended() tells whether the server confirmed it
    void abort();

    const Pop3Capabilities &capabilities() const { return m_opening.capabilities(); }
    qsizetype waiting() const { return qsizetype(m_asked.size()); } // commands without a response
    qint64 octets() const { return m_reader.octets(); }
    ConnectionReport report() const; // of the opening, so far
    QString transcript() { return m_line.transcript().take(); }

Q_SIGNALS:
    void opened();
    void progressed(); // octets came
    // Concluded: QUIT was confirmed. `words`: the server's, untrusted.
    void ended(const mailroom::Pop3Refused &end);

private:
    struct Asked {
        QByteArray command;
        Pop3Reader::Shape shape;
        Handler handler;
        bool isSaid = false;
    };

    void lineReady();
    void readOctets(QByteArrayView octets);
    void replyComplete(Pop3Reply &reply);
    void perform(const std::vector<Pop3Step> &steps);
    void say(const QByteArray &line, const QByteArray &visible, Pop3Reader::Shape shape);
    void pump();
    void awaitReply();
    void end(const Pop3Refused &end);

    const ServerSettings m_server;
    LineConnection m_line;
    Pop3Opening m_opening;
    Pop3Reader m_reader;
    std::deque<Asked> m_asked;
    qint64 m_blocks = 0; // when the deadline was set last
    bool m_isOpen = false;
    bool m_isQuitting = false;
    bool m_isOver = false;
};

} // namespace mailroom
