#include "ui/rules/actionrow.h"

#include "ui/text/rulewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace mailroom {

ActionRow::ActionRow(const RuleAction &action, const QStringList &folders, QWidget *parent)
    : RuleRow(tr("Remove this action"), parent)
    , m_action(action)
    , m_kind(new QComboBox(this))
    , m_folder(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_marks(new QWidget(this))
{
    build();
    setFolders(folders);
    m_kind->setCurrentIndex(static_cast<int>(action.kind));
    m_text->setText(action.text);
    showFields();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ActionRow::takeKind);
    connect(m_folder, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        if (files())
            m_action.text = text.trimmed();
        Q_EMIT changed();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!files())
            m_action.text = text.trimmed();
        Q_EMIT changed();
    });
}

void ActionRow::build()
{
    m_kind->setObjectName("actionKind");
    m_kind->setAccessibleName(tr("What is done"));
    for (int kind = 0; kind <= static_cast<int>(RuleActionKind::Stop); ++kind)
        m_kind->addItem(ruleActionWords(static_cast<RuleActionKind>(kind)), kind);
    m_folder->setObjectName("actionFolder");
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setEditable(true);
    m_folder->setInsertPolicy(QComboBox::NoInsert);
    m_folder->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_folder->completer()->setFilterMode(Qt::MatchContains);
    m_folder->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_folder->lineEdit()->setPlaceholderText(tr("Folder, or the name of a new one"));
    m_text->setObjectName("actionText");
    m_text->setAccessibleName(tr("Address or program"));
    auto *const marks = new QHBoxLayout(m_marks);
    marks->setContentsMargins(0, 0, 0, 0);
    for (const auto &[flag, words] :
         {std::pair(MailFlag::Seen, tr("read", "mark")), std::pair(MailFlag::Flagged, tr("flagged", "mark")),
          std::pair(MailFlag::Answered, tr("answered", "mark")),
          std::pair(MailFlag::Junk, tr("junk", "mark"))}) {
        auto *const box = new QCheckBox(words, m_marks);
        box->setObjectName(u"actionMark-%1"_s.arg(static_cast<int>(flag)));
        box->setChecked(m_action.flags.testFlag(flag));
        marks->addWidget(box);
        m_flags.append({flag, box});
        connect(box, &QCheckBox::toggled, this, [this, flag](bool on) {
            m_action.flags.setFlag(flag, on);
            Q_EMIT changed();
        });
    }
    marks->addStretch();
    add(m_kind);
    add(m_folder, 1);
    add(m_text, 1);
    add(m_marks, 1);
}

bool ActionRow::files() const
{
    return m_action.kind == RuleActionKind::File || m_action.kind == RuleActionKind::Copy;
}

void ActionRow::setFolders(const QStringList &paths)
{
    const QSignalBlocker quiet(m_folder);
    m_folder->clear();
    m_folder->addItems(paths);
    m_folder->setEditText(files() ? m_action.text : QString());
}

void ActionRow::showFields()
{
    const RuleActionKind kind = m_action.kind;
    m_folder->setVisible(files());
    m_marks->setVisible(kind == RuleActionKind::Flag);
    m_text->setVisible(
        kind == RuleActionKind::Forward || kind == RuleActionKind::Redirect || kind == RuleActionKind::Run);
    m_text->setPlaceholderText(
        kind == RuleActionKind::Run ? tr("Program and its arguments: spamc -x")
                                    : tr("ann@example.org, bob@example.org"));
    m_kind->setSizePolicy(
        kind == RuleActionKind::Stop ? QSizePolicy::Expanding : QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ActionRow::takeKind()
{
    m_action.kind = static_cast<RuleActionKind>(m_kind->currentData().toInt());
    const bool hasText = m_action.kind != RuleActionKind::Flag && m_action.kind != RuleActionKind::Stop;
    m_action.text = !hasText ? QString()
        : files()            ? m_folder->currentText().trimmed()
                             : m_text->text().trimmed();
    showFields();
    Q_EMIT changed();
}

void ActionRow::focusFlaw()
{
    if (files())
        m_folder->setFocus();
    else if (m_action.kind == RuleActionKind::Flag)
        m_flags.constFirst().second->setFocus();
    else
        m_text->setFocus();
}

} // namespace mailroom
