#include "tests/servers/eximserver.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QRegularExpression>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct Owner {
        QString user;
        QString group;
    };

    // Exim refuses to run as root: it becomes its own user then, else it stays who started it.
    Owner runsAs(const QString &folder)
    {
        const passwd *user = ::geteuid() == 0 ? ::getpwnam("Debian-exim") : ::getpwuid(::geteuid());
        if (!user)
            SKIP("Exim needs a passwd entry for the user that it runs as");
        const QString userName = QString::fromLocal8Bit(user->pw_name);
        if (::geteuid() == 0)
            REQUIRE(::chown(qPrintable(folder), user->pw_uid, user->pw_gid) == 0);
        const group *owningGroup = ::getgrgid(user->pw_gid);
        return {
            userName,
            owningGroup ? QString::fromLocal8Bit(owningGroup->gr_name) : QString::number(user->pw_gid)};
    }

} // namespace

EximServer::EximServer(EximOptions options)
{
    const auto program = u"/usr/sbin/exim4"_s;
    if (!QFile::exists(program))
        SKIP("Exim is not installed");
    const Owner owner = runsAs(m_folder.path());
    m_certificate = makeCertificate(m_folder.path());
    ::chmod(qPrintable(m_certificate.keyFile), 0644);

    QFile text(serverTemplatePath(u"exim.conf"_s));
    REQUIRE(text.open(QIODevice::ReadOnly));
    const QString filled = QString::fromUtf8(text.readAll())
                               .replace(u"@FOLDER@"_s, m_folder.path())
                               .replace(u"@PORT@"_s, QString::number(m_port))
                               .replace(u"@USER@"_s, owner.user)
                               .replace(u"@GROUP@"_s, owner.group)
                               .replace(u"@CHUNKING@"_s, options.chunking ? u"*"_s : QString())
                               .replace(u"@QUEUE_ONLY@"_s, options.lmtp == 0 ? u"true"_s : u"false"_s)
                               .replace(u"@LMTP_PORT@"_s, QString::number(options.lmtp))
                               .replace(u"@RECIPIENTS@"_s, QString::number(options.recipients));
    QFile configuration(m_folder.filePath(u"exim.conf"_s));
    REQUIRE(configuration.open(QIODevice::WriteOnly));
    configuration.write(filled.toUtf8());
    configuration.close();
    // It does not trust a configuration that others may write.
    ::chmod(qPrintable(configuration.fileName()), 0644);

    QStringList arguments{u"-bdf"_s, u"-C"_s, configuration.fileName()};
    if (options.lmtp != 0)
        arguments << u"-q1s"_s;
    m_process.emplace(program, arguments, m_folder.filePath(u"output"_s));
    const bool listens = m_process->listensOn(m_port);
    QFile output(m_folder.filePath(u"output"_s));
    INFO((output.open(QIODevice::ReadOnly) ? output.readAll() : QByteArray()).toStdString());
    INFO(log().toStdString());
    REQUIRE(listens);
}

QString EximServer::log() const
{
    QFile file(m_folder.filePath(u"log.main"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool EximServer::writesLog()
{
    return ::geteuid() == 0;
}

QStringList EximServer::envelopes(const QString &messageId) const
{
    QStringList envelopes;
    const QDir input(m_folder.filePath(u"spool/input"_s));
    for (const QString &name : input.entryList({u"*-H"_s}, QDir::Files, QDir::Name)) {
        QFile file(input.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        if (const QString text = QString::fromUtf8(file.readAll()); text.contains(messageId))
            envelopes << text;
    }
    return envelopes;
}

QList<QStringList> EximServer::accepted(const QString &messageId) const
{
    // After the empty tree of those who were served: how many are left, then each on a line.
    static const QRegularExpression left(u"\nXX\n\\d+\n((?:\\S.*\n)+)\n"_s);
    QList<QStringList> messages;
    for (const QString &envelope : envelopes(messageId)) {
        QStringList recipients;
        for (const QString &entry : left.match(envelope).captured(1).split(u'\n', Qt::SkipEmptyParts))
            recipients << entry.section(u' ', 0, 0);
        messages << recipients;
    }
    return messages;
}

} // namespace mailroom
