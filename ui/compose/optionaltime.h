#pragma once

#include <QDateTime>
#include <QWidget>

class QCheckBox;
class QDateTimeEdit;

namespace mailroom {

// A box to tick and the time that it is about. Lives in the GUI thread.
class OptionalTime : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString label;
        QString name; // of the time, for who does not see the label
        QString tip;
    };
    // `object` names the box, with "Time" behind it the field.
    OptionalTime(const QString &object, const Words &words, const QDateTime &proposal, QWidget *parent);

    void setTime(const QDateTime &time); // invalid: the box is not ticked
    QDateTime time() const; // UTC; invalid: the box is not ticked
    QWidget *field() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox *m_box;
    QDateTimeEdit *m_field;
};

} // namespace mailroom
