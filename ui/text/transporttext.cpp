#include "ui/text/transporttext.h"

#include "spooler/mail/mailbox.h"
#include "ui/text/facttext.h"
#include "ui/text/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString stepWords(const RouteStep &step)
    {
        switch (step.kind) {
        case RouteStepKind::Named:
            return Words::tr("%1 was chosen for this message.").arg(step.name);
        case RouteStepKind::ExactAddress:
            return Words::tr("%1 takes exactly this address.").arg(step.name);
        case RouteStepKind::Pattern:
        case RouteStepKind::AddressType:
            return Words::tr("%1 takes %2.").arg(step.name, step.detail);
        case RouteStepKind::CatchAll:
            return Words::tr("%1 takes what nobody else does.").arg(step.name);
        case RouteStepKind::OtherType:
            return Words::tr("%1 takes nothing like it.").arg(step.name);
        case RouteStepKind::LeftIt:
            return Words::tr("%1 gave it back.").arg(step.name);
        case RouteStepKind::SwitchedOff:
            return Words::tr("%1 is switched off.").arg(step.name);
        case RouteStepKind::Away:
            return Words::tr("%1 cannot carry mail now.").arg(step.name);
        case RouteStepKind::NotItsFrom:
            return Words::tr("%1 may not send as this sender.").arg(step.name);
        case RouteStepKind::NotAskedFor:
            return Words::tr("%1 was not asked for.").arg(step.name);
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString endWords(const RouteDecision &decision)
    {
        switch (decision.end) {
        case RouteEnd::Taken:
            for (const RouteStep &step : decision.steps) {
                if (step.account == decision.account)
                    return Words::tr("Goes by %1.").arg(step.name);
            }
            return {};
        case RouteEnd::Waits:
            return Words::tr("Waits for an account that takes it.");
        case RouteEnd::NoIdentity:
            return Words::tr("No account that takes it may send as this sender.");
        case RouteEnd::NotTaken:
            return Words::tr("No account takes it: it would come back as undeliverable.");
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString otherWayWords(const OtherWay &way)
    {
        if (way.isOwn)
            return Words::tr("If its server is away, %1 carries it: the sender is one of its own.")
                .arg(way.name);
        const QString why = factWords(way.right.why());
        if (why.isEmpty())
            return Words::tr("If its server is away: DNS is asked whether %1 may carry it…").arg(way.name);
        return way.isOpen()
            ? Words::tr("If its server is away, %1 carries it: %2.").arg(way.name, why)
            : Words::tr("If its server is away, %1 does not carry it: %2.").arg(way.name, why);
    }

    QStringList failOverLines(
        const QList<Account> &accounts, AccountId carrier, const RouteQuestion &question,
        const std::optional<SenderRightsByAccount> &rights)
    {
        QStringList lines;
        const QList<OtherWay> ways = otherWays(accounts, carrier, question, [&](const Account &account) {
            return rights ? rights->value(account.id) : SenderRight();
        });
        for (const OtherWay &way : ways) {
            const bool isUnknown = rights && !way.isOwn && way.right.reason == SenderReason::NotAsked;
            if (!isUnknown) // nobody could be asked
                lines << otherWayWords(way);
        }
        return lines;
    }

    bool offersReports(const QString &kind, const QList<ProviderDescription> &providers)
    {
        const auto provider = std::ranges::find(providers, kind, &ProviderDescription::kind);
        return provider == providers.end()
            || std::ranges::contains(provider->recipientOptions, u"notify"_s, &ProviderOption::name);
    }

} // namespace

// What a transport says in English is its name where there is no other: one that came later is drawn, too.
QString providerWords(const ProviderDescription &provider)
{
    if (provider.kind == "smtp"_L1)
        return Words::tr("A mail server (SMTP)");
    if (provider.kind == "lmtp"_L1)
        return Words::tr("A delivery server (LMTP)");
    if (provider.kind == "sendmail"_L1)
        return Words::tr("The sendmail program of this computer");
    if (provider.kind == "command"_L1)
        return Words::tr("A program of your own: fax, SMS…");
    if (provider.kind == "maildir"_L1)
        return Words::tr("A mail folder on this computer");
    return provider.words;
}

QString sourceWords(const ProviderDescription &source)
{
    if (source.kind == "imap"_L1)
        return Words::tr("An IMAP server");
    if (source.kind == "pop3"_L1)
        return Words::tr("A POP3 server");
    if (source.kind == "maildir"_L1)
        return Words::tr("A Maildir of this computer");
    if (source.kind == "mbox"_L1)
        return Words::tr("An mbox file of this computer");
    return source.words;
}

QString choiceWords(const QString &choice)
{
    if (choice == "stays"_L1)
        return Words::tr("stays as it is");
    if (choice == "moves-to-cur"_L1)
        return Words::tr("is marked as seen by a program");
    if (choice == "several"_L1)
        return Words::tr("several programs");
    if (choice == "this-alone"_L1)
        return Words::tr("Mailroom alone: it may remove what is marked as deleted");
    return choice;
}

QString fieldWords(const FormField &field)
{
    if (field.name == "program"_L1)
        return Words::tr("Program");
    if (field.name == "arguments"_L1)
        return Words::tr("Arguments (%r recipient, %f sender, %t type, %q queue-id)");
    if (field.name == "types"_L1)
        return Words::tr("Address types, with commas");
    if (field.name == "limit"_L1)
        return Words::tr("Seconds it may take");
    if (field.name == "domains"_L1)
        return Words::tr("Domains, with commas");
    if (field.name == "folder"_L1)
        return Words::tr("Folder");
    if (field.name == "file"_L1)
        return Words::tr("File");
    if (field.name == "new-mail"_L1)
        return Words::tr("New mail that was taken");
    if (field.name == "used-by"_L1)
        return Words::tr("The mailbox is used by");
    if (field.name == "layout"_L1)
        return Words::tr("Layout");
    return field.words;
}

QString routeWords(const RouteDecision &decision)
{
    QStringList lines{endWords(decision)};
    for (const RouteStep &step : decision.steps)
        lines << stepWords(step);
    return lines.join(u'\n');
}

QString wayOf(
    const QString &address, const Author &author, const QList<AccountRow> &rows,
    const QList<ProviderDescription> &providers)
{
    const MailboxList list = parseMailboxes(address);
    if (list.mailboxes.size() != 1)
        return {};
    QList<Account> accounts;
    RouteQuestion question;
    question.type = list.mailboxes.first().addressType;
    question.address = list.mailboxes.first().forwardPath();
    question.named = author.account;
    for (const AccountRow &row : rows) {
        accounts << row.account;
        if (row.account.id == author.account)
            question.from << (author.from.isEmpty() ? row.account.address : author.from);
        if (row.condition.gate.kind == GateKind::TransportFailed)
            question.away.insert(row.account.id);
    }
    const RouteDecision decision = route(accounts, question);
    QStringList lines{routeWords(decision)};
    const auto carrier = std::ranges::find(accounts, decision.account, &Account::id);
    if (carrier == accounts.end())
        return lines.constFirst();
    if (!offersReports(carrier->transport, providers))
        lines << Words::tr("%1 gives no reports of delivery.").arg(carrier->name);
    if (carrier->policy.failOverAfter.count() > 0)
        lines << failOverLines(accounts, carrier->id, question, author.rights);
    return lines.join(u'\n');
}

} // namespace mailroom
