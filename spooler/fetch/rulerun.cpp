#include "spooler/fetch/rulerun.h"

#include "spooler/fetch/intake.h"

namespace mailroom {

namespace {

    constexpr qsizetype askedTogether = 100;

} // namespace

RuleRun::RuleRun(Intake &intake, const QList<MailId> &mail, const Answer<RuleReport> &answer)
    : m_intake(intake)
    , m_left(mail)
    , m_answer(answer)
    , m_progress{.total = mail.size()}
{
    connect(&m_intake, &Intake::processed, this, &RuleRun::processed);
    connect(&m_intake, &Intake::gone, this, &RuleRun::gone);
}

void RuleRun::begin()
{
    Q_EMIT progressed(m_progress);
    next();
}

void RuleRun::next()
{
    while (!m_isOver && m_asked.isEmpty()) {
        if (m_left.isEmpty())
            return end(RuleReport{.done = m_progress.done, .failed = m_failed});
        const QList<MailId> some = m_left.first(std::min(askedTogether, m_left.size()));
        m_left.remove(0, some.size());
        const auto asked = m_intake.applyRules(some);
        if (!asked)
            return end(std::unexpected(asked.error()));
        m_asked = QSet<MailId>(asked->begin(), asked->end());
        m_progress.total -= some.size() - asked->size(); // gone meanwhile
    }
}

// Somebody removed them before their turn came.
void RuleRun::gone(const QList<MailId> &mail)
{
    if (m_isOver)
        return;
    const qsizetype before = m_asked.size();
    for (const MailId id : mail)
        m_asked.remove(id);
    if (m_asked.size() == before)
        return;
    m_progress.total -= before - m_asked.size();
    Q_EMIT progressed(m_progress);
    next();
}

void RuleRun::processed(const QList<MailId> &mail, const QList<MailId> &failed)
{
    if (m_isOver)
        return;
    qint64 ours = 0;
    for (const MailId id : mail) {
        if (!m_asked.remove(id))
            continue;
        ++ours;
        m_failed += failed.contains(id) ? 1 : 0;
    }
    if (ours == 0)
        return;
    m_progress.done += ours;
    Q_EMIT progressed(m_progress);
    next();
}

void RuleRun::cancel()
{
    if (m_isOver)
        return;
    const auto left = m_intake.leaveRules(QList<MailId>(m_asked.begin(), m_asked.end()));
    if (!left)
        return end(std::unexpected(left.error()));
    end(RuleReport{.done = m_progress.done, .failed = m_failed, .isCancelled = true});
}

void RuleRun::end(const Result<RuleReport> &result)
{
    m_isOver = true;
    m_answer(result);
}

} // namespace mailroom
