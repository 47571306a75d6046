#include "ui/rules/rulesdialog.h"

#include "spooler/mailcatalog.h"
#include "spooler/receiver.h"
#include "ui/rules/rulecounter.h"
#include "ui/rules/ruleeditor.h"
#include "ui/rules/rulelist.h"
#include "ui/rules/rulescript.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/spoolstate.h"
#include "ui/text/errortext.h"
#include "ui/text/facttext.h"
#include "ui/text/glyph.h"
#include "ui/text/rulewords.h"
#include "ui/text/tonelabel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

RulesDialog::RulesDialog(const Services &services, const RuleTarget &target, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_list(new RuleList(this))
    , m_editor(new RuleEditor(this))
    , m_counter(
          new RuleCounter([&mail = services.mail](const Rule &rule) { return mail.matching(rule); }, this))
    , m_applier(new RuleApplier(services, target, this))
    , m_centre(new QStackedWidget(this))
    , m_said(new QLabel(this))
{
    setObjectName("rulesDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rules for arriving mail"));
    m_said->setObjectName("rulesSaid");
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_said->setWordWrap(true);
    m_said->hide();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(buildRules(), 1);
    layout->addWidget(m_counter);
    layout->addWidget(m_applier);
    layout->addWidget(m_said);
    layout->addWidget(buildButtons());
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 36);
    connect(m_list, &RuleList::chosen, this, &RulesDialog::showChosen);
    connect(m_list, &RuleList::changed, this, &RulesDialog::takeChange);
    connect(m_list, &RuleList::added, m_editor, &RuleEditor::focusName);
    connect(m_editor, &RuleEditor::changed, this, [this] {
        m_list->change(m_editor->rule());
        takeChange();
    });
    connect(m_applier, &RuleApplier::saveWanted, this, [this] {
        const bool begun =
            save([this](bool saved) { saved ? m_applier->chosenSaved() : m_applier->saveFailed(); });
        if (!begun)
            m_applier->saveFailed();
    });
    m_editor->setAccounts(services.state.accounts());
    m_list->setEnabled(false); // until it is known what is kept: nothing may be written over it
    showChosen(-1);
    ask();
}

QWidget *RulesDialog::buildRules()
{
    auto *const area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_editor);
    auto *const none = new EmptyState(this);
    none->show(
        Glyph::Move, tr("No rules yet"),
        tr("A rule files, marks, forwards or redirects mail as it arrives, or hands it to a program."),
        tr("Make the first rule"));
    connect(none, &EmptyState::pressed, this, [this] {
        if (auto *const add = m_list->findChild<QPushButton *>(u"ruleAdd"_s); add && add->isEnabled())
            add->click();
    });
    m_centre->addWidget(area);
    m_centre->addWidget(none);
    auto *const splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_centre);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().averageCharWidth() * 34, fontMetrics().averageCharWidth() * 112});
    return splitter;
}

QWidget *RulesDialog::buildButtons()
{
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setObjectName("rulesSave");
    buttons->button(QDialogButtonBox::Cancel)->setObjectName("rulesCancel");
    QPushButton *const import = buttons->addButton(tr("&Import…"), QDialogButtonBox::ResetRole);
    import->setObjectName("rulesImport");
    import->setToolTip(tr("Add the rules of a Sieve script"));
    QPushButton *const write = buttons->addButton(tr("E&xport…"), QDialogButtonBox::ResetRole);
    write->setObjectName("rulesExport");
    write->setToolTip(tr("Write the rules as a Sieve script"));
    for (QPushButton *const button : {import, write})
        button->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &RulesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RulesDialog::reject);
    const QString filter = tr("Sieve scripts (*.sieve *.siv *.txt);;All files (*)");
    connect(import, &QPushButton::clicked, this, [this, filter] {
        auto *const dialog = new QFileDialog(this, tr("Import rules"), QString(), filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &RulesDialog::importFrom);
        dialog->open();
    });
    connect(write, &QPushButton::clicked, this, [this, filter] {
        auto *const dialog = new QFileDialog(this, tr("Export rules"), u"mailroom.sieve"_s, filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        connect(dialog, &QFileDialog::fileSelected, this, &RulesDialog::exportTo);
        dialog->open();
    });
    return buttons;
}

void RulesDialog::ask()
{
    m_services.mail.folders().then(this, [this](const Result<QList<FolderRow>> &folders) {
        if (folders)
            m_editor->setFolders(*folders);
    });
    m_services.mail.rules().then(this, [this](const Result<QList<Rule>> &rules) {
        if (!rules)
            return say(errorWords(rules.error()), true);
        m_before = *rules;
        m_isKnown = true;
        m_list->setEnabled(true);
        m_list->setRules(*rules);
        m_list->setFocus();
        m_applier->setUsable(std::ranges::any_of(*rules, &Rule::enabled));
    });
}

