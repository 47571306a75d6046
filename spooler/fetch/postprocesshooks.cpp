#include "spooler/fetch/postprocesshooks.h"

#include "spooler/mail/mailfacts.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/mailschema.h"

#include <QPromise>
#include <QTemporaryFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    Result<> writeOut(const ArrivedMail &mail, const QString &database, QFile &file)
    {
        const auto write = [&file](const QByteArray &octets) -> Result<> {
            if (file.write(octets) != octets.size())
                return failure(ErrorCode::Unavailable, file.errorString());
            return {};
        };
        const bool isHere = mail.body != MailBody::Whole || mail.octets.size() >= mail.size;
        if (isHere || !mail.content.isValid())
            return write(mail.octets);
        const auto opened = Database::open(database, OpenMode::ReadOnly, mailSchema());
        if (!opened)
            return std::unexpected(opened.error());
        const auto reader = ContentStore(**opened).read(mail.content);
        if (!reader)
            return std::unexpected(reader.error());
        while (true) {
            const auto chunk = (*reader)->next();
            if (!chunk || chunk->isEmpty())
                return chunk.transform([](const QByteArray &) { });
            if (auto written = write(*chunk); !written)
                return written;
        }
    }

    HookVerdict tell(
        const HookList &hooks, const ArrivedMail &mail, const HookStepParts &parts,
        const std::function<bool()> &isCancelled)
    {
        QTemporaryFile file(parts.temporaryFolder + u"/hook-XXXXXX"_s);
        const auto written = file.open() ? writeOut(mail, parts.databaseFile, file)
                                         : Result<>(failure(ErrorCode::Unavailable, file.errorString()));
        if (!written || !file.flush()) {
            const QString why = written ? file.errorString() : written.error().detail;
            HookVerdict verdict;
            for (const auto &hook : hooks)
                verdict.faults << HookFault{hook->name(), u"the message cannot be read: "_s + why};
            return verdict;
        }
        const MailFacts facts = readMailFacts(mail.octets);
        return runHooks(
            hooks,
            {.moment = HookMoment::OnArrival,
             .file = file.fileName(),
             .messageId = facts.messageId,
             .subject = mail.subject,
             .from = facts.fromAddress,
             .isWhole = mail.body == MailBody::Whole,
             .recipients = {},
             .isCancelled = isCancelled});
    }

} // namespace

PostprocessHooks::PostprocessHooks(HookStepParts parts, QObject *parent)
    : PostprocessStep(parent)
    , m_parts(std::move(parts))
    , m_hooks(HookMoment::OnArrival, m_parts.hooks, m_parts.clock)
{
    m_threads.setMaxThreadCount(1);
    if (const QList<StatusRow> rows = m_hooks.rows(); m_parts.tell && !rows.isEmpty())
        m_parts.tell(rows);
}

PostprocessHooks::~PostprocessHooks()
{
    m_running.cancel();
    m_running.waitForFinished();
}

std::chrono::seconds PostprocessHooks::patience() const
{
    return 60s + m_hooks.all().size() * hookTime;
}

void PostprocessHooks::run(const std::shared_ptr<const ArrivedMail> &mail, const StepDone &done)
{
    if (m_hooks.look() && m_parts.tell)
        m_parts.tell(m_hooks.rows());
    const HookList due = m_hooks.due();
    const QStringList resting = m_hooks.resting();
    if (due.isEmpty())
        return done(wishFor(*mail, {}, resting));
    QThreadPool *const pool = m_parts.pool ? m_parts.pool : &m_threads;
    m_running = QtConcurrent::run(pool, [due, mail, parts = m_parts](QPromise<HookVerdict> &promise) {
        promise.addResult(tell(due, *mail, parts, [&promise] { return promise.isCanceled(); }));
    });
    m_running.then(this, [this, mail, resting, done](const HookVerdict &verdict) {
        if (m_hooks.hear(verdict) && m_parts.tell)
            m_parts.tell(m_hooks.rows());
        done(wishFor(*mail, verdict, resting));
    });
}

Result<StepWish>
PostprocessHooks::wishFor(const ArrivedMail &mail, const HookVerdict &verdict, const QStringList &resting)
{
    StepWish wish;
    const auto note = [&wish](const QString &kind, const QString &words) {
        wish.events.append({kind, words});
    };
    for (const QString &name : resting)
        note(u"hook-failed"_s, name + u": left out, since it did not end in time before"_s);
    for (const QString &name : verdict.called)
        note(u"hook"_s, name);
    for (const HookFault &fault : verdict.faults)
        note(u"hook-failed"_s, fault.words());
    if (verdict.deletes) {
        const auto trash = m_parts.folders.ofRole(mail.account, FolderRole::Trash);
        if (!trash)
            return std::unexpected(trash.error());
        wish.folder = trash->path;
        wish.endsSteps = true;
        note(u"deleted"_s, verdict.called.constLast());
    } else if (verdict.folder) {
        const QString fault = folderFault(*verdict.folder);
        note(fault.isEmpty() ? u"filed"_s : u"filing-failed"_s, fault.isEmpty() ? *verdict.folder : fault);
        if (fault.isEmpty())
            wish.folder = *verdict.folder;
    }
    return wish;
}

} // namespace mailroom
