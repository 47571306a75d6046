#include "spooler/submit/programstep.h"

#include "spooler/mail/headerblock.h"
#include "spooler/submit/canonicallines.h"
#include "spooler/submit/complete.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr int tempFail = 75; // EX_TEMPFAIL
    constexpr auto askAgain = 5min;
    constexpr qsizetype longestHeader = 1024 * 1024;
    constexpr qint64 readPiece = 256 * 1024;

    StepAnswer stepFailure(const QString &why)
    {
        return {.what = StepFailed{why}};
    }

    // What the program wrote, as it may go on the wire: CRLF, a complete header without Bcc, the same
    // Message-ID, by which reports find back.
    StepAnswer cleaned(QFile &answer, const StepInput &input)
    {
        CanonicalLines lines;
        QByteArray head;
        HeaderBlock header;
        bool more = true;
        while (more && head.size() < longestHeader && !head.contains("\r\n\r\n")) {
            const QByteArray octets = answer.read(readPiece);
            more = !octets.isEmpty();
            head += more ? lines.feed(octets) : lines.finish();
        }
        header = readHeader(head);
        if (!header.first("From") || header.end > longestHeader)
            return stepFailure(u"what the program wrote is no message"_s);
        const auto completed = completeHeader(header, std::nullopt, QDateTime::currentDateTimeUtc());
        if (!completed)
            return stepFailure(u"what the program wrote cannot be sent: %1"_s.arg(completed.error().detail));
        if (completed->messageId != input.messageId)
            return stepFailure(u"the program changed the Message-ID"_s);
        auto file = input.newFile();
        if (!file)
            return stepFailure(file.error().detail);
        const auto write = [&](const QByteArray &octets) { return (*file)->write(octets) == octets.size(); };
        bool written = write(completed->octets) && write(head.sliced(header.end));
        while (written && more) {
            const QByteArray octets = answer.read(readPiece);
            more = !octets.isEmpty();
            written = write(more ? lines.feed(octets) : lines.finish());
        }
        if (!written || !(*file)->flush())
            return stepFailure(u"the message cannot be written: %1"_s.arg((*file)->errorString()));
        if (lines.hasNul())
            return stepFailure(u"the program wrote a NUL octet, which no mail may have (RFC 5322)"_s);
        return {.what = StepChanged{*file}};
    }

} // namespace

StepAnswer ProgramStep::run(const StepInput &input) const
{
    const auto answer = input.newFile();
    if (!answer)
        return stepFailure(answer.error().detail);
    QStringList recipients;
    for (const EnvelopeRecipient &recipient : input.envelope.recipients)
        recipients << recipient.forwardPath;
    const ProgramEnd end = runProgram(
        {.words = commandWords(m_command),
         .input = input.file,
         .output = (*answer)->fileName(),
         .environment =
             {u"MAILROOM_SENDER="_s + input.envelope.reversePath,
              u"MAILROOM_RECIPIENTS="_s + recipients.join(u' ').left(64 * 1024)},
         .limits = m_limits,
         .isCancelled = input.isCancelled});
    if (end.how == ProgramEnd::How::Exited && end.code == tempFail)
        return {
            .what = StepNotNow{
                askAgain, end.complaint.isEmpty() ? u"the program asks for time"_s : end.complaint}};
    if (end.how != ProgramEnd::How::Exited || end.code != 0)
        return stepFailure(endWords(end));
    QFile written((*answer)->fileName());
    if (!written.open(QIODevice::ReadOnly))
        return stepFailure(u"what the program wrote cannot be read: %1"_s.arg(written.errorString()));
    return cleaned(written, input);
}

} // namespace mailroom
