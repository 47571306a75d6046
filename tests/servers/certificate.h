// A self-made certificate for "localhost" and 127.0.0.1, as a test's server needs it.
#pragma once

#include <QString>

namespace mailroom {

struct Certificate {
    QString file; // PEM; a client names it as its CA file
    QString keyFile;
};

// Writes both files into `folder` with openssl(1); ends the test case when that fails.
Certificate makeCertificate(const QString &folder);

} // namespace mailroom
