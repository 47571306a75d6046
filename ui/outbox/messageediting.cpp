#include "ui/outbox/messageediting.h"

#include "spooler/catalog.h"
#include "spooler/mail/mailbox.h"
#include "spooler/spooler.h"
#include "ui/outbox/redirectdialog.h"
#include "ui/shell/spoolstate.h"
#include "ui/text/errortext.h"
#include "ui/text/statetext.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool some(const MessageDetail &message, bool (*is)(RecipientState))
    {
        return std::ranges::any_of(message.recipients, is, &RecipientRow::state);
    }

    bool isAway(RecipientState state)
    {
        return state == RecipientState::Ending || state == RecipientState::InDoubt
            || state == RecipientState::Accepted || state == RecipientState::Delivered;
    }

    bool isWaiting(RecipientState state)
    {
        return !isFinished(state);
    }

} // namespace

ComposerContent contentOf(const Composition &composition, const MessageDetail &message, QueueId edited)
{
    ComposerContent content;
    content.account = message.row.account;
    if (const auto from = parseMailbox(composition.from))
        content.from = from->address();
    content.to = composition.to;
    content.cc = composition.cc;
    content.subject = composition.subject;
    content.text = composition.text;
    content.attachments = composition.attachments;
    content.inReplyTo = composition.inReplyTo;
    content.references = composition.references;
    content.notBefore = message.notBefore > QDateTime::currentDateTimeUtc() ? message.notBefore : QDateTime();
    content.priority = message.row.priority;
    content.sentHandling = message.sentHandling;
    if (message.sentHandling == SentHandling::File)
        content.sentFolder = message.sentFolder;
    if (message.row.deliverAfter > QDateTime::currentDateTimeUtc()) {
        content.notBefore = message.row.deliverAfter;
        content.atServer = true;
    }
    content.deliverBy = message.deliverBy;
    content.validUntil = message.validUntil;
    if (message.askWhenLate.count() > 0) {
        content.missed = MissedTime::Ask;
        content.missedBy = message.askWhenLate;
    } else if (
        content.notBefore.isValid() && message.notAfter > content.notBefore
        && message.notAfter != message.deliverBy) {
        content.missed = MissedTime::Drop;
        content.missedBy = std::chrono::seconds(content.notBefore.secsTo(message.notAfter));
    }
    content.edited = edited;
    QSet<QString> named;
    for (const QString &field : {composition.to, composition.cc}) {
        for (const Mailbox &mailbox : parseMailboxes(field).mailboxes)
            named.insert(mailbox.address());
    }
    if (!edited.isValid()) { // nobody wrote these: they are added when it is sent
        for (const EventRow &event : message.events) {
            if (event.kind == "always-bcc"_L1)
                named.insert(event.detail);
        }
    }
    QStringList blind;
    for (const RecipientRow &recipient : message.recipients) {
        const bool isMeant = !edited.isValid() || !isFinished(recipient.state);
        if (isMeant && !named.contains(recipient.address))
            blind << recipient.address;
        content.reportWanted = content.reportWanted || recipient.notify.testFlag(NotifyFlag::Success);
    }
    content.bcc = blind.join(u", "_s);
    return content;
}

