#include "spooler/transport/programtransport.h"

#include "spooler/transport/contentcopy.h"
#include "spooler/transport/sysexits.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto presetLimit = 10min;

    std::chrono::milliseconds limitOf(const Account &account)
    {
        const int seconds = account.parameters.value(u"limit"_s).toInt();
        return seconds > 0 ? std::chrono::seconds(seconds) : std::chrono::seconds(presetLimit);
    }

} // namespace

// One message on its way through its programs.
class ProgramTransport::Job final : public DeliveryJob {
public:
    Job(ProgramTransport &transport, DeliveryRequest request)
        : m_transport(transport)
        , m_request(std::move(request))
        , m_limit(limitOf(transport.account()))
        , m_file(std::make_shared<QTemporaryFile>(QDir::tempPath() + u"/mailroom-XXXXXX"_s))
    {
        m_end.nextHop = transport.account().parameters.value(u"program"_s);
    }

    void begin() override
    {
        if (!m_file->open())
            return giveUp(AttemptEndKind::LocalTrouble, m_file->errorString());
        m_copy = std::make_unique<ContentCopy>(std::move(m_request.content), m_file);
        connect(m_copy.get(), &ContentCopy::finished, this, [this] {
            m_calls = m_transport.callsFor(m_request);
            refuseUnnamed();
            nextCall();
        });
        connect(
            m_copy.get(), &ContentCopy::failed, this, [this](ContentPump::Piece why, const QString &fault) {
                if (why == ContentPump::Piece::Damaged)
                    concludeRest(Verdict::Damaged, {0, {}, fault});
                giveUp(
                    why == ContentPump::Piece::Damaged ? AttemptEndKind::Concluded
                                                       : AttemptEndKind::LocalTrouble,
                    fault);
            });
        connect(m_copy.get(), &ContentCopy::unwritable, this, [this](const QString &fault) {
            giveUp(AttemptEndKind::LocalTrouble, fault);
        });
        m_copy->start({});
    }

    void endData() override
    {
        if (!std::exchange(m_announced, false))
            return;
        m_run = new ChildProgram(m_transport.clock(), this);
        connect(m_run, &ChildProgram::ended, this, &Job::programEnded);
        m_run->start(m_calls.first(), m_file->fileName(), m_limit);
    }

    void abort() override
    {
        m_stopped = true;
        if (m_run)
            m_run->stop(); // its end says the rest
        else
            giveUp(AttemptEndKind::Aborted, u"stopped by the user"_s);
    }

private:
    void refuseUnnamed()
    {
        QSet<RecipientId> named;
        for (const ChildCall &call : std::as_const(m_calls))
            named += QSet<RecipientId>(call.recipients.begin(), call.recipients.end());
        for (const RequestRecipient &recipient : std::as_const(m_request.recipients)) {
            if (!named.contains(recipient.id))
                conclude(
                    {recipient.id}, Verdict::Permanent,
                    {0, {5, 1, 3}, u"a program would take the address for an option"_s});
        }
    }

    void nextCall()
    {
        while (!m_calls.isEmpty() && withoutConcluded(m_calls.first().recipients).isEmpty())
            m_calls.removeFirst();
        if (m_calls.isEmpty())
            return giveUp(AttemptEndKind::Concluded, {});
        const QFileInfo program(m_calls.first().program);
        if (!program.isFile() || !program.isExecutable())
            return giveUp(
                AttemptEndKind::TransportFault,
                u"%1 is not a program that can be run"_s.arg(m_calls.first().program));
        m_announced = true;
        Q_EMIT m_transport.aboutToEndData(m_request.attempt, withoutConcluded(m_calls.first().recipients));
    }

    void programEnded(const ChildEnd &end)
    {
        m_run->deleteLater();
        m_run = nullptr;
        const ChildCall call = m_calls.takeFirst();
        m_end.transcript +=
            u"-- %1: exit code %2\n%3\n"_s.arg(call.program).arg(end.exitCode).arg(end.output);
        switch (end.kind) {
        case ChildEndKind::Exited: {
            const ExitMeaning meaning = meaningOf(end.exitCode);
            conclude(
                call.recipients, meaning.verdict,
                {0, meaning.status, end.output.isEmpty() ? meaning.words : end.output});
            break;
        }
        case ChildEndKind::Crashed:
            conclude(
                call.recipients, Verdict::Lost,
                {0, {}, u"the program crashed: whether it sent is not known"_s});
            break;
        case ChildEndKind::TimedOut:
            conclude(
                call.recipients, Verdict::Lost,
                {0, {}, u"the program took too long and was ended: whether it sent is not known"_s});
            break;
        case ChildEndKind::Stopped:
            conclude(
                call.recipients, Verdict::Lost,
                {0, {}, u"the program was stopped: whether it sent is not known"_s});
            break;
        case ChildEndKind::NotStarted:
            conclude(call.recipients, Verdict::Transient, {0, {4, 3, 5}, end.fault});
            return giveUp(AttemptEndKind::TransportFault, u"%1: %2"_s.arg(call.program, end.fault));
        }
        if (m_stopped)
            giveUp(AttemptEndKind::Aborted, u"stopped by the user"_s);
        else
            nextCall();
    }

    QList<RecipientId> withoutConcluded(QList<RecipientId> recipients) const
    {
        recipients.removeIf([this](RecipientId id) { return m_concluded.contains(id); });
        return recipients;
    }

    void conclude(const QList<RecipientId> &recipients, Verdict verdict, const Reply &reply)
    {
        Outcome outcome;
        outcome.verdict = verdict;
        outcome.reply = reply;
        outcome.command = u"program"_s;
        outcome.handover = m_transport.handover();
        outcome.nextHop = m_end.nextHop;
        outcome.when = m_transport.clock().now();
        for (const RecipientId id : withoutConcluded(recipients)) {
            m_concluded.insert(id);
            Q_EMIT m_transport.recipientConcluded(m_request.attempt, id, outcome);
        }
    }

    void concludeRest(Verdict verdict, const Reply &reply)
    {
        for (const RequestRecipient &recipient : std::as_const(m_request.recipients))
            conclude({recipient.id}, verdict, reply);
    }

    // Ends the attempt; the last thing that this object does.
    void giveUp(AttemptEndKind kind, const QString &detail)
    {
        if (m_copy)
            m_copy->disconnect(this);
        concludeRest(Verdict::Interrupted, {});
        m_end.kind = kind;
        m_end.detail = detail;
        m_transport.end(m_request.attempt, m_end);
    }

    ProgramTransport &m_transport;
    DeliveryRequest m_request;
    const std::chrono::milliseconds m_limit;
    std::shared_ptr<QTemporaryFile> m_file;
    std::unique_ptr<ContentCopy> m_copy;
    QList<ChildCall> m_calls; // the first is the present one
    QSet<RecipientId> m_concluded;
    ChildProgram *m_run = nullptr; // a child
    AttemptEnd m_end;
    bool m_announced = false;
    bool m_stopped = false;
};

std::unique_ptr<DeliveryJob> ProgramTransport::jobFor(DeliveryRequest request)
{
    return std::make_unique<Job>(*this, std::move(request));
}

} // namespace mailroom
