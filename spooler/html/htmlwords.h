// The words of a document while it is written: lines and paragraphs as a person sees them. [value]
#pragma once

#include <QString>
#include <QStringView>

namespace mailroom {

// What is seen and nothing else: the sanitiser tells it only what it shows. Text of inner quotes gets "> ".
class HtmlWords {
public:
    void text(QStringView words); // blanks collapse
    void preformatted(QStringView words);
    void line(); // what comes next stands on a line of its own
    void breakLine(); // <br>
    void paragraph(); // with an empty line before
    void cell(); // set off from the words before it
    void enterQuote();
    void leaveQuote();
    QString take(); // all of it; lines end in LF

private:
    void put(QStringView words);
    void endLine();

    QString m_text;
    QString m_line;
    int m_quotes = 0;
    bool m_gapWanted = false; // an empty line before the next words
    bool m_spaceWanted = false;
};

} // namespace mailroom
