// A next hop without a network: what it says of each address is written down by the test beforehand.
#pragma once

#include "spooler/transport/transports.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <functional>

namespace mailroom {

struct ScriptedAnswer {
    enum Stage { AtRecipient, AfterData, Never }; // Never: it hangs there until it is aborted
    Verdict verdict = Verdict::Accepted;
    Reply reply{.code = 250, .status = {2, 0, 0}, .text = QStringLiteral("queued")};
    Stage stage = AfterData;
    std::optional<std::chrono::seconds> retryAfter = {};
    Handover handover = Handover::Reporting;
};

ScriptedAnswer accepted();
ScriptedAnswer refused(int code, const QString &text); // after RCPT TO, transient or permanent by its code
ScriptedAnswer notMine(); // it leaves the recipient to others
ScriptedAnswer lost(); // the connection dies after the end of DATA
ScriptedAnswer hangs(); // before the end of DATA
ScriptedAnswer hangsAfterData();

// The script and the record of what happened, shared by all transports of a test. Owned by the test.
class Script {
public:
    // What is said of `address`, one answer an attempt; the last one repeats. Nothing written: accepted().
    void answer(const QString &address, const QList<ScriptedAnswer> &answers);
    // How the next attempts over `host` end before any recipient is named, one an attempt.
    void trouble(const QString &host, const QList<AttemptEnd> &ends);
    ScriptedAnswer next(const QString &address);
    std::optional<AttemptEnd> nextTrouble(const QString &host);

    TransportFactory factory();

    std::function<ScriptedAnswer(const QString &address)> judge; // instead of what was written down
    QHash<QString, Takings> takings; // what the transport over a host says that it takes
    QSet<QString> toldTwice; // addresses whose outcome a transport reports twice
    bool deaf = false; // transports do not hear abort()
    int slots = 4;
    QStringList calls; // "attempt ann@example.org,bob@example.org", "endData", "abort", "secret tea"
    QStringList reversePaths; // of each attempt
    QStringList asked; // hosts whose transport was asked what it takes
    QMap<QString, int> copies; // how often each address got the end of the content
    QSet<QObject *> live; // transports that exist
    int running = 0; // attempts now
    int mostAtOnce = 0;

private:
    QHash<QString, QList<ScriptedAnswer>> m_answers;
    QHash<QString, QList<AttemptEnd>> m_troubles;
};

// Keeps the promises of Transport; every report comes in a later turn of the event loop.
class ScriptedTransport final : public Transport {
    Q_OBJECT

public:
    ScriptedTransport(Script &script, const Account &account);
    ~ScriptedTransport() override;

    int freeSlots() const override;
    void attempt(DeliveryRequest request) override;
    void endData(AttemptId attempt) override;
    void abort(AttemptId attempt) override;
    void settingsChanged(const Account &account) override;
    void secretKnown(const QString &secret) override;
    void closeIdle() override { }
    std::optional<Takings> takes() const override;
    void answerNow(); // what hangs after the end of DATA is answered by the script's next answers

private:
    struct Running {
        DeliveryRequest request;
        QHash<RecipientId, ScriptedAnswer> answers;
        QList<RequestRecipient> open; // not concluded
        bool ended = false; // endData() was called
    };

    void begin(AttemptId attempt);
    void afterData(AttemptId attempt);
    void conclude(Running &running, const RequestRecipient &recipient, const ScriptedAnswer &answer);
    void finish(AttemptId attempt, const AttemptEnd &end);
    void giveUp(AttemptId attempt, Verdict verdict, const AttemptEnd &end);

    Script &m_script;
    QString m_host;
    QHash<AttemptId, Running> m_running;
};

} // namespace mailroom
