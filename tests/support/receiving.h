// The receiving half without fetchers, on a database of its own.
#pragma once

#include "spooler/fetch/intake.h"
#include "tests/support/manualclock.h"
#include "tests/support/temporarymail.h"

#include <QSet>

namespace mailroom {

// The receiving half as it runs, on a clock that a test moves.
struct Receiving {
    explicit Receiving(TemporaryMail &kept, const ProfileHooks &called = {})
        : Receiving(kept, [called] { return called; })
    {
    }
    Receiving(TemporaryMail &kept, HookSource called)
        : mail(kept)
        , hooks(std::move(called))
        , store(kept.store())
    {
        start();
    }

    void start()
    {
        intake = std::make_unique<Intake>(IntakeParts{
            .store = store,
            .clock = clock,
            .steps = PostprocessParts{
                .database = mail.database(),
                .contents = mail.contents(),
                .report =
                    [this](const QByteArray &octets) {
                        reports << octets;
                        return QtFuture::makeReadyValueFuture(reportAnswer);
                    },
                .submit =
                    [this](const QByteArray &octets, const QStringList &to, AccountId) {
                        if (sendAnswer)
                            sent << to.join(u',') + u'\n' + QString::fromUtf8(octets);
                        return QtFuture::makeReadyValueFuture(sendAnswer);
                    },
                .addressOf = [](AccountId) { return QStringLiteral("ann@example.org"); },
                .temporaryFolder = mail.profile(),
                .receiveFolders = [this](AccountId) { return receiveFolders; },
                .hooks = hooks,
                .databaseFile = mail.file(),
                .hooksChanged = [this](const QList<StatusRow> &rows) { hookRows = rows; },
                .hookPool = QThreadPool::globalInstance()}});
        QObject::connect(intake.get(), &Intake::stored, intake.get(), [this](const QList<Stored> &stored) {
            for (const Stored &one : stored)
                storedUids.insert(one.uid.value_or(0));
        });
        QObject::connect(intake.get(), &Intake::arrived, intake.get(), [this](const QList<NewMail> &some) {
            news += some;
        });
        QObject::connect(intake.get(), &Intake::fellIll, intake.get(), [this] { isIll = true; });
    }

    void take(const QByteArray &octets, qint64 uid)
    {
        Arrival arrival;
        arrival.folder = mail.inbox;
        arrival.uid = uid;
        arrival.octets = octets;
        intake->take(arrival);
    }

    // Until nothing is left to be done; worker threads answer in their own time.
    void settle()
    {
        while (!intake->isIdle() && !isIll) {
            QThreadPool::globalInstance()->waitForDone(); // the steps' work: no time passes meanwhile
            QCoreApplication::processEvents();
            clock.advance(std::chrono::milliseconds(1));
        }
    }

    TemporaryMail &mail;
    HookSource hooks;
    QList<StatusRow> hookRows; // as told last
    ManualClock clock;
    MailStore store;
    std::unique_ptr<Intake> intake;
    Result<> reportAnswer;
    Result<> sendAnswer;
    ReceiveFolders receiveFolders;
    QList<QByteArray> reports;
    QStringList sent;
    QSet<qint64> storedUids;
    QList<NewMail> news;
    bool isIll = false;
};

} // namespace mailroom
