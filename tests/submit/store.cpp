#include "spooler/store/accountstore.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/submit/submitter.h"

#include "spooler/profile.h"

#include <catch2/catch_all.hpp>

#include <QTemporaryDir>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("a program without a spooler submits durably, small and large", "[submit]")
{
    const QTemporaryDir folder;
    const QString profile = folder.filePath(u"profile"_s);
    Submission what;
    what.content = QByteArray("From: ann@example.org\n\nHello\n");
    what.recipients = {u"bob@example.net, eve@example.net"_s};
    const auto small = submitDirectly(profile, what);
    REQUIRE(small);
    what.content = QByteArray("From: ann@example.org\n\n" + QByteArray("0123456789\n").repeated(300'000));
    const auto large = submitDirectly(profile, what);
    REQUIRE(large);
    CHECK(*small < *large);

    const auto database = Database::open(ProfilePaths(profile).database, OpenMode::ReadWrite);
    REQUIRE(database);
    const auto kept = OutboxStore(**database).select(FilterSelection{}, {RecipientState::Queued});
    REQUIRE(kept);
    CHECK(kept->size() == 4);
    CHECK_FALSE(kept->first().account.isValid());
    what.account = AccountId{99};
    CHECK(submitDirectly(profile, what).error().code == ErrorCode::InvalidInput);
    what.recipients.clear();
    what.account = {};
    CHECK(submitDirectly(profile, what).error().code == ErrorCode::InvalidInput);
    CHECK(OutboxStore(**database).select(FilterSelection{}, {RecipientState::Queued})->size() == 4);
}
