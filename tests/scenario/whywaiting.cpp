// What is said of waiting, held against what the scheduler does: a thousand messages in random states, by a
// whole spooler. Whoever waits has a gate. Left as it is, he does not go. Opened, he goes in the next round
// or names what else was behind it.
#include "tests/support/atdesk.h"
#include "tests/support/dice.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList names{u"plain"_s, u"login"_s,   u"down"_s,    u"off"_s,  u"limited"_s,
                        u"small"_s, u"metered"_s, u"battery"_s, u"undo"_s, u"busy"_s};

class Crowd {
public:
    Crowd(quint64 seed, int size) : m_dice(seed)
    {
        story.script.slots = 20;
        story.lowBattery = true;
        for (const QString &name : names)
            save(name, [&](Account &account) { limit(account); });
        tell(10);
        for (const QString &host : {u"down"_s}) // for good, until it is cured
            story.script.trouble(
                host,
                QList<AttemptEnd>(
                    10'000, {.kind = AttemptEndKind::NetworkTrouble, .detail = u"connection refused"_s}));
        story.core().setSurroundings({.metered = true});
        suspend(true);
        for (int i = 0; i < size; ++i)
            submit(i);
        settle();
        happen();
    }

    // The gates of whoever is not finished.
    QHash<QueueId, Gate> gates()
    {
        CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
        QHash<QueueId, Gate> all;
        for (const MessageRow &row : must(catalog.rows(m_unfinished))) {
            const auto in = [&](RecipientState state) {
                return row.stateCounts.at(static_cast<size_t>(state)) > 0;
            };
            if (in(RecipientState::Queued) || in(RecipientState::Deferred) || in(RecipientState::Held)
                || in(RecipientState::InDoubt))
                all.insert(row.id, row.gate);
        }
        m_unfinished = all.keys();
        return all;
    }

    // How often each was tried so far.
    QHash<QueueId, int> tries() const
    {
        QHash<QueueId, int> counts;
        for (const QString &call : story.script.calls) {
            if (call.startsWith(u"attempt "_s))
                ++counts[m_ids.value(call.sliced(8))];
        }
        return counts;
    }

    void settle()
    {
        for (qsizetype before = -1; before != story.script.calls.size() || story.script.running > 0;) {
            before = story.script.calls.size();
            story.settle();
        }
    }

    // Does to `ids` what the window offers for a gate of this kind.
    void open(GateKind kind, const QList<QueueId> &ids)
    {
        switch (kind) {
        case GateKind::Held:
            story.act(Action::Release, ids);
            break;
        case GateKind::InDoubt:
            story.act(Action::SettleSendAgain, ids);
            break;
        case GateKind::Editing:
            for (const QueueId id : ids)
                must(atDesk<void>(story, [&](EditingDesk &desk, const Answer<> &answer) {
                    desk.unlock(id, u"window"_s, answer);
                }));
            break;
        case GateKind::Scheduled:
        case GateKind::Retry:
        case GateKind::Missed:
        case GateKind::UndoWindow:
            story.act(Action::RetryNow, ids);
            break;
        case GateKind::Suspended:
            suspend(false);
            break;
        case GateKind::Offline:
            work(WorkMode::Online);
            break;
        case GateKind::CaptivePortal:
        case GateKind::Metered:
            story.core().setSurroundings({});
            break;
        case GateKind::LowBattery:
            story.lowBattery = false;
            story.pass(61s);
            break;
        case GateKind::Network:
        case GateKind::ServerBackoff:
            story.script.trouble(u"down"_s, {});
            story.core().sendNow();
            break;
        case GateKind::Login:
            story.core().provideSecret(m_accounts.value(u"login"_s).id, u"tea"_s);
            break;
        case GateKind::AccountOff:
            save(u"off"_s, [](Account &account) { account.enabled = true; });
            break;
        case GateKind::AccountLimit:
            save(u"limited"_s, [](Account &account) { account.policy.limits = {}; });
            break;
        case GateKind::DestinationLimit:
            save(u"busy"_s, [](Account &account) { account.policy.limits = {}; });
            break;
        case GateKind::TooLarge:
            tell(1'000'000);
            break;
        default:
            FAIL("nobody makes " << gateName(kind).toStdString());
        }
        settle();
    }

    // Gates that one message has for itself: opening one opens no other.
    static bool isOwn(GateKind kind)
    {
        static const QSet<GateKind> own{GateKind::Held,      GateKind::InDoubt, GateKind::Editing,
                                        GateKind::Scheduled, GateKind::Missed,  GateKind::Retry,
                                        GateKind::UndoWindow};
        return own.contains(kind);
    }

    Story story;
    QSet<GateKind> met;

private:
    static void limit(Account &account)
    {
        account.address = account.name + u"@example.org"_s;
        account.server.host = account.name;
        account.policy.failOverAfter = 0s;
        account.schedule = u"2h"_s;
        account.enabled = account.name != u"off"_s;
        if (account.name == u"login"_s)
            account.server.user = u"ann"_s;
        if (account.name == u"limited"_s)
            account.policy.limits.messagesPerHour = 5;
        if (account.name == u"busy"_s)
            account.policy.limits.perDomainPerMinute = 3;
        if (account.name == u"undo"_s)
            account.policy.undoWindow = 10h;
        account.policy.onMetered = account.name == u"metered"_s ? WhenScarce::Wait : WhenScarce::Send;
        account.policy.onLowBattery = account.name == u"battery"_s ? WhenScarce::Wait : WhenScarce::Send;
    }

    void save(const QString &name, const std::function<void(Account &)> &change)
    {
        m_accounts[name].id = story.account(name, [&](Account &account) {
            if (m_accounts.value(name).id.isValid())
                account = m_accounts.value(name);
            change(account);
            m_accounts[name] = account;
        });
    }

    void tell(qint64 largest)
    {
        ServerFacts facts;
        facts.host = u"small"_s;
        facts.port = Account().server.port;
        facts.seen = story.clock.now();
        facts.largestMessage = largest;
        for (QObject *const transport : std::as_const(story.script.live))
            Q_EMIT static_cast<Transport *>(transport)->serverLearned(facts);
        story.settle();
    }

    void suspend(bool suspended)
    {
        const Answer<> answer;
        story.core().setSuspended(suspended, answer);
        story.settle();
    }

    void work(WorkMode mode)
    {
        const Answer<> answer;
        story.core().setWorkMode(mode, answer);
        story.settle();
    }

    void submit(int number)
    {
        const QString name = m_dice.rolls(50) ? u"plain"_s : m_dice.oneOf(names);
        const QString address = u"a%1@%2.example"_s.arg(number).arg(name == u"busy"_s ? 0 : number);
        Submission submission;
        submission.content = QByteArray(
            "From: " + name.toLatin1()
            + "@example.org\r\nTo: x@example.net\r\nSubject: Tea\r\n\r\nAt five?\r\n");
        submission.recipients = {address};
        submission.account = m_accounts.value(name).id;
        submission.held = m_dice.rolls(10);
        submission.priority = static_cast<Priority>(m_dice.below(3));
        if (m_dice.rolls(15)) {
            const bool isSoon = m_dice.rolls(50);
            submission.notBefore = story.clock.now().addSecs(isSoon ? 60 : m_dice.between(10, 20) * 3600);
            if (isSoon && m_dice.rolls(80))
                submission.askWhenLate = 60s;
        }
        const int fate = m_dice.below(100);
        if (fate < 20)
            story.script.answer(address, {refused(451, u"later"_s), accepted()});
        else if (fate < 30)
            story.script.answer(address, {lost(), accepted()});
        else if (fate < 35)
            story.script.answer(address, {refused(550, u"no"_s)});
        const Answer<QueueId> answer;
        story.core().submit(submission, answer);
        story.clock.advance(20ms);
        REQUIRE(answer.future().isFinished());
        const QueueId id = must(answer.future().result());
        m_ids.insert(address, id);
        m_unfinished << id;
    }

    // Some are taken out to be edited; times pass; whatever can go does; then everything is stopped again.
    void happen()
    {
        for (const QueueId id : std::as_const(m_unfinished)) {
            if (m_dice.rolls(5))
                std::ignore = atDesk<EditLock>(story, [&](EditingDesk &desk, const Answer<EditLock> &answer) {
                    desk.take(id, u"window"_s, answer);
                });
        }
        story.pass(10min); // some miss their time
        suspend(false);
        settle();
        suspend(true);
        work(WorkMode::Offline);
    }

    Dice m_dice;
    QHash<QString, Account> m_accounts;
    QHash<QString, QueueId> m_ids; // by recipient
    QList<QueueId> m_unfinished;
};

} // namespace

TEST_CASE("of a thousand that wait each goes once its gate is opened, and not before", "[scenario][why]")
{
    const quint64 seed = GENERATE(1, 2);
    CAPTURE(seed);
    Crowd crowd(seed, seed == 1 ? 1000 : 200);
    Dice dice(seed + 100);
    QHash<QueueId, Gate> gates = crowd.gates();
    REQUIRE(gates.size() > (seed == 1 ? 600 : 120));
    for (int round = 0; !gates.isEmpty(); ++round) {
        REQUIRE(round < 200);
        QMap<GateKind, QList<QueueId>> waiting;
        for (const auto &[id, gate] : gates.asKeyValueRange()) {
            waiting[gate.kind] << id;
            crowd.met << gate.kind;
        }
        REQUIRE_FALSE(waiting.contains(GateKind::None)); // it would have gone
        REQUIRE_FALSE(waiting.contains(GateKind::Connections));

        // Left as it is nobody goes.
        const QHash<QueueId, int> before = crowd.tries();
        crowd.settle();
        REQUIRE(crowd.tries() == before);

        // Opened for some of those who have one of their own, or for all who share it.
        const GateKind kind = dice.oneOf(waiting.keys());
        CAPTURE(gateName(kind).toStdString());
        QList<QueueId> chosen = waiting.value(kind);
        if (Crowd::isOwn(kind) && chosen.size() > 1) {
            std::ranges::sort(chosen, {}, &QueueId::value);
            chosen.resize(chosen.size() / 2);
        }
        crowd.open(kind, chosen);

        const QHash<QueueId, Gate> after = crowd.gates();
        const QHash<QueueId, int> tries = crowd.tries();
        int stayed = 0;
        for (const QueueId id : std::as_const(chosen)) {
            const bool went = tries.value(id) > before.value(id);
            // One after the other: what is due behind it names itself.
            if (!went && after.value(id).kind == kind)
                ++stayed;
        }
        CHECK(stayed == 0);
        // "Try now" for a server asks for everything that was put off, whatever server it is of.
        const bool isForAll = kind == GateKind::Network || kind == GateKind::ServerBackoff;
        int strayed = 0;
        for (const auto &[id, gate] : gates.asKeyValueRange()) {
            if (isForAll && gate.kind == GateKind::Retry)
                continue;
            if (Crowd::isOwn(gate.kind) && !chosen.contains(id) && tries.value(id) > before.value(id))
                ++strayed;
        }
        CHECK(strayed == 0);
        gates = after;
    }
    if (seed == 1) // one of them has met nearly everybody
        CHECK(crowd.met.size() >= 15);
}
