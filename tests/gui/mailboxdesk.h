// A whole program with an account that receives from a Maildir of the test's own.
#pragma once

#include "tests/gui/testdesk.h"
#include "ui/inbox/maillist.h"

#include <QTemporaryDir>

namespace mailroom {

// Owned by the test. The account sends through the practice server.
class MailboxDesk {
public:
    MailboxDesk();

    // `folder`: "" is the inbox. `flags`: of a Maildir, "S" seen, "F" flagged.
    void put(const QString &folder, const QByteArray &octets, const QString &flags = QStringLiteral("S"));
    void receive(); // until everything is here
    void choose(FolderRole role);
    void choose(const QString &scopeKey);
    MailList &list() const;
    int rowOf(const QString &subject) const; // -1: it is not in the list, or not loaded yet

    TestDesk desk;

private:
    QTemporaryDir m_maildir;
    int m_count = 0;
};

} // namespace mailroom
