// Writes the new document: balanced, with tables that are tables, and no deeper than a layout can bear.
#pragma once

#include "spooler/html/htmlrules.h"
#include "spooler/html/htmlstyle.h"
#include "spooler/html/htmltokens.h"
#include "spooler/html/htmlwords.h"
#include "spooler/html/sanitiser.h"

#include <QList>

namespace mailroom {

// [value] REQUIRES: nothing of an element that is dropped is told. Everything that is written went through
// htmlrules and htmlstyle, or is escaped text.
class DocumentWriter {
public:
    explicit DocumentWriter(const SanitiserOptions &options);

    void start(const HtmlToken &token);
    void end(const QString &name);
    void text(const QString &text);
    void noteCut() { m_out.isCut = true; }
    qsizetype characters() const { return m_characters; }
    SafeHtml finish();

private:
    struct Open {
        QString name; // as the message has it
        QString written; // the element in the new document; empty: it has none
        HtmlColor color = 0x000000;
        HtmlColor background = 0xffffff;
        double fontSize = 16;
        QString attributes; // of a table, as they were written
        int columns = 0; // of a tr
        qsizetype link = -1; // of an a
        bool hidden = false;
        bool preformatted = false;
    };

    bool mayOpen() const;
    void push(const HtmlToken &token, const QString &written);
    QString styleOf(const HtmlToken &token, Open &open);
    QString attributesOf(const HtmlToken &token, const QString &written, Open &open);
    void startTablePart(const HtmlToken &token);
    void startCell(const HtmlToken &token);
    void splitTable(qsizetype table);
    void countElement();
    void splitBlock(qsizetype characters);
    void startLink(const HtmlToken &token, Open &open, QString &attributes);
    void startEmpty(const HtmlToken &token);
    void picture(const HtmlToken &token);
    QString writtenName(const HtmlToken &token) const;
    void closeBefore(const HtmlToken &token);
    void ensureCell();
    void pop();
    void popTo(qsizetype size);
    int countOf(QLatin1StringView written) const;
    qsizetype lastOf(std::initializer_list<QLatin1StringView> written) const; // -1: none is open
    void put(const QString &text); // escaped

    SanitiserOptions m_options;
    QList<Open> m_open;
    SafeHtml m_out;
    HtmlWords m_words;
    qsizetype m_characters = 0;
    qsizetype m_blockCharacters = 0; // since a block began
    int m_tableElements = 0; // of the outermost table that is open
};

} // namespace mailroom
