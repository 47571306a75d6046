#include "ui/text/rawtext.h"

#include <QFontDatabase>
#include <QRegularExpression>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostLines = 5;
    constexpr qsizetype mostOfTip = 800; // characters

} // namespace

QString plainTip(const QString &text)
{
    static const QRegularExpression endless(u"\\S{60}"_s);
    QString shown = text.size() > mostOfTip ? QString(text.first(mostOfTip) + u'…') : text;
    shown.replace(endless, u"\\0\u200b"_s); // where a word without end may break
    return u"<span style='white-space:pre-wrap'>"_s + shown.toHtmlEscaped() + u"</span>"_s;
}

RawText::RawText(QWidget *parent) : QTextEdit(parent)
{
    setAccessibleName(tr("Server's words"));
    setReadOnly(true);
    setAcceptRichText(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false); // it lies on what is around it
    document()->setDocumentMargin(0);
    fitHeight();
}

void RawText::show(const QString &text)
{
    if (text == toPlainText())
        return; // what is selected in it stays
    setPlainText(text);
    fitHeight();
}

QSize RawText::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, minimumHeight()};
}

QSize RawText::minimumSizeHint() const
{
    return {0, minimumHeight()};
}

void RawText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void RawText::fitHeight()
{
    const int whole = int(std::ceil(document()->size().height()));
    const int height =
        std::clamp(whole, fontMetrics().lineSpacing(), mostLines * fontMetrics().lineSpacing());
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace mailroom
