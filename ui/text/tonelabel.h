#pragma once

#include "ui/text/tone.h"

#include <QLabel>

namespace mailroom {

// Plain text in the colour of a tone, also after the palette changed from light to dark. Lives in the GUI
// thread; owned by its parent.
class ToneLabel : public QLabel {
    Q_OBJECT

public:
    explicit ToneLabel(Tone tone, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColor();

    Tone m_tone;
};

} // namespace mailroom
