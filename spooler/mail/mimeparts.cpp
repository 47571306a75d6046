#include "spooler/mail/mimeparts.h"

namespace mailroom {

namespace {

    constexpr int maximumDepth = 30;
    constexpr qsizetype maximumParts = 1000;
    constexpr qsizetype maximumHeaders = 1024 * 1024;

    struct Delimiter {
        qsizetype start = 0; // of its line
        qsizetype after = 0; // behind its line
        bool closing = false;
    };

    class Splitter {
    public:
        explicit Splitter(QByteArrayView message) : m_message(message) { }

        MimeParts run()
        {
            split(0, m_message.size(), 0, "text/plain");
            return std::move(m_parts);
        }

    private:
        void split(qsizetype start, qsizetype end, int depth, const QByteArray &defaultType)
        {
            const qsizetype readable = std::min(end - start, maximumHeaders - m_headerOctets);
            HeaderBlock header = readHeader(m_message.sliced(start, readable));
            m_headerOctets += header.end;
            if (m_parts.parts.size() >= maximumParts || m_headerOctets >= maximumHeaders) {
                m_parts.limited = true;
                return;
            }
            const qsizetype body = start + header.end;
            const QByteArray contentType = header.value("Content-Type");
            const QByteArray type = contentType.isEmpty() ? defaultType : mediaType(contentType);
            if (depth == 0)
                m_parts.header = header;
            const QByteArray boundary = parameter(contentType, "boundary");
            if (!type.startsWith("multipart/") || boundary.isEmpty()) {
                m_parts.parts << MimePart{std::move(header), type, body, end};
            } else if (depth == maximumDepth) {
                m_parts.limited = true;
            } else {
                const QByteArray inner = type == "multipart/digest" ? "message/rfc822" : "text/plain";
                splitBody(body, end, "--" + boundary, depth, inner);
            }
        }

        void splitBody(
            qsizetype body, qsizetype end, const QByteArray &mark, int depth, const QByteArray &defaultType)
        {
            Delimiter open = next(body, end, mark);
            while (!open.closing && !m_parts.limited) {
                const Delimiter close = next(open.after, end, mark);
                split(open.after, std::max(open.after, close.start), depth + 1, defaultType);
                open = close;
            }
        }

        // The next delimiter line; the end of the surrounding part counts as a closing one.
        Delimiter next(qsizetype from, qsizetype end, const QByteArray &mark) const
        {
            const QByteArrayView within = m_message.first(end);
            for (qsizetype at = within.indexOf(mark, from); at >= 0; at = within.indexOf(mark, at + 1)) {
                if (at > from && within.at(at - 1) != '\n')
                    continue;
                qsizetype i = at + mark.size();
                const bool closing = within.sliced(i).startsWith("--");
                i += closing ? 2 : 0;
                while (i < end && (within.at(i) == ' ' || within.at(i) == '\t' || within.at(i) == '\r'))
                    ++i;
                if (i < end && within.at(i) != '\n')
                    continue;
                // The line end before a delimiter belongs to it (RFC 2046 section 5.1.1).
                qsizetype start = at;
                if (start > from && within.at(start - 1) == '\n')
                    --start;
                if (start > from && start < at && within.at(start - 1) == '\r')
                    --start;
                return {start, std::min(end, i + 1), closing};
            }
            return {end, end, true};
        }

        QByteArrayView m_message;
        MimeParts m_parts;
        qsizetype m_headerOctets = 0;
    };

} // namespace

MimeParts splitMessage(QByteArrayView message)
{
    return Splitter(message).run();
}

} // namespace mailroom
