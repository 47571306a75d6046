#include "app/ctl/accounturl.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // "smtps://ann@example.org@mail.example.org": people write the user name as it is; in a URL its @ is %40.
    QString withEncodedUser(const QString &text)
    {
        const qsizetype scheme = text.indexOf("://"_L1);
        if (scheme < 0)
            return text;
        const qsizetype begin = scheme + 3;
        qsizetype end = begin;
        while (end < text.size() && !u"/?#"_s.contains(text[end]))
            ++end;
        QString authority = text.sliced(begin, end - begin);
        const qsizetype host = authority.lastIndexOf(u'@');
        if (host > 0)
            authority = authority.first(host).replace(u'@', "%40"_L1) + authority.sliced(host);
        return text.first(begin) + authority + text.sliced(end);
    }

} // namespace

Result<ServerSettings> serverFromUrl(const QString &text, const ServerUrl &kind)
{
    const auto wrong = [&kind](const QString &what) {
        return failure(ErrorCode::InvalidInput, u"--%1: "_s.arg(kind.option) + what);
    };
    const QUrl url(withEncodedUser(text), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        return wrong(u"\"%1://user@host:%2\" or \"%3://user@host:%4?tls=starttls\" is expected"_s.arg(
            kind.protectedScheme, QString::number(kind.protectedPort), kind.plainScheme,
            QString::number(kind.plainPort)));
    }
    if (!url.password().isEmpty()) {
        return wrong(u"a password does not belong on the command line, where others can read it; use "
                     "--password-file"_s);
    }
    ServerSettings server;
    server.host = url.host(QUrl::FullyDecoded);
    server.user = url.userName(QUrl::FullyDecoded);
    const QUrlQuery query(url);
    const QString tls = query.queryItemValue(u"tls"_s);
    for (const auto &[name, value] : query.queryItems()) {
        if (name != "tls"_L1)
            return wrong(u"\"%1\" is not known; only \"tls\" is"_s.arg(name));
    }
    if (url.path().size() > 1 || url.hasFragment())
        return wrong(u"nothing may follow the host and port but ?tls="_s);
    if (url.scheme() == kind.protectedScheme) {
        if (!tls.isEmpty()) {
            return wrong(u"%1 protects the connection from its start; ?tls= is for %2"_s.arg(
                kind.protectedScheme, kind.plainScheme));
        }
        server.security = Security::ImplicitTls;
    } else if (url.scheme() == kind.plainScheme) {
        if (!tls.isEmpty() && tls != "starttls"_L1 && tls != "none"_L1)
            return wrong(u"tls can be \"starttls\" or \"none\""_s);
        server.security = tls == "none"_L1 ? Security::ClearText : Security::StartTls;
    } else {
        return wrong(u"the URL begins with %1:// or %2://"_s.arg(kind.protectedScheme, kind.plainScheme));
    }
    const int port = url.port(server.security == Security::ImplicitTls ? kind.protectedPort : kind.plainPort);
    if (port < 1)
        return wrong(u"the port is a number from 1 to 65535"_s);
    server.port = static_cast<quint16>(port);
    return server;
}

} // namespace mailroom
