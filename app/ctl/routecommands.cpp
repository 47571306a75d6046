#include "app/ctl/command.h"
#include "app/instance/accountjson.h"
#include "app/instance/profileaccess.h"
#include "app/terminal/messagetext.h"
#include "spooler/clock.h"
#include "spooler/mail/mailbox.h"
#include "spooler/mail/router.h"
#include "spooler/queue/schedule.h"
#include "spooler/queue/senderrights.h"
#include "spooler/transport/transports.h"

#include <QEventLoop>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString transportText(const Account &account)
    {
        const ProviderDescription *provider = describe(providers(), account.transport);
        const QString words = provider ? provider->words : account.transport;
        if (!provider || provider->reachedBy != ReachedBy::Server)
            return u"%1, %2"_s.arg(
                words, account.parameters.value(u"program"_s, account.parameters.value(u"folder"_s)));
        return u"%1 at %2:%3, %4"_s.arg(
            words, account.server.host, QString::number(account.server.port),
            securityName(account.server.security));
    }

    // What a message submitted now would wait for.
    Gate gateNow(
        const QString &profile, const AccountsSituation &situation, const RouteDecision &decision,
        const QString &from)
    {
        Conditions conditions;
        conditions.now = QDateTime::currentDateTimeUtc();
        conditions.running = runningInstance(profile) == Instance::Running;
        conditions.suspended = situation.suspended;
        for (const Account &known : situation.accounts)
            conditions.accounts.insert(
                known.id, situationOf(known, situation.conditions.value(known.id), {}, {}));
        WaitingItem item;
        item.account = decision.account;
        if (decision.end == RouteEnd::NoIdentity)
            item.stranded = from;
        return gateOf(item, conditions);
    }

    QSet<AccountId> failedTransports(const AccountsSituation &situation)
    {
        QSet<AccountId> failed;
        for (const auto &[account, condition] : situation.conditions.asKeyValueRange()) {
            if (condition.gate.kind == GateKind::TransportFailed)
                failed.insert(account);
        }
        return failed;
    }

    // Of a message and of a recipient that go by it.
    QStringList optionsOf(const Account &account)
    {
        QStringList names;
        const ProviderDescription *provider = describe(providers(), account.transport);
        for (const ProviderOption &option :
             provider ? provider->messageOptions + provider->recipientOptions : QList<ProviderOption>())
            names << option.name;
        return names;
    }

    QString whyOf(const RouteDecision &decision)
    {
        switch (decision.end) {
        case RouteEnd::Taken:
            for (const RouteStep &step : decision.steps) {
                if (step.account == decision.account)
                    return stepSentence(step);
            }
            return {};
        case RouteEnd::Waits:
            return decision.steps.isEmpty() ? u"there is no account"_s
                                            : u"no account that is switched on takes it"_s;
        case RouteEnd::NoIdentity:
            return u"no account that takes it may send as this From"_s;
        case RouteEnd::NotTaken:
            return u"no transport takes it: a report would say so"_s;
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString whyOf(const OtherWay &way)
    {
        return way.isOwn ? u"the From is one of its own"_s : way.right.why();
    }

    // Where the mail may go while the server of `decision` is away.
    QList<OtherWay>
    waysBeside(const QList<Account> &accounts, const RouteDecision &decision, const RouteQuestion &question)
    {
        SystemClock clock;
        SenderRights rights(systemDns(), clock);
        const QString from = question.from.value(0);
        return otherWays(accounts, decision.account, question, [&](const Account &account) {
            SenderRight right = rights.of(from, from, account);
            while (right.kind == SenderRight::Kind::Pending) {
                QEventLoop loop;
                QObject::connect(&rights, &SenderRights::known, &loop, &QEventLoop::quit);
                loop.exec();
                right = rights.of(from, from, account);
            }
            return right;
        });
    }

    void print(
        Invocation &call, const QString &address, const Account *account, const RouteDecision &decision,
        const Gate &gate, const QList<OtherWay> &ways)
    {
        if (call.format == OutputFormat::Json) {
            QJsonArray steps;
            for (const RouteStep &step : decision.steps) {
                steps.append(QJsonObject{
                    {u"account"_s, step.name},
                    {u"rule"_s, stepName(step.kind)},
                    {u"candidate"_s, step.isCandidate()},
                    {u"detail"_s, step.detail},
                    {u"why"_s, stepSentence(step)}});
            }
            QJsonArray others;
            for (const OtherWay &way : ways)
                others.append(QJsonObject{
                    {u"account"_s, way.name}, {u"allowed"_s, way.isOpen()}, {u"why"_s, whyOf(way)}});
            const QStringList options = account ? optionsOf(*account) : QStringList();
            call.terminal.print(QJsonObject{
                {u"address"_s, address},
                {u"options"_s, QJsonArray::fromStringList(options)},
                {u"account"_s, account ? QJsonValue(account->name) : QJsonValue()},
                {u"transport"_s, account ? QJsonValue(account->transport) : QJsonValue()},
                {u"host"_s, account ? QJsonValue(account->server.host) : QJsonValue()},
                {u"port"_s, account ? QJsonValue(account->server.port) : QJsonValue()},
                {u"security"_s, account ? QJsonValue(securityName(account->server.security)) : QJsonValue()},
                {u"steps"_s, steps},
                {u"gate"_s, gateName(gate.kind)},
                {u"gateDetail"_s, gate.detail},
                {u"why"_s, whyOf(decision)},
                {u"failOver"_s, others}});
            return;
        }
        call.terminal.print(address);
        if (account) {
            call.terminal.print(u"  account:   %1 <%2>"_s.arg(account->name, account->address));
            call.terminal.print(u"  transport: "_s + transportText(*account));
            const QStringList options = optionsOf(*account);
            call.terminal.print(u"  options:   "_s + (options.isEmpty() ? u"none"_s : options.join(u", "_s)));
        }
        call.terminal.print(u"  because:   "_s + whyOf(decision));
        for (const RouteStep &step : decision.steps) {
            if (!account || step.account != account->id || !step.isCandidate())
                call.terminal.print(
                    (step.isCandidate() ? u"  then:      "_s : u"  passed:    "_s) + stepSentence(step));
        }
        const QString words = gateWords(gate);
        call.terminal.print(u"  gate:      "_s + (words.isEmpty() ? u"none, it would go now"_s : words));
        for (const OtherWay &way : ways)
            call.terminal.print((way.isOpen() ? u"  if away:   %1: %2"_s : u"  if away:   not %1: %2"_s)
                                    .arg(way.name, whyOf(way)));
    }

    ExitCode explain(Invocation &call)
    {
        const auto situation = readSituation(call.profile);
        if (!situation)
            return call.terminal.complain(situation.error());
        QStringList from;
        if (call.options.isSet(u"from"_s)) {
            const auto sender = parseMailbox(call.options.value(u"from"_s));
            if (!sender) {
                return call.terminal.complain(
                    ExitCode::BadData, u"--from: \"%1\" %2"_s.arg(sender.error().text, sender.error().why));
            }
            from << sender->address();
        }
        for (const QString &text : call.arguments) {
            const MailboxList list = parseMailboxes(text);
            if (!list.faults.isEmpty() || list.mailboxes.isEmpty()) {
                const AddressFault fault = list.faults.value(0, {0, 0, text, u"is no address"_s});
                return call.terminal.complain(ExitCode::BadData, u"\"%1\" %2"_s.arg(fault.text, fault.why));
            }
            for (const Mailbox &mailbox : list.mailboxes) {
                RouteQuestion question;
                question.type = mailbox.addressType;
                question.address = mailbox.forwardPath();
                question.from = from;
                question.away = failedTransports(*situation);
                const RouteDecision decision = route(situation->accounts, question);
                const auto found = std::ranges::find(situation->accounts, decision.account, &Account::id);
                const Account *const account = found == situation->accounts.end() ? nullptr : &*found;
                if (question.from.isEmpty() && account)
                    question.from << account->address;
                print(
                    call, mailbox.address(), account, decision,
                    gateNow(call.profile, *situation, decision, from.value(0)),
                    account && call.options.isSet(u"fail-over"_s)
                        ? waysBeside(situation->accounts, decision, question)
                        : QList<OtherWay>());
            }
        }
        return ExitCode::Ok;
    }

} // namespace

QList<Command> routeCommands()
{
    return {
        {.words = u"explain"_s,
         .arguments = u"ADDRESS…"_s,
         .summary =
             u"Which account and transport would carry mail to an address, and what it would wait for."_s,
         .options =
             {{u"from"_s, u"As if sent from this address."_s, u"ADDRESS"_s},
              {u"fail-over"_s,
               u"Ask DNS, too, which other account may carry it while the server is away."_s}},
         .leastArguments = 1,
         .run = explain}};
}

} // namespace mailroom
