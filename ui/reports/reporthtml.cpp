#include "ui/reports/reporthtml.h"

#include "ui/text/eventtext.h"
#include "ui/text/evidencetext.h"
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

    // The widths of its columns in percent: shares of the page that hold an address without breaking it.
    QString tableHead(const QList<std::pair<int, QString>> &columns)
    {
        QString head = u"<table class='grid' cellspacing='0' cellpadding='3' width='99%'>"
                       "\n<tr>"_s;
        for (const auto &[width, name] : columns)
            head += u"<th align='left' width='%1%'>"_s.arg(width) + escaped(name) + u"</th>"_s;
        return head + u"</tr>\n"_s;
    }

    QString tableRow(const QStringList &cells)
    {
        QString row = u"<tr>"_s;
        for (const QString &cell : cells) // each escaped already
            row += u"<td align='left' valign='top'>"_s + cell + u"</td>"_s;
        return row + u"</tr>\n"_s;
    }

    // Its end, with the first of `all` as rows.
    template <typename T, typename Cells>
    QString tableBody(const QList<T> &all, qsizetype mostRows, const Cells &cells)
    {
        const qsizetype shown = std::min(mostRows, all.size());
        QString html;
        for (const T &one : all.first(shown))
            html += tableRow(cells(one));
        html += u"</table>\n"_s;
        if (shown < all.size())
            html += u"<p>"_s
                + escaped(Page::tr(
                    "%n more: all of them are printed and saved.", nullptr, int(all.size() - shown)))
                + u"</p>\n"_s;
        return html;
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

    QString recipients(const MessageDetail &message, const QDateTime &now, qsizetype mostRows)
    {
        const QString head = tableHead(
            {{27, Page::tr("Recipient")},
             {21, Page::tr("State")},
             {26, Page::tr("What it means")},
             {26, Page::tr("The server's words")}});
        return head + tableBody(message.recipients, mostRows, [&now](const RecipientRow &row) -> QStringList {
                   const QString hop = row.nextHop.isEmpty() ? QString() : QString(row.nextHop + u": "_s);
                   const QString raw = rawReply(row.lastReply);
                   const QString advice = row.state == RecipientState::Failed
                       ? adviceWords(row.lastReply, row.state)
                       : QString();
                   return {
                       signOf(row.state) + u' ' + escaped(row.address),
                       escaped(lookOf(row.state).words) + u"<br>"_s + escaped(exactWords(row.changed)),
                       escaped(fateSentence(row, now))
                           + (advice.isEmpty() ? QString()
                                               : QString(u"<br><i>"_s + escaped(advice) + u"</i>"_s)),
                       raw.isEmpty() ? QString() : QString(u"<code>"_s + escaped(hop + raw) + u"</code>"_s)};
               });
    }

    QHash<RecipientId, QString> addressesOf(const MessageDetail &message)
    {
        QHash<RecipientId, QString> addresses;
        for (const RecipientRow &row : message.recipients + message.relatives)
            addresses.insert(row.id, row.address);
        return addresses;
    }

    // From whom it is known, and how sure that is.
    QString evidence(const MessageDetail &message, qsizetype mostRows)
    {
        if (message.evidence.isEmpty())
            return {};
        const QHash<RecipientId, QString> addresses = addressesOf(message);
        const QString head = tableHead(
            {{21, Page::tr("When")},
             {27, Page::tr("Recipient")},
             {15, Page::tr("What is known")},
             {22, Page::tr("From")},
             {15, Page::tr("How sure")}});
        const auto cells = [&addresses](const EvidenceRow &row) -> QStringList {
            return {
                escaped(exactWords(row.when)), escaped(addresses.value(row.recipient)),
                escaped(lookOf(row).words), escaped(sourceWords(row)), escaped(gradeWords(row.grade))};
        };
        return u"<h3>"_s + escaped(Page::tr("Evidence")) + u"</h3>\n"_s + head
            + tableBody(message.evidence, mostRows, cells);
    }

    QString timeline(const MessageDetail &message, qsizetype mostRows)
    {
        const QHash<RecipientId, QString> addresses = addressesOf(message);
        const QString head = tableHead(
            {{21, Page::tr("When")},
             {22, Page::tr("What happened")},
             {27, Page::tr("Recipient")},
             {30, Page::tr("Details")}});
        return head + tableBody(message.events, mostRows, [&addresses](const EventRow &event) -> QStringList {
                   return {
                       escaped(exactWords(event.when)), escaped(lookOf(event).words),
                       escaped(addresses.value(event.recipient)), escaped(detailWords(event))};
               });
    }

    QString attempts(const MessageDetail &message)
    {
        if (message.attempts.isEmpty())
            return {};
        QString rows = tableHead(
            {{10, Page::tr("Attempt")},
             {35, Page::tr("Begun")},
             {30, Page::tr("Server")},
             {25, Page::tr("Protected by")}});
        for (const AttemptRow &attempt : message.attempts) {
            const TlsFacts &tls = attempt.tls;
            rows += tableRow(
                {QString::number(attempt.number), escaped(exactWords(attempt.started)),
                 escaped(attempt.nextHop),
                 tls.protocol.isEmpty() ? escaped(Page::tr("nothing: clear text"))
                                        : escaped(tls.protocol + u", "_s + tls.cipher)});
        }
        return u"<h3>"_s + escaped(Page::tr("Connections")) + u"</h3>\n"_s + rows + u"</table>\n"_s;
    }

} // namespace

QString deliveryReportHtml(const MessageDetail &message, const QDateTime &now, qsizetype mostRows)
{
    const QString subject = message.row.subject.isEmpty() ? Page::tr("(no subject)") : message.row.subject;
    return u"<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>"_s
        + escaped(Page::tr("Delivery report: %1").arg(subject))
        + u"</title>\n<style>.grid { border-collapse: collapse } .grid td, .grid th { border: 1px solid "
          u"#808080;"
          " overflow-wrap: anywhere }</style></head>\n<body>\n<h2>"_s
        + escaped(subject) + u"</h2>\n<p>"_s
        + escaped(Page::tr("Delivery report, as known on %1").arg(exactWords(now))) + u"</p>\n"_s
        + fields(message) + u"<h3>"_s + escaped(Page::tr("Recipients")) + u"</h3>\n"_s
        + recipients(message, now, mostRows) + evidence(message, mostRows) + u"<h3>"_s
        + escaped(Page::tr("Timeline")) + u"</h3>\n"_s + timeline(message, mostRows) + attempts(message)
        + u"</body></html>\n"_s;
}

} // namespace mailroom
