// Where a link of a message may lead, and whether its text says so. [values]
#pragma once

#include <QString>
#include <QUrl>

namespace mailroom {

// The target of an href if it is one that may be opened: http, https, mailto, tel, complete and without user
// or password. Invalid otherwise; relative ones lead nowhere.
QUrl safeTarget(const QString &href);

// Whether `text` names a host or an address and the target is another one.
bool misleads(const QString &text, const QUrl &target);

// "example.org", "ann@example.org": where it leads, as far as a person has to know. Safe for the eye.
QString placeWords(const QUrl &target);

} // namespace mailroom
