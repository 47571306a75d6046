#include "spooler/mail/messageview.h"

#include "spooler/mail/charset.h"
#include "spooler/mail/eyetext.h"
#include "spooler/mail/filename.h"
#include "spooler/mail/parameters.h"
#include "spooler/mail/partdecoder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestText = 1024 * 1024; // characters of all texts together
    constexpr qsizetype longestHeader = 256 * 1024;

    QByteArray transferEncoding(const OutlineEntity &entity)
    {
        return mediaType(entity.header.value("Content-Transfer-Encoding"));
    }

    QByteArray keptOctets(const OutlineEntity &entity)
    {
        PartDecoder decoder(transferEncoding(entity));
        const QByteArray octets = decoder.feed(entity.kept);
        return octets + decoder.finish();
    }

    qint64 decodedSize(const OutlineEntity &entity)
    {
        constexpr qint64 base64Share = 73; // percent of the lines that are octets of the file
        const qint64 octets = entity.end - entity.body;
        if (entity.keptAll && octets < 64 * 1024)
            return keptOctets(entity).size();
        return transferEncoding(entity) == "base64" ? octets * base64Share / 100 : octets;
    }

    // Walks the tree once. What an entity is depends on the multipart that it stands in.
    class ViewBuilder {
    public:
        explicit ViewBuilder(const MimeOutline &outline) : m_outline(outline)
        {
            m_children.resize(outline.entities.size());
            for (qsizetype i = 1; i < outline.entities.size(); ++i)
                m_children[outline.entities.at(i).parent].append(i);
        }

        MessageView run()
        {
            const OutlineEntity &message = m_outline.entities.first();
            m_view.head = readMessageHead(message.header);
            m_view.size = m_outline.size;
            for (const HeaderField &field : message.header.fields) {
                if (m_view.headerText.size() < longestHeader)
                    m_view.headerText += textForEye(QString::fromUtf8(field.raw.left(longestHeader)));
            }
            note(m_outline.limited, BodyNote::PartsLeftOut);
            note(m_outline.unclosed, BodyNote::Unclosed);
            entity(0);
            m_view.bodies.removeIf(
                [](const BodyText &body) { return body.text.trimmed().isEmpty() && body.html.isEmpty(); });
            nameParts();
            return std::move(m_view);
        }

    private:
        const OutlineEntity &at(qsizetype index) const { return m_outline.entities.at(index); }

        void note(bool holds, BodyNote note)
        {
            if (holds && !m_view.notes.contains(note))
                m_view.notes << note;
        }

        void entity(qsizetype index)
        {
            const OutlineEntity &part = at(index);
            if (!part.isMultipart)
                return leaf(index);
            if (part.type == "multipart/alternative")
                return alternative(index);
            if (part.type == "multipart/related")
                return related(index);
            seal(part);
            m_view.isReport = m_view.isReport || part.type == "multipart/report";
            for (const qsizetype child : std::as_const(m_children).at(index))
                entity(child);
        }

        void seal(const OutlineEntity &part)
        {
            const QByteArray protocol = parameter(part.header.value("Content-Type"), "protocol").toLower();
            if (part.type == "multipart/signed")
                m_view.seal = protocol.contains("pgp") ? SealKind::OpenPgpSigned : SealKind::SmimeSigned;
            else if (part.type == "multipart/encrypted")
                m_view.seal = SealKind::OpenPgpEncrypted;
        }

        // The last that can be read is the best (RFC 2046 section 5.1.4), once for each of the two views.
        void alternative(qsizetype index)
        {
            BodyText best;
            const qsizetype before = m_view.bodies.size();
            for (const qsizetype child : std::as_const(m_children).at(index)) {
                entity(child);
                const QList<BodyText> found = m_view.bodies.sliced(before);
                m_view.bodies.resize(before);
                QStringList html;
                QStringList texts;
                for (const BodyText &one : found) {
                    html << one.html;
                    texts << one.text;
                }
                texts.removeAll(QString());
                if (!html.isEmpty())
                    best.html = html;
                if (!texts.isEmpty() && (html.isEmpty() || best.text.isEmpty())) {
                    best.text = texts.join(u'\n');
                    best.shape = found.first().shape;
                }
            }
            m_view.bodies << best;
        }

        // The first one is what is read, the others belong into it (RFC 2387).
        void related(qsizetype index)
        {
            const QList<qsizetype> &children = std::as_const(m_children).at(index);
            for (const qsizetype child : children) {
                const OutlineEntity &part = at(child);
                if (child == children.first() || part.isMultipart || !part.type.startsWith("image/"))
                    entity(child);
                else
                    file(part, true);
            }
        }

        void leaf(qsizetype index)
        {
            const OutlineEntity &part = at(index);
            const QByteArray disposition = mediaType(part.header.value("Content-Disposition"));
            if (part.type == "text/calendar") {
                if (const auto calendar = readCalendar(decoded(part)); !calendar.isEmpty())
                    m_view.calendars << calendar;
                return file(part, false);
            }
            if (part.type.startsWith("application/pkcs7-mime") || part.type == "application/x-pkcs7-mime")
                smime(part);
            const bool isText = part.type == "text/plain" || part.type == "text/html"
                || part.type == "text/enriched" || part.type == "text";
            const bool named = !textParameter(part.header.value("Content-Disposition"), "filename").isEmpty()
                || !textParameter(part.header.value("Content-Type"), "name").isEmpty();
            // A text of its own beside the first one that has a name is a file that somebody added.
            if (isText && disposition != "attachment" && !(named && !m_view.bodies.isEmpty()))
                return body(part);
            if (m_view.isReport
                && (part.type.contains("delivery-status") || part.type.contains("feedback-report")
                    || part.type == "message/disposition-notification"))
                return; // reportview.h says it in words; the source shows it
            file(part, disposition == "inline" && part.type.startsWith("image/"));
        }

        void smime(const OutlineEntity &part)
        {
            const QByteArray kind = parameter(part.header.value("Content-Type"), "smime-type").toLower();
            m_view.seal = kind == "signed-data" ? SealKind::SmimeSigned : SealKind::SmimeEncrypted;
        }

        QString decoded(const OutlineEntity &part)
        {
            note(!part.keptAll, BodyNote::TextCut);
            const QByteArray charset = parameter(part.header.value("Content-Type"), "charset");
            const DecodedText decoded = decodedText(keptOctets(part), charset.left(80));
            note(decoded.doubt == DecodedText::Doubt::UnknownCharset, BodyNote::UnknownCharset);
            note(decoded.doubt == DecodedText::Doubt::Damaged, BodyNote::DamagedText);
            const qsizetype room = std::max<qsizetype>(0, longestText - m_characters);
            note(decoded.text.size() > room, BodyNote::TextCut);
            m_characters += std::min(room, decoded.text.size());
            return decoded.text.left(room);
        }

        void body(const OutlineEntity &part)
        {
            BodyText body;
            if (part.type == "text/html") {
                body.html << decoded(part);
            } else {
                const QByteArray contentType = part.header.value("Content-Type");
                body.text = textForEye(decoded(part));
                if (parameter(contentType, "format").toLower() == "flowed")
                    body.shape = parameter(contentType, "delsp").toLower() == "yes" ? TextShape::FlowedDelSp
                                                                                    : TextShape::Flowed;
                if (body.text.contains("-----BEGIN PGP MESSAGE-----"_L1))
                    m_view.seal = SealKind::OpenPgpEncrypted;
                else if (body.text.contains("-----BEGIN PGP SIGNED MESSAGE-----"_L1))
                    m_view.seal = SealKind::OpenPgpSigned;
            }
            m_view.bodies << body;
        }

        void file(const OutlineEntity &part, bool isInline)
        {
            ReceivedPart file;
            file.type = part.type.left(200);
            QString name = textParameter(part.header.value("Content-Disposition"), "filename");
            if (name.isEmpty())
                name = textParameter(part.header.value("Content-Type"), "name");
            file.isMessage = part.type == "message/rfc822" || part.type == "message/global";
            if (name.isEmpty() && file.isMessage)
                name = lineForEye(
                           readHeader(keptOctets(part)).first("Subject")
                               ? readHeader(keptOctets(part)).first("Subject")->text()
                               : u"message"_s)
                    + u".eml"_s;
            file.name = name.isEmpty() ? nameOf(part) : safeFileName(name);
            file.place = {part.body, part.end - part.body, transferEncoding(part)};
            file.size = decodedSize(part);
            file.contentId = QString::fromLatin1(part.header.value("Content-ID").left(500)).trimmed();
            file.contentId.remove(u'<').remove(u'>');
            file.isInline = isInline;
            file.mayRun = mayRun(file.name, part.type);
            file.isElsewhere = part.type == "message/external-body";
            note(file.isElsewhere, BodyNote::PartElsewhere);
            m_view.parts << file;
        }

        static QString nameOf(const OutlineEntity &part)
        {
            if (part.type == "text/calendar")
                return u"invitation.ics"_s;
            if (part.type == "application/pgp-signature")
                return u"signature.asc"_s;
            if (part.type == "text/rfc822-headers" || part.type == "message/global-headers")
                return u"header.txt"_s;
            if (part.type.startsWith("image/"))
                return safeFileName(u"image."_s + QString::fromLatin1(part.type.sliced(6).left(12)));
            return part.type == "text/plain" ? u"text.txt"_s : u"attachment"_s;
        }

        void nameParts()
        {
            QStringList names;
            for (const ReceivedPart &part : std::as_const(m_view.parts))
                names << part.name;
            names = distinctFileNames(names);
            for (qsizetype i = 0; i < names.size(); ++i)
                m_view.parts[i].name = names.at(i);
        }

        const MimeOutline &m_outline;
        QList<QList<qsizetype>> m_children;
        MessageView m_view;
        qsizetype m_characters = 0;
    };

} // namespace

bool MessageView::hasHtml() const
{
    return std::ranges::any_of(bodies, [](const BodyText &body) { return !body.html.isEmpty(); });
}

bool MessageView::hasText() const
{
    return std::ranges::any_of(bodies, [](const BodyText &body) { return !body.text.isEmpty(); });
}

MessageView viewOf(const MimeOutline &outline)
{
    return outline.entities.isEmpty() ? MessageView() : ViewBuilder(outline).run();
}

MessageView readMessageView(QByteArrayView message)
{
    OutlineReader reader;
    reader.feed(message);
    return viewOf(reader.finish());
}

} // namespace mailroom
