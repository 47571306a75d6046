// Received mail that exists only here, with folders, flags and moves; for the windows without a store.
#pragma once

#include "spooler/mailcatalog.h"
#include "ui/inbox/inboxsource.h"
#include "ui/inbox/maildeeds.h"

#include <QSemaphore>
#include <QtConcurrentRun>

#include <memory>

namespace mailroom {

// Rows are made in another thread, as the catalog makes them. Outlives what uses it.
class MadeUpMail {
public:
    std::shared_ptr<QList<MailId>> list = std::make_shared<QList<MailId>>();
    QHash<MailId, MailRow> changed; // rows that are otherwise than made
    std::function<MailRow(MailId)> row = &MadeUpMail::usualRow;
    QList<FolderRow> folders;
    QList<int> limits; // that were asked
    QList<MailQuery> queries;
    QStringList deeds; // that were done
    QHash<QString, SentSummary> sent; // by Message-ID: what went out
    int sentAsked = 0;
    std::optional<Error> fault; // of every list
    std::shared_ptr<QSemaphore> held; // each list takes one before it answers

    static QList<MailId> numbers(qint64 from, qint64 to) // descending
    {
        QList<MailId> list;
        list.reserve(from - to + 1);
        for (qint64 id = from; id >= to; --id)
            list.append(MailId{id});
        return list;
    }

