#include "spooler/profile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace mailroom {

QString defaultProfile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/mailroom/default"_s;
}

ProfilePaths::ProfilePaths(const QString &profile)
    : folder(QDir(profile).absolutePath())
    , database(folder + u"/spool.sqlite"_s)
    , mailDatabase(folder + u"/mail.sqlite"_s)
    , lock(folder + u"/spooler.lock"_s)
    , submissionLock(folder + u"/submission.lock"_s)
    , drafts(folder + u"/drafts"_s)
    , sentHooks(folder + u"/hooks/sent"_s)
    , arrivedHooks(folder + u"/hooks/arrived"_s)
    , copies(folder + u"/copies"_s)
    , temporary(folder + u"/temporary"_s)
{
}

Result<> makeProfile(const ProfilePaths &paths)
{
    for (const QString &path : {paths.folder, paths.drafts, paths.temporary}) {
        const QFileInfo info(path);
        if (info.exists() && !info.isDir())
            return failure(ErrorCode::Refused, u"%1 is not a folder"_s.arg(path));
        if (info.exists())
            continue;
        if (!QDir().mkpath(QFileInfo(path).path()))
            return failure(ErrorCode::Refused, u"cannot create the folder %1"_s.arg(QFileInfo(path).path()));
        if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && !QFileInfo(path).isDir())
            return failure(ErrorCode::Refused, u"cannot create the folder %1"_s.arg(path));
    }
    return {};
}

void forgetTemporaryFiles(const ProfilePaths &paths)
{
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QFileInfoList files =
        QDir(paths.temporary).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &file : files) {
        if (file.lastModified(QTimeZone::UTC) < old && !QFile::remove(file.filePath()))
            qWarning("cannot remove %s", qUtf8Printable(file.filePath()));
    }
}

QString instanceName(const QString &profile)
{
    QString path = QFileInfo(profile).canonicalFilePath();
    if (path.isEmpty())
        path = QDir(profile).absolutePath();
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"mailroom-"_s + QString::fromLatin1(digest.first(24));
}

} // namespace mailroom
