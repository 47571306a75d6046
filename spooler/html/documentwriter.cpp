#include "spooler/html/documentwriter.h"

#include "spooler/html/linkjudge.h"
#include "spooler/mail/eyetext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype deepest = 120; // open elements; further ones are transparent
    constexpr int deepestTable = 3; // QTextDocument lays out nested tables in exponential time
    constexpr qsizetype longestBlock =
        2000; // characters; lines are broken in time that grows with the square
    constexpr int deepestList = 8;
    constexpr qsizetype mostPictures = 300;
    constexpr qsizetype largestData = 2 * 1024 * 1024; // characters of a data: URL
    constexpr double unreadable = 2; // pixels: text as small as this is not meant to be seen

    bool isTablePart(QStringView name)
    {
        return name == "table"_L1 || name == "tr"_L1 || name == "td"_L1 || name == "th"_L1;
    }

    // data:image/png;base64,… of a picture type that is decoded here.
    QByteArray dataOctets(const QString &source)
    {
        if (source.size() > largestData)
            return {};
        const qsizetype comma = source.indexOf(u',');
        const QString head = source.first(std::max<qsizetype>(0, comma)).toLower().remove(u' ');
        for (const QLatin1StringView type : {"png"_L1, "jpeg"_L1, "jpg"_L1, "gif"_L1, "webp"_L1, "bmp"_L1}) {
            if (head == "data:image/"_L1 + type + ";base64"_L1)
                return QByteArray::fromBase64(source.sliced(comma + 1).toLatin1());
        }
        return {};
    }

} // namespace

DocumentWriter::DocumentWriter(const SanitiserOptions &options) : m_options(options)
{
    m_open << Open{}; // the document itself
}

SafeHtml DocumentWriter::finish()
{
    popTo(1);
    m_out.text = m_words.take();
    return std::move(m_out);
}

bool DocumentWriter::mayOpen() const
{
    return m_open.size() < deepest;
}

int DocumentWriter::countOf(QLatin1StringView written) const
{
    return static_cast<int>(
        std::ranges::count_if(m_open, [&](const Open &open) { return open.written == written; }));
}

qsizetype DocumentWriter::lastOf(std::initializer_list<QLatin1StringView> written) const
{
    for (qsizetype i = m_open.size() - 1; i > 0; --i) {
        if (std::ranges::any_of(written, [&](QLatin1StringView one) { return m_open.at(i).written == one; }))
            return i;
    }
    return -1;
}

void DocumentWriter::pop()
{
    const Open closed = m_open.takeLast();
    if (closed.written.isEmpty() || closed.hidden)
        return;
    if (closed.link >= 0) {
        SafeLink &link = m_out.links[closed.link];
        link.text = lineForEye(link.text).left(400);
        link.misleads = misleads(link.text, link.target);
    }
    m_out.html += u"</"_s + closed.written + u'>';
    if (closed.link >= 0 && m_out.links.at(closed.link).misleads)
        m_out.html +=
            u" <b>[→ "_s + placeWords(m_out.links.at(closed.link).target).toHtmlEscaped() + u"]</b>"_s;
    if (closed.written == "blockquote"_L1)
        m_words.leaveQuote();
    else if (elementKind(closed.written).isBlock && closed.written != "td"_L1 && closed.written != "th"_L1)
        closed.written == "p"_L1 ? m_words.paragraph() : m_words.line();
}

void DocumentWriter::popTo(qsizetype size)
{
    while (m_open.size() > size)
        pop();
}

// What HTML closes by itself.
void DocumentWriter::closeBefore(const HtmlToken &token)
{
    const QString &top = m_open.last().written;
    if (top == "p"_L1 && elementKind(token.name).isBlock)
        pop();
    if (token.name == "li"_L1) {
        const qsizetype item = lastOf({"li"_L1, "ul"_L1, "ol"_L1, "td"_L1, "table"_L1});
        if (item > 0 && m_open.at(item).written == "li"_L1)
            popTo(item);
    }
    if (token.name == "a"_L1) {
        const qsizetype link = lastOf({"a"_L1, "td"_L1});
        if (link > 0 && m_open.at(link).written == "a"_L1)
            popTo(link);
    }
}

