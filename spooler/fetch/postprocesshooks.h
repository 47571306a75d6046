// The programs of the profile that hear of each message that arrives: they may file it, delete it, and end
// their chain.
#pragma once

#include "spooler/fetch/postprocessstep.h"
#include "spooler/store/folderstore.h"
#include "spooler/submit/hookchain.h"

#include <QFuture>
#include <QThreadPool>

namespace mailroom {

struct HookStepParts { // outlive the step
    HookSource hooks;
    FolderStore folders;
    Clock &clock;
    QString databaseFile; // of received mail: a large message is read from there
    QString temporaryFolder; // for the message that the hooks get
    std::function<void(const QList<StatusRow> &)> tell; // of the hooks' rows; empty: nobody asks
    QThreadPool *pool = nullptr; // null: a thread of its own
};

// Called in a worker thread, on a file, as the hooks after sending are (submit/hook.h). What is deleted goes
// into the Trash, and no news is told of it. A hook that crashes or hangs is named in an event and in the
// status table, and not tried again; the message is filed all the same. After a kill in between, a message
// is told to the hooks once more.
class PostprocessHooks final : public PostprocessStep {
public:
    explicit PostprocessHooks(HookStepParts parts, QObject *parent = nullptr);
    ~PostprocessHooks() override; // kills what runs

    MailStep step() const override { return MailStep::Hooks; }
    QString name() const override { return QStringLiteral("hooks"); }
    std::chrono::seconds patience() const override; // longer than all of its programs may take
    void run(const std::shared_ptr<const ArrivedMail> &mail, const StepDone &done) override;

private:
    Result<StepWish> wishFor(const ArrivedMail &mail, const HookVerdict &verdict, const QStringList &resting);

    HookStepParts m_parts;
    HookChain m_hooks;
    QThreadPool m_threads; // a hook may take long: it takes no thread from what others do with mail
    QFuture<HookVerdict> m_running;
};

} // namespace mailroom
