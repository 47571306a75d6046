#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace mailroom {

struct ComposerContent;

// How a message is to be sent: its priority, reports, when, held or not, and what becomes of the copy. Wraps
// like words where the window is narrow. Lives in the GUI thread.
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
    void buildTime();
    void buildCopy();
    void enableFields();

    QComboBox *m_priority;
    QCheckBox *m_report;
    QCheckBox *m_later;
    QDateTimeEdit *m_time;
    QCheckBox *m_atServer;
    QCheckBox *m_hold;
    QComboBox *m_copy;
    QLineEdit *m_folder;
};

} // namespace mailroom
