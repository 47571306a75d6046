// How the transports over SMTP and LMTP describe themselves.
#include "spooler/mail/provider.h"
#include "spooler/transport/smtpconnection.h"
#include "spooler/transport/smtptransport.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Dialect dialectOf(const Account &account)
{
    return account.transport == "lmtp"_L1 ? Dialect::Lmtp : Dialect::Smtp;
}

ProviderDescription describeSmtp()
{
    return {
        .kind = u"smtp"_s,
        .words = u"a submission server"_s,
        .reachedBy = ReachedBy::Server,
        .takes = {.types = {u"smtp"_s}},
        .messageOptions = {{u"ret"_s, u"what a report returns"_s}, {u"envid"_s, u"what reports repeat"_s}},
        .recipientOptions = {{u"notify"_s, u"when to report"_s}},
        .form = {}};
}

// Takes nothing by itself: which domains are delivered there is the user's to say.
ProviderDescription describeLmtp()
{
    return {
        .kind = u"lmtp"_s,
        .words = u"a delivery server (LMTP)"_s,
        .reachedBy = ReachedBy::Server,
        .takes = {},
        .messageOptions = {{u"ret"_s, u"what a report returns"_s}, {u"envid"_s, u"what reports repeat"_s}},
        .recipientOptions = {{u"notify"_s, u"when to report"_s}},
        .form = {{.name = u"domains"_s, .words = u"Domains that it delivers, with commas"_s}}};
}

std::optional<Takings> SmtpTransport::takes() const
{
    if (dialectOf(m_account) == Dialect::Smtp)
        return describeSmtp().takes;
    Takings takes;
    const QString domains = m_account.parameters.value(u"domains"_s);
    for (const QString &domain : domains.split(u',', Qt::SkipEmptyParts))
        takes.patterns << u"*@"_s + domain.trimmed();
    return takes;
}

} // namespace mailroom
