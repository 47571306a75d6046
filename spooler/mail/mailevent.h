// What happened to a received message, and what a person keeps to ask again. Plain values.
#pragma once

#include <QDateTime>
#include <QString>

namespace mailroom {

struct MailEvent {
    QDateTime when;
    QString kind; // "arrived", "filed", "rule", "step-failed", "report", "refused"…
    QString detail; // untranslated fact
};

struct SavedSearch {
    QString name;
    QString search;
};

} // namespace mailroom
