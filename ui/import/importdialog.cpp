#include "ui/import/importdialog.h"

#include "spooler/mailcatalog.h"
#include "spooler/receiver.h"
#include "ui/text/errortext.h"
#include "ui/text/facttext.h"
#include "ui/text/tonelabel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

ImportDialog::ImportDialog(const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_form(new QFormLayout)
    , m_path(new QLineEdit(this))
    , m_pathFlaw(new ToneLabel(Tone::Bad, this))
    , m_kind(new QComboBox(this))
    , m_quoting(new QComboBox(this))
    , m_into(new QComboBox(this))
    , m_intoFlaw(new ToneLabel(Tone::Bad, this))
    , m_bar(new QProgressBar(this))
    , m_said(new QLabel(this))
    , m_faults(new QPlainTextEdit(this))
{
    setObjectName("importDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import mail"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(buildForm());
    layout->addWidget(m_bar);
    layout->addWidget(m_said);
    layout->addWidget(m_faults, 1);
    layout->addStretch();
    layout->addWidget(buildButtons());
    m_bar->setObjectName("importProgress");
    m_bar->setAccessibleName(tr("How far the import is"));
    m_said->setObjectName("importSaid");
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    say(tr(
        "Messages are copied; the other program's files stay as they are. What was imported before is left "
        "out."));
    m_faults->setObjectName("importFaults");
    m_faults->setAccessibleName(tr("Messages that could not be imported"));
    m_faults->setReadOnly(true);
    m_faults->setTabChangesFocus(true);
    m_faults->hide();
    resize(fontMetrics().averageCharWidth() * 90, sizeHint().height());
    connect(&services.receiver, &Receiver::importProgressed, this, &ImportDialog::showProgress);
    services.mail.folders().then(this, [this](const Result<QList<FolderRow>> &folders) {
        const QString typed = m_into->currentText();
        for (const FolderRow &folder : folders.value_or(QList<FolderRow>())) {
            if (folder.isLocal && folder.holdsMail && !folder.account.isValid())
                m_into->addItem(folder.path);
        }
        m_into->setEditText(typed);
    });
    showState();
}

QWidget *ImportDialog::buildForm()
{
    auto *const box = new QWidget(this);
    m_path->setObjectName("importPath");
    m_pathFlaw->setObjectName("importPathFlaw");
    m_pathFlaw->setWordWrap(true);
    m_intoFlaw->setObjectName("importIntoFlaw");
    m_kind->setObjectName("importKind");
    m_kind->addItem(tr("mbox: one file with many messages"));
    m_kind->addItem(tr("Maildir: a folder with a file for each message"));
    m_quoting->setObjectName("importQuoting");
    m_quoting->addItem(tr("as most programs do (mboxrd)"));
    m_quoting->addItem(tr("as old programs do (mboxo)"));
    m_quoting->setToolTip(tr("How the file writes lines of a message that begin with \"From \""));
    m_into->setObjectName("importInto");
    m_into->setEditable(true);
    m_into->setInsertPolicy(QComboBox::NoInsert);
    m_into->setEditText(tr("Imported"));
    m_into->setToolTip(tr("A folder on this computer; it is made if there is none of this name"));
    auto *const browseButton = new QPushButton(tr("C&hoose…"), box);
    browseButton->setObjectName("importBrowse");
    browseButton->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, [this] { browse(kind()); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ImportDialog::showState);
    connect(m_path, &QLineEdit::textChanged, m_pathFlaw, &QWidget::hide);
    connect(m_into, &QComboBox::currentTextChanged, m_intoFlaw, &QWidget::hide);
    auto *const line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(browseButton);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->addRow(tr("&Kind"), m_kind);
    m_form->addRow(tr("F&rom"), line);
    qobject_cast<QLabel *>(m_form->labelForField(line))->setBuddy(m_path);
    m_form->addRow(QString(), m_pathFlaw);
    m_form->addRow(tr("Quoted &lines"), m_quoting);
    m_form->addRow(tr("Into &folder"), m_into);
    m_form->addRow(QString(), m_intoFlaw);
    for (ToneLabel *const flaw : {m_pathFlaw, m_intoFlaw})
        flaw->hide();
    box->setLayout(m_form);
    return box;
}

QWidget *ImportDialog::buildButtons()
{
    auto *const box = new QWidget(this);
    m_buttons.begin = new QPushButton(tr("&Import"), box);
    m_buttons.begin->setObjectName("importBegin");
    m_buttons.begin->setDefault(true);
    m_buttons.stop = new QPushButton(tr("&Stop"), box);
    m_buttons.stop->setObjectName("importStop");
    m_buttons.stop->setAutoDefault(false);
    m_buttons.close = new QPushButton(tr("&Close"), box);
    m_buttons.close->setObjectName("importClose");
    m_buttons.close->setAutoDefault(false);
    auto *const line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_buttons.begin);
    line->addWidget(m_buttons.stop);
    line->addStretch();
    line->addWidget(m_buttons.close);
    connect(m_buttons.begin, &QPushButton::clicked, this, &ImportDialog::begin);
    connect(m_buttons.stop, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_buttons.close, &QPushButton::clicked, this, &ImportDialog::reject);
    return box;
}

ImportKind ImportDialog::kind() const
{
    return m_kind->currentIndex() == 0 ? ImportKind::Mbox : ImportKind::Maildir;
}

void ImportDialog::choose(ImportKind kind, const QString &path)
{
    m_kind->setCurrentIndex(kind == ImportKind::Mbox ? 0 : 1);
    m_path->setText(path);
}

void ImportDialog::browse(ImportKind kind)
{
    auto *const dialog = new QFileDialog(
        this, kind == ImportKind::Mbox ? tr("Choose an mbox file") : tr("Choose a Maildir folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(kind == ImportKind::Mbox ? QFileDialog::ExistingFile : QFileDialog::Directory);
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &path) { choose(kind, path); });
    dialog->open();
}

void ImportDialog::begin()
{
    const QString path = m_path->text().trimmed();
    const QString into = m_into->currentText().trimmed();
    const auto complain = [](ToneLabel *label, const QString &words, QWidget *field) {
        label->setText(words);
        label->show();
        field->setFocus();
    };
    if (path.isEmpty())
        return complain(
            m_pathFlaw, kind() == ImportKind::Mbox ? tr("Choose the file.") : tr("Choose the folder."),
            m_path);
    if (into.isEmpty())
        return complain(m_intoFlaw, tr("Name a folder."), m_into);
    m_isRunning = true;
    m_isStopping = false;
    m_progress = {};
    m_faults->hide();
    m_bar->setRange(0, 0);
    say(tr("The import begins…"));
    showState();
    m_services.receiver.localFolder({}, into).then(this, [this, path](const Result<FolderId> &folder) {
        if (!folder)
            return showReport(std::unexpected(folder.error()));
        run(
            {.kind = kind(),
             .path = path,
             .into = *folder,
             .quoting = m_quoting->currentIndex() == 0 ? FromQuoting::Mboxrd : FromQuoting::Mboxo});
    });
}

void ImportDialog::run(const ImportOrder &order)
{
    if (m_isStopping)
        return showReport(failure(ErrorCode::Unavailable, QString()));
    m_services.receiver.importMail(order).then(
        this, [this](const Result<ImportReport> &report) { showReport(report); });
}

void ImportDialog::showProgress(const ImportProgress &progress)
{
    if (!m_isRunning)
        return; // of another program's import
    m_progress = progress;
    if (progress.total > 0) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(progress.done * 1000 / progress.total));
    }
    say(tr("%n message(s) are here.", nullptr, static_cast<int>(progress.messages)));
}

