// The windows of rules and of imports, on a real receiver.
#include "tests/gui/messagedesk.h"
#include "tests/gui/surroundings.h"
#include "ui/import/importdialog.h"
#include "ui/rules/rulesdialog.h"

#include <catch2/catch_all.hpp>

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

template <typename T> T answerOf(QFuture<Result<T>> future)
{
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 30'000));
    const Result<T> result = future.result();
    INFO((result ? QString() : result.error().detail).toStdString());
    REQUIRE(result.has_value());
    if constexpr (!std::is_void_v<T>)
        return *result;
}

QByteArray mboxOf(int tea, int coffee)
{
    QByteArray all;
    for (int i = 0; i < tea + coffee; ++i) {
        const QByteArray number = QByteArray::number(i);
        all += "From ann@example.org Sun Nov 22 08:00:00 2026\nFrom: Ann Lee <ann@example.org>\nTo: "
               "bob@example.net\nSubject: "
            + QByteArray(i < tea ? "Tea " : "Coffee ") + number + "\nMessage-ID: <" + number
            + "@example.org>\nDate: Sun, 22 Nov 2026 08:00:00 +0000\n\nAt five?\n\n";
    }
    return all;
}

QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &octets)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(octets) == octets.size());
    return file.fileName();
}

// With mail in the folder Kitchen of this computer.
struct RulesDesk : MessageDesk {
    RulesDesk()
    {
        pane->hide();
        kitchen = answerOf(desk.receiver.localFolder({}, u"Kitchen"_s));
        const QString file = fileWith(folder, u"mail.mbox"_s, mboxOf(7, 5));
        const ImportReport report = answerOf(desk.receiver.importMail({.path = file, .into = kitchen}));
        REQUIRE(report.messages == 12);
    }

    RulesDialog *open(const RuleTarget &target = {})
    {
        auto *const dialog = new RulesDialog(*services, target, desk.window.get());
        dialog->open();
        REQUIRE(QTest::qWaitForWindowExposed(dialog));
        auto *const add = dialog->findChild<QPushButton *>(u"ruleAdd"_s);
        REQUIRE(QTest::qWaitFor([&] { return add->isEnabled(); })); // it is known what is kept
        return dialog;
    }

    qsizetype in(FolderId place) { return answerOf(desk.mail->list({.folder = place}, 0)).size(); }
    QList<Rule> kept() { return answerOf(desk.mail->rules()); }

    QTemporaryDir folder;
    FolderId kitchen;
};

void pick(const QString &box, int index)
{
    auto *const combo = shown<QComboBox>(box);
    REQUIRE(combo);
    combo->setCurrentIndex(index);
}

bool says(const QString &label, const QString &words)
{
    return QTest::qWaitFor(
        [&] {
            auto *const found = shown<QLabel>(label);
            return found && found->text().contains(words);
        },
        10'000);
}

void trigger(const QWidget *within, const QString &action)
{
    auto *const found = within->findChild<QAction *>(action);
    REQUIRE(found);
    REQUIRE(found->isVisible());
    found->trigger();
}

Rule teaRule(const QString &folder)
{
    Rule rule;
    rule.name = u"Tea"_s;
    rule.conditions = {{.field = RuleField::Subject, .test = RuleTest::Begins, .text = u"Tea"_s}};
    rule.actions = {{.kind = RuleActionKind::File, .text = folder}};
    return rule;
}

} // namespace

