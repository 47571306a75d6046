#include "tests/servers/dovecotserver.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct MailOwner {
        uid_t uid;
        gid_t gid;
        QString user;
        QString group;
    };

    // It delivers as root to nobody: then its own user has the mailboxes, else whoever started it.
    MailOwner mailOwner()
    {
        const passwd *user = ::geteuid() == 0 ? ::getpwnam("dovecot") : ::getpwuid(::geteuid());
        if (!user)
            SKIP("Dovecot needs a passwd entry for the user that has the mailboxes");
        MailOwner owner{user->pw_uid, user->pw_gid, QString::fromLocal8Bit(user->pw_name), {}};
        const group *owning = ::getgrgid(owner.gid);
        owner.group = owning ? QString::fromLocal8Bit(owning->gr_name) : QString::number(owner.gid);
        return owner;
    }

    void writeFile(const QString &path, const QString &text)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(text.toUtf8()) == text.toUtf8().size());
    }

    QByteArray readFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

} // namespace

DovecotServer::DovecotServer()
{
    const auto program = u"/usr/sbin/dovecot"_s;
    if (!QFile::exists(program) || !QFile::exists(u"/usr/lib/dovecot/lmtp"_s))
        SKIP("Dovecot's LMTP server is not installed");
    const MailOwner owner = mailOwner();
    REQUIRE(QDir(m_folder.path()).mkpath(u"home"_s));
    for (const QString &path : {m_folder.path(), m_folder.filePath(u"home"_s)}) {
        if (::geteuid() == 0)
            REQUIRE(::chown(qPrintable(path), owner.uid, owner.gid) == 0);
        REQUIRE(::chmod(qPrintable(path), 0755) == 0);
    }
    writeFile(
        m_folder.filePath(u"users"_s),
        u"ann:{PLAIN}secret::::::\nbob:{PLAIN}secret::::::\n"
        "full:{PLAIN}secret::::::userdb_quota/user/storage_size=1B\n"_s);
    const QString text =
        QString::fromUtf8(readFile(QStringLiteral(MAILROOM_SERVER_TEMPLATES "/dovecot.conf")));
    REQUIRE_FALSE(text.isEmpty());
    writeFile(
        m_folder.filePath(u"dovecot.conf"_s),
        QString(text)
            .replace(u"@FOLDER@"_s, m_folder.path())
            .replace(u"@PORT@"_s, QString::number(m_port))
            .replace(u"@USER@"_s, owner.user)
            .replace(u"@GROUP@"_s, owner.group));
    m_process.emplace(
        program, QStringList{u"-F"_s, u"-c"_s, m_folder.filePath(u"dovecot.conf"_s)},
        m_folder.filePath(u"output"_s));
    const bool listens = m_process->listensOn(m_port);
    INFO(readFile(m_folder.filePath(u"output"_s)).toStdString());
    INFO(log().toStdString());
    REQUIRE(listens);
}

QString DovecotServer::log() const
{
    return QString::fromUtf8(readFile(m_folder.filePath(u"log"_s)));
}

QList<QByteArray> DovecotServer::mailbox(const QString &user) const
{
    const QDir folder(m_folder.filePath(u"home/%1/Maildir/new"_s.arg(user)));
    QList<QByteArray> messages;
    for (const QString &name : folder.entryList(QDir::Files))
        messages << readFile(folder.filePath(name));
    return messages;
}

} // namespace mailroom
