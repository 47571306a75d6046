#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QTextEdit;

namespace mailroom {

// Finds words in a shown text while they are typed; Esc closes it. GUI thread.
class MessageFind : public QFrame {
    Q_OBJECT

public:
    explicit MessageFind(QTextEdit *text, QWidget *parent = nullptr);

    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Direction { Forward, Back };
    void find(Direction direction);
    void findTyped();

    QTextEdit *m_text;
    QLineEdit *m_words;
    QLabel *m_result;
};

} // namespace mailroom
