#include "ui/compose/draftcopy.h"

#include "spooler/receiver.h"
#include "spooler/spooler.h"
#include "ui/shell/spoolstate.h"
#include "ui/text/errortext.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto keepInterval = 60s;
    constexpr auto firstPause = 5s;

    const Account *accountOf(const ComposerContent &content, const QList<AccountRow> &accounts)
    {
        const auto found = std::ranges::find_if(accounts, [&](const AccountRow &row) {
            return !content.account.isValid() || row.account.id == content.account;
        });
        return found == accounts.end() ? nullptr : &found->account;
    }

    // Goes on in the context of the receiver, which outlives the windows.
    QFuture<Result<>> copyDraft(
        const Services &services, const ComposerContent &content, AccountId account,
        const std::shared_ptr<const bool> &isDropped)
    {
        Receiver *const receiver = &services.receiver;
        const auto composition = std::get<Composition>(submissionOf(content).content);
        return services.spooler.draftContent(composition, account)
            .then(
                receiver,
                [=, draft = content.draft](const Result<QByteArray> &octets) -> QFuture<Result<>> {
                    if (octets && !*isDropped)
                        return receiver->keepDraft(draft, account, *octets);
                    return QtFuture::makeReadyValueFuture(
                        octets ? Result<>() : Result<>(std::unexpected(octets.error())));
                })
            .unwrap();
    }

} // namespace

DraftCopy::DraftCopy(const Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isNew, false) && isWanted(m_latest))
            keep();
    });
}

// What is put back into the queue is no draft.
bool DraftCopy::isWanted(const ComposerContent &content) const
{
    const Account *const account = accountOf(content, m_services.state.accounts());
    return account && account->incoming.keepDrafts && account->incoming.enabled
        && account->incoming.kind == QLatin1StringView("imap") && !content.edited.isValid();
}

void DraftCopy::note(const ComposerContent &saved)
{
    if (!isWanted(saved))
        return;
    m_latest = saved;
    m_isNew = true;
    if (!m_pause.isActive())
        m_pause.start(firstPause);
}

void DraftCopy::keep()
{
    m_pause.start(keepInterval);
    const AccountId account = accountOf(m_latest, m_services.state.accounts())->id;
    copyDraft(m_services, m_latest, account, m_isDropped).then(this, [this](const Result<> &kept) {
        if (!kept)
            Q_EMIT failed(tr("Draft saved; its copy is not on the server: %1").arg(errorWords(kept.error())));
    });
}

void DraftCopy::keepOnce(const ComposerContent &content, QFuture<Result<DraftId>> saved)
{
    m_pause.stop();
    if (!isWanted(content))
        return;
    const AccountId account = accountOf(content, m_services.state.accounts())->id;
    saved.then(
        &m_services.receiver,
        [services = m_services, content, account, isDropped = m_isDropped](const Result<DraftId> &draft) {
            if (!draft)
                return;
            ComposerContent whole = content;
            whole.draft = *draft;
            copyDraft(services, whole, account, isDropped);
        });
}

void DraftCopy::drop(DraftId draft)
{
    m_pause.stop();
    m_isNew = false;
    *m_isDropped = true;
    if (draft.isValid())
        m_services.receiver.dropDraft(draft);
}

} // namespace mailroom
