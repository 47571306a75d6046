#include "app/ctl/command.h"
#include "app/instance/profileaccess.h"
#include "app/instance/profilechanges.h"
#include "spooler/transport/transports.h"

#include <algorithm>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    std::optional<qsizetype> newPlace(const QString &where, qsizetype place, qsizetype count)
    {
        if (where == "up"_L1)
            return std::max<qsizetype>(0, place - 1);
        if (where == "down"_L1)
            return std::min(count - 1, place + 1);
        if (where == "first"_L1)
            return 0;
        if (where == "last"_L1)
            return count - 1;
        return std::nullopt;
    }

    ExitCode move(Invocation &call)
    {
        const auto accounts = readAccounts(call.profile);
        const auto account = accounts.and_then(
            [&](const QList<Account> &all) { return accountNamed(all, call.arguments.first()); });
        if (!account)
            return call.terminal.complain(ExitCode::Configuration, account.error().detail);
        QList<AccountId> order;
        for (const Account &known : *accounts)
            order << known.id;
        const auto place = newPlace(call.arguments.at(1), order.indexOf(account->id), order.size());
        if (!place) {
            return call.terminal.complain(
                ExitCode::Usage, u"\"%1\" is not up, down, first or last"_s.arg(call.arguments.at(1)));
        }
        order.move(order.indexOf(account->id), *place);
        if (const auto arranged = arrangeAccounts(call.profile, order); !arranged)
            return call.terminal.complain(arranged.error());
        if (call.format == OutputFormat::Json)
            call.terminal.print(QJsonObject{{u"name"_s, account->name}, {u"place"_s, *place + 1}});
        else
            call.terminal.print(
                u"account \"%1\" is number %2 of %3"_s.arg(account->name).arg(*place + 1).arg(order.size()));
        return ExitCode::Ok;
    }

    enum class Switch { On, Off };

    ExitCode turn(Invocation &call, Switch to)
    {
        auto account = accountIn(call.profile, call.arguments.first());
        if (!account)
            return call.terminal.complain(ExitCode::Configuration, account.error().detail);
        account->enabled = to == Switch::On;
        if (const auto saved = saveAccount(call.profile, *account); !saved)
            return call.terminal.complain(saved.error());
        if (call.format == OutputFormat::Json)
            call.terminal.print(QJsonObject{{u"name"_s, account->name}, {u"enabled"_s, account->enabled}});
        else
            call.terminal.print(
                u"account \"%1\" is switched %2"_s.arg(account->name, account->enabled ? u"on"_s : u"off"_s));
        return ExitCode::Ok;
    }

    ExitCode enable(Invocation &call)
    {
        return turn(call, Switch::On);
    }

    ExitCode disable(Invocation &call)
    {
        return turn(call, Switch::Off);
    }

    QJsonArray optionsJson(const QList<ProviderOption> &options)
    {
        QJsonArray array;
        for (const ProviderOption &option : options)
            array.append(QJsonObject{{u"name"_s, option.name}, {u"words"_s, option.words}});
        return array;
    }

    void printJson(Terminal &terminal, const ProviderDescription &provider)
    {
        QJsonArray form;
        for (const FormField &field : provider.form) {
            form.append(QJsonObject{
                {u"name"_s, field.name},
                {u"words"_s, field.words},
                {u"required"_s, field.required},
                {u"preset"_s, field.preset},
                {u"choices"_s, QJsonArray::fromStringList(field.choices)}});
        }
        terminal.print(QJsonObject{
            {u"kind"_s, provider.kind},
            {u"interfaceVersion"_s, provider.interfaceVersion},
            {u"words"_s, provider.words},
            {u"takes"_s, toJson(provider.takes)},
            {u"messageOptions"_s, optionsJson(provider.messageOptions)},
            {u"recipientOptions"_s, optionsJson(provider.recipientOptions)},
            {u"form"_s, form}});
    }

    ExitCode transports(Invocation &call)
    {
        for (const ProviderDescription &provider : providerDescriptions()) {
            if (call.format == OutputFormat::Json) {
                printJson(call.terminal, provider);
                continue;
            }
            call.terminal.print(u"%1: %2"_s.arg(provider.kind, provider.words));
            for (const FormField &field : provider.form) {
                const QString preset = field.required ? u" (required)"_s
                    : field.preset.isEmpty()          ? QString()
                                                      : u" [%1]"_s.arg(field.preset);
                call.terminal.print(u"  --set %1=…  %2%3"_s.arg(field.name, field.words, preset));
            }
        }
        return ExitCode::Ok;
    }

} // namespace

QList<Command> accountOrderCommands()
{
    return {
        {.words = u"account move"_s,
         .arguments = u"NAME up|down|first|last"_s,
         .summary = u"Change the transport order: who is asked first for a recipient."_s,
         .leastArguments = 2,
         .mostArguments = 2,
         .run = move},
        {.words = u"account enable"_s,
         .arguments = u"NAME"_s,
         .summary = u"Switch an account on, also one whose transport failed."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = enable},
        {.words = u"account disable"_s,
         .arguments = u"NAME"_s,
         .summary = u"Switch an account off; its mail waits."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = disable},
        {.words = u"account transports"_s,
         .summary = u"The kinds of transport and what each asks for."_s,
         .mostArguments = 0,
         .run = transports}};
}

} // namespace mailroom
