#include "spooler/mail/verp.h"

#include <QMessageAuthenticationCode>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestLocalPart = 64;
    constexpr qsizetype tagLength = 12; // 48 bits: a forger would need as many guesses, each of them a mail

    QString tagOf(RecipientId recipient, const QByteArray &secret)
    {
        const QByteArray code = QMessageAuthenticationCode::hash(
            QByteArray("return path of " + QByteArray::number(recipient.value)), secret,
            QCryptographicHash::Sha256);
        return QString::fromLatin1(code.toHex().first(tagLength));
    }

} // namespace

QString ownReturnPath(
    const QString &reversePath, const QString &delimiter, RecipientId recipient, const QByteArray &secret)
{
    const qsizetype at = reversePath.lastIndexOf(u'@');
    if (at <= 0 || delimiter.isEmpty() || secret.isEmpty() || reversePath.startsWith(u'"'))
        return reversePath;
    const QString local =
        reversePath.first(at) + delimiter + u"mr%1-%2"_s.arg(recipient.value).arg(tagOf(recipient, secret));
    return local.toUtf8().size() > longestLocalPart ? reversePath : local + reversePath.sliced(at);
}

RecipientId recipientOfReturnPath(const QString &address, const QByteArray &secret)
{
    static const QRegularExpression made(
        u"[^A-Za-z0-9]mr([0-9]{1,18})-([0-9a-f]{12})@[^@]+$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = made.match(address);
    const RecipientId recipient{match.captured(1).toLongLong()};
    const bool isOurs =
        match.hasMatch() && !secret.isEmpty() && match.captured(2).toLower() == tagOf(recipient, secret);
    return isOurs ? recipient : RecipientId();
}

} // namespace mailroom