void RulesDialog::showChosen(int row)
{
    m_centre->setCurrentIndex(row >= 0 ? 0 : 1);
    if (row < 0)
        return m_counter->setRule({});
    m_editor->setRule(m_list->rules().at(row));
    m_counter->setRule(m_editor->rule());
    if (m_showsFlaws)
        m_editor->say(ruleFlaw(m_editor->rule()));
}

void RulesDialog::takeChange()
{
    const int row = m_list->current();
    if (row >= 0) {
        const Rule &rule = m_list->rules().at(row);
        m_counter->setRule(rule);
        m_editor->say(m_showsFlaws ? ruleFlaw(rule) : std::nullopt);
    }
    m_said->hide();
    m_applier->setUsable(std::ranges::any_of(m_list->rules(), &Rule::enabled));
}

bool RulesDialog::isChanged() const
{
    return m_isKnown && m_list->rules() != m_before;
}

bool RulesDialog::showFlaw()
{
    for (int row = 0; row < m_list->rules().size(); ++row) {
        const auto flaw = ruleFlaw(m_list->rules().at(row));
        if (!flaw)
            continue;
        m_showsFlaws = true;
        m_list->choose(row);
        m_editor->say(flaw);
        m_editor->focus(*flaw);
        return true;
    }
    return false;
}

bool RulesDialog::save(std::function<void(bool saved)> then)
{
    if (!isChanged()) {
        then(true);
        return true;
    }
    if (showFlaw())
        return false;
    m_services.receiver.saveRules(m_before, m_list->rules())
        .then(this, [this, then, rules = m_list->rules()](const Result<> &saved) {
            if (!saved) {
                const bool isOvertaken = saved.error().code == ErrorCode::Conflict;
                say(isOvertaken
                        ? tr("The rules were changed by another program while they were open here. Close "
                             "this window and open it again to see them; nothing was overwritten.")
                        : errorWords(saved.error()),
                    true);
                return then(false);
            }
            // New ones have their numbers now.
            m_services.mail.rules().then(this, [this, then, rules](const Result<QList<Rule>> &kept) {
                if (!kept) {
                    say(errorWords(kept.error()), true);
                    return then(false);
                }
                m_before = *kept;
                if (m_list->rules() == rules) { // otherwise more was changed since
                    const int row = m_list->current();
                    m_list->setRules(*kept);
                    m_list->choose(row);
                }
                then(true);
            });
        });
    return true;
}

void RulesDialog::accept()
{
    if (!m_isKnown)
        return QDialog::accept();
    save([this](bool saved) {
        if (saved)
            QDialog::accept();
    });
}

void RulesDialog::reject()
{
    if (!isChanged())
        return QDialog::reject();
    auto *const question = new QMessageBox(
        QMessageBox::NoIcon, tr("Rules"), tr("The rules were changed. Save them?"),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setObjectName("rulesQuestion");
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, this, [this](int answer) {
        if (answer == QMessageBox::Save)
            accept();
        else if (answer == QMessageBox::Discard)
            QDialog::reject();
    });
    question->open();
}

void RulesDialog::importFrom(const QString &file)
{
    if (!m_isKnown)
        return;
    readScript(file).then(this, [this](const Result<ReadScript> &script) {
        script ? take(*script) : say(errorWords(script.error()), true);
    });
}

void RulesDialog::take(const ReadScript &script)
{
    if (!script.rules) {
        const SieveFault &fault = script.rules.error();
        return say(
            tr("This is no Sieve script. Line %1: %2").arg(fault.line).arg(factWords(fault.why)), true);
    }
    m_list->append(script.rules->rules);
    QStringList words{tr("%n rule(s) added.", nullptr, static_cast<int>(script.rules->rules.size()))};
    if (!script.rules->leftOut.isEmpty())
        words << tr("Left out, because rules here cannot do it:") << factLines(script.rules->leftOut);
    say(words.join(u'\n'), false);
}

void RulesDialog::exportTo(const QString &file)
{
    const SieveText script = toSieve(m_list->rules());
    writeScript(file, script).then(this, [this, file, script](const Result<> &written) {
        if (!written)
            return say(errorWords(written.error()), true);
        QStringList words{tr("The rules that are switched on are written into %1.").arg(file)};
        if (!script.leftOut.isEmpty())
            words << tr("Left out:");
        for (const UnsaidRule &rule : script.leftOut)
            words << unsaidWords(rule);
        say(words.join(u'\n'), false);
    });
}

void RulesDialog::say(const QString &words, bool isBad)
{
    QPalette palette;
    if (isBad)
        palette.setColor(QPalette::WindowText, toneColor(Tone::Bad, this->palette()));
    m_said->setPalette(palette);
    m_said->setText(words);
    m_said->show();
}

} // namespace mailroom
