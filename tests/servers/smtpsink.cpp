#include "tests/servers/smtpsink.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

SmtpSink::SmtpSink(const QStringList &options) : m_port(freePort())
{
    start(options);
}

void SmtpSink::restart(const QStringList &options)
{
    m_process.reset();
    start(options);
}

void SmtpSink::start(const QStringList &options)
{
    const QString program =
        QStandardPaths::findExecutable(u"smtp-sink"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s});
    if (program.isEmpty())
        SKIP("smtp-sink (package postfix) is not installed");

    QStringList arguments{u"-d"_s, m_folder.filePath(u"dump/%M."_s)};
    if (::geteuid() == 0) // It insists on giving root away; nobody must be able to write the dumps.
        arguments << u"-u"_s << u"nobody"_s;
    QDir().mkpath(m_folder.filePath(u"dump"_s));
    const auto everybody = QFile::Permissions::fromInt(0x7777);
    QFile::setPermissions(m_folder.path(), everybody);
    QFile::setPermissions(m_folder.filePath(u"dump"_s), everybody);

    arguments << options << u"127.0.0.1:%1"_s.arg(m_port) << u"100"_s;
    m_process.emplace(program, arguments, m_folder.filePath(u"output"_s));
    REQUIRE(m_process->listensOn(m_port));
}

QStringList SmtpSink::dumps() const
{
    QStringList texts;
    QDir folder(m_folder.filePath(u"dump"_s));
    for (const QFileInfo &entry : folder.entryInfoList(QDir::Files)) {
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly))
            texts << QString::fromUtf8(file.readAll());
    }
    return texts;
}

} // namespace mailroom
