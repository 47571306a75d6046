#include "ui/inbox/messagenotices.h"

#include "spooler/html/sanitiser.h"
#include "ui/inbox/messagefit.h"
#include "ui/shell/banner.h"
#include "ui/text/rawtext.h"
#include "ui/text/receivedtext.h"
#include "ui/text/replytext.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype recipientsShown = 8;

    QVBoxLayout *rowsOf(QWidget *widget)
    {
        auto *const rows = new QVBoxLayout(widget);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(0);
        return rows;
    }

} // namespace

MessageNotices::MessageNotices(QWidget *parent)
    : QWidget(parent)
    , m_rows(rowsOf(this))
    , m_pictures(new Banner(this))
    , m_filtered(new Banner(this))
    , m_said(new Banner(this))
{
    setObjectName("messageNotices");
    m_pictures->setObjectName("blockedPictures");
    m_show = m_pictures->addButton(tr("Show &pictures"));
    m_show->setObjectName("showPictures");
    connect(m_show, &QPushButton::clicked, this, &MessageNotices::picturesWanted);
    m_all = m_filtered->addButton(tr("Show &all of it"));
    m_all->setObjectName("showAll");
    connect(m_all, &QPushButton::clicked, this, &MessageNotices::allWanted);
    QPushButton *const close = m_said->addButton(tr("Dismiss"));
    connect(close, &QPushButton::clicked, m_said, &QWidget::hide);
    m_said->setObjectName("messageSaid");
    for (Banner *const banner : {m_said, m_pictures, m_filtered}) {
        m_rows->addWidget(banner);
        banner->hide();
    }
}

void MessageNotices::clear()
{
    for (Banner *const banner : {m_said, m_pictures, m_filtered})
        banner->hide();
    delete std::exchange(m_ofMessage, nullptr);
}

Banner *MessageNotices::add(const Look &look, const QString &detail)
{
    auto *const banner = new Banner(m_ofMessage);
    banner->show(look, detail);
    m_ofMessage->layout()->addWidget(banner);
    return banner;
}

void MessageNotices::showMessage(const MessageView &view, const std::optional<ReportView> &report)
{
    clear();
    m_ofMessage = new QWidget(this);
    rowsOf(m_ofMessage);
    m_rows->insertWidget(0, m_ofMessage);
    if (report)
        m_ofMessage->layout()->addWidget(reportRows(*report));
    for (const CalendarSummary &calendar :
         view.calendars.first(std::min<qsizetype>(3, view.calendars.size())))
        add({Glyph::Calendar, Tone::Waiting, calendarWords(calendar)});
    QStringList words;
    for (const BodyNote note : view.notes) {
        if (note == BodyNote::HeaderOnly) {
            QPushButton *const rest =
                add({Glyph::Note, Tone::Waiting, bodyNoteWords(note)})->addButton(tr("&Get the message"));
            rest->setObjectName("getBody");
            connect(rest, &QPushButton::clicked, this, &MessageNotices::bodyWanted);
        } else {
            words << bodyNoteWords(note);
        }
    }
    if (!words.isEmpty())
        add({Glyph::Warning, Tone::Deferred, words.join(u'\n')});
}

QWidget *MessageNotices::reportRows(const ReportView &report)
{
    auto *const box = new QWidget(m_ofMessage);
    box->setObjectName("messageReport");
    QVBoxLayout *const rows = rowsOf(box);
    auto *const title = new Banner(box);
    title->show(
        lookOf(report),
        report.reportingMta.isEmpty() ? QString() : tr("Reported by %1").arg(report.reportingMta));
    rows->addWidget(title);
    auto *const grid = new QGridLayout;
    grid->setContentsMargins(20, 4, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const ReportView::Recipient &recipient :
         report.recipients.first(std::min(recipientsShown, report.recipients.size()))) {
        const Look look = lookOf(recipient.fate);
        auto *const picture = new QLabel(box);
        picture->setPixmap(glyphIcon(look.glyph, look.tone).pixmap(QSize(18, 18), devicePixelRatio()));
        auto *const words = new QLabel(QString(recipient.address + u" — "_s + fateWords(recipient)), box);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setMinimumWidth(1); // no address widens the window
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(picture, row, 0, Qt::AlignTop);
        grid->addWidget(words, row++, 1);
        if (const QString reply = rawReply(recipient.reply); !reply.isEmpty()) {
            auto *const raw = new RawText(box);
            raw->show(reply);
            grid->addWidget(raw, row++, 1);
        }
    }
    const qsizetype more = report.recipients.size() - recipientsShown + report.furtherRecipients;
    if (more > 0)
        grid->addWidget(new QLabel(tr("and %n more", nullptr, static_cast<int>(more)), box), row, 1);
    rows->addLayout(grid);
    return box;
}

void MessageNotices::showBody(const SafeHtml &body, TextExtent extent)
{
    m_pictures->setVisible(body.blockedPictures > 0);
    if (body.blockedPictures > 0)
        m_pictures->show(
            {Glyph::Picture, Tone::Waiting,
             tr("%n remote picture(s) blocked. To show them tells their servers that you read this, and from "
                "where.",
                nullptr, body.blockedPictures)});
    QStringList words;
    m_all->setVisible(body.isCut && extent == TextExtent::Part);
    if (body.isCut && extent == TextExtent::Part)
        words << tr("Only the beginning of the message is shown: it is long, or costly to lay out.");
    else if (body.isCut)
        words << tr(
            "The message is larger than can be laid out; its end is left out. Save it or see its source.");
    if (body.hidesText)
        words << tr("The message has text that is written so that nobody sees it; it is left out.");
    m_filtered->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        m_filtered->show({Glyph::Note, Tone::Quiet, words.join(u'\n')});
}

void MessageNotices::say(const Look &look)
{
    m_said->show(look);
    m_said->QWidget::show();
}

} // namespace mailroom
