#include "ui/shell/searchfield.h"

#include "ui/text/glyph.h"
#include "ui/text/tonelabel.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace mailroom {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_words(new QStandardItemModel(this))
    , m_fault(new ToneLabel(Tone::Bad, this))
{
    setObjectName("search");
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    addAction(glyphIcon(Glyph::Search, Tone::Quiet), LeadingPosition);
    setMaximumWidth(fontMetrics().averageCharWidth() * 48);
    m_fault->setObjectName("searchFault");
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->setAutoFillBackground(true);
    m_fault->setBackgroundRole(QPalette::Base);
    m_fault->setFrameShape(QFrame::StyledPanel);
    m_fault->setMargin(6);
    m_fault->hide();

    m_completer->setWidget(this);
    m_completer->setModel(m_words);
    m_completer->setCompletionRole(Qt::UserRole); // the display role has the meaning, too
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setObjectName("searchWords");
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SearchField::takeWord);
    connect(this, &QLineEdit::textEdited, this, &SearchField::offerWords);
    m_pause.setSingleShot(true);
    connect(this, &QLineEdit::textChanged, this, [this] { m_pause.start(150ms); });
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT searched(text().trimmed()); });
}

void SearchField::setPage(const QString &placeholder, const QList<SearchWord> &words)
{
    setPlaceholderText(placeholder);
    setToolTip(placeholder);
    if (words == m_known)
        return;
    m_known = words;
    m_words->clear();
    for (const SearchWord &word : words) {
        auto *const item = new QStandardItem;
        item->setData(QString(word.word + u"   "_s + word.meaning), Qt::DisplayRole);
        item->setData(word.word, Qt::UserRole);
        m_words->appendRow(item);
    }
}

QString SearchField::lastWord() const
{
    const QString before = text().first(cursorPosition());
    return before.count(u'"') % 2 == 1 ? QString() : before.mid(before.lastIndexOf(u' ') + 1);
}

void SearchField::offerWords()
{
    const QString word = lastWord();
    m_completer->setCompletionPrefix(word);
    const bool offers = !word.isEmpty() && m_completer->completionCount() > 0
        && m_completer->currentCompletion().compare(word, Qt::CaseInsensitive) != 0;
    if (!offers) {
        m_completer->popup()->hide();
        return;
    }
    QRect below = rect();
    below.setWidth(fontMetrics().averageCharWidth() * 52);
    m_completer->complete(below);
}

void SearchField::takeWord(const QString &word)
{
    const qsizetype length = lastWord().size();
    const int start = cursorPosition() - static_cast<int>(length);
    const QString space = word.endsWith(u':') ? QString() : u" "_s;
    QString all = text();
    all.replace(start, length, word + space);
    setText(all);
    setCursorPosition(start + static_cast<int>(word.size() + space.size()));
}

void SearchField::showFault(const QString &why)
{
    if (why == m_fault->text())
        return;
    m_fault->setText(why);
    setAccessibleDescription(why);
    placeFault();
    if (why.isEmpty())
        return;
    QAccessibleAnnouncementEvent announcement(this, why);
    QAccessible::updateAccessibility(&announcement);
}

void SearchField::placeFault()
{
    if (m_fault->text().isEmpty() || !isVisible()) {
        m_fault->hide();
        return;
    }
    m_fault->setParent(window());
    m_fault->setFixedWidth(width());
    m_fault->adjustSize();
    m_fault->move(mapTo(window(), QPoint(0, height() + 2)));
    m_fault->raise();
    m_fault->show();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else if (
        event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Escape) {
        if (m_pause.isActive()) {
            m_pause.stop();
            Q_EMIT searched(text().trimmed());
        }
        Q_EMIT leftDown();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    placeFault();
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        m_fault->hide();
}

} // namespace mailroom
