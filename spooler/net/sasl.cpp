#include "spooler/net/sasl.h"

#include "spooler/net/scram.h"

#include <QCryptographicHash>
#include <QPasswordDigestor>

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QByteArray plainResponse(const QString &user, const QString &secret)
    {
        return '\0' + user.toUtf8() + '\0' + secret.toUtf8();
    }

    QByteArray bearerResponse(const QString &user, const QString &token)
    {
        return "user=" + user.toUtf8() + "\1auth=Bearer " + token.toUtf8() + "\1\1";
    }

    // RFC 4616.
    class PlainClient final : public SaslClient {
    public:
        PlainClient(const QString &user, const QString &secret) : m_response(plainResponse(user, secret)) { }
        QByteArray mechanism() const override { return "PLAIN"; }
        std::optional<QByteArray> initialResponse() override { return m_response; }
        Result<SaslAnswer> answer(const QByteArray &) override
        {
            return failure(ErrorCode::Refused, u"the server asked for more than PLAIN gives"_s);
        }

    private:
        QByteArray m_response;
    };

    // Two questions whose wording differs from server to server: the first is answered with the user.
    class LoginClient final : public SaslClient {
    public:
        LoginClient(const QString &user, const QString &secret)
            : m_answers{user.toUtf8(), secret.toUtf8()} { }
        QByteArray mechanism() const override { return "LOGIN"; }
        std::optional<QByteArray> initialResponse() override { return std::nullopt; }
        Result<SaslAnswer> answer(const QByteArray &) override
        {
            if (m_answers.isEmpty())
                return failure(ErrorCode::Refused, u"the server asked for more than LOGIN gives"_s);
            return m_answers.takeFirst();
        }
        bool mayEnd() const override { return m_answers.isEmpty(); }

    private:
        QList<QByteArray> m_answers;
    };

    // A refused token is told as a challenge with JSON; an empty answer brings the final reply.
    class XOAuth2Client final : public SaslClient {
    public:
        XOAuth2Client(const QString &user, const QString &token) : m_response(bearerResponse(user, token)) { }
        QByteArray mechanism() const override { return "XOAUTH2"; }
        std::optional<QByteArray> initialResponse() override { return m_response; }
        Result<SaslAnswer> answer(const QByteArray &) override { return QByteArray(); }

    private:
        QByteArray m_response;
    };

    struct Offer {
        Mechanism mechanism;
        QByteArrayView name;
        bool automatic; // a token is not a password: XOAUTH2 only where the user chose it
        bool showsSecret;
    };

    constexpr std::array offers{// strongest first
                                Offer{Mechanism::ScramSha256, "SCRAM-SHA-256", true, false},
                                Offer{Mechanism::Plain, "PLAIN", true, true},
                                Offer{Mechanism::Login, "LOGIN", true, true},
                                Offer{Mechanism::XOAuth2, "XOAUTH2", false, true}};

} // namespace

QByteArray derive(const KeyDerivation &derivation)
{
    return QPasswordDigestor::deriveKeyPbkdf2(
        QCryptographicHash::Sha256, derivation.password, derivation.salt, derivation.iterations, 32);
}

std::unique_ptr<SaslClient> makeSaslClient(Mechanism mechanism, const QString &user, const QString &secret)
{
    switch (mechanism) {
    case Mechanism::Plain:
        return std::make_unique<PlainClient>(user, secret);
    case Mechanism::Login:
        return std::make_unique<LoginClient>(user, secret);
    case Mechanism::ScramSha256:
        return std::make_unique<ScramClient>(user, secret);
    case Mechanism::XOAuth2:
        return std::make_unique<XOAuth2Client>(user, secret);
    case Mechanism::Automatic:
    case Mechanism::None:
        break;
    }
    Q_ASSERT_X(false, "makeSaslClient", "not a mechanism");
    return nullptr;
}

Result<Mechanism>
chooseMechanism(const QList<QByteArray> &offered, const ServerSettings &server, const TlsFacts &tls)
{
    const bool mayShow = !tls.protocol.isEmpty() || server.security == Security::ClearText;
    bool onlyUnprotected = false;
    for (const Offer &offer : offers) {
        const bool wanted =
            server.mechanism == Mechanism::Automatic ? offer.automatic : server.mechanism == offer.mechanism;
        if (!wanted || !offered.contains(offer.name))
            continue;
        if (!offer.showsSecret || mayShow)
            return offer.mechanism;
        onlyUnprotected = true;
    }
    if (onlyUnprotected)
        return failure(ErrorCode::Refused, u"the password is not sent over a connection without TLS"_s);
    const QString names = offered.isEmpty() ? u"none"_s : QString::fromLatin1(offered.join(' '));
    return failure(ErrorCode::Refused, u"no way to log on in common; the server offers: %1"_s.arg(names));
}

QList<QByteArray> secretForms(const QString &user, const QString &secret)
{
    if (secret.isEmpty())
        return {};
    return {
        plainResponse(user, secret).toBase64(), bearerResponse(user, secret).toBase64(),
        secret.toUtf8().toBase64(), secret.toUtf8()};
}

} // namespace mailroom
