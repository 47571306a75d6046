#include "ui/accounts/testverdict.h"

#include "ui/text/accounttext.h"
#include "ui/text/facttext.h"
#include "ui/text/replytext.h"

#include <QFontDatabase>
#include <QLabel>
#include <QVBoxLayout>

namespace mailroom {

TestVerdict::TestVerdict(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_words(new QLabel(this))
    , m_detail(new QLabel(this))
{
    for (QLabel *const label : {m_words, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_words->setObjectName("accountWords");
    m_detail->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *const row = new QHBoxLayout;
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_detail);
    m_detail->hide();
}

void TestVerdict::say(const QString &words)
{
    m_picture->clear();
    m_detail->hide();
    m_words->setText(words);
}

void TestVerdict::complain(const QString &words)
{
    say(words);
    const QIcon warning = glyphIcon(Glyph::Warning, Tone::Deferred);
    m_picture->setPixmap(warning.pixmap(QSize(22, 22), devicePixelRatio()));
}

void TestVerdict::sayDetail(const QString &fact)
{
    m_detail->setText(fact);
    m_detail->setVisible(!fact.isEmpty());
}

void TestVerdict::show(const ConnectionReport &report)
{
    const Look look = lookOf(report);
    say(look.words);
    m_picture->setPixmap(glyphIcon(look.glyph, look.tone).pixmap(QSize(22, 22), devicePixelRatio()));
    QStringList details{factWords(report.detail), rawReply(report.reply), factWords(report.certificateText)};
    details.removeAll(QString());
    sayDetail(details.join(u'\n'));
}

} // namespace mailroom
