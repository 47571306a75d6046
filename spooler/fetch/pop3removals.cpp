// What leaves a maildrop, and how it is made sure that it is the right message.
#include "spooler/fetch/headerkey.h"
#include "spooler/fetch/pop3run.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

void Pop3Fetcher::planRemovals()
{
    Run &run = *m_run;
    if (auto marked = run.isStopping ? Result<>() : takeOperations(); !marked)
        return localTrouble(marked.error());
    if (!run.wishes.empty())
        return pump(); // something was marked meanwhile
    run.isRemoving = true;
    run.state.phase = FetchPhase::Telling;
    tell();
    const QDateTime now = m_parts.clock.now();
    QHash<QString, Operation> asked;
    for (const Operation &operation : std::as_const(run.removals))
        asked.insert(operation.remoteKey, operation);
    for (const Pop3Message &message : std::as_const(run.messages)) {
        const auto operation = asked.constFind(message.key);
        // One that was to be got first and could not be stays.
        const bool isAsked = operation != asked.constEnd() && !m_marked.contains(message.key);
        if (isAsked)
            run.removed << *operation;
        if (isAsked || (mayLeaveServer(m_parts.account.incoming, run.seen.value(message.key), now)))
            run.read.contains(message.key) ? remove(message) : checkAndRemove(message);
    }
    // What the server has no more needs no removal.
    for (const Operation &operation : std::as_const(run.removals)) {
        const bool isThere = std::ranges::contains(run.messages, operation.remoteKey, &Pop3Message::key);
        if (isThere)
            continue;
        if (const auto done = m_parts.operations.done(operation, {}); !done)
            return localTrouble(done.error());
    }
    if (run.checks == 0)
        run.session->quit();
}

// It was stored in an earlier session: that it is still the same is looked at, where the server lets us.
void Pop3Fetcher::checkAndRemove(const Pop3Message &message)
{
    Run &run = *m_run;
    const bool wasStored = run.seen.value(message.key).isStored;
    if (!run.hasTop || !wasStored) // of a message of which only the header was here a person said so
        return remove(message);
    ++run.checks;
    const QByteArray command = "TOP " + QByteArray::number(message.number) + " 0";
    run.session->ask(command, Pop3Reader::Shape::ManyLines, [this, &run, message](Pop3Reply &reply) {
        const QString key = headerKey(reply.body);
        if (reply.isOk && run.seen.value(key).isStored)
            remove(message);
        else
            fault(u"message %1 stays on the server: it is another one than was stored"_s.arg(message.number));
        if (--run.checks == 0)
            run.session->quit();
    });
}

void Pop3Fetcher::remove(const Pop3Message &message)
{
    Run &run = *m_run;
    ++run.checks;
    run.session->ask(
        "DELE " + QByteArray::number(message.number), Pop3Reader::Shape::OneLine,
        [this, &run, message](Pop3Reply &reply) {
            if (!reply.isOk) {
                run.removed.removeIf([&](const Operation &one) { return one.remoteKey == message.key; });
                fault(u"message %1 cannot be removed: %2"_s.arg(
                    QString::number(message.number), QString::fromUtf8(reply.text)));
            }
            if (--run.checks == 0)
                run.session->quit();
        });
}

void Pop3Fetcher::removalsConfirmed()
{
    for (const Operation &operation : std::as_const(m_run->removed)) {
        if (const auto done = m_parts.operations.done(operation, {}); !done)
            qWarning("a removal is told again: %s", qUtf8Printable(done.error().detail));
    }
}

} // namespace mailroom
