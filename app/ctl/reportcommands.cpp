#include "app/ctl/command.h"
#include "app/instance/editrequests.h"
#include "app/terminal/messagejson.h"
#include "app/terminal/standardinput.h"
#include "spooler/report/dsnreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 largestReport = 64 * 1024 * 1024;

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
        return file.readAll();
    }

    QJsonObject toJson(const QString &path, const ReadReport &report)
    {
        QJsonArray recipients;
        for (const ReportRecipient &recipient : report.recipients) {
            recipients.append(QJsonObject{
                {u"address"_s, recipient.address},
                {u"originalRecipient"_s, recipient.originalRecipient},
                {u"action"_s, dsnActionName(recipient.action)},
                {u"status"_s, recipient.status.toString()},
                {u"replyCode"_s, recipient.reply.code == 0 ? QJsonValue() : QJsonValue(recipient.reply.code)},
                {u"reply"_s, recipient.reply.text},
                {u"remoteMta"_s, recipient.remoteMta}});
        }
        return {
            {u"file"_s, path},
            {u"envid"_s, report.envid},
            {u"reportingMta"_s, report.reportingMta},
            {u"originalMessageId"_s, report.originalMessageId},
            {u"recipients"_s, recipients},
            {u"faults"_s, QJsonArray::fromStringList(report.faults)}};
    }

    void print(Terminal &terminal, const QString &path, const ReadReport &report)
    {
        terminal.print(u"%1: report of %2 about %3"_s.arg(
            path, report.reportingMta.isEmpty() ? u"an unnamed server"_s : report.reportingMta,
            report.originalMessageId.isEmpty() ? u"an unnamed message"_s : report.originalMessageId));
        QList<QStringList> rows;
        for (const ReportRecipient &recipient : report.recipients) {
            rows << QStringList{
                u"  "_s + recipient.address, dsnActionName(recipient.action), recipient.status.toString(),
                replyLine(recipient.reply)};
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

    ExitCode read(Invocation &call)
    {
        ExitCode worst = ExitCode::Ok;
        for (const QString &path : call.arguments) {
            const auto message = readMessage(path);
            if (!message) {
                worst = call.terminal.complain(message.error());
                continue;
            }
            const auto report = readReport(*message);
            if (!report) {
                worst = call.terminal.complain(
                    ExitCode::BadData, u"%1 is not a delivery status notification (RFC 3464)"_s.arg(path));
                continue;
            }
            if (call.format == OutputFormat::Json)
                call.terminal.print(toJson(path, *report));
            else
                print(call.terminal, path, *report);
            if (call.options.isSet(u"apply"_s)) {
                if (const ExitCode applied = apply(call, path); applied != ExitCode::Ok)
                    worst = applied;
            }
        }
        return worst;
    }

} // namespace

QList<Command> reportCommands()
{
    return {
        {.words = u"report read"_s,
         .arguments = u"FILE…"_s,
         .summary = u"What delivery status notifications (RFC 3464) say of each recipient."_s,
         .details = u"\"-\" reads standard input. Without --apply nothing in the outbox changes; with it a "
                    u"report is\n"
                    "taken for evidence when its ENVID or its Message-ID and a recipient are ours."_s,
         .options = {{u"apply"_s, u"Let what it says settle doubts and outcomes."_s}},
         .leastArguments = 1,
         .run = read}};
}

} // namespace mailroom
