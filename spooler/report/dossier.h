// The dossier of one message: everything that proves what was sent, to whom, when, and what was answered, in
// one archive that can be opened and checked without Mailroom.
#pragma once

#include "spooler/mail/contentreader.h"
#include "spooler/mail/views.h"
#include "spooler/result.h"

#include <QIODevice>

namespace mailroom {

// What it is made of. message.eml holds the exact octets; envelope.json, recipients.json and attempts.json
// what they say; timeline.jsonl one event a line, chained by SHA-256; transcripts/N.txt the dialogues without
// secrets; reports/ID.eml each report as it came; MANIFEST the digests of all that.
struct DossierParts {
    MessageDetail detail;
    QList<std::pair<int, QString>> transcripts; // attempt's number, text
    QList<std::pair<qint64, QByteArray>> reports; // event's id, octets
    QString madeBy; // program and version
    QDateTime when; // UTC
};

// Writes to a device that is open; the content is read once and its digest checked. Answers the dossier's
// digest, which is to be kept elsewhere: who has it can tell that nobody made the archive anew.
Result<QString> writeDossier(QIODevice &device, const DossierParts &parts, ContentReader &content);

struct DossierCheck {
    QString digest; // as writeDossier() answered; empty: it could not be read so far
    QString messageId;
    qint64 files = 0;
    qint64 events = 0;
    QStringList broken; // each part that is not as it was made, one sentence; empty: the dossier is whole
};

DossierCheck checkDossier(QIODevice &device);

} // namespace mailroom
