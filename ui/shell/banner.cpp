#include "ui/shell/banner.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailroom {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_picture(new QLabel(this))
    , m_words(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_why(new QPushButton(tr("Why?"), this))
    , m_row(new QHBoxLayout)
{
    for (QLabel *const label : {m_words, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // no reply widens the window
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_words->setObjectName("bannerWords");
    m_why->setFlat(true);
    m_why->setCheckable(true);
    connect(m_why, &QPushButton::toggled, m_detail, &QWidget::setVisible);

    m_row->setSpacing(8);
    m_row->addWidget(m_picture);
    m_row->addWidget(m_words, 1);
    m_row->addWidget(m_why);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(m_row);
    layout->addWidget(m_detail);
    m_detail->setContentsMargins(30, 0, 0, 0);
    m_detail->hide();
}

void Banner::show(const Look &look, const QString &detail)
{
    m_tone = look.tone;
    m_picture->setPixmap(glyphIcon(look.glyph, look.tone).pixmap(QSize(22, 22), devicePixelRatio()));
    if (m_words->text() != look.words) {
        m_words->setText(look.words);
        QAccessibleAnnouncementEvent announcement(this, look.words);
        QAccessible::updateAccessibility(&announcement);
    }
    m_detail->setText(detail);
    m_why->setVisible(!detail.isEmpty());
    update();
}

QPushButton *Banner::addButton(const QString &words)
{
    auto *const button = new QPushButton(words, this);
    m_row->insertWidget(m_row->indexOf(m_why), button);
    return button;
}

void Banner::askForPassword()
{
    if (!m_password) {
        m_password = new QLineEdit(this);
        m_password->setObjectName("bannerPassword");
        m_password->setEchoMode(QLineEdit::Password);
        m_password->setPlaceholderText(tr("Password"));
        m_password->setAccessibleName(tr("Password"));
        m_password->setMinimumWidth(m_password->fontMetrics().averageCharWidth() * 24);
        m_row->insertWidget(2, m_password);
        connect(m_password, &QLineEdit::returnPressed, this, [this] {
            if (!m_password->text().isEmpty())
                Q_EMIT passwordGiven(m_password->text());
        });
    }
    if (m_password->hasFocus() && !m_password->text().isEmpty())
        Q_EMIT passwordGiven(m_password->text());
    m_password->setFocus();
}

void Banner::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    QColor color = toneColor(m_tone, palette());
    painter.fillRect(rect(), palette().color(QPalette::Base));
    color.setAlphaF(0.12F);
    painter.fillRect(rect(), color);
    color.setAlphaF(1);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 4, height())), color);
    QFrame::paintEvent(event);
}

} // namespace mailroom
