#include "spooler/slotwatch.h"

#include <QLoggingCategory>

namespace mailroom {

namespace {

    Q_LOGGING_CATEGORY(slotLog, "mailroom.slots", QtWarningMsg)

} // namespace

SlotWatch::SlotWatch(const char *what, std::chrono::milliseconds longest) : m_what(what), m_longest(longest)
{
    m_timer.start();
}

SlotWatch::~SlotWatch()
{
    if (const qint64 taken = m_timer.elapsed(); taken >= m_longest.count())
        qCWarning(slotLog, "a slot of the spooler took %lld ms: %s", taken, m_what);
}

} // namespace mailroom
