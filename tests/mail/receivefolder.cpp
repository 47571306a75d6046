#include "spooler/mail/receivefolder.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("mail is received in the folder of the longest beginning of its class", "[mail][J4]")
{
    const ReceiveFolders some{
        {u"list"_s, u"Lists"_s},
        {u"list.dev"_s, u"Lists/Dev"_s},
        {u"list.dev.example.org"_s, u"Lists/Example"_s},
        {u"calendar"_s, u"Invitations"_s}};
    ReceiveFolders all = some;
    all.insert({}, u"Everything"_s);
    ReceiveFolders reports = all;
    reports.insert(u"report"_s, u"Reports"_s);
    struct Row {
        QString messageClass, some, all, reports;
    };
    const Row row = GENERATE(
        Row{u"note"_s, {}, u"Everything"_s, u"Everything"_s}, Row{{}, {}, u"Everything"_s, u"Everything"_s},
        Row{u"list"_s, u"Lists"_s, u"Lists"_s, u"Lists"_s},
        Row{u"list.tea.example.net"_s, u"Lists"_s, u"Lists"_s, u"Lists"_s},
        Row{u"list.dev.example.com"_s, u"Lists/Dev"_s, u"Lists/Dev"_s, u"Lists/Dev"_s},
        Row{u"list.DEV.example.org"_s, u"Lists/Example"_s, u"Lists/Example"_s, u"Lists/Example"_s},
        Row{u"list.developers.example.org"_s, u"Lists"_s, u"Lists"_s,
            u"Lists"_s}, // a beginning ends at a dot
        Row{u"calendar"_s, u"Invitations"_s, u"Invitations"_s, u"Invitations"_s},
        Row{u"report"_s, {}, {}, u"Reports"_s}, // to the Inbox unless set
        Row{u"receipt"_s, {}, {}, {}}, Row{u"reporter"_s, {}, u"Everything"_s, u"Everything"_s});
    INFO(row.messageClass.toStdString());
    CHECK(receiveFolder(some, row.messageClass) == row.some);
    CHECK(receiveFolder(all, row.messageClass) == row.all);
    CHECK(receiveFolder(reports, row.messageClass) == row.reports);
    CHECK(receiveFolder({}, row.messageClass).isEmpty());
}

TEST_CASE("folders of classes are written in one line and read again", "[mail][J4]")
{
    const ReceiveFolders folders{{{}, u"Mail"_s}, {u"list.dev"_s, u"Lists/Dev"_s}, {u"report"_s, u"R"_s}};
    CHECK(receiveFoldersOf(receiveFoldersText(folders)) == folders);
    CHECK(receiveFoldersOf(u" LIST.Dev = Lists/Dev ,report=R, =Mail ,"_s) == folders);
    CHECK(receiveFoldersOf({}) == ReceiveFolders());
    CHECK_FALSE(receiveFoldersOf(u"list"_s));
    CHECK_FALSE(receiveFoldersOf(u"list="_s));
}

TEST_CASE("the class of list mail has the name of its list", "[mail][J4]")
{
    MailFacts facts;
    facts.messageClass = u"list"_s;
    facts.listId = u"Developers <Dev.Example.org>"_s;
    CHECK(fullClass(facts) == u"list.dev.example.org"_s);
    facts.listId = u"dev.example.org"_s;
    CHECK(fullClass(facts) == u"list.dev.example.org"_s);
    facts.listId.clear();
    CHECK(fullClass(facts) == u"list"_s);
    facts.messageClass = u"note"_s;
    CHECK(fullClass(facts) == u"note"_s);
}
