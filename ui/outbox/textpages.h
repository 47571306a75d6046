// The tabs of the detail pane that show text: the message, the transcript, the report.
#pragma once

#include "spooler/mail/views.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace mailroom {

// Server and mail text in a fixed font, read-only, never taken for HTML. Keeps its place when the same text
// grows.
class PlainTextPage : public QPlainTextEdit {
    Q_OBJECT

public:
    enum class Font { Proportional, Fixed };

    explicit PlainTextPage(Font font, QWidget *parent = nullptr);
    void show(const QString &text);
    using QWidget::show;
};

// The message as it was sent: its header fields, text and attachments, or the source.
class MessagePage : public QWidget {
    Q_OBJECT

public:
    explicit MessagePage(QWidget *parent = nullptr);
    void show(const ContentView &content);
    void showFailure(const QString &words);
    using QWidget::show;

Q_SIGNALS:
    void saveWanted();

private:
    void showPart();

    QLabel *m_head;
    QLabel *m_attachments;
    QComboBox *m_part;
    PlainTextPage *m_text;
    ContentView m_content;
};

// One text of several: the transcript of each attempt, each report.
class ChoicePage : public QWidget {
    Q_OBJECT

public:
    explicit ChoicePage(const QString &emptyWords, QWidget *parent = nullptr);

    // The choices in their order, each with the number it is asked for by. Keeps what was chosen; else the
    // last one is.
    void setChoices(const QList<std::pair<QString, qint64>> &choices);
    qint64 chosen() const; // 0: none
    void addButton(QAction *action); // beside those before it, below the text
    void show(const QString &text);
    using QWidget::show;

Q_SIGNALS:
    void chosenChanged();

private:
    QString m_emptyWords;
    QComboBox *m_choice;
    QHBoxLayout *m_buttons;
    PlainTextPage *m_text;
};

} // namespace mailroom