void ImportDialog::showReport(const Result<ImportReport> &report)
{
    m_isRunning = false;
    if (report) {
        say(tr("%n message(s) imported.", nullptr, static_cast<int>(report->messages)) + u' '
            + (report->known > 0 ? tr("%n had been here before.", nullptr, static_cast<int>(report->known))
                                 : QString()));
        m_faults->setPlainText(factLines(report->faults));
        m_faults->setVisible(!report->faults.isEmpty());
    } else if (m_isStopping) {
        say(
            tr("Stopped. %n message(s) are here; the same import, begun again, leaves them out and goes on.",
               nullptr, static_cast<int>(m_progress.messages)));
    } else if (report.error().code == ErrorCode::InvalidInput || report.error().code == ErrorCode::NotFound) {
        say({});
        m_pathFlaw->setText(errorWords(report.error()));
        m_pathFlaw->show();
        m_path->setFocus();
    } else {
        say(errorWords(report.error()));
    }
    showState();
}

void ImportDialog::showState()
{
    m_form->setRowVisible(m_quoting, kind() == ImportKind::Mbox);
    for (QWidget *const field : std::initializer_list<QWidget *>{m_path, m_kind, m_quoting, m_into})
        field->setEnabled(!m_isRunning);
    m_buttons.begin->setEnabled(!m_isRunning);
    m_buttons.stop->setEnabled(m_isRunning && !m_isStopping);
    m_buttons.close->setEnabled(!m_isRunning);
    m_bar->setVisible(m_isRunning);
}

void ImportDialog::reject()
{
    if (!m_isRunning)
        return QDialog::reject();
    m_isStopping = true;
    m_services.receiver.cancelImport();
    showState();
}

void ImportDialog::say(const QString &words)
{
    m_said->setText(words);
}

} // namespace mailroom
