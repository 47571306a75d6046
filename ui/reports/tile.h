#pragma once

#include "ui/text/tone.h"

#include <QAbstractButton>

namespace mailroom {

// One figure and what it counts; opens what it counts.
class Tile : public QAbstractButton {
    Q_OBJECT

public:
    explicit Tile(QWidget *parent = nullptr);

    void show(const QString &figure, const QString &words, Tone tone);
    using QAbstractButton::show;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont figureFont() const;

    QString m_figure;
    QString m_words;
    Tone m_tone = Tone::Plain;
};

} // namespace mailroom
