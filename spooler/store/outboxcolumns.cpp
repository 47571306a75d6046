#include "spooler/store/outboxcolumns.h"

#include "spooler/mail/preparation.h"
#include "spooler/store/statement.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace mailroom {

QString storedReplyLine(const Reply &reply)
{
    QStringList words;
    if (reply.code != 0)
        words << QString::number(reply.code);
    if (reply.status.isPresent())
        words << reply.status.toString();
    if (!reply.text.isEmpty())
        words << reply.text;
    return words.join(u' ');
}

QString editorWords(Statement &row)
{
    const QString by = row.text();
    const QDateTime since = row.time();
    return by.isEmpty() ? QString() : QString(by + u", "_s + since.toString(Qt::ISODate));
}

Gate readPreparation(Statement &row)
{
    const bool prepares = row.upTo(Preparing::Failed) != Preparing::Done;
    Gate gate{prepares ? GateKind::Preprocessing : GateKind::None, row.time(), row.text()};
    return prepares ? gate : Gate();
}

} // namespace mailroom
