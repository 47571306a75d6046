#include "ui/shell/emptystate.h"

#include "ui/text/glyph.h"
#include "ui/text/tonelabel.h"

#include <QVBoxLayout>

namespace mailroom {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_hint(new ToneLabel(Tone::Quiet, this))
    , m_button(new QPushButton(this))
{
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.25);
    larger.setWeight(QFont::DemiBold);
    m_title->setFont(larger);
    for (QLabel *const label : {m_title, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
    }
    m_picture->setAlignment(Qt::AlignCenter);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);

    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::show(Glyph glyph, const QString &title, const QString &hint, const QString &button)
{
    m_picture->setPixmap(glyphIcon(glyph, Tone::Quiet).pixmap(QSize(40, 40), devicePixelRatio()));
    m_title->setText(title);
    m_hint->setText(hint);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

} // namespace mailroom
