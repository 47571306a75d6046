#include "spooler/report/evidence.h"

#include "spooler/mail/headerblock.h"
#include "spooler/mail/mailbox.h"
#include "spooler/report/addressscan.h"
#include "spooler/report/reportreader.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostCited = 20;

    EvidenceFact factOf(DsnAction action)
    {
        switch (action) {
        case DsnAction::Failed:
            return EvidenceFact::Failed;
        case DsnAction::Delivered:
            return EvidenceFact::Delivered;
        case DsnAction::Delayed:
            return EvidenceFact::Delayed;
        case DsnAction::Relayed:
            return EvidenceFact::Relayed;
        case DsnAction::Expanded:
            return EvidenceFact::Expanded;
        }
        Q_UNREACHABLE_RETURN(EvidenceFact::Delayed);
    }

    struct Nature {
        EvidenceSource source;
        std::optional<EvidenceFact> fact; // whatever the recipient's action says
    };

    std::optional<Nature> natureOf(ReportKind kind)
    {
        switch (kind) {
        case ReportKind::Dsn:
            return Nature{EvidenceSource::Report, {}};
        case ReportKind::Bounce:
            return Nature{EvidenceSource::Bounce, {}};
        case ReportKind::Mdn:
            return Nature{EvidenceSource::Disposition, {}};
        case ReportKind::Vacation:
            return Nature{EvidenceSource::AutoReply, EvidenceFact::AutoReplied};
        case ReportKind::Feedback:
            return Nature{EvidenceSource::Complaint, EvidenceFact::Complained};
        case ReportKind::None:
            return std::nullopt;
        }
        Q_UNREACHABLE_RETURN(std::nullopt);
    }

    // A disposition of any kind but "failed" comes of a mail that arrived; only "displayed" of one that was
    // seen.
    EvidenceFact factOf(const ReportRecipient &recipient)
    {
        if (recipient.disposition.isEmpty())
            return factOf(recipient.action);
        return recipient.disposition == "displayed"_L1 ? EvidenceFact::Displayed : EvidenceFact::Disposed;
    }

    EvidenceGrade gradeOf(EvidenceSource source, ReportGrade read)
    {
        if (read == ReportGrade::Guess)
            return EvidenceGrade::Guess;
        return source == EvidenceSource::Bounce || read == ReportGrade::Notice ? EvidenceGrade::Bounce
                                                                               : EvidenceGrade::Report;
    }

    // ORCPT names the address as we sent it; the final one may be where it was forwarded to.
    QStringList addressesOf(const ReportRecipient &recipient)
    {
        QStringList all;
        const qsizetype type = recipient.originalRecipient.indexOf(u';');
        if (type >= 0)
            all << recipient.originalRecipient.sliced(type + 1).trimmed();
        if (!recipient.address.isEmpty() && !all.contains(recipient.address, Qt::CaseInsensitive))
            all << recipient.address;
        return all;
    }

    // As whoever delivered it noted, and as its writer addressed it.
    QStringList arrivalAddresses(const QByteArray &octets)
    {
        constexpr qsizetype most = 20;
        const HeaderBlock header = readHeader(octets);
        QStringList addresses;
        for (const char *name : {"Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To"}) {
            for (const HeaderField &field : header.fields) {
                if (!field.is(name))
                    continue;
                for (const FoundAddress &found : addressesIn(field.text())) {
                    if (addresses.size() < most && !addresses.contains(found.address))
                        addresses << found.address;
                }
            }
        }
        return addresses;
    }

    QStringList idsIn(const QByteArray &value)
    {
        static const QRegularExpression id(u"<[^<>\\s]{1,996}>"_s);
        QStringList ids;
        for (const QRegularExpressionMatch &match : id.globalMatch(QString::fromUtf8(value)))
            ids << match.captured();
        return ids;
    }

} // namespace

