#include "spooler/fetch/imapfetchdata.h"

#include "spooler/fetch/imapflags.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // "17-Jul-1996 02:44:25 -0700", the day perhaps with a leading space. Written out: QDateTime's own
    // reading of a format costs more than all the rest of a response.
    QDateTime internalDate(const QByteArray &written)
    {
        static constexpr QByteArrayView months = "janfebmaraprmayjunjulaugsepoctnovdec";
        const QByteArray text = written.trimmed().rightJustified(26, '0');
        if (text.size() != 26 || text.at(2) != '-' || text.at(6) != '-')
            return {};
        const qsizetype month = months.indexOf(text.sliced(3, 3).toLower());
        const QDate date(text.sliced(7, 4).toInt(), static_cast<int>(month / 3) + 1, text.first(2).toInt());
        const QTime time(text.sliced(12, 2).toInt(), text.sliced(15, 2).toInt(), text.sliced(18, 2).toInt());
        const int zone = text.sliced(22, 2).toInt() * 3600 + text.sliced(24, 2).toInt() * 60;
        if (month < 0 || month % 3 != 0 || !date.isValid() || !time.isValid())
            return {};
        const QDateTime utc(date, time, QTimeZone::UTC);
        return utc.addSecs(text.at(21) == '-' ? zone : -zone);
    }

    void takeItem(ImapFetchData &data, const ImapValue &name, ImapValue &value)
    {
        if (name.is("UID")) {
            data.uid = value.number();
        } else if (name.is("FLAGS")) {
            data.flags = imapFlags(value.list);
        } else if (name.is("RFC822.SIZE")) {
            data.size = value.number();
        } else if (name.is("INTERNALDATE")) {
            data.date = internalDate(value.text);
        } else if (name.text.first(std::min<qsizetype>(name.text.size(), 5)).toUpper() == "BODY[") {
            data.isBodyMissing = value.kind != ImapValue::Kind::String;
            if (!data.isBodyMissing)
                data.body = std::move(value);
        }
    }

} // namespace

std::optional<ImapFetchData> readFetchData(ImapResponse &response)
{
    if (response.numbered("FETCH") < 0 || response.values.size() < 3)
        return std::nullopt;
    QList<ImapValue> &items = response.values[2].list;
    ImapFetchData data;
    for (qsizetype i = 0; i + 1 < items.size(); i += 2)
        takeItem(data, items.at(i), items[i + 1]);
    if (data.uid < 1)
        return std::nullopt;
    return data;
}

} // namespace mailroom
