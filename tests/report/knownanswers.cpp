#include "spooler/report/knownanswers.h"
#include "spooler/report/bouncewords.h"
#include "spooler/report/replyreason.h"
#include "spooler/report/replyscan.h"

#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

struct Learning {
    int exitCode = -1;
    QByteArray said;
    QByteArray model;
};

// What the build makes of a list of answers.
Learning learningOf(const QByteArray &list)
{
    const QTemporaryDir folder;
    QFile answers(folder.filePath(u"answers.txt"_s));
    REQUIRE(answers.open(QIODevice::WriteOnly));
    answers.write(list);
    answers.close();
    QProcess learn;
    const QString model = folder.filePath(u"answers.model"_s);
    learn.start(learnerPath(), {answers.fileName(), model});
    REQUIRE(learn.waitForFinished());
    QFile written(model);
    Learning learning{learn.exitCode(), learn.readAllStandardError(), {}};
    if (written.open(QIODevice::ReadOnly))
        learning.model = written.readAll();
    return learning;
}

QByteArray listOfPlaces()
{
    QByteArray list = "# comment\n";
    for (const char *who : {"zork", "grue", "gnome", "wizard"}) {
        list += QByteArray("user-moved|550 the ") + who + " has left the building\n";
        list += QByteArray("mailbox-full|550 no more ") + who + " fits into the bag\n";
        list += QByteArray("unknown|550 something went wrong with the ") + who + "\n";
    }
    return list;
}

} // namespace

TEST_CASE("an answer that no word explains is read as those that it resembles", "[report][L5]")
{
    KnownAnswers answers;
    CHECK(answers.isEmpty());
    CHECK(answers.closestTo(replyOfDiagnostic(u"550 the zork has left the building"_s)) == Reason::Unknown);
    REQUIRE(answers.load(learningOf(listOfPlaces()).model));
    const auto closest = [&](const QString &answer) { return answers.closestTo(replyOfDiagnostic(answer)); };
    CHECK(closest(u"550 the troll has left the building"_s) == Reason::UserMoved);
    CHECK(closest(u"550 no more lamp fits into the bag"_s) == Reason::MailboxFull);
    CHECK(closest(u"550 no more lampz fit in bags"_s) == Reason::MailboxFull); // pieces of words, too
    CHECK(
        closest(u"550 something went wrong with the lamp"_s)
        == Reason::Unknown); // resembles those that say nothing
    CHECK(closest(u"550"_s) == Reason::Unknown); // too little
    CHECK(closest(u"550 the troll has left the building"_s.repeated(20)) == Reason::Unknown); // a notice

    const auto against = [&](Reason byWords, const QString &answer) {
        return answers.against(byWords, replyOfDiagnostic(answer));
    };
    CHECK(against(Reason::MailboxFull, u"550 the zork has left the building"_s) == Reason::UserMoved);
    CHECK(against(Reason::UserMoved, u"550 the zork has left the building"_s) == std::nullopt);
    CHECK(
        against(Reason::Greylisted, u"550 the zork has left the building"_s) == std::nullopt); // never learnt
}

TEST_CASE("a list with an unknown reason and damaged octets teach nothing", "[report]")
{
    const Learning learning = learningOf(listOfPlaces() + "no-such-reason|550 x\n");
    CHECK(learning.exitCode != 0);
    CHECK(learning.said.contains("no-such-reason|550 x"));
    CHECK(learning.model.isEmpty());
    CHECK(learningOf(listOfPlaces() + "without a bar\n").exitCode != 0);

    const QByteArray model = learningOf(listOfPlaces()).model;
    KnownAnswers answers;
    CHECK_FALSE(answers.load({}));
    CHECK_FALSE(answers.load(model.first(model.size() / 2)));
    CHECK_FALSE(answers.load(QByteArray(model).replace("\0f\0u\0l\0l"_ba, "\0f\0o\0o\0l"_ba)));
    CHECK(answers.isEmpty());
}

// What a new answer has to hope for: each tenth is kept back while the others are learnt.
TEST_CASE("answers that were kept back are read as their likes", "[report][L5]")
{
    QFile file(knownAnswersPath());
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray learnt;
    QByteArrayList keptBack;
    int number = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        if (++number % 10 == 0)
            keptBack << line;
        else
            learnt += line + '\n';
    }
    KnownAnswers answers;
    REQUIRE(answers.load(learningOf(learnt).model));
    int right = 0;
    for (const QByteArray &line : keptBack) {
        const qsizetype bar = line.indexOf('|');
        const Reply reply = replyOfDiagnostic(QString::fromUtf8(line.sliced(bar + 1)));
        const QByteArray read = reasonName(answers.closestTo(reply)).toUtf8();
        right += line.first(bar).split('/').contains(read) ? 1 : 0;
    }
    INFO(right << " of " << keptBack.size());
    CHECK(right * 10 > keptBack.size() * 8);
}

TEST_CASE("what says nothing stays unknown, and words are believed that nothing contradicts", "[report]")
{
    CHECK_FALSE(bounceWords().answers().isEmpty());
    const auto reasonOf = [](const QString &answer) { return reasonOfReply(replyOfDiagnostic(answer)); };
    for (const auto *answer :
         {"554 your message could not be delivered", "550 5.7.1 rejected", "550 sorry",
          "554 5.0.0 delivery failed"})
        CHECK(reasonOf(QString::fromLatin1(answer)) == Reason::Unknown);
    CHECK(reasonOf(u"550 5.7.1 sorry, this mailbox is full"_s) == Reason::MailboxFull);
    CHECK(reasonOf(u"550 spam to this address: we never had such a user here"_s) == Reason::UserUnknown);
}