    static MailRow usualRow(MailId id)
    {
        MailRow mail;
        mail.id = id;
        mail.folder = FolderId{1};
        mail.account = AccountId{1};
        mail.messageId = QStringLiteral("<%1@example.org>").arg(id.value);
        mail.subject = QStringLiteral("message %1").arg(id.value);
        mail.fromName = QStringLiteral("Ann Lee");
        mail.fromAddress = QStringLiteral("ann@example.org");
        mail.preview =
            QStringLiteral("Dear all, the first words of the text stand here and go on for a while");
        mail.date = QDateTime::fromSecsSinceEpoch(1'790'000'000 + id.value, QTimeZone::UTC);
        mail.size = id.value * 100;
        mail.hasAttachments = id.value % 7 == 0;
        mail.flags.setFlag(MailFlag::Seen, id.value % 3 != 0);
        mail.thread = ThreadId{id.value / 3};
        return mail;
    }

    void addFolder(qint64 id, FolderRole role, const QString &path, qint64 account = 1, qint64 parent = 0)
    {
        FolderRow folder;
        folder.id = FolderId{id};
        folder.account = AccountId{account};
        folder.parent = FolderId{parent};
        folder.path = path;
        folder.name = path.section(QLatin1Char('/'), -1);
        folder.role = role;
        folders.append(folder);
    }

    MailRow rowOf(MailId id) const { return changed.value(id, row(id)); }

    InboxSource source()
    {
        return {
            .mail =
                {.list = [this](const MailQuery &query, int limit) { return listOf(query, limit); },
                 .rows =
                     [this](const QList<MailId> &asked) {
                         return QtConcurrent::run(
                             [asked, make = row, kept = changed]() -> Result<QList<MailRow>> {
                                 QList<MailRow> rows;
                                 for (const MailId id : asked)
                                     rows << kept.value(id, make(id));
                                 return rows;
                             });
                     }},
            .threads =
                [this](const MailQuery &query, const QList<ThreadId> &threads) {
                    QHash<ThreadId, ThreadFacts> facts;
                    for (const MailId id : placed(query)) {
                        const MailRow each = rowOf(id);
                        ThreadFacts &fact = facts[each.thread];
                        ++fact.messages;
                        fact.unread += each.flags.testFlag(MailFlag::Seen) ? 0 : 1;
                        fact.flagged += each.flags.testFlag(MailFlag::Flagged) ? 1 : 0;
                    }
                    QList<ThreadFacts> asked;
                    for (const ThreadId thread : threads) {
                        asked << facts.value(thread);
                        asked.last().thread = thread;
                    }
                    return QtConcurrent::run([asked]() -> Result<QList<ThreadFacts>> { return asked; });
                },
            .unfolded =
                [this](const MailQuery &query, const QList<MailId> &rows) {
                    QList<MailId> all;
                    for (const MailId head : rows) {
                        all << head;
                        for (const MailId other : placed(query)) {
                            const ThreadId thread = rowOf(other).thread;
                            if (other != head && thread == rowOf(head).thread && thread.isValid()
                                && query.folds(thread))
                                all << other;
                        }
                    }
                    return QtConcurrent::run([all]() -> Result<QList<MailId>> { return all; });
                },
            .folders = [this] { return QtFuture::makeReadyValueFuture(Result<QList<FolderRow>>(folders)); },
            .savedSearches = [] { return QtFuture::makeReadyValueFuture(Result<QList<SavedSearch>>()); },
            .save =
                [](MailId, const QString &) {
                    return QtFuture::makeReadyValueFuture(Result<>(std::unexpected(Error{})));
                },
            .sentStates =
                [this](const QStringList &messageIds) {
                    ++sentAsked;
                    QList<SentSummary> found;
                    for (const QString &id : messageIds) {
                        if (sent.contains(id))
                            found << sent.value(id);
                    }
                    return QtConcurrent::run([found]() -> Result<QList<SentSummary>> { return found; });
                },
        };
    }

    MailDeeds doing()
    {
        const auto done = [] { return QtFuture::makeReadyValueFuture(Result<>()); };
        return {
            .changeFlags =
                [this, done](const QList<MailId> &mail, MailFlags set, MailFlags cleared) {
                    for (const MailId id : mail) {
                        MailRow now = rowOf(id);
                        now.flags = (now.flags | set) & ~cleared;
                        changed.insert(id, now);
                    }
                    note(QStringLiteral("flags"), mail, set.toInt() - cleared.toInt());
                    return done();
                },
            .move =
                [this, done](const QList<MailId> &mail, FolderId target) {
                    put(mail, target);
                    note(QStringLiteral("move"), mail, target.value);
                    return done();
                },
            .copy =
                [this, done](const QList<MailId> &mail, FolderId target) {
                    note(QStringLiteral("copy"), mail, target.value);
                    return done();
                },
            .discard =
                [this, done](const QList<MailId> &mail) {
                    const FolderId trash = folderOf(FolderRole::Trash);
                    for (const MailId id : mail) {
                        if (rowOf(id).folder == trash)
                            list->removeOne(id);
                    }
                    put(mail, trash);
                    note(QStringLiteral("discard"), mail, 0);
                    return done();
                },
            .mark =
                [this, done](const QList<MailId> &mail, RemoteMark mark) {
                    note(QStringLiteral("mark"), mail, static_cast<int>(mark));
                    return done();
                },
            .createFolder =
                [this](AccountId account, const QString &path) {
                    const qint64 id = 100 + folders.size();
                    addFolder(id, FolderRole::None, path, account.value);
                    return QtFuture::makeReadyValueFuture(Result<FolderId>(FolderId{id}));
                },
            .renameFolder = [done](FolderId, const QString &) { return done(); },
            .removeFolder =
                [this, done](FolderId folder) {
                    note(QStringLiteral("remove"), {}, folder.value);
                    return done();
                },
            .saveSearch = [done](const QString &, const QString &) { return done(); },
            .wantBody = [this](MailId mail) { note(QStringLiteral("want"), {mail}, 0); },
        };
    }

    FolderId folderOf(FolderRole role) const
    {
        for (const FolderRow &folder : folders) {
            if (folder.role == role)
                return folder.id;
        }
        return {};
    }

private:
    QList<MailId> placed(const MailQuery &query) const // in its folder
    {
        const FolderId folder = query.role != FolderRole::None ? folderOf(query.role) : query.folder;
        QList<MailId> all = *list;
        if (folder.isValid() && !folders.isEmpty())
            all.removeIf([&](MailId id) { return rowOf(id).folder != folder; });
        return all;
    }

    QFuture<Result<QList<MailId>>> listOf(const MailQuery &query, int limit)
    {
        limits << limit;
        queries << query;
        if (fault)
            return QtFuture::makeReadyValueFuture(Result<QList<MailId>>(std::unexpected(*fault)));
        QList<MailId> all = placed(query);
        if (query.search.contains(QLatin1String("is:unread")))
            all.removeIf([&](MailId id) { return rowOf(id).flags.testFlag(MailFlag::Seen); });
        QSet<ThreadId> seen;
        if (query.grouping != MailGrouping::Messages)
            all.removeIf([&](MailId id) {
                const ThreadId thread = rowOf(id).thread;
                const bool isFirst = !seen.contains(thread);
                seen.insert(thread);
                return query.folds(thread) && thread.isValid() && !isFirst;
            });
        return QtConcurrent::run([all, limit, wait = held]() -> Result<QList<MailId>> {
            if (wait)
                wait->acquire();
            return limit > 0 ? all.first(std::min<qsizetype>(limit, all.size())) : all;
        });
    }

    void put(const QList<MailId> &mail, FolderId target)
    {
        for (const MailId id : mail) {
            MailRow now = rowOf(id);
            now.folder = target;
            changed.insert(id, now);
        }
    }

    void note(const QString &deed, const QList<MailId> &mail, qint64 with)
    {
        QStringList numbers;
        for (const MailId id : mail)
            numbers << QString::number(id.value);
        numbers.sort();
        deeds << deed + QLatin1Char(' ') + numbers.join(QLatin1Char(',')) + QLatin1Char(' ')
                + QString::number(with);
    }
};

} // namespace mailroom
