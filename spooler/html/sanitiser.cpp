#include "spooler/html/sanitiser.h"

#include "spooler/html/documentwriter.h"
#include "spooler/html/htmltokens.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Elements that have no inside and none of whose attributes is wanted.
    bool isVoid(const QString &name)
    {
        static const QSet<QString> names{u"input"_s, u"meta"_s,  u"link"_s,   u"base"_s,   u"source"_s,
                                         u"track"_s, u"wbr"_s,   u"area"_s,   u"col"_s,    u"embed"_s,
                                         u"param"_s, u"frame"_s, u"keygen"_s, u"bgsound"_s};
        return names.contains(name);
    }

    // Passes over the inside of what is dropped; everything else goes to the writer.
    class Sanitiser {
    public:
        Sanitiser(QStringView html, const SanitiserOptions &options)
            : m_tokens(html)
            , m_options(options)
            , m_writer(options)
        {
        }

        SafeHtml run()
        {
            int elements = 0;
            int tokens = 0;
            for (;;) {
                const HtmlToken token = m_tokens.next();
                if (token.kind == HtmlToken::Kind::Finished)
                    break;
                elements += token.kind == HtmlToken::Kind::Start ? 1 : 0;
                ++tokens;
                if (elements > m_options.elements || tokens > 10 * m_options.elements
                    || m_writer.characters() >= m_options.characters) {
                    m_writer.noteCut();
                    break;
                }
                if (!m_dropped.isEmpty())
                    passOver(token);
                else
                    take(token);
            }
            return m_writer.finish();
        }

    private:
        // A token of text may be longer than all that may be shown.
        void takeText(const QString &text)
        {
            qsizetype room = m_options.characters - m_writer.characters();
            if (text.size() <= room)
                return m_writer.text(text);
            if (room > 0 && text.at(room - 1).isHighSurrogate())
                --room;
            m_writer.text(text.first(room));
            m_writer.noteCut();
        }

        void passOver(const HtmlToken &token)
        {
            if (token.name != m_dropped)
                return;
            if (token.kind == HtmlToken::Kind::Start)
                ++m_depth;
            else if (token.kind == HtmlToken::Kind::End && --m_depth == 0)
                m_dropped.clear();
        }

        void take(const HtmlToken &token)
        {
            if (token.kind == HtmlToken::Kind::Text)
                return takeText(token.text);
            if (token.kind == HtmlToken::Kind::End)
                return m_writer.end(token.name);
            if (isVoid(token.name))
                return;
            if (elementKind(token.name).rule == ElementRule::Drop) {
                m_dropped = token.name;
                m_depth = 1;
                return;
            }
            m_writer.start(token);
        }

        HtmlTokens m_tokens;
        const SanitiserOptions &m_options;
        DocumentWriter m_writer;
        QString m_dropped; // the element that is being passed over
        int m_depth = 0;
    };

} // namespace

SafeHtml sanitise(QStringView html, const SanitiserOptions &options)
{
    return Sanitiser(html, options).run();
}

SafeHtml sanitiseForWindow(QStringView html, const SanitiserOptions &options)
{
    constexpr int laidOutAtOnce = 200; // elements: some 20 ms
    SanitiserOptions flatter = options;
    SafeHtml safe = sanitise(html, flatter);
    while (safe.largestTable > laidOutAtOnce && flatter.wrappers < 12) {
        flatter.wrappers += flatter.wrappers < 4 ? 1 : 8;
        safe = sanitise(html, flatter);
    }
    return safe;
}

} // namespace mailroom