TEST_CASE("a rule is written with a live count, faults stand at their fields, and it is kept", "[gui]")
{
    RulesDesk desk;
    trigger(desk.desk.window.get(), u"rules"_s); // there is a menu entry
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"rulesDialog"_s); }));
    shown<QWidget>(u"rulesDialog"_s)->close();
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"rulesDialog"_s); }));

    RulesDialog *const dialog = desk.open();
    CHECK_FALSE(shown<QLineEdit>(u"ruleName"_s)); // nothing yet, and the way to the first one
    press(u"ruleAdd"_s);
    CHECK(QTest::qWaitFor([] { return shown<QLineEdit>(u"ruleName"_s)->hasFocus(); }));
    CHECK(says(u"ruleCount"_s, u"Complete the conditions"_s));
    pick(u"conditionField"_s, static_cast<int>(RuleField::Subject));
    type(u"conditionText"_s, u"tea"_s);
    CHECK(says(u"ruleCount"_s, u"Would match 7 of the newest 12"_s));
    pick(u"conditionTest"_s, 6); // does not contain
    CHECK(says(u"ruleCount"_s, u"Would match 5 of the newest 12"_s));
    pick(u"conditionTest"_s, 0);
    press(u"rulesSave"_s);
    CHECK(shown<QLabel>(u"ruleNameFlaw"_s)->text().contains(u"name"_s));
    type(u"ruleName"_s, u"Tea"_s);
    press(u"rulesSave"_s);
    CHECK(says(u"ruleRowFlaw"_s, u"folder"_s)); // now the next flaw, at its own field
    CHECK(shown<QComboBox>(u"actionFolder"_s)->lineEdit()->hasFocus());
    CHECK(desk.kept().isEmpty());
    screenshot(dialog, u"rules-flaw"_s);
    shown<QComboBox>(u"actionFolder"_s)->setEditText(u"Kitchen/Tea"_s);
    CHECK_FALSE(shown<QLabel>(u"ruleRowFlaw"_s));
    press(u"rulesSave"_s);
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"rulesDialog"_s); }));
    REQUIRE(desk.kept().size() == 1);
    CHECK(desk.kept().constFirst().conditions.constFirst().text == u"tea"_s);
    CHECK(desk.kept().constFirst().actions.constFirst().text == u"Kitchen/Tea"_s);
}

TEST_CASE("rules are ordered, copied, switched off and removed, all by the keyboard too", "[gui]")
{
    RulesDesk desk;
    Rule second = teaRule(u"B"_s);
    second.name = u"Second"_s;
    answerOf(desk.desk.receiver.saveRules({}, {teaRule(u"A"_s), second}));
    RulesDialog *dialog = desk.open();
    auto *const list = dialog->findChild<QListWidget *>(u"ruleList"_s);
    REQUIRE(QTest::qWaitFor([&] { return list->count() == 2; }));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier);
    CHECK(list->item(1)->text() == u"Tea"_s);
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(list->item(1)->checkState() == Qt::Unchecked);
    press(u"ruleCopy"_s);
    CHECK(list->count() == 3);
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    CHECK(list->count() == 2);
    CHECK(desk.kept().size() == 2); // until it is saved
    dialog->reject();
    auto *const question = shown<QWidget>(u"rulesQuestion"_s);
    REQUIRE(question); // nothing is dropped without a word
    screenshot(question, u"rules-question"_s);
    question->close();
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"rulesQuestion"_s); }));
    press(u"rulesSave"_s);
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"rulesDialog"_s); }));
    const QList<Rule> kept = desk.kept();
    REQUIRE(kept.size() == 2);
    CHECK(kept.at(0).name == u"Tea"_s);
    CHECK_FALSE(kept.at(0).enabled);
    CHECK(kept.at(1).name == u"Tea (copy)"_s);

    // What another program wrote meanwhile is not overwritten.
    dialog = desk.open();
    REQUIRE(QTest::qWaitFor([&] { return dialog->findChild<QListWidget *>(u"ruleList"_s)->count() == 2; }));
    answerOf(desk.desk.receiver.saveRules(kept, {}));
    type(u"ruleName"_s, u"Mine"_s);
    press(u"rulesSave"_s);
    CHECK(says(u"rulesSaid"_s, u"another program"_s));
    CHECK(desk.kept().isEmpty());
}

