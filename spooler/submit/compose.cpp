#include "spooler/submit/compose.h"

#include "spooler/mail/headerwriter.h"
#include "spooler/mail/transferencoding.h"
#include "spooler/submit/canonicallines.h"
#include "spooler/submit/contentsink.h"
#include "spooler/submit/sourcefile.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 attachmentPiece = base64Line * 4096; // 228 KiB, whole base64 lines

    QByteArray canonicalText(const QString &text)
    {
        CanonicalLines lines;
        const QByteArray body = lines.feed(text.toUtf8());
        return body + lines.finish();
    }

    // RFC 2156 section 5.3.6, and the field that many programs show instead.
    QByteArray priorityFields(Priority priority)
    {
        switch (priority) {
        case Priority::Urgent:
            return "Priority: urgent\r\nImportance: high\r\nX-Priority: 1\r\n";
        case Priority::Normal:
            return {};
        case Priority::NonUrgent:
            return "Priority: non-urgent\r\nImportance: low\r\nX-Priority: 5\r\n";
        }
        Q_UNREACHABLE_RETURN({});
    }

    QByteArray messageHeader(const Composition &composition, const ComposedHeader &header)
    {
        const QList<Mailbox> sender = header.sender ? QList{*header.sender} : QList<Mailbox>();
        return dateField("Date", header.date) + mailboxField("From", header.from)
            + mailboxField("Sender", sender) + recipientField("To", header.to, header.toGroups)
            + recipientField("Cc", header.cc, header.ccGroups) + textField("Subject", composition.subject)
            + plainField("Message-ID", header.messageId)
            + messageIdField("In-Reply-To", composition.inReplyTo)
            + messageIdField("References", composition.references) + priorityFields(header.priority)
            + (header.validUntil.isValid() ? dateField("Expires", header.validUntil) : QByteArray())
            + plainField("MIME-Version", "1.0");
    }

    QByteArray textPart(const QString &text)
    {
        const QByteArray body = canonicalText(text);
        const TransferEncoding encoding = bestEncoding(body);
        return plainField("Content-Type", "text/plain; charset=utf-8")
            + plainField("Content-Transfer-Encoding", transferEncodingName(encoding)) + "\r\n"
            + encoded(body, encoding);
    }

    // What a file is called elsewhere: no folder of ours goes with it.
    QString shownName(const Attachment &attachment)
    {
        const QString name =
            QFileInfo(attachment.name.isEmpty() ? attachment.file : attachment.name).fileName();
        return name.isEmpty() ? u"attachment"_s : name.left(200);
    }

    QString contentType(const Attachment &attachment)
    {
        static const QRegularExpression legal(
            u"\\A[A-Za-z0-9!#$&^_.+-]{1,80}/[A-Za-z0-9!#$&^_.+-]{1,80}\\z"_s);
        QString type = attachment.mimeType;
        if (type.isEmpty())
            type =
                QMimeDatabase().mimeTypeForFile(shownName(attachment), QMimeDatabase::MatchExtension).name();
        // message/* and multipart/* must not be base64 (RFC 2045 section 6.4).
        if (!legal.match(type).hasMatch() || type.startsWith("message/"_L1, Qt::CaseInsensitive)
            || type.startsWith("multipart/"_L1, Qt::CaseInsensitive))
            return u"application/octet-stream"_s;
        return type;
    }

    // How a message goes inside another: octet for octet, which RFC 2046 section 5.2.1 wants, if its lines
    // and octets can stand there. Nothing: it goes as any file does.
    Result<std::optional<QByteArray>> messageEncoding(const QString &path)
    {
        constexpr qsizetype longestLine = 998;
        auto file = SourceFile::open(path);
        if (!file)
            return std::unexpected(file.error());
        CanonicalLines lines;
        qsizetype column = 0;
        for (;;) {
            const auto piece = file->read(attachmentPiece);
            if (!piece)
                return std::unexpected(piece.error());
            for (const char c : *piece) {
                column = c == '\n' || c == '\r' ? 0 : column + 1;
                if (column > longestLine)
                    return std::nullopt;
            }
            (void)lines.feed(*piece);
            if (lines.hasNul())
                return std::nullopt;
            if (piece->isEmpty())
                return QByteArray(lines.takeEightBit() ? "8bit" : "7bit");
        }
    }

    Result<> writeMessage(const Attachment &attachment, const QByteArray &encoding, ContentSink &sink)
    {
        auto file = SourceFile::open(attachment.file);
        if (!file)
            return std::unexpected(file.error());
        const QString name = shownName(attachment);
        Result<> written = sink.write(
            plainField("Content-Type", "message/rfc822" + parameterText("name", name))
            + plainField("Content-Transfer-Encoding", encoding)
            + plainField("Content-Disposition", "attachment" + parameterText("filename", name)) + "\r\n");
        CanonicalLines lines;
        while (written) {
            const auto piece = file->read(attachmentPiece);
            if (!piece)
                return std::unexpected(piece.error());
            if (piece->isEmpty())
                return sink.write(lines.finish());
            written = sink.write(lines.feed(*piece));
        }
        return written;
    }

    Result<> writeAttachment(const Attachment &attachment, ContentSink &sink)
    {
        if (attachment.mimeType.compare("message/rfc822"_L1, Qt::CaseInsensitive) == 0) {
            const auto encoding = messageEncoding(attachment.file);
            if (!encoding)
                return std::unexpected(encoding.error());
            if (*encoding)
                return writeMessage(attachment, **encoding, sink);
        }
        auto file = SourceFile::open(attachment.file);
        if (!file)
            return std::unexpected(file.error());
        const QString name = shownName(attachment);
        const QByteArray header =
            plainField("Content-Type", contentType(attachment).toLatin1() + parameterText("name", name))
            + plainField("Content-Transfer-Encoding", "base64")
            + plainField("Content-Disposition", "attachment" + parameterText("filename", name)) + "\r\n";
        if (const auto written = sink.write(header); !written)
            return written;
        for (;;) {
            const auto piece = file->read(attachmentPiece);
            if (!piece)
                return std::unexpected(piece.error());
            if (piece->isEmpty())
                return {};
            if (const auto written = sink.write(base64Lines(*piece)); !written)
                return written;
        }
    }

} // namespace

Result<> compose(const Composition &composition, const ComposedHeader &header, ContentSink &sink)
{
    const QByteArray head = messageHeader(composition, header);
    if (composition.attachments.isEmpty())
        return sink.write(head + textPart(composition.text));

    // "=_" can stand in no quoted-printable or base64 line, 128 random bits in no other.
    const QByteArray boundary = "=_" + uniqueText();
    const QByteArray type = "multipart/mixed; boundary=\"" + boundary + '"';
    Result<> written = sink.write(
        head + plainField("Content-Type", type) + "\r\n--" + boundary + "\r\n" + textPart(composition.text));
    for (const Attachment &attachment : composition.attachments) {
        if (written)
            written = sink.write("\r\n--" + boundary + "\r\n");
        if (written)
            written = writeAttachment(attachment, sink);
    }
    if (written)
        written = sink.write("\r\n--" + boundary + "--\r\n");
    return written;
}

} // namespace mailroom
