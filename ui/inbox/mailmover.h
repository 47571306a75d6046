#pragma once

#include "ui/inbox/inboxsource.h"
#include "ui/inbox/maildeeds.h"
#include "ui/inbox/mailscope.h"

#include <QObject>

namespace mailroom {

class UndoBanner;

// Moves, deletes and marks received mail, says what it came to, and can take it back: for every message it
// is known in which folder it was. What cannot be taken back (mail deleted for ever, a folder removed) is
// put off for some seconds instead. Lives in the GUI thread; the banner outlives it.
class MailMover : public QObject {
    Q_OBJECT

public:
    MailMover(InboxSource source, MailDeeds deeds, UndoBanner &said, QObject *parent = nullptr);

    void setFolders(const QList<FolderRow> &folders);
    const QList<FolderRow> &folders() const { return m_folders; }

    void move(const QList<MailId> &mail, FolderId target);
    // Into the folder of that role of each message's account, which is made where there is none.
    void move(const QList<MailId> &mail, FolderRole role);
    void copy(const QList<MailId> &mail, FolderId target);
    void drop(const QList<MailId> &mail, const MailScope &scope, Qt::DropAction action);
    void discard(const QList<MailId> &mail);
    void changeFlags(const QList<MailId> &mail, MailFlags set, MailFlags cleared);
    void readAll(const MailScope &scope);
    void discardAll(const MailScope &scope);
    void createFolder(AccountId account, const QString &path);
    void renameFolder(FolderId folder, const QString &path);
    void removeFolder(const FolderRow &folder);

Q_SIGNALS:
    void leaving(const QList<mailroom::MailId> &mail); // in a moment: what is read next can be chosen

private:
    using Origins = QHash<FolderId, QList<MailId>>;
    struct Finding;

    void findOrigins(const QList<MailId> &mail, std::function<void(const Origins &)> then);
    void findMore(const std::shared_ptr<Finding> &finding);
    void moveBack(const Origins &origins);
    void moveInto(const Origins &origins, FolderRole role);
    void discardFrom(const Origins &origins);
    // Says `words` and offers the way back, or what went wrong.
    void tell(const Result<> &done, const QString &words, const Origins &origins);
    void fail(const Error &error);
    const FolderRow *folder(FolderId id) const;
    const FolderRow *folder(AccountId account, FolderRole role) const;

    InboxSource m_source;
    MailDeeds m_deeds;
    UndoBanner &m_said;
    QList<FolderRow> m_folders;
};

} // namespace mailroom