MessageEditing::MessageEditing(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_edit(new QAction(glyphIcon(Glyph::Write), tr("Edit…"), this))
    , m_redirect(new QAction(glyphIcon(Glyph::Person), tr("Redirect…"), this))
    , m_sendAgain(new QAction(glyphIcon(Glyph::Send), tr("Send again…"), this))
{
    m_edit->setObjectName("editMessage");
    m_redirect->setObjectName("redirectMessage");
    m_sendAgain->setObjectName("sendAgain");
    m_edit->setToolTip(tr("Take it out of the queue and change it; nothing of it is sent meanwhile"));
    m_redirect->setToolTip(tr("Another address or another account for who still waits"));
    m_sendAgain->setToolTip(tr("The identical message again, only to those that failed"));
    connect(m_edit, &QAction::triggered, this, &MessageEditing::edit);
    connect(m_redirect, &QAction::triggered, this, &MessageEditing::redirect);
    connect(m_sendAgain, &QAction::triggered, this, &MessageEditing::sendAgain);
    show({});
}

void MessageEditing::show(const MessageDetail &message)
{
    m_message = message;
    const bool isEdited = std::ranges::any_of(message.recipients, [](const RecipientRow &recipient) {
        return recipient.gate.kind == GateKind::Editing;
    });
    const auto offer = [](QAction *action, bool possible) {
        action->setVisible(possible);
        action->setEnabled(possible);
    };
    offer(m_edit, !message.recipients.isEmpty() && !some(message, isAway) && !isEdited);
    offer(m_redirect, some(message, isRedirected) && !isEdited);
    offer(m_sendAgain, some(message, isSentAgain));
    m_edit->setText(some(message, isWaiting) ? tr("Edit…") : tr("Edit as new…"));
}

void MessageEditing::complain(const Error &error)
{
    Q_EMIT said({Glyph::Warning, Tone::Bad, errorWords(error)});
}

// What is over becomes a draft again; what waits is taken out of the queue first.
void MessageEditing::edit()
{
    const MessageDetail message = m_message;
    if (!some(message, isWaiting)) {
        openComposer(message, {});
        return;
    }
    m_services.spooler.editing()
        .take(message.row.id, u"window"_s)
        .then(this, [this, message](const Result<EditLock> &lock) {
            lock ? openComposer(message, message.row.id) : complain(lock.error());
        });
}

void MessageEditing::openComposer(const MessageDetail &message, QueueId edited)
{
    const QString folder = m_services.draftsFolder + u'/' + QUuid::createUuid().toString(QUuid::Id128);
    // What goes back into the queue stays prepared; what is sent anew will be prepared anew.
    const auto version = edited.isValid() ? ContentVersion::Sent : ContentVersion::Written;
    m_services.catalog.composition(message.row.id, folder, version)
        .then(this, [this, message, edited, folder](const Result<Composition> &composition) {
            if (composition) {
                ComposerContent content = contentOf(*composition, message, edited);
                content.folder = folder;
                Q_EMIT composerWanted(content);
                return;
            }
            if (edited.isValid())
                m_services.spooler.editing().putBackUnchanged(edited, u"window"_s);
            complain(composition.error());
        });
}

void MessageEditing::goOnEditing(QueueId message)
{
    m_services.catalog.message(message).then(this, [this](const Result<MessageDetail> &detail) {
        detail ? openComposer(*detail, detail->row.id) : complain(detail.error());
    });
}

void MessageEditing::putBack(QueueId message)
{
    m_services.spooler.editing()
        .putBackUnchanged(message, u"window"_s)
        .then(this, [this](const Result<> &done) {
            if (done)
                Q_EMIT said({Glyph::Accepted, Tone::Good, tr("It is back in the queue, unchanged.")});
            else
                complain(done.error());
        });
}

void MessageEditing::redirect()
{
    auto *const dialog = new RedirectDialog(
        RedirectDialog::Purpose::Redirect, m_message, m_services.state.accounts(), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_message.row.id] {
        m_services.spooler.editing()
            .redirect(
                {.message = id,
                 .recipient = dialog->recipient(),
                 .to = dialog->address(),
                 .account = dialog->account(),
                 .by = u"window"_s})
            .then(this, [this](const Result<int> &count) {
                if (count)
                    Q_EMIT said(
                        {Glyph::Accepted, Tone::Good, tr("Redirected: %n recipient(s).", nullptr, *count)});
                else
                    complain(count.error());
            });
    });
    dialog->open();
}

void MessageEditing::sendAgain()
{
    auto *const dialog = new RedirectDialog(RedirectDialog::Purpose::SendAgain, m_message, {}, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_message.row.id] {
        const QString recipient = dialog->recipient();
        resend(
            {.message = id,
             .recipients = recipient.isEmpty() ? QStringList() : QStringList{recipient},
             .corrected = dialog->address(),
             .by = u"window"_s});
    });
    dialog->open();
}

void MessageEditing::fix(const QString &failed, const QString &corrected)
{
    resend({.message = m_message.row.id, .recipients = {failed}, .corrected = corrected, .by = u"window"_s});
}

void MessageEditing::resend(const Resending &wish)
{
    m_services.spooler.editing().resend(wish).then(this, [this](const Result<QueueId> &again) {
        if (again)
            Q_EMIT said(
                {Glyph::Send, Tone::Good,
                 tr("Sent again as message %1; both tell one story.").arg(again->value)});
        else
            complain(again.error());
    });
}

} // namespace mailroom