QString DocumentWriter::writtenName(const HtmlToken &token) const
{
    const ElementKind kind = elementKind(token.name);
    if (kind.rule == ElementRule::Block)
        return u"div"_s;
    if (kind.rule != ElementRule::Keep)
        return {};
    const bool isList = token.name == "ul"_L1 || token.name == "ol"_L1;
    if (isList && countOf("ul"_L1) + countOf("ol"_L1) >= deepestList)
        return u"div"_s;
    if (token.name == "blockquote"_L1 && countOf("blockquote"_L1) >= deepestList)
        return u"div"_s;
    if (token.name == "table"_L1) {
        const auto isTable = [](const Open &open) { return open.name == "table"_L1; };
        const auto around = std::ranges::count_if(m_open, isTable);
        return around < m_options.wrappers || countOf("table"_L1) >= deepestTable ? u"div"_s : token.name;
    }
    return token.name == "center"_L1 ? u"div"_s : token.name;
}

void DocumentWriter::start(const HtmlToken &token)
{
    const ElementKind kind = elementKind(token.name);
    countElement();
    if (kind.rule == ElementRule::Empty)
        return startEmpty(token);
    if (!mayOpen())
        return;
    if (isTablePart(token.name) && token.name != "table"_L1)
        return startTablePart(token);
    const QString written = writtenName(token);
    if (!written.isEmpty()) {
        closeBefore(token);
        ensureCell();
    }
    if (mayOpen())
        push(token, written);
}

void DocumentWriter::push(const HtmlToken &token, const QString &written)
{
    Open open = m_open.last();
    open.name = token.name;
    open.written = written;
    open.columns = 0;
    open.link = -1;
    open.preformatted = open.preformatted || written == "pre"_L1 || token.name == "xmp"_L1
        || token.name == "listing"_L1 || token.name == "plaintext"_L1;
    QString attributes = attributesOf(token, written, open);
    const ElementKind kindOfWritten = elementKind(written);
    if (open.hidden && !m_open.last().hidden)
        m_out.hidesText = true;
    if (!open.hidden && !written.isEmpty()) {
        if (token.name == "a"_L1)
            startLink(token, open, attributes);
        if (token.name == "center"_L1)
            attributes += u" align=\"center\""_s;
        if (written == "table"_L1) {
            open.attributes = attributes;
            m_tableElements = countOf("table"_L1) == 0 ? 0 : m_tableElements;
        }
        m_blockCharacters = kindOfWritten.isBlock ? 0 : m_blockCharacters;
        m_out.html += u'<' + open.written + attributes + u'>';
        if (written == "blockquote"_L1)
            m_words.enterQuote();
        else if (written == "td"_L1 || written == "th"_L1)
            m_words.cell();
        else if (written == "p"_L1)
            m_words.paragraph();
        else if (elementKind(token.name).isBlock)
            m_words.line();
        if (written == "li"_L1)
            m_words.text(u"• ");
    }
    m_open << open;
}

void DocumentWriter::startLink(const HtmlToken &token, Open &open, QString &attributes)
{
    const QUrl target = safeTarget(token.attribute(u"href"));
    if (!target.isValid()) {
        open.written = u"span"_s;
        return;
    }
    open.link = m_out.links.size();
    m_out.links << SafeLink{.target = target};
    attributes += u" href=\"link:%1\""_s.arg(m_options.firstLink + open.link);
}

QString DocumentWriter::styleOf(const HtmlToken &token, Open &open)
{
    SafeStyle style = safeStyle(token.attribute(u"style"));
    open.hidden = open.hidden || style.hides || token.has(u"hidden");
    if (style.fontSize)
        open.fontSize = *style.fontSize;
    if (m_options.colors == ColorChoice::None)
        return style.declarations;
    if (!style.background)
        style.background = colorOf(token.attribute(u"bgcolor"));
    if (!style.color && token.name == "font"_L1)
        style.color = colorOf(token.attribute(u"color"));
    const auto add = [&](const QString &declaration) {
        style.declarations += (style.declarations.isEmpty() ? QString() : u"; "_s) + declaration;
    };
    if (style.background) {
        open.background = *style.background;
        add(u"background-color: "_s + colorText(open.background));
    }
    if (style.color || style.background) {
        const HtmlColor before = open.color;
        open.color = readableColor(style.color.value_or(before), open.background);
        if (open.color != before || style.color)
            add(u"color: "_s + colorText(open.color));
    }
    return style.declarations;
}

QString DocumentWriter::attributesOf(const HtmlToken &token, const QString &written, Open &open)
{
    QString attributes;
    const QString style = styleOf(token, open);
    for (const HtmlAttribute &attribute : token.attributes) {
        if (attribute.name == "bgcolor"_L1 || attribute.name == "color"_L1)
            continue;
        const QString value = safeAttribute(written, attribute.name, attribute.value);
        if (!value.isEmpty())
            attributes += u' ' + attribute.name + u"=\""_s + value + u'"';
    }
    if (!style.isEmpty())
        attributes += u" style=\""_s + style + u'"';
    return attributes;
}