Claims claimsOf(const ReadReport &report, const QByteArray &octets)
{
    Claims claims;
    claims.arrivedAt = arrivalAddresses(octets);
    claims.kind = reportKindName(report.kind);
    claims.envid = report.envid;
    claims.messageId = report.originalMessageId;
    claims.original = report.original;
    claims.from = report.from;
    claims.subject = report.subject;
    claims.reportingMta = report.reportingMta;
    claims.digest = reportDigest(octets);
    claims.report = octets;
    const auto nature = natureOf(report.kind);
    for (const ReportRecipient &recipient : report.recipients) {
        if (!nature || recipient.disposition == "failed"_L1)
            continue;
        Evidence evidence;
        evidence.source = nature->source;
        evidence.fact = nature->fact.value_or(factOf(recipient));
        evidence.grade = gradeOf(evidence.source, recipient.grade);
        evidence.recipients = addressesOf(recipient);
        evidence.who = report.reportingMta;
        evidence.reply = recipient.reply;
        evidence.reply.status = recipient.status;
        evidence.remoteMta = recipient.remoteMta;
        claims.evidence << evidence;
    }
    return claims;
}

AnswerFacts answerFacts(QByteArrayView message)
{
    const HeaderBlock header = readHeader(message);
    AnswerFacts facts;
    facts.messageId = idsIn(header.value("Message-ID")).value(0);
    const HeaderField *const from = header.first("From");
    const QList<FoundAddress> senders = addressesIn(from ? from->text() : QString());
    facts.from = senders.isEmpty() ? QString() : senders.constFirst().address;
    facts.cited = idsIn(header.value("In-Reply-To"));
    QStringList references = idsIn(header.value("References"));
    std::ranges::reverse(references);
    for (const QString &id : std::as_const(references)) {
        if (!facts.cited.contains(id) && facts.cited.size() < mostCited)
            facts.cited << id;
    }
    const QByteArray submitted = header.value("Auto-Submitted").toLower();
    facts.isAutomatic = (!submitted.isEmpty() && !submitted.startsWith("no"))
        || header.value("Return-Path") == "<>" || header.first("X-Autoreply")
        || header.first("X-Autorespond");
    return facts;
}

std::optional<Claims> claimsOf(const AnswerFacts &answer)
{
    if (answer.isAutomatic || answer.from.isEmpty() || answer.cited.isEmpty())
        return std::nullopt;
    Claims claims;
    claims.kind = u"answer"_s;
    claims.messageId = answer.cited.constFirst();
    claims.furtherIds = answer.cited.sliced(1);
    claims.from = answer.from;
    claims.digest = QCryptographicHash::hash(
        QString(u"answer "_s + answer.messageId + u' ' + answer.cited.join(u' ')).toUtf8(),
        QCryptographicHash::Sha256);
    Evidence evidence;
    evidence.source = EvidenceSource::Answer;
    evidence.fact = EvidenceFact::Answered;
    evidence.recipients = {answer.from};
    evidence.who = answer.from;
    claims.evidence << evidence;
    return claims;
}

Claims claimsOf(const FoundCopy &copy)
{
    Claims claims;
    claims.kind = u"copy"_s;
    claims.messageId = copy.messageId;
    // The same doubt is settled once; another one, about other recipients, is another fact.
    claims.digest = QCryptographicHash::hash(
        QString(u"copy %1 "_s.arg(copy.message.value) + copy.messageId + u' ' + copy.recipients.join(u' '))
            .toUtf8(),
        QCryptographicHash::Sha256);
    for (const QString &recipient : copy.recipients)
        claims.evidence << Evidence{
            .source = EvidenceSource::SentCopy,
            .fact = EvidenceFact::Accepted,
            .grade = EvidenceGrade::Report,
            .recipients = {recipient},
            .who = copy.folder};
    return claims;
}

std::optional<Claims> claimsOfReport(const QByteArray &message)
{
    const auto report = readReport(message);
    return report ? std::optional(claimsOf(*report, message)) : std::nullopt;
}

std::optional<Claims> claimsOfReceived(const QByteArray &message)
{
    auto claims = claimsOfReport(message);
    return claims ? claims : claimsOf(answerFacts(message));
}

QByteArray reportDigest(QByteArrayView octets)
{
    const HeaderBlock header = readHeader(octets);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char *field : {"From", "Subject", "Date", "Message-ID"})
        hash.addData(QByteArray(header.value(field) + '\n'));
    qsizetype end = octets.size();
    while (end > header.end && (octets.at(end - 1) == '\n' || octets.at(end - 1) == '\r'))
        --end;
    for (qsizetype at = header.end; at < end;) {
        const qsizetype carriage = octets.sliced(0, end).indexOf('\r', at);
        const qsizetype stop = carriage < 0 ? end : carriage;
        hash.addData(octets.sliced(at, stop - at));
        at = stop + 1;
    }
    return hash.result();
}

} // namespace mailroom
