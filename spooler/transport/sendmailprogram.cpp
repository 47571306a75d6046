#include "spooler/transport/sendmailprogram.h"

#include "spooler/mail/provider.h"

using namespace Qt::StringLiterals;

namespace mailroom {

ProviderDescription describeSendmail()
{
    return {
        .kind = u"sendmail"_s,
        .words = u"the sendmail program of this computer"_s,
        .reachedBy = ReachedBy::Program,
        .takes = {.types = {u"smtp"_s}},
        .messageOptions = {{u"ret"_s, u"what a report returns"_s}, {u"envid"_s, u"what reports repeat"_s}},
        .recipientOptions = {{u"notify"_s, u"when to report"_s}},
        .form = {
            {.name = u"program"_s,
             .words = u"Program"_s,
             .type = FieldType::File,
             .preset = u"/usr/sbin/sendmail"_s},
            {.name = u"limit"_s,
             .words = u"Seconds that it may take"_s,
             .type = FieldType::Number,
             .preset = u"600"_s}}};
}

std::optional<Takings> SendmailTransport::takes() const
{
    return describeSendmail().takes;
}

QList<ChildCall> SendmailTransport::callsFor(const DeliveryRequest &request) const
{
    ChildCall call;
    call.program = account().parameters.value(u"program"_s);
    if (call.program.isEmpty())
        call.program = u"/usr/sbin/sendmail"_s;
    call.arguments << u"-i"_s << u"-f"_s << (request.reversePath.isEmpty() ? u"<>"_s : request.reversePath);
    // Only what was asked for: small sendmails know none of these.
    const Notify notify = request.recipients.first().envelope.notify;
    if (notify != Notify())
        call.arguments << u"-N"_s << notifyText(notify).toLower();
    if (request.ret != Ret::Unset)
        call.arguments << u"-R"_s << (request.ret == Ret::Full ? u"full"_s : u"hdrs"_s);
    call.arguments << u"--"_s;
    for (const RequestRecipient &recipient : request.recipients) {
        call.arguments << recipient.envelope.forwardPath;
        call.recipients << recipient.id;
    }
    call.environment = {{u"MAILROOM_DELIVERING"_s, u"1"_s}};
    return {call};
}

} // namespace mailroom
