#pragma once

#include <QTextEdit>

namespace mailroom {

// Such a text for a tooltip: as it is and never as markup, but no larger than a tooltip is read.
QString plainTip(const QString &text);

// What a server or a report said, to be read and copied. It breaks anywhere, so that a word without end makes
// no window wider, and what is longer than a few lines is scrolled. Lives in the GUI thread; owned by its
// parent.
class RawText : public QTextEdit {
    Q_OBJECT

public:
    explicit RawText(QWidget *parent = nullptr);

    void show(const QString &text); // plain, never taken for HTML
    using QWidget::show;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
};

} // namespace mailroom
