#pragma once

#include <QProxyStyle>

namespace mailroom {

// The desktop's own style, but for what looks the same everywhere here: buttons of dialogs have words only,
// as all others, titles of columns stand above the beginning of what is in them, and a box to be checked has
// an outline on dark windows, too (styles make it darker than the window, where nobody sees it). Set once, in
// main(); QApplication owns it.
class HouseStyle final : public QProxyStyle {
    Q_OBJECT

public:
    using QProxyStyle::polish;
    using QProxyStyle::QProxyStyle;

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer)
        const override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void polish(QWidget *widget) override;
};

} // namespace mailroom
