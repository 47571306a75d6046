#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "tests/support/temporaryprofile.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <atomic>
#include <thread>
#include <vector>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("a thousand mixed calls from eight threads lose nothing", "[scenario][A12]")
{
    const TemporaryProfile profile;
    Spooler spooler({.profile = profile.folder(), .clock = nullptr, .secrets = nullptr});
    auto opened = spooler.open();
    opened.waitForFinished();
    must(opened.result());
    std::atomic<int> taken = 0;
    std::atomic<int> failed = 0;
    const auto work = [&](int thread) {
        for (int i = 0; i < 125; ++i) {
            Submission submission;
            submission.content = QByteArray("From: ann@example.org\r\nSubject: tea\r\n\r\nAt five?\r\n");
            submission.recipients = QStringList{u"bob%1@example.net"_s.arg(thread * 1000 + i)};
            submission.held = true;
            switch (i % 5) {
            case 0:
            case 1: {
                auto stored = spooler.submit(submission);
                stored.waitForFinished();
                stored.result() ? ++taken : ++failed;
                break;
            }
            case 2: {
                auto done =
                    spooler.act(i % 2 == 0 ? Action::Release : Action::Hold, QList{QueueId{i}}, u"user"_s);
                done.waitForFinished();
                failed += done.result() ? 0 : 1;
                break;
            }
            case 3: {
                auto done =
                    spooler.switchboard().setWorkMode(i % 2 == 0 ? WorkMode::Online : WorkMode::Offline);
                done.waitForFinished();
                failed += done.result() ? 0 : 1;
                break;
            }
            default: {
                auto lock = spooler.editing().take(QueueId{thread + 1}, u"window"_s);
                lock.waitForFinished(); // somebody else may have it
                if (lock.result()) {
                    auto back = spooler.editing().putBackUnchanged(QueueId{thread + 1}, u"window"_s);
                    back.waitForFinished();
                    failed += back.result() ? 0 : 1;
                }
                break;
            }
            }
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back(work, i);
    for (std::thread &thread : threads)
        thread.join();
    CHECK(failed == 0);
    CHECK(taken == 8 * 50);
    Catalog catalog(profile.folder(), SpoolerPresence::Running);
    auto counts = catalog.counts();
    counts.waitForFinished();
    CHECK(must(counts.result()).of(Filter::All) == taken);
    auto locks = catalog.editLocks();
    locks.waitForFinished();
    CHECK(must(locks.result()).isEmpty());
}
