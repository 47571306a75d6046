#include "spooler/report/dossier.h"
#include "tests/support/memorycontent.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <QBuffer>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray letter = "From: ann@example.org\r\nSubject: Hi\r\n\r\nHello.\r\n";

DossierParts sampleParts()
{
    DossierParts parts;
    parts.madeBy = u"test"_s;
    parts.when = testTime();
    MessageDetail &detail = parts.detail;
    detail.row.id = QueueId{17};
    detail.row.messageId = u"<1@example.org>"_s;
    detail.row.size = letter.size();
    detail.reversePath = u"ann@example.org"_s;
    RecipientRow bob;
    bob.id = RecipientId{4};
    bob.address = u"bob@example.com"_s;
    bob.state = RecipientState::Accepted;
    bob.lastReply = {250, {2, 0, 0}, u"queued as 4X"_s};
    detail.recipients << bob;
    for (int i = 0; i < 3; ++i)
        detail.events << EventRow{
            .id = i + 1,
            .recipient = bob.id,
            .when = testTime().addSecs(i),
            .kind = i == 0 ? u"submitted"_s : u"attempt-started"_s,
            .by = u"spooler"_s,
            .reply = {},
            .detail = {}};
    parts.transcripts.append({1, u"S: 220 hello\nC: AUTH PLAIN ***\n"_s});
    parts.reports.append({9, "Subject: report\r\n\r\nfailed\r\n"});
    return parts;
}

QByteArray dossier()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    MemoryContent content(letter);
    must(writeDossier(buffer, sampleParts(), content));
    return buffer.data();
}

DossierCheck checked(QByteArray octets)
{
    QBuffer buffer(&octets);
    buffer.open(QIODevice::ReadOnly);
    return checkDossier(buffer);
}

} // namespace

TEST_CASE("a dossier is whole, and says so with the number that was told", "[report][dossier]")
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    MemoryContent content(letter);
    const QString digest = must(writeDossier(buffer, sampleParts(), content));
    const DossierCheck check = checked(buffer.data());
    CHECK(check.broken == QStringList());
    CHECK(check.digest == digest);
    CHECK(check.messageId == u"<1@example.org>"_s);
    CHECK(check.events == 3);
    CHECK(check.files == 10);
    CHECK(buffer.data().mid(512, letter.size()) == letter); // message.eml is the first file
}

TEST_CASE("whichever octet of a dossier is changed, the check names what", "[report][dossier]")
{
    const QByteArray whole = dossier();
    REQUIRE(checked(whole).broken.isEmpty());
    int unnoticed = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray flipped = whole;
        flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
        const DossierCheck check = checked(flipped);
        if (check.broken.isEmpty() || check.broken.first().isEmpty())
            ++unnoticed;
    }
    CHECK(unnoticed == 0);
    for (const qsizetype size : {qsizetype(0), qsizetype(100), whole.size() / 2, whole.size() - 1})
        CHECK_FALSE(checked(whole.first(size)).broken.isEmpty());
    CHECK_FALSE(checked(whole + "x").broken.isEmpty());
}

TEST_CASE("the check tells the message from its history", "[report][dossier]")
{
    const QByteArray whole = dossier();
    QByteArray other = whole;
    other.replace("Hello.", "Hellx.");
    CHECK(checked(other).broken.first() == u"message.eml was changed"_s);
    other = whole;
    other.replace("attempt-started", "attempt-startet");
    CHECK(checked(other).broken.first() == u"timeline.jsonl was changed"_s);
}
