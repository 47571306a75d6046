// What is known about things that a list shows beside its own rows: asked for as they are looked at, those of
// one painting together.
#pragma once

#include "spooler/result.h"

#include <QCache>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace mailroom {

// Facts by the member `key` of each. Answers come from a catalog's thread; lives in the GUI thread, in its
// owner, which is told by `arrived`. Pointers are good until control returns to the event loop.
template <typename Fact, auto key> class FactCache {
public:
    using Key = std::remove_cvref_t<decltype(std::declval<Fact>().*key)>;
    using Source = std::function<QFuture<Result<QList<Fact>>>(QList<Key> things)>;

    FactCache(QObject *owner, Source source, std::function<void()> arrived)
        : m_owner(owner)
        , m_source(std::move(source))
        , m_arrived(std::move(arrived))
        , m_known(keptAtMost)
    {
    }

    // Null: not known yet, or there is none. What was never asked for, or is stale, is asked for.
    const Fact *wanted(const Key &thing)
    {
        const bool isStale = m_stale.remove(thing);
        if (isStale || !m_known.contains(thing)) {
            if (!isStale)
                m_known.insert(thing, new std::optional<Fact>);
            m_wanted.append(thing);
            schedule();
        }
        return find(thing);
    }

    const Fact *find(const Key &thing) const // the same, without asking
    {
        const std::optional<Fact> *const known = m_known.object(thing);
        return known && *known ? &**known : nullptr;
    }

    // What is known counts until it is looked at again and the new answer is here.
    template <typename Changed> void noteChanged(Changed changed)
    {
        for (const Key &thing : m_known.keys()) {
            if (changed(find(thing)))
                m_stale.insert(thing);
        }
    }

    void forget() // all of it: the list is another one
    {
        ++m_generation;
        m_isAsking = false; // an answer about the other list is thrown away
        m_known.clear();
        m_stale.clear();
        m_wanted.clear();
    }

private:
    static constexpr int keptAtMost = 5'000; // as many as the rows of a list
    static constexpr qsizetype askedTogether = 200;
    static constexpr qsizetype wantedAtMost = 1'000;

    void schedule()
    {
        while (m_wanted.size() > wantedAtMost) // scrolled past: looked at again, it is asked for again
            m_known.remove(m_wanted.takeFirst());
        if (m_isAsking || m_wanted.isEmpty() || !m_source)
            return;
        m_isAsking = true;
        QTimer::singleShot(0, m_owner, [this, generation = m_generation] {
            if (generation == m_generation)
                ask();
        });
    }

    void ask()
    {
        const qsizetype count = std::min(askedTogether, m_wanted.size());
        const QList<Key> asked = m_wanted.last(count); // those on screen
        m_wanted.resize(m_wanted.size() - count);
        m_source(asked).then(
            m_owner, [this, asked, generation = m_generation](const Result<QList<Fact>> &facts) {
                if (generation != m_generation)
                    return;
                m_isAsking = false;
                if (facts)
                    take(asked, *facts);
                schedule();
            });
    }

    void take(const QList<Key> &asked, const QList<Fact> &facts)
    {
        for (const Key &thing : asked)
            m_known.insert(thing, new std::optional<Fact>); // one that is gone has none
        for (const Fact &fact : facts)
            m_known.insert(fact.*key, new std::optional<Fact>(fact));
        m_arrived();
    }

    QObject *m_owner;
    Source m_source;
    std::function<void()> m_arrived;
    QCache<Key, std::optional<Fact>> m_known; // without a fact: it was asked for
    QSet<Key> m_stale;
    QList<Key> m_wanted;
    int m_generation = 0;
    bool m_isAsking = false;
};

} // namespace mailroom
