#include "app/ctl/command.h"
#include "app/instance/editrequests.h"
#include "app/terminal/messagejson.h"
#include "app/terminal/standardinput.h"
#include "spooler/report/reportreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

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

    QJsonObject toJson(const ReportRecipient &recipient)
    {
        return {
            {u"address"_s, recipient.address},
            {u"originalRecipient"_s, recipient.originalRecipient},
            {u"action"_s, recipient.actionName()},
            {u"status"_s, recipient.status.toString()},
            {u"replyCode"_s, recipient.reply.code == 0 ? QJsonValue() : QJsonValue(recipient.reply.code)},
            {u"reason"_s, reasonName(recipient.reason)},
            {u"grade"_s, reportGradeName(recipient.grade)},
            {u"diagnostic"_s, recipient.reply.text},
            {u"remoteMta"_s, recipient.remoteMta}};
    }

    QJsonObject toJson(const QString &path, const ReadReport &report)
    {
        QJsonArray recipients;
        for (const ReportRecipient &recipient : report.recipients)
            recipients.append(toJson(recipient));
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
                reasonName(recipient.reason), replyLine(recipient.reply)};
        }
        terminal.printTable({}, rows);
        for (const QString &fault : report.faults)
            terminal.print(u"  skipped: "_s + fault);
    }

    ExitCode apply(Invocation &call, const QString &path)
    {
        const auto matched = applyReport(call.profile, QFileInfo(path).absoluteFilePath());
        if (!matched)
            return call.terminal.complain(matched.error());
        if (*matched == 0)
            return call.terminal.complain(
                ExitCode::BadData,
                u"%1 is about no message and recipient of ours: nothing changed"_s.arg(path));
        if (call.format == OutputFormat::Text)
            call.terminal.print(u"  applied to %1 recipients"_s.arg(*matched));
        return ExitCode::Ok;
    }

    ExitCode read(Invocation &call, const QString &path)
    {
        const auto message = readMessage(path);
        if (!message)
            return call.terminal.complain(message.error());
        const auto report = readReport(*message);
        if (call.format == OutputFormat::Json)
            call.terminal.print(toJson(path, report.value_or(ReadReport{.kind = ReportKind::None})));
        else if (report)
            print(call.terminal, path, *report);
        else
            call.terminal.print(u"%1: no report about the fate of a mail"_s.arg(path));
        if (!call.options.isSet(u"apply"_s))
            return ExitCode::Ok;
        return report ? apply(call, path)
                      : call.terminal.complain(
                            ExitCode::BadData, u"%1 is no report about the fate of a mail"_s.arg(path));
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

} // namespace

QList<Command> reportCommands()
{
    return {
        {.words = u"report read"_s,
         .arguments = u"FILE…"_s,
         .summary = u"What reports and bounces of any system say of each recipient."_s,
         .details = u"Delivery status and disposition notifications, bounces in many systems' words, "
                    u"complaints and\n"
                    "automatic replies; what is none of these is of the kind \"none\". \"-\" reads standard "
                    "input.\nWithout --apply nothing in the outbox changes; with it a report is taken for "
                    "evidence when its\nENVID or its Message-ID and a recipient are ours."_s,
         .options = {{u"apply"_s, u"Let what it says settle doubts and outcomes."_s}},
         .leastArguments = 1,
         .run = readAll}};
}

} // namespace mailroom
