#include "ui/rules/ruleeditor.h"

#include "ui/rules/actionrow.h"
#include "ui/rules/conditionrow.h"
#include "ui/text/glyph.h"
#include "ui/text/rulewords.h"
#include "ui/text/tonelabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mailroom {

namespace {

    QPushButton *adder(const QString &words, const char *name, QWidget *parent)
    {
        auto *const button = new QPushButton(glyphIcon(Glyph::Add), words, parent);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    }

    QHBoxLayout *leftOf(QWidget *widget)
    {
        auto *const line = new QHBoxLayout;
        line->addWidget(widget);
        line->addStretch();
        return line;
    }

} // namespace

RuleEditor::RuleEditor(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_nameFlaw(new ToneLabel(Tone::Bad, this))
    , m_account(new QComboBox(this))
    , m_match(new QComboBox(this))
    , m_everything(new QLabel(tr("No condition: every message that arrives."), this))
    , m_conditionList(new QVBoxLayout)
    , m_addCondition(adder(tr("Add a &condition"), "addCondition", this))
    , m_actionList(new QVBoxLayout)
    , m_addAction(adder(tr("Add an ac&tion"), "addAction", this))
    , m_actionsFlaw(new ToneLabel(Tone::Bad, this))
{
    setObjectName("ruleEditor");
    m_everything->setObjectName("ruleEverything");
    m_everything->setTextFormat(Qt::PlainText);
    m_actionsFlaw->setObjectName("ruleActionsFlaw");
    m_actionsFlaw->setWordWrap(true);
    for (QVBoxLayout *const list : {m_conditionList, m_actionList})
        list->setSpacing(8);
    auto *const when = new QGroupBox(tr("If"), this);
    auto *const whenLayout = new QVBoxLayout(when);
    whenLayout->addLayout(leftOf(m_match));
    whenLayout->addWidget(m_everything);
    whenLayout->addLayout(m_conditionList);
    whenLayout->addLayout(leftOf(m_addCondition));
    auto *const then = new QGroupBox(tr("Then"), this);
    auto *const thenLayout = new QVBoxLayout(then);
    thenLayout->addLayout(m_actionList);
    thenLayout->addWidget(m_actionsFlaw);
    thenLayout->addLayout(leftOf(m_addAction));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(12);
    layout->addWidget(buildHead());
    layout->addWidget(when);
    layout->addWidget(then);
    layout->addStretch();
    connect(m_addCondition, &QPushButton::clicked, this, [this] {
        addCondition({});
        take();
        m_conditions.constLast()->chain().constFirst()->setFocus();
    });
    connect(m_addAction, &QPushButton::clicked, this, [this] {
        addAction({});
        take();
        m_actions.constLast()->chain().constFirst()->setFocus();
    });
    setAccounts({});
}

QWidget *RuleEditor::buildHead()
{
    auto *const head = new QWidget(this);
    m_name->setObjectName("ruleName");
    m_nameFlaw->setObjectName("ruleNameFlaw");
    m_account->setObjectName("ruleAccount");
    m_match->setObjectName("ruleMatch");
    m_match->setAccessibleName(tr("How many of the conditions must hold"));
    m_match->addItem(tr("all of these hold"));
    m_match->addItem(tr("any of these holds"));
    auto *const form = new QFormLayout(head);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_nameFlaw);
    form->addRow(tr("&For mail of"), m_account);
    connect(m_name, &QLineEdit::textChanged, this, &RuleEditor::take);
    connect(m_match, &QComboBox::currentIndexChanged, this, &RuleEditor::take);
    connect(m_account, &QComboBox::currentIndexChanged, this, [this] {
        take();
        for (ActionRow *const row : std::as_const(m_actions))
            row->setFolders(folderPaths());
    });
    return head;
}

void RuleEditor::setAccounts(const QList<AccountRow> &accounts)
{
    m_accounts = accounts;
    fillAccounts();
}

void RuleEditor::fillAccounts()
{
    const QSignalBlocker quiet(m_account);
    m_account->clear();
    m_account->addItem(tr("every account"), qint64(0));
    for (const AccountRow &row : std::as_const(m_accounts))
        m_account->addItem(row.account.name, row.account.id.value);
    // The rule of an account that is gone stays its own: it matches nothing, and is not widened silently.
    if (m_account->findData(m_rule.account.value) < 0)
        m_account->addItem(tr("an account that is gone"), m_rule.account.value);
    m_account->setCurrentIndex(m_account->findData(m_rule.account.value));
}

void RuleEditor::setFolders(const QList<FolderRow> &folders)
{
    m_folders = folders;
    for (ActionRow *const row : std::as_const(m_actions))
        row->setFolders(folderPaths());
}

QStringList RuleEditor::folderPaths() const
{
    QStringList paths;
    for (const FolderRow &folder : m_folders) {
        const bool fits = !m_rule.account.isValid() || folder.account == m_rule.account;
        if (fits && folder.holdsMail && !paths.contains(folder.path))
            paths << folder.path;
    }
    return paths;
}

