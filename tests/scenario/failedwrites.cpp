// Each who writes into the spool, one by one, on a disk that takes nothing.
#include "spooler/evidencedesk.h"
#include "spooler/receiptdesk.h"
#include "spooler/store/ledgerstore.h"
#include "tests/support/atdesk.h"
#include "tests/support/faultydisk.h"
#include "tests/support/steps.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray askingLetter = "Return-Path: <bob@example.net>\r\nFrom: Bob <bob@example.net>\r\n"
                                "To: ann@example.org\r\nSubject: Tea\r\nMessage-ID: <b1@example.net>\r\n"
                                "Disposition-Notification-To: bob@example.net\r\n\r\n";

QByteArray strangeReport()
{
    return "From: MAILER-DAEMON@mx.example.net\r\nTo: ann@example.org\r\nSubject: Returned\r\n"
           "Message-ID: <r@mx.example.net>\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
           "--b\r\n\r\nIt is so.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
           "Reporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; x@example.net\r\n"
           "Action: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n";
}

// A spooler that has something of everything that can be changed.
class WritingDesk : public Story {
public:
    WritingDesk()
    {
        work = account();
        home = account(u"Home"_s, [](Account &one) { one.server.host = u"home.example.org"_s; });
        script.answer(bob, {refused(550, u"nobody here"_s)});
        failed = submit({bob});
        held = submit({ann}, [](Submission &submission) { submission.held = true; });
        REQUIRE(ask<void>([](SpoolerCore &core, const auto &answer) {
            core.saveList({u"Book club"_s, {ann, bob}, false}, answer);
        }));
        REQUIRE(ask<DraftId>([](SpoolerCore &core, const auto &answer) {
            core.saveDraft({.id = {}, .json = "{}", .saved = QDateTime::currentDateTimeUtc()}, answer);
        }));
        REQUIRE(ask<ReportUse>([](SpoolerCore &core, const auto &answer) {
            core.evidenceDesk()->applyReport(strangeReport(), answer);
        }));
        pass(10s); // the tally has counted
    }

    template <typename T> bool ask(const std::function<void(SpoolerCore &, const Answer<T> &)> &question)
    {
        const Answer<T> answer;
        question(core(), answer);
        settle();
        REQUIRE(answer.future().isFinished());
        return answer.future().result().has_value();
    }

    Account saved(AccountId id)
    {
        const auto database = must(Database::open(profile.paths().database, OpenMode::ReadOnly));
        const QList<Account> all = must(AccountStore(*database).all());
        return *std::ranges::find(all, id, &Account::id);
    }

    bool take()
    {
        return ask<EditLock>([this](SpoolerCore &core, const auto &answer) {
            core.editingDesk()->take(held, u"window"_s, answer);
        });
    }

    AccountId work;
    AccountId home;
    QueueId failed; // for bob
    QueueId held; // for ann
};

struct Writer {
    const char *what;
    std::function<bool(WritingDesk &)> write; // true: it was acknowledged
    std::function<void(WritingDesk &)> before = {};
};

template <typename T>
Writer asking(const char *what, std::function<void(WritingDesk &, const Answer<T> &)> question)
{
    return {.what = what, .write = [question](WritingDesk &desk) {
                return desk.ask<T>([&](SpoolerCore &, const Answer<T> &answer) { question(desk, answer); });
            }};
}

Submission otherText()
{
    Submission submission;
    submission.content = QByteArray("From: Ann <ann@example.org>\r\nTo: somebody@example.net\r\n\r\nNo.\r\n");
    submission.origin = u"window"_s;
    return submission;
}

QList<Writer> peopleWriters()
{
    return {
        {"an address is forgotten",
         [](WritingDesk &desk) { return desk.core().evidenceDesk()->forgetFailed(bob).has_value(); }},
        asking<int>(
            "stray reports are dismissed",
            [](WritingDesk &desk, const auto &answer) {
                desk.core().evidenceDesk()->dismissUnmatched({}, answer);
            }),
        asking<ReportUse>(
            "a report is applied",
            [](WritingDesk &desk, const auto &answer) {
                QByteArray other = strangeReport();
                desk.core().evidenceDesk()->applyReport(other.replace("x@", "y@"), answer);
            }),
        {"a receipt is declined",
         [](WritingDesk &desk) { return desk.core().receiptDesk()->decline(askingLetter).has_value(); }},
        asking<QueueId>(
            "a receipt is given",
            [](WritingDesk &desk, const auto &answer) {
                desk.core().receiptDesk()->give(askingLetter, ReceiptKind::Displayed, {}, answer);
            }),
        asking<void>(
            "a list is saved",
            [](WritingDesk &desk, const auto &answer) {
                desk.core().saveList({u"Choir"_s, {ann}, false}, answer);
            }),
        asking<void>(
            "a list is removed",
            [](WritingDesk &desk, const auto &answer) { desk.core().removeList(u"Book club"_s, answer); }),
        asking<DraftId>(
            "a draft is saved",
            [](WritingDesk &desk, const auto &answer) {
                desk.core().saveDraft({.id = {}, .json = "{}", .saved = desk.clock.now()}, answer);
            }),
        asking<void>(
            "a draft is removed",
            [](WritingDesk &desk, const auto &answer) { desk.core().removeDraft({1}, answer); }),
        asking<void>(
            "history is kept for longer",
            [](WritingDesk &desk, const auto &answer) { desk.core().keepHistory(120, u"user"_s, answer); }),
    };
}