TEST_CASE("rules are applied to mail that is here, and stopped half-way", "[gui]")
{
    RulesDesk desk;
    answerOf(desk.desk.receiver.saveRules({}, {teaRule(u"Tea"_s)}));
    const RuleTarget target{.shown = {.folder = desk.kitchen}, .name = u"Kitchen"_s};
    RulesDialog *const dialog = desk.open(target);
    auto *const begin = dialog->findChild<QPushButton *>(u"ruleApply"_s);
    REQUIRE(QTest::qWaitFor([&] { return begin->isEnabled(); }));
    trigger(dialog, u"applyToAll"_s);
    CHECK(says(u"ruleApplySaid"_s, u"applied to 12 message"_s));
    CHECK(desk.in(desk.kitchen) == 5);
    // What is changed is saved first; a program that takes its time can be stopped.
    pick(u"actionKind"_s, static_cast<int>(RuleActionKind::Run));
    type(u"actionText"_s, u"/bin/sleep 2"_s);
    pick(u"conditionTest"_s, 6); // everything but tea
    trigger(dialog, u"applyToAll"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QProgressBar>(u"ruleApplyProgress"_s); }));
    screenshot(dialog, u"rules-applying"_s);
    press(u"ruleApplyStop"_s);
    CHECK(says(u"ruleApplySaid"_s, u"Stopped"_s));
    CHECK(desk.kept().constFirst().actions.constFirst().kind == RuleActionKind::Run);
}

TEST_CASE("rules go out as Sieve and come back, and what cannot be said is named", "[gui]")
{
    RulesDesk desk;
    Rule program = teaRule({});
    program.name = u"Program"_s;
    program.actions = {{.kind = RuleActionKind::Run, .text = u"spamc -x"_s}};
    answerOf(desk.desk.receiver.saveRules({}, {teaRule(u"Tea"_s), program}));
    RulesDialog *const dialog = desk.open();
    auto *const list = dialog->findChild<QListWidget *>(u"ruleList"_s);
    REQUIRE(QTest::qWaitFor([&] { return list->count() == 2; }));
    const QString file = desk.folder.filePath(u"rules.sieve"_s);
    dialog->exportTo(file);
    CHECK(says(u"rulesSaid"_s, u"Program: Sieve cannot run a program"_s));
    dialog->importFrom(file);
    CHECK(says(u"rulesSaid"_s, u"1 rule"_s));
    CHECK(list->count() == 3);
    dialog->importFrom(fileWith(desk.folder, u"odd.sieve"_s, "if true { vacation \"away\"; }\r\n"));
    CHECK(says(u"rulesSaid"_s, u"vacation"_s));
    dialog->importFrom(fileWith(desk.folder, u"none.sieve"_s, "this is no sieve {"));
    CHECK(says(u"rulesSaid"_s, u"no Sieve script. Line 1:"_s));
    dialog->importFrom(desk.folder.filePath(u"nowhere"_s));
    CHECK(says(u"rulesSaid"_s, u"Not found"_s));
    CHECK(list->count() == 3);
}