void RuleEditor::setRule(const Rule &rule)
{
    m_isFilling = true;
    m_rule = rule;
    const auto discard = [](RuleRow *row) {
        row->hide();
        row->deleteLater();
    };
    std::ranges::for_each(m_conditions, discard);
    std::ranges::for_each(m_actions, discard);
    m_conditions.clear();
    m_actions.clear();
    m_name->setText(rule.name);
    fillAccounts();
    m_match->setCurrentIndex(rule.match == RuleMatch::All ? 0 : 1);
    for (const RuleCondition &condition : rule.conditions)
        addCondition(condition);
    for (const RuleAction &action : rule.actions)
        addAction(action);
    say({});
    showEmpty();
    m_isFilling = false;
}

Rule RuleEditor::rule() const
{
    return m_rule;
}

void RuleEditor::addCondition(const RuleCondition &condition)
{
    auto *const row = new ConditionRow(condition, this);
    m_conditionList->addWidget(row);
    m_conditions << row;
    connect(row, &RuleRow::changed, this, &RuleEditor::take);
    connect(row, &RuleRow::removeWanted, this, [this, row] {
        m_conditions.removeAll(row);
        drop(row);
        (m_conditions.isEmpty() ? m_addCondition : m_conditions.constLast()->chain().constFirst())
            ->setFocus();
    });
    chainFocus();
}

void RuleEditor::addAction(const RuleAction &action)
{
    auto *const row = new ActionRow(action, folderPaths(), this);
    m_actionList->addWidget(row);
    m_actions << row;
    connect(row, &RuleRow::changed, this, &RuleEditor::take);
    connect(row, &RuleRow::removeWanted, this, [this, row] {
        m_actions.removeAll(row);
        drop(row);
        (m_actions.isEmpty() ? m_addAction : m_actions.constLast()->chain().constFirst())->setFocus();
    });
    chainFocus();
}

void RuleEditor::drop(RuleRow *row)
{
    row->hide();
    row->deleteLater();
    take();
}

void RuleEditor::take()
{
    if (m_isFilling)
        return;
    m_rule.name = m_name->text().simplified();
    m_rule.account = {m_account->currentData().toLongLong()};
    m_rule.match = m_match->currentIndex() == 0 ? RuleMatch::All : RuleMatch::Any;
    m_rule.conditions.clear();
    for (const ConditionRow *const row : std::as_const(m_conditions))
        m_rule.conditions << row->condition();
    m_rule.actions.clear();
    for (const ActionRow *const row : std::as_const(m_actions))
        m_rule.actions << row->action();
    showEmpty();
    Q_EMIT changed();
}

void RuleEditor::showEmpty()
{
    m_everything->setVisible(m_conditions.isEmpty());
    m_match->setVisible(m_conditions.size() > 1);
}

// In the order that is seen, whatever was added last.
void RuleEditor::chainFocus()
{
    QList<QWidget *> chain{m_name, m_account, m_match};
    for (const ConditionRow *const row : std::as_const(m_conditions))
        chain += row->chain();
    chain << m_addCondition;
    for (const ActionRow *const row : std::as_const(m_actions))
        chain += row->chain();
    chain << m_addAction;
    for (qsizetype i = 0; i + 1 < chain.size(); ++i)
        setTabOrder(chain.at(i), chain.at(i + 1));
}

RuleRow *RuleEditor::rowOf(const RuleFlaw &flaw) const
{
    if (flaw.part == RuleFlaw::Part::Condition && flaw.index < m_conditions.size())
        return m_conditions.at(flaw.index);
    if (flaw.part == RuleFlaw::Part::Action && flaw.index < m_actions.size())
        return m_actions.at(flaw.index);
    return nullptr;
}

void RuleEditor::say(const std::optional<RuleFlaw> &flaw)
{
    const QString words = flaw ? flawWords(*flaw) : QString();
    const auto show = [&](ToneLabel *label, RuleFlaw::Part part) {
        const bool isIts = flaw && flaw->part == part;
        label->setText(isIts ? words : QString());
        label->setVisible(isIts);
    };
    show(m_nameFlaw, RuleFlaw::Part::Name);
    show(m_actionsFlaw, RuleFlaw::Part::Actions);
    const RuleRow *const faulty = flaw ? rowOf(*flaw) : nullptr;
    for (ConditionRow *const row : std::as_const(m_conditions))
        row->say(row == faulty ? words : QString());
    for (ActionRow *const row : std::as_const(m_actions))
        row->say(row == faulty ? words : QString());
}

void RuleEditor::focus(const RuleFlaw &flaw)
{
    if (RuleRow *const row = rowOf(flaw))
        row->focusFlaw();
    else if (flaw.part == RuleFlaw::Part::Actions)
        m_addAction->setFocus();
    else
        focusName();
}

void RuleEditor::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace mailroom
