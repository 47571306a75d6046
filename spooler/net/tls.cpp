#include "spooler/net/tls.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString protocolName(QSsl::SslProtocol protocol)
    {
        if (protocol == QSsl::TlsV1_2)
            return u"TLSv1.2"_s;
        return protocol == QSsl::TlsV1_3 ? u"TLSv1.3"_s : u"unknown"_s;
    }

    QList<QSslCertificate> certificatesIn(const QString &file)
    {
        return QSslCertificate::fromPath(file, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    }

} // namespace

bool holdsCertificate(const QString &file)
{
    return !certificatesIn(file).isEmpty();
}

Result<QSslConfiguration> tlsConfiguration(const ServerSettings &server)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!server.caFile.isEmpty()) {
        const QList<QSslCertificate> authorities = certificatesIn(server.caFile);
        if (authorities.isEmpty())
            return failure(
                ErrorCode::InvalidInput,
                u"the CA file %1 holds no readable certificate"_s.arg(server.caFile));
        configuration.setCaCertificates(authorities);
    }
    return configuration;
}

PeerCertificate describe(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return {};
    const QString text = u"subject: %1\nissuer: %2\nvalid: %3 to %4"_s.arg(
        certificate.subjectDisplayName(), certificate.issuerDisplayName(),
        certificate.effectiveDate().toUTC().toString(Qt::ISODate),
        certificate.expiryDate().toUTC().toString(Qt::ISODate));
    return {certificate.digest(QCryptographicHash::Sha256), text};
}

TlsFacts factsOf(const QSslSocket &socket)
{
    if (!socket.isEncrypted())
        return {};
    return {
        .protocol = protocolName(socket.sessionProtocol()),
        .cipher = socket.sessionCipher().name(),
        .certificateVerified = socket.sslHandshakeErrors().isEmpty()};
}

} // namespace mailroom
