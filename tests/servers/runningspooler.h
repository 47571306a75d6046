// A whole spooler with its catalog on a throw-away profile, driven in-process as the windows drive it.
#pragma once

#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "tests/servers/serverprocess.h"
#include "tests/support/temporaryprofile.h"

#include <catch2/catch_all.hpp>

#include <QUuid>

namespace mailroom {

// An account for a server of the tests: clear text on loopback, no login, and a schedule that never comes
// round while a case lasts.
Account testAccount(quint16 port);

// A small message of Ann's with a Message-ID of its own.
struct TestMessage {
    QString messageId =
        u'<' + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral("@test.example>");
    QString subject = QStringLiteral("a test");
    qsizetype size = 500;

    QByteArray content() const;
    Submission submission(const QStringList &recipients) const;
};

// Thread: the test's. A call that fails ends the test case.
class RunningSpooler {
public:
    RunningSpooler();

    Spooler &spooler() { return m_spooler; }
    QString profile() const { return m_profile.folder(); }
    AccountId save(const Account &account);
    QueueId submit(Submission submission);
    MessageDetail message(QueueId message);

    // Waits until the message is as `condition` wants it and answers it; ends the case when it never is.
    MessageDetail waitFor(QueueId message, const std::function<bool(const MessageDetail &)> &condition);
    // Waits until no recipient is queued, in flight or ending.
    MessageDetail settled(QueueId message);

    template <typename T> static T awaited(QFuture<Result<T>> future)
    {
        REQUIRE(eventually([&] { return future.isFinished(); }));
        Result<T> result = future.result();
        INFO((result ? std::string() : result.error().detail.toStdString()));
        REQUIRE(result);
        if constexpr (!std::is_void_v<T>)
            return *std::move(result);
    }

private:
    TemporaryProfile m_profile;
    Spooler m_spooler;
    Catalog m_catalog;
};

const RecipientRow &recipient(const MessageDetail &message, QStringView address);

} // namespace mailroom

// Catch2 prints states by their public words.
template <> struct Catch::StringMaker<mailroom::RecipientState> {
    static std::string convert(mailroom::RecipientState state)
    {
        return mailroom::stateName(state).toStdString();
    }
};
template <> struct Catch::StringMaker<mailroom::GateKind> {
    static std::string convert(mailroom::GateKind kind) { return mailroom::gateName(kind).toStdString(); }
};
template <> struct Catch::StringMaker<QString> {
    static std::string convert(const QString &text) { return text.toStdString(); }
};
