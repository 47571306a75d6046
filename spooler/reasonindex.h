// Which reason each kept phrase stands for. What replies mean is known to the program, not to the database.
#pragma once

#include "spooler/report/reason.h"
#include "spooler/result.h"

#include <QHash>

namespace mailroom {

class Database;

// Lives in the catalog thread. A phrase is read once.
class ReasonIndex {
public:
    Result<> refresh(Database &database); // the phrases that came since
    Reason of(qint64 phrase) const { return m_reasons.value(phrase, Reason::Unknown); }
    QList<qint64> phrasesOf(Reason reason) const { return m_reasons.keys(reason); }

private:
    QHash<qint64, Reason> m_reasons;
    qint64 m_last = 0;
};

} // namespace mailroom
