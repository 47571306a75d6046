#include "ui/outbox/undobar.h"

#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "ui/compose/attachmentcopy.h"
#include "ui/outbox/messageediting.h"
#include "ui/shell/banner.h"
#include "ui/text/actiontext.h"
#include "ui/text/errortext.h"
#include "ui/text/when.h"

#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace mailroom {

UndoBar::UndoBar(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_banner(new Banner(this))
    , m_undo(m_banner->addButton(tr("Undo")))
{
    setObjectName("undoBar");
    m_undo->setObjectName("undoSend");
    m_undo->setToolTip(tr("Take the message back and go on writing it"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    hide();
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undo);
    connect(&m_tick, &QTimer::timeout, this, &UndoBar::showTime);
    connect(&services.spooler, &Spooler::messagesChanged, this, [this](const QList<QueueId> &messages) {
        if (!isHidden() && (messages.isEmpty() || messages.contains(m_message.row.id)))
            ask();
    });
}

void UndoBar::offer(QueueId message)
{
    m_message = {};
    m_message.row.id = message;
    ask();
}

void UndoBar::ask()
{
    m_services.catalog.message(m_message.row.id)
        .then(this, [this, asked = m_message.row.id](const Result<MessageDetail> &message) {
            if (asked != m_message.row.id)
                return;
            message ? take(*message) : leave();
        });
}

void UndoBar::take(const MessageDetail &message)
{
    m_message = message;
    m_until = message.undoUntil;
    if (!m_until.isValid())
        return leave();
    m_undo->setEnabled(true);
    showTime();
    m_tick.start(500ms);
    show();
}

void UndoBar::showTime()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (now >= m_until)
        return leave();
    m_banner->show(
        {Glyph::Clock, Tone::Waiting, tr("Message queued. It goes %1.").arg(untilWords(m_until, now))});
    m_banner->QFrame::show();
}

void UndoBar::leave()
{
    m_tick.stop();
    hide();
}

// The draft is safe before the message is taken out of the queue: at no moment is there neither.
void UndoBar::undo()
{
    m_undo->setEnabled(false);
    const QString folder = m_services.draftsFolder + u'/' + QUuid::createUuid().toString(QUuid::Id128);
    m_services.catalog.composition(m_message.row.id, folder, ContentVersion::Written)
        .then(this, [this, folder](const Result<Composition> &composition) {
            if (!composition)
                return giveUp({}, errorWords(composition.error()));
            ComposerContent content = contentOf(*composition, m_message, {});
            content.folder = folder;
            keepDraft(content);
        });
}

void UndoBar::keepDraft(const ComposerContent &content)
{
    m_services.spooler.saveDraft({{}, toJson(content), QDateTime::currentDateTimeUtc()})
        .then(this, [this, content](const Result<DraftId> &draft) {
            ComposerContent kept = content;
            kept.draft = draft.value_or(DraftId());
            draft ? withdraw(kept) : giveUp(kept, errorWords(draft.error()));
        });
}

void UndoBar::withdraw(const ComposerContent &content)
{
    const QueueId id = m_message.row.id;
    m_services.spooler.act(Action::Cancel, QList{id}, u"user"_s)
        .then(this, [this, content, id](const Result<ActionReport> &report) {
            if (!report)
                return giveUp(content, errorWords(report.error()));
            if (report->refusedCount > 0)
                return giveUp(content, reportWords(Action::Cancel, *report));
            leave();
            m_services.spooler.act(Action::Delete, QList{id}, u"user"_s); // the draft has all of it
            Q_EMIT composerWanted(content);
        });
}

void UndoBar::giveUp(const ComposerContent &content, const QString &words)
{
    if (content.draft.isValid())
        m_services.spooler.removeDraft(content.draft);
    if (!content.folder.isEmpty())
        removeCopies(content.folder);
    leave();
    Q_EMIT said({Glyph::Warning, Tone::Bad, tr("It could not be taken back. %1").arg(words)});
}

} // namespace mailroom
