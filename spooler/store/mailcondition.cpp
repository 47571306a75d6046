#include "spooler/store/mailcondition.h"

#include "spooler/mail/subjectkey.h"
#include "spooler/store/database.h"
#include "spooler/store/mailrank.h"
#include "spooler/store/statement.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool hasWord(const QString &text)
    {
        return std::ranges::any_of(text.toUcs4(), [](uint c) { return QChar::isLetterOrNumber(c); });
    }

    bool isOneLetter(const QString &text)
    {
        return text.size() == 1 && QChar::isLetterOrNumber(text.front().unicode())
            && text.front().unicode() < 0x2e80; // of CJK one character says much
    }

    bool isText(const SearchTerm &term)
    {
        switch (term.field) {
        case SearchField::Any:
        case SearchField::People:
        case SearchField::From:
        case SearchField::To:
        case SearchField::Subject:
            return hasWord(term.text);
        case SearchField::Attachment:
        case SearchField::Unread:
        case SearchField::Read:
        case SearchField::Flagged:
        case SearchField::Answered:
        case SearchField::Before:
        case SearchField::After:
        case SearchField::Larger:
        case SearchField::Smaller:
        case SearchField::Folder:
            return false;
        }
        Q_UNREACHABLE_RETURN(false);
    }

    QString columnsOf(SearchField field)
    {
        switch (field) {
        case SearchField::People:
            return u"{sender recipients} : "_s;
        case SearchField::From:
            return u"sender : "_s;
        case SearchField::To:
            return u"recipients : "_s;
        case SearchField::Subject:
            return u"subject : "_s;
        default:
            return {};
        }
    }

    // A string of FTS5's own syntax: nothing in it is an operator. The beginnings of one letter would be
    // half of all mail.
    QString quoted(const SearchTerm &term)
    {
        QString text = term.text;
        text.replace(QChar(u'\0'), u' ').replace(u"\""_s, u"\"\""_s);
        const bool isWhole = term.isPhrase || isOneLetter(term.text);
        return columnsOf(term.field) + u"\""_s + text + (isWhole ? u"\""_s : u"\" *"_s);
    }

    struct Folder {
        FolderId id;
        AccountId account;
        FolderRole role = FolderRole::None;
        QString path;
    };

    Result<QList<Folder>> readFolders(Database &database)
    {
        Statement select(database, u"SELECT id, account, role, path FROM folder ORDER BY id"_s);
        if (auto run = select.run(); !run)
            return std::unexpected(run.error());
        QList<Folder> folders;
        const auto read = select.each([&](Statement &row) {
            Folder folder;
            folder.id = row.id<FolderId>();
            folder.account = row.id<AccountId>();
            folder.role = row.upTo(FolderRole::All);
            folder.path = sortKey(row.text());
            folders << folder;
        });
        if (!read)
            return std::unexpected(read.error());
        return folders;
    }

    // in:inbox, or a part of its name.
    bool isIn(const Folder &folder, const QString &asked)
    {
        constexpr std::array roles{
            std::pair{"inbox"_L1, FolderRole::Inbox},    std::pair{"drafts"_L1, FolderRole::Drafts},
            std::pair{"sent"_L1, FolderRole::Sent},      std::pair{"trash"_L1, FolderRole::Trash},
            std::pair{"junk"_L1, FolderRole::Junk},      std::pair{"spam"_L1, FolderRole::Junk},
            std::pair{"archive"_L1, FolderRole::Archive}};
        const QString name = sortKey(asked);
        for (const auto &[word, role] : roles) {
            if (name == word)
                return folder.role == role;
        }
        return folder.path.contains(name);
    }

    Result<std::optional<QList<FolderId>>>
    foldersOf(Database &database, const MailQuery &query, const QList<SearchTerm> &terms)
    {
        const bool isBound = std::ranges::any_of(
            terms, [](const SearchTerm &term) { return term.field == SearchField::Folder; });
        if (query.folder.isValid() && !isBound)
            return std::optional(QList{query.folder});
        if (!query.folder.isValid() && !query.account.isValid() && query.role == FolderRole::None && !isBound)
            return std::nullopt;
        const auto all = readFolders(database);
        if (!all)
            return std::unexpected(all.error());
        QList<FolderId> fitting;
        for (const Folder &folder : *all) {
            const bool fits =
                (!query.folder.isValid() || folder.id == query.folder)
                && (!query.account.isValid() || folder.account == query.account)
                && (query.role == FolderRole::None || folder.role == query.role)
                && std::ranges::all_of(terms, [&](const SearchTerm &term) {
                       return term.field != SearchField::Folder || isIn(folder, term.text) != term.isNot;
                   });
            if (fits)
                fitting << folder.id;
        }
        return std::optional(fitting);
    }

    void addColumn(MailCondition &condition, const SearchTerm &term)
    {
        const auto add = [&](const QString &sql, const QVariantList &values = {}) {
            condition.where << (term.isNot ? u"NOT ("_s + sql + u")"_s : sql);
            condition.values << values;
        };
        switch (term.field) {
        case SearchField::Attachment:
            return add(u"m.has_attachments = 1"_s);
        case SearchField::Unread:
            return add(u"(m.flags & 1) = 0"_s);
        case SearchField::Read:
            return add(u"(m.flags & 1) = 1"_s);
        case SearchField::Flagged:
            return add(u"(m.flags & 4) = 4"_s);
        case SearchField::Answered:
            return add(u"(m.flags & 2) = 2"_s);
        case SearchField::Before:
            return add(u"m.rank < ?"_s, {stored(firstRankOf(term.time))});
        case SearchField::After:
            return add(u"m.rank >= ?"_s, {stored(firstRankOf(term.time))});
        case SearchField::Larger:
            return add(u"m.size > ?"_s, {stored(term.size)});
        case SearchField::Smaller:
            return add(u"m.size < ?"_s, {stored(term.size)});
        case SearchField::Any:
        case SearchField::People:
        case SearchField::From:
        case SearchField::To:
        case SearchField::Subject:
        case SearchField::Folder:
            return;
        }
    }

} // namespace

