#include "ui/compose/composer.h"

#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "ui/compose/attachmentbar.h"
#include "ui/compose/attachmentcopy.h"
#include "ui/compose/draftcopy.h"
#include "ui/compose/recipientedit.h"
#include "ui/compose/senderbox.h"
#include "ui/compose/sendoptions.h"
#include "ui/shell/spoolstate.h"
#include "ui/text/errortext.h"
#include "ui/text/facttext.h"
#include "ui/text/glyph.h"
#include "ui/text/tonelabel.h"
#include "ui/text/when.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace mailroom {

Composer::Composer(const Services &services, const ComposerContent &content, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_services(services)
    , m_content(content)
    , m_warning(new ToneLabel(Tone::Deferred, this))
    , m_error(new ToneLabel(Tone::Bad, this))
    , m_saved(new ToneLabel(Tone::Quiet, this))
    , m_copy(new DraftCopy(services, this))
    , m_send(new QPushButton(glyphIcon(Glyph::Send), tr("Send"), this))
{
    setObjectName("composer");
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    resize(720, 560);
    if (m_content.folder.isEmpty())
        m_content.folder = services.draftsFolder + u'/' + QUuid::createUuid().toString(QUuid::Id128);
    m_content.window = WindowState::Open;

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(buildFields());
    layout->addWidget(m_fields.text, 1);
    layout->addWidget(m_fields.options);
    layout->addWidget(m_warning);
    layout->addWidget(m_error);
    layout->addLayout(buildButtons());
    fillAccounts();
    fill(content);
    connectFields();
    askForLists();
    showRecipients();
    showTitle();
    (content.to.isEmpty() ? static_cast<QWidget *>(m_fields.to) : m_fields.text)->setFocus();
}

QFormLayout *Composer::buildFields()
{
    m_fields.from = new SenderBox(this);
    m_fields.from->setObjectName("from");
    m_fields.from->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fields.from->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_fields.to = new RecipientEdit(tr("To"), this);
    m_fields.cc = new RecipientEdit(tr("Cc"), this);
    m_fields.bcc = new RecipientEdit(tr("Bcc"), this);
    m_fields.to->setObjectName("to");
    m_fields.cc->setObjectName("cc");
    m_fields.bcc->setObjectName("bcc");
    m_fields.subject = new QLineEdit(this);
    m_fields.subject->setObjectName("subject");
    m_fields.attachments = new AttachmentBar(this);
    m_fields.attachments->setFolder(m_content.folder);
    m_fields.text = new QPlainTextEdit(this);
    m_fields.text->setObjectName("text");
    m_fields.text->setAccessibleName(tr("Text"));
    m_fields.text->setTabChangesFocus(false);
    m_fields.text->setAcceptDrops(false); // files dropped on the text are attachments
    m_fields.options = new SendOptions(this);
    for (RecipientEdit *const edit : {m_fields.to, m_fields.cc, m_fields.bcc})
        edit->explainBy(
            [this](const QString &address) { return wayOf(address, m_author, m_services.state.accounts()); });
    auto *const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(4);
    form->addRow(tr("&From"), m_fields.from);
    form->addRow(tr("&To"), m_fields.to);
    form->addRow(tr("&Cc"), m_fields.cc);
    form->addRow(tr("&Bcc"), m_fields.bcc);
    form->addRow(tr("S&ubject"), m_fields.subject);
    form->addRow(QString(), m_fields.attachments);
    return form;
}

QLayout *Composer::buildButtons()
{
    m_error->setObjectName("composerError");
    m_warning->setObjectName("composerWarning");
    for (QLabel *const label : {m_error, m_warning}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->hide();
    }

    auto *const attach = new QPushButton(glyphIcon(Glyph::Attachment), tr("&Attach…"), this);
    attach->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    connect(attach, &QPushButton::clicked, this, &Composer::attach);
    auto *const discard = new QPushButton(glyphIcon(Glyph::Trash), tr("Discard"), this);
    connect(discard, &QPushButton::clicked, this, &Composer::discard);
    m_send->setObjectName("send");
    m_send->setDefault(true);
    m_send->setShortcut(Qt::CTRL | Qt::Key_Return);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    auto *const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(attach);
    row->addWidget(discard);
    m_saved->setObjectName("draftSaved");
    m_saved->setWordWrap(true); // whatever it says, the window stays as wide as it is
    row->addWidget(m_saved, 1);
    row->addWidget(m_send);
    return row;
}

void Composer::connectFields()
{
    for (RecipientEdit *const edit : {m_fields.to, m_fields.cc, m_fields.bcc}) {
        connect(edit, &RecipientEdit::changed, this, &Composer::showRecipients);
        connect(edit, &RecipientEdit::changed, this, &Composer::noteChange);
    }
    connect(m_fields.subject, &QLineEdit::textChanged, this, &Composer::noteChange);
    connect(m_fields.text, &QPlainTextEdit::textChanged, this, &Composer::noteChange);
    connect(m_fields.from, &QComboBox::activated, this, &Composer::noteChange);
    connect(m_fields.from, &QComboBox::currentIndexChanged, this, &Composer::learn);
    connect(&m_services.spooler, &Spooler::listsChanged, this, &Composer::askForLists);
    for (RecipientEdit *const edit : {m_fields.to, m_fields.cc, m_fields.bcc})
        connect(edit, &RecipientEdit::forgetWanted, this, &Composer::forgetFailure);
    connect(m_fields.options, &SendOptions::changed, this, &Composer::noteChange);
    connect(m_fields.attachments, &AttachmentBar::changed, this, &Composer::noteChange);
    connect(&m_services.state, &SpoolState::accountsChanged, this, &Composer::fillAccounts);
    connect(m_fields.attachments, &AttachmentBar::changed, this, &Composer::showWarning);
    connect(m_fields.text, &QPlainTextEdit::textChanged, this, &Composer::showWarning);
    m_saving.pause.setSingleShot(true);
    connect(&m_saving.pause, &QTimer::timeout, this, &Composer::saveDraft);
    connect(m_copy, &DraftCopy::failed, this, [this](const QString &words) { m_saved->setText(words); });
}

void Composer::fill(const ComposerContent &content)
{
    m_fields.to->setText(content.to);
    m_fields.cc->setText(content.cc);
    m_fields.bcc->setText(content.bcc);
    m_fields.subject->setText(content.subject);
    m_fields.text->setPlainText(content.text);
    m_fields.attachments->setAttachments(content.attachments);
    m_fields.options->fill(content);
}

void Composer::fillAccounts()
{
    m_fields.from->offer(m_services.state.accounts(), m_content);
    learn();
}

ComposerContent Composer::content() const
{
    ComposerContent content = m_content;
    m_fields.from->store(content);
    content.to = m_fields.to->text();
    content.cc = m_fields.cc->text();
    content.bcc = m_fields.bcc->text();
    content.subject = m_fields.subject->text();
    content.text = m_fields.text->toPlainText();
    content.attachments = m_fields.attachments->attachments();
    m_fields.options->store(content);
    return content;
}

void Composer::attach()
{
    auto *const dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        for (const QString &file : files)
            m_fields.attachments->add(file);
    });
    dialog->open();
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            m_fields.attachments->add(url.toLocalFile());
    }
}

