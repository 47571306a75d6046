#include "spooler/report/originalstart.h"

#include "spooler/report/bouncewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // The name of the header field that starts on a line, lower case; empty: none does.
    QString fieldNameOf(const QString &line)
    {
        const qsizetype colon = line.indexOf(u':');
        if (colon < 2 || colon > 40)
            return {};
        const QStringView name = QStringView(line).first(colon);
        const bool legal = std::ranges::all_of(name, [](QChar c) {
            return c.unicode() < 127 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
        });
        return legal && name.front().isLetter() ? name.toString().toLower() : QString();
    }

    // [value] A block of lines that look like a header.
    class HeaderLook {
    public:
        explicit HeaderLook(const QStringList &lines) : m_lines(lines) { }

        // Only a message that travelled has these; a summary of the original has not.
        bool startsAt(qsizetype first)
        {
            m_fields = 0;
            m_traces = 0;
            m_hasReceived = false;
            for (qsizetype i = first; i < m_lines.size() && i < first + 80; ++i) {
                const QString &line = m_lines.at(i);
                const QString name = fieldNameOf(line);
                if (name.isEmpty() && (line.isEmpty() || !line.front().isSpace()))
                    break;
                if (!name.isEmpty())
                    count(name);
            }
            return m_hasReceived ? m_fields >= 2 : m_traces >= 1 && m_fields >= 4;
        }

    private:
        void count(const QString &name)
        {
            static const QStringList traces{u"return-path"_s,  u"message-id"_s,
                                            u"mime-version"_s, u"dkim-signature"_s,
                                            u"x-mailer"_s,     u"content-transfer-encoding"_s,
                                            u"user-agent"_s};
            ++m_fields;
            m_hasReceived |= name == "received"_L1;
            m_traces += traces.contains(name) ? 1 : 0;
        }

        const QStringList &m_lines;
        int m_fields = 0;
        int m_traces = 0;
        bool m_hasReceived = false;
    };

    qsizetype nextField(const QStringList &lines, qsizetype from)
    {
        for (qsizetype i = from; i < std::min(lines.size(), from + 12); ++i) {
            if (!fieldNameOf(lines.at(i)).isEmpty())
                return i;
        }
        return lines.size();
    }

} // namespace

OriginalStart originalStart(const QStringList &lines, const BounceWords &words)
{
    HeaderLook look(lines);
    bool behindEmpty = false; // a notice does not begin with the original
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        const QString simplified = line.simplified().toLower();
        if (behindEmpty && !fieldNameOf(line).isEmpty() && look.startsAt(i))
            return {i, i};
        // "The message you sent to <ann@example.org> was not delivered." heads nothing.
        const bool isSentence = simplified.contains(u'@') && simplified.endsWith(u'.');
        if (behindEmpty && !isSentence && words.contains(WordUse::Returned, simplified)) {
            const qsizetype header = nextField(lines, i + 1);
            if (header < lines.size() || i + 12 >= lines.size())
                return {i, header};
        }
        behindEmpty |= !simplified.isEmpty();
    }
    return {lines.size(), lines.size()};
}

} // namespace mailroom
