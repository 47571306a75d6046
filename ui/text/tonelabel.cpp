#include "ui/text/tonelabel.h"

#include <QApplication>
#include <QEvent>

namespace mailroom {

ToneLabel::ToneLabel(Tone tone, QWidget *parent) : QLabel(parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    takeColor();
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColor();
}

void ToneLabel::takeColor()
{
    const QColor color = toneColor(m_tone, QApplication::palette());
    if (palette().color(QPalette::WindowText) == color)
        return; // setPalette() brings another PaletteChange
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    own.setColor(QPalette::Text, color); // the foreground above a list
    setPalette(own);
}

} // namespace mailroom
