#pragma once

#include "ui/rules/ruleapplier.h"
#include "ui/shell/services.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QStackedWidget;

namespace mailroom {

class RuleApplier;
class RuleCounter;
class RuleEditor;
class RuleList;
struct Rule;
struct ReadScript;
struct RuleFlaw;

// The rules for arriving mail: their order, what each looks for and does, how much of the mail that is here
// it would match; applied to mail that is here; read from and written as Sieve. What was changed is kept by
// Save, all at once. Lives in the GUI thread; deletes itself when closed.
class RulesDialog : public QDialog {
    Q_OBJECT

public:
    RulesDialog(const Services &services, const RuleTarget &target, QWidget *parent = nullptr);

    void importFrom(const QString &file);
    void exportTo(const QString &file);
    void reject() override; // asks, if something was changed

private:
    QWidget *buildRules();
    QWidget *buildButtons();
    void ask();
    void showChosen(int row);
    void takeChange();
    bool isChanged() const;
    // Calls `then` with what it came to; false at once: a rule has a flaw, which is shown.
    bool save(std::function<void(bool saved)> then);
    bool showFlaw();
    void accept() override;
    void take(const ReadScript &script);
    void say(const QString &words, bool isBad);

    Services m_services;
    QList<Rule> m_before; // as they are kept
    RuleList *m_list;
    RuleEditor *m_editor;
    RuleCounter *m_counter;
    RuleApplier *m_applier;
    QStackedWidget *m_centre; // the editor, or what stands there when there is no rule
    QLabel *m_said;
    bool m_isKnown = false; // the rules are here
    bool m_showsFlaws = false; // once somebody wanted to save
};

} // namespace mailroom
