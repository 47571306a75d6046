#pragma once

#include <QList>
#include <QString>

namespace mailroom {

enum class Health { Ok, Warn, Fail };

struct Finding {
    QString subject; // "database"
    Health health = Health::Ok;
    QString detail; // what was found
    QString advice; // what to do; empty when all is well
};

// Looks at everything that sending needs, without changing anything and without connecting to a server.
QList<Finding> examine(const QString &profile);

} // namespace mailroom
