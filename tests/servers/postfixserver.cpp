#include "tests/servers/postfixserver.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QJsonDocument>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const auto masterProgram = u"/usr/lib/postfix/sbin/master"_s;

    void skipUnlessPossible()
    {
        if (!QFile::exists(masterProgram))
            SKIP("Postfix is not installed");
        if (::geteuid() != 0)
            SKIP("Postfix starts for root only");
    }

} // namespace

PostfixServer::PostfixServer(PostfixNeighbours neighbours, const QStringList &settings)
    : m_neighbours(neighbours)
{
    skipUnlessPossible();
    REQUIRE(m_folder.isValid());
    // Its programs run as the user postfix and must reach what is theirs.
    ::chmod(qPrintable(m_folder.path()), 0711);
    for (const auto &name : {u"etc"_s, u"sasl"_s})
        REQUIRE(QDir(m_folder.path()).mkdir(name));
    makeQueueFolders();
    m_certificate = makeCertificate(m_folder.path());
    write(u"etc/main.cf"_s, filled(u"postfix.main.cf"_s) + settings.join(u'\n') + u'\n');
    write(u"etc/master.cf"_s, filled(u"postfix.master.cf"_s));
    write(
        u"sasl/smtpd.conf"_s,
        u"pwcheck_method: auxprop\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN SCRAM-SHA-256\n"
        "sasldb_path: %1\n"_s.arg(m_folder.filePath(u"sasl/sasldb2"_s)));
    QProcess password;
    password.start(
        u"/usr/sbin/saslpasswd2"_s,
        {u"-p"_s, u"-c"_s, u"-f"_s, m_folder.filePath(u"sasl/sasldb2"_s), u"-u"_s, u"test.example"_s,
         u"ann"_s});
    password.write("secret");
    password.closeWriteChannel();
    REQUIRE((password.waitForFinished() && password.exitCode() == 0));
    ::chmod(qPrintable(m_folder.filePath(u"sasl/sasldb2"_s)), 0644);
    start();
}

void PostfixServer::start()
{
    m_master.emplace(
        masterProgram, QStringList{u"-c"_s, m_folder.filePath(u"etc"_s), u"-s"_s},
        m_folder.filePath(u"output"_s));
    const bool listens = m_master->listensOn(m_submissions);
    INFO(log().toStdString());
    REQUIRE(listens);
}

void PostfixServer::kill()
{
    m_master->kill();
}

void PostfixServer::makeQueueFolders() const
{
    struct Folder {
        const char *name;
        bool isPostfix;
        mode_t mode;
    };
    static constexpr Folder folders[]{
        {"data", true, 0700},           {"spool", false, 0755},         {"spool/pid", false, 0755},
        {"spool/private", true, 0700},  {"spool/incoming", true, 0700}, {"spool/active", true, 0700},
        {"spool/deferred", true, 0700}, {"spool/bounce", true, 0700},   {"spool/defer", true, 0700},
        {"spool/trace", true, 0700},    {"spool/flush", true, 0700},    {"spool/hold", true, 0700},
        {"spool/corrupt", true, 0700},  {"spool/saved", true, 0700},    {"spool/public", true, 0710},
        {"spool/maildrop", true, 0730}};
    const passwd *postfix = ::getpwnam("postfix");
    const group *postdrop = ::getgrnam("postdrop");
    REQUIRE((postfix && postdrop));
    for (const Folder &folder : folders) {
        const QByteArray path = m_folder.filePath(QLatin1StringView(folder.name)).toLocal8Bit();
        REQUIRE(::mkdir(path.constData(), folder.mode) == 0);
        const gid_t owningGroup = folder.mode & 0070 ? postdrop->gr_gid : 0;
        REQUIRE(::chown(path.constData(), folder.isPostfix ? postfix->pw_uid : 0, owningGroup) == 0);
        REQUIRE(::chmod(path.constData(), folder.mode) == 0);
    }
}

void PostfixServer::write(const QString &name, const QString &text) const
{
    QFile file(m_folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(text.toUtf8()) > 0);
}

QString PostfixServer::filled(const QString &templateName) const
{
    QFile file(serverTemplatePath(templateName));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll())
        .replace(u"@FOLDER@"_s, m_folder.path())
        .replace(u"@RELAY_PORT@"_s, QString::number(m_neighbours.relay))
        .replace(u"@LMTP_PORT@"_s, QString::number(m_neighbours.lmtp))
        .replace(u"@TRUSTED_PORT@"_s, QString::number(m_trusted))
        .replace(u"@SUBMISSION_PORT@"_s, QString::number(m_submission))
        .replace(u"@SUBMISSIONS_PORT@"_s, QString::number(m_submissions));
}

QString PostfixServer::log() const
{
    QFile file(m_folder.filePath(u"maillog"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QRegularExpressionMatch PostfixServer::logged(const QString &pattern) const
{
    const QRegularExpression expression(pattern);
    QRegularExpressionMatch last;
    const bool found = eventually([&] {
        auto matches = expression.globalMatch(log());
        while (matches.hasNext())
            last = matches.next();
        return last.hasMatch();
    });
    if (!found)
        UNSCOPED_INFO("no line matches " << pattern.toStdString() << " in\n" << log().toStdString());
    return last;
}

QStringList PostfixServer::queueIds(const QString &messageId) const
{
    const QRegularExpression line(
        u"cleanup\\[\\d+\\]: (\\w+): message-id="_s + QRegularExpression::escape(messageId));
    QStringList ids;
    for (const auto &match : line.globalMatch(log())) {
        // Only a file that reached the queue manager was accepted; one cut off before its end was not.
        if (log().contains(u" %1: from=<"_s.arg(match.captured(1))))
            ids << match.captured(1);
    }
    ids.removeDuplicates();
    return ids;
}

QByteArray PostfixServer::ask(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.start(program, QStringList{u"-c"_s, m_folder.filePath(u"etc"_s)} + arguments);
    const bool finished = process.waitForFinished();
    INFO(process.readAllStandardError().toStdString());
    REQUIRE((finished && process.exitCode() == 0));
    return process.readAllStandardOutput();
}

QList<QJsonObject> PostfixServer::queue() const
{
    QList<QJsonObject> messages;
    for (const QByteArray &line : ask(u"/usr/sbin/postqueue"_s, {u"-j"_s}).split('\n')) {
        if (!line.isEmpty())
            messages << QJsonDocument::fromJson(line).object();
    }
    return messages;
}

QString PostfixServer::envelope(const QString &queueId) const
{
    return QString::fromUtf8(ask(u"/usr/sbin/postcat"_s, {u"-e"_s, u"-q"_s, queueId}));
}

} // namespace mailroom
