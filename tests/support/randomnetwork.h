// Servers without sockets: the real SMTP dialogue on this side, and on the other side servers whose every
// answer is thrown with dice, delayed by the test's clock, and sometimes never read.
#pragma once

#include "spooler/clock.h"
#include "spooler/transport/smtpdialogue.h"
#include "spooler/transport/transports.h"
#include "tests/support/dice.h"

#include <QHash>

#include <map>
#include <memory>

namespace mailroom {

// How often, in percent, a server or the way to it does what a client has to live with.
struct Weather {
    int unreachable = 0; // no connection
    int refusesLogin = 0;
    int resets = 0; // the connection is lost instead of a reply
    int silent = 0; // no reply until the deadline
    int closes = 0; // 421
    int transient = 0; // 4yz
    int permanent = 0; // 5yz
    int tooMany = 0; // 452 4.5.3
    int speaksEarly = 0; // a reply before the end of the content
    int lost = 0; // the content was taken, and nobody read so
};

// What the transport does next when it is told about; where a crash is worth trying.
enum class NetworkPoint { AttemptBegun, EndAnnounced, EndCommitted, ContentTaken, Concluded, Finished };
inline constexpr int networkPointCount = 6;

// What all servers share. Owned by the test; outlives its transports.
class RandomNetwork {
public:
    RandomNetwork(Clock &clock, Dice &dice) : m_clock(clock), m_dice(dice) { }

    TransportFactory factory();

    Weather weather;
    std::function<void(NetworkPoint)> passed; // called at each point
    bool isCut = false; // as for a program that was killed: nothing is read and nothing happens
    QHash<QString, int> taken; // how often a server took the content for this address
    QStringList wrong; // what no server may ever see

private:
    friend class RandomTransport;
    bool tell(NetworkPoint point); // false: cut
    void take(const QString &address, const QByteArray &wire);

    Clock &m_clock;
    Dice &m_dice;
};

// The content for the addresses "…-<mark>@…": a server knows what it has to get.
QByteArray markedContent(int mark, int lines);

class RandomTransport final : public Transport {
    Q_OBJECT

public:
    RandomTransport(RandomNetwork &network, const Account &account);
    ~RandomTransport() override;

    int freeSlots() const override;
    void attempt(DeliveryRequest request) override;
    void endData(AttemptId attempt) override;
    void abort(AttemptId attempt) override;
    void settingsChanged(const Account &account) override;
    void secretKnown(const QString &) override { }
    void closeIdle() override;

private:
    struct Line;

    void open(AttemptId attempt);
    void perform(AttemptId attempt);
    void conclude(Line &line, const Conclude &step);
    void finish(AttemptId attempt, const FinishAttempt &step);
    void hear(Line &line, const QByteArray &commands);
    void serve(AttemptId attempt);
    Reply answerTo(Line &line, const QByteArray &command);
    Reply answerToRecipient(Line &line, const QByteArray &command);
    void sendContent(AttemptId attempt);
    void afterDot(AttemptId attempt);
    void answerEach(AttemptId attempt);
    bool meetsTrouble(AttemptId attempt); // instead of a reply
    void later(AttemptId attempt, void (RandomTransport::*what)(AttemptId));
    Line *running(AttemptId attempt);

    RandomNetwork &m_network;
    Account m_account;
    std::map<AttemptId, std::unique_ptr<Line>> m_running;
    std::vector<std::unique_ptr<Line>> m_idle; // open connections that carry nothing
};

} // namespace mailroom
