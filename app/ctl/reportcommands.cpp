#include "app/ctl/command.h"
#include "app/instance/reportrequests.h"
#include "app/terminal/messagejson.h"
#include "app/terminal/messagetext.h"
#include "app/terminal/standardinput.h"
#include "spooler/report/reportreader.h"
#include "spooler/report/x400codes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 largestReport = 64 * 1024 * 1024;
    constexpr qint64 readableReport = 8 * 1024 * 1024; // what a reader looks at

    Result<QByteArray> readMessage(const QString &path)
    {
        if (path == "-"_L1) {
            const auto input = StandardInput::read(QDir::tempPath(), InputEnd::EndOfFile);
            return input ? Result<QByteArray>(input->beginning()) : std::unexpected(input.error());
        }
        const QFileInfo status(path);
        if (!status.exists())
            return failure(ErrorCode::NotFound, u"there is no file %1"_s.arg(path));
        if (!status.isFile())
            return failure(ErrorCode::InvalidInput, u"%1 is not a regular file"_s.arg(path));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Refused, u"%1: %2"_s.arg(path, file.errorString()));
        if (file.size() > largestReport)
            return failure(ErrorCode::InvalidInput, u"%1 is larger than a report can be"_s.arg(path));
        return file.read(readableReport);
    }

    // The codes of X.400 for what failed.
    QJsonValue x400Json(const ReportRecipient &recipient)
    {
        if (recipient.action != DsnAction::Failed || !recipient.status.isPresent())
            return {};
        const X400Codes codes = x400CodesOf(recipient.status);
        return QJsonObject{{u"reason"_s, codes.reasonName}, {u"diagnostic"_s, codes.diagnosticName}};
    }

    // As `address` is written; only an address of another type has it in front.
    QString originalAddress(const QString &typed)
    {
        const bool isMailbox = typed.startsWith("rfc822;"_L1, Qt::CaseInsensitive)
            || typed.startsWith("utf-8;"_L1, Qt::CaseInsensitive);
        return isMailbox ? typed.section(u';', 1).trimmed() : typed;
    }

    QJsonObject recipientJson(const ReportRecipient &recipient)
    {
        return {
            {u"address"_s, recipient.address},
            {u"originalRecipient"_s, originalAddress(recipient.originalRecipient)},
            {u"action"_s, recipient.actionName()},
            {u"status"_s, recipient.status.toString()},
            {u"replyCode"_s, recipient.reply.code == 0 ? QJsonValue() : QJsonValue(recipient.reply.code)},
            {u"reason"_s, reasonName(recipient.reason)},
            {u"grade"_s, reportGradeName(recipient.grade)},
            {u"diagnostic"_s, recipient.reply.text},
            {u"remoteMta"_s, recipient.remoteMta},
            {u"x400"_s, x400Json(recipient)}};
    }

    QJsonObject toJson(const QString &path, const ReadReport &report)
    {
        QJsonArray recipients;
        for (const ReportRecipient &recipient : report.recipients)
            recipients.append(recipientJson(recipient));
        return {
            {u"file"_s, path},
            {u"kind"_s, reportKindName(report.kind)},
            {u"family"_s, report.family},
            {u"envid"_s, report.envid},
            {u"reportingMta"_s, report.reportingMta},
            {u"originalMessageId"_s, report.originalMessageId},
            {u"recipients"_s, recipients},
            {u"faults"_s, QJsonArray::fromStringList(report.faults)}};
    }

    void print(Terminal &terminal, const QString &path, const ReadReport &report)
    {
        terminal.print(u"%1: %2 of %3 about %4"_s.arg(
            path, reportKindName(report.kind),
            report.reportingMta.isEmpty() ? u"an unnamed server"_s : report.reportingMta,
            report.originalMessageId.isEmpty() ? u"an unnamed message"_s : report.originalMessageId));
        QList<QStringList> rows;
        for (const ReportRecipient &recipient : report.recipients) {
            rows << QStringList{
                u"  "_s + recipient.address, recipient.actionName(), recipient.status.toString(),
                reasonName(recipient.reason), replyCell(recipient.reply)};
        }
        terminal.printTable({}, rows);
        for (const QString &fault : report.faults)
            terminal.print(u"  skipped: "_s + fault);
    }

    QJsonObject toJson(const ReportUse &use)
    {
        QJsonArray messages;
        for (const QueueId message : use.messages)
            messages.append(message.value);
        return {
            {u"fate"_s, reportFateName(use.fate)},
            {u"recipients"_s, use.recipients},
            {u"messages"_s, messages},
            {u"mismatch"_s, mismatchName(use.why)}};
    }

    QString mismatchSentence(Mismatch why)
    {
        switch (why) {
        case Mismatch::None:
        case Mismatch::Message:
            return u"its Message-ID is none of ours"_s;
        case Mismatch::Envelope:
            return u"its ENVID is none of ours"_s;
        case Mismatch::Recipient:
            return u"the message is ours, its recipient is not"_s;
        case Mismatch::Original:
            return u"nothing that was sent to this recipient looks like what came back"_s;
        case Mismatch::Ambiguous:
            return u"it names a recipient alone, and no message or several can be meant"_s;
        }
        Q_UNREACHABLE_RETURN({});
    }

    ExitCode tell(Invocation &call, const QString &path, const ReportUse &use)
    {
        switch (use.fate) {
        case ReportFate::None:
            return call.terminal.complain(
                ExitCode::BadData, u"%1 is no report about the fate of a mail"_s.arg(path));
        case ReportFate::Applied:
            if (call.format == OutputFormat::Text)
                call.terminal.print(u"  applied to %1 recipients"_s.arg(use.recipients));
            return ExitCode::Ok;
        case ReportFate::Repeated:
            if (call.format == OutputFormat::Text)
                call.terminal.print(u"  was applied before: nothing changed"_s);
            return ExitCode::Ok;
        case ReportFate::Unmatched:
            return call.terminal.complain(
                ExitCode::BadData,
                u"%1 is about no message and recipient of ours (%2): kept as unmatched, nothing changed"_s
                    .arg(path, mismatchSentence(use.why)));
        }
        Q_UNREACHABLE_RETURN(ExitCode::Software);
    }

    ExitCode read(Invocation &call, const QString &path)
    {
        const auto message = readMessage(path);
        if (!message)
            return call.terminal.complain(message.error());
        const auto report = readReport(*message);
        std::optional<Result<ReportUse>> use;
        if (call.options.isSet(u"apply"_s))
            use = applyReceived(call.profile, QFileInfo(path).absoluteFilePath());
        if (call.format == OutputFormat::Json) {
            QJsonObject object = toJson(path, report.value_or(ReadReport{.kind = ReportKind::None}));
            if (use && *use)
                object.insert(u"applied"_s, toJson(**use));
            call.terminal.print(object);
        } else if (report) {
            print(call.terminal, path, *report);
        } else if (use && *use && (*use)->kind == "answer"_L1) {
            call.terminal.print(u"%1: an answer"_s.arg(path));
        } else {
            call.terminal.print(u"%1: no report about the fate of a mail"_s.arg(path));
        }
        if (!use)
            return ExitCode::Ok;
        return *use ? tell(call, path, **use) : call.terminal.complain(use->error());
    }

    ExitCode readAll(Invocation &call)
    {
        ExitCode worst = ExitCode::Ok;
        for (const QString &path : call.arguments) {
            if (const ExitCode code = read(call, path); code != ExitCode::Ok)
                worst = code;
        }
        return worst;
    }

    QJsonObject toJson(const UnmatchedReport &report)
    {
        return {
            {u"id"_s, report.id},
            {u"when"_s, report.when.toString(Qt::ISODateWithMs)},
            {u"kind"_s, report.kind},
            {u"from"_s, report.from},
            {u"subject"_s, report.subject},
            {u"reportingMta"_s, report.reportingMta},
            {u"recipients"_s, QJsonArray::fromStringList(report.recipients)},
            {u"originalMessageId"_s, report.originalMessageId},
            {u"mismatch"_s, mismatchName(report.why)},
            {u"message"_s, report.message.isValid() ? QJsonValue(report.message.value) : QJsonValue()}};
    }

    ExitCode listUnmatched(Invocation &call)
    {
        const auto reports = unmatchedReports(call.profile);
        if (!reports)
            return call.terminal.complain(reports.error());
        QList<QStringList> rows;
        for (const UnmatchedReport &report : *reports) {
            if (call.format == OutputFormat::Json)
                call.terminal.print(toJson(report));
            rows << QStringList{
                QString::number(report.id),
                report.when.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                report.kind,
                report.recipients.value(0),
                report.from,
                mismatchSentence(report.why)};
        }
        if (call.format == OutputFormat::Text)
            call.terminal.printTable({}, rows);
        return ExitCode::Ok;
    }

    ExitCode unmatched(Invocation &call)
    {
        QList<qint64> ids;
        for (const QString &argument : call.arguments) {
            bool isNumber = false;
            ids << argument.toLongLong(&isNumber);
            if (!isNumber)
                return call.terminal.complain(
                    ExitCode::Usage, u"%1 is no number of a report"_s.arg(argument));
        }
        if (call.options.isSet(u"dismiss"_s)) {
            const auto count = dismissUnmatched(call.profile, ids);
            if (!count)
                return call.terminal.complain(count.error());
            if (call.format == OutputFormat::Json)
                call.terminal.print(QJsonObject{{u"dismissed"_s, *count}});
            else
                call.terminal.print(u"%1 dismissed"_s.arg(*count));
            return ExitCode::Ok;
        }
        for (const qint64 id : std::as_const(ids)) {
            const auto octets = unmatchedReport(call.profile, id);
            if (!octets)
                return call.terminal.complain(octets.error());
            call.terminal.print(QString::fromUtf8(*octets));
        }
        return ids.isEmpty() ? listUnmatched(call) : ExitCode::Ok;
    }

    QJsonObject toJson(const FailedAddress &failed)
    {
        return {
            {u"address"_s, failed.address},
            {u"last"_s, failed.last.toString(Qt::ISODateWithMs)},
            {u"failures"_s, failed.failures},
            {u"reply"_s, replyLine(failed.reply)},
            {u"replacement"_s, failed.replacement}};
    }

    ExitCode addresses(Invocation &call)
    {
        if (call.options.isSet(u"forget"_s)) {
            const auto forgotten = forgetFailedAddress(call.profile, call.options.value(u"forget"_s));
            return forgotten ? ExitCode::Ok : call.terminal.complain(forgotten.error());
        }
        const auto failed = failedAddresses(call.profile);
        if (!failed)
            return call.terminal.complain(failed.error());
        QList<FailedAddress> sorted = failed->values();
        std::ranges::sort(sorted, std::ranges::greater(), &FailedAddress::last);
        QList<QStringList> rows;
        for (const FailedAddress &one : std::as_const(sorted)) {
            if (call.format == OutputFormat::Json)
                call.terminal.print(toJson(one));
            const QString instead =
                one.replacement.isEmpty() ? QString() : QString(u"→ "_s + one.replacement);
            rows << QStringList{
                one.address, one.last.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                u"%1×"_s.arg(one.failures), replyCell(one.reply), instead};
        }
        if (call.format == OutputFormat::Text)
            call.terminal.printTable({}, rows);
        return ExitCode::Ok;
    }

    ExitCode receipts(Invocation &call)
    {
        const auto given = givenReceipts(call.profile);
        if (!given)
            return call.terminal.complain(given.error());
        QList<QStringList> rows;
        for (const GivenReceipt &receipt : *given) {
            if (call.format == OutputFormat::Json)
                call.terminal.print(QJsonObject{
                    {u"messageId"_s, receipt.messageId},
                    {u"kind"_s, receiptKindName(receipt.kind)},
                    {u"when"_s, receipt.when.toString(Qt::ISODateWithMs)},
                    {u"to"_s, receipt.to},
                    {u"subject"_s, receipt.subject},
                    {u"queueId"_s,
                     receipt.message.isValid() ? QJsonValue(receipt.message.value) : QJsonValue()}});
            rows << QStringList{
                receipt.when.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), receiptKindName(receipt.kind),
                receipt.to, receipt.subject};
        }
        if (call.format == OutputFormat::Text)
            call.terminal.printTable({}, rows);
        return ExitCode::Ok;
    }

} // namespace

