#include "spooler/rightsdesk.h"

#include "spooler/clock.h"
#include "spooler/queue/admission.h"
#include "spooler/queue/senderrights.h"
#include "spooler/store/accountstore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto patience = 20s;
    constexpr qsizetype mostAsked = 20;

} // namespace

RightsDesk::RightsDesk(AccountStore &accounts, SenderRights &rights, Clock &clock)
    : m_accounts(accounts)
    , m_rights(rights)
    , m_clock(clock)
    , m_alarm(clock, this, [this] { look(); })
{
    connect(&m_rights, &SenderRights::known, this, [this] { m_alarm.ringSoon(); }); // while it is asked, too
}

void RightsDesk::ask(AccountId carrier, const QString &from, const Answer<SenderRightsByAccount> &answer)
{
    if (!m_rights.canAsk())
        return answer(failure(ErrorCode::Unavailable, u"DNS cannot be asked here"_s));
    const auto accounts = m_accounts.all();
    if (!accounts)
        return answer(std::unexpected(accounts.error()));
    Question question{
        .from = from, .accounts = {}, .until = m_clock.now().addDuration(patience), .answer = answer};
    for (const Account &account : *accounts) {
        if (account.enabled && account.id != carrier && !owns(account, from)
            && question.accounts.size() < mostAsked)
            question.accounts << account;
    }
    m_open.push_back(std::move(question));
    m_alarm.ringSoon();
}

bool RightsDesk::settles(const Question &question, const QDateTime &now)
{
    SenderRightsByAccount rights;
    for (const Account &account : question.accounts) {
        SenderRight right = m_rights.of(question.from, question.from, account);
        if (right.kind == SenderRight::Kind::Pending) {
            if (now < question.until)
                return false;
            right = {
                .kind = SenderRight::Kind::Unknown,
                .reason = SenderReason::NoAnswer,
                .domain = domainOf(question.from),
                .host = {},
                .policy = {}};
        }
        rights.insert(account.id, right);
    }
    question.answer(rights);
    return true;
}

void RightsDesk::look()
{
    const QDateTime now = m_clock.now();
    std::erase_if(m_open, [&](const Question &question) { return settles(question, now); });
    for (const Question &question : m_open)
        m_alarm.ringAt(question.until);
}

} // namespace mailroom
