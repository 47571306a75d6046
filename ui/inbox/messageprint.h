// A shown message on paper or as a PDF file.
#pragma once

#include "spooler/mail/messageview.h"
#include "spooler/result.h"
#include "ui/inbox/messagedocument.h"

#include <QFuture>

#include <memory>

class QPrinter;

namespace mailroom {

// With a head that says from whom, to whom and when, and every quote unfolded; remote pictures only if they
// were shown. The layout and the painting are done in a worker thread. The printer is one that was set up in
// a dialog, or for a file.
QFuture<Result<>> printMessage(
    std::shared_ptr<QPrinter> printer, const MessageHead &head, const DocumentWish &wish,
    const QHash<qsizetype, QImage> &pictures);

std::shared_ptr<QPrinter> pdfPrinter(const QString &file, const QString &title);

} // namespace mailroom
