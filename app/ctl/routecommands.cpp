#include "app/ctl/command.h"
#include "app/instance/accountjson.h"
#include "app/instance/profileaccess.h"
#include "app/terminal/messagetext.h"
#include "spooler/mail/mailbox.h"
#include "spooler/queue/router.h"
#include "spooler/queue/schedule.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // What a message submitted now would wait for.
    Gate
    gateNow(const QString &profile, const AccountsSituation &situation, const std::optional<Account> &account)
    {
        Conditions conditions;
        conditions.now = QDateTime::currentDateTimeUtc();
        conditions.running = runningInstance(profile) == Instance::Running;
        conditions.suspended = situation.suspended;
        for (const Account &known : situation.accounts)
            conditions.accounts.insert(
                known.id, situationOf(known, situation.conditions.value(known.id), {}, {}));
        WaitingItem item;
        item.account = account ? account->id : AccountId();
        return gateOf(item, conditions);
    }

    void print(Invocation &call, const QString &address, const RouteExplanation &route, const Gate &gate)
    {
        const auto &account = route.account;
        if (call.format == OutputFormat::Json) {
            call.terminal.print(QJsonObject{
                {u"address"_s, address},
                {u"account"_s, account ? QJsonValue(account->name) : QJsonValue()},
                {u"transport"_s, account ? QJsonValue(u"smtp"_s) : QJsonValue()},
                {u"host"_s, account ? QJsonValue(account->server.host) : QJsonValue()},
                {u"port"_s, account ? QJsonValue(account->server.port) : QJsonValue()},
                {u"security"_s, account ? QJsonValue(securityName(account->server.security)) : QJsonValue()},
                {u"gate"_s, gateName(gate.kind)},
                {u"gateDetail"_s, gate.detail},
                {u"why"_s, route.why}});
            return;
        }
        call.terminal.print(address);
        if (account) {
            call.terminal.print(u"  account:   %1 <%2>"_s.arg(account->name, account->address));
            call.terminal.print(u"  transport: SMTP submission to %1:%2, %3"_s.arg(
                account->server.host, QString::number(account->server.port),
                securityName(account->server.security)));
        }
        call.terminal.print(u"  because:   "_s + route.why);
        const QString words = gateWords(gate);
        call.terminal.print(u"  gate:      "_s + (words.isEmpty() ? u"none, it would go now"_s : words));
    }

    ExitCode explain(Invocation &call)
    {
        const auto situation = readSituation(call.profile);
        if (!situation)
            return call.terminal.complain(situation.error());
        QString from;
        if (call.options.isSet(u"from"_s)) {
            const auto sender = parseMailbox(call.options.value(u"from"_s));
            if (!sender) {
                return call.terminal.complain(
                    ExitCode::BadData, u"--from: \"%1\" %2"_s.arg(sender.error().text, sender.error().why));
            }
            from = sender->address();
        }
        for (const QString &text : call.arguments) {
            const auto mailbox = parseMailbox(text);
            if (!mailbox) {
                return call.terminal.complain(
                    ExitCode::BadData, u"\"%1\" %2"_s.arg(mailbox.error().text, mailbox.error().why));
            }
            const RouteExplanation route = explainRoute(situation->accounts, from);
            print(call, mailbox->address(), route, gateNow(call.profile, *situation, route.account));
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
         .options = {{u"from"_s, u"As if sent from this address."_s, u"ADDRESS"_s}},
         .leastArguments = 1,
         .run = explain}};
}

} // namespace mailroom
