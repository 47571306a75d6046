#include "ui/outbox/detailpane.h"

#include "spooler/catalog.h"
#include "spooler/mail/mime.h"
#include "ui/outbox/actionset.h"
#include "ui/outbox/messageediting.h"
#include "ui/outbox/recipienttab.h"
#include "ui/outbox/stepspage.h"
#include "ui/outbox/textpages.h"
#include "ui/outbox/timelineview.h"
#include "ui/shell/actionbuttons.h"
#include "ui/text/errortext.h"
#include "ui/text/tonelabel.h"
#include "ui/text/when.h"

#include <QAction>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    enum Tab { RecipientsTab, TimelineTab, MessageTab, TranscriptTab, ReportTab, StepsTab };

    QString headLine(const MessageDetail &detail)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QStringList parts;
        parts << DetailPane::tr("from %1").arg(detail.row.from);
        parts << DetailPane::tr("%n recipient(s)", nullptr, detail.row.recipientCount);
        parts << octetWords(detail.row.size);
        parts << DetailPane::tr("written %1").arg(agoWords(detail.row.submitted, now));
        if (detail.notBefore > now)
            parts << DetailPane::tr("to be sent at %1").arg(clockWords(detail.notBefore, now));
        else if (detail.notBefore.isValid() && detail.askWhenLate.count() > 0)
            parts << DetailPane::tr("was to be sent at %1").arg(clockWords(detail.notBefore, now));
        if (detail.row.deliverAfter > now)
            parts << DetailPane::tr("to be delivered at %1").arg(clockWords(detail.row.deliverAfter, now));
        if (detail.deliverBy.isValid())
            parts << DetailPane::tr("to be delivered by %1").arg(clockWords(detail.deliverBy, now));
        else if (detail.notAfter.isValid())
            parts << DetailPane::tr("not after %1").arg(clockWords(detail.notAfter, now));
        if (detail.validUntil.isValid())
            parts << (detail.validUntil > now ? DetailPane::tr("of use until %1")
                                              : DetailPane::tr("of no use since %1"))
                         .arg(clockWords(detail.validUntil, now));
        return parts.join(u" · "_s);
    }

    // The part for people first, then the octets as they are kept. In a thread of the pool.
    QString reportText(const Result<QByteArray> &report)
    {
        if (!report)
            return errorWords(report.error());
        const QString words = readMessage(*report, report->size()).text.trimmed();
        return words + u"\n\n----------------------------------------\n\n"_s + QString::fromUtf8(*report);
    }

} // namespace

