#include "ui/inbox/messagefind.h"

#include "ui/text/glyph.h"
#include "ui/text/tonelabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextEdit>
#include <QToolButton>

namespace mailroom {

MessageFind::MessageFind(QTextEdit *text, QWidget *parent)
    : QFrame(parent)
    , m_text(text)
    , m_words(new QLineEdit(this))
    , m_result(new ToneLabel(Tone::Bad, this))
{
    setObjectName("messageFind");
    m_words->setObjectName("findWords");
    m_words->setPlaceholderText(tr("Find in this message"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    connect(m_words, &QLineEdit::textChanged, this, &MessageFind::findTyped);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { find(Direction::Forward); });
    auto *const back = new QToolButton(this);
    back->setText(tr("Previous"));
    connect(back, &QToolButton::clicked, this, [this] { find(Direction::Back); });
    auto *const next = new QToolButton(this);
    next->setText(tr("Next"));
    connect(next, &QToolButton::clicked, this, [this] { find(Direction::Forward); });
    auto *const close = new QToolButton(this);
    close->setIcon(glyphIcon(Glyph::Close));
    close->setAccessibleName(tr("Close"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        m_text->setFocus();
    });
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_result);
    row->addWidget(back);
    row->addWidget(next);
    row->addWidget(close);
    hide();
}

void MessageFind::open()
{
    show();
    m_words->setFocus();
    m_words->selectAll();
}

void MessageFind::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QFrame::keyPressEvent(event);
    hide();
    m_text->setFocus();
}

// From where the last match began, so that each letter only narrows it down.
void MessageFind::findTyped()
{
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(cursor.selectionStart());
    m_text->setTextCursor(cursor);
    m_result->clear();
    if (!m_words->text().isEmpty())
        find(Direction::Forward);
}

void MessageFind::find(Direction direction)
{
    const QTextDocument::FindFlags flags =
        direction == Direction::Back ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = m_text->find(m_words->text(), flags);
    if (!found) {
        const QTextCursor before = m_text->textCursor();
        QTextCursor cursor = before;
        cursor.movePosition(direction == Direction::Back ? QTextCursor::End : QTextCursor::Start);
        m_text->setTextCursor(cursor);
        found = m_text->find(m_words->text(), flags);
        if (!found)
            m_text->setTextCursor(before);
    }
    m_result->setText(found ? QString() : tr("Not found"));
}

} // namespace mailroom
