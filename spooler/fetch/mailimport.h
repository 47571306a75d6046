#pragma once

#include "spooler/answer.h"
#include "spooler/fetch/mailsource.h"
#include "spooler/mail/arrival.h"
#include "spooler/mail/mailimport.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace mailroom {

class Clock;
class FolderStore;
class Intake;
class MailStore;

struct MailImportParts { // all of it is the receiving core's and outlives the import
    Clock &clock;
    FolderStore &folders;
    MailStore &mail;
    Intake &intake;
    QString temporaryFolder;
};

// One import, from its order to its answer. Thread and owner: the receiving core's; files are read in worker
// threads. What was durable when it is cancelled, or the program dies, stays, and is left out when the same
// is imported again. Answers: Unavailable: cancelled. InvalidInput: nothing that can be read lies there.
class MailImport final : public QObject {
    Q_OBJECT

public:
    MailImport(MailImportParts parts, ImportOrder order, const Answer<ImportReport> &answer);

    void begin();
    void cancel();
    bool isOver() const { return m_isOver; }

Q_SIGNALS:
    void progressed(const mailroom::ImportProgress &progress);
    void over();

private:
    Result<> prepare();
    void step();
    void taken(const SourceBatch &batch);
    void hand(const SourceMessage &message);
    void stored(const QList<Stored> &stored);
    void endWhenStored();
    void end(const Result<> &result);
    Result<FolderId> folderOf(const QString &path);

    MailImportParts m_parts;
    const ImportOrder m_order;
    Answer<ImportReport> m_answer;
    std::shared_ptr<MailSource> m_source; // null: it was read to its end
    FolderRow m_into;
    QString m_keyPrefix; // of this folder: another one may hold the same message
    QHash<QString, FolderId> m_folders;
    QSet<QString> m_unstored;
    ImportReport m_report;
    ImportProgress m_progress;
    bool m_isStepping = false;
    bool m_waitsForRoom = false;
    bool m_willRecheck = false;
    bool m_isOver = false;
};

} // namespace mailroom
