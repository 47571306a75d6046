// The window of the rules for arriving mail.
//
// The folder: rulesdialog is the window; rulelist its rules in their order, ruleeditor one of them, made of
// conditionrows and actionrows; rulecounter counts what it would match; ruleapplier applies the rules to mail
// that is here; rulescript reads and writes Sieve files.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace mailroom {

class ToneLabel;

// A condition or an action: its fields, a button that removes it, and below what is wrong with it. Lives in
// the rule editor.
class RuleRow : public QWidget {
    Q_OBJECT

public:
    RuleRow(const QString &removeWords, QWidget *parent);

    void say(const QString &flaw); // empty: nothing is wrong
    virtual void focusFlaw() = 0; // where something is to be typed
    QList<QWidget *> chain() const; // that the keyboard goes through, in order

Q_SIGNALS:
    void changed();
    void removeWanted();

protected:
    void add(QWidget *field, int stretch = 0); // left of the button

private:
    QHBoxLayout *m_fields;
    QToolButton *m_remove;
    ToneLabel *m_flaw;
    QList<QWidget *> m_chain;
};

} // namespace mailroom
