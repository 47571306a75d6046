#include "ui/rules/rulescript.h"

#include <QFile>
#include <QSaveFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 largestScript = 1024 * 1024;

    Result<ReadScript> readFrom(const QString &name)
    {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, u"%1: %2"_s.arg(name, file.errorString()));
        const QByteArray octets = file.read(largestScript + 1);
        if (octets.size() > largestScript)
            return failure(ErrorCode::InvalidInput, u"%1: more than 1 MiB is no script of rules"_s.arg(name));
        return ReadScript{fromSieve(QString::fromUtf8(octets))};
    }

    Result<> writeTo(const QString &name, const QByteArray &octets)
    {
        QSaveFile file(name);
        if (file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size() && file.commit())
            return {};
        return failure(ErrorCode::Unavailable, u"%1: %2"_s.arg(name, file.errorString()));
    }

} // namespace

QFuture<Result<ReadScript>> readScript(const QString &file)
{
    return QtConcurrent::run(readFrom, file);
}

QFuture<Result<>> writeScript(const QString &file, const SieveText &script)
{
    return QtConcurrent::run(writeTo, file, script.text.toUtf8());
}

} // namespace mailroom
