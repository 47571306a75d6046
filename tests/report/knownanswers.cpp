#include "spooler/report/knownanswers.h"
#include "spooler/report/bouncewords.h"
#include "spooler/report/replyreason.h"
#include "spooler/report/replyscan.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("an answer that no word explains is read as those that it resembles", "[report][L5]")
{
    KnownAnswers answers;
    CHECK(answers.closestTo(replyOfDiagnostic(u"550 the zork has left the building"_s)) == Reason::Unknown);
    QByteArray list = "# comment\n";
    for (const char *who : {"zork", "grue", "gnome", "wizard"}) {
        list += QByteArray("user-moved|550 the ") + who + " has left the building\n";
        list += QByteArray("mailbox-full|550 no more ") + who + " fits into the bag\n";
        list += QByteArray("unknown|550 something went wrong with the ") + who + "\n";
    }
    CHECK(answers.add(list));
    CHECK(answers.count() == 12);
    const auto closest = [&](const QString &answer) { return answers.closestTo(replyOfDiagnostic(answer)); };
    CHECK(closest(u"550 the troll has left the building"_s) == Reason::UserMoved);
    CHECK(closest(u"550 no more lamp fits into the bag"_s) == Reason::MailboxFull);
    CHECK(
        closest(u"550 something went wrong with the lamp"_s)
        == Reason::Unknown); // resembles those that say nothing
    CHECK(closest(u"550 xyzzy plugh"_s) == Reason::Unknown); // resembles none
    CHECK(closest(u"550 the lamp"_s) == Reason::Unknown); // too little
    CHECK(closest(u"550 the troll has left the building"_s.repeated(20)) == Reason::Unknown); // a notice
    CHECK_FALSE(answers.add("no-such-reason|550 x\nwithout a bar\n"));
    CHECK(answers.count() == 12);
}

TEST_CASE("words are believed before resemblance, and what says nothing stays unknown", "[report]")
{
    CHECK(bounceWords().answers().count() > 2500);
    const auto reasonOf = [](const QString &answer) { return reasonOfReply(replyOfDiagnostic(answer)); };
    for (const auto *answer :
         {"554 your message could not be delivered", "550 5.7.1 rejected", "550 sorry",
          "554 5.0.0 delivery failed"})
        CHECK(reasonOf(QString::fromLatin1(answer)) == Reason::Unknown);
    CHECK(reasonOf(u"550 5.7.1 sorry, this mailbox is full"_s) == Reason::MailboxFull);
}
