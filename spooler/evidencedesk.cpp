#include "spooler/evidencedesk.h"

#include "spooler/clock.h"
#include "spooler/queue/commitgroup.h"
#include "spooler/report/correlate.h"
#include "spooler/store/addressmemorystore.h"
#include "spooler/store/database.h"
#include "spooler/store/evidencestore.h"

#include <QtConcurrent>

#include <algorithm>

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr size_t mostReportsAtOnce = 256;

} // namespace

EvidenceDesk::EvidenceDesk(Database &database, CommitGroup &commits, Clock &clock)
    : m_database(database)
    , m_commits(commits)
    , m_clock(clock)
{
}

void EvidenceDesk::applyReceived(const QByteArray &octets, const Answer<ReportUse> &answer)
{
    read([octets] { return claimsOfReceived(octets); }, answer);
}

void EvidenceDesk::applyReport(const QByteArray &octets, const Answer<ReportUse> &answer)
{
    read([octets] { return claimsOfReport(octets); }, answer);
}

void EvidenceDesk::read(std::function<std::optional<Claims>()> claims, const Answer<ReportUse> &answer)
{
    QtConcurrent::run(std::move(claims)).then(this, [this, answer](const std::optional<Claims> &read) {
        read ? applyClaims(*read, answer) : answer(ReportUse());
    });
}

void EvidenceDesk::applyAnswer(const AnswerFacts &facts, const Answer<ReportUse> &answer)
{
    const auto claims = claimsOf(facts);
    claims ? applyClaims(*claims, answer) : answer(ReportUse());
}

void EvidenceDesk::applyClaims(const Claims &claims, const Answer<ReportUse> &answer)
{
    m_waiting.push_back({claims, answer});
    plan();
}

void EvidenceDesk::plan()
{
    if (m_planned || m_waiting.empty())
        return;
    m_planned = true;
    m_clock.callAfter(0ms, this, [this] {
        m_planned = false;
        work();
    });
}

void EvidenceDesk::work()
{
    const auto end = m_waiting.begin() + qsizetype(std::min(m_waiting.size(), mostReportsAtOnce));
    const std::vector<Waiting> group(m_waiting.begin(), end);
    m_waiting.erase(m_waiting.begin(), end);
    plan();
    QList<Claims> claims;
    for (const Waiting &waiting : group)
        claims << waiting.claims;
    const auto correlated = m_commits.flush()
        ? correlate(m_database, claims, m_clock.now())
        : Result<Correlated>(failure(ErrorCode::Unavailable, m_commits.illness()));
    if (!correlated) {
        m_commits.fallIll(correlated.error());
        for (const Waiting &waiting : group)
            waiting.answer(std::unexpected(correlated.error()));
        return;
    }
    for (size_t i = 0; i < group.size(); ++i)
        group[i].answer(correlated->uses.at(qsizetype(i)));
    if (!correlated->changed.isEmpty())
        Q_EMIT changed(correlated->changed);
    const bool isSetAside = std::ranges::contains(correlated->uses, ReportFate::Unmatched, &ReportUse::fate);
    if (isSetAside)
        Q_EMIT unmatchedChanged();
}

Result<> EvidenceDesk::forgetFailed(const QString &address)
{
    return m_database.transaction([&]() -> Result<> {
        const auto forgotten = AddressMemoryStore(m_database).forget(address);
        if (!forgotten)
            return std::unexpected(forgotten.error());
        return *forgotten
            ? Result<>()
            : failure(ErrorCode::NotFound, QStringLiteral("no failure of %1 is remembered").arg(address));
    });
}

void EvidenceDesk::dismissUnmatched(const QList<qint64> &reports, const Answer<int> &answer)
{
    int dismissed = 0;
    const auto done = m_database.transaction([&]() -> Result<> {
        return EvidenceStore(m_database).dismissUnmatched(reports).transform([&](int count) {
            dismissed = count;
        });
    });
    answer(done ? Result<int>(dismissed) : std::unexpected(done.error()));
    if (dismissed > 0)
        Q_EMIT unmatchedChanged();
}

} // namespace mailroom
