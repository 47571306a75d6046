#include "ui/inbox/messagepane.h"

#include "spooler/html/linkjudge.h"
#include "spooler/remotepictures.h"
#include "ui/inbox/messageattachments.h"
#include "ui/inbox/messagebrowser.h"
#include "ui/inbox/messagefind.h"
#include "ui/inbox/messageheader.h"
#include "ui/inbox/messagenotices.h"
#include "ui/inbox/messagepartactions.h"
#include "ui/inbox/messagepictures.h"
#include "ui/inbox/messagesourcepage.h"
#include "ui/inbox/messagetimeline.h"
#include "ui/inbox/messagewindow.h"
#include "ui/inbox/receiptbanner.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/services.h"
#include "ui/text/errortext.h"
#include "ui/text/glyph.h"
#include "ui/text/tone.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>
#include <QThread>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Of a text, before somebody wants all of it: usual texts are laid out in a moment, see messagefit.
    constexpr int atOnceElements = 2'000;
    constexpr qsizetype atOnceCharacters = 50'000;
    constexpr auto choiceKey = "message/body"; // "text" or "html": what was chosen last

    BodyChoice firstChoice(const MessageView &view)
    {
        const bool wantsHtml = QSettings().value(choiceKey).toString() == "html"_L1;
        return view.hasHtml() && (wantsHtml || !view.hasText()) ? BodyChoice::Html : BodyChoice::Text;
    }

} // namespace

