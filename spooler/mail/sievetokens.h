// A Sieve script as its commands: RFC 5228 section 8. [values]
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace mailroom {

struct SieveFault;

struct SieveTest {
    int line = 0;
    QString name; // lower case
    QStringList tags; // with their colon, lower case
    QList<QStringList> strings; // arguments
    qint64 number = 0;
    QList<SieveTest> tests; // of allof, anyof, not
};

struct SieveCommand {
    int line = 0;
    QString name;
    QStringList tags;
    QList<QStringList> strings;
    QList<SieveTest> tests; // of if and elsif: one
    QList<SieveCommand> block;
};

// At most 10,000 commands and tests, nested 15 deep.
std::expected<QList<SieveCommand>, SieveFault> parseSieve(const QString &text);

} // namespace mailroom
