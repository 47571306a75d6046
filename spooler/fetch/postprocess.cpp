#include "spooler/fetch/postprocess.h"

#include "spooler/clock.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr int together = 50; // messages read, and recorded, at once
    constexpr qint64 stepOctets = qint64(8) * 1024 * 1024;
    constexpr auto recordPatience = 50ms;
    constexpr auto illTime = 5s;
    constexpr std::array retryTimes{60s, 300s, 1800s, 7200s};

    bool isOfDatabase(const Error &error)
    {
        return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Corrupt
            || error.code == ErrorCode::Refused;
    }

} // namespace

Postprocess::Postprocess(PostprocessStore store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_lookAlarm(clock, this, [this] { look(); })
    , m_recordAlarm(clock, this, [this] { record(); })
    , m_stepAlarm(clock, this, [this] { overdue(); })
{
}

void Postprocess::add(std::unique_ptr<PostprocessStep> step)
{
    m_steps.push_back(std::move(step));
}

void Postprocess::wake()
{
    m_isAwake = true;
    m_lookAlarm.ringSoon();
}

Result<QList<MailId>> Postprocess::applyRules(const QList<MailId> &mail)
{
    const auto asked = m_store.askAgain(mail, MailStep::Rules);
    if (!asked)
        return asked;
    for (const MailId id : *asked) {
        m_seen = std::min(m_seen, MailId{id.value - 1});
        m_retryAt.remove(id);
        m_asked.insert(id);
    }
    wake();
    return asked;
}

Result<> Postprocess::leaveRules(const QList<MailId> &mail)
{
    QList<MailId> unbegun = mail;
    if (m_current)
        unbegun.removeAll(m_current->mail.mail);
    for (const std::shared_ptr<Running> &ended : m_ended)
        unbegun.removeAll(ended->mail.mail);
    if (auto taken = m_store.takeBack(unbegun, MailStep::Rules); !taken)
        return taken;
    const QSet<MailId> left(unbegun.begin(), unbegun.end());
    m_asked.subtract(left);
    std::erase_if(m_waiting, [&](UnprocessedMail &waiting) {
        if (left.contains(waiting.mail))
            waiting.steps &= ~MailSteps(MailStep::Rules);
        return waiting.steps.toInt() == 0;
    });
    return {};
}

void Postprocess::look()
{
    lookForRetries();
    if (!m_current)
        proceed();
}

void Postprocess::lookForRetries()
{
    const QDateTime now = m_clock.now();
    for (auto retry = m_retryAt.begin(); retry != m_retryAt.end();) {
        if (*retry > now) {
            m_lookAlarm.ringAt(*retry);
            ++retry;
            continue;
        }
        m_seen = std::min(m_seen, MailId{retry.key().value - 1});
        retry = m_retryAt.erase(retry);
        m_isAwake = true;
    }
}

// Whether a message waits.
bool Postprocess::fill()
{
    if (!m_waiting.empty())
        return true;
    // Those that ended must not be found again.
    record();
    if (m_isIll)
        return false;
    while (m_isAwake && m_waiting.empty()) {
        const auto found = m_store.unprocessed(m_seen, together, stepOctets);
        if (!found) {
            fall(found.error());
            return false;
        }
        m_isAwake = !found->isEmpty();
        for (const UnprocessedMail &mail : *found) {
            m_seen = mail.mail;
            m_asked.remove(mail.mail);
            if (!m_retryAt.contains(mail.mail))
                m_waiting.push_back(mail);
        }
        tellGone(found->isEmpty() ? MailId{std::numeric_limits<qint64>::max()} : m_seen);
    }
    return !m_waiting.empty();
}

// Those that were asked and would have been found by now.
void Postprocess::tellGone(MailId upTo)
{
    QList<MailId> missing;
    for (const MailId id : std::as_const(m_asked)) {
        if (id.value <= upTo.value)
            missing << id;
    }
    if (missing.isEmpty())
        return;
    m_asked.subtract(QSet<MailId>(missing.begin(), missing.end()));
    Q_EMIT gone(missing);
}

// Goes on until a step answers later.
void Postprocess::proceed()
{
    while (!m_isIll && (m_current || fill())) {
        if (!m_current) {
            m_current = std::make_shared<Running>();
            static_cast<UnprocessedMail &>(m_current->mail) = std::move(m_waiting.front());
            m_current->processed.mail = m_current->mail.mail;
            if (m_tries.contains(m_current->mail.mail))
                m_current->processed.fault = QString(); // unless it fails again
            m_waiting.pop_front();
        }
        if (startStep()) {
            if (!m_answer)
                return;
            stepEnded(*std::exchange(m_answer, {}));
            continue;
        }
        m_ended.push_back(std::exchange(m_current, {}));
        if (m_ended.size() >= together)
            record();
        else
            m_recordAlarm.ringAt(m_clock.now().addMSecs(recordPatience.count()));
    }
}

// False: none is left.
bool Postprocess::startStep()
{
    Running &running = *m_current;
    while (running.step < m_steps.size() && !running.mail.steps.testFlag(m_steps[running.step]->step()))
        ++running.step;
    if (running.step == m_steps.size())
        return false;
    const quint64 turn = ++m_turn;
    m_answer.reset();
    m_isInStep = true;
    const std::shared_ptr<const ArrivedMail> mail(m_current, &m_current->mail);
    m_steps[running.step]->run(mail, [this, turn](const Result<StepWish> &wish) {
        if (turn != m_turn)
            return;
        if (m_isInStep) {
            m_answer = wish;
            return;
        }
        stepEnded(wish);
        proceed();
    });
    m_isInStep = false;
    if (!m_answer) { // what it does, and so how long it may take, is known once it began
        m_stepDeadline = m_clock.now().addDuration(m_steps[running.step]->patience());
        m_stepAlarm.ringAt(m_stepDeadline);
    }
    return true;
}

void Postprocess::overdue()
{
    if (!m_current)
        return;
    if (m_clock.now() < m_stepDeadline) // of a step that began later
        return m_stepAlarm.ringAt(m_stepDeadline);
    stepEnded(failure(ErrorCode::Unavailable, u"it took too long"_s));
    proceed();
}

void Postprocess::stepEnded(const Result<StepWish> &wish)
{
    ++m_turn;
    Running &running = *m_current;
    Processed &processed = running.processed;
    const PostprocessStep &step = *m_steps[running.step];
    ++running.step;
    if (!wish) {
        const QString why = step.name() + u": "_s + wish.error().detail;
        if (!processed.fault || processed.fault->isEmpty())
            processed.fault = why;
        processed.events.append({m_clock.now(), u"step-failed"_s, why});
        return;
    }
    processed.done |= step.step();
    processed.set |= wish->set;
    processed.copies += wish->copies;
    if (!wish->folder.isEmpty())
        processed.folder = wish->folder;
    for (const StepEvent &event : wish->events)
        processed.events.append({m_clock.now(), event.kind, event.detail});
    running.announces = running.announces || wish->announces;
    for (; wish->endsSteps && running.step < m_steps.size(); ++running.step)
        processed.done |= m_steps[running.step]->step();
}

// The steps are done: when it cannot be written, only their record is written again, until it can be.
void Postprocess::record()
{
    while (!m_isIll && !m_ended.empty()) {
        auto done = recordSome(m_ended.size());
        while (!done && !isOfDatabase(done.error()) && !m_ended.empty()) {
            done = recordSome(1);
            if (done || isOfDatabase(done.error()))
                continue;
            // What a rule wished cannot be done (a folder that holds no mail): the message stays where it is.
            Processed &bad = m_ended.front()->processed;
            const QString why = done.error().detail;
            bad = {
                .mail = bad.mail,
                .done = bad.done,
                .events = {{m_clock.now(), u"step-failed"_s, why}},
                .fault = why};
        }
        if (!done)
            fall(done.error());
    }
}

Result<> Postprocess::recordSome(size_t count)
{
    QList<Processed> some;
    for (size_t i = 0; i < count; ++i)
        some << m_ended[i]->processed;
    const auto concluded = m_store.conclude(some);
    if (!concluded)
        return std::unexpected(concluded.error());
    QList<MailId> all;
    QList<MailId> ended;
    QList<MailId> failed;
    QList<NewMail> news;
    for (const Concluded &one : *concluded) {
        const std::shared_ptr<Running> running = std::move(m_ended.front());
        m_ended.pop_front();
        const ArrivedMail &mail = running->mail;
        all += one.changed;
        ended << mail.mail;
        if (running->processed.fault && !running->processed.fault->isEmpty())
            failed << mail.mail;
        if (running->announces && one.folder.isValid())
            news.append({mail.mail, mail.account, one.folder, mail.messageClass, mail.from, mail.subject});
        if ((mail.steps & ~running->processed.done).toInt() == 0) {
            m_tries.remove(mail.mail);
            continue;
        }
        const size_t tries = static_cast<size_t>(m_tries[mail.mail]++);
        const QDateTime next =
            m_clock.now().addSecs(retryTimes[std::min(tries, retryTimes.size() - 1)].count());
        m_retryAt.insert(mail.mail, next);
        m_lookAlarm.ringAt(next);
    }
    Q_EMIT changed(all);
    Q_EMIT processed(ended, failed);
    if (!news.isEmpty())
        Q_EMIT arrived(news);
    return {};
}

void Postprocess::fall(const Error &error)
{
    m_isIll = true;
    m_clock.callAfter(illTime, this, [this] {
        m_isIll = false;
        record();
        look();
    });
    Q_EMIT fellIll(error);
}

} // namespace mailroom
