#include "ui/inbox/threadcounts.h"

#include <QTimer>

#include <utility>

namespace mailroom {

namespace {

    constexpr int keptAtMost = 5'000;
    constexpr qsizetype askedTogether = 200;

} // namespace

ThreadCounts::ThreadCounts(Source source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_known(keptAtMost)
{
}

void ThreadCounts::setQuery(const MailQuery &query)
{
    m_query = query;
    ++m_generation;
    m_asking = false; // an answer about another list is thrown away
    m_known.clear();
    m_stale.clear();
    m_wanted.clear();
}

void ThreadCounts::noteChanged()
{
    const QList<ThreadId> known = m_known.keys();
    m_stale = QSet<ThreadId>(known.begin(), known.end());
}

const ThreadFacts *ThreadCounts::wanted(ThreadId thread)
{
    const bool isStale = m_stale.remove(thread);
    if (thread.isValid() && (isStale || !m_known.contains(thread))) {
        if (!isStale)
            m_known.insert(thread, new ThreadFacts); // asked for
        m_wanted.append(thread);
        if (!m_asking && m_source) {
            m_asking = true; // for all that this painting wants
            QTimer::singleShot(0, this, [this, asked = m_generation] {
                if (asked == m_generation)
                    ask();
            });
        }
    }
    const ThreadFacts *const known = m_known.object(thread);
    return known && known->messages > 0 ? known : nullptr;
}

void ThreadCounts::ask()
{
    const qsizetype count = std::min(askedTogether, m_wanted.size());
    const QList<ThreadId> threads = m_wanted.last(count); // those on screen
    m_wanted.resize(m_wanted.size() - count);
    m_asking = !threads.isEmpty();
    if (!m_asking)
        return;
    m_source(m_query, threads)
        .then(this, [this, threads, asked = m_generation](const Result<QList<ThreadFacts>> &facts) {
            if (asked != m_generation)
                return;
            if (facts)
                take(threads, *facts);
            ask();
        });
}

void ThreadCounts::take(const QList<ThreadId> &asked, const QList<ThreadFacts> &facts)
{
    for (const ThreadId thread : asked)
        m_known.insert(thread, new ThreadFacts); // one that is gone has none
    for (const ThreadFacts &fact : facts)
        m_known.insert(fact.thread, new ThreadFacts(fact));
    Q_EMIT arrived();
}

} // namespace mailroom
