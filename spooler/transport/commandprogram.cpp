#include "spooler/transport/commandprogram.h"

#include "spooler/mail/addresstype.h"
#include "spooler/mail/provider.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // In one pass: what somebody put into an address is not looked through again.
    QString filled(const QString &pattern, const QHash<QChar, QString> &values)
    {
        QString text;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            const bool known =
                pattern.at(i) == u'%' && i + 1 < pattern.size() && values.contains(pattern.at(i + 1));
            text += known ? values.value(pattern.at(++i)) : QString(pattern.at(i));
        }
        return text;
    }

} // namespace

ProviderDescription describeCommand()
{
    return {
        .kind = u"command"_s,
        .words = u"a program of your own"_s,
        .reachedBy = ReachedBy::Program,
        .takes = {},
        .messageOptions = {},
        .recipientOptions = {},
        .form = {
            {.name = u"program"_s, .words = u"Program"_s, .type = FieldType::File, .required = true},
            {.name = u"arguments"_s,
             .words =
                 u"Arguments; %r is the recipient, %f the sender, %t the address type, %q the queue-id"_s,
             .preset = u"%r"_s},
            {.name = u"types"_s, .words = u"Address types that it takes, with commas: fax, sms"_s},
            {.name = u"limit"_s,
             .words = u"Seconds that it may take"_s,
             .type = FieldType::Number,
             .preset = u"600"_s}}};
}

std::optional<Takings> CommandTransport::takes() const
{
    Takings takes;
    const QString types = account().parameters.value(u"types"_s);
    for (const QString &type : types.split(u',', Qt::SkipEmptyParts)) {
        if (isAddressType(type.trimmed()))
            takes.types << type.trimmed().toLower();
    }
    return takes;
}

QList<ChildCall> CommandTransport::callsFor(const DeliveryRequest &request) const
{
    const QString typed = account().parameters.value(u"arguments"_s);
    const QStringList pattern = QProcess::splitCommand(typed.trimmed().isEmpty() ? u"%r"_s : typed);
    QList<ChildCall> calls;
    for (const RequestRecipient &recipient : request.recipients) {
        const QString &address = recipient.envelope.forwardPath;
        if (address.startsWith(u'-'))
            continue; // the program would take it for an option
        const QString queueId = QString::number(request.message.value);
        const QHash<QChar, QString> values{
            {u'r', address},
            {u'f', request.reversePath},
            {u't', recipient.envelope.addressType},
            {u'q', queueId},
            {u'%', u"%"_s}};
        ChildCall call;
        call.program = account().parameters.value(u"program"_s);
        for (const QString &argument : pattern)
            call.arguments << filled(argument, values);
        call.environment = {
            {u"MAILROOM_RECIPIENT"_s, address},
            {u"MAILROOM_ADDRESS_TYPE"_s, recipient.envelope.addressType},
            {u"MAILROOM_SENDER"_s, request.reversePath},
            {u"MAILROOM_QUEUE_ID"_s, queueId},
            {u"MAILROOM_DELIVERING"_s, u"1"_s}};
        call.recipients = {recipient.id};
        calls << call;
    }
    return calls;
}

} // namespace mailroom
