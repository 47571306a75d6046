#include "app/practice/practicebounce.h"

#include <QLocale>
#include <QTimeZone>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QByteArray fromXtext(const QByteArray &text)
    {
        return QByteArray::fromPercentEncoding(text, '+'); // RFC 3461 section 4: "+2B" is a plus
    }

} // namespace

QByteArray rfcDate(const QDateTime &when)
{
    return QLocale::c().toString(when.toUTC(), u"ddd, d MMM yyyy HH:mm:ss '+0000'"_s).toLatin1();
}

QByteArray practiceBounce(const QString &recipient, const QByteArray &envid, const QByteArray &content)
{
    const QByteArray date = rfcDate(QDateTime::currentDateTimeUtc());
    const QByteArray address = recipient.toUtf8();
    const QByteArray boundary = "=_" + QUuid::createUuid().toByteArray(QUuid::Id128);
    const qsizetype headerEnd = content.indexOf("\r\n\r\n");
    const QByteArray header = headerEnd < 0 ? content : content.first(headerEnd + 2);
    QByteArray report;
    report += "Return-Path: <>\r\n"
              "From: Mail Delivery System <mailer-daemon@practice.example>\r\n"
              "To: you@practice.example\r\n"
              "Subject: Undelivered Mail Returned to Sender\r\n"
              "Date: "
        + date + "\r\nMessage-ID: <" + QUuid::createUuid().toByteArray(QUuid::Id128)
        + "@practice.example>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
          "Content-Type: multipart/report; report-type=delivery-status; boundary=\""
        + boundary + "\"\r\n\r\n--" + boundary
        + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
          "This is the mail system at practice.example.\r\n\r\n"
          "Your message was accepted, but it could not be delivered to <"
        + address + ">:\r\nthe mailbox was closed this morning.\r\n\r\n--" + boundary
        + "\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; practice.example\r\n";
    if (!envid.isEmpty())
        report += "Original-Envelope-Id: " + fromXtext(envid) + "\r\n";
    report += "Arrival-Date: " + date + "\r\n\r\nFinal-Recipient: rfc822; " + address
        + "\r\nAction: failed\r\nStatus: 5.2.1\r\n"
          "Diagnostic-Code: smtp; 550 5.2.1 The mailbox was closed this morning\r\n\r\n--"
        + boundary + "\r\nContent-Type: text/rfc822-headers\r\n\r\n" + header + "\r\n--" + boundary
        + "--\r\n";
    return report;
}

} // namespace mailroom
