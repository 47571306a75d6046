// What a message's detail tells of others' words.
#include "spooler/store/addressmemorystore.h"
#include "spooler/store/evidencestore.h"
#include "spooler/store/outboxviews.h"

namespace mailroom {

// All facts, and how the domains of those keep their word that were asked for a report and are silent.
Result<> OutboxViews::readEvidence(MessageDetail &detail)
{
    auto evidence = EvidenceStore(m_database).of(detail.row.id);
    if (!evidence)
        return std::unexpected(evidence.error());
    detail.evidence = std::move(*evidence);
    QHash<QString, DomainHabit> habits;
    AddressMemoryStore memory(m_database);
    for (RecipientRow &row : detail.recipients) {
        if (row.state != RecipientState::Accepted || !row.notify.testFlag(NotifyFlag::Success)
            || row.known != Known::Handed)
            continue;
        const QString domain = mailDomainOf(row.address);
        if (!habits.contains(domain)) {
            const auto habit = memory.habitOf(domain);
            if (!habit)
                return std::unexpected(habit.error());
            habits.insert(domain, *habit);
        }
        row.habit = habits.value(domain);
    }
    return {};
}

} // namespace mailroom