DetailPane::DetailPane(Catalog &catalog, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_tabs(new QTabWidget(this))
    , m_recipients(new RecipientTab(this))
    , m_timeline(new TimelineView(this))
    , m_content(new MessagePage(this))
    , m_steps(new StepsPage(this))
    , m_transcript(
          new ChoicePage(tr("No attempt has been made yet. The dialogue with the server will be here.")))
    , m_report(new ChoicePage(tr("No report was needed. When a recipient fails or waits for long, it will be "
                                 "here.")))
    , m_reportAction(new QAction(glyphIcon(Glyph::Chart), tr("&Delivery report…"), this))
{
    m_tabs->setObjectName("detailTabs");
    m_reportAction->setObjectName("deliveryReport");
    m_reportAction->setToolTip(tr("What happened to every recipient, as a page to print or save"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_tabs, 1);
    buildTabs();
    show(QueueId());

    connect(
        m_recipients, &RecipientTab::actionWanted, this,
        [this](Action action, const QList<RecipientId> &recipients) {
            Q_EMIT actionWanted(action, recipients);
        });
    connect(m_recipients, &RecipientTab::suggestionsWanted, this, [this](const QString &failed) {
        m_catalog.likelyAddresses(failed).then(this, [this, failed](const Result<QStringList> &likely) {
            m_recipients->suggest(failed, likely.value_or(QStringList()));
        });
    });
    connect(m_recipients, &RecipientTab::accountWanted, this, &DetailPane::accountWanted);
    connect(m_head.actions, &ActionSet::wanted, this, [this](Action action) {
        Q_EMIT actionWanted(action, QList<QueueId>{m_message});
    });
    connect(m_steps, &StepsPage::wanted, this, [this](PrepareChoice choice) {
        Q_EMIT prepareWanted(m_message, choice);
    });
    connect(m_reportAction, &QAction::triggered, this, [this] {
        if (m_message.isValid())
            Q_EMIT reportWanted(m_message);
    });
    m_report->addButton(m_reportAction);
    connect(m_content, &MessagePage::saveWanted, this, [this] { Q_EMIT saveWanted(m_message); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailPane::askForTab);
    connect(m_transcript, &ChoicePage::chosenChanged, this, &DetailPane::askForTab);
    connect(m_report, &ChoicePage::chosenChanged, this, &DetailPane::askForTab);
}

QWidget *DetailPane::buildHead()
{
    auto *const head = new QWidget(this);
    m_head.subject = new QLabel(head);
    m_head.line = new ToneLabel(Tone::Quiet, head);
    m_head.actions = new ActionSet(ActionSet::Scope::Messages, this);
    QFont strong = font();
    strong.setPointSizeF(strong.pointSizeF() * 1.25);
    strong.setWeight(QFont::DemiBold);
    m_head.subject->setFont(strong);
    m_head.subject->setObjectName("detailSubject");
    for (QLabel *const label : {m_head.subject, m_head.line}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // no subject widens the window
    }

    auto *const layout = new QVBoxLayout(head);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(m_head.subject);
    layout->addWidget(m_head.line);
    m_head.actionRow = new QHBoxLayout;
    m_head.actionRow->setSpacing(4);
    m_head.actionRow->addWidget(new ActionButtons(m_head.actions->actions(), head));
    layout->addLayout(m_head.actionRow);
    return head;
}

void DetailPane::setEditing(MessageEditing &editing)
{
    m_head.actionRow->addWidget(new ActionButtons(editing.actions(), this));
    m_head.actionRow->addStretch();
    m_recipients->addAction(editing.redirectAction());
    connect(m_recipients, &RecipientTab::fixWanted, &editing, &MessageEditing::fix);
    m_report->addButton(editing.sendAgainAction());
}

void DetailPane::buildTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_recipients, tr("Recipients"));
    m_tabs->addTab(m_timeline, tr("Timeline"));
    m_tabs->addTab(m_content, tr("Message"));
    m_tabs->addTab(m_transcript, tr("Transcript"));
    m_tabs->addTab(m_report, tr("Report"));
    m_tabs->addTab(m_steps, tr("As written"));
}

void DetailPane::show(QueueId message)
{
    const bool other = m_message != message;
    m_message = message;
    m_reportAction->setEnabled(message.isValid());
    for (QWidget *const child : findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        child->setVisible(message.isValid());
    if (message.isValid() && other)
        ask();
    if (!message.isValid())
        Q_EMIT shown({});
}

void DetailPane::noteChanged(const QList<QueueId> &messages)
{
    if (m_message.isValid() && (messages.isEmpty() || messages.contains(m_message)))
        ask();
}

void DetailPane::ask()
{
    m_catalog.message(m_message).then(this, [this, asked = m_message](const Result<MessageDetail> &detail) {
        if (asked != m_message)
            return;
        if (detail)
            take(*detail);
        else if (detail.error().code == ErrorCode::NotFound)
            show(QueueId());
        else
            fail(detail.error());
    });
}

void DetailPane::take(const MessageDetail &detail)
{
    m_head.subject->setText(detail.row.subject.isEmpty() ? tr("(no subject)") : detail.row.subject);
    m_head.shown = detail;
    m_head.line->setText(headLine(detail));
    m_head.line->setToolTip(exactWords(detail.row.submitted));
    QSet<RecipientState> states;
    for (const RecipientRow &recipient : detail.recipients)
        states.insert(recipient.state);
    m_head.actions->setStates(states);
    m_recipients->show(detail);
    m_steps->show(detail);
    m_timeline->show(detail);
    Q_EMIT shown(detail);

    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<std::pair<QString, qint64>> attempts;
    for (const AttemptRow &attempt : detail.attempts)
        attempts.append(
            {tr("Attempt %1, %2, %3")
                 .arg(
                     QString::number(attempt.number), clockWords(attempt.started, now),
                     attempt.nextHop.isEmpty() ? tr("running") : attempt.nextHop),
             attempt.id.value});
    m_transcript->setChoices(attempts);
    QList<std::pair<QString, qint64>> reports;
    for (const EventRow &event : detail.events) {
        if (detail.reports.contains(event.id))
            reports.append({tr("Report of %1").arg(clockWords(event.when, now)), event.id});
    }
    m_report->setChoices(reports);
    m_tabs->setTabText(ReportTab, reports.isEmpty() ? tr("Report") : tr("Report (%1)").arg(reports.size()));
    askForTab();
}

void DetailPane::refreshTimes()
{
    if (m_message.isValid() && !isHidden()) {
        m_head.line->setText(headLine(m_head.shown));
        m_recipients->refreshTimes();
    }
}

void DetailPane::askForTab()
{
    if (!m_message.isValid())
        return;
    const QueueId asked = m_message;
    switch (m_tabs->currentIndex()) {
    case MessageTab:
        if (m_contentOf != m_message) {
            m_catalog.content(m_message).then(this, [this, asked](const Result<ContentView> &content) {
                if (asked != m_message)
                    return;
                m_contentOf = asked;
                content ? m_content->show(*content) : m_content->showFailure(errorWords(content.error()));
            });
        }
        break;
    case StepsTab:
        m_catalog.content(m_message, ContentVersion::Written)
            .then(this, [this, asked](const Result<ContentView> &content) {
                if (asked == m_message)
                    m_steps->showWritten(content ? content->raw : errorWords(content.error()));
            });
        break;
    case TranscriptTab:
        if (const AttemptId attempt{m_transcript->chosen()}; attempt.isValid()) {
            m_catalog.transcript(attempt).then(this, [this, attempt](const Result<QString> &text) {
                if (attempt.value == m_transcript->chosen())
                    m_transcript->show(text ? *text : errorWords(text.error()));
            });
        }
        break;
    case ReportTab:
        if (const qint64 report = m_report->chosen(); report > 0) {
            m_catalog.report(report)
                .then(QtFuture::Launch::Async, reportText)
                .then(this, [this, report](const QString &text) {
                    if (report == m_report->chosen())
                        m_report->show(text);
                });
        }
        break;
    default: // a tab number, not an enum: the others have their rows already
        break;
    }
}

void DetailPane::fail(const Error &error)
{
    m_head.line->setText(errorWords(error));
}

} // namespace mailroom
