// A new HTML document made of what may be shown of a message's own: the only way of its HTML to a widget.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>
#include <QUrl>

namespace mailroom {

// A picture that the document shows as <img src="picture:N">, N its place in the list. [value]
struct SafePicture {
    enum class Kind { Inside, Octets, Remote };
    Kind kind = Kind::Inside;
    QString contentId; // Inside: which part of the same message
    QByteArray octets; // Octets: of a data: URL, of a picture type
    QUrl url; // Remote: http or https
};

// A link that the document shows as <a href="link:N">. [value]
struct SafeLink {
    QUrl target; // http, https, mailto or tel, without user and password
    QString text; // as it is shown
    bool misleads = false; // the text names another host or address than the target
};

enum class ColorChoice { Own, None }; // the document's, or the palette's throughout (a dark one)
enum class RemoteChoice { Block, Show };

struct SanitiserOptions {
    ColorChoice colors = ColorChoice::Own;
    RemoteChoice remote = RemoteChoice::Block;
    int elements = 20'000; // at most; what comes behind is left out
    qsizetype characters = 1'000'000;
    int wrappers = 0; // outermost levels of tables that become blocks, see SafeHtml::largestTable
    qsizetype firstPicture = 0; // where the numbers of this document's pictures and links begin
    qsizetype firstLink = 0;
};

struct SafeHtml {
    QString html; // a fragment: balanced, escaped, known elements only
    QString text; // exactly the words that it shows: for answers, search and clipboard
    QList<SafePicture> pictures;
    QList<SafeLink> links;
    int blockedPictures = 0; // remote ones that were left out
    bool isCut = false; // longer than the options allow
    int largestTable = 0; // elements of one that is laid out at once
    bool hidesText = false; // something was there that nobody is meant to see; it is left out
};

// [value] Time grows with the size; nested tables are flattened below the third, lists and quotes below the
// eighth; long tables and blocks are cut in several, for a window lays out each at once. Several texts of a
// message are given one by one: what is left open in one cannot reach the next.
SafeHtml sanitise(QStringView html, const SanitiserOptions &options = {});

// The same with as few wrappers flattened as a window can lay out without standing still.
SafeHtml sanitiseForWindow(QStringView html, const SanitiserOptions &options = {});

} // namespace mailroom