QString MailCondition::text() const
{
    return where.isEmpty() ? QString() : u" AND "_s + where.join(u" AND "_s);
}

QString matchOf(const QList<SearchTerm> &terms)
{
    QStringList wanted;
    QStringList unwanted;
    for (const SearchTerm &term : terms) {
        if (isText(term))
            (term.isNot ? unwanted : wanted) << u"("_s + quoted(term) + u")"_s;
    }
    if (wanted.isEmpty())
        return {};
    QString match = wanted.join(u" AND "_s);
    for (const QString &term : std::as_const(unwanted))
        match = u"("_s + match + u") NOT "_s + term;
    return match;
}

Result<MailCondition> mailCondition(Database &database, const MailQuery &query)
{
    const auto search = parseMailSearch(query.search, QDate::currentDate());
    if (!search)
        return failure(
            ErrorCode::InvalidInput,
            u"\"%1\" %2"_s.arg(
                query.search.sliced(search.error().position, search.error().length), search.error().why));
    MailCondition condition;
    auto folders = foldersOf(database, query, search->terms);
    if (!folders)
        return std::unexpected(folders.error());
    condition.folders = *folders;
    condition.words = matchOf(search->terms);
    if (query.thread.isValid()) {
        condition.where << u"m.thread = ?"_s;
        condition.values << stored(query.thread);
    }
    for (const SearchTerm &term : search->terms) {
        addColumn(condition, term);
        if (condition.words.isEmpty() && term.isNot && isText(term)) {
            SearchTerm wanted = term;
            wanted.isNot = false;
            condition.where << u"m.rank NOT IN (SELECT rowid FROM mail_text WHERE mail_text MATCH ?)"_s;
            condition.values << stored(matchOf({wanted}));
        }
    }
    return condition;
}

} // namespace mailroom
