#include "ui/compose/listsdialog.h"

#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "ui/text/errortext.h"
#include "ui/text/glyph.h"
#include "ui/text/tonelabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace mailroom {

ListsDialog::ListsDialog(const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_names(new QListWidget(this))
    , m_said(new ToneLabel(Tone::Bad, this))
{
    setObjectName("listsDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Lists"));
    resize(640, 420);
    m_said->setObjectName("listSaid");
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->hide();
    auto *const columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addWidget(buildNames(), 2);
    columns->addWidget(buildFields(), 3);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addLayout(columns, 1);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    connect(&services.spooler, &Spooler::listsChanged, this, &ListsDialog::ask);
    connect(m_names, &QListWidget::currentRowChanged, this, &ListsDialog::showChosen);
    ask();
    showChosen();
}

QWidget *ListsDialog::buildNames()
{
    auto *const column = new QWidget(this);
    m_names->setObjectName("listNames");
    m_names->setAccessibleName(tr("Lists"));
    auto *const add = new QPushButton(glyphIcon(Glyph::Add), tr("&New list"), column);
    add->setObjectName("listNew");
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &ListsDialog::startNew);
    auto *const layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_names, 1);
    layout->addWidget(add);
    return column;
}

QWidget *ListsDialog::buildFields()
{
    auto *const column = new QWidget(this);
    m_fields.name = new QLineEdit(column);
    m_fields.name->setObjectName("listName");
    m_fields.members = new QPlainTextEdit(column);
    m_fields.members->setObjectName("listMembers");
    m_fields.members->setTabChangesFocus(true);
    m_fields.members->setPlaceholderText(tr("One address or list a line"));
    m_fields.hides = new QCheckBox(tr("Readers see only the &list's name"), column);
    m_fields.hides->setObjectName("listHides");
    m_fields.save = new QPushButton(tr("&Save"), column);
    m_fields.save->setObjectName("listSave");
    m_fields.save->setDefault(true);
    m_fields.remove = new QPushButton(glyphIcon(Glyph::Trash), tr("&Remove"), column);
    m_fields.remove->setObjectName("listRemove");
    m_fields.remove->setAutoDefault(false);
    connect(m_fields.save, &QPushButton::clicked, this, &ListsDialog::save);
    connect(m_fields.remove, &QPushButton::clicked, this, &ListsDialog::remove);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_fields.remove);
    buttons->addStretch();
    buttons->addWidget(m_fields.save);
    auto *const form = new QFormLayout(column);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("N&ame"), m_fields.name);
    form->addRow(tr("&Members"), m_fields.members);
    form->addRow(m_fields.hides);
    form->addRow(buttons);
    return column;
}

void ListsDialog::ask()
{
    m_services.catalog.lists().then(this, [this](const Result<QList<RecipientList>> &lists) {
        lists ? take(*lists) : say(errorWords(lists.error()));
    });
}

// The list that is shown stays the one that is shown.
void ListsDialog::take(const QList<RecipientList> &lists)
{
    const QString shown = listKey(m_fields.name->text());
    m_lists = lists;
    const QSignalBlocker quiet(m_names);
    m_names->clear();
    for (const RecipientList &list : std::as_const(m_lists)) {
        m_names->addItem(new QListWidgetItem(glyphIcon(Glyph::Person), list.name));
        if (listKey(list.name) == shown)
            m_names->setCurrentRow(m_names->count() - 1);
    }
    m_fields.remove->setEnabled(m_names->currentRow() >= 0);
}

void ListsDialog::showChosen()
{
    const int row = m_names->currentRow();
    const RecipientList list = row >= 0 && row < m_lists.size() ? m_lists.at(row) : RecipientList();
    m_fields.name->setText(list.name);
    m_fields.members->setPlainText(list.members.join(QLatin1Char('\n')));
    m_fields.hides->setChecked(list.hidesMembers);
    m_fields.remove->setEnabled(row >= 0);
    m_said->hide();
}

void ListsDialog::startNew()
{
    m_names->setCurrentRow(-1);
    showChosen();
    m_fields.name->setFocus();
}

RecipientList ListsDialog::typed() const
{
    RecipientList list;
    list.name = m_fields.name->text().simplified();
    for (const QString &line : m_fields.members->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            list.members << line.trimmed();
    }
    list.hidesMembers = m_fields.hides->isChecked();
    return list;
}

void ListsDialog::save()
{
    const RecipientList list = typed();
    const int row = m_names->currentRow();
    const QString before = row >= 0 && row < m_lists.size() ? m_lists.at(row).name : QString();
    m_services.spooler.addressBook().save(list).then(this, [this, list, before](const Result<> &saved) {
        if (!saved)
            return say(errorWords(saved.error()));
        m_said->hide();
        if (!before.isEmpty() && listKey(before) != listKey(list.name)) // it has another name now
            m_services.spooler.addressBook().remove(before);
    });
}

void ListsDialog::remove()
{
    const int row = m_names->currentRow();
    if (row < 0 || row >= m_lists.size())
        return;
    const QString name = m_lists.at(row).name;
    startNew();
    m_services.spooler.addressBook().remove(name).then(this, [this](const Result<> &removed) {
        if (!removed)
            say(errorWords(removed.error()));
    });
}

void ListsDialog::say(const QString &words)
{
    m_said->setText(words);
    m_said->show();
}

} // namespace mailroom
