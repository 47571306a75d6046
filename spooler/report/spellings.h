// How a phrase is written where its letters cannot be, and how words stand beside each other. [value]
#pragma once

#include <QString>
#include <QStringList>

namespace mailroom {

// The phrase itself first; then, when it is long enough to stay itself, without accents ("boite aux lettres")
// and as Germans and Danes write without theirs ("Empfaenger", "modtages paa").
QStringList spellingsOf(const QString &phrase);

// Of a script that leaves no blanks between words: Chinese, Japanese, Korean.
bool isUnspaced(QChar c);

} // namespace mailroom
