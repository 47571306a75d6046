#include "spooler/submissiongroup.h"

#include "spooler/clock.h"
#include "spooler/store/contentstore.h"

#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr size_t largestGroup = 256;
    constexpr auto patience = 2ms; // for those that are being prepared
    constexpr qsizetype quickSize = 64 * 1024;

    // Prepared sooner than a thread of the pool would have woken up: no file is read, nothing is composed.
    bool isQuick(const Submission &submission)
    {
        const auto *octets = std::get_if<QByteArray>(&submission.content);
        return octets && octets->size() <= quickSize;
    }

    bool isIllness(const Error &error)
    {
        return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Corrupt
            || error.code == ErrorCode::Refused;
    }

    Error unavailable(const QString &why)
    {
        return {ErrorCode::Unavailable, u"the message was not taken: %1"_s.arg(why)};
    }

} // namespace

SubmissionGroup::SubmissionGroup(
    OutboxStore &outbox, ContentStore &contents, CommitGroup &commits, Clock &clock, QString temporaryFolder,
    SubmissionRules rules)
    : m_outbox(outbox)
    , m_contents(contents)
    , m_commits(commits)
    , m_clock(clock)
    , m_temporaryFolder(std::move(temporaryFolder))
    , m_rules(std::move(rules))
{
}

void SubmissionGroup::submit(const Submission &submission, const Answer<QueueId> &answer)
{
    if (m_commits.isIll()) {
        answer(std::unexpected(unavailable(m_commits.illness())));
        return;
    }
    ++m_preparing;
    if (isQuick(submission))
        return take(prepare(submission, m_accounts, m_clock.now(), m_temporaryFolder, m_rules), answer);
    QtConcurrent::run([submission, accounts = m_accounts, now = m_clock.now(), folder = m_temporaryFolder,
                       rules = m_rules] {
        return prepare(submission, accounts, now, folder, rules);
    }).then(this, [this, answer](const Result<PreparedMessage> &prepared) { take(prepared, answer); });
}

void SubmissionGroup::take(const Result<PreparedMessage> &prepared, const Answer<QueueId> &answer)
{
    --m_preparing;
    if (prepared)
        m_ready.push_back({*prepared, answer});
    else
        answer(std::unexpected(prepared.error()));
    if (m_ready.size() >= largestGroup) {
        storeReady();
    } else if (!m_ready.empty() && !m_planned) {
        m_planned = true;
        m_clock.callAfter(m_preparing > 0 ? patience : 0ms, this, [this] {
            m_planned = false;
            storeReady();
        });
    }
}

void SubmissionGroup::storeReady()
{
    const std::vector<Ready> group = std::exchange(m_ready, {});
    if (group.empty())
        return;
    QList<PreparedMessage> messages;
    for (const Ready &ready : group)
        messages << ready.message;
    const auto ids = m_commits.isIll()
        ? Result<QList<QueueId>>(failure(ErrorCode::Unavailable, m_commits.illness()))
        : store(messages, m_outbox, m_contents);
    if (ids) {
        for (size_t i = 0; i < group.size(); ++i)
            group[i].answer(ids->at(qsizetype(i)));
        Q_EMIT stored(*ids);
        tell(messages);
        return;
    }
    if (isIllness(ids.error())) {
        m_commits.fallIll(ids.error());
        for (const Ready &ready : group)
            ready.answer(std::unexpected(unavailable(ids.error().detail)));
        return;
    }
    for (const Ready &ready : group) // one of them is at fault: the others do not suffer
        storeOne(ready);
}

void SubmissionGroup::storeOne(const Ready &ready)
{
    const auto ids = store({ready.message}, m_outbox, m_contents);
    if (!ids) {
        if (isIllness(ids.error()))
            m_commits.fallIll(ids.error());
        ready.answer(std::unexpected(ids.error()));
        return;
    }
    ready.answer(ids->constFirst());
    Q_EMIT stored(*ids);
    tell({ready.message});
}

void SubmissionGroup::tell(const QList<PreparedMessage> &messages)
{
    if (std::ranges::any_of(messages, [](const auto &one) { return !one.message.steps.isEmpty(); }))
        Q_EMIT stepsWanted();
    if (std::ranges::any_of(messages, [](const auto &one) {
            return one.message.hasAftermath || one.message.sentHandling != SentHandling::Keep;
        }))
        Q_EMIT aftermathPlanned();
}

} // namespace mailroom
