// Where the octets of a message go while it is prepared.
#pragma once

#include "spooler/result.h"

#include <QByteArray>
#include <QTemporaryFile>

#include <memory>

namespace mailroom {

struct PreparedMessage;

// In memory up to 1 MiB, beyond that in a file (mode 0600) of the profile's temporary folder: memory stays
// flat whatever the size. Any one thread.
class ContentSink {
public:
    explicit ContentSink(const QString &temporaryFolder);

    Result<> write(const QByteArray &octets);
    // Hands the content over. REQUIRES: called once, at the end.
    Result<> moveTo(PreparedMessage &message);

private:
    Result<> writeToFile(const QByteArray &octets);

    QString m_folder;
    QByteArray m_memory;
    std::shared_ptr<QTemporaryFile> m_file;
    qint64 m_size = 0;
};

} // namespace mailroom
