#include "tests/scenario/simulatedsteps.h"

#include "spooler/evidencedesk.h"
#include "spooler/receiptdesk.h"
#include "spooler/store/accountstore.h"
#include "tests/scenario/simulatedworld.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr int mostAccounts = 4;

    // ----- mail

    void submitSome(SimulatedWorld &world)
    {
        Dice &dice = world.dice;
        const QList<Account> accounts = world.accounts();
        const int count = dice.rolls(15) ? dice.between(5, 25) : dice.between(1, 3);
        for (int i = 0; i < count; ++i) {
            const int recipients = dice.rolls(5) ? dice.between(10, 30) : dice.between(1, 4);
            const int lines = dice.rolls(2) ? 30'000 : dice.below(5); // more than a chunk, seldom
            world.submit(recipients, lines, [&](Submission &submission) {
                if (!accounts.isEmpty() && dice.rolls(80))
                    submission.account = dice.oneOf(accounts).id;
                submission.held = dice.rolls(8);
                if (dice.rolls(8))
                    submission.notBefore = world.clock.now().addSecs(dice.between(1, 7200));
                if (submission.notBefore.isValid() && dice.rolls(40))
                    submission.askWhenLate = std::chrono::seconds(dice.between(60, 3600));
            });
        }
        world.settle();
    }

    // ----- the user

    Selection chooseSome(SimulatedWorld &world)
    {
        Dice &dice = world.dice;
        const QList<QueueId> messages = world.messages();
        if (messages.isEmpty() || dice.rolls(20)) {
            return FilterSelection{
                .filter = static_cast<Filter>(dice.below(filterCount)), .search = {}, .account = {}};
        }
        if (dice.rolls(50)) {
            QList<QueueId> some;
            for (int i = dice.between(1, 3); i > 0; --i)
                some << dice.oneOf(messages);
            return some;
        }
        QList<RecipientId> some; // by guess: many are not there, and that is to be refused
        for (int i = dice.between(1, 5); i > 0; --i)
            some << RecipientId{1 + dice.below(int(messages.constLast().value) * 3)};
        return some;
    }

    template <Action action> void actOnSome(SimulatedWorld &world)
    {
        world.act(action, chooseSome(world));
    }

    void sendNow(SimulatedWorld &world)
    {
        if (world.isOpen())
            world.core().sendNow();
        world.settle();
    }

    void suspend(SimulatedWorld &world)
    {
        if (world.isOpen())
            world.core().setSuspended(world.dice.rolls(35), Answer<>());
        world.settle();
    }

    // ----- accounts

    void spoil(Account &account, Dice &dice)
    {
        static const QStringList hosts{u"a.example.org"_s, u"b.example.org"_s, u"c.example.org"_s};
        static const QStringList schedules{u"1m,5m*2,15m,1h*3,4h"_s, u"10s"_s, u"1m,1h"_s};
        account.server.host = dice.oneOf(hosts);
        account.server.connections = dice.between(1, 4);
        account.server.user = dice.rolls(30) ? u"ann"_s : QString();
        account.schedule = dice.oneOf(schedules);
        account.lifetime = dice.rolls(20) ? std::chrono::seconds(2h) : std::chrono::seconds(120h);
        account.inDoubtPolicy = static_cast<InDoubtPolicy>(dice.below(3));
    }

    void addAccount(SimulatedWorld &world)
    {
        const QList<Account> accounts = world.accounts();
        if (accounts.size() >= mostAccounts)
            return;
        Account account;
        account.name = u"account %1"_s.arg(world.dice.below(1'000'000));
        account.address = u"ann@example.org"_s;
        spoil(account, world.dice);
        world.secrets.secrets.insert(account.name, u"right"_s);
        world.save(account);
    }

    void changeAccount(SimulatedWorld &world)
    {
        const QList<Account> accounts = world.accounts();
        if (accounts.isEmpty())
            return addAccount(world);
        Account account = world.dice.oneOf(accounts);
        if (world.dice.rolls(50))
            account.enabled = !account.enabled || world.dice.rolls(30);
        else
            spoil(account, world.dice);
        world.save(account);
    }

    void removeAccount(SimulatedWorld &world)
    {
        const QList<Account> accounts = world.accounts();
        if (accounts.size() < 2 || !world.isOpen())
            return;
        world.core().removeAccount(world.dice.oneOf(accounts).id, Answer<>());
        world.settle();
    }

    void provideSecret(SimulatedWorld &world)
    {
        const QList<Account> accounts = world.accounts();
        if (accounts.isEmpty() || !world.isOpen())
            return;
        world.core().provideSecret(world.dice.oneOf(accounts).id, u"right"_s);
        world.settle();
    }

    // ----- the world

    void passShortly(SimulatedWorld &world)
    {
        world.pass(std::chrono::milliseconds(world.dice.between(20, 90'000)));
    }

    void passLong(SimulatedWorld &world)
    {
        world.pass(std::chrono::minutes(world.dice.between(2, 20)));
    }

    void sleep(SimulatedWorld &world) // the machine's, or a clock set forward
    {
        const int hours = world.dice.rolls(5) ? 100 * 24 : world.dice.between(1, 30);
        world.clock.jump(std::chrono::hours(hours));
        world.pass(61s);
    }

    void setClockBack(SimulatedWorld &world)
    {
        world.clock.jump(-std::chrono::minutes(world.dice.between(1, 180)));
        world.pass(61s);
    }

    void changeWeather(SimulatedWorld &world)
    {
        Dice &dice = world.dice;
        const auto some = [&](int most) { return dice.rolls(50) ? 0 : dice.between(1, most); };
        world.network.weather = {
            .unreachable = dice.rolls(10) ? 100 : some(10),
            .refusesLogin = some(5),
            .resets = some(8),
            .silent = some(4),
            .closes = some(5),
            .transient = dice.rolls(10) ? 100 : some(20),
            .permanent = some(15),
            .tooMany = some(15),
            .speaksEarly = some(5),
            .lost = some(20)};
        if (world.isOpen() && dice.rolls(20))
            world.core().setReachability(dice.rolls(60) ? Reachability::Online : Reachability::Offline);
        world.settle();
    }

    void nudge(SimulatedWorld &world)
    {
        if (world.isOpen())
            world.core().nudge();
        world.settle();
    }

    // What else is kept beside the mail, in the same database.
    void writeSomethingElse(SimulatedWorld &world)
    {
        if (!world.isOpen())
            return;
        SpoolerCore &core = world.core();
        switch (world.dice.below(7)) {
        case 0:
            core.saveDraft({.id = {}, .json = "{}", .saved = world.clock.now()}, Answer<DraftId>());
            break;
        case 1:
            core.saveList({u"Choir"_s, {u"a@example.net"_s, u"b@example.net"_s}, false}, Answer<>());
            break;
        case 2:
            core.removeList(u"Choir"_s, Answer<>());
            break;
        case 3:
            core.keepHistory(world.dice.between(100, 200), u"user"_s, Answer<>());
            break;
        case 4:
            (void)core.evidenceDesk()->forgetFailed(u"r0-%1@example.net"_s.arg(world.dice.between(1, 20)));
            break;
        case 5:
            core.evidenceDesk()->dismissUnmatched({}, Answer<int>());
            break;
        default:
            (void)core.receiptDesk()->decline(
                "Return-Path: <b@example.net>\r\nFrom: <b@example.net>\r\nTo: ann@example.org\r\nMessage-ID: "
                "<"
                + QByteArray::number(world.dice.below(1000))
                + "@example.net>\r\nDisposition-Notification-To: b@example.net\r\n\r\n");
        }
        world.settle();
    }

    // Something is going on while the disk fails.
    void doSomething(SimulatedWorld &world)
    {
        if (world.dice.rolls(20))
            writeSomethingElse(world);
        switch (world.dice.below(4)) {
        case 0:
        case 1:
            return submitSome(world);
        case 2:
            return passShortly(world);
        default:
            return sendNow(world);
        }
    }

    void sickenDisk(SimulatedWorld &world)
    {
        static const QList<DiskFault> faults{DiskFault::IoError, DiskFault::NoSpace, DiskFault::Torn};
        const DiskFault fault = world.dice.oneOf(faults);
        const int calls = world.dice.below(40);
        if (world.dice.rolls(30))
            world.disk.failOnceAfter(calls, fault);
        else
            world.disk.failAfter(calls, fault);
        for (int i = world.dice.between(1, 3); i > 0; --i)
            doSomething(world);
        world.disk.heal();
        world.expectWell();
    }

    void reopen(SimulatedWorld &world)
    {
        if (world.isOpen())
            world.close();
        world.open();
    }

    void crashAtCall(SimulatedWorld &world)
    {
        world.disk.failAfter(world.dice.below(60), DiskFault::Freeze);
        doSomething(world);
        world.crash();
        if (world.dice.rolls(20)) // and once more while it recovers
        {
            world.disk.failAfter(world.dice.below(12), DiskFault::Freeze);
            world.open();
            world.crash();
        }
        world.open();
    }

    void crashAtPoint(SimulatedWorld &world)
    {
        const auto point = static_cast<NetworkPoint>(world.dice.below(networkPointCount));
        int passes = world.dice.below(4); // not always the first time
        world.network.passed = [&world, point, passes](NetworkPoint reached) mutable {
            if (reached != point || passes-- > 0)
                return;
            world.disk.failAfter(0, DiskFault::Freeze);
            world.network.isCut = true;
        };
        doSomething(world);
        world.network.passed = {};
        world.crash();
        world.open();
    }

    constexpr SimulatedStep steps[]{
        {"submit", 26, submitSome},
        {"a little time passes", 22, passShortly},
        {"minutes pass", 4, passLong},
        {"the machine sleeps", 4, sleep},
        {"the clock is set back", 2, setClockBack},
        {"other weather", 8, changeWeather},
        {"hold", 4, actOnSome<Action::Hold>},
        {"release", 4, actOnSome<Action::Release>},
        {"retry", 3, actOnSome<Action::RetryNow>},
        {"cancel", 3, actOnSome<Action::Cancel>},
        {"it arrived", 2, actOnSome<Action::SettleArrived>},
        {"send again", 3, actOnSome<Action::SettleSendAgain>},
        {"expire", 2, actOnSome<Action::Expire>},
        {"delete", 3, actOnSome<Action::Delete>},
        {"send now", 3, sendNow},
        {"suspend or resume", 3, suspend},
        {"add an account", 2, addAccount},
        {"change an account", 4, changeAccount},
        {"remove an account", 1, removeAccount},
        {"a password", 1, provideSecret},
        {"nudge", 2, nudge},
        {"the disk fails", 5, sickenDisk},
        {"close and open", 2, reopen},
        {"crash at a disk call", 6, crashAtCall},
        {"crash at a point of an attempt", 6, crashAtPoint},
        {"something else is kept", 5, writeSomethingElse},
    };

} // namespace

std::span<const SimulatedStep> simulatedSteps()
{
    return steps;
}

const SimulatedStep &chooseStep(SimulatedWorld &world)
{
    int total = 0;
    for (const SimulatedStep &step : steps)
        total += step.weight;
    int left = world.dice.below(total);
    for (const SimulatedStep &step : steps) {
        left -= step.weight;
        if (left < 0)
            return step;
    }
    Q_UNREACHABLE_RETURN(steps[0]);
}

} // namespace mailroom
