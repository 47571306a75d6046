#include "spooler/fetch/postprocessrules.h"

#include "spooler/clock.h"
#include "spooler/fetch/ruleoutgoing.h"
#include "spooler/mail/mailbox.h"
#include "spooler/mail/rulenames.h"
#include "spooler/submit/programrun.h"

#include <QTemporaryFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto programTime = 30s;

    QStringList addressesOf(const QString &text)
    {
        QStringList addresses;
        const MailboxList list = parseMailboxes(text);
        for (const Mailbox &mailbox : list.mailboxes)
            addresses << mailbox.address();
        return addresses;
    }

    QString whatOf(const RuleHit &deed)
    {
        return u"%1: %2 %3"_s.arg(deed.rule, ruleActionName(deed.action.kind), deed.action.text);
    }

    Result<> runOn(const QString &command, const QByteArray &octets, const QString &folder)
    {
        QTemporaryFile file(folder + u"/rule-XXXXXX"_s);
        if (!file.open() || file.write(octets) != octets.size() || !file.flush())
            return failure(ErrorCode::Unavailable, u"the message cannot be written for the program"_s);
        ProgramCall call;
        call.words = commandWords(command);
        call.input = file.fileName();
        call.limits.deadline = programTime;
        const ProgramEnd end = runProgram(call);
        if (end.how == ProgramEnd::How::Exited && end.code == 0)
            return {};
        return failure(ErrorCode::InvalidInput, endWords(end));
    }

} // namespace

PostprocessRules::PostprocessRules(RuleParts parts, QObject *parent)
    : PostprocessStep(parent)
    , m_parts(std::move(parts))
{
}

void PostprocessRules::run(const std::shared_ptr<const ArrivedMail> &mail, const StepDone &done)
{
    const auto rules = m_parts.rules.all();
    if (!rules)
        return done(std::unexpected(rules.error()));
    const ReceiveFolders folders = mail->isInInbox ? m_parts.receiveFolders(mail->account) : ReceiveFolders();
    if (folders.isEmpty() && std::ranges::none_of(*rules, &Rule::enabled))
        return done(StepWish());
    QtConcurrent::run([mail, rules = *rules] {
        return evaluate(*mail, rules);
    }).then(this, [this, mail, folders, done](const Evaluated &evaluated) {
        const auto task = std::make_shared<Task>();
        task->mail = mail;
        task->facts = evaluated.facts;
        task->done = done;
        for (const RuleHit &hit : evaluated.hits)
            wishFor(hit, *task);
        if (task->wish.folder.isEmpty())
            task->wish.folder = receiveFolder(folders, fullClass(task->facts));
        nextDeed(task);
    });
}

PostprocessRules::Evaluated PostprocessRules::evaluate(const ArrivedMail &mail, const QList<Rule> &rules)
{
    Evaluated evaluated;
    evaluated.facts = readMailFacts(mail.octets);
    evaluated.hits = applyRules(
        rules, {.account = mail.account, .facts = evaluated.facts, .header = mail.octets, .size = mail.size});
    return evaluated;
}

void PostprocessRules::wishFor(const RuleHit &hit, Task &task)
{
    switch (hit.action.kind) {
    case RuleActionKind::File:
        task.wish.folder = hit.action.text;
        break;
    case RuleActionKind::Copy:
        task.wish.copies << hit.action.text;
        break;
    case RuleActionKind::Flag:
        task.wish.set |= hit.action.flags;
        break;
    case RuleActionKind::Forward:
    case RuleActionKind::Redirect:
    case RuleActionKind::Run:
        task.deeds.push_back(hit);
        return; // noted when it is done
    case RuleActionKind::Stop:
        return;
    }
    task.wish.events.append({u"rule"_s, whatOf(hit)});
}

void PostprocessRules::nextDeed(const std::shared_ptr<Task> &task)
{
    while (!task->deeds.empty()) {
        const RuleHit deed = task->deeds.front();
        task->deeds.pop_front();
        const QString what = whatOf(deed);
        const auto state = m_parts.store.deed(task->mail->mail, what);
        if (!state)
            return task->done(std::unexpected(state.error()));
        if (*state == DeedState::Begun)
            task->wish.events.append(
                {u"rule-in-doubt"_s, what + u": it may have happened before the program ended"_s});
        if (*state != DeedState::New)
            continue;
        if (task->mail->body != MailBody::Whole || task->mail->octets.size() < task->mail->size) {
            task->wish.events.append({u"rule-refused"_s, what + u": not all of the message is here"_s});
            continue;
        }
        if (deed.action.kind != RuleActionKind::Run) {
            const QString fault = sendingOnFault(
                task->mail->octets, task->facts, m_parts.addressOf(task->mail->account),
                addressesOf(deed.action.text));
            if (!fault.isEmpty()) {
                task->wish.events.append({u"rule-refused"_s, what + u": "_s + fault});
                continue;
            }
        }
        if (auto begun = m_parts.store.noteDeed(task->mail->mail, u"rule-begun"_s, what); !begun)
            return task->done(
                begun.error().code == ErrorCode::Conflict ? Result<StepWish>(task->wish)
                                                          : std::unexpected(begun.error()));
        start(deed, *task).then(this, [this, task, what](const Result<> &ended) {
            deedEnded(task, what, ended);
        });
        return;
    }
    task->done(task->wish);
}

QFuture<Result<>> PostprocessRules::start(const RuleHit &deed, const Task &task)
{
    const ArrivedMail &mail = *task.mail;
    if (deed.action.kind == RuleActionKind::Run)
        return QtConcurrent::run(runOn, deed.action.text, mail.octets, m_parts.temporaryFolder);
    if (!m_parts.submit)
        return QtFuture::makeReadyValueFuture(
            Result<>(failure(ErrorCode::Unavailable, u"nothing can be sent now"_s)));
    const QString own = m_parts.addressOf(mail.account);
    const QStringList to = addressesOf(deed.action.text);
    const QByteArray octets = deed.action.kind == RuleActionKind::Redirect
        ? redirected(mail.octets, own, to, m_parts.clock.now())
        : forwarded(mail.octets, task.facts, own, to, m_parts.clock.now());
    return m_parts.submit(octets, to, mail.account);
}

void PostprocessRules::deedEnded(
    const std::shared_ptr<Task> &task, const QString &what, const Result<> &ended)
{
    // It did not happen, which is known: it may be tried again, unless trying does not help.
    const bool isFinal = !ended && ended.error().code != ErrorCode::Unavailable;
    const QString kind = ended ? u"rule-done"_s : isFinal ? u"rule-done"_s : u"rule-failed"_s;
    if (auto noted = m_parts.store.noteDeed(task->mail->mail, kind, what); !noted)
        return task->done(std::unexpected(noted.error()));
    if (isFinal)
        task->wish.events.append({u"rule-refused"_s, what + u": "_s + ended.error().detail});
    else if (!ended)
        return task->done(std::unexpected(ended.error()));
    nextDeed(task);
}

} // namespace mailroom
