// Mail of other programs that is taken over once. [values]
#pragma once

#include "spooler/mail/folder.h"

#include <QString>
#include <QStringList>

namespace mailroom {

// What the key of an imported message begins with (Arrival::remoteKey): no server has it.
inline constexpr QLatin1StringView importedKey("import/");

enum class ImportKind { Maildir, Mbox };
enum class FromQuoting { Mboxrd, Mboxo }; // of lines that begin with "From "

struct ImportOrder {
    ImportKind kind = ImportKind::Mbox;
    QString path; // of this computer
    FolderId into; // subfolders of a Maildir become subfolders of it
    FromQuoting quoting = FromQuoting::Mboxrd;
};

struct ImportProgress {
    qint64 done = 0; // octets of an mbox, files of a Maildir; of `total`
    qint64 total = 0;
    qint64 messages = 0; // durable here
};

struct ImportReport {
    qint64 messages = 0;
    qint64 known = 0; // that had been imported into the folder before: left out
    QStringList faults; // of single messages, one plain sentence each, at most 20
};

} // namespace mailroom
