#include "spooler/html/htmlstyle.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestStyle = 4096;
    constexpr int mostDeclarations = 60;

    struct Declaration {
        QString property;
        QString value; // lower case, without !important
    };

    const QHash<QString, HtmlColor> &namedColors()
    {
        static const QHash<QString, HtmlColor> colors{
            {u"black"_s, 0x000000},     {u"white"_s, 0xffffff},     {u"red"_s, 0xff0000},
            {u"green"_s, 0x008000},     {u"blue"_s, 0x0000ff},      {u"yellow"_s, 0xffff00},
            {u"gray"_s, 0x808080},      {u"grey"_s, 0x808080},      {u"silver"_s, 0xc0c0c0},
            {u"maroon"_s, 0x800000},    {u"purple"_s, 0x800080},    {u"fuchsia"_s, 0xff00ff},
            {u"magenta"_s, 0xff00ff},   {u"lime"_s, 0x00ff00},      {u"olive"_s, 0x808000},
            {u"navy"_s, 0x000080},      {u"teal"_s, 0x008080},      {u"aqua"_s, 0x00ffff},
            {u"cyan"_s, 0x00ffff},      {u"orange"_s, 0xffa500},    {u"pink"_s, 0xffc0cb},
            {u"brown"_s, 0xa52a2a},     {u"gold"_s, 0xffd700},      {u"darkred"_s, 0x8b0000},
            {u"darkgreen"_s, 0x006400}, {u"darkblue"_s, 0x00008b},  {u"darkgray"_s, 0xa9a9a9},
            {u"dimgray"_s, 0x696969},   {u"lightgray"_s, 0xd3d3d3}, {u"lightgrey"_s, 0xd3d3d3},
            {u"whitesmoke"_s, 0xf5f5f5}};
        return colors;
    }

    std::optional<HtmlColor> hexColor(const QString &digits)
    {
        bool ok = false;
        const uint number = digits.toUInt(&ok, 16);
        if (!ok)
            return std::nullopt;
        switch (digits.size()) {
        case 3:
            return ((number >> 8) << 16 | (number >> 4 & 15) << 8 | (number & 15)) * 17;
        case 6:
            return number;
        case 8: // with transparency: nearly none of it is as good as none of it
            return (number & 0xff) < 16 ? std::nullopt : std::optional<HtmlColor>(number >> 8);
        default:
            return std::nullopt;
        }
    }

    std::optional<HtmlColor> functionColor(const QString &value)
    {
        static const QRegularExpression form(
            u"^rgba?\\(\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*(?:[,/]\\s*([0-9.]{1,6}%?)\\s*)?\\)$"_s);
        const auto match = form.match(value);
        if (!match.hasMatch())
            return std::nullopt;
        if (!match.captured(4).isEmpty() && match.captured(4).remove(u'%').toDouble() < 0.06)
            return std::nullopt;
        const auto part = [&](int number) { return std::min(255U, match.captured(number).toUInt()); };
        return part(1) << 16 | part(2) << 8 | part(3);
    }

    // Pixels of "12px", "9pt", "1.2em", "80%" (of `whole`).
    std::optional<double> pixels(const QString &value, double whole)
    {
        static const QRegularExpression form(u"^(-?[0-9]{0,6}\\.?[0-9]{0,4})(px|pt|em|rem|ex|%|)$"_s);
        const auto match = form.match(value);
        bool ok = false;
        const double number = match.captured(1).toDouble(&ok);
        if (!match.hasMatch() || !ok)
            return std::nullopt;
        const QString unit = match.captured(2);
        return unit == "pt"_L1                    ? number * 4 / 3
            : unit == "em"_L1 || unit == "rem"_L1 ? number * 16
            : unit == "ex"_L1                     ? number * 8
            : unit == "%"_L1                      ? number * whole / 100
                                                  : number;
    }

    double luminance(HtmlColor color)
    {
        const auto linear = [](HtmlColor channel) { return std::pow((channel & 0xff) / 255.0, 2.2); };
        return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
    }

    QList<Declaration> declarationsOf(const QString &style)
    {
        // A backslash or a comment can only be there to hide something from a reader like this one.
        QList<Declaration> declarations;
        if (style.contains(u'\\') || style.contains("/*"_L1))
            return declarations;
        for (const QString &part : style.left(longestStyle).split(u';')) {
            const qsizetype colon = part.indexOf(u':');
            if (colon < 0 || declarations.size() >= mostDeclarations)
                continue;
            QString value = part.sliced(colon + 1).toLower();
            value.remove("!important"_L1);
            declarations << Declaration{part.first(colon).trimmed().toLower(), value.trimmed()};
        }
        return declarations;
    }

    bool isNothing(const QString &value)
    {
        const auto size = pixels(value, 100);
        return size && *size <= 1;
    }

    bool hides(const QList<Declaration> &declarations)
    {
        const auto is = [&](QLatin1StringView property, auto &&judge) {
            return std::ranges::any_of(declarations, [&](const Declaration &one) {
                return one.property == property && judge(one.value);
            });
        };
        const auto word = [](std::initializer_list<QLatin1StringView> words) {
            return [words](const QString &value) { return std::ranges::find(words, value) != words.end(); };
        };
        const bool clips = is("overflow"_L1, word({"hidden"_L1, "clip"_L1}));
        const auto farAway = [](const QString &value) {
            const auto place = pixels(value, 100);
            return place && (*place < -200 || *place > 5000);
        };
        return is("display"_L1, word({"none"_L1})) || is("visibility"_L1, word({"hidden"_L1, "collapse"_L1}))
            || is("mso-hide"_L1, word({"all"_L1}))
            || is("opacity"_L1,
                  [](const QString &value) {
                      bool ok = false;
                      return value.toDouble(&ok) < 0.1 && ok;
                  })
            || is("content-visibility"_L1, word({"hidden"_L1}))
            || (clips
                && (is("max-height"_L1, isNothing) || is("height"_L1, isNothing)
                    || is("max-width"_L1, isNothing) || is("width"_L1, isNothing)))
            || is("text-indent"_L1, farAway) || is("left"_L1, farAway) || is("top"_L1, farAway)
            || is("margin-left"_L1, farAway) || is("margin-top"_L1, farAway)
            || is("clip"_L1, [](const QString &value) { return value.startsWith("rect"_L1); })
            || is("clip-path"_L1, [](const QString &value) { return value != "none"_L1; })
            || is("transform"_L1, [](const QString &value) { return value.contains("scale(0"_L1); });
    }

    QString lengthValue(const QString &value, double least, double most)
    {
        const auto size = pixels(value, 0);
        return size && *size >= least
            ? QString(QString::number(static_cast<int>(std::min(*size, most))) + u"px"_s)
            : QString();
    }

    // "4px 8px" for the four sides; what is negative or huge would push text over its surroundings.
    QString sidesValue(const QString &value)
    {
        QStringList sides;
        for (const QString &side : value.simplified().split(u' ')) {
            const QString length = side == "auto"_L1 ? u"0px"_s : lengthValue(side, 0, 48);
            if (length.isEmpty() || sides.size() == 4)
                return {};
            sides << length;
        }
        return sides.join(u' ');
    }

    QString wordValue(const QString &value, std::initializer_list<QLatin1StringView> known)
    {
        return std::ranges::any_of(known, [&](QLatin1StringView one) { return value == one; }) ? value
                                                                                               : QString();
    }

    QString widthValue(const QString &value)
    {
        if (!value.endsWith(u'%'))
            return lengthValue(value, 1, 720);
        bool ok = false;
        const double share = value.chopped(1).toDouble(&ok);
        return ok && share >= 1 ? QString(QString::number(static_cast<int>(std::min(share, 100.0))) + u'%')
                                : QString();
    }

    QString weightValue(const QString &value)
    {
        bool ok = false;
        const int weight = value.toInt(&ok);
        if (ok)
            return weight >= 600 ? u"bold"_s : u"normal"_s;
        return wordValue(value, {"bold"_L1, "bolder"_L1, "normal"_L1});
    }

    // "solid 1px #ccc" in any order: a thin line or nothing.
    QString borderValue(const QString &value)
    {
        QString color;
        bool solid = false;
        for (const QString &word : value.simplified().split(u' ')) {
            solid = solid || word == "solid"_L1 || word == "dashed"_L1 || word == "dotted"_L1;
            if (color.isEmpty())
                color = safeColor(word);
        }
        return solid && !color.isEmpty() ? u"1px solid "_s + color : QString();
    }

    QString safeValue(const QString &property, const QString &value)
    {
        if (property == "font-weight"_L1)
            return weightValue(value);
        if (property == "font-style"_L1)
            return wordValue(value, {"italic"_L1, "normal"_L1, "oblique"_L1});
        if (property == "font-family"_L1) // the reader's own fonts: the choice is between two
            return value.contains("mono"_L1) || value.contains("courier"_L1) ? u"monospace"_s : QString();
        if (property == "font-size"_L1) {
            const auto size = pixels(value, 16);
            return size ? QString::number(static_cast<int>(std::clamp(*size, 9.0, 40.0))) + u"px"_s
                        : QString();
        }
        if (property == "text-decoration"_L1 || property == "text-decoration-line"_L1)
            return wordValue(value, {"underline"_L1, "line-through"_L1, "none"_L1});
        if (property == "text-align"_L1)
            return wordValue(value, {"left"_L1, "right"_L1, "center"_L1, "justify"_L1});
        if (property == "vertical-align"_L1)
            return wordValue(value, {"top"_L1, "middle"_L1, "bottom"_L1, "sub"_L1, "super"_L1});
        if (property == "white-space"_L1)
            return wordValue(value, {"pre"_L1, "pre-wrap"_L1, "nowrap"_L1, "normal"_L1});
        if (property == "padding"_L1 || property == "margin"_L1)
            return sidesValue(value);
        if (property.startsWith("padding-"_L1) || property.startsWith("margin-"_L1))
            return lengthValue(value, 0, 48);
        if (property == "width"_L1)
            return widthValue(value);
        return property.startsWith("border"_L1) ? borderValue(value) : QString();
    }

    bool isKnown(const QString &property)
    {
        static const QStringList known{
            u"font-weight"_s,     u"font-style"_s,    u"font-family"_s,    u"font-size"_s,
            u"text-decoration"_s, u"text-align"_s,    u"vertical-align"_s, u"white-space"_s,
            u"padding"_s,         u"padding-top"_s,   u"padding-left"_s,   u"padding-right"_s,
            u"padding-bottom"_s,  u"margin"_s,        u"margin-top"_s,     u"margin-left"_s,
            u"margin-right"_s,    u"margin-bottom"_s, u"width"_s,          u"border"_s,
            u"border-top"_s,      u"border-bottom"_s, u"border-left"_s,    u"border-right"_s};
        return known.contains(property);
    }

} // namespace

