#pragma once

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

#include <catch2/catch_all.hpp>

namespace mailroom {

// A self-made certificate for `subjectAltName`, "IP:127.0.0.1" or "DNS:mx.example.org", made by openssl.
class TestCertificate {
public:
    explicit TestCertificate(const QString &subjectAltName = QStringLiteral("IP:127.0.0.1"))
    {
        QProcess openssl; // its own words stay in it
        openssl.start(
            QStringLiteral("openssl"),
            {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
             QStringLiteral("-nodes"), QStringLiteral("-quiet"), QStringLiteral("-days"), QStringLiteral("2"),
             QStringLiteral("-subj"), QStringLiteral("/CN=test"), QStringLiteral("-addext"),
             QStringLiteral("subjectAltName=") + subjectAltName, QStringLiteral("-keyout"), path(u"key.pem"),
             QStringLiteral("-out"), path(u"cert.pem")});
        REQUIRE(openssl.waitForFinished());
        REQUIRE(openssl.exitCode() == 0);
    }

    QString file() const { return path(u"cert.pem"); }
    QSslCertificate certificate() const { return QSslCertificate::fromPath(file()).value(0); }
    QSslKey key() const
    {
        QFile pem(path(u"key.pem"));
        REQUIRE(pem.open(QIODevice::ReadOnly));
        return QSslKey(&pem, QSsl::Ec);
    }

private:
    QString path(QStringView name) const { return m_directory.filePath(name.toString()); }

    QTemporaryDir m_directory;
};

} // namespace mailroom