TEST_CASE("mail of another program is imported in a window, and an import can be stopped", "[gui]")
{
    RulesDesk desk;
    trigger(desk.desk.window.get(), u"importMail"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"importDialog"_s); }));
    auto *dialog = qobject_cast<ImportDialog *>(shown<QWidget>(u"importDialog"_s));
    press(u"importBegin"_s);
    CHECK(says(u"importPathFlaw"_s, u"Choose the file"_s));
    dialog->choose(ImportKind::Mbox, desk.folder.filePath(u"nowhere"_s));
    press(u"importBegin"_s);
    CHECK(says(u"importPathFlaw"_s, u"nowhere"_s));
    dialog->choose(ImportKind::Mbox, fileWith(desk.folder, u"more.mbox"_s, mboxOf(30, 10)));
    press(u"importBegin"_s);
    CHECK(says(u"importSaid"_s, u"imported."_s));
    CHECK(shown<QLabel>(u"importSaid"_s)->text().startsWith(u"40 "_s));
    press(u"importBegin"_s);
    CHECK(says(u"importSaid"_s, u"40 had been here before"_s));
    screenshot(dialog, u"import-done"_s);

    // A Maildir that is too large to be read at once is stopped, and goes on later.
    REQUIRE(QDir(desk.folder.path()).mkpath(u"maildir/cur"_s));
    REQUIRE(QDir(desk.folder.path()).mkpath(u"maildir/new"_s));
    REQUIRE(QDir(desk.folder.path()).mkpath(u"maildir/tmp"_s));
    for (int i = 0; i < 3000; ++i)
        fileWith(
            desk.folder, u"maildir/cur/%1.M1P1.host:2,S"_s.arg(i),
            "Subject: one\nMessage-ID: <m" + QByteArray::number(i) + "@x>\n\nhello\n");
    dialog->choose(ImportKind::Maildir, desk.folder.filePath(u"maildir"_s));
    shown<QComboBox>(u"importInto"_s)->setEditText(u"Old"_s);
    press(u"importBegin"_s);
    dialog->reject(); // as Esc does: it stops, and stays to say so
    CHECK(says(u"importSaid"_s, u"Stopped"_s));
    CHECK(QTest::qWaitFor([] { return shown<QPushButton>(u"importBegin"_s)->isEnabled(); }));
    press(u"importBegin"_s);
    CHECK(QTest::qWaitFor(
        [] {
            auto *const bar = shown<QProgressBar>(u"importProgress"_s);
            return !bar || bar->maximum() > 0;
        },
        30'000));
    screenshot(dialog, u"import-running"_s);
    CHECK(QTest::qWaitFor([] { return !shown<QProgressBar>(u"importProgress"_s); }, 60'000));
    FolderId old;
    for (const FolderRow &row : answerOf(desk.desk.mail->folders())) {
        if (row.path == u"Old"_s)
            old = row.id;
    }
    CHECK(desk.in(old) == 3000);
}

namespace {

// Until it dies the windows speak this language, or stand on this palette.
struct Dressed {
    Dressed(const QString &language, bool dark) : speaking(language), before(QApplication::palette())
    {
        if (!dark)
            return;
        QPalette palette(QColor(0x2b, 0x2d, 0x30), QColor(0x23, 0x25, 0x28));
        palette.setColor(QPalette::Base, QColor(0x1b, 0x1d, 0x1f));
        palette.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
        palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9a, 0x9a));
        QApplication::setPalette(palette);
    }
    ~Dressed() { QApplication::setPalette(before); }

    Speaking speaking;
    QPalette before;
};

} // namespace

TEST_CASE("the windows of rules and imports are photographed", "[gui]")
{
    const auto [language, dark] = GENERATE(
        std::pair(u"en"_s, false), std::pair(u"en"_s, true), std::pair(u"de"_s, false),
        std::pair(u"ru"_s, false));
    const Dressed dressed(language, dark);
    const QString mark = language + (dark ? u"-dark"_s : QString());
    RulesDesk desk;
    RulesDialog *const empty = desk.open();
    QTest::qWait(200);
    screenshot(empty, u"rules-empty-"_s + mark);
    empty->close();
    Rule full = teaRule(u"Kitchen/Tea"_s);
    full.conditions
        << RuleCondition{.field = RuleField::Header, .test = RuleTest::Contains, .header = u"X-Spam"_s, .text = u"yes"_s, .isNot = true}
        << RuleCondition{.field = RuleField::Size, .test = RuleTest::Larger, .size = 5 * 1024 * 1024}
        << RuleCondition{.field = RuleField::Class, .test = RuleTest::Is, .text = u"list"_s};
    full.match = RuleMatch::Any;
    full.actions << RuleAction{.kind = RuleActionKind::Flag, .flags = MailFlag::Seen | MailFlag::Flagged}
                 << RuleAction{.kind = RuleActionKind::Redirect, .text = u"bob@example.net"_s}
                 << RuleAction{.kind = RuleActionKind::Run, .text = u"spamc -x"_s}
                 << RuleAction{.kind = RuleActionKind::Stop};
    Rule off = teaRule(u"Archive"_s);
    off.name = u"Newsletters"_s;
    off.enabled = false;
    answerOf(desk.desk.receiver.saveRules({}, {full, off}));
    RulesDialog *const dialog = desk.open({.shown = {.folder = desk.kitchen}, .name = u"Kitchen"_s});
    REQUIRE(QTest::qWaitFor([] {
        auto *const count = shown<QLabel>(u"ruleCount"_s);
        return count && count->text().contains(u"12"_s);
    }));
    QTest::qWait(200);
    screenshot(dialog, u"rules-"_s + mark);
    dialog->close();
    auto *const import = new ImportDialog(*desk.services, desk.desk.window.get());
    import->open();
    REQUIRE(QTest::qWaitForWindowExposed(import));
    screenshot(import, u"import-"_s + mark);
}
