// The samples of tests/data/bounces with what is expected of each beside it.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace mailroom {

// [value]
struct BounceSample {
    QString name;
    QByteArray message;
    QJsonObject expected; // kind, recipients, originalMessageId, envid
};

QList<BounceSample> bounceSamples();

} // namespace mailroom
