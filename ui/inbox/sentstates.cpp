#include "ui/inbox/sentstates.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace mailroom {

namespace {

    constexpr int keptAtMost = 5'000; // as many as the rows of a list
    constexpr qsizetype askedTogether = 200;
    constexpr qsizetype wantedAtMost = 1'000;

} // namespace

SentStates::SentStates(Source source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_known(keptAtMost)
{
}

const SentSummary *SentStates::wanted(const MailRow &mail)
{
    if (!mail.messageId.isEmpty() && !m_known.contains(mail.id)) {
        m_known.insert(mail.id, new SentSummary{.messageId = mail.messageId});
        m_wanted.append({mail.id, mail.messageId});
        schedule();
    }
    return find(mail.id);
}

const SentSummary *SentStates::find(MailId mail) const
{
    const SentSummary *const known = m_known.object(mail);
    return known && known->message.isValid() ? known : nullptr;
}

void SentStates::noteChanged(const QList<QueueId> &messages)
{
    const QSet<QueueId> changed(messages.begin(), messages.end());
    for (const MailId mail : m_known.keys()) {
        const SentSummary *const known = m_known.object(mail);
        if (changed.isEmpty() || changed.contains(known->message))
            m_wanted.append({mail, known->messageId});
    }
    schedule();
}

// Painting wants one row after the other: they are asked for together.
void SentStates::schedule()
{
    if (m_wanted.size() > wantedAtMost)
        m_wanted.remove(0, m_wanted.size() - wantedAtMost);
    if (!m_asking && !m_wanted.isEmpty() && m_source) {
        m_asking = true;
        QTimer::singleShot(0, this, &SentStates::ask);
    }
}

void SentStates::ask()
{
    QList<Wanted> asked;
    QStringList messageIds;
    while (!m_wanted.isEmpty() && asked.size() < askedTogether) {
        asked.append(m_wanted.takeLast());
        messageIds.append(asked.last().messageId);
    }
    messageIds.removeDuplicates();
    m_source(messageIds).then(this, [this, asked](const Result<QList<SentSummary>> &found) {
        m_asking = false;
        if (found)
            take(asked, *found);
        schedule();
    });
}

void SentStates::take(const QList<Wanted> &asked, const QList<SentSummary> &found)
{
    QHash<QString, const SentSummary *> byMessageId;
    for (const SentSummary &summary : found)
        byMessageId.insert(summary.messageId, &summary);
    QList<MailId> arrived;
    for (const Wanted &wanted : asked) {
        const SentSummary *const summary = byMessageId.value(wanted.messageId);
        const bool wasKnown = find(wanted.mail);
        m_known.insert(
            wanted.mail,
            summary ? new SentSummary(*summary) : new SentSummary{.messageId = wanted.messageId});
        if (summary || wasKnown)
            arrived.append(wanted.mail);
    }
    if (!arrived.isEmpty())
        Q_EMIT this->arrived(arrived);
}

} // namespace mailroom
