#include "spooler/submit/footerstep.h"

#include "spooler/mail/ascii.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/mail/mimeparts.h"
#include "spooler/mail/transferencoding.h"
#include "spooler/submit/canonicallines.h"

#include <QStringDecoder>

#include <algorithm>
#include <expected>
#include <optional>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 firstLook = 1024 * 1024; // where the text nearly always ends
    constexpr qint64 copyPiece = 1024 * 1024;
    constexpr qsizetype longestText = 16 * 1024 * 1024;

    // What takes the place of [start, end).
    struct Patch {
        qsizetype start = 0;
        qsizetype end = 0;
        QByteArray octets;
    };
    using Planned = std::expected<Patch, QString>; // or why there is none

    // A change would break the signature, or be lost beside the encrypted text.
    std::optional<QString> sealedBy(QByteArrayView message, const MimeParts &parts)
    {
        if (parts.header.first("DKIM-Signature"))
            return u"it is signed (DKIM)"_s;
        for (const QByteArrayView type :
             {QByteArrayView("multipart/signed"), QByteArrayView("multipart/encrypted"),
              QByteArrayView("application/pkcs7-mime"), QByteArrayView("application/x-pkcs7-mime")}) {
            if (mediaType(parts.header.value("Content-Type")) == type)
                return u"it is signed or encrypted"_s;
        }
        // A sealed part within; only a line that is a header field counts.
        const QByteArray lower =
            message.first(std::min<qsizetype>(message.size(), firstLook)).toByteArray().toLower();
        for (const QByteArrayView line :
             {QByteArrayView("\ncontent-type: multipart/signed"),
              QByteArrayView("\ncontent-type: multipart/encrypted"),
              QByteArrayView("\ncontent-type: application/pkcs7-mime")}) {
            if (lower.contains(line))
                return u"a part of it is signed or encrypted"_s;
        }
        return std::nullopt;
    }

    const MimePart *textPart(const MimeParts &parts)
    {
        const auto found = std::ranges::find_if(parts.parts, [](const MimePart &part) {
            return part.type == "text/plain"
                && mediaType(part.header.value("Content-Disposition")) != "attachment";
        });
        return found == parts.parts.end() ? nullptr : &*found;
    }

    QByteArray withFooter(QByteArray text, const QByteArray &footer)
    {
        if (!text.isEmpty() && !text.endsWith('\n'))
            text += "\r\n";
        return text + "\r\n" + footer;
    }

    // The header of the part with another charset and encoding; every other field octet for octet.
    QByteArray recodedHeader(const HeaderBlock &header, TransferEncoding encoding)
    {
        QByteArray octets;
        bool hasVersion = false;
        for (const HeaderField &field : header.fields) {
            hasVersion = hasVersion || field.is("MIME-Version");
            if (!field.is("Content-Type") && !field.is("Content-Transfer-Encoding"))
                octets += field.raw;
        }
        const bool isMessage = header.first("From") != nullptr; // not a part within one
        if (isMessage && !hasVersion)
            octets += plainField("MIME-Version", "1.0");
        QByteArray type = "text/plain; charset=utf-8";
        const QByteArray given = header.value("Content-Type");
        for (const QByteArrayView name : {QByteArrayView("format"), QByteArrayView("delsp")}) {
            if (const QByteArray value = parameter(given, name); !value.isEmpty())
                type += "; " + name.toByteArray() + '=' + value;
        }
        return octets + plainField("Content-Type", type)
            + plainField("Content-Transfer-Encoding", transferEncodingName(encoding)) + "\r\n";
    }

    class FooterWork {
    public:
        FooterWork(QByteArrayView message, const MimePart &part, const QString &footer)
            : m_message(message)
            , m_part(part)
        {
            CanonicalLines lines;
            m_footer = lines.feed(footer.toUtf8());
            m_footer += lines.finish();
        }

        Planned plan() const
        {
            const QByteArrayView body = m_message.sliced(m_part.body, m_part.end - m_part.body);
            if (body.size() > longestText)
                return std::unexpected(u"its text is larger than 16 MiB"_s);
            if (body.contains("-----BEGIN PGP "))
                return std::unexpected(u"it is signed or encrypted (OpenPGP)"_s);
            const QByteArray encoding = m_part.header.value("Content-Transfer-Encoding").trimmed().toLower();
            const QByteArray charset = parameter(m_part.header.value("Content-Type"), "charset").toLower();
            const bool codeless =
                encoding.isEmpty() || encoding == "7bit" || encoding == "8bit" || encoding == "binary";
            const bool base64 = encoding == "base64";
            if (!codeless && !base64 && encoding != "quoted-printable")
                return std::unexpected(
                    u"its encoding %1 is not known"_s.arg(QString::fromLatin1(encoding.left(40))));
            const bool isUnicode = charset == "utf-8";
            const bool fits = isUnicode || (isAscii(m_footer) && keepsAscii(charset));
            // What needs no other header is only added to.
            if (fits && codeless && (isAscii(m_footer) || !isAscii(body)))
                return Patch{m_part.end, m_part.end, tail(body)};
            const QByteArray text = codeless ? body.toByteArray()
                : base64                     ? QByteArray::fromBase64(body.toByteArray())
                                             : decodedQuotedPrintable(body);
            if (fits && !codeless) {
                const auto code = base64 ? TransferEncoding::Base64 : TransferEncoding::QuotedPrintable;
                return Patch{m_part.body, m_part.end, trimmed(encoded(withFooter(text, m_footer), code))};
            }
            return recoded(text, charset);
        }

    private:
        // Octets under 128 mean in it what they mean in ASCII.
        static bool keepsAscii(const QByteArray &charset)
        {
            return charset.isEmpty() || charset == "us-ascii" || charset.startsWith("iso-8859-")
                || charset.startsWith("windows-") || charset.startsWith("koi8-");
        }

        // The line end before a boundary belongs to the boundary.
        QByteArray trimmed(QByteArray octets) const
        {
            if (m_part.end < m_message.size() && octets.endsWith("\r\n"))
                octets.chop(2);
            return octets;
        }

        QByteArray tail(QByteArrayView body) const
        {
            const bool open = !body.isEmpty() && !body.endsWith('\n');
            return trimmed((open ? QByteArray("\r\n\r\n") : QByteArray("\r\n")) + m_footer);
        }

        Planned recoded(const QByteArray &text, const QByteArray &charset) const
        {
            QStringDecoder decoder(charset.isEmpty() ? "us-ascii" : charset.constData());
            if (charset.isEmpty() || charset == "us-ascii")
                decoder = QStringDecoder(QStringDecoder::Utf8); // a superset
            if (!decoder.isValid())
                return std::unexpected(
                    u"its charset %1 is not known"_s.arg(QString::fromLatin1(charset.left(40))));
            const QString unicode = decoder(text);
            if (decoder.hasError())
                return std::unexpected(u"its text is not what its charset says"_s);
            const QByteArray whole = withFooter(unicode.toUtf8(), m_footer);
            const TransferEncoding encoding = bestEncoding(whole);
            const qsizetype start = m_part.body - m_part.header.end;
            return Patch{
                start, m_part.end,
                recodedHeader(m_part.header, encoding) + trimmed(encoded(whole, encoding))};
        }

        QByteArrayView m_message;
        const MimePart &m_part;
        QByteArray m_footer;
    };

    Planned planFooter(QByteArrayView message, const QString &footer, bool isWhole)
    {
        const MimeParts parts = splitMessage(message);
        if (const auto sealed = sealedBy(message, parts))
            return std::unexpected(*sealed);
        const QByteArray type = mediaType(parts.header.value("Content-Type"));
        if (type == "multipart/report")
            return std::unexpected(u"it is a report"_s);
        const MimePart *part = textPart(parts);
        if (!part)
            return std::unexpected(u"it has no plain text"_s);
        if (!isWhole && part->end == message.size())
            return std::unexpected(QString()); // its end is not seen yet
        return FooterWork(message, *part, footer).plan();
    }

    bool copyRange(QFile &from, qint64 start, qint64 end, QFile &to)
    {
        if (!from.seek(start))
            return false;
        while (start < end) {
            const QByteArray piece = from.read(std::min(copyPiece, end - start));
            if (piece.isEmpty() || to.write(piece) != piece.size())
                return false;
            start += piece.size();
        }
        return true;
    }

} // namespace

