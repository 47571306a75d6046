// How a phrase is written where its letters cannot be. [value]
#pragma once

#include <QString>
#include <QStringList>

namespace mailroom {

// The phrase itself first; then, when it is long enough to stay itself, without accents ("boite aux lettres")
// and as Germans and Danes write without theirs ("Empfaenger", "modtages paa").
QStringList spellingsOf(const QString &phrase);

} // namespace mailroom
