// What the composer knows of addresses and servers while a message is written.
#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "ui/compose/composer.h"
#include "ui/compose/recipientedit.h"
#include "ui/shell/spoolstate.h"

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
    if (knowledge == m_knowledge)
        return;
    m_knowledge = knowledge;
    for (RecipientEdit *const edit : {m_fields.to, m_fields.cc, m_fields.bcc})
        edit->setKnowledge(m_knowledge);
    showRecipients();
}

void Composer::forgetFailure(const QString &address)
{
    m_services.spooler.addressBook().forgetFailed(address).then(
        this, [this](const Result<> &) { askForFailures(); });
}

} // namespace mailroom