StepAnswer FooterStep::run(const StepInput &input) const
{
    QFile source(input.file);
    if (!source.open(QIODevice::ReadOnly))
        return {.what = StepFailed{u"the message cannot be read: %1"_s.arg(source.errorString())}};
    const qint64 look = std::min(firstLook, input.size);
    Planned plan = planFooter(source.read(look), m_footer, look == input.size);
    if (!plan && look < input.size) { // the end of the text, or the text itself, lies farther behind
        uchar *octets = source.map(0, input.size);
        if (!octets)
            return {.what = StepFailed{u"the message cannot be read: %1"_s.arg(source.errorString())}};
        plan = planFooter(QByteArrayView(reinterpret_cast<const char *>(octets), input.size), m_footer, true);
        source.unmap(octets);
    }
    if (!plan)
        return {.what = StepUnchanged{}, .notes = {u"no footer: %1"_s.arg(plan.error())}};
    auto file = input.newFile();
    if (!file)
        return {.what = StepFailed{file.error().detail}};
    const bool written = copyRange(source, 0, plan->start, **file)
        && (*file)->write(plan->octets) == plan->octets.size()
        && copyRange(source, plan->end, input.size, **file) && (*file)->flush();
    if (!written)
        return {.what = StepFailed{u"the message cannot be written: %1"_s.arg((*file)->errorString())}};
    return {.what = StepChanged{*file}};
}

} // namespace mailroom
