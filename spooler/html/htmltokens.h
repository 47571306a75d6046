// HTML cut into tags and text as a browser would cut it, with nothing built from it.
//
// The folder: what of a message's HTML may be shown. htmltokens cuts, htmlrules says which elements and
// attributes are known, htmlstyle which declarations, sanitiser writes a new document from what is left; a
// rule that is missing means "not shown". Only the sanitiser's output ever reaches a widget. All are values
// without I/O: nothing here could fetch anything.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace mailroom {

struct HtmlAttribute {
    QString name; // lower case
    QString value; // entities decoded
};

struct HtmlToken {
    enum class Kind { Text, Start, End, Finished };
    Kind kind = Kind::Finished;
    QString name; // of a tag, lower case
    QList<HtmlAttribute> attributes; // at most 50
    QString text; // entities decoded
    QString attribute(QStringView wanted) const; // empty: not there
    bool has(QStringView wanted) const;
};

// [value] Goes over the text once; time grows with its size. Comments, doctypes, CDATA and processing
// instructions are passed over, and so is the inside of elements whose inside is no markup (script, style,
// title, textarea, iframe…); of xmp, listing and plaintext it is text.
class HtmlTokens {
public:
    explicit HtmlTokens(QStringView html) : m_html(html) { }

    HtmlToken next();
    qsizetype position() const { return m_at; }

private:
    HtmlToken text();
    HtmlToken tag();
    HtmlToken insideOf(const QString &name);
    void attributes(HtmlToken &token);
    void passComment();
    void passTo(QChar c); // behind it, or to the end
    bool tagStartsAt(qsizetype at) const;

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_rawOf; // the element whose inside comes next
};

// "&amp;auml;&#228;" decoded; what is no reference stays. Control characters and surrogates are never made.
QString withoutReferences(QStringView text);

} // namespace mailroom
