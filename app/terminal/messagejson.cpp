#include "app/terminal/messagejson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QJsonValue timeValue(const QDateTime &time)
    {
        return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
    }

    QJsonValue replyValue(const Reply &reply)
    {
        if (reply.code == 0 && reply.text.isEmpty())
            return QJsonValue();
        return QJsonObject{
            {u"code"_s, reply.code}, {u"status"_s, reply.status.toString()}, {u"text"_s, reply.text}};
    }

    // RFC 8621 section 7, "deliveryStatus": what is known about the final destination.
    QString deliveredWord(RecipientState state)
    {
        switch (state) {
        case RecipientState::Queued:
        case RecipientState::InFlight:
        case RecipientState::Ending:
        case RecipientState::Deferred:
        case RecipientState::Held:
            return u"queued"_s;
        case RecipientState::Accepted:
        case RecipientState::InDoubt:
            return u"unknown"_s;
        case RecipientState::Delivered:
            return u"yes"_s;
        case RecipientState::Failed:
        case RecipientState::Cancelled:
            return u"no"_s;
        }
        Q_UNREACHABLE_RETURN({});
    }

    QJsonObject toJson(const EvidenceRow &row)
    {
        return {
            {u"fact"_s, evidenceFactName(row.fact)},
            {u"source"_s, evidenceSourceName(row.source)},
            {u"grade"_s, evidenceGradeName(row.grade)},
            {u"when"_s, timeValue(row.when)},
            {u"who"_s, row.who},
            {u"reply"_s, replyValue(row.reply)},
            {u"remoteMta"_s, row.remoteMta},
            {u"queueId"_s, row.queueId},
            {u"tls"_s, row.tls.protocol}};
    }

    QJsonArray evidenceOf(RecipientId recipient, const QList<EvidenceRow> &evidence)
    {
        QJsonArray rows;
        for (const EvidenceRow &row : evidence) {
            if (row.recipient == recipient)
                rows.append(toJson(row));
        }
        return rows;
    }

    QJsonObject toJson(const RecipientRow &recipient, const QList<EvidenceRow> &evidence)
    {
        const bool seen = recipient.known.testAnyFlags({Known::Displayed | Known::Answered});
        return {
            {u"id"_s, recipient.id.value},
            {u"address"_s, recipient.address},
            {u"account"_s, recipient.accountName},
            {u"state"_s, stateName(recipient.state)},
            {u"gate"_s, gateName(recipient.gate.kind)},
            {u"gateUntil"_s, timeValue(recipient.gate.until)},
            {u"gateDetail"_s, recipient.gate.detail},
            {u"attempts"_s, recipient.attempts},
            {u"nextAttempt"_s, timeValue(recipient.nextAttempt)},
            {u"reply"_s, replyValue(recipient.lastReply)},
            {u"nextHop"_s, recipient.nextHop},
            {u"heldUntil"_s, timeValue(recipient.heldUntil)},
            {u"evidence"_s, evidenceOf(recipient.id, evidence)},
            {u"deliveryStatus"_s,
             QJsonObject{
                 {u"smtpReply"_s, replyLine(recipient.lastReply)},
                 {u"delivered"_s, deliveredWord(recipient.state)},
                 {u"displayed"_s, seen ? u"yes"_s : u"unknown"_s}}}};
    }

} // namespace

QString replyLine(const Reply &reply)
{
    QStringList parts;
    if (reply.code != 0)
        parts << QString::number(reply.code);
    if (reply.status.isPresent())
        parts << reply.status.toString();
    if (!reply.text.isEmpty())
        parts << reply.text;
    return parts.join(u' ');
}

QJsonObject toJson(const MessageDetail &message)
{
    QJsonArray recipients;
    for (const RecipientRow &recipient : message.recipients)
        recipients.append(toJson(recipient, message.evidence));
    QJsonArray changes;
    for (const StepChange &change : message.changes) {
        changes.append(QJsonObject{
            {u"step"_s, change.step},
            {u"version"_s, change.version},
            {u"at"_s, change.at},
            {u"removed"_s, change.removed},
            {u"added"_s, change.added},
            {u"undo"_s, change.kind == ChangeKind::Undo}});
    }
    const MessageRow &row = message.row;
    return {
        {u"queueId"_s, row.id.value},
        {u"messageId"_s, row.messageId},
        {u"subject"_s, row.subject},
        {u"from"_s, row.from},
        {u"reversePath"_s, message.reversePath},
        {u"account"_s, row.accountName},
        {u"size"_s, row.size},
        {u"priority"_s, priorityName(row.priority)},
        {u"submitted"_s, timeValue(row.submitted)},
        {u"notBefore"_s, timeValue(message.notBefore)},
        {u"askWhenLate"_s, qint64(message.askWhenLate.count())},
        {u"notAfter"_s, timeValue(message.notAfter)},
        {u"expires"_s, timeValue(message.expires)},
        {u"deliverAfter"_s, timeValue(row.deliverAfter)},
        {u"lateSeconds"_s, qint64(row.late.count())},
        {u"deliverBy"_s, timeValue(message.deliverBy)},
        {u"validUntil"_s, timeValue(message.validUntil)},
        {u"madeFrom"_s, message.madeFrom.isValid() ? QJsonValue(message.madeFrom.value) : QJsonValue()},
        {u"changes"_s, changes},
        {u"folder"_s, row.folder},
        {u"filing"_s, filingName(message.filing)},
        {u"recipients"_s, recipients}};
}

QJsonObject toJson(const EventRow &event)
{
    return {
        {u"when"_s, timeValue(event.when)},
        {u"kind"_s, event.kind},
        {u"by"_s, event.by},
        {u"recipientId"_s, event.recipient.isValid() ? QJsonValue(event.recipient.value) : QJsonValue()},
        {u"oldState"_s, event.recipient.isValid() ? QJsonValue(stateName(event.oldState)) : QJsonValue()},
        {u"newState"_s, event.recipient.isValid() ? QJsonValue(stateName(event.newState)) : QJsonValue()},
        {u"reply"_s, replyValue(event.reply)},
        {u"detail"_s, event.detail}};
}

} // namespace mailroom
