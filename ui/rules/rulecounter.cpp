#include "ui/rules/rulecounter.h"

#include "ui/text/errortext.h"

using namespace std::chrono_literals;

namespace mailroom {

RuleCounter::RuleCounter(Count count, QWidget *parent) : QLabel(parent), m_count(std::move(count))
{
    setObjectName("ruleCount");
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    connect(&m_pause, &QTimer::timeout, this, &RuleCounter::ask);
}

void RuleCounter::setRule(const std::optional<Rule> &rule)
{
    m_rule = rule;
    if (!rule) {
        m_pause.stop();
        setText({});
        return;
    }
    m_pause.start();
}

void RuleCounter::ask()
{
    if (!m_rule)
        return;
    // What it does is no matter for what it would match; a condition that says nothing yet is.
    Rule looked = *m_rule;
    looked.name = QStringLiteral("?");
    looked.actions = {{.kind = RuleActionKind::Stop}};
    if (ruleFlaw(looked)) {
        setText(tr("Complete the conditions to see how much mail they would match."));
        return;
    }
    if (m_isAsking) {
        m_again = true;
        return;
    }
    m_isAsking = true;
    m_count(looked).then(this, [this](const Result<RuleCount> &count) {
        m_isAsking = false;
        if (std::exchange(m_again, false))
            return ask();
        if (m_rule && !m_pause.isActive())
            showCount(count);
    });
}

void RuleCounter::showCount(const Result<RuleCount> &count)
{
    if (!count)
        setText(errorWords(count.error()));
    else if (count->looked == 0)
        setText(tr("There is no mail here yet to try it on."));
    else
        setText(
            tr("Would match %1 of the newest %n message(s).", nullptr, count->looked).arg(count->matching));
}

} // namespace mailroom
