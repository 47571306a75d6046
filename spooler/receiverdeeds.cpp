// What a person does to received mail: done here at once, told the server when it can be.
#include "spooler/receiverwork.h"
#include "spooler/store/rulestore.h"
#include "spooler/store/searchstore.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

void ReceiverCore::changed(const QList<MailId> &mail)
{
    m_work->changes.add(QSet<MailId>(mail.begin(), mail.end()));
    m_work->folderAlarm.ringSoon();
    for (const FetchState &state : m_work->fetching.states())
        m_work->fetching.changesWait(state.account);
}

void ReceiverCore::answerChange(const Result<QList<MailId>> &changed, const Answer<> &answer)
{
    if (changed)
        this->changed(*changed);
    answer(changed.transform([](const QList<MailId> &) { }));
}

void ReceiverCore::changeFlags(
    const QList<MailId> &mail, MailFlags set, MailFlags cleared, const Answer<> &answer)
{
    if (isOpen(answer))
        answerChange(m_work->operations.changeFlags(mail, set, cleared), answer);
}

void ReceiverCore::move(const QList<MailId> &mail, FolderId target, const Answer<> &answer)
{
    if (isOpen(answer))
        answerChange(m_work->operations.move(mail, target), answer);
}

void ReceiverCore::copy(const QList<MailId> &mail, FolderId target, const Answer<> &answer)
{
    if (isOpen(answer))
        answerChange(m_work->operations.copy(mail, target), answer);
}

void ReceiverCore::discard(const QList<MailId> &mail, const Answer<> &answer)
{
    if (isOpen(answer))
        answerChange(discardInto(mail), answer);
}

Result<QList<MailId>> ReceiverCore::discardInto(const QList<MailId> &mail)
{
    const auto folders = m_work->folders.all();
    const auto places = m_work->mail.places(mail);
    if (!folders || !places)
        return std::unexpected(folders ? places.error() : folders.error());
    QHash<FolderId, FolderRow> rows;
    QHash<AccountId, FolderId> trash;
    for (const FolderRow &folder : *folders) {
        rows.insert(folder.id, folder);
        if (folder.role == FolderRole::Trash)
            trash.insert(folder.account, folder.id);
    }
    QList<MailId> forEver;
    QHash<FolderId, QList<MailId>> moved; // by the Trash
    for (const MailPlace &place : *places) {
        const FolderRow from = rows.value(place.folder);
        if (from.role == FolderRole::Trash) {
            forEver << place.mail;
            continue;
        }
        if (!trash.contains(from.account)) {
            const auto made = m_work->folders.ofRole(from.account, FolderRole::Trash);
            if (!made)
                return std::unexpected(made.error());
            trash.insert(from.account, made->id);
        }
        moved[trash.value(from.account)] << place.mail;
    }
    QList<MailId> changed;
    auto done = m_work->operations.remove(forEver);
    if (done)
        changed += *done;
    for (auto each = moved.cbegin(); done && each != moved.cend(); ++each) {
        done = m_work->operations.move(each.value(), each.key());
        if (done)
            changed += *done;
    }
    return done ? Result<QList<MailId>>(changed) : done;
}

void ReceiverCore::mark(const QList<MailId> &mail, RemoteMark mark, const Answer<> &answer)
{
    if (isOpen(answer))
        answerChange(m_work->operations.mark(mail, mark), answer);
}

void ReceiverCore::append(
    FolderId folder, const QByteArray &octets, MailFlags flags, const Answer<MailId> &answer)
{
    if (!isOpen(answer))
        return;
    QtConcurrent::run(&readMailFacts, octets)
        .then(this, [this, folder, octets, flags, answer](const MailFacts &facts) {
            if (!isOpen(answer))
                return;
            const auto appended = m_work->operations.append(folder, octets, facts, flags);
            if (appended)
                changed({*appended});
            answer(appended);
        });
}