QList<Command> reportCommands()
{
    return {
        {.words = u"report read"_s,
         .arguments = u"FILE…"_s,
         .summary = u"What reports and bounces of any system say of each recipient."_s,
         .details =
             u"Delivery status and disposition notifications, bounces in many systems' words, "
             u"complaints and\n"
             "automatic replies; what is none of these is of the kind \"none\". \"-\" reads standard "
             "input.\nWithout --apply nothing in the outbox changes; with it a report, or an answer to "
             "mail of ours, is\nevidence when it matches a message and a recipient of ours. The same one "
             "changes nothing when it is\napplied again; what matches nothing is kept: see \"report "
             "unmatched\"."_s,
         .options = {{u"apply"_s, u"Let what it says settle doubts and outcomes."_s}},
         .leastArguments = 1,
         .run = readAll},
        {.words = u"report unmatched"_s,
         .arguments = u"[ID…]"_s,
         .summary = u"Reports that are about no message and recipient of ours."_s,
         .details = u"Somebody who forges your address lets such reports come, and mail that another program "
                    u"sent.\nThey changed nothing. With an ID: that one as it came (its beginning), or, with "
                    "--dismiss, away with it."_s,
         .options = {{u"dismiss"_s, u"Forget those that are named, or all."_s}},
         .run = unmatched},
        {.words = u"report addresses"_s,
         .arguments = {},
         .summary = u"Addresses that failed, of which the composer warns."_s,
         .details =
             u"An address is remembered when a server says that there is no such mailbox or host, until mail "
             "to it is known to\narrive."_s,
         .options = {{u"forget"_s, u"Forget this one."_s, u"ADDRESS"_s}},
         .mostArguments = 0,
         .run = addresses},
        {.words = u"report receipts"_s,
         .arguments = {},
         .summary = u"The log of receipts that you gave away or declined."_s,
         .details = {},
         .options = {},
         .mostArguments = 0,
         .run = receipts}};
}

} // namespace mailroom
