#pragma once

#include "spooler/net/sasl.h"

namespace mailroom {

// [value] SCRAM-SHA-256 without channel binding (RFC 5802, RFC 7677): the password never leaves, and the
// server proves that it knows it too. Refuses a foreign nonce, fewer than 4,096 iterations (too weak) and
// more than 600,000 (an attack on our time).
class ScramClient final : public SaslClient {
public:
    static QByteArray freshNonce();

    ScramClient(const QString &user, const QString &password, const QByteArray &nonce = freshNonce());

    QByteArray mechanism() const override { return "SCRAM-SHA-256"; }
    std::optional<QByteArray> initialResponse() override;
    Result<SaslAnswer> answer(const QByteArray &challenge) override;
    QByteArray keyDerived(const QByteArray &saltedPassword) override;
    bool mayEnd() const override { return m_stage == Stage::Proved; }

private:
    enum class Stage { First, Deriving, Proof, Proved };

    Result<SaslAnswer> readFirst(const QByteArray &challenge);
    Result<SaslAnswer> readFinal(const QByteArray &challenge);

    QByteArray m_password;
    QByteArray m_nonce;
    QByteArray m_clientFirst; // without the GS2 header
    QByteArray m_serverFirst;
    QByteArray m_serverNonce;
    QByteArray m_serverSignature;
    Stage m_stage = Stage::First;
};

} // namespace mailroom