void Composer::noteChange()
{
    m_error->hide();
    showTitle();
    if (!m_saving.over)
        m_saving.pause.start(1s);
}

void Composer::showTitle()
{
    setWindowTitle(m_fields.subject->text().isEmpty() ? tr("New message") : m_fields.subject->text());
}

void Composer::showRecipients()
{
    QSet<QString> seen;
    for (RecipientEdit *const edit : {m_fields.to, m_fields.cc, m_fields.bcc})
        edit->markDuplicates(seen);
    showWarning();
    askForRights();
    m_send->setText(sendWords(seen.size()));
    m_send->setShortcut(Qt::CTRL | Qt::Key_Return); // a new text forgets it
}

// Nothing of it keeps anybody from sending.
void Composer::showWarning()
{
    QStringList warnings;
    for (const RecipientEdit *const edit : {m_fields.to, m_fields.cc, m_fields.bcc})
        warnings << edit->firstWarning();
    const qint64 text = m_fields.text->document()->characterCount();
    warnings << sizeWarning(octetsOnTheWire(text, m_fields.attachments->octets()), m_knowledge.server);
    warnings.removeAll(QString());
    m_warning->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
}

QString Composer::sendWords(qsizetype recipients) const
{
    if (m_content.edited.isValid())
        return tr("Put back");
    return recipients > 1 ? tr("Send %1").arg(recipients) : tr("Send");
}

