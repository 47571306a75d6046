// The text of a message as a document that a browser can show at once: built in a worker thread.
#pragma once

#include "spooler/html/sanitiser.h"
#include "spooler/mail/messageview.h"
#include "ui/inbox/messagetext.h"

#include <QFont>
#include <QHash>
#include <QImage>
#include <QTextDocument>

#include <memory>

namespace mailroom {

enum class BodyChoice { Text, Html };

struct DocumentWish {
    QList<BodyText> bodies;
    BodyChoice choice = BodyChoice::Text;
    SanitiserOptions options;
    TextLook look;
    QString linkColor; // "#1b67bf"
    QFont font;
};

// What is to be shown, without its pictures. [value]
struct FilteredBody {
    SafeHtml safe; // of all bodies together
    int folds = 0; // quotes that can be folded
};
FilteredBody filterBody(const DocumentWish &wish); // any thread

// A document that shows `body` with those pictures of it that are here, by their place in its list. It asks
// for nothing else, whatever its text says. Made in any thread; belongs to the thread of `owner` then.
std::unique_ptr<QTextDocument> makeDocument(
    const DocumentWish &wish, const FilteredBody &body, const QHash<qsizetype, QImage> &pictures,
    QThread *owner);

} // namespace mailroom
