#include "app/instance/profilechanges.h"
#include "app/instance/viainstance.h"
#include "spooler/queue/actions.h"
#include "spooler/store/outboxstore.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype sliceSize = 500;
    constexpr qsizetype listedRefusals = 1000;

    void refuse(ActionReport &report, QueueId message, RecipientId recipient, const QString &why)
    {
        ++report.refusedCount;
        if (report.refused.size() < listedRefusals)
            report.refused.append({message, recipient, why});
    }

    Result<> recordSlices(OutboxStore &outbox, const QList<RecipientFact> &facts)
    {
        for (qsizetype i = 0; i < facts.size(); i += sliceSize) {
            Batch batch;
            batch.facts = facts.sliced(i, std::min(sliceSize, facts.size() - i));
            if (const auto recorded = outbox.record(batch); !recorded)
                return std::unexpected(recorded.error());
        }
        return {};
    }

    Result<ActionReport> remove(OutboxStore &outbox, const QList<SelectedRecipient> &selected)
    {
        QMap<QueueId, std::optional<RecipientState>> unfinished;
        for (const SelectedRecipient &recipient : selected) {
            auto &state = unfinished[recipient.message];
            if (!isFinished(recipient.state))
                state = recipient.state;
        }
        ActionReport report;
        QList<QueueId> gone;
        for (const auto &[message, state] : unfinished.asKeyValueRange()) {
            if (state)
                refuse(report, message, {}, whyNot(Action::Delete, *state));
            else
                gone << message;
        }
        for (qsizetype i = 0; i < gone.size(); i += sliceSize) {
            const auto removed = outbox.remove(gone.sliced(i, std::min(sliceSize, gone.size() - i)));
            if (!removed)
                return std::unexpected(removed.error());
            report.done += *removed;
        }
        return report;
    }

    // What the running instance would do, without attempts that could be under way.
    Result<ActionReport>
    actOn(Database &database, Action action, const Selection &selection, const QString &by)
    {
        OutboxStore outbox(database);
        const QSet<RecipientState> all(allRecipientStates.begin(), allRecipientStates.end());
        const auto selected = outbox.select(selection, all);
        if (!selected)
            return std::unexpected(selected.error());
        const auto event = eventOf(action);
        if (!event)
            return remove(outbox, *selected);

        ActionReport report;
        QList<RecipientFact> facts;
        QMap<QueueId, QString> untouched; // messages of which no recipient can be changed, and why
        QSet<QueueId> touched;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const bool byMessage = std::holds_alternative<QList<QueueId>>(selection);
        for (const SelectedRecipient &recipient : *selected) {
            if (recipient.isEdited || !after(recipient.state, *event)) {
                const QString why =
                    recipient.isEdited ? whyNotEdited(action) : whyNot(action, recipient.state);
                if (std::holds_alternative<QList<RecipientId>>(selection))
                    refuse(report, recipient.message, recipient.id, why);
                else if (byMessage)
                    untouched.insert(recipient.message, why);
                continue;
            }
            facts.append({.recipient = recipient.id, .event = *event, .by = by, .when = now});
            touched.insert(recipient.message);
        }
        if (const auto recorded = recordSlices(outbox, facts); !recorded)
            return std::unexpected(recorded.error());
        report.done = int(facts.size());
        for (const auto &[message, why] : untouched.asKeyValueRange()) {
            if (!touched.contains(message))
                refuse(report, message, {}, why);
        }
        return report;
    }

} // namespace

Result<ActionReport> act(const QString &profile, Action action, const Selection &selection)
{
    return changeProfile<ActionReport>(
        profile, [&](InstanceClient &client) { return client.act(action, selection, u"ctl"_s); },
        [&](IdleProfile &idle) { return actOn(idle.database(), action, selection, u"ctl"_s); });
}

} // namespace mailroom
