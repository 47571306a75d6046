#include "spooler/net/scram.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int fewestIterations = 4096;
    constexpr int mostIterations = 600'000;

    QByteArray hmac(const QByteArray &key, const QByteArray &text)
    {
        return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
    }

    // The value of `name` in "r=…,s=…,i=…".
    QByteArray attribute(const QByteArray &message, char name)
    {
        for (const QByteArray &part : message.split(',')) {
            if (part.size() > 1 && part.front() == name && part.at(1) == '=')
                return part.sliced(2);
        }
        return {};
    }

    // SASLprep is more; Qt has the normalisation only, which is all that differs for passwords people type.
    QByteArray prepared(const QString &text)
    {
        return text.normalized(QString::NormalizationForm_KC).toUtf8();
    }

} // namespace

QByteArray ScramClient::freshNonce()
{
    std::array<quint32, 6> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64();
}

ScramClient::ScramClient(const QString &user, const QString &password, const QByteArray &nonce)
    : m_password(prepared(password))
    , m_nonce(nonce)
    , m_clientFirst("n=" + prepared(user).replace('=', "=3D").replace(',', "=2C") + ",r=" + nonce)
{
}

std::optional<QByteArray> ScramClient::initialResponse()
{
    return "n,," + m_clientFirst;
}

Result<SaslAnswer> ScramClient::answer(const QByteArray &challenge)
{
    if (challenge.startsWith("e="))
        return failure(
            ErrorCode::Refused,
            u"the server refused the logon: %1"_s.arg(QString::fromUtf8(challenge.sliced(2))));
    switch (m_stage) {
    case Stage::First:
        return readFirst(challenge);
    case Stage::Proof:
        return readFinal(challenge);
    case Stage::Deriving:
    case Stage::Proved:
        break;
    }
    return failure(ErrorCode::Refused, u"the server asked for more than SCRAM gives"_s);
}

Result<SaslAnswer> ScramClient::readFirst(const QByteArray &challenge)
{
    if (challenge.startsWith("m="))
        return failure(ErrorCode::Refused, u"the server demands an unknown extension of SCRAM"_s);
    m_serverFirst = challenge;
    m_serverNonce = attribute(challenge, 'r');
    const auto salt =
        QByteArray::fromBase64Encoding(attribute(challenge, 's'), QByteArray::AbortOnBase64DecodingErrors);
    const int iterations = attribute(challenge, 'i').toInt();
    if (!m_serverNonce.startsWith(m_nonce) || m_serverNonce.size() == m_nonce.size())
        return failure(ErrorCode::Refused, u"the server's SCRAM nonce does not continue ours"_s);
    if (!salt || (*salt).isEmpty())
        return failure(ErrorCode::Refused, u"the server's SCRAM challenge has no salt"_s);
    if (iterations < fewestIterations || iterations > mostIterations)
        return failure(
            ErrorCode::Refused, u"the server's SCRAM iteration count %1 is not acceptable"_s.arg(iterations));
    m_stage = Stage::Deriving;
    return KeyDerivation{m_password, *salt, iterations};
}

QByteArray ScramClient::keyDerived(const QByteArray &saltedPassword)
{
    Q_ASSERT(m_stage == Stage::Deriving);
    const QByteArray withoutProof = "c=biws,r=" + m_serverNonce;
    const QByteArray authMessage = m_clientFirst + ',' + m_serverFirst + ',' + withoutProof;
    const QByteArray clientKey = hmac(saltedPassword, "Client Key");
    const QByteArray signature =
        hmac(QCryptographicHash::hash(clientKey, QCryptographicHash::Sha256), authMessage);
    m_serverSignature = hmac(hmac(saltedPassword, "Server Key"), authMessage);
    QByteArray proof = clientKey;
    for (qsizetype i = 0; i < proof.size(); ++i)
        proof[i] = static_cast<char>(proof.at(i) ^ signature.at(i));
    m_stage = Stage::Proof;
    return withoutProof + ",p=" + proof.toBase64();
}

Result<SaslAnswer> ScramClient::readFinal(const QByteArray &challenge)
{
    if (QByteArray::fromBase64(attribute(challenge, 'v')) != m_serverSignature)
        return failure(ErrorCode::Refused, u"the server could not prove that it knows the password"_s);
    m_stage = Stage::Proved;
    return QByteArray();
}

} // namespace mailroom
