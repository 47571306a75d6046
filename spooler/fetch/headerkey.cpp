#include "spooler/fetch/headerkey.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Lines that servers and mail programs write into a header as they please.
    bool isOfServer(QByteArrayView line)
    {
        return std::ranges::any_of(
            std::array<QByteArrayView, 6>{
                "status:", "x-status:", "x-uidl:", "x-keywords:", "x-mozilla-status:", "content-length:"},
            [line](QByteArrayView name) {
                return line.first(std::min(line.size(), name.size())).compare(name, Qt::CaseInsensitive) == 0;
            });
    }

} // namespace

QString headerKey(QByteArrayView octets, int occurrence)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!octets.isEmpty()) {
        const qsizetype end = octets.indexOf('\n');
        const QByteArrayView line = octets.first(end < 0 ? octets.size() : end).trimmed();
        if (line.isEmpty())
            break;
        if (!isOfServer(line)) {
            hash.addData(line);
            hash.addData("\n");
        }
        octets = end < 0 ? QByteArrayView() : octets.sliced(end + 1);
    }
    const QString key = u"sha256:"_s + QString::fromLatin1(hash.result().toHex());
    return occurrence > 1 ? key + u'/' + QString::number(occurrence) : key;
}

} // namespace mailroom
