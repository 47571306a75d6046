#include "tests/gui/mailboxdesk.h"

#include "ui/shell/sidebar.h"

#include <catch2/catch_all.hpp>

#include <QDir>

using namespace Qt::StringLiterals;

namespace mailroom {

MailboxDesk::MailboxDesk()
{
    for (const QString &folder : {QString(), u".Sent/"_s, u".Archive/"_s, u".Trash/"_s}) {
        for (const QString &part : {u"cur"_s, u"new"_s, u"tmp"_s})
            REQUIRE(QDir(m_maildir.path()).mkpath(folder + part));
    }
    desk.open();
    Account account = desk.usualAccount();
    account.incoming.kind = u"maildir"_s;
    account.incoming.parameters.insert(u"folder"_s, m_maildir.path());
    desk.keep(account);
    REQUIRE(QTest::qWaitFor([&] { return !desk.receiver.states().isEmpty(); }, 20'000));
}

void MailboxDesk::put(const QString &folder, const QByteArray &octets, const QString &flags)
{
    const QString number = QString::number(++m_count);
    const QString in = folder.isEmpty() ? QString() : u'.' + folder + u'/';
    QFile file(m_maildir.filePath(in + u"cur/"_s + number + u".M"_s + number + u".host:2,"_s + flags));
    REQUIRE(file.open(QFile::WriteOnly));
    REQUIRE(file.write(octets) == octets.size());
}

void MailboxDesk::receive()
{
    // Busy with what it saw by itself: asked again.
    REQUIRE(QTest::qWaitFor(
        [&] {
            auto fetched = desk.receiver.fetchNow({});
            return QTest::qWaitFor([&] { return fetched.isFinished(); }, 20'000) && fetched.result();
        },
        30'000));
}

void MailboxDesk::choose(FolderRole role)
{
    choose(MailScope{.role = role}.key());
}

void MailboxDesk::choose(const QString &scopeKey)
{
    auto *const sidebar = desk.window->findChild<Sidebar *>(u"sidebar"_s);
    REQUIRE(QTest::qWaitFor([&] { return sidebar->chooseScope(scopeKey); }, 10'000));
    REQUIRE(QTest::qWaitFor([&] { return list().isVisible(); }));
}

MailList &MailboxDesk::list() const
{
    return *desk.window->findChild<MailList *>(u"mailList"_s);
}

int MailboxDesk::rowOf(const QString &subject) const
{
    const QAbstractItemModel &model = *list().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, MailModel::SubjectColumn).data().toString() == subject)
            return row;
    }
    return -1;
}

} // namespace mailroom
