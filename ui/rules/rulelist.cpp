#include "ui/rules/rulelist.h"

#include "ui/text/glyph.h"

#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

RuleList::RuleList(QWidget *parent) : QWidget(parent), m_list(new QListWidget(this))
{
    setFocusProxy(m_list);
    m_list->setObjectName("ruleList");
    m_list->setAccessibleName(tr("Rules, in the order in which they are asked"));
    m_list->setToolTip(tr("Asked from top to bottom; one without its mark is not used"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addWidget(buildButtons());
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        showButtons();
        Q_EMIT chosen(row);
    });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        const int row = m_list->row(item);
        const bool on = item->checkState() == Qt::Checked;
        if (row < 0 || row >= m_rules.size() || m_rules.at(row).enabled == on)
            return;
        m_rules[row].enabled = on;
        Q_EMIT changed();
    });
    auto *const del = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, this, &RuleList::remove);
    auto *const up =
        new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Up), m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(up, &QShortcut::activated, this, [this] { move(-1); });
    auto *const down =
        new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Down), m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] { move(1); });
    showButtons();
}

QWidget *RuleList::buildButtons()
{
    auto *const box = new QWidget(this);
    const auto make = [box](const QString &words, const char *name, const QString &tip) {
        auto *const button = new QPushButton(words, box);
        button->setObjectName(name);
        button->setToolTip(tip);
        button->setAutoDefault(false);
        return button;
    };
    auto *const add = make(tr("Ne&w rule"), "ruleAdd", tr("A new rule behind the others"));
    add->setIcon(glyphIcon(Glyph::Add));
    m_buttons.copy = make(tr("Cop&y"), "ruleCopy", tr("A copy of this rule, behind it"));
    m_buttons.remove =
        make(tr("&Remove"), "ruleRemove", tr("Forget this rule (Del); mail that it filed stays where it is"));
    m_buttons.earlier = make(tr("&Up"), "ruleEarlier", tr("Ask this rule earlier (Ctrl+Up)"));
    m_buttons.later = make(tr("&Down"), "ruleLater", tr("Ask this rule later (Ctrl+Down)"));
    auto *const grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    grid->addWidget(add, 0, 0, 1, 2);
    grid->addWidget(m_buttons.copy, 1, 0);
    grid->addWidget(m_buttons.remove, 1, 1);
    grid->addWidget(m_buttons.earlier, 2, 0);
    grid->addWidget(m_buttons.later, 2, 1);
    connect(add, &QPushButton::clicked, this, &RuleList::addNew);
    connect(m_buttons.copy, &QPushButton::clicked, this, &RuleList::copy);
    connect(m_buttons.remove, &QPushButton::clicked, this, &RuleList::remove);
    connect(m_buttons.earlier, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_buttons.later, &QPushButton::clicked, this, [this] { move(1); });
    return box;
}

void RuleList::setRules(const QList<Rule> &rules)
{
    const QSignalBlocker quiet(m_list);
    m_rules.clear();
    m_list->clear();
    for (const Rule &rule : rules)
        insert(static_cast<int>(m_rules.size()), rule);
    m_list->setCurrentRow(rules.isEmpty() ? -1 : 0);
    showButtons();
    Q_EMIT chosen(current());
}

int RuleList::current() const
{
    return m_list->currentRow();
}

void RuleList::choose(int row)
{
    m_list->setCurrentRow(row);
}

void RuleList::insert(int row, const Rule &rule)
{
    const QSignalBlocker quiet(m_list);
    m_rules.insert(row, rule);
    auto *const item = new QListWidgetItem;
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    m_list->insertItem(row, item);
    show(row);
}

void RuleList::show(int row)
{
    const QSignalBlocker quiet(m_list);
    const Rule &rule = m_rules.at(row);
    QListWidgetItem *const item = m_list->item(row);
    item->setText(rule.name.isEmpty() ? tr("(no name)") : rule.name);
    item->setCheckState(rule.enabled ? Qt::Checked : Qt::Unchecked);
}

void RuleList::change(const Rule &rule)
{
    const int row = current();
    if (row < 0)
        return;
    const bool on = m_rules.at(row).enabled;
    m_rules[row] = rule;
    m_rules[row].enabled = on; // the switch is the list's
    show(row);
}

void RuleList::append(const QList<Rule> &rules)
{
    const int first = static_cast<int>(m_rules.size());
    for (const Rule &rule : rules)
        insert(static_cast<int>(m_rules.size()), rule);
    if (rules.isEmpty())
        return;
    choose(first);
    Q_EMIT changed();
}

void RuleList::addNew()
{
    Rule rule;
    rule.conditions << RuleCondition();
    rule.actions << RuleAction();
    append({rule});
    Q_EMIT added();
}

void RuleList::copy()
{
    const int row = current();
    if (row < 0)
        return;
    Rule rule = m_rules.at(row);
    rule.id = {};
    rule.name = tr("%1 (copy)").arg(rule.name);
    insert(row + 1, rule);
    choose(row + 1);
    Q_EMIT changed();
}

void RuleList::remove()
{
    const int row = current();
    if (row < 0)
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_rules.removeAt(row);
        delete m_list->takeItem(row);
        m_list->setCurrentRow(std::min(row, static_cast<int>(m_rules.size()) - 1));
    }
    showButtons();
    Q_EMIT chosen(current());
    Q_EMIT changed();
}

void RuleList::move(int distance)
{
    const int row = current();
    const int place = row + distance;
    if (row < 0 || place < 0 || place >= m_rules.size())
        return;
    m_rules.move(row, place);
    const QSignalBlocker quiet(m_list);
    m_list->insertItem(place, m_list->takeItem(row));
    m_list->setCurrentRow(place);
    showButtons();
    Q_EMIT changed();
}

void RuleList::showButtons()
{
    const int row = current();
    m_buttons.copy->setEnabled(row >= 0);
    m_buttons.remove->setEnabled(row >= 0);
    m_buttons.earlier->setEnabled(row > 0);
    m_buttons.later->setEnabled(row >= 0 && row + 1 < m_rules.size());
}

} // namespace mailroom
