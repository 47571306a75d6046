#include "app/desktop/damagedialog.h"
#include "spooler/submit/submitter.h"
#include "tests/gui/testdesk.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("a damaged outbox is set aside by one button, and what can be read is there again", "[gui]")
{
    const TemporaryProfile profile;
    for (int i = 0; i < 200; ++i) {
        Submission what;
        what.content = QByteArray("From: ann@example.org\n\nHello\n") + QByteArray(3000, 'x');
        what.recipients = {u"bob@example.net"_s};
        REQUIRE(submitDirectly(profile.folder(), what));
    }
    QFile file(profile.paths().database);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() / 2));
    file.write(QByteArray(8 * 4096, 'z'));
    file.close();

    auto *const dialog =
        new DamageDialog(profile.folder(), {ErrorCode::Corrupt, u"the database is damaged"_s});
    int opened = 0;
    QObject::connect(dialog, &DamageDialog::salvaged, dialog, [&] { ++opened; });
    dialog->open();
    QTest::qWait(100);
    screenshot(dialog, u"damage"_s);
    press(u"damageBegin"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QPlainTextEdit>(u"damageLosses"_s) != nullptr; }, 20'000));
    QTest::qWait(100);
    screenshot(dialog, u"damage-salvaged"_s);
    CHECK(dialog->findChild<QLabel *>(u"damageWords"_s)->text().contains(u"are held"_s));
    CHECK(QDir(profile.folder()).entryList({u"spool-damaged-*.sqlite"_s}).size() == 1);
    press(u"damageBegin"_s);
    CHECK(opened == 1);
}
