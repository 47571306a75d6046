#include "ui/inbox/mailoptions.h"

#include <QActionGroup>
#include <QSettings>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int onlyByHand = -1;
    constexpr int usualSeconds = 2;

    QString groupingKey()
    {
        return u"mail/grouping"_s;
    }

    QString splitKey()
    {
        return u"mail/split"_s;
    }

    QString readAfterKey()
    {
        return u"mail/readAfter"_s;
    }

} // namespace

MailOptions::MailOptions(QObject *parent) : QObject(parent)
{
    addChoices(
        groupingKey(),
        {{tr("Single &messages"), static_cast<int>(MailGrouping::Messages)},
         {tr("&Threads, folded"), static_cast<int>(MailGrouping::Folded)},
         {tr("Threads, &unfolded"), static_cast<int>(MailGrouping::Threads)}},
        static_cast<int>(grouping()));
    addChoices(
        splitKey(),
        {{tr("Message &below the list"), Qt::Vertical}, {tr("Message be&side the list"), Qt::Horizontal}},
        split());
    addChoices(
        readAfterKey(),
        {{tr("Read at once"), 0},
         {tr("Read after 2 seconds"), 2},
         {tr("Read after 5 seconds"), 5},
         {tr("Read only when marked"), onlyByHand}},
        chosen(readAfterKey(), usualSeconds));
}

void MailOptions::addChoices(const QString &key, const QList<std::pair<QString, int>> &choices, int chosen)
{
    auto *const group = new QActionGroup(this);
    for (const auto &[words, value] : choices) {
        auto *const action = new QAction(words, group);
        action->setCheckable(true);
        action->setChecked(value == chosen);
        connect(action, &QAction::triggered, this, [this, key, value] {
            QSettings().setValue(key, value);
            Q_EMIT changed();
        });
        m_actions.append(action);
    }
    auto *const separator = new QAction(this);
    separator->setSeparator(true);
    m_actions.append(separator);
}

int MailOptions::chosen(const QString &key, int otherwise) const
{
    return QSettings().value(key, otherwise).toInt();
}

QList<QAction *> MailOptions::actions() const
{
    return m_actions;
}

MailGrouping MailOptions::grouping() const
{
    const int grouping = chosen(groupingKey(), static_cast<int>(MailGrouping::Messages));
    for (const MailGrouping each : {MailGrouping::Threads, MailGrouping::Folded}) {
        if (grouping == static_cast<int>(each))
            return each;
    }
    return MailGrouping::Messages;
}

Qt::Orientation MailOptions::split() const
{
    return chosen(splitKey(), Qt::Vertical) == Qt::Horizontal ? Qt::Horizontal : Qt::Vertical;
}

std::optional<std::chrono::seconds> MailOptions::readAfter() const
{
    const int seconds = chosen(readAfterKey(), usualSeconds);
    return seconds < 0 ? std::nullopt : std::optional(std::chrono::seconds(seconds));
}

} // namespace mailroom
