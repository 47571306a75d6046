#include "spooler/html/linkjudge.h"

#include "spooler/mail/eyetext.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestTarget = 8192;

    // A host that stands in text on purpose: with a scheme, with "www.", or alone under a usual domain.
    QString hostIn(const QString &text)
    {
        static const QRegularExpression marked(
            u"(?:https?://|\\bwww\\.)(?:[^\\s/?#@]*@)?([\\p{L}\\p{N}.-]+)"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        if (const auto match = marked.match(text.left(2000)); match.hasMatch())
            return match.captured(1);
        static const QRegularExpression alone(
            u"^((?:[\\p{L}\\p{N}-]+\\.)+(com|net|org|edu|gov|mil|int|info|biz|io|co|de|fr|uk|ru|ch|at|nl|it|"
            u"es|"
            u"pl|eu|us|ca|au|jp|cn|br|in|me|app|dev|shop|online|site|xyz|bank|рф))(?:[/?:#]\\S*)?$"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        const auto match = alone.match(text.trimmed().left(300));
        return match.hasMatch() ? match.captured(1) : QString();
    }

    QString addressIn(const QString &text)
    {
        static const QRegularExpression form(u"[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+"_s);
        return form.match(text.left(2000)).captured(0);
    }

    QString bareHost(const QString &host)
    {
        QString bare = QString::fromLatin1(QUrl::toAce(host, QUrl::IgnoreIDNWhitelist)).toLower();
        if (bare.isEmpty())
            bare = host.toLower();
        while (bare.endsWith(u'.'))
            bare.chop(1);
        return bare.startsWith("www."_L1) ? bare.sliced(4) : bare;
    }

    bool isSameSite(const QString &one, const QString &other)
    {
        return one == other || one.endsWith(QString(u'.' + other)) || other.endsWith(QString(u'.' + one));
    }

} // namespace

QUrl safeTarget(const QString &href)
{
    QString text = href.left(longestTarget).trimmed();
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    // A target that a parser has to repair leads somewhere else in the next parser.
    if (text.contains(u'\\') || hidesCharacters(text))
        return {};
    QUrl url(text, QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    static const QSet<QString> schemes{u"http"_s, u"https"_s, u"mailto"_s, u"tel"_s};
    const bool isWeb = scheme.startsWith("http"_L1);
    if (!url.isValid() || !schemes.contains(scheme) || (isWeb && url.host().isEmpty()))
        return {};
    if (isWeb)
        url.setUserInfo(QString());
    return url;
}

bool misleads(const QString &text, const QUrl &target)
{
    const QString scheme = target.scheme();
    if (scheme == "mailto"_L1) {
        const QString address = addressIn(text);
        return !address.isEmpty() && !target.path(QUrl::FullyDecoded).contains(address, Qt::CaseInsensitive);
    }
    const QString host = hostIn(text);
    if (host.isEmpty())
        return false;
    return scheme == "tel"_L1 || !isSameSite(bareHost(host), bareHost(target.host()));
}

QString placeWords(const QUrl &target)
{
    if (target.scheme().startsWith("http"_L1))
        return domainForEye(target.host(QUrl::FullyEncoded));
    return lineForEye(target.path(QUrl::FullyDecoded)).left(200);
}

} // namespace mailroom
