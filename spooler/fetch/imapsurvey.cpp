#include "spooler/fetch/imapsurvey.h"

#include <algorithm>

namespace mailroom {

namespace {

    constexpr qsizetype mostSurveyed = 3'000'000;

} // namespace

ImapSurvey::ImapSurvey(const QByteArray &set, Facts facts, qint64 changedSince)
{
    QByteArray command = "UID FETCH " + set
        + (facts == Facts::Flags ? " (UID FLAGS)" : " (UID FLAGS RFC822.SIZE INTERNALDATE)");
    if (changedSince > 0)
        command += " (CHANGEDSINCE " + QByteArray::number(changedSince) + ')';
    m_command = ImapCommand{command, {}, {}};
}

void ImapSurvey::heard(ImapResponse &response)
{
    const auto data = readFetchData(response);
    if (!data || !data->flags)
        return;
    const auto known = m_messages.find(data->uid);
    if (known != m_messages.end()) { // told again, because it changed meanwhile
        known->flags = *data->flags;
        return;
    }
    if (m_messages.size() < mostSurveyed)
        m_messages.insert(data->uid, {data->uid, *data->flags, std::max<qint64>(data->size, 0), data->date});
}

QList<ImapSurveyed> ImapSurvey::messages() const
{
    QList<ImapSurveyed> list = m_messages.values();
    std::ranges::sort(list, {}, &ImapSurveyed::uid);
    return list;
}

} // namespace mailroom
