#include "app/ctl/doctor.h"

#include "app/instance/instanceclient.h"
#include "app/instance/profileaccess.h"
#include "app/keyring/keyring.h"
#include "app/keyring/passwordfile.h"
#include "app/terminal/await.h"
#include "spooler/mail/account.h"
#include "spooler/net/tls.h"
#include "spooler/profile.h"
#include "spooler/profilelock.h"
#include "spooler/store/integrity.h"
#include "spooler/store/searchindex.h"

#include <QFileInfo>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStorageInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 littleSpace = 100'000'000;

    Finding folder(const ProfilePaths &paths)
    {
        const QFileInfo status(paths.folder);
        if (!status.exists())
            return {u"profile"_s, Health::Warn, paths.folder + u" does not exist yet"_s, u"add an account"_s};
        if (!status.isDir())
            return {
                u"profile"_s, Health::Fail, paths.folder + u" is not a folder"_s,
                u"choose another --profile"_s};
        if (::access(QFile::encodeName(paths.folder).constData(), W_OK | X_OK) != 0) {
            return {
                u"profile"_s, Health::Fail, paths.folder + u" cannot be written"_s,
                u"check its owner and permissions"_s};
        }
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        if ((status.permissions() & others) != 0) {
            return {
                u"profile"_s, Health::Warn, paths.folder + u" is open to other users"_s,
                u"run \"chmod 700\" on it"_s};
        }
        return {u"profile"_s, Health::Ok, paths.folder, {}};
    }

    Finding space(const ProfilePaths &paths)
    {
        const QStorageInfo storage(
            QFileInfo::exists(paths.folder) ? paths.folder : QFileInfo(paths.folder).path());
        const QString free = u"%1 MB free"_s.arg(storage.bytesAvailable() / 1'000'000);
        if (storage.isReadOnly())
            return {u"disk"_s, Health::Fail, u"the file system is read-only"_s, u"mount it for writing"_s};
        if (storage.bytesAvailable() < littleSpace)
            return {
                u"disk"_s, Health::Fail, free, u"make space: nothing is accepted when the disk is full"_s};
        return {u"disk"_s, Health::Ok, free, {}};
    }

    Finding database(const ProfilePaths &paths)
    {
        if (!QFileInfo::exists(paths.database))
            return {u"database"_s, Health::Ok, u"not made yet"_s, {}};
        const auto fault = databaseFault(paths.folder);
        if (!fault)
            return {u"database"_s, Health::Ok, paths.database, {}};
        QString advice;
        if (fault->code == ErrorCode::Corrupt)
            advice =
                u"stop Mailroom and run \"mailroomctl salvage\": it keeps the file and takes over what can be read"_s;
        else if (fault->code == ErrorCode::TooNew)
            advice = u"update Mailroom"_s;
        else if (fault->code == ErrorCode::Refused)
            advice = u"check its owner and permissions"_s;
        return {u"database"_s, Health::Fail, fault->detail, advice};
    }

    Finding searchIndex(const ProfilePaths &paths)
    {
        const QString file = searchIndexFile(paths.database);
        const QString subject = u"search index"_s;
        if (!QFileInfo::exists(file))
            return {subject, Health::Ok, u"not made yet"_s, {}};
        const auto index = Database::open(file, OpenMode::ReadOnly, searchSchema());
        const auto fault = index ? checkIntegrity(**index) : Result<>(std::unexpected(index.error()));
        if (fault)
            return {subject, Health::Ok, file, {}};
        return {
            subject, Health::Warn, fault.error().detail,
            u"remove it: it is made anew, and no mail depends on it"_s};
    }

    Finding instance(const QString &profile, const ProfilePaths &paths)
    {
        if (auto client = InstanceClient::connectTo(profile)) {
            const auto status = (*client)->ask({{u"do"_s, u"status"_s}}, std::chrono::seconds(5));
            if (!status) {
                return {
                    u"spooler"_s, Health::Warn, status.error().detail,
                    u"end it and start it again; nothing is lost"_s};
            }
            return {
                u"spooler"_s,
                Health::Ok,
                u"%1 %2 runs as process %3"_s.arg(
                    status->value("program"_L1).toString(), status->value("version"_L1).toString(),
                    QString::number(status->value("pid"_L1).toInteger())),
                {}};
        }
        if (QFileInfo::exists(paths.lock)) {
            if (const auto lock = ProfileLock::take(paths.lock);
                !lock && lock.error().code == ErrorCode::Conflict) {
                return {
                    u"spooler"_s, Health::Warn, u"a process holds the profile but cannot be reached"_s,
                    u"end it and start it again; nothing is lost"_s};
            }
        }
        return {
            u"spooler"_s, Health::Warn, u"none runs: mail is kept but not sent"_s,
            u"start mailroom or \"mailroomctl run\""_s};
    }

    Finding tls()
    {
        if (!QSslSocket::supportsSsl())
            return {u"TLS"_s, Health::Fail, u"no TLS library is installed"_s, u"install OpenSSL"_s};
        const auto certificates = QSslConfiguration::systemCaCertificates().size();
        if (certificates == 0) {
            return {
                u"TLS"_s, Health::Fail, u"the system trusts no certificate"_s,
                u"install the package ca-certificates"_s};
        }
        return {
            u"TLS"_s,
            Health::Ok,
            u"%1, %2 trusted certificates"_s.arg(QSslSocket::sslLibraryVersionString()).arg(certificates),
            {}};
    }

    Finding keyring()
    {
        if (!Keyring::isReachable()) {
            return {
                u"keyring"_s, Health::Warn, u"the session has no message bus"_s,
                u"use --password-file, or give the password in the window for each session"_s};
        }
        return {u"keyring"_s, Health::Ok, u"the session has a message bus"_s, {}};
    }

    // Where the account's password comes from.
    Finding password(const QString &subject, const QString &profile, const Account &account)
    {
        if (!account.passwordFile.isEmpty()) {
            const auto secret = readPasswordFile(account.passwordFile);
            if (!secret)
                return {
                    subject, Health::Fail, secret.error().detail, u"the account waits for its password"_s};
        } else if (!account.server.user.isEmpty()) {
            const auto secret = await(Keyring(profile).read(account.id, Side::Outgoing));
            if (!secret) {
                return {
                    subject, Health::Warn, secret.error().detail,
                    u"give the password in the window, or add the account with --password-file"_s};
            }
        }
        return {subject, Health::Ok, u"%1:%2"_s.arg(account.server.host).arg(account.server.port), {}};
    }

    Finding account(const QString &profile, const Account &account, const Gate &gate)
    {
        const QString subject = u"account %1"_s.arg(account.name);
        if (!account.enabled)
            return {subject, Health::Warn, u"it is switched off"_s, u"switch it on in the window"_s};
        if (!account.server.caFile.isEmpty() && !holdsCertificate(account.server.caFile)) {
            return {
                subject, Health::Fail, account.server.caFile + u" holds no certificate"_s,
                u"name a PEM file"_s};
        }
        if (gate.kind != GateKind::None) {
            return {
                subject, Health::Warn, u"waits: "_s + gateName(gate.kind) + u' ' + gate.detail,
                u"\"mailroomctl account test\" tells more"_s};
        }
        if (account.server.security == Security::ClearText && !account.server.user.isEmpty()) {
            return {
                subject, Health::Warn, u"sends its password in clear text"_s,
                u"use smtps:// or ?tls=starttls"_s};
        }
        return password(subject, profile, account);
    }

} // namespace

QList<Finding> examine(const QString &profile)
{
    const ProfilePaths paths(profile);
    QList<Finding> findings{
        folder(paths), space(paths), database(paths), searchIndex(paths), instance(profile, paths),
        tls(),         keyring()};
    const auto situation = readSituation(profile);
    if (!situation)
        return findings; // the database says why
    if (situation->suspended)
        findings.append({u"queue"_s, Health::Warn, u"it is suspended"_s, u"run \"mailroomctl resume\""_s});
    if (situation->accounts.isEmpty())
        findings.append(
            {u"accounts"_s, Health::Warn, u"there is none"_s, u"run \"mailroomctl account add\""_s});
    for (const Account &known : situation->accounts)
        findings.append(account(profile, known, situation->conditions.value(known.id).gate));
    return findings;
}

} // namespace mailroom