std::optional<HtmlColor> colorOf(const QString &value)
{
    const QString word = value.trimmed().toLower().left(60);
    if (word.startsWith(u'#'))
        return hexColor(word.sliced(1));
    if (word.startsWith("rgb"_L1))
        return functionColor(word);
    const auto named = namedColors().constFind(word);
    if (named != namedColors().constEnd())
        return *named;
    return word.size() == 6 ? hexColor(word) : std::nullopt; // bgcolor="336699"
}

QString colorText(HtmlColor color)
{
    return u'#' + QString::number(color & 0xffffff, 16).rightJustified(6, u'0');
}

QString safeColor(const QString &value)
{
    const auto color = colorOf(value);
    return color ? colorText(*color) : QString();
}

HtmlColor readableColor(HtmlColor color, HtmlColor background)
{
    const double one = luminance(color);
    const double other = luminance(background);
    if ((std::max(one, other) + 0.05) / (std::min(one, other) + 0.05) >= 2)
        return color;
    return other > 0.35 ? 0x000000 : 0xffffff;
}

SafeStyle safeStyle(const QString &style)
{
    SafeStyle safe;
    const QList<Declaration> declarations = declarationsOf(style);
    safe.hides = hides(declarations);
    QStringList kept;
    for (Declaration one : declarations) {
        if (one.property == "background"_L1) { // its colour, if that is all there is
            one.property = u"background-color"_s;
            one.value = one.value.section(u' ', 0, 0);
        }
        if (one.property == "font-size"_L1)
            safe.fontSize = pixels(one.value, 16);
        if (one.property == "color"_L1)
            safe.color = colorOf(one.value);
        if (one.property == "background-color"_L1)
            safe.background = colorOf(one.value);
        const QString value = isKnown(one.property) ? safeValue(one.property, one.value) : QString();
        if (!value.isEmpty())
            kept << QString(one.property + u": "_s + value);
    }
    safe.declarations = kept.join("; "_L1);
    return safe;
}

} // namespace mailroom
