#include "spooler/mail/verp.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("a return address of one's own names its recipient, and nobody else can make one", "[mail]")
{
    const QByteArray secret("something that nobody knows");
    const QString path = ownReturnPath(u"ann@example.org"_s, u"+"_s, RecipientId{17}, secret);
    CHECK(path.startsWith(u"ann+mr17-"_s));
    CHECK(path.endsWith(u"@example.org"_s));
    CHECK(recipientOfReturnPath(path, secret) == RecipientId{17});
    CHECK(recipientOfReturnPath(path.toUpper(), secret) == RecipientId{17}); // some servers shout
    CHECK_FALSE(recipientOfReturnPath(QString(path).replace(u"mr17"_s, u"mr18"_s), secret).isValid());
    CHECK_FALSE(recipientOfReturnPath(path, "another secret").isValid());
    CHECK_FALSE(recipientOfReturnPath(path, {}).isValid());
    CHECK_FALSE(recipientOfReturnPath(u"ann@example.org"_s, secret).isValid());
    CHECK(
        recipientOfReturnPath(ownReturnPath(u"ann@example.org"_s, u"-"_s, RecipientId{3}, secret), secret)
        == RecipientId{3});
}

TEST_CASE("a return address stays as it is where it can have nothing added", "[mail]")
{
    const QByteArray secret("s");
    const QStringList paths{
        QString(), u"postmaster"_s, u"\"ann b\"@example.org"_s, QString(50, u'a') + u"@b.example"_s};
    for (const QString &path : paths)
        CHECK(ownReturnPath(path, u"+"_s, RecipientId{1}, secret) == path);
    CHECK(ownReturnPath(u"ann@example.org"_s, {}, RecipientId{1}, secret) == u"ann@example.org"_s);
}
