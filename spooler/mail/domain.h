// Mail domains: RFC 5321 section 4.1.2 and 4.1.3, with IDNA2008 for those that are not ASCII.
#pragma once

#include <QString>

#include <expected>

namespace mailroom {

// The form that goes on the wire: A-labels, or an address literal in brackets. Otherwise why it is none, in
// words that follow the domain.
std::expected<QString, QString> checkDomain(const QString &domain);

} // namespace mailroom
