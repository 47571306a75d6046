#include "ui/inbox/messagedocument.h"

#include <QPainter>
#include <QTextOption>
#include <QThread>
#include <QUrl>
#include <QVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    void append(SafeHtml &all, SafeHtml one)
    {
        if (!all.html.isEmpty())
            all.html += u"<hr>"_s;
        if (!all.text.isEmpty() && !one.text.isEmpty())
            all.text += u"\n\n"_s;
        all.html += one.html;
        all.text += one.text;
        all.pictures << one.pictures;
        all.links << one.links;
        all.blockedPictures += one.blockedPictures;
        all.isCut = all.isCut || one.isCut;
        all.hidesText = all.hidesText || one.hidesText;
    }

    // A picture stands in no line wider than a window.
    QImage fitted(const QImage &image)
    {
        constexpr int widest = 1200;
        return image.width() > widest ? image.scaledToWidth(widest, Qt::SmoothTransformation) : image;
    }

    // A frame in the place of one that is not there or is none.
    QImage missingPicture(const QColor &color)
    {
        QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setPen(color);
        painter.drawRect(image.rect().adjusted(0, 0, -1, -1));
        return image;
    }

} // namespace

FilteredBody filterBody(const DocumentWish &wish)
{
    FilteredBody filtered;
    SafeHtml &all = filtered.safe;
    for (const BodyText &body : wish.bodies) {
        const bool asHtml = !body.html.isEmpty() && (wish.choice == BodyChoice::Html || body.text.isEmpty());
        if (!asHtml) {
            append(all, documentOfText(body, wish.look, all.links.size(), filtered.folds));
            filtered.folds += foldCount(body);
            continue;
        }
        for (const QString &html : body.html) {
            SanitiserOptions options = wish.options;
            options.firstPicture = all.pictures.size();
            options.firstLink = all.links.size();
            if (wish.choice == BodyChoice::Html) {
                append(all, sanitiseForWindow(html, options));
                continue;
            }
            // There is no plain text: the words of the HTML are.
            const SafeHtml words = sanitise(html, options);
            const BodyText text{.text = words.text};
            SafeHtml shown = documentOfText(text, wish.look, all.links.size(), filtered.folds);
            shown.isCut = shown.isCut || words.isCut;
            shown.hidesText = words.hidesText;
            append(all, shown);
            filtered.folds += foldCount(text);
        }
    }
    return filtered;
}

std::unique_ptr<QTextDocument> makeDocument(
    const DocumentWish &wish, const FilteredBody &body, const QHash<qsizetype, QImage> &pictures,
    QThread *owner)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(wish.font);
    document->setDocumentMargin(16); // its text begins where the header above it does
    QTextOption lines = document->defaultTextOption();
    lines.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(lines);
    document->setDefaultStyleSheet(u"a { color: %1; }"_s.arg(wish.linkColor));
    document->setResourceProvider(
        [pictures, missing = missingPicture(wish.linkColor)](const QUrl &url) -> QVariant {
            // Some picture, not nothing: for nothing the document would look elsewhere, at every painting.
            const QImage image = pictures.value(url.path().toLongLong());
            return url.scheme() == "picture"_L1 && !image.isNull() ? fitted(image) : missing;
        });
    document->setHtml(body.safe.html);
    document->setBaseUrl(QUrl());
    document->moveToThread(owner);
    return document;
}

} // namespace mailroom
