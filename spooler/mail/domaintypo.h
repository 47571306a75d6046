#pragma once

#include <QString>
#include <QStringList>

namespace mailroom {

// The domain that was probably meant by `typed`, one slip of the keys away ("gmial.com"): a letter too many,
// too few, another one, or two in the wrong order. Looks among the providers that many people use and the
// domains in `known`. Empty: it is one of them, or like none.
QString likelyDomain(const QString &typed, const QStringList &known);

} // namespace mailroom
