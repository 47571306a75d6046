// Personal lists: one name for several people, kept in the profile. [values]
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace mailroom {

struct RecipientList {
    QString name; // "Book club"; no address
    QStringList members; // addresses as typed, with their display names, or names of other lists
    bool hidesMembers = false; // its readers see only the name
    friend bool operator==(const RecipientList &, const RecipientList &) = default;
};

// Equal for names that mean the same list: in any case, with any spaces, in quotes or not. Empty: no list can
// be called so.
QString listKey(QStringView name);

// What is wrong with `list` beside the others; empty: nothing. A list that holds itself by way of others is
// not refused: it is looked into once.
QString listFault(const RecipientList &list, const QList<RecipientList> &others);

// An address field after its lists were looked into.
struct Unfolded {
    QString text; // addresses to be shown; what is neither address nor list stands there as it was typed
    QStringList groups; // names that are shown instead of their members, RFC 5322 section 3.4
    QString hidden; // the addresses of those
    QStringList notes; // for the timeline
};
Unfolded unfolded(const QString &field, const QList<RecipientList> &lists);

QJsonObject toJson(const RecipientList &list);
RecipientList recipientListFromJson(const QJsonObject &object);

} // namespace mailroom
