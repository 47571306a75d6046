#include "ui/compose/composercontent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    SentHandling sentHandlingFrom(int number)
    {
        return number == static_cast<int>(SentHandling::Remove) ? SentHandling::Remove
            : number == static_cast<int>(SentHandling::File)    ? SentHandling::File
                                                                : SentHandling::Keep;
    }

    MissedTime missedTimeFrom(int number)
    {
        return number == static_cast<int>(MissedTime::Ask) ? MissedTime::Ask
            : number == static_cast<int>(MissedTime::Drop) ? MissedTime::Drop
                                                           : MissedTime::Send;
    }

    QDateTime timeFrom(const QJsonValue &value)
    {
        return QDateTime::fromString(value.toString(), Qt::ISODate);
    }

    void takeTimes(const ComposerContent &content, Submission &submission)
    {
        const QDateTime &planned = content.notBefore;
        content.atServer ? submission.deliverAfter = planned : submission.notBefore = planned;
        if (planned.isValid() && content.missed == MissedTime::Ask)
            submission.askWhenLate = content.missedBy;
        if (planned.isValid() && content.missed == MissedTime::Drop)
            submission.notAfter = planned.addDuration(content.missedBy);
        submission.deliverBy = content.deliverBy;
        submission.validUntil = content.validUntil;
    }

} // namespace

bool ComposerContent::isBlank() const
{
    return to.isEmpty() && cc.isEmpty() && bcc.isEmpty() && subject.isEmpty() && text.isEmpty()
        && attachments.isEmpty();
}

QByteArray toJson(const ComposerContent &content)
{
    QJsonArray attachments;
    for (const Attachment &attachment : content.attachments)
        attachments.append(QJsonObject{
            {u"file"_s, attachment.file}, {u"name"_s, attachment.name}, {u"type"_s, attachment.mimeType}});
    const QJsonObject object{
        {u"account"_s, content.account.value},
        {u"from"_s, content.from},
        {u"to"_s, content.to},
        {u"cc"_s, content.cc},
        {u"bcc"_s, content.bcc},
        {u"subject"_s, content.subject},
        {u"text"_s, content.text},
        {u"inReplyTo"_s, content.inReplyTo},
        {u"references"_s, content.references},
        {u"folder"_s, content.folder},
        {u"attachments"_s, attachments},
        {u"report"_s, content.reportWanted},
        {u"held"_s, content.held},
        {u"priority"_s, priorityName(content.priority)},
        {u"notBefore"_s, content.notBefore.toString(Qt::ISODate)},
        {u"missed"_s, static_cast<int>(content.missed)},
        {u"missedBy"_s, qint64(content.missedBy.count())},
        {u"deliverBy"_s, content.deliverBy.toString(Qt::ISODate)},
        {u"validUntil"_s, content.validUntil.toString(Qt::ISODate)},
        {u"atServer"_s, content.atServer},
        {u"sentHandling"_s, static_cast<int>(content.sentHandling)},
        {u"sentFolder"_s, content.sentFolder},
        {u"edited"_s, content.edited.value},
        {u"open"_s, content.window == WindowState::Open}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ComposerContent contentFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ComposerContent content;
    content.account = AccountId{object.value("account"_L1).toInteger()};
    content.from = object.value("from"_L1).toString();
    content.to = object.value("to"_L1).toString();
    content.cc = object.value("cc"_L1).toString();
    content.bcc = object.value("bcc"_L1).toString();
    content.subject = object.value("subject"_L1).toString();
    content.text = object.value("text"_L1).toString();
    content.inReplyTo = object.value("inReplyTo"_L1).toString();
    content.references = object.value("references"_L1).toString();
    content.folder = object.value("folder"_L1).toString();
    for (const auto &value : object.value("attachments"_L1).toArray()) {
        const QJsonObject attachment = value.toObject();
        content.attachments.append(
            {attachment.value("file"_L1).toString(), attachment.value("name"_L1).toString(),
             attachment.value("type"_L1).toString()});
    }
    content.reportWanted = object.value("report"_L1).toBool();
    content.held = object.value("held"_L1).toBool();
    content.priority = priorityFromName(object.value("priority"_L1).toString()).value_or(Priority::Normal);
    content.notBefore = timeFrom(object.value("notBefore"_L1));
    content.missed = missedTimeFrom(object.value("missed"_L1).toInt());
    content.missedBy = std::chrono::seconds(std::max(0, object.value("missedBy"_L1).toInt()));
    content.deliverBy = timeFrom(object.value("deliverBy"_L1));
    content.validUntil = timeFrom(object.value("validUntil"_L1));
    content.atServer = object.value("atServer"_L1).toBool();
    content.sentHandling = sentHandlingFrom(object.value("sentHandling"_L1).toInt());
    content.sentFolder = object.value("sentFolder"_L1).toString();
    content.edited = QueueId{object.value("edited"_L1).toInteger()};
    content.window = object.value("open"_L1).toBool(true) ? WindowState::Open : WindowState::Closed;
    return content;
}

Submission submissionOf(const ComposerContent &content)
{
    Submission submission;
    submission.account = content.account;
    submission.content = Composition{
        .from = content.from,
        .to = content.to,
        .cc = content.cc,
        .bcc = content.bcc,
        .subject = content.subject,
        .text = content.text,
        .attachments = content.attachments,
        .inReplyTo = content.inReplyTo,
        .references = content.references};
    submission.recipientsFromHeader = true;
    if (content.reportWanted)
        submission.notify = NotifyFlag::Success | NotifyFlag::Failure | NotifyFlag::Delay;
    submission.held = content.held;
    submission.priority = content.priority;
    takeTimes(content, submission);
    submission.sentHandling = content.sentHandling;
    submission.sentFolder = content.sentFolder;
    submission.origin = u"window"_s;
    submission.draft = content.draft;
    return submission;
}

} // namespace mailroom
