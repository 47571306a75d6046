#include "spooler/report/deliverytable.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString timeCell(const QDateTime &time)
    {
        return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
    }

    QByteArray csvRow(const QStringList &cells)
    {
        QByteArray line;
        for (const QString &cell : cells) {
            if (!line.isEmpty())
                line += ',';
            line += csvCell(cell);
        }
        return line + "\r\n";
    }

} // namespace

QByteArray csvCell(const QString &text)
{
    static constexpr QStringView formulaSigns = u"=+-@\t\r";
    QString cell = text;
    if (!cell.isEmpty() && formulaSigns.contains(cell.front()))
        cell.prepend(u'\'');
    cell.replace(u'"', u"\"\""_s);
    return '"' + cell.toUtf8() + '"';
}

QByteArray csvHeader()
{
    return csvRow(
        {u"recipient"_s, u"state"_s, u"reason"_s, u"code"_s, u"status"_s, u"reply"_s, u"attempts"_s,
         u"submitted"_s, u"changed"_s, u"account"_s, u"sender"_s, u"subject"_s, u"message-id"_s,
         u"queue-id"_s, u"next-hop"_s});
}

QByteArray csvLine(const DeliveryRow &delivery)
{
    const Reply &reply = delivery.reply;
    return csvRow(
        {delivery.address, stateName(delivery.state), delivery.reason,
         reply.code == 0 ? QString() : QString::number(reply.code), reply.status.toString(), reply.text,
         QString::number(delivery.attempts), timeCell(delivery.submitted), timeCell(delivery.changed),
         delivery.accountName, delivery.sender, delivery.subject, delivery.messageId,
         QString::number(delivery.message.value), delivery.nextHop});
}

QJsonObject deliveryJson(const DeliveryRow &delivery)
{
    const Reply &reply = delivery.reply;
    return {
        {u"id"_s, delivery.id.value},
        {u"queueId"_s, delivery.message.value},
        {u"recipient"_s, delivery.address},
        {u"state"_s, stateName(delivery.state)},
        {u"reason"_s, delivery.reason},
        {u"code"_s, reply.code == 0 ? QJsonValue() : QJsonValue(reply.code)},
        {u"status"_s, reply.status.toString()},
        {u"reply"_s, reply.text},
        {u"attempts"_s, delivery.attempts},
        {u"submitted"_s, timeCell(delivery.submitted)},
        {u"changed"_s, timeCell(delivery.changed)},
        {u"account"_s, delivery.accountName},
        {u"sender"_s, delivery.sender},
        {u"subject"_s, delivery.subject},
        {u"messageId"_s, delivery.messageId},
        {u"nextHop"_s, delivery.nextHop}};
}

QByteArray tableHeader(TableFormat format)
{
    return format == TableFormat::Csv ? csvHeader() : QByteArray();
}

QByteArray tableLine(const DeliveryRow &delivery, TableFormat format)
{
    if (format == TableFormat::Csv)
        return csvLine(delivery);
    return QJsonDocument(deliveryJson(delivery)).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace mailroom
