#include "tests/servers/dovecotserver.h"
#include "tests/support/places.h"

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

    void giveTo(const MailOwner &owner, const QString &path)
    {
        if (::geteuid() == 0)
            REQUIRE(::chown(qPrintable(path), owner.uid, owner.gid) == 0);
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

DovecotServer::DovecotServer(Folders folders)
{
    for (const auto &program : {u"lmtp"_s, u"imap"_s, u"pop3"_s}) {
        if (!QFile::exists(u"/usr/lib/dovecot/"_s + program))
            SKIP("Dovecot is not installed with LMTP, IMAP and POP3");
    }
    const MailOwner owner = mailOwner();
    REQUIRE(QDir(m_folder.path()).mkpath(u"home"_s));
    m_certificate = makeCertificate(m_folder.path());
    const QStringList paths{
        m_folder.path(), m_folder.filePath(u"home"_s), m_certificate.file, m_certificate.keyFile};
    for (const QString &path : paths) {
        giveTo(owner, path);
        REQUIRE(::chmod(qPrintable(path), 0755) == 0);
    }
    configure(owner.user, owner.group, folders);
    start();
}

void DovecotServer::configure(const QString &user, const QString &group, Folders folders)
{
    writeFile(
        m_folder.filePath(u"users"_s),
        u"ann:{PLAIN}secret::::::\nbob:{PLAIN}secret::::::\n"
        "full:{PLAIN}secret::::::userdb_quota/user/storage_size=1B\n"_s);
    const QString text = QString::fromUtf8(readFile(serverTemplatePath(u"dovecot.conf"_s)));
    REQUIRE_FALSE(text.isEmpty());
    const bool isBelow = folders == Folders::BelowInbox;
    writeFile(
        m_folder.filePath(u"dovecot.conf"_s),
        QString(text)
            .replace(u"@NAMESPACE@"_s, isBelow ? u"separator = .\n  prefix = INBOX."_s : u"separator = /"_s)
            .replace(u"@MADE@"_s, isBelow ? u"no"_s : u"create"_s)
            .replace(u"@FOLDER@"_s, m_folder.path())
            .replace(u"@LMTP@"_s, QString::number(m_ports.lmtp))
            .replace(u"@IMAP@"_s, QString::number(m_ports.imap))
            .replace(u"@IMAPS@"_s, QString::number(m_ports.imaps))
            .replace(u"@POP3@"_s, QString::number(m_ports.pop3))
            .replace(u"@POP3S@"_s, QString::number(m_ports.pop3s))
            .replace(u"@USER@"_s, user)
            .replace(u"@GROUP@"_s, group));
}

void DovecotServer::start()
{
    m_process.emplace(
        u"/usr/sbin/dovecot"_s, QStringList{u"-F"_s, u"-c"_s, m_folder.filePath(u"dovecot.conf"_s)},
        m_folder.filePath(u"output"_s));
    for (const quint16 port : {m_ports.lmtp, m_ports.imaps, m_ports.pop3s}) {
        const bool listens = m_process->listensOn(port);
        INFO(readFile(m_folder.filePath(u"output"_s)).toStdString());
        INFO(log().toStdString());
        REQUIRE(listens);
    }
}

void DovecotServer::kill()
{
    m_process->kill();
}

QString DovecotServer::log() const
{
    return QString::fromUtf8(readFile(m_folder.filePath(u"log"_s)));
}

QString DovecotServer::folderPath(const QString &user, const QString &folder) const
{
    const QString maildir = m_folder.filePath(u"home/%1/Maildir"_s.arg(user));
    return folder.isEmpty() ? maildir : maildir + u"/."_s + QString(folder).replace(u'/', u'.');
}

QList<QByteArray> DovecotServer::mailbox(const QString &user, const QString &folder) const
{
    QList<QByteArray> messages;
    for (const auto &part : {u"/new"_s, u"/cur"_s}) {
        const QDir directory(folderPath(user, folder) + part);
        for (const QString &name : directory.entryList(QDir::Files))
            messages << readFile(directory.filePath(name));
    }
    return messages;
}

void DovecotServer::seed(
    const QString &user, const QList<QByteArray> &messages, Seen seen, const QString &folder)
{
    const MailOwner owner = mailOwner();
    const QString mailbox = folderPath(user, folder);
    for (const auto &part : {u"/tmp"_s, u"/new"_s, u"/cur"_s})
        REQUIRE(QDir().mkpath(mailbox + part));
    const QStringList folders{
        folderPath(user, {}) + u"/.."_s,
        folderPath(user, {}),
        mailbox,
        mailbox + u"/tmp"_s,
        mailbox + u"/new"_s,
        mailbox + u"/cur"_s};
    for (const QString &path : folders)
        giveTo(owner, path);
    for (const QByteArray &message : messages) {
        const QString name = u"%1.M%2P1.seed"_s.arg(1'700'000'000 + m_seeded).arg(m_seeded);
        const QString path =
            seen == Seen::Yes ? u"%1/cur/%2:2,S"_s.arg(mailbox, name) : u"%1/new/%2"_s.arg(mailbox, name);
        ++m_seeded;
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(message) == message.size());
        file.close();
        giveTo(owner, path);
    }
}

} // namespace mailroom
