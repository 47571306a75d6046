#pragma once

#include "ui/text/statetext.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mailroom {

// One cause and its cure, in place. Text is plain; the server's words can be unfolded below.
class Banner : public QFrame {
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void show(const Look &look, const QString &detail = {});
    QPushButton *addButton(const QString &words);
    void askForPassword(); // an editor in the banner, instead of a dialog
    using QFrame::show;

Q_SIGNALS:
    void passwordGiven(const QString &password);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_picture;
    QLabel *m_words;
    QLabel *m_detail;
    QPushButton *m_why;
    QHBoxLayout *m_row;
    QLineEdit *m_password = nullptr;
    Tone m_tone = Tone::Plain;
};

} // namespace mailroom
