#include "ui/inbox/messagesourcepage.h"

#include "ui/text/errortext.h"
#include "ui/text/glyph.h"
#include "ui/text/when.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QThreadPool>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 sourcePageSize = 64 * 1024;
    constexpr qsizetype longestSourceLine = 2000;

    // Octets that are no text are shown as their numbers.
    QString sourceText(const QByteArray &octets)
    {
        QString text;
        qsizetype column = 0;
        for (const QChar c : QString::fromUtf8(octets)) {
            if (c == u'\r')
                continue;
            if (c != u'\n' && c != u'\t'
                && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format))
                text += u"<%1>"_s.arg(static_cast<uint>(c.unicode()), 2, 16, QChar(u'0'));
            else
                text += c;
            column = c == u'\n' ? 0 : column + 1;
            if (column == longestSourceLine) {
                text += u"↩\n"_s;
                column = 0;
            }
        }
        return text;
    }

} // namespace

MessageSourcePage::MessageSourcePage(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_place(new QLabel(this))
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this))
{
    setObjectName("messageSource");
    m_text->setObjectName("sourceText");
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Source of the message"));
    m_place->setTextFormat(Qt::PlainText);
    m_back->setText(tr("Earlier"));
    m_forward->setText(tr("Later"));
    m_back->setObjectName("sourceBack");
    m_forward->setObjectName("sourceForward");
    connect(m_back, &QToolButton::clicked, this, [this] { showPage(m_offset - sourcePageSize); });
    connect(m_forward, &QToolButton::clicked, this, [this] { showPage(m_offset + sourcePageSize); });
    auto *const close = new QPushButton(tr("Back to the message"), this);
    connect(close, &QPushButton::clicked, this, &MessageSourcePage::closeWanted);
    auto *const row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_place, 1);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(close);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
}

void MessageSourcePage::show(const MessageSource &source)
{
    m_source = source;
    m_text->clear();
    showPage(0);
    m_text->setFocus();
}

void MessageSourcePage::showPage(qint64 offset)
{
    m_offset = std::clamp<qint64>(
        offset, 0, std::max<qint64>(0, m_source.size - 1) / sourcePageSize * sourcePageSize);
    m_back->setEnabled(m_offset > 0);
    m_forward->setEnabled(m_offset + sourcePageSize < m_source.size);
    const qint64 end = std::min(m_offset + sourcePageSize, m_source.size);
    m_place->setText(
        m_source.size <= sourcePageSize ? octetWords(m_source.size)
                                        : tr("%1 to %2 of %3 bytes")
                                              .arg(
                                                  QLocale().toString(m_offset + 1), QLocale().toString(end),
                                                  QLocale().toString(m_source.size)));
    const qint64 asked = m_offset;
    m_source.octets(asked, sourcePageSize)
        .then(
            QThreadPool::globalInstance(),
            [](const Result<QByteArray> &octets) {
                return octets ? sourceText(*octets) : errorWords(octets.error());
            })
        .then(this, [this, asked](const QString &text) {
            if (asked == m_offset)
                m_text->setPlainText(text);
        });
}

} // namespace mailroom
