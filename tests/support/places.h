#pragma once

#include <QString>

namespace mailroom {

// Where the tests find what they do not make themselves. Functions of one file that is compiled apart: an
// absolute path among everybody's compile options would keep one checkout from using what another has
// compiled.

/// A file below tests/data; the folder itself for an empty name.
QString testDataPath(const QString &name = {});
/// A template of a server's configuration below tests/servers.
QString serverTemplatePath(const QString &name);
/// A gateway script below examples.
QString examplePath(const QString &name);
/// A program of ours, as built beside the tests.
QString programPath(const QString &name);
/// The known answers, and the program of the build that learns from them.
QString knownAnswersPath();
QString learnerPath();

} // namespace mailroom
