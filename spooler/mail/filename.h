// Names of files that others chose. [values]
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace mailroom {

// Safe to show and to save under, on any file system: one name without a folder, at most 200 octets, with its
// true suffix visible at its end. Never empty, ".", "..", hidden, an option, or a device of Windows.
QString safeFileName(const QString &name);

// The same names where no two are equal in any case or normalisation: "a.png", "A (2).png".
QStringList distinctFileNames(const QStringList &names);

// Whether opening it could run something: programs, scripts, desktop entries, documents that carry script.
// The suffix and the declared type are both believed, so that the more dangerous of them counts.
bool mayRun(const QString &fileName, QByteArrayView mediaType);

} // namespace mailroom
