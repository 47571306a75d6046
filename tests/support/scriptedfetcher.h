// A fetcher that does what a test says.
#pragma once

#include "spooler/fetch/fetchline.h"

#include <QHash>
#include <QPointer>

namespace mailroom {

// Thread: the test's. It never ends by itself.
class ScriptedFetcher final : public Fetcher {
    Q_OBJECT

public:
    void run(const QString &secret) override
    {
        ++runs;
        secrets << secret;
        isRunning = true;
    }
    void stop() override
    {
        ++stops;
        if (obeys)
            end({.kind = AttemptEndKind::Aborted});
    }
    void abort() override
    {
        ++aborts;
        if (obeys)
            end({.kind = AttemptEndKind::Aborted});
    }
    void lookAgain() override { ++looks; }
    void wantBody(MailId mail) override { wanted << mail; }

    void end(const FetchEnd &end)
    {
        isRunning = false;
        QMetaObject::invokeMethod(this, [this, end] { Q_EMIT finished(end); }, Qt::QueuedConnection);
    }
    void tell(FetchPhase phase, qint64 done = 0)
    {
        FetchState state;
        state.phase = phase;
        state.done = done;
        Q_EMIT stateChanged(state);
    }

    int runs = 0;
    int stops = 0;
    int aborts = 0;
    int looks = 0;
    bool isRunning = false;
    bool obeys = true; // stop() and abort()
    QStringList secrets;
    QList<MailId> wanted;
};

// Makes them and knows them by the account's name.
class FetcherScript {
public:
    FetcherFactory factory()
    {
        return [this](const Account &account) -> Result<std::unique_ptr<Fetcher>> {
            if (refuses.contains(account.name))
                return failure(ErrorCode::Refused, QStringLiteral("it cannot be made"));
            auto made = std::make_unique<ScriptedFetcher>();
            fetchers.insert(account.name, made.get());
            return made;
        };
    }
    ScriptedFetcher *of(const QString &name) const { return fetchers.value(name); }

    QHash<QString, QPointer<ScriptedFetcher>> fetchers; // the last one of each
    QStringList refuses;
};

} // namespace mailroom
