#include "spooler/report/returnedmessage.h"

#include "spooler/mail/headerblock.h"
#include "spooler/report/addressscan.h"
#include "spooler/report/deliveryreport.h"
#include "spooler/report/reportmail.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestId = 998;

    void addAddresses(const HeaderBlock &header, QByteArrayView name, QStringList &all)
    {
        for (const HeaderField &field : header.fields) {
            if (!field.is(name) || all.size() > 1000)
                continue;
            for (const FoundAddress &found : addressesIn(field.text())) {
                if (!all.contains(found.address, Qt::CaseInsensitive))
                    all << found.address;
            }
        }
    }

} // namespace

QString messageIdOfReturned(const ReportMail &mail)
{
    if (const HeaderField *id = mail.returned.first("Message-ID"))
        return id->text().left(longestId);
    static const QRegularExpression cited(
        u"^ *(?:original )?message[- ]id *[:：] *(<[^<> ]+@[^<> ]+>)"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QString &line : mail.notice) {
        if (const QRegularExpressionMatch match = cited.match(line); match.hasMatch())
            return match.captured(1).left(longestId);
    }
    return {};
}

OriginalFacts originalFacts(const ReportMail &mail)
{
    OriginalFacts facts;
    if (const HeaderField *subject = mail.returned.first("Subject"))
        facts.subject = subject->text().simplified().left(longestId);
    const QString date = QString::fromUtf8(mail.returned.value("Date")).section(u'(', 0, 0).trimmed();
    facts.date = QDateTime::fromString(date, Qt::RFC2822Date).toUTC();
    const HeaderField *const from = mail.returned.first("From");
    const QList<FoundAddress> senders = addressesIn(from ? from->text() : QString());
    facts.from = senders.isEmpty() ? QString() : senders.constFirst().address;
    return facts;
}

QStringList recipientsOfReturned(const ReportMail &mail)
{
    QStringList all;
    addAddresses(mail.returned, "To", all);
    addAddresses(mail.returned, "Cc", all);
    return all;
}

QStringList forwardPathOfReturned(const ReportMail &mail)
{
    QStringList all;
    for (const char *field : {"X-Original-To", "Envelope-To", "X-Envelope-To", "Delivered-To"})
        addAddresses(mail.returned, field, all);
    static const QRegularExpression forClause(u"\\bfor +<([^<> ]+@[^<> ]+)>"_s);
    const HeaderField *received = mail.returned.first("Received");
    const QRegularExpressionMatch match = forClause.match(received ? received->text() : QString());
    if (all.isEmpty() && match.hasMatch())
        all << match.captured(1).left(longestId);
    return all;
}

QStringList sendersOfReturned(const ReportMail &mail)
{
    QStringList all;
    for (const char *field : {"To", "Delivered-To", "X-Original-To", "From", "Errors-To"})
        addAddresses(mail.header, field, all);
    for (const char *field : {"From", "Return-Path", "Sender", "Reply-To"})
        addAddresses(mail.returned, field, all);
    for (QString &address : all)
        address = address.toLower();
    return all;
}

} // namespace mailroom
