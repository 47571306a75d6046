#pragma once

#include "spooler/mailcatalog.h"

#include <QLabel>
#include <QTimer>

#include <optional>

namespace mailroom {

// How many of the newest messages the rule would match, in words, while it is written. Counted in the mail
// catalog's thread, one count at a time, a moment after the last change. Lives in the GUI thread.
class RuleCounter : public QLabel {
    Q_OBJECT

public:
    using Count = std::function<QFuture<Result<RuleCount>>(Rule rule)>;

    explicit RuleCounter(Count count, QWidget *parent = nullptr);

    void setRule(const std::optional<Rule> &rule); // nothing: none is chosen

private:
    void ask();
    void showCount(const Result<RuleCount> &count);

    Count m_count;
    std::optional<Rule> m_rule;
    QTimer m_pause;
    bool m_isAsking = false;
    bool m_again = false;
};

} // namespace mailroom
