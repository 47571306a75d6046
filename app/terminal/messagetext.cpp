#include "app/terminal/messagetext.h"

#include "app/terminal/messagejson.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    QString timeWords(const QDateTime &time)
    {
        return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
    }

    // Who has it until it is delivered.
    QString holderWords(const MessageDetail &message)
    {
        const auto isHeldAway = [](const RecipientRow &recipient) { return recipient.heldUntil.isValid(); };
        const auto waits = [](const RecipientRow &recipient) { return !isFinished(recipient.state); };
        if (std::ranges::any_of(message.recipients, waits))
            return u" (held by this computer)"_s;
        return std::ranges::any_of(message.recipients, isHeldAway) ? u" (held by the server)"_s : QString();
    }

    QString tlsWords(const TlsFacts &tls)
    {
        return tls.protocol.isEmpty() ? QString() : u", "_s + tls.protocol;
    }

    void printEvidence(
        Terminal &terminal, const MessageDetail &message, const QHash<RecipientId, QString> &addresses)
    {
        if (message.evidence.isEmpty())
            return;
        terminal.print(u"  evidence:"_s);
        QList<QStringList> rows;
        for (const EvidenceRow &row : message.evidence) {
            QStringList words{replyLine(row.reply)};
            if (!row.remoteMta.isEmpty())
                words << u"at "_s + row.remoteMta;
            words.removeAll(QString());
            rows << QStringList{
                u"    "_s + timeWords(row.when),
                addresses.value(row.recipient),
                evidenceFactName(row.fact),
                evidenceGradeName(row.grade),
                row.who + (row.queueId.isEmpty() ? QString() : u" as "_s + row.queueId) + tlsWords(row.tls),
                words.join("; "_L1)};
        }
        terminal.printTable({}, rows);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const RecipientRow &recipient : message.recipients) {
            const SilenceWatch watch = silenceOf(
                recipient.state, recipient.notify, recipient.known, recipient.changed, recipient.habit, now);
            if (watch.what == Silence::Overdue)
                terminal.print(u"    %1: a report was due %2"_s.arg(recipient.address, timeWords(watch.due)));
            else if (watch.what == Silence::Waiting)
                terminal.print(u"    %1: a report is due %2"_s.arg(recipient.address, timeWords(watch.due)));
            else if (watch.what == Silence::MeansNothing)
                terminal.print(u"    %1: no reports are known from %2; silence means nothing"_s.arg(
                    recipient.address, recipient.habit.domain));
        }
    }

} // namespace

QString gateWords(const Gate &gate)
{
    if (gate.kind == GateKind::None)
        return {};
    QString words = gateName(gate.kind);
    if (gate.until.isValid())
        words += u" until "_s + timeWords(gate.until);
    if (!gate.detail.isEmpty())
        words += u" ("_s + gate.detail + u')';
    return words;
}

QString sizeWords(qint64 octets)
{
    if (octets < 1000)
        return u"%1 B"_s.arg(octets);
    if (octets < 1'000'000)
        return u"%1 kB"_s.arg(double(octets) / 1e3, 0, 'f', 1);
    return u"%1 MB"_s.arg(double(octets) / 1e6, 0, 'f', 1);
}

void printMessage(Terminal &terminal, const MessageDetail &message)
{
    const MessageRow &row = message.row;
    terminal.print(QStringList{
        QString::number(row.id.value), timeWords(row.submitted), sizeWords(row.size), row.accountName,
        row.subject}
                       .join("  "_L1));
    QList<QStringList> rows;
    for (const RecipientRow &recipient : message.recipients) {
        const QString reply = replyCell(recipient.lastReply);
        const QString gate = isFinished(recipient.state) ? QString() : gateWords(recipient.gate);
        // The gate's detail of a deferred recipient is this reply: once is enough.
        const bool saidAlready = !reply.isEmpty() && recipient.gate.kind == GateKind::Retry;
        const Gate shortGate{recipient.gate.kind, recipient.gate.until, {}};
        rows << QStringList{
            u"  "_s + recipient.address, stateName(recipient.state),
            saidAlready ? gateWords(shortGate) : gate,
            recipient.attempts == 0 ? QString() : u"%1×"_s.arg(recipient.attempts), reply};
    }
    terminal.printTable({}, rows);
}

void printHistory(Terminal &terminal, const MessageDetail &message)
{
    QHash<RecipientId, QString> addresses;
    for (const RecipientRow &recipient : message.recipients + message.relatives) // the events are of both
        addresses.insert(recipient.id, recipient.address);
    terminal.print(u"  Message-ID:   "_s + message.row.messageId);
    terminal.print(u"  From:         "_s + message.row.from);
    terminal.print(u"  reverse-path: <%1>"_s.arg(message.reversePath));
    if (message.notBefore.isValid())
        terminal.print(u"  not before:   "_s + timeWords(message.notBefore));
    if (message.row.late >= 1min)
        terminal.print(u"  begun late:   by %1 min"_s.arg(message.row.late / 1min));
    if (message.row.deliverAfter.isValid())
        terminal.print(u"  deliver at:   "_s + timeWords(message.row.deliverAfter) + holderWords(message));
    if (message.deliverBy.isValid())
        terminal.print(u"  deliver by:   "_s + timeWords(message.deliverBy));
    terminal.print(u"  given up:     "_s + timeWords(message.expires));
    if (message.validUntil.isValid())
        terminal.print(u"  of use until: "_s + timeWords(message.validUntil));
    if (message.madeFrom.isValid())
        terminal.print(u"  made from:    message %1"_s.arg(message.madeFrom.value));
    if (!message.row.folder.isEmpty())
        terminal.print(u"  folder:       "_s + message.row.folder);
    if (message.filing == Filing::Failed)
        terminal.print(u"  not filed:    "_s + message.filingFault);
    for (const StepChange &change : message.changes)
        terminal.print(u"  changed by:   %1 %2, octets %3: %4 out, %5 in"_s.arg(
            change.step, QString::number(change.version), QString::number(change.at),
            QString::number(change.removed), QString::number(change.added)));
    printEvidence(terminal, message, addresses);
    terminal.print(u"  timeline:"_s);
    QList<QStringList> events;
    for (const EventRow &event : message.events) {
        const QString change = event.recipient.isValid() && event.oldState != event.newState
            ? stateName(event.oldState) + u" → "_s + stateName(event.newState)
            : QString();
        QStringList facts{replyLine(event.reply), event.detail};
        facts.removeAll(QString());
        events << QStringList{u"    "_s + timeWords(event.when), event.by, event.kind,
                              addresses.value(event.recipient),  change,   facts.join("; "_L1)};
    }
    terminal.printTable({}, events);
    for (const AttemptRow &attempt : message.attempts) {
        terminal.print(u"  attempt %1: %2 %3%4"_s.arg(
            QString::number(attempt.number), timeWords(attempt.started),
            attempt.nextHop.isEmpty() ? u"reached no server"_s : u"to "_s + attempt.nextHop,
            attempt.tls.protocol.isEmpty() ? QString() : u", "_s + attempt.tls.protocol));
    }
}

QString replyCell(const Reply &reply)
{
    constexpr qsizetype most = 200;
    const QString line = replyLine(reply).replace(u'\n', u' ');
    return line.size() > most ? QString(line.first(most) + u'…') : line;
}

} // namespace mailroom
