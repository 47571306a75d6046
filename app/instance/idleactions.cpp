#include "app/instance/profilechanges.h"
#include "app/instance/viainstance.h"
#include "spooler/queue/actionmeaning.h"
#include "spooler/queue/reporter.h"
#include "spooler/store/contentstore.h"

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

    struct Change {
        QueueId message;
        RecipientFact fact;
    };

    // Who is given up is reported in the batch of the fact.
    Result<> addReports(Database &database, Batch &batch)
    {
        QList<RecipientId> givenUp;
        for (const RecipientFact &fact : std::as_const(batch.facts)) {
            if (fact.event == RecipientEvent::Expire)
                givenUp << fact.recipient;
        }
        if (givenUp.isEmpty())
            return {};
        ContentStore contents(database);
        const auto reports =
            Reporter(database, contents).reportGivenUp(givenUp, batch.facts.constFirst().when);
        if (!reports)
            return std::unexpected(reports.error());
        batch.notes += *reports;
        return {};
    }

    // A message is never cut in two: it gets one report.
    Result<> recordSlices(Database &database, QList<Change> changes)
    {
        std::ranges::stable_sort(changes, {}, &Change::message);
        for (auto next = changes.cbegin(); next != changes.cend();) {
            Batch batch;
            QueueId last;
            for (; next != changes.cend() && (batch.facts.size() < sliceSize || next->message == last);
                 ++next) {
                batch.facts << next->fact;
                last = next->message;
            }
            if (auto reported = addReports(database, batch); !reported)
                return reported;
            if (const auto recorded = OutboxStore(database).record(batch); !recorded)
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
            const auto removed = outbox.remove(
                gone.sliced(i, std::min(sliceSize, gone.size() - i)),
                {.by = u"ctl"_s, .when = QDateTime::currentDateTimeUtc()});
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
        QList<Change> changes;
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
            changes.append(
                {recipient.message, {.recipient = recipient.id, .event = *event, .by = by, .when = now}});
            touched.insert(recipient.message);
        }
        report.done = int(changes.size());
        if (const auto recorded = recordSlices(database, std::move(changes)); !recorded)
            return std::unexpected(recorded.error());
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
