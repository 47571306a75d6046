// What reports and receipts say, in the user's language.
#pragma once

#include "spooler/mail/reportphrases.h"

namespace mailroom {

ReportPhrases reportPhrases(); // for SpoolerOptions, once the translators are installed
ReceiptPhrases receiptPhrases();

} // namespace mailroom
