#include "ui/shell/commandpalette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_words(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName("commandPalette");
    setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *const action : actions) {
        if (!action->menu() && !action->isSeparator() && action->isEnabled() && action->isVisible())
            m_actions.append(action);
    }
    m_words->setPlaceholderText(tr("What do you want to do?"));
    m_words->setAccessibleName(tr("Command"));
    m_words->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Commands"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_words);
    layout->addWidget(m_list);
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_words, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    narrow({});
}

void CommandPalette::setQuestion(const QString &words)
{
    m_words->setPlaceholderText(words);
    m_words->setAccessibleName(words);
}

void CommandPalette::popUp()
{
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 20);
    const QRect window = parentWidget()->geometry();
    move(window.center().x() - width() / 2, window.top() + window.height() / 6);
    show();
    m_words->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::narrow(const QString &words)
{
    m_list->clear();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction *const action = m_actions.at(i);
        QString text = action->text();
        text.replace(u"&&"_s, u"\uFFFC"_s).remove(u'&').replace(u'\uFFFC', u'&');
        if (!text.contains(words.trimmed(), Qt::CaseInsensitive))
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *const item =
            new QListWidgetItem(action->icon(), keys.isEmpty() ? text : QString(text + u"    "_s + keys));
        item->setData(Qt::UserRole, i);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *const item = m_list->currentItem();
    if (!item)
        return;
    QAction *const action = m_actions.at(item->data(Qt::UserRole).toLongLong());
    close();
    action->trigger();
}

QList<QAction *> actionsOf(const QMenuBar &menus)
{
    QList<QAction *> actions;
    for (const QAction *const menu : menus.actions()) {
        for (QAction *const action : menu->menu()->actions())
            actions.append(action->menu() ? action->menu()->actions() : QList{action});
    }
    return actions;
}

} // namespace mailroom
