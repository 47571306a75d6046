#include "ui/reports/reporthtml.h"

#include "ui/text/eventtext.h"
#include "ui/text/replytext.h"
#include "ui/text/statetext.h"
#include "ui/text/when.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    class Page {
        Q_DECLARE_TR_FUNCTIONS(mailroom::DeliveryReport)
    };

    QString escaped(const QString &text)
    {
        return text.toHtmlEscaped();
    }

    // State is told without colour: a page is printed.
    QString signOf(RecipientState state)
    {
        switch (state) {
        case RecipientState::Accepted:
            return u"✓"_s;
        case RecipientState::Delivered:
            return u"✓✓"_s;
        case RecipientState::Failed:
            return u"✕"_s;
        case RecipientState::InDoubt:
            return u"?"_s;
        case RecipientState::Queued:
        case RecipientState::InFlight:
        case RecipientState::Ending:
        case RecipientState::Deferred:
        case RecipientState::Held:
            return u"…"_s;
        case RecipientState::Cancelled:
            return u"–"_s;
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString tableRow(const QStringList &cells, QLatin1StringView element = "td"_L1)
    {
        QString row = u"<tr>"_s;
        for (const QString &cell : cells) // each escaped already
            row += u'<' + element + u" align='left' valign='top'>"_s + cell + u"</"_s + element + u'>';
        return row + u"</tr>\n"_s;
    }

    QString fields(const MessageDetail &message)
    {
        QString rows;
        const auto add = [&rows](const QString &name, const QString &value) {
            if (!value.isEmpty())
                rows += tableRow({u"<b>"_s + escaped(name) + u"</b>"_s, escaped(value)});
        };
        add(Page::tr("From"), message.row.from);
        add(Page::tr("Written"), exactWords(message.row.submitted));
        add(Page::tr("Account"), message.row.accountName);
        add(Page::tr("Message-ID"), message.row.messageId);
        add(Page::tr("Queue-id"), QString::number(message.row.id.value));
        add(Page::tr("Envelope sender"), message.reversePath);
        add(Page::tr("Size"), octetWords(message.row.size));
        return u"<table cellpadding='2'>"_s + rows + u"</table>\n"_s;
    }

    QString recipients(const MessageDetail &message, const QDateTime &now)
    {
        QString rows = tableRow(
            {escaped(Page::tr("Recipient")), escaped(Page::tr("State")), escaped(Page::tr("What it means")),
             escaped(Page::tr("The server's words"))},
            "th"_L1);
        for (const RecipientRow &row : message.recipients) {
            const QString hop = row.nextHop.isEmpty() ? QString() : QString(row.nextHop + u": "_s);
            const QString raw = rawReply(row.lastReply);
            const QString advice =
                row.state == RecipientState::Failed ? adviceWords(row.lastReply, row.state) : QString();
            rows += tableRow(
                {signOf(row.state) + u' ' + escaped(row.address),
                 escaped(lookOf(row.state).words) + u"<br>"_s + escaped(exactWords(row.changed)),
                 escaped(fateSentence(row, now))
                     + (advice.isEmpty() ? QString() : QString(u"<br><i>"_s + escaped(advice) + u"</i>"_s)),
                 raw.isEmpty() ? QString() : QString(u"<code>"_s + escaped(hop + raw) + u"</code>"_s)});
        }
        return u"<table border='1' cellspacing='0' cellpadding='4' width='100%'>"_s + rows + u"</table>\n"_s;
    }

    QString timeline(const MessageDetail &message)
    {
        QHash<RecipientId, QString> addresses;
        for (const RecipientRow &row : message.recipients + message.relatives)
            addresses.insert(row.id, row.address);
        QString rows = tableRow(
            {escaped(Page::tr("When")), escaped(Page::tr("What happened")), escaped(Page::tr("Recipient")),
             escaped(Page::tr("Details"))},
            "th"_L1);
        for (const EventRow &event : message.events) {
            rows += tableRow(
                {escaped(exactWords(event.when)), escaped(lookOf(event).words),
                 escaped(addresses.value(event.recipient)), escaped(detailWords(event))});
        }
        return u"<table border='1' cellspacing='0' cellpadding='3' width='100%'>"_s + rows + u"</table>\n"_s;
    }

    QString attempts(const MessageDetail &message)
    {
        if (message.attempts.isEmpty())
            return {};
        QString rows = tableRow(
            {escaped(Page::tr("Attempt")), escaped(Page::tr("Begun")), escaped(Page::tr("Server")),
             escaped(Page::tr("Protected by"))},
            "th"_L1);
        for (const AttemptRow &attempt : message.attempts) {
            const TlsFacts &tls = attempt.tls;
            rows += tableRow(
                {QString::number(attempt.number), escaped(exactWords(attempt.started)),
                 escaped(attempt.nextHop),
                 tls.protocol.isEmpty() ? escaped(Page::tr("nothing: clear text"))
                                        : escaped(tls.protocol + u", "_s + tls.cipher)});
        }
        return u"<h3>"_s + escaped(Page::tr("Connections"))
            + u"</h3>\n<table border='1' cellspacing='0' cellpadding='3' width='100%'>"_s + rows
            + u"</table>\n"_s;
    }

} // namespace

QString deliveryReportHtml(const MessageDetail &message, const QDateTime &now)
{
    const QString subject = message.row.subject.isEmpty() ? Page::tr("(no subject)") : message.row.subject;
    return u"<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>"_s
        + escaped(Page::tr("Delivery report: %1").arg(subject)) + u"</title></head>\n<body>\n<h2>"_s
        + escaped(subject) + u"</h2>\n<p>"_s
        + escaped(Page::tr("Delivery report, as known on %1").arg(exactWords(now))) + u"</p>\n"_s
        + fields(message) + u"<h3>"_s + escaped(Page::tr("Recipients")) + u"</h3>\n"_s
        + recipients(message, now) + u"<h3>"_s + escaped(Page::tr("Timeline")) + u"</h3>\n"_s
        + timeline(message) + attempts(message) + u"</body></html>\n"_s;
}

} // namespace mailroom
