#include "spooler/mail/htmltext.h"

#include <QStringList>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool isBlockTag(QStringView name)
    {
        static const QStringList blocks{u"br"_s, u"p"_s,     u"div"_s, u"tr"_s, u"li"_s, u"h1"_s, u"h2"_s,
                                        u"h3"_s, u"table"_s, u"hr"_s,  u"dt"_s, u"dd"_s, u"pre"_s};
        return blocks.contains(name);
    }

    QString characterOf(QStringView entity)
    {
        constexpr std::array known{
            std::pair{"lt"_L1, u'<'},    std::pair{"gt"_L1, u'>'},     std::pair{"amp"_L1, u'&'},
            std::pair{"quot"_L1, u'"'},  std::pair{"nbsp"_L1, u' '},   std::pair{"apos"_L1, u'\''},
            std::pair{"auml"_L1, u'ä'},  std::pair{"ouml"_L1, u'ö'},   std::pair{"uuml"_L1, u'ü'},
            std::pair{"szlig"_L1, u'ß'}, std::pair{"eacute"_L1, u'é'}, std::pair{"agrave"_L1, u'à'}};
        if (entity.startsWith(u'#')) {
            const bool isHex = entity.size() > 1 && entity.at(1).toLower() == u'x';
            const char32_t character =
                isHex ? entity.sliced(2).toUInt(nullptr, 16) : entity.sliced(1).toUInt(nullptr, 10);
            return character > 0 && character <= 0x10ffff ? QString::fromUcs4(&character, 1) : QString();
        }
        for (const auto &[name, character] : known) {
            if (entity == name)
                return QString(QChar(character));
        }
        return {};
    }

    // [value] Goes over the text once.
    class HtmlWords {
    public:
        explicit HtmlWords(QStringView html) : m_html(html) { }

        QString run()
        {
            while (m_at < m_html.size()) {
                const QChar c = m_html.at(m_at);
                if (c == u'<')
                    tag();
                else if (c == u'&')
                    entity();
                else
                    text(c);
            }
            return m_text;
        }

    private:
        void text(QChar c)
        {
            m_text += c == u'\n' && m_preformatted == 0 ? QChar(u' ') : c;
            ++m_at;
        }

        void entity()
        {
            const qsizetype end =
                m_html.sliced(m_at, std::min<qsizetype>(12, m_html.size() - m_at)).indexOf(u';');
            const QString character = end > 1 ? characterOf(m_html.sliced(m_at + 1, end - 1)) : QString();
            if (character.isEmpty())
                return text(u'&');
            m_text += character;
            m_at += end + 1;
        }

        void tag()
        {
            const qsizetype close = m_html.indexOf(u'>', m_at);
            if (close < 0) {
                m_at = m_html.size();
                return;
            }
            const QStringView inside = m_html.sliced(m_at + 1, close - m_at - 1);
            if (inside.startsWith("!--"_L1))
                return skipTo(u"-->");
            const bool isAddress = inside.contains(u'@') && !inside.contains(u' ') && !inside.contains(u'=');
            if (isAddress)
                m_text += m_html.sliced(m_at, close - m_at + 1);
            m_at = close + 1;
            const bool closes = inside.startsWith(u'/');
            const QString name = nameOf(closes ? inside.sliced(1) : inside);
            if (!closes && (name == "style"_L1 || name == "script"_L1 || name == "title"_L1))
                return skipTo(
                    name == "style"_L1       ? u"</style"
                        : name == "title"_L1 ? u"</title"
                                             : u"</script");
            if (name == "pre"_L1)
                m_preformatted = closes ? 0 : 1;
            if (!isAddress && isBlockTag(name))
                m_text += u'\n';
            else if (!isAddress && name == "td"_L1)
                m_text += u' ';
        }

        static QString nameOf(QStringView inside)
        {
            qsizetype end = 0;
            while (end < inside.size() && inside.at(end).isLetterOrNumber())
                ++end;
            return inside.first(end).toString().toLower();
        }

        void skipTo(const char16_t *mark)
        {
            const qsizetype end = m_html.indexOf(QStringView(mark), m_at, Qt::CaseInsensitive);
            const qsizetype close = end < 0 ? -1 : m_html.indexOf(u'>', end);
            m_at = close < 0 ? m_html.size() : close + 1;
        }

        QStringView m_html;
        QString m_text;
        qsizetype m_at = 0;
        int m_preformatted = 0;
    };

} // namespace

QString textOfHtml(QStringView html)
{
    return HtmlWords(html).run();
}

} // namespace mailroom