QList<Writer> spoolerWriters()
{
    const auto learn = [](WritingDesk &desk) {
        for (QObject *transport : std::as_const(desk.script.live))
            Q_EMIT static_cast<Transport *>(transport)->serverLearned(
                {.host = u"mail.example.org"_s, .port = 587, .seen = desk.clock.now(), .dsn = true});
    };
    Writer forget = asking<void>("a server is forgotten", [](WritingDesk &desk, const auto &answer) {
        desk.core().forgetServer(u"mail.example.org"_s, answer);
    });
    forget.before = learn;
    return {
        forget,
        {"a server is learned",
         [learn](WritingDesk &desk) {
             learn(desk);
             desk.settle();
             return false; // nobody is told
         }},
        asking<void>(
            "the spooler is suspended",
            [](WritingDesk &desk, const auto &answer) { desk.core().setSuspended(true, answer); }),
        asking<void>(
            "Mailroom goes offline",
            [](WritingDesk &desk, const auto &answer) {
                desk.core().setWorkMode(WorkMode::Offline, answer);
            }),
        asking<AccountId>(
            "an account is saved",
            [](WritingDesk &desk, const auto &answer) {
                Account changed = desk.saved(desk.home);
                changed.address = u"a.b@example.org"_s;
                desk.core().saveAccount(changed, answer);
            }),
        asking<void>(
            "an account is removed",
            [](WritingDesk &desk, const auto &answer) { desk.core().removeAccount(desk.home, answer); }),
        asking<void>(
            "accounts are put in order",
            [](WritingDesk &desk, const auto &answer) {
                desk.core().arrangeAccounts({desk.home, desk.work}, answer);
            }),
        {"what happened is counted",
         [](WritingDesk &desk) {
             desk.pass(6s);
             return false; // nobody asked
         },
         [](WritingDesk &desk) { desk.submit({carl}); }},
    };
}

QList<Writer> messageWriters()
{
    const auto take = [](WritingDesk &desk) { REQUIRE(desk.take()); };
    Writer unlock =
        asking<void>("an edited message is left as it was", [](WritingDesk &desk, const auto &answer) {
            desk.core().editingDesk()->unlock(desk.held, u"window"_s, answer);
        });
    Writer putBack = asking<void>("an edited message is put back", [](WritingDesk &desk, const auto &answer) {
        desk.core().editingDesk()->putBack(desk.held, otherText(), u"window"_s, answer);
    });
    unlock.before = putBack.before = take;
    return {
        unlock,
        putBack,
        {"a message is taken for editing", [](WritingDesk &desk) { return desk.take(); }},
        asking<int>(
            "a recipient is redirected",
            [](WritingDesk &desk, const auto &answer) {
                desk.core().editingDesk()->redirect(
                    {.message = desk.held, .recipient = {}, .to = carl, .account = {}, .by = u"window"_s},
                    answer);
            }),
        asking<void>(
            "a recipient is added",
            [](WritingDesk &desk, const auto &answer) {
                desk.core().editingDesk()->add(
                    {.message = desk.held, .address = carl, .by = u"window"_s}, answer);
            }),
        asking<QueueId>(
            "a message is sent once more",
            [](WritingDesk &desk, const auto &answer) {
                desk.core().editingDesk()->resend(
                    {.message = desk.failed, .recipients = {}, .corrected = carl, .by = u"window"_s}, answer);
            }),
        asking<QueueId>(
            "a message is submitted",
            [](WritingDesk &desk, const auto &answer) {
                Submission submission = otherText();
                submission.recipients = {carl};
                desk.core().submit(submission, answer);
            }),
        asking<ActionReport>(
            "a message is deleted",
            [](WritingDesk &desk, const auto &answer) {
                desk.core().act(Action::Delete, QList{desk.failed}, u"user"_s, answer);
            }),
    };
}

void failAndHeal(WritingDesk &desk, const Writer &writer, DiskFault fault)
{
    if (writer.before)
        writer.before(desk);
    desk.settle();
    FaultyDisk disk(desk.profile.folder());
    desk.health.clear();
    disk.failAfter(0, fault);
    CHECK_FALSE(writer.write(desk));
    CHECK(disk.hasFailed());
    REQUIRE_FALSE(desk.health.isEmpty());
    CHECK(desk.health.constLast().first == SpoolHealth::Ill);
    CHECK_FALSE(desk.health.constLast().second.isEmpty());
    CHECK_FALSE(desk.trySubmit({carl})); // nothing is acknowledged on such a disk
    disk.heal();
    desk.pass(6s);
    CHECK(desk.health.constLast().first == SpoolHealth::Well);
    CHECK(desk.trySubmit({carl}));
}

} // namespace

TEST_CASE(
    "whoever's write the disk refuses, he hears of it and the spool is ill until the disk is well",
    "[scenario][faults]")
{
    if (!FaultyDisk::isPossible())
        SKIP("a sanitizer watches the calls that this test must catch");
    const QList<Writer> all = peopleWriters() + spoolerWriters() + messageWriters();
    const auto number = GENERATE_COPY(range(0, int(all.size())));
    const Writer &writer = all.at(number);
    CAPTURE(writer.what);
    WritingDesk desk;
    failAndHeal(desk, writer, DiskFault::IoError);
}

TEST_CASE("a step that cannot be chosen makes the spool ill", "[scenario][faults]")
{
    if (!FaultyDisk::isPossible())
        SKIP("a sanitizer watches the calls that this test must catch");
    WritingDesk desk;
    desk.steps = [](const Account &) {
        return StepList{testStep(
            u"sign"_s, [](const StepInput &) -> StepAnswer { return {.what = StepFailed{u"no card"_s}}; })};
    };
    desk.reopen();
    const QueueId id = desk.submit({carl});
    failAndHeal(
        desk,
        asking<void>(
            "steps are left out",
            [id](WritingDesk &one, const auto &answer) {
                one.core().prepare(id, PrepareChoice::Without, u"user"_s, answer);
            }),
        DiskFault::NoSpace);
}
