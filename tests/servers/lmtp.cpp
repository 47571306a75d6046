#include "tests/servers/runningspooler.h"
#include "tests/servers/smtpsink.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

Account lmtpAccount(quint16 port)
{
    Account account = testAccount(port);
    account.transport = u"lmtp"_s;
    account.parameters.insert(u"domains"_s, u"far.example"_s);
    account.announced = {.patterns = {u"*@far.example"_s}};
    return account;
}

} // namespace

TEST_CASE("a delivery server answers for each recipient after the end of the content", "[servers]")
{
    const auto [option, state] = GENERATE(table<QStringList, RecipientState>({
        {{u"-L"_s}, RecipientState::Accepted},
        {{u"-L"_s, u"-f"_s, u"."_s}, RecipientState::Failed},
        {{u"-L"_s, u"-r"_s, u"."_s}, RecipientState::Deferred},
        {{u"-L"_s, u"-q"_s, u"."_s}, RecipientState::InDoubt},
    }));
    INFO(option.join(u' ').toStdString());
    SmtpSink sink(option);
    RunningSpooler mailroom;
    mailroom.save(lmtpAccount(sink.port()));
    const TestMessage mail;
    const MessageDetail detail =
        mailroom.settled(mailroom.submit(mail.submission({u"eve@far.example"_s, u"bob@far.example"_s})));
    for (const RecipientRow &row : detail.recipients)
        CHECK(row.state == state);
    if (state == RecipientState::Accepted)
        CHECK(sink.dumps().filter(mail.messageId).size() == 1);
}
