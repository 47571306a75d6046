// HTML: whatever comes in, what comes out is balanced, of known elements, and names nothing elsewhere.
#include "spooler/html/sanitiser.h"

#include <QRegularExpression>
#include <QStringList>

#include <cstdint>
#include <cstdlib>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkMarkup(const QString &html)
{
    static const QRegularExpression tag(u"<[^>]*>?"_s);
    static const QRegularExpression legal(u"^<(/?)([a-z]{1,10}[1-6]?)((?: [a-z]+=\"[^\"<>&]*\")*)>$"_s);
    QStringList open;
    int tables = 0;
    for (const auto &match : tag.globalMatch(html)) {
        const auto parts = legal.match(match.captured());
        require(parts.hasMatch());
        const QString name = parts.captured(2);
        const QString attributes = parts.captured(3);
        require(
            !attributes.contains("url"_L1) && !attributes.contains("//"_L1) && !attributes.contains(u'\\'));
        require(!attributes.contains(" on"_L1));
        if (name == "br"_L1 || name == "hr"_L1 || name == "img"_L1)
            continue;
        const bool closes = !parts.captured(1).isEmpty();
        if (closes)
            require(!open.isEmpty() && open.takeLast() == name);
        else
            open << name;
        tables += name == "table"_L1 ? (closes ? -1 : 1) : 0;
        require(tables <= 3 && open.size() <= 200);
    }
    require(open.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString html =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const SafeHtml blocked = sanitise(html);
    checkMarkup(blocked.html);
    for (const SafePicture &picture : blocked.pictures)
        require(picture.kind != SafePicture::Kind::Remote);
    const SafeHtml shown = sanitise(html, {.colors = ColorChoice::None, .remote = RemoteChoice::Show});
    checkMarkup(shown.html);
    for (const SafeLink &link : shown.links) {
        const QString scheme = link.target.scheme();
        require(scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1 || scheme == "tel"_L1);
    }
    return 0;
}
