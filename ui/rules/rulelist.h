#pragma once

#include "spooler/mail/rule.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace mailroom {

// The rules in their order, each with its switch, and what can be done with the chosen one. Holds the rules
// while they are edited. Lives in the GUI thread, in the rules window.
class RuleList : public QWidget {
    Q_OBJECT

public:
    explicit RuleList(QWidget *parent = nullptr);

    void setRules(const QList<Rule> &rules);
    const QList<Rule> &rules() const { return m_rules; }
    int current() const; // -1: none
    void choose(int row);
    void change(const Rule &rule); // the chosen one
    void append(const QList<Rule> &rules); // behind the others; the first of them is chosen

Q_SIGNALS:
    void chosen(int row); // -1: none
    void changed(); // by a person, here
    void added(); // a new one, which is chosen

private:
    QWidget *buildButtons();
    void show(int row);
    void showButtons();
    void insert(int row, const Rule &rule);
    void addNew();
    void copy();
    void remove();
    void move(int distance);

    QList<Rule> m_rules;
    QListWidget *m_list;
    struct {
        QPushButton *copy = nullptr;
        QPushButton *remove = nullptr;
        QPushButton *earlier = nullptr;
        QPushButton *later = nullptr;
    } m_buttons;
};

} // namespace mailroom
