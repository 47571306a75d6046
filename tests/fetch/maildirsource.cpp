#include "spooler/fetch/mailsource.h"
#include "tests/support/maildropserver.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

struct Maildir {
    Maildir()
    {
        for (const QString &part : {u"cur"_s, u"new"_s, u"tmp"_s, u".Work.2026/cur"_s, u".Work.2026/new"_s})
            QDir(folder.path()).mkpath(part);
    }
    QString put(const QString &name, const QByteArray &octets) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(octets);
        return file.fileName();
    }
    SourceBatch read(const QSet<QString> &known = {}) const
    {
        const auto source = openMaildir(folder.path(), known, temporary.path());
        SourceBatch all;
        do {
            SourceBatch batch = source->next();
            all.messages += batch.messages;
            all.faults += batch.faults;
            all.trouble = batch.trouble;
            all.isAtEnd = batch.isAtEnd;
            all.total = batch.total;
        } while (!all.isAtEnd);
        return all;
    }
    QTemporaryDir folder;
    QTemporaryDir temporary;
};

} // namespace

TEST_CASE("a Maildir is read with its folders and marks", "[fetch]")
{
    const Maildir maildir;
    maildir.put(u"new/1.M1.host"_s, "Subject: new\n\nhello\n");
    maildir.put(u"cur/2.M2.host:2,RS"_s, "Subject: old\r\n\r\nhello\r\n");
    maildir.put(u".Work.2026/cur/3.M3.host:2,F"_s, "Subject: work\n\n");
    maildir.put(u"tmp/4.half"_s, "half");
    maildir.put(u"cur/.hidden"_s, "x");
    const SourceBatch all = maildir.read();
    REQUIRE(all.messages.size() == 3);
    CHECK(all.messages.at(0).octets == "Subject: new\r\n\r\nhello\r\n"); // as it went on the wire
    CHECK(all.messages.at(0).flags == MailFlags());
    CHECK(all.messages.at(1).key == u"2.M2.host"_s);
    CHECK(all.messages.at(1).octets == "Subject: old\r\n\r\nhello\r\n");
    CHECK(all.messages.at(1).flags == (MailFlag::Seen | MailFlag::Answered));
    CHECK(all.messages.at(2).folder == u"Work/2026"_s);
    CHECK(maildir.read({u"1.M1.host"_s, u"2.M2.host"_s}).messages.size() == 1);
}

TEST_CASE("what is no message in a Maildir is left alone", "[fetch]")
{
    const Maildir maildir;
    const QString secret = maildir.put(u"secret"_s, "not mail");
    QFile::link(secret, maildir.folder.filePath(u"cur/1.link"_s));
    QDir(maildir.folder.path()).mkpath(u"cur/2.folder"_s);
    ::mkfifo(QFile::encodeName(maildir.folder.filePath(u"new/3.fifo"_s)).constData(), 0600);
    const SourceBatch all = maildir.read();
    CHECK(all.messages.isEmpty());
    CHECK(all.trouble.isEmpty());
    const auto none = openMaildir(maildir.folder.filePath(u"cur"_s), {}, {});
    CHECK(none->next().trouble.contains(u"no Maildir"_s));
}

TEST_CASE("large mail of a Maildir goes by a file", "[fetch]")
{
    const Maildir maildir;
    maildir.put(u"new/1.large"_s, letter(1, 3'000'000));
    const SourceBatch all = maildir.read();
    REQUIRE(all.messages.size() == 1);
    CHECK(all.messages.constFirst().octets.isEmpty());
    QFile file(all.messages.constFirst().file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == letter(1, 3'000'000));
}
