#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace mailroom {

class OptionalTime;
struct ComposerContent;

// How a message is to be sent: its priority, reports, when, held or not, what becomes of the copy, and behind
// "More" until when it is to arrive and is of use. Wraps like words where the window is narrow. Lives in the
// GUI thread.
class SendOptions : public QWidget {
    Q_OBJECT

public:
    explicit SendOptions(QWidget *parent = nullptr);

    void fill(const ComposerContent &content);
    void store(ComposerContent &content) const; // writes what its fields hold
    QWidget *firstWrong() const; // null: all can be sent so
    QString fault() const; // in plain words

Q_SIGNALS:
    void changed();

private:
    struct Wrong {
        QWidget *field = nullptr; // null: nothing is wrong
        QString why;
    };

    void buildTime();
    void buildCopy();
    void enableFields();
    Wrong wrong() const;

    QComboBox *m_priority;
    QCheckBox *m_report;
    OptionalTime *m_later;
    QComboBox *m_missed; // what becomes of it when that time is missed
    QCheckBox *m_atServer;
    QCheckBox *m_hold;
    QComboBox *m_copy;
    QLineEdit *m_folder;
    QToolButton *m_more;
    OptionalTime *m_deliverBy;
    OptionalTime *m_expires;
};

} // namespace mailroom
