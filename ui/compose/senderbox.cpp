#include "ui/compose/senderbox.h"

#include "spooler/mail/mailbox.h"
#include "ui/compose/composercontent.h"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int fromRole = Qt::UserRole + 1; // another address than the account's own; empty: that

    QString keyOf(const QString &address)
    {
        const auto mailbox = parseMailbox(address);
        return mailbox ? mailbox->key() : QString();
    }

} // namespace

void SenderBox::add(const Account &account, const QString &from)
{
    const QString address = from.isEmpty() ? account.address : from;
    const QString words =
        account.displayName.isEmpty() ? address : QString(account.displayName + u" <"_s + address + u'>');
    addItem(words + u" — "_s + account.name, account.id.value);
    setItemData(count() - 1, from, fromRole);
}

void SenderBox::offer(const QList<AccountRow> &accounts, const ComposerContent &content)
{
    ComposerContent chosen = content;
    if (count() > 0)
        store(chosen);
    const QSignalBlocker quiet(this);
    clear();
    int place = 0;
    for (const AccountRow &row : accounts) {
        const Account &account = row.account;
        if (account.address.isEmpty())
            continue; // a gateway sends in nobody's name
        const bool isMeant = account.id == chosen.account;
        const QString meant =
            isMeant && keyOf(chosen.from) != keyOf(account.address) ? chosen.from : QString();
        QStringList others = account.policy.identities;
        others.removeIf([](const QString &identity) { return identity.startsWith(u'@'); });
        if (!meant.isEmpty() && !others.contains(meant))
            others << meant;
        for (const QString &from : QStringList{QString()} + others) {
            add(account, from);
            if (isMeant && from == meant)
                place = count() - 1;
        }
    }
    setCurrentIndex(place);
}

void SenderBox::store(ComposerContent &content) const
{
    content.account = AccountId{currentData().toLongLong()};
    content.from = currentData(fromRole).toString();
}

} // namespace mailroom