void ReceiverCore::keepDraft(
    DraftId draft, AccountId account, const QByteArray &octets, const Answer<> &answer)
{
    if (!isOpen(answer))
        return;
    const auto folders = m_work->folders.all();
    if (!folders)
        return answer(std::unexpected(folders.error()));
    const bool isOnServer = std::ranges::any_of(
        *folders, [account](const FolderRow &row) { return row.account == account && !row.isLocal; });
    const auto into =
        isOnServer ? m_work->folders.ofRole(account, FolderRole::Drafts) : FolderRow{.isLocal = true};
    if (!into)
        return answer(std::unexpected(into.error()));
    if (into->isLocal)
        return answer(failure(ErrorCode::NotFound, u"the account's server has no folder for drafts"_s));
    QtConcurrent::run(&readMailFacts, octets)
        .then(this, [this, draft, folder = into->id, octets, answer](const MailFacts &facts) {
            if (!isOpen(answer))
                return;
            const auto kept = m_work->operations.keepDraft(draft, folder, octets, facts);
            if (kept)
                m_work->changes.addAll(); // the former one is gone
            answerChange(kept.transform([](MailId mail) { return QList<MailId>{mail}; }), answer);
        });
}

void ReceiverCore::dropDraft(DraftId draft, const Answer<> &answer)
{
    if (isOpen(answer))
        answerChange(m_work->operations.dropDraft(draft), answer);
}

void ReceiverCore::createFolder(AccountId account, const QString &path, const Answer<FolderId> &answer)
{
    if (!isOpen(answer))
        return;
    const auto made = m_work->operations.createFolder(account, path);
    if (made)
        changed({});
    answer(made);
}

void ReceiverCore::renameFolder(FolderId folder, const QString &path, const Answer<> &answer)
{
    if (!isOpen(answer))
        return;
    const auto done = m_work->operations.renameFolder(folder, path);
    if (done)
        changed({});
    answer(done);
}

void ReceiverCore::removeFolder(FolderId folder, const Answer<> &answer)
{
    if (!isOpen(answer))
        return;
    const auto done = m_work->operations.removeFolder(folder);
    if (done) {
        changed({});
        m_work->changes.addAll();
    }
    answer(done);
}

void ReceiverCore::localFolder(AccountId account, const QString &path, const Answer<FolderId> &answer)
{
    if (!isOpen(answer))
        return;
    answer(m_work->folders.local(account, path, FolderRole::None));
}

void ReceiverCore::importMail(const ImportOrder &order, const Answer<ImportReport> &answer)
{
    if (!isOpen(answer))
        return;
    if (m_work->import && !m_work->import->isOver())
        return answer(failure(ErrorCode::Conflict, u"busy: another import runs"_s));
    m_work->import = std::make_unique<MailImport>(
        MailImportParts{
            .clock = *m_options.clock,
            .folders = m_work->folders,
            .mail = m_work->mail,
            .intake = m_work->intake,
            .temporaryFolder = m_work->temporaryFolder},
        order, answer);
    connect(m_work->import.get(), &MailImport::progressed, this, &ReceiverCore::importProgressed);
    m_work->import->begin();
}

void ReceiverCore::cancelImport()
{
    if (m_work && m_work->import)
        m_work->import->cancel();
}

void ReceiverCore::saveRules(const QList<Rule> &before, const QList<Rule> &rules, const Answer<> &answer)
{
    if (isOpen(answer))
        answer(RuleStore(*m_work->database).replaceAll(rules, before));
}

void ReceiverCore::applyRules(const QList<MailId> &mail, const Answer<RuleReport> &answer)
{
    if (!isOpen(answer))
        return;
    if (m_work->rules && !m_work->rules->isOver())
        return answer(failure(ErrorCode::Conflict, u"busy: the rules are just being applied"_s));
    m_work->rules = std::make_unique<RuleRun>(m_work->intake, mail, answer);
    connect(m_work->rules.get(), &RuleRun::progressed, this, &ReceiverCore::rulesProgressed);
    m_work->rules->begin();
}

void ReceiverCore::cancelRules()
{
    if (m_work && m_work->rules)
        m_work->rules->cancel();
}

void ReceiverCore::saveSearch(const QString &name, const QString &search, const Answer<> &answer)
{
    if (isOpen(answer))
        answer(SearchStore(*m_work->database).save(name, search));
}

} // namespace mailroom
