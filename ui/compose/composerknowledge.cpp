// What the composer knows of addresses and servers while a message is written.
#include "spooler/catalog.h"
#include "spooler/mail/mailbox.h"
#include "spooler/spooler.h"
#include "ui/compose/composer.h"
#include "ui/compose/recipientedit.h"
#include "ui/compose/senderbox.h"
#include "ui/shell/spoolstate.h"

#include <algorithm>
#include <array>

namespace mailroom {

void Composer::askForLists()
{
    m_services.catalog.lists().then(this, [this](const Result<QList<RecipientList>> &lists) {
        m_lists = lists.value_or(QList<RecipientList>());
        learn();
    });
    askForFailures();
}

void Composer::askForFailures()
{
    m_services.catalog.failedAddresses().then(this, [this](const Result<FailedAddresses> &failed) {
        m_failed = failed.value_or(FailedAddresses());
        learn();
    });
}

void Composer::learn()
{
    Knowledge knowledge;
    knowledge.lists = m_lists;
    knowledge.failed = m_failed;
    const AccountId chosen = content().account;
    for (const AccountRow &row : m_services.state.accounts()) {
        knowledge.domains << row.account.address.section(u'@', -1);
        if (row.account.id == chosen)
            knowledge.server = row.server;
    }
    askForRights();
    if (knowledge == m_knowledge)
        return;
    m_knowledge = knowledge;
    for (RecipientEdit *const edit : {m_fields.to, m_fields.cc, m_fields.bcc})
        edit->setKnowledge(m_knowledge);
    showRecipients();
}

// Nobody waits for the answer, and DNS is not asked before there is somebody to send to, nor where the
// account never leaves its mail to another.
void Composer::askForRights()
{
    ComposerContent chosen = m_content;
    m_fields.from->store(chosen);
    const auto from = parseMailbox(chosen.from);
    const Author author{.account = chosen.account, .from = from ? from->address() : QString()};
    const bool isSame = author.account == m_author.account && author.from == m_author.from;
    if (!isSame) {
        m_author = author;
        m_askedOf = 0;
    }
    const QList<AccountRow> &rows = m_services.state.accounts();
    const auto carrier =
        std::ranges::find(rows, author.account, [](const AccountRow &row) { return row.account.id; });
    const bool hasRecipient =
        std::ranges::any_of(std::array{m_fields.to, m_fields.cc, m_fields.bcc}, [](const auto *edit) {
            return !edit->chips().isEmpty();
        });
    if (carrier == rows.end() || !hasRecipient || carrier->account.policy.failOverAfter.count() == 0
        || rows.size() < 2 || m_askedOf == rows.size())
        return;
    m_askedOf = rows.size();
    const QString address = author.from.isEmpty() ? carrier->account.address : author.from;
    m_services.spooler.addressBook()
        .senderRights(author.account, address)
        .then(this, [this, author](const Result<SenderRightsByAccount> &rights) {
            if (author.account != m_author.account || author.from != m_author.from)
                return;
            m_author.rights = rights.value_or(SenderRightsByAccount());
            for (RecipientEdit *const edit : {m_fields.to, m_fields.cc, m_fields.bcc})
                edit->refreshWay();
        });
}

void Composer::forgetFailure(const QString &address)
{
    m_services.spooler.addressBook().forgetFailed(address).then(
        this, [this](const Result<> &) { askForFailures(); });
}

} // namespace mailroom
