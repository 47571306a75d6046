#include "ui/inbox/mailmover.h"

#include "ui/shell/undobanner.h"
#include "ui/text/errortext.h"
#include "ui/text/foldertext.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype askedAtOnce = 1'000;

    int countOf(const QList<MailId> &mail)
    {
        return static_cast<int>(mail.size());
    }

    QList<MailId> allOf(const QHash<FolderId, QList<MailId>> &origins)
    {
        QList<MailId> all;
        for (const QList<MailId> &mail : origins)
            all.append(mail);
        return all;
    }

    // Folders that the program makes are named as on every other mail program, whatever language it speaks.
    QString pathOf(FolderRole role)
    {
        return role == FolderRole::Junk ? u"Junk"_s : role == FolderRole::Trash ? u"Trash"_s : u"Archive"_s;
    }

    QString wordsOf(FolderRole role, int count)
    {
        if (role == FolderRole::Archive)
            return MailMover::tr("%n message(s) archived.", nullptr, count);
        if (role == FolderRole::Junk)
            return MailMover::tr("%n message(s) marked as junk.", nullptr, count);
        return MailMover::tr("%n message(s) moved to %1.", nullptr, count).arg(folderWords(role));
    }

} // namespace

struct MailMover::Finding {
    QList<MailId> left;
    Origins found;
    std::function<void(const Origins &)> then;
};