void DocumentWriter::startEmpty(const HtmlToken &token)
{
    if (m_open.last().hidden)
        return;
    ensureCell();
    if (token.name == "img"_L1)
        return picture(token);
    m_out.html += u'<' + token.name + u'>';
    token.name == "br"_L1 ? m_words.breakLine() : m_words.line();
}

void DocumentWriter::picture(const HtmlToken &token)
{
    Open unused = m_open.last();
    const QString attributes = attributesOf(token, u"img"_s, unused);
    if (unused.hidden)
        return;
    const QString source = token.attribute(u"src").trimmed();
    const QUrl url = source.size() < 8192 ? safeTarget(source) : QUrl();
    SafePicture picture;
    if (source.startsWith("cid:"_L1, Qt::CaseInsensitive))
        picture.contentId = QUrl::fromPercentEncoding(source.sliced(4).left(500).toUtf8());
    else if (source.startsWith("data:"_L1, Qt::CaseInsensitive))
        picture = {.kind = SafePicture::Kind::Octets, .octets = dataOctets(source)};
    else if (url.isValid() && url.scheme().startsWith("http"_L1))
        picture = {.kind = SafePicture::Kind::Remote, .url = url};
    const bool isRemote = picture.kind == SafePicture::Kind::Remote;
    const bool isBlocked = isRemote && m_options.remote == RemoteChoice::Block;
    m_out.blockedPictures += isBlocked ? 1 : 0;
    const bool isThere = isRemote || !picture.contentId.isEmpty() || !picture.octets.isEmpty();
    if (isThere && !isBlocked && m_out.pictures.size() < mostPictures) {
        const QString number = QString::number(m_options.firstPicture + m_out.pictures.size());
        m_out.html += u"<img src=\"picture:%1\"%2>"_s.arg(number, attributes);
        m_out.pictures << picture;
    } else if (const QString words = lineForEye(token.attribute(u"alt")).left(300); !words.isEmpty()) {
        put(words);
        m_words.text(words);
    }
}

// The text goes on in another block, for the same reason.
void DocumentWriter::splitBlock(qsizetype characters)
{
    if (m_blockCharacters + characters > longestBlock && m_blockCharacters > 0) {
        m_out.html += u"<div></div>"_s;
        m_blockCharacters = 0;
    }
    m_blockCharacters += characters;
}

void DocumentWriter::text(const QString &text)
{
    const Open &around = m_open.last();
    if (around.hidden || text.isEmpty())
        return;
    const bool isBlank = QStringView(text).trimmed().isEmpty();
    if (around.fontSize < unreadable) {
        m_out.hidesText = m_out.hidesText || !isBlank;
        return;
    }
    const qsizetype part = lastOf({"table"_L1, "tr"_L1, "td"_L1, "th"_L1});
    const bool betweenCells =
        part > 0 && (m_open.at(part).written == "table"_L1 || m_open.at(part).written == "tr"_L1);
    if (isBlank && betweenCells)
        return;
    ensureCell();
    const QString shown = textForEye(text);
    m_characters += shown.size();
    for (QStringView rest = shown; !rest.isEmpty();) {
        const qsizetype blank = rest.size() > longestBlock ? rest.first(longestBlock).lastIndexOf(u' ') : -1;
        const qsizetype size = blank > 0 ? blank + 1 : std::min(rest.size(), longestBlock);
        splitBlock(size);
        put(rest.first(size).toString());
        rest.slice(size);
    }
    if (m_open.last().preformatted)
        m_words.preformatted(shown);
    else
        m_words.text(shown);
    if (const qsizetype link = lastOf({"a"_L1}); link > 0 && m_open.at(link).link >= 0) {
        SafeLink &open = m_out.links[m_open.at(link).link];
        if (open.text.size() < 2000)
            open.text += shown;
    }
}

void DocumentWriter::put(const QString &text)
{
    m_out.html += text.toHtmlEscaped();
}

void DocumentWriter::end(const QString &name)
{
    if (name == "br"_L1) // as every browser reads it
        return startEmpty(HtmlToken{.kind = HtmlToken::Kind::Start, .name = name});
    const bool endsTablePart = isTablePart(name);
    for (qsizetype i = m_open.size() - 1; i > 0; --i) {
        const Open &open = m_open.at(i);
        if (open.name == name)
            return popTo(i);
        // The end of something outside does not end the cell it stands in, nor of a cell the table around.
        const bool isCell = open.written == "td"_L1 || open.written == "th"_L1;
        if ((isCell && !endsTablePart) || (open.written == "table"_L1 && name != "table"_L1))
            return;
    }
}

} // namespace mailroom
