#include "spooler/mail/mime.h"

#include "spooler/mail/ascii.h"
#include "spooler/mail/encodedword.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/mail/transferencoding.h"

#include <KMime/Content>
#include <KMime/Headers>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype rawLimit = 256 * 1024;
    constexpr qsizetype textLimit = 1024 * 1024; // characters shown
    constexpr qsizetype encodedLimit = 4 * textLimit; // octets given to a decoder
    constexpr qint64 base64Share = 73; // percent of the lines that are octets of the file

    QByteArray withLf(QByteArrayView octets)
    {
        return octets.toByteArray().replace("\r\n", "\n");
    }

    QByteArray partEncoding(const MimePart &part)
    {
        return mediaType(part.header.value("Content-Transfer-Encoding"));
    }

    // One leaf in KMime's hands. parse() is never called: it would look for uuencode and yEnc inside the
    // text.
    std::unique_ptr<KMime::Content> leaf(const MimePart &part, QByteArrayView message)
    {
        auto content = std::make_unique<KMime::Content>();
        const QByteArray type = part.header.value("Content-Type").left(4096);
        content->contentType()->from7BitString(type.isEmpty() ? QByteArray("text/plain") : type);
        const QByteArray encoding = partEncoding(part);
        if (encoding == "base64")
            content->contentTransferEncoding()->setEncoding(KMime::Headers::CEbase64);
        else if (encoding == "quoted-printable")
            content->contentTransferEncoding()->setEncoding(KMime::Headers::CEquPr);
        else
            content->contentTransferEncoding()->setEncoding(KMime::Headers::CE8Bit);
        const QByteArrayView body = message.sliced(part.body, std::min(part.end - part.body, encodedLimit));
        content->setEncodedBody(withLf(body));
        return content;
    }

    // Safe to show and to save under: no folder, no control or direction character, no leading dot or blank.
    QString safeName(const QString &name)
    {
        QString safe = name.section(u'/', -1).section(u'\\', -1);
        safe.removeIf([](QChar c) {
            return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
                || c == QChar::LineSeparator || c == QChar::ParagraphSeparator || u":*?\"<>|"_s.contains(c);
        });
        safe = safe.simplified();
        while (safe.startsWith(u'.') || safe.startsWith(u'-') || safe.startsWith(u'~'))
            safe.removeFirst();
        if (safe.size() > 120)
            safe = safe.left(100) + safe.right(20);
        return safe.isEmpty() ? u"attachment"_s : safe;
    }

    bool isAttachment(const MimePart &part)
    {
        const QByteArray disposition = mediaType(part.header.value("Content-Disposition"));
        return disposition == "attachment" || !part.type.startsWith("text/");
    }

    AttachmentView attachmentView(const MimePart &part, qint64 missing)
    {
        const qint64 octets = part.end - part.body + missing;
        return AttachmentView{
            attachmentName(part), withoutControls(QString::fromLatin1(part.type.left(200))),
            partEncoding(part) == "base64" ? octets * base64Share / 100 : octets};
    }

    QString rawText(QByteArrayView octets)
    {
        return QString::fromUtf8(octets.first(std::min(octets.size(), rawLimit)));
    }

    void append(KMime::Content &report, const QByteArray &type, const QByteArray &body)
    {
        auto part = std::make_unique<KMime::Content>();
        part->contentType()->setMimeType(type);
        part->contentTransferEncoding()->setEncoding(
            isAscii(body) ? KMime::Headers::CE7Bit : KMime::Headers::CE8Bit);
        part->setEncodedBody(withLf(body));
        report.appendContent(part.release());
    }

} // namespace

QString attachmentName(const MimePart &part)
{
    KMime::Headers::ContentDisposition disposition;
    disposition.from7BitString(part.header.value("Content-Disposition").left(4096));
    KMime::Headers::ContentType type;
    type.from7BitString(part.header.value("Content-Type").left(4096));
    return safeName(decodeWords(disposition.filename().isEmpty() ? type.name() : disposition.filename()));
}

QString partText(const MimePart &part, QByteArrayView message)
{
    const auto content = leaf(part, message);
    if (content->contentType()->charset().isEmpty() || content->contentType()->charset() == "us-ascii")
        content->contentType()->setCharset("utf-8");
    return content->decodedText().left(textLimit);
}

ContentView readMessage(const QByteArray &firstOctets, qint64 totalSize)
{
    const MimeParts message = splitMessage(firstOctets);
    const auto text = [&](QByteArrayView name) {
        const HeaderField *field = message.header.first(name);
        return field ? field->text() : QString();
    };
    ContentView view;
    view.header = rawText(QByteArrayView(firstOctets).first(message.header.end));
    view.from = text("From");
    view.to = text("To");
    view.cc = text("Cc");
    view.subject = text("Subject");
    view.date = text("Date");
    view.raw = rawText(firstOctets);
    view.truncated = message.limited || totalSize > firstOctets.size();
    const qint64 missing = std::max<qint64>(0, totalSize - firstOctets.size());
    QString html;
    for (const MimePart &part : message.parts) {
        const bool last = &part == &message.parts.last();
        if (isAttachment(part))
            view.attachments << attachmentView(part, last ? missing : 0);
        else if (part.type == "text/html")
            html += partText(part, firstOctets);
        else if (view.text.size() < textLimit && part.type != "text/rfc822-headers") // of a report: evidence
            view.text += partText(part, firstOctets);
    }
    if (view.text.isEmpty())
        view.text = html;
    view.text.truncate(textLimit);
    view.text.replace("\r\n"_L1, "\n"_L1);
    return view;
}

QByteArray decodedBody(const MimePart &part, QByteArrayView message)
{
    // Not KMime::Content::decodedContent(): that drops the last line end of quoted-printable.
    const QByteArray encoding = partEncoding(part);
    const QByteArray body = message.sliced(part.body, part.end - part.body).toByteArray();
    if (encoding == "base64")
        return QByteArray::fromBase64(body);
    return encoding == "quoted-printable" ? decodedQuotedPrintable(body) : body;
}

QByteArray assembleReport(const ReportParts &parts)
{
    const bool ofDelivery = parts.kind == ReportParts::Kind::Delivery;
    KMime::Content report;
    report.contentType()->setMimeType("multipart/report");
    report.contentType()->setParameter(
        QByteArray("report-type"), ofDelivery ? u"delivery-status"_s : u"disposition-notification"_s);
    report.contentType()->setBoundary("=_" + uniqueText());
    report.contentTransferEncoding()->setEncoding(KMime::Headers::CE7Bit);

    auto text = std::make_unique<KMime::Content>();
    text->contentType()->setMimeType("text/plain");
    text->contentType()->setCharset("utf-8");
    text->contentTransferEncoding()->setEncoding(KMime::Headers::CEquPr);
    text->setBody(parts.text.toUtf8());
    report.appendContent(text.release());
    const bool plain = isAscii(parts.status);
    if (ofDelivery)
        append(report, plain ? "message/delivery-status" : "message/global-delivery-status", parts.status);
    else
        append(
            report, plain ? "message/disposition-notification" : "message/global-disposition-notification",
            parts.status);
    if (!parts.original.isEmpty())
        append(report, isAscii(parts.originalHeader) ? "message/rfc822" : "message/global", parts.original);
    else
        append(
            report, isAscii(parts.originalHeader) ? "text/rfc822-headers" : "message/global-headers",
            parts.originalHeader);
    report.assemble();
    return report.encodedContent(true);
}

} // namespace mailroom
