#include "tests/servers/opensmtpdserver.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

OpenSmtpdServer::OpenSmtpdServer(quint16 lmtp)
{
    const auto program = u"/usr/sbin/smtpd"_s;
    if (!QFile::exists(program))
        SKIP("OpenSMTPD is not installed");
    if (::geteuid() != 0)
        SKIP("OpenSMTPD starts for root only");
    QFile configuration(m_folder.filePath(u"smtpd.conf"_s));
    REQUIRE(configuration.open(QIODevice::WriteOnly));
    configuration.write(QStringLiteral("listen on 127.0.0.1 port %1 hostname opensmtpd.test.example\n"
                                       "action \"mailboxes\" relay host \"lmtp://127.0.0.1:%2\"\n"
                                       "match from any for any action \"mailboxes\"\n")
                            .arg(m_port)
                            .arg(lmtp)
                            .toUtf8());
    configuration.close();
    ::chmod(qPrintable(configuration.fileName()), 0600); // it trusts no other
    m_process.emplace(
        u"/usr/bin/python3"_s,
        QStringList{
            serverTemplatePath(u"opensmtpd-enter.py"_s), program, u"-d"_s, u"-v"_s, u"-f"_s,
            configuration.fileName()},
        m_folder.filePath(u"output"_s));
    const bool listens = m_process->listensOn(m_port);
    INFO(log().toStdString());
    REQUIRE(listens);
}

QString OpenSmtpdServer::log() const
{
    QFile file(m_folder.filePath(u"output"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace mailroom
