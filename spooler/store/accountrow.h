// An account as a row of its table: what may be stored, its values and back.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/result.h"

#include <QVariantList>

namespace mailroom {

class Statement;

Result<> checkAccount(const Account &account); // InvalidInput names the field
// In the order in which AccountStore names the columns; the number first in the row, not among the values.
Account readAccount(Statement &row);
QVariantList accountValues(const Account &account);
QString takingsJson(const Takings &takes);

} // namespace mailroom
