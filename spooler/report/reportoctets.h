// The octets of a report as they come from anywhere, made readable by RFC 5322. [values]
#pragma once

#include <QByteArray>
#include <QString>

namespace mailroom {

struct ReportOctets {
    QByteArray text; // lines end in LF; no NUL; no mbox line; at most 8 MiB
    bool fromDaemon = false; // the mbox line named a null reverse-path
};

ReportOctets normalised(QByteArrayView message);

// In the charset that was declared. What declares none, or a default one, or is damaged by it is read as it
// looks.
QString inCharset(const QByteArray &octets, const QByteArray &charset);

} // namespace mailroom
