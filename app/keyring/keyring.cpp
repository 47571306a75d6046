#include "app/keyring/keyring.h"

#include "spooler/profile.h"

#include <QFileInfo>
#include <QPromise>
#include <QStandardPaths>

#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr QLatin1StringView service{"mailroom"};

    template <typename T> QFuture<Result<T>> answered(Result<T> result)
    {
        return QtFuture::makeReadyValueFuture(std::move(result));
    }

    Error noKeyring()
    {
        return {ErrorCode::Unavailable, u"there is no keyring here: the session has no message bus"_s};
    }

    Error errorOf(const QKeychain::Job &job)
    {
        if (job.error() == QKeychain::EntryNotFound)
            return {ErrorCode::NotFound, u"the keyring holds no password for this account"_s};
        return {ErrorCode::Unavailable, u"the keyring cannot be used: %1"_s.arg(job.errorString())};
    }

    // Starts `job`, which deletes itself; `value` makes the answer of a job that went well.
    template <typename T, typename Job, typename Value>
    QFuture<Result<T>> start(std::unique_ptr<Job> job, Value value)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        Job *running = job.release();
        QObject::connect(running, &QKeychain::Job::finished, running, [promise, running, value] {
            if (running->error() == QKeychain::NoError)
                promise->addResult(value(*running));
            else
                promise->addResult(Result<T>(std::unexpected(errorOf(*running))));
            promise->finish();
        });
        running->start();
        return promise->future();
    }

} // namespace

Keyring::Keyring(const QString &profile) : m_profile(ProfilePaths(profile).folder) { }

QFuture<Result<QString>> Keyring::read(AccountId account) const
{
    if (!isReachable())
        return answered<QString>(std::unexpected(noKeyring()));
    auto job = std::make_unique<QKeychain::ReadPasswordJob>(QString(service));
    job->setKey(key(account));
    return start<QString>(std::move(job), [](const QKeychain::ReadPasswordJob &done) {
        return Result<QString>(done.textData());
    });
}

QFuture<Result<>> Keyring::write(AccountId account, const QString &secret) const
{
    if (!isReachable())
        return answered<void>(std::unexpected(noKeyring()));
    auto job = std::make_unique<QKeychain::WritePasswordJob>(QString(service));
    job->setKey(key(account));
    job->setTextData(secret);
    return start<void>(std::move(job), [](const QKeychain::WritePasswordJob &) { return Result<>(); });
}

QFuture<Result<>> Keyring::remove(AccountId account) const
{
    if (!isReachable())
        return answered<void>({});
    auto job = std::make_unique<QKeychain::DeletePasswordJob>(QString(service));
    job->setKey(key(account));
    return start<void>(std::move(job), [](const QKeychain::DeletePasswordJob &) { return Result<>(); });
}

bool Keyring::isReachable()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS");
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFileInfo::exists(folder + u"/bus"_s);
}

QString Keyring::key(AccountId account) const
{
    return u"account %1 of %2"_s.arg(QString::number(account.value), m_profile);
}

} // namespace mailroom
