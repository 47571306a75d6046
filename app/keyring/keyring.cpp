#include "app/keyring/keyring.h"

#include "spooler/profile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPromise>
#include <QStandardPaths>

#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

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

    // `prepare` is given the new job, which deletes itself; `value` makes the answer of one that went well.
    // All jobs run in the main thread: QtKeychain has one queue of them in a process and crashes across
    // threads.
    template <typename T, typename Job, typename Prepare, typename Value>
    QFuture<Result<T>> start(Prepare prepare, Value value)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto begin = [promise, prepare, value] {
            Job *const running = new Job(QString(service));
            prepare(*running);
            QObject::connect(running, &QKeychain::Job::finished, running, [promise, running, value] {
                if (running->error() == QKeychain::NoError)
                    promise->addResult(value(*running));
                else
                    promise->addResult(Result<T>(std::unexpected(errorOf(*running))));
                promise->finish();
            });
            running->start();
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(begin));
        return promise->future();
    }

} // namespace

Keyring::Keyring(const QString &profile) : m_profile(ProfilePaths(profile).folder) { }

QFuture<Result<QString>> Keyring::read(AccountId account, Side side) const
{
    if (!isReachable())
        return answered<QString>(std::unexpected(noKeyring()));
    return start<QString, QKeychain::ReadPasswordJob>(
        [name = key(account, side)](QKeychain::ReadPasswordJob &job) { job.setKey(name); },
        [](const QKeychain::ReadPasswordJob &done) { return Result<QString>(done.textData()); });
}

QFuture<Result<>> Keyring::write(AccountId account, Side side, const QString &secret) const
{
    if (!isReachable())
        return answered<void>(std::unexpected(noKeyring()));
    return start<void, QKeychain::WritePasswordJob>(
        [name = key(account, side), secret](QKeychain::WritePasswordJob &job) {
            job.setKey(name);
            job.setTextData(secret);
        },
        [](const QKeychain::WritePasswordJob &) { return Result<>(); });
}

QFuture<Result<>> Keyring::remove(AccountId account, Side side) const
{
    if (!isReachable())
        return answered<void>({});
    return start<void, QKeychain::DeletePasswordJob>(
        [name = key(account, side)](QKeychain::DeletePasswordJob &job) { job.setKey(name); },
        [](const QKeychain::DeletePasswordJob &) { return Result<>(); });
}

QFuture<Result<>> Keyring::remove(AccountId account) const
{
    return remove(account, Side::Incoming)
        .then(
            [keyring = *this, account](const Result<> &) { return keyring.remove(account, Side::Outgoing); })
        .unwrap();
}

bool Keyring::isReachable()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS");
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFileInfo::exists(folder + u"/bus"_s);
}

QString Keyring::key(AccountId account, Side side) const
{
    const QString half = side == Side::Incoming ? u"incoming side of account"_s : u"account"_s;
    return u"%1 %2 of %3"_s.arg(half, QString::number(account.value), m_profile);
}

} // namespace mailroom
