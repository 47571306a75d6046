#include "spooler/submit/sourcefile.h"

#include "tests/support/story.h"

#include <catch2/catch_all.hpp>

#include <QTemporaryFile>

#include <atomic>
#include <thread>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

Result<> readAll(SourceFile &source)
{
    for (;;) {
        const auto piece = source.read(1000);
        if (!piece)
            return std::unexpected(piece.error());
        if (piece->isEmpty())
            return {};
    }
}

} // namespace

TEST_CASE("a file that grows or shrinks while it is read is refused", "[submit]")
{
    QTemporaryFile file;
    REQUIRE(file.open());
    file.write(QByteArray(5000, 'x'));
    REQUIRE(file.flush());
    auto source = SourceFile::open(file.fileName());
    REQUIRE(source);
    REQUIRE(source->read(1000));
    SECTION("untouched, it is read to its end")
    {
        CHECK(readAll(*source));
    }
    SECTION("changed, it says so")
    {
        REQUIRE(file.resize(GENERATE(5001, 9000, 4999, 1000, 0)));
        const auto read = readAll(*source);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::InvalidInput);
        CHECK(read.error().detail.contains(u"changed while it was read"_s));
        CHECK(read.error().detail.contains(file.fileName()));
    }
}

TEST_CASE("a message whose file grows while it is taken is refused and leaves nothing", "[submit]")
{
    QTemporaryFile file;
    REQUIRE(file.open());
    file.write(
        "From: ann@example.org\r\nSubject: Tea\r\n\r\n" + QByteArray("line of text\r\n").repeated(1'000'000));
    REQUIRE(file.flush());
    Story story;
    story.account();
    std::atomic<bool> over = false;
    Result<QueueId> refused;
    {
        const std::jthread writer([&] {
            while (!over) {
                file.write("more\r\n");
                file.flush();
            }
        });
        refused = story.trySubmit(
            {ann}, [&](Submission &submission) { submission.content = ContentFile{file.fileName()}; });
        over = true;
    }
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.contains(u"changed while it was read"_s));
    CHECK(story.states().isEmpty());
}
