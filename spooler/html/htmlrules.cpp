#include "spooler/html/htmlrules.h"

#include "spooler/html/htmlstyle.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int widest = 720; // pixels of a table or cell: a window's worth
    constexpr int largestPicture = 1200;
    constexpr int mostSpans = 24;

    QHash<QString, ElementKind> makeKinds()
    {
        QHash<QString, ElementKind> kinds;
        const auto add = [&](const char *names, ElementKind kind) {
            for (const QByteArray &name : QByteArray(names).split(' '))
                kinds.insert(QString::fromLatin1(name), kind);
        };
        add("b strong i em u s strike del ins sub sup small big font code tt samp kbd var q cite span a",
            {ElementRule::Keep, false});
        add("p div center h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre address table tr td th",
            {ElementRule::Keep, true});
        add("br hr img", {ElementRule::Empty, false});
        add("section article header footer main nav aside figure figcaption fieldset legend details summary "
            "dialog caption xmp listing plaintext body form hgroup marquee menu dir optgroup",
            {ElementRule::Block, true});
        add("svg math object embed applet portal frame frameset video audio canvas template select datalist "
            "noembed noframes iframe script style title textarea meter progress map slot",
            {ElementRule::Drop, false});
        return kinds;
    }

    // "120", "120px", "50%": a number within bounds, in the same unit.
    QString length(const QString &value, int most)
    {
        bool ok = false;
        QString digits = value.trimmed().toLower();
        const bool percent = digits.endsWith(u'%');
        digits.remove(u'%').remove("px"_L1);
        const double number = digits.toDouble(&ok);
        if (!ok || number < 1)
            return {};
        const int whole = static_cast<int>(std::min<double>(number, percent ? 100 : most));
        return QString::number(whole) + (percent ? u"%"_s : QString());
    }

    QString number(const QString &value, int least, int most)
    {
        bool ok = false;
        const int whole = value.trimmed().left(9).toInt(&ok);
        return ok ? QString::number(std::clamp(whole, least, most)) : QString();
    }

    QString oneOf(const QString &value, std::initializer_list<QLatin1StringView> known)
    {
        const QString word = value.trimmed().toLower();
        return std::ranges::any_of(known, [&](QLatin1StringView one) { return word == one; }) ? word
                                                                                              : QString();
    }

    bool isCell(const QString &element)
    {
        return element == "td"_L1 || element == "th"_L1;
    }

    QString tableAttribute(const QString &element, const QString &attribute, const QString &value)
    {
        if (attribute == "width"_L1)
            return length(value, widest);
        if (attribute == "valign"_L1)
            return oneOf(value, {"top"_L1, "middle"_L1, "bottom"_L1});
        if (isCell(element) && (attribute == "colspan"_L1 || attribute == "rowspan"_L1))
            return number(value, 1, mostSpans);
        if (element == "table"_L1 && attribute == "border"_L1)
            return number(value, 0, 2);
        if (element == "table"_L1 && (attribute == "cellpadding"_L1 || attribute == "cellspacing"_L1))
            return number(value, 0, 20);
        return {};
    }

} // namespace

ElementKind elementKind(const QString &name)
{
    static const QHash<QString, ElementKind> kinds = makeKinds();
    return kinds.value(name);
}

QString safeAttribute(const QString &element, const QString &attribute, const QString &value)
{
    if (attribute == "align"_L1)
        return oneOf(value, {"left"_L1, "right"_L1, "center"_L1, "justify"_L1});
    if (attribute == "dir"_L1)
        return oneOf(value, {"ltr"_L1, "rtl"_L1});
    if (attribute == "bgcolor"_L1 || (element == "font"_L1 && attribute == "color"_L1))
        return safeColor(value);
    if (element == "font"_L1 && attribute == "size"_L1)
        return number(value, 1, 5);
    if (element == "ol"_L1 && attribute == "start"_L1)
        return number(value, 0, 100'000);
    if (element == "img"_L1 && (attribute == "width"_L1 || attribute == "height"_L1))
        return length(value, largestPicture);
    if (element == "table"_L1 || element == "tr"_L1 || isCell(element))
        return tableAttribute(element, attribute, value);
    return {};
}

} // namespace mailroom
