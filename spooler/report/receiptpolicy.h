// Whether the reader may be asked to give a receipt for a message that came in: RFC 8098 section 2.1. [value]
#pragma once

#include "spooler/mail/receipt.h"

#include <QByteArrayView>
#include <QStringList>

namespace mailroom {

// `own`: all addresses of the reader. Nothing is ever sent without asking him.
ReceiptWish receiptWish(QByteArrayView message, const QStringList &own);

} // namespace mailroom
