#include "app/practice/practicedialogue.h"

#include "app/practice/practiceserver.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;

namespace {

// The codes that a dialogue with one recipient gets, up to the end of the content; 0: cut without a reply.
QList<int> codes(PracticeMemory &memory, const QList<QByteArray> &lines)
{
    PracticeDialogue dialogue(memory);
    QList<int> found;
    for (const QByteArray &line : lines) {
        const PracticeReply reply = dialogue.lineArrived(line);
        if (!reply.text.isEmpty() || reply.next == PracticeNext::Close)
            found << reply.text.left(3).toInt();
    }
    return found;
}

QList<int> codesFor(PracticeMemory &memory, const QByteArray &localPart)
{
    return codes(
               memory,
               {"EHLO x", "MAIL FROM:<you@practice.example>", "RCPT TO:<" + localPart + "@practice.example>",
                "DATA", "Subject: x", ".", "QUIT"})
        .sliced(2);
}

} // namespace

TEST_CASE("the local part decides what the practice server does", "[app]")
{
    PracticeMemory memory;
    CHECK(codesFor(memory, "ok") == QList<int>{250, 354, 250, 221});
    CHECK(codesFor(memory, "somebody") == QList<int>{250, 354, 250, 221});
    CHECK(codesFor(memory, "bounce-later") == QList<int>{250, 354, 250, 221});
    CHECK(codesFor(memory, "unknown").first() == 550);
    CHECK(codesFor(memory, "full+1").first() == 452);
    CHECK(codesFor(memory, "greylist").first() == 451);
    CHECK(codesFor(memory, "greylist").first() == 250);
    CHECK(codesFor(memory, "greylist+2").first() == 451);
    CHECK(codesFor(memory, "reject-content") == QList<int>{250, 354, 554, 221});
    CHECK(codesFor(memory, "drop-after-dot").sliced(0, 3) == QList<int>{250, 354, 0});
}

TEST_CASE("recipients that decide after the content get a transaction of their own", "[app]")
{
    PracticeMemory memory;
    CHECK(
        codes(
            memory,
            {"EHLO x", "MAIL FROM:<>", "RCPT TO:<ok@x>", "RCPT TO:<drop-after-dot@x>", "RCPT TO:<ok+2@x>"})
        == QList<int>{250, 250, 250, 452, 250});
}

TEST_CASE("the practice server refuses the login of auth-fail only", "[app]")
{
    PracticeMemory memory;
    const auto plain = [](const QByteArray &user) {
        const QByteArray response = QByteArray(1, '\0') + user + QByteArray(1, '\0') + "secret";
        return QByteArray("AUTH PLAIN " + response.toBase64());
    };
    CHECK(codes(memory, QList<QByteArray>{plain("auth-fail"), plain("you")}) == QList<int>{535, 235});
    CHECK(
        codes(memory, {"AUTH LOGIN", QByteArray("auth-fail").toBase64(), QByteArray("secret").toBase64()})
        == QList<int>{334, 334, 535});
}
