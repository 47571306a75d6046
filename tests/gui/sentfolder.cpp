// What became of what was sent, beside its copy.
#include "tests/gui/mailboxdesk.h"

#include <catch2/catch_all.hpp>

#include <QLabel>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray copyOf(const QString &subject, const QString &messageId)
{
    return "From: Ann <ann@example.org>\r\nTo: somebody@example.net\r\nSubject: " + subject.toUtf8()
        + "\r\nDate: Tue, 3 Nov 2026 09:41:00 +0100\r\nMessage-ID: " + messageId.toUtf8()
        + "\r\n\r\nHello\r\n";
}

} // namespace

TEST_CASE("the Sent folder shows beside each message what became of it, and leads there", "[gui]")
{
    MailboxDesk box;
    TestDesk &desk = box.desk;
    for (const auto &[to, subject] :
         {std::pair(u"ok@a.example"_s, u"Minutes"_s), {u"full@club.example"_s, u"Invitation"_s}}) {
        desk.write(to, subject);
        desk.send();
    }
    REQUIRE(desk.waitForState(u"Minutes"_s, u"ok@a.example"_s, RecipientState::Accepted));
    REQUIRE(desk.waitForState(u"Invitation"_s, u"full@club.example"_s, RecipientState::Deferred));
    for (const QString &subject : {u"Minutes"_s, u"Invitation"_s})
        box.put(u"Sent"_s, copyOf(subject, desk.message(subject).row.messageId));
    box.put(u"Sent"_s, copyOf(u"Of another program"_s, u"<elsewhere@example.net>"_s));
    box.put({}, copyOf(u"Comes in"_s, u"<in@example.net>"_s));
    box.receive();
    box.choose(FolderRole::Sent);
    const auto fate = [&](const QString &subject) {
        const QModelIndex index = box.list().model()->index(box.rowOf(subject), MailModel::DeliveryColumn);
        return index.data(Qt::AccessibleTextRole).toString();
    };
    REQUIRE(QTest::qWaitFor([&] { return fate(u"Minutes"_s) == u"accepted"_s; }, 10'000));
    CHECK(QTest::qWaitFor([&] { return fate(u"Invitation"_s) == u"deferred"_s; }));
    CHECK(box.rowOf(u"Of another program"_s) >= 0);
    CHECK(fate(u"Of another program"_s).isEmpty());
    CHECK_FALSE(box.list().isColumnHidden(MailModel::DeliveryColumn));
    const QModelIndex minutes = box.list().model()->index(box.rowOf(u"Minutes"_s), MailModel::DeliveryColumn);
    CHECK_FALSE(minutes.data(Qt::DecorationRole).value<QIcon>().isNull());
    CHECK(minutes.data(Qt::ToolTipRole).toString().contains(u"accepted"_s));
    screenshot(desk.window.get(), u"sent-folder"_s);

    // It changes while it is looked at.
    const QueueId deferred = desk.message(u"Invitation"_s).row.id;
    auto cancelled = desk.spooler.act(Action::Cancel, QList{deferred}, u"user"_s);
    CHECK(QTest::qWaitFor([&] { return fate(u"Invitation"_s) == u"cancelled"_s; }, 10'000));

    box.choose(FolderRole::Inbox);
    CHECK(box.list().isColumnHidden(MailModel::DeliveryColumn)); // of what came in there is no fate
    box.choose(FolderRole::Sent);
    REQUIRE(QTest::qWaitFor([&] { return box.rowOf(u"Minutes"_s) >= 0; }));
    const QModelIndex cell = box.list().model()->index(box.rowOf(u"Minutes"_s), MailModel::DeliveryColumn);
    QTest::mouseClick(
        box.list().viewport(), Qt::LeftButton, Qt::NoModifier, box.list().visualRect(cell).center());
    CHECK(QTest::qWaitFor([&] {
        auto *const subject = shown<QLabel>(u"detailSubject"_s);
        return subject && subject->text() == u"Minutes"_s;
    }));
}
