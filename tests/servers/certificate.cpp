#include "tests/servers/certificate.h"

#include <catch2/catch_all.hpp>

#include <QProcess>

using namespace Qt::StringLiterals;

namespace mailroom {

Certificate makeCertificate(const QString &folder)
{
    const Certificate certificate{folder + u"/cert.pem"_s, folder + u"/key.pem"_s};
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(
        u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
         u"-nodes"_s, u"-keyout"_s, certificate.keyFile, u"-out"_s, certificate.file, u"-days"_s, u"2"_s,
         u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s});
    const bool finished = openssl.waitForFinished();
    INFO(openssl.readAll().toStdString());
    REQUIRE((finished && openssl.exitCode() == 0));
    return certificate;
}

} // namespace mailroom
