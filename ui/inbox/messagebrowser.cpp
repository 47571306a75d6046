#include "ui/inbox/messagebrowser.h"

#include "spooler/mail/eyetext.h"
#include "ui/text/tonelabel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

MessageBrowser::MessageBrowser(QWidget *parent)
    : QTextBrowser(parent)
    , m_target(new ToneLabel(Tone::Quiet, this))
{
    m_target->setObjectName("linkTarget");
    m_target->setBackgroundRole(QPalette::Base);
    m_target->setAutoFillBackground(true);
    m_target->setContentsMargins(8, 2, 8, 2);
    m_target->hide();
    setObjectName("messageBody");
    setAccessibleName(tr("Message text"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(
        Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard | Qt::LinksAccessibleByMouse
        | Qt::LinksAccessibleByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, &MessageBrowser::follow);
    connect(this, &QTextBrowser::highlighted, this, &MessageBrowser::showTarget);
}

MessageBrowser::~MessageBrowser()
{
    setDocument(nullptr);
}

void MessageBrowser::show(std::shared_ptr<QTextDocument> document, const QList<SafeLink> &links)
{
    m_links = links;
    m_target->hide();
    // A text is laid out anew by its first size, by this view's and by the scroll bar that appears: of the
    // three only the second is needed.
    document->setPageSize(QSizeF(0, 0));
    if (verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOn) {
        setDocument(nullptr);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    }
    const std::shared_ptr<QTextDocument> before = std::exchange(m_shown, std::move(document));
    setDocument(m_shown.get());
    if (verticalScrollBar()->maximum() == 0)
        setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void MessageBrowser::clearMessage()
{
    m_links.clear();
    m_target->hide();
    setDocument(nullptr);
    m_shown.reset();
}

QVariant MessageBrowser::loadResource(int, const QUrl &)
{
    return {}; // the document brings its pictures itself
}

void MessageBrowser::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
    // There is nowhere to go.
}

const SafeLink *MessageBrowser::linkOf(const QUrl &url) const
{
    bool ok = false;
    const qsizetype number = url.path().toLongLong(&ok);
    return url.scheme() == "link"_L1 && ok && number >= 0 && number < m_links.size() ? &m_links.at(number)
                                                                                     : nullptr;
}

void MessageBrowser::showTarget(const QUrl &url)
{
    const SafeLink *const link = linkOf(url);
    m_target->setVisible(link != nullptr);
    if (!link)
        return;
    const QString words = lineForEye(link->target.toDisplayString());
    m_target->setText(m_target->fontMetrics().elidedText(words, Qt::ElideMiddle, viewport()->width() - 24));
    m_target->adjustSize();
    m_target->move(0, viewport()->height() - m_target->height());
}

void MessageBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    m_target->move(0, viewport()->height() - m_target->height());
}

void MessageBrowser::follow(const QUrl &url)
{
    if (const SafeLink *const link = linkOf(url))
        Q_EMIT linkChosen(*link);
    else if (url.scheme() == "fold"_L1)
        Q_EMIT foldChosen(url.path().toInt());
}

QMimeData *MessageBrowser::createMimeDataFromSelection() const
{
    auto *const copied = new QMimeData;
    QString text = textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    text.replace(QChar::Nbsp, u' ').remove(QChar::ObjectReplacementCharacter).remove(QChar(0x200b));
    copied->setText(text);
    return copied;
}

// Finding in the text comes before the window's own search while the text has the focus.
bool MessageBrowser::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return QTextBrowser::event(event);
}

void MessageBrowser::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        return Q_EMIT findWanted();
    if (event->key() == Qt::Key_Space) {
        const auto step = event->modifiers() & Qt::ShiftModifier ? QAbstractSlider::SliderPageStepSub
                                                                 : QAbstractSlider::SliderPageStepAdd;
        return verticalScrollBar()->triggerAction(step);
    }
    QTextBrowser::keyPressEvent(event);
}

void MessageBrowser::contextMenuEvent(QContextMenuEvent *event)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *const copySelection = menu->addAction(tr("&Copy"), QKeySequence::Copy, this, &QTextEdit::copy);
    copySelection->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select &all"), QKeySequence::SelectAll, this, &QTextEdit::selectAll);
    if (const SafeLink *const link = linkOf(QUrl(anchorAt(event->pos())))) {
        const QString target = link->target.toString(QUrl::FullyEncoded);
        menu->addAction(
            tr("Copy &link address"), this, [target] { QGuiApplication::clipboard()->setText(target); });
    }
    menu->popup(event->globalPos());
}

} // namespace mailroom
