#include "spooler/submit/steprun.h"

#include "spooler/mail/ascii.h"
#include "spooler/mail/headerblock.h"

#include <algorithm>
#include <exception>
#include <optional>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 comparedPiece = 256 * 1024;
    constexpr qint64 mostHeader = 1024 * 1024;

    qint64 equalOctets(const QByteArray &a, const QByteArray &b)
    {
        const auto [end, other] = std::ranges::mismatch(a, b);
        return end - a.begin();
    }

    qint64 commonStart(QFile &a, QFile &b)
    {
        qint64 common = 0;
        while (a.seek(common) && b.seek(common)) {
            const QByteArray left = a.read(comparedPiece);
            const QByteArray right = b.read(comparedPiece);
            const qint64 equal = equalOctets(left, right);
            common += equal;
            if (equal == 0 || equal < left.size() || equal < right.size())
                break;
        }
        return common;
    }

    // At most `most` octets.
    qint64 commonEnd(QFile &a, QFile &b, qint64 most)
    {
        qint64 common = 0;
        while (common < most) {
            const qint64 length = std::min(comparedPiece, most - common);
            if (!a.seek(a.size() - common - length) || !b.seek(b.size() - common - length))
                break;
            QByteArray left = a.read(length);
            QByteArray right = b.read(length);
            std::ranges::reverse(left);
            std::ranges::reverse(right);
            const qint64 equal = equalOctets(left, right);
            common += equal;
            if (equal < length)
                break;
        }
        return common;
    }

    // What the queue must know of the new octets; nothing: they are no message or cannot be read.
    std::optional<StepContent> contentOf(const StepFile &file)
    {
        StepContent content{.file = file};
        QFile source(file->fileName());
        if (!source.open(QIODevice::ReadOnly))
            return std::nullopt;
        const QByteArray head = source.read(mostHeader);
        const HeaderBlock header = readHeader(head);
        if (!header.first("From"))
            return std::nullopt;
        const QByteArrayView octets = QByteArrayView(head).first(header.end);
        content.headerNeedsSmtpUtf8 = !isAscii(octets) && isUtf8(octets);
        content.from = header.first("From")->text();
        if (const HeaderField *subject = header.first("Subject"))
            content.subject = subject->text();
        content.eightBit = !isAscii(head);
        while (!content.eightBit && !source.atEnd())
            content.eightBit = !isAscii(source.read(comparedPiece));
        content.size = source.size();
        return content;
    }

    class Chain {
    public:
        Chain(const StepRun &run, const StepWatch &watch) : m_run(run), m_watch(watch) { }

        StepRunEnd go()
        {
            StepOutcome original;
            original.recipients = m_run.envelope.recipients;
            original.content.size = m_run.content->size();
            m_end.messages = {original};
            for (const RegisteredStep &registered : m_run.steps) {
                if (m_watch.isCancelled && m_watch.isCancelled())
                    return stop(StepRunEnd::How::Cancelled, {}, {});
                if (m_watch.began)
                    m_watch.began(registered.step->name());
                const QList<StepOutcome> before = std::exchange(m_end.messages, {});
                for (const StepOutcome &message : before) {
                    if (!take(*registered.step, message))
                        return std::move(m_end);
                }
            }
            return std::move(m_end);
        }

    private:
        StepRunEnd stop(StepRunEnd::How how, const QString &step, const QString &why)
        {
            m_end.how = how;
            m_end.step = step;
            m_end.why = why;
            m_end.messages.clear();
            m_end.refused.clear();
            return std::move(m_end);
        }

        bool fail(const Step &step, const QString &why)
        {
            m_end = stop(StepRunEnd::How::Failed, step.name(), why);
            return false;
        }

        StepAnswer ask(const Step &step, const StepInput &input) const
        {
            try {
                return m_run.kind == ChangeKind::Step ? step.run(input) : step.undo(input);
            } catch (const std::exception &fault) {
                return {.what = StepFailed{u"it crashed: %1"_s.arg(QString::fromUtf8(fault.what()))}};
            }
        }

        // False: the run is over.
        bool take(const Step &step, StepOutcome message)
        {
            Envelope envelope = m_run.envelope;
            envelope.recipients = message.recipients;
            const StepFile file = message.content.file ? message.content.file : m_run.content;
            const StepAnswer answer =
                ask(step,
                    {.file = file->fileName(),
                     .size = message.content.size,
                     .messageId = m_run.messageId,
                     .envelope = envelope,
                     .folder = m_run.folder,
                     .isCancelled = m_watch.isCancelled});
            for (const QString &note : answer.notes)
                m_end.notes << StepNote{step.name(), note};
            m_end.refused += answer.refused;
            message.recipients.removeIf([&](const EnvelopeRecipient &recipient) {
                return std::ranges::contains(
                    answer.refused, recipient.forwardPath, &RefusedRecipient::forwardPath);
            });
            if (const auto *later = std::get_if<StepNotNow>(&answer.what)) {
                m_end = stop(StepRunEnd::How::NotNow, step.name(), later->why);
                m_end.after = later->after;
                return false;
            }
            if (const auto *failed = std::get_if<StepFailed>(&answer.what)) {
                if (m_watch.isCancelled && m_watch.isCancelled())
                    m_end = stop(StepRunEnd::How::Cancelled, step.name(), {});
                else
                    fail(step, failed->why);
                return false;
            }
            if (message.recipients.isEmpty())
                return true;
            if (const auto *changed = std::get_if<StepChanged>(&answer.what))
                return replace(step, message, changed->content);
            if (const auto *several = std::get_if<StepSeveral>(&answer.what))
                return split(step, message, *several);
            m_end.messages << message;
            return true;
        }

        bool replace(const Step &step, StepOutcome message, const StepFile &file)
        {
            if (!file || !file->flush())
                return fail(step, u"its answer has no content"_s);
            const auto content = contentOf(file);
            if (!content)
                return fail(step, u"its answer is no message"_s);
            if (const auto change = changeOf(step, message.content, *content)) {
                message.records << StepRecord{*change, message.content, *content};
                message.content = *content;
            }
            m_end.messages << message;
            return true;
        }

        // Each recipient must be in exactly one of the messages: none is lost, none gets it twice.
        bool split(const Step &step, const StepOutcome &message, const StepSeveral &several)
        {
            QStringList left;
            for (const EnvelopeRecipient &recipient : message.recipients)
                left << recipient.forwardPath;
            for (const StepMessage &one : several.messages) {
                for (const EnvelopeRecipient &recipient : one.recipients) {
                    if (!left.removeOne(recipient.forwardPath))
                        return fail(
                            step, u"it wrote twice, or to a stranger: %1"_s.arg(recipient.forwardPath));
                }
                if (one.recipients.isEmpty())
                    return fail(step, u"one of its messages has no recipient"_s);
            }
            if (!left.isEmpty())
                return fail(step, u"it left out %1"_s.arg(left.join(u", "_s)));
            for (const StepMessage &one : several.messages) {
                StepOutcome made = message;
                made.recipients = one.recipients;
                made.isMade = true;
                if (!replace(step, made, one.content))
                    return false;
            }
            return true;
        }

        std::optional<StepChange>
        changeOf(const Step &step, const StepContent &before, const StepContent &after) const
        {
            QFile a((before.file ? before.file : m_run.content)->fileName());
            QFile b(after.file->fileName());
            if (!a.open(QIODevice::ReadOnly) || !b.open(QIODevice::ReadOnly))
                return std::nullopt;
            const qint64 shorter = std::min(a.size(), b.size());
            const qint64 start = commonStart(a, b);
            if (start == a.size() && start == b.size())
                return std::nullopt;
            const qint64 end = commonEnd(a, b, shorter - start);
            return StepChange{
                .kind = m_run.kind,
                .step = step.name(),
                .version = step.version(),
                .at = start,
                .removed = a.size() - start - end,
                .added = b.size() - start - end,
                .when = {}};
        }

        const StepRun &m_run;
        const StepWatch &m_watch;
        StepRunEnd m_end;
    };

} // namespace

StepRunEnd runSteps(const StepRun &run, const StepWatch &watch)
{
    return Chain(run, watch).go();
}

} // namespace mailroom