void Composer::saveDraft()
{
    if (m_saving.over || content().isBlank())
        return;
    if (m_saving.underway) {
        m_saving.again = true;
        return;
    }
    m_saving.underway = true;
    m_services.spooler.saveDraft({m_content.draft, toJson(content()), QDateTime::currentDateTimeUtc()})
        .then(this, [this](const Result<DraftId> &draft) {
            m_saving.underway = false;
            if (!draft) {
                m_saved->setText(
                    isDiskFull(draft.error().detail)
                        ? tr("The draft is not saved: the disk is full.")
                        : tr("The draft is not saved: %1").arg(factWords(draft.error().detail)));
                m_saving.pause.start(5s); // the disk may be well again
                return;
            }
            m_content.draft = *draft;
            m_saved->setText(tr("Draft saved"));
            if (m_saving.over) // it was sent or thrown away meanwhile
                m_services.spooler.removeDraft(*draft);
            else if (std::exchange(m_saving.again, false))
                saveDraft();
            else
                m_copy->note(content());
        });
}

bool Composer::check()
{
    qsizetype recipients = 0;
    for (RecipientEdit *const edit : {m_fields.to, m_fields.cc, m_fields.bcc}) {
        edit->finishTyping();
        recipients += edit->chips().size();
        if (const QString fault = edit->firstFault(); !fault.isEmpty()) {
            complain(fault, edit);
            return false;
        }
    }
    if (recipients == 0) {
        complain(tr("Name somebody to send it to."), m_fields.to);
        return false;
    }
    if (m_fields.from->count() == 0) {
        complain(tr("Add an account first: without one nobody carries the message."), m_fields.from);
        return false;
    }
    if (QWidget *const wrong = m_fields.options->firstWrong()) {
        complain(m_fields.options->fault(), wrong);
        return false;
    }
    if (m_fields.attachments->isCopying()) {
        complain(tr("An attachment is still being copied."), m_fields.text);
        return false;
    }
    return true;
}

void Composer::send()
{
    if (!check())
        return;
    m_saving.pause.stop();
    m_send->setEnabled(false);
    const QueueId edited = m_content.edited;
    if (!edited.isValid()) {
        m_services.spooler.submit(submissionOf(content())).then(this, [this](const Result<QueueId> &message) {
            finish(message);
        });
        return;
    }
    m_services.spooler.editing()
        .putBack(edited, submissionOf(content()), u"window"_s)
        .then(this, [this, edited](const Result<> &done) {
            finish(done ? Result<QueueId>(edited) : std::unexpected(done.error()));
        });
}

void Composer::finish(const Result<QueueId> &message)
{
    m_send->setEnabled(true);
    if (!message) {
        complain(errorWords(message.error()), m_fields.to);
        return;
    }
    m_saving.over = true;
    m_copy->drop(m_content.draft);
    removeCopies(m_content.folder);
    Q_EMIT sent(*message);
    close();
}

void Composer::complain(const QString &words, QWidget *field)
{
    m_error->setText(words);
    m_error->show();
    field->setFocus();
}

void Composer::discard()
{
    m_saving.over = true;
    m_copy->drop(m_content.draft);
    if (m_content.draft.isValid())
        m_services.spooler.removeDraft(m_content.draft);
    if (m_content.edited.isValid())
        m_services.spooler.editing().putBackUnchanged(m_content.edited, u"window"_s);
    removeCopies(m_content.folder);
    close();
}

void Composer::closeEvent(QCloseEvent *event)
{
    if (!m_saving.over && !content().isBlank()) {
        // Kept among the drafts; only what was open when the program ended comes back by itself.
        m_content.window = WindowState::Closed;
        m_copy->keepOnce(
            content(),
            m_services.spooler.saveDraft(
                {m_content.draft, toJson(content()), QDateTime::currentDateTimeUtc()}));
        m_saving.over = true;
    }
    if (m_content.edited.isValid())
        Q_EMIT editingEnded(m_content.edited);
    QWidget::closeEvent(event);
}

} // namespace mailroom