MessagePane::MessagePane(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_remote(new RemotePictures({}, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    setObjectName("messagePane");
    build();
    connectParts();
    showNothing();
}

MessagePane::~MessagePane() = default;

void MessagePane::build()
{
    m_page = buildMessage();
    m_parts.source = new MessageSourcePage(this);
    m_parts.timeline = new MessageTimeline(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_parts.source);
    m_stack->addWidget(m_parts.timeline);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *MessagePane::buildMessage()
{
    auto *const page = new QWidget(this);
    m_parts.header = new MessageHeader(page);
    m_parts.receipt = new ReceiptBanner(m_services, page);
    m_parts.notices = new MessageNotices(page);
    m_parts.body = new MessageBrowser(page);
    m_parts.find = new MessageFind(m_parts.body, page);
    m_parts.attachments = new MessageAttachments(page);
    m_parts.actions = new MessagePartActions(this);
    auto *const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_parts.header);
    layout->addWidget(m_parts.receipt);
    layout->addWidget(m_parts.notices);
    layout->addWidget(buildSwitch());
    layout->addWidget(m_parts.body, 1);
    layout->addWidget(m_parts.find);
    layout->addWidget(m_parts.attachments);
    return page;
}

QWidget *MessagePane::buildSwitch()
{
    auto *const bar = new QWidget(this);
    auto *const group = new QButtonGroup(bar);
    m_parts.text = new QToolButton(bar);
    m_parts.text->setText(tr("&Text"));
    m_parts.text->setObjectName("showText");
    m_parts.html = new QToolButton(bar);
    m_parts.html->setText(tr("&HTML"));
    m_parts.html->setObjectName("showHtml");
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 4);
    row->setSpacing(2);
    for (QToolButton *const button : {m_parts.text, m_parts.html}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        group->addButton(button);
        row->addWidget(button);
    }
    row->addStretch();
    bar->setBackgroundRole(QPalette::Base);
    bar->setAutoFillBackground(true);
    connect(m_parts.text, &QToolButton::clicked, this, [this] { chooseBody(BodyChoice::Text); });
    connect(m_parts.html, &QToolButton::clicked, this, [this] { chooseBody(BodyChoice::Html); });
    m_parts.choice = bar;
    return bar;
}

void MessagePane::connectParts()
{
    connect(m_parts.body, &MessageBrowser::linkChosen, this, &MessagePane::follow);
    connect(m_parts.body, &MessageBrowser::foldChosen, this, &MessagePane::unfold);
    connect(m_parts.body, &MessageBrowser::findWanted, this, &MessagePane::find);
    connect(m_parts.receipt, &ReceiptBanner::said, this, &MessagePane::say);
    connect(m_parts.notices, &MessageNotices::bodyWanted, this, &MessagePane::bodyWanted);
    connect(m_parts.notices, &MessageNotices::allWanted, this, [this] {
        m_shown.extent = TextExtent::All;
        render();
    });
    connect(m_parts.notices, &MessageNotices::picturesWanted, this, [this] {
        m_shown.pictures = PictureConsent::ThisMessage;
        render();
    });
    connect(m_parts.attachments, &MessageAttachments::openWanted, m_parts.actions, &MessagePartActions::open);
    connect(m_parts.attachments, &MessageAttachments::saveWanted, m_parts.actions, &MessagePartActions::save);
    connect(m_parts.attachments, &MessageAttachments::dragWanted, m_parts.actions, &MessagePartActions::drag);
    connect(m_parts.actions, &MessagePartActions::said, this, &MessagePane::say);
    connect(
        m_parts.actions, &MessagePartActions::messageOpened, this,
        [this](const MessageSource &source, const QString &title) {
            auto *const window = new MessageWindow(m_services, source, title);
            connect(window, &MessageWindow::composerWanted, this, &MessagePane::composerWanted);
            connect(window, &MessageWindow::mailtoWanted, this, &MessagePane::mailtoWanted);
            connect(this, &QObject::destroyed, window, &QWidget::close);
            window->show();
        });
    connect(m_parts.source, &MessageSourcePage::closeWanted, this, &MessagePane::showMessage);
    connect(m_parts.timeline, &MessageTimeline::closeWanted, this, &MessagePane::showMessage);
}

void MessagePane::showMessage()
{
    m_stack->setCurrentWidget(m_page);
    m_parts.body->setFocus();
}

void MessagePane::showNothing()
{
    ++m_loads;
    ++m_shown.turn;
    m_isLoaded = false;
    m_source = {};
    m_message = {};
    m_parts.body->clearMessage();
    m_parts.receipt->forget();
    m_empty->show(Glyph::Mail, tr("No message is chosen"), tr("Choose one in the list to read it here."));
    m_stack->setCurrentWidget(m_empty);
}

void MessagePane::showFailure(const Error &error)
{
    showNothing();
    m_empty->show(Glyph::Failed, tr("The message cannot be shown"), errorWords(error));
}

void MessagePane::show(const MessageSource &source)
{
    show(source, BodyNote::Incomplete);
}

void MessagePane::show(const MessageSource &source, BodyNote note)
{
    const quint64 load = ++m_loads;
    ++m_shown.turn; // what is still drawn is of the message before
    m_source = source;
    const QList<BodyNote> notes = note == BodyNote::HeaderOnly ? QList{note} : QList<BodyNote>();
    m_isLoaded = false;
    m_parts.find->hide();
    loadMessage(source, this).then(this, [this, load, notes](const Result<LoadedMessage> &message) {
        if (load == m_loads)
            take(message, notes);
    });
}

void MessagePane::take(const Result<LoadedMessage> &message, const QList<BodyNote> &notes)
{
    if (!message)
        return showFailure(message.error());
    m_message = *message;
    MessageView &view = m_message.view;
    if (!notes.isEmpty()) { // a header alone has no end to miss
        view.notes = notes;
        view.bodies.clear();
        view.parts.clear();
    }
    const quint64 turn = m_shown.turn;
    m_shown = {.turn = turn, .choice = firstChoice(view)};
    m_parts.header->show(view.head, view.seal);
    m_parts.notices->showMessage(view, m_message.report);
    if (notes.isEmpty()) // what is not here was not read
        m_parts.receipt->consider(m_source);
    else
        m_parts.receipt->forget();
    m_parts.attachments->show(view.parts);
    m_parts.actions->setMessage(view.parts, m_source);
    m_parts.choice->setVisible(view.hasHtml() && view.hasText());
    m_parts.body->clearMessage();
    m_stack->setCurrentWidget(m_page);
    m_isLoaded = true;
    render();
    Q_EMIT loaded();
}

void MessagePane::chooseBody(BodyChoice choice)
{
    m_shown.choice = choice;
    m_shown.unfolded.clear();
    QSettings().setValue(choiceKey, choice == BodyChoice::Html ? u"html"_s : u"text"_s);
    render();
}

DocumentWish MessagePane::wish() const
{
    const QPalette colors = palette();
    DocumentWish wish;
    wish.bodies = m_message.view.bodies;
    wish.choice = m_shown.choice;
    wish.options.colors = isDark(colors) ? ColorChoice::None : ColorChoice::Own;
    wish.options.remote =
        m_shown.pictures == PictureConsent::ThisMessage ? RemoteChoice::Show : RemoteChoice::Block;
    if (m_shown.extent == TextExtent::Part) {
        wish.options.elements = atOnceElements;
        wish.options.characters = wish.look.characters = atOnceCharacters;
    }
    wish.look.unfolded = m_shown.unfolded;
    wish.look.quoteColor = toneColor(Tone::Quiet, colors).name();
    wish.look.ruleColor = toneColor(Tone::Waiting, colors).name();
    wish.look.foldWords = tr("Show %1 quoted lines");
    wish.linkColor = toneColor(Tone::Waiting, colors).name();
    wish.font = font();
    return wish;
}

// Filtering with a trial of the layout, decoding and building the document: three turns elsewhere, the last
// of which is shown.
void MessagePane::render()
{
    const quint64 turn = ++m_shown.turn;
    m_parts.text->setChecked(m_shown.choice == BodyChoice::Text);
    m_parts.html->setChecked(m_shown.choice == BodyChoice::Html);
    const DocumentWish wanted = wish();
    const QSize view = m_parts.body->viewport()->size();
    QtConcurrent::run(fitBody, wanted, m_shown.extent, view)
        .then(this, [this, turn, wanted](const FilteredBody &body) {
            if (turn == m_shown.turn)
                renderPictures(body, wanted);
        });
}

void MessagePane::renderPictures(const FilteredBody &body, const DocumentWish &wish)
{
    const quint64 turn = m_shown.turn;
    m_shown.body = body;
    m_parts.notices->showBody(body.safe, m_shown.extent);
    RemotePictures *const remote = m_shown.pictures == PictureConsent::ThisMessage ? m_remote : nullptr;
    loadPictures(body.safe.pictures, m_message.view, m_source, remote, this)
        .then(this, [this, turn, body, wish](const QHash<qsizetype, QImage> &images) {
            if (turn != m_shown.turn)
                return;
            m_shown.images = images;
            QThread *const here = thread();
            QtConcurrent::run([wish, body, images, here] {
                // Wherever the last owner lets go of it, it dies in this thread.
                return std::shared_ptr<QTextDocument>(
                    makeDocument(wish, body, images, here).release(),
                    [](QTextDocument *document) { document->deleteLater(); });
            }).then(this, [this, turn](const std::shared_ptr<QTextDocument> &document) {
                if (turn == m_shown.turn)
                    showDocument(document);
            });
        });
}

void MessagePane::showDocument(const std::shared_ptr<QTextDocument> &document)
{
    m_parts.body->show(document, m_shown.body.safe.links);
    Q_EMIT documentShown();
}

void MessagePane::unfold(int quote)
{
    m_shown.unfolded << quote;
    render();
}

void MessagePane::follow(const SafeLink &link)
{
    if (link.target.scheme() == "mailto"_L1)
        return Q_EMIT mailtoWanted(link.target.toString(QUrl::FullyEncoded));
    if (!link.misleads) {
        QDesktopServices::openUrl(link.target);
        return;
    }
    auto *const box = new QMessageBox(
        QMessageBox::Warning, tr("Follow the link?"),
        tr("The text says “%1”, but the link leads to %2.").arg(link.text.left(200), placeWords(link.target)),
        QMessageBox::Cancel, this);
    box->setObjectName("linkQuestion");
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const go =
        box->addButton(tr("Open %1").arg(placeWords(link.target)), QMessageBox::DestructiveRole);
    connect(go, &QPushButton::clicked, this, [link] { QDesktopServices::openUrl(link.target); });
    box->open();
}

void MessagePane::say(const Look &look)
{
    m_parts.notices->say(look);
}

void MessagePane::refreshTimes()
{
    m_parts.header->refreshTimes();
}

void MessagePane::find()
{
    if (m_stack->currentWidget() == m_page)
        m_parts.find->open();
}

void MessagePane::showSource()
{
    if (!m_source.isValid())
        return;
    m_stack->setCurrentWidget(m_parts.source);
    m_parts.source->show(m_source);
}

void MessagePane::showTimeline()
{
    if (!m_source.isValid())
        return;
    m_stack->setCurrentWidget(m_parts.timeline);
    m_parts.timeline->show(m_source);
}

void MessagePane::noteChanged(const QList<MailId> &mail)
{
    if (m_stack->currentWidget() == m_parts.timeline && mail.contains(m_source.mail))
        m_parts.timeline->ask();
}

void MessagePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool repaints = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (repaints && m_isLoaded)
        render();
}

} // namespace mailroom