MailMover::MailMover(InboxSource source, MailDeeds deeds, UndoBanner &said, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_deeds(std::move(deeds))
    , m_said(said)
{
}

void MailMover::setFolders(const QList<FolderRow> &folders)
{
    m_folders = folders;
}

const FolderRow *MailMover::folder(FolderId id) const
{
    const auto found = std::ranges::find(m_folders, id, &FolderRow::id);
    return found == m_folders.end() ? nullptr : &*found;
}

const FolderRow *MailMover::folder(AccountId account, FolderRole role) const
{
    const auto found = std::ranges::find_if(
        m_folders, [&](const FolderRow &row) { return row.account == account && row.role == role; });
    return found == m_folders.end() ? nullptr : &*found;
}

void MailMover::findOrigins(const QList<MailId> &mail, std::function<void(const Origins &)> then)
{
    if (!mail.isEmpty())
        findMore(std::make_shared<Finding>(Finding{mail, {}, std::move(then)}));
}

void MailMover::findMore(const std::shared_ptr<Finding> &finding)
{
    if (finding->left.isEmpty())
        return finding->then(finding->found);
    const QList<MailId> asked = finding->left.mid(0, askedAtOnce);
    finding->left.remove(0, asked.size());
    m_source.mail.rows(asked).then(this, [this, finding](const Result<QList<MailRow>> &rows) {
        if (!rows)
            return fail(rows.error());
        for (const MailRow &row : *rows)
            finding->found[row.folder].append(row.id);
        findMore(finding);
    });
}

void MailMover::move(const QList<MailId> &mail, FolderId target)
{
    findOrigins(mail, [this, target](Origins origins) {
        origins.remove(target);
        const QList<MailId> moved = allOf(origins);
        if (moved.isEmpty())
            return;
        Q_EMIT leaving(moved);
        const FolderRow *const row = folder(target);
        const QString words = tr("%n message(s) moved to %1.", nullptr, countOf(moved))
                                  .arg(row ? folderWords(*row) : tr("another folder"));
        m_deeds.move(moved, target).then(this, [this, words, origins](const Result<> &done) {
            tell(done, words, origins);
        });
    });
}

void MailMover::move(const QList<MailId> &mail, FolderRole role)
{
    findOrigins(mail, [this, role](Origins origins) {
        for (const FolderRow &row : std::as_const(m_folders)) {
            if (row.role == role)
                origins.remove(row.id); // it is there
        }
        if (origins.isEmpty())
            return;
        Q_EMIT leaving(allOf(origins));
        moveInto(origins, role);
    });
}

void MailMover::moveInto(const Origins &origins, FolderRole role)
{
    QHash<AccountId, QList<MailId>> byAccount;
    for (const auto &[from, mail] : origins.asKeyValueRange()) {
        if (const FolderRow *const row = folder(from))
            byAccount[row->account].append(mail);
    }
    QList<QFuture<Result<>>> moving;
    for (const auto &[account, mail] : byAccount.asKeyValueRange()) {
        if (const FolderRow *const target = folder(account, role)) {
            moving << m_deeds.move(mail, target->id);
            continue;
        }
        moving << m_deeds.createFolder(account, pathOf(role))
                      .then(
                          this,
                          [this, mail](const Result<FolderId> &made) {
                              return made
                                  ? m_deeds.move(mail, *made)
                                  : QtFuture::makeReadyValueFuture(Result<>(std::unexpected(made.error())));
                          })
                      .unwrap();
    }
    QtFuture::whenAll(moving.begin(), moving.end())
        .then(this, [this, origins, role](const QList<QFuture<Result<>>> &moved) {
            Result<> all;
            for (const QFuture<Result<>> &each : moved) {
                if (const Result<> result = each.result(); !result)
                    all = result;
            }
            tell(all, wordsOf(role, countOf(allOf(origins))), origins);
        });
}

void MailMover::copy(const QList<MailId> &mail, FolderId target)
{
    const FolderRow *const row = folder(target);
    const QString words = tr("%n message(s) copied to %1.", nullptr, countOf(mail))
                              .arg(row ? folderWords(*row) : tr("another folder"));
    m_deeds.copy(mail, target).then(this, [this, words](const Result<> &done) {
        done ? m_said.say({Glyph::Accepted, Tone::Good, words}) : fail(done.error());
    });
}

void MailMover::drop(const QList<MailId> &mail, const MailScope &scope, Qt::DropAction action)
{
    if (scope.kind == MailScope::Kind::Role)
        scope.role == FolderRole::Trash ? discard(mail) : move(mail, scope.role);
    else if (action == Qt::CopyAction)
        copy(mail, scope.folder);
    else
        move(mail, scope.folder);
}

void MailMover::discard(const QList<MailId> &mail)
{
    findOrigins(mail, [this](const Origins &origins) { discardFrom(origins); });
}

// What is in the trash goes for ever: later, so that it can be taken back.
void MailMover::discardFrom(const Origins &origins)
{
    Origins kept;
    QList<MailId> forEver;
    for (const auto &[from, mail] : origins.asKeyValueRange()) {
        const FolderRow *const row = folder(from);
        if (row && row->role == FolderRole::Trash)
            forEver.append(mail);
        else
            kept.insert(from, mail);
    }
    if (!kept.isEmpty()) {
        const QList<MailId> mail = allOf(kept);
        Q_EMIT leaving(mail);
        const QString words = tr("%n message(s) moved to the trash.", nullptr, countOf(mail));
        m_deeds.discard(mail).then(
            this, [this, words, kept](const Result<> &done) { tell(done, words, kept); });
    }
    if (!forEver.isEmpty()) {
        const QString words =
            tr("%n message(s) will be deleted for ever in a few seconds.", nullptr, countOf(forEver));
        m_said.delay({Glyph::Trash, Tone::Deferred, words}, [this, forEver] {
            Q_EMIT leaving(forEver);
            m_deeds.discard(forEver).then(this, [this](const Result<> &done) {
                if (!done)
                    fail(done.error());
            });
        });
    }
}

void MailMover::tell(const Result<> &done, const QString &words, const Origins &origins)
{
    if (!done)
        return fail(done.error());
    m_said.offerUndo({Glyph::Accepted, Tone::Good, words}, [this, origins] { moveBack(origins); });
}

void MailMover::moveBack(const Origins &origins)
{
    for (const auto &[from, mail] : origins.asKeyValueRange()) {
        m_deeds.move(mail, from).then(this, [this](const Result<> &done) {
            if (!done)
                fail(done.error());
        });
    }
}

void MailMover::changeFlags(const QList<MailId> &mail, MailFlags set, MailFlags cleared)
{
    if (mail.isEmpty())
        return;
    m_deeds.changeFlags(mail, set, cleared).then(this, [this](const Result<> &done) {
        if (!done)
            fail(done.error());
    });
}

void MailMover::readAll(const MailScope &scope)
{
    MailQuery query = scope.query();
    query.search += u" is:unread"_s;
    m_source.mail.list(query, 0).then(this, [this](const Result<QList<MailId>> &unread) {
        if (!unread)
            return fail(unread.error());
        if (unread->isEmpty())
            return m_said.say({Glyph::Accepted, Tone::Good, tr("All of it was read before.")});
        changeFlags(*unread, MailFlag::Seen, {});
        const QString words = tr("%n message(s) marked as read.", nullptr, countOf(*unread));
        m_said.offerUndo({Glyph::Accepted, Tone::Good, words}, [this, mail = *unread] {
            changeFlags(mail, {}, MailFlag::Seen);
        });
    });
}

void MailMover::discardAll(const MailScope &scope)
{
    m_source.mail.list(scope.query(), 0).then(this, [this](const Result<QList<MailId>> &mail) {
        if (!mail)
            fail(mail.error());
        else if (mail->isEmpty())
            m_said.say({Glyph::Trash, Tone::Good, tr("There is nothing in it.")});
        else
            discard(*mail);
    });
}

void MailMover::createFolder(AccountId account, const QString &path)
{
    m_deeds.createFolder(account, path).then(this, [this](const Result<FolderId> &made) {
        if (!made)
            fail(made.error());
    });
}

void MailMover::renameFolder(FolderId folder, const QString &path)
{
    m_deeds.renameFolder(folder, path).then(this, [this](const Result<> &done) {
        if (!done)
            fail(done.error());
    });
}

void MailMover::removeFolder(const FolderRow &folder)
{
    const QString words = tr("The folder %1 with %n message(s) will be removed in a few seconds.", nullptr,
                             static_cast<int>(folder.total))
                              .arg(folder.name);
    m_said.delay({Glyph::Trash, Tone::Deferred, words}, [this, id = folder.id] {
        m_deeds.removeFolder(id).then(this, [this](const Result<> &done) {
            if (!done)
                fail(done.error());
        });
    });
}

void MailMover::fail(const Error &error)
{
    m_said.say({Glyph::Warning, Tone::Bad, errorWords(error)});
}

} // namespace mailroom
