// Whether a domain lets a host send in its name: SPF (RFC 7208) and DMARC (RFC 7489), as far as a sender can
// know before it sends. [values]
#pragma once

#include "spooler/mail/senderright.h"
#include "spooler/net/dns.h"

#include <QHash>
#include <QList>

#include <optional>

namespace mailroom {

using DnsAnswers = QHash<DnsQuestion, DnsAnswer>;

// RFC 7208 section 2.6.
enum class SpfResult { None, Neutral, Pass, Fail, SoftFail, TemporaryError, PermanentError };

// check_host() of section 4 for one address, from answers that are known. Nothing: `wanted` is to be asked
// first. At most ten look-ups and two empty ones (section 4.6.4); a record with macros is a PermanentError.
std::optional<SpfResult>
spfOf(const QString &domain, const QString &address, const DnsAnswers &known, QList<DnsQuestion> &wanted);

struct DmarcPolicy {
    enum class Status { None, Known, Unknown }; // none: no record; unknown: DNS does not answer
    Status status = Status::None;
    QString policy; // "none", "quarantine", "reject"
    bool isStrict = false; // aspf=s: the reverse-path's domain must be the same
    bool isEnforced() const { return policy == u"quarantine" || policy == u"reject"; }
};

// Of the domain, or of the nearest domain above it that has a policy. Nothing: `wanted` first.
std::optional<DmarcPolicy>
dmarcOf(const QString &domain, const DnsAnswers &known, QList<DnsQuestion> &wanted);

// Identifier alignment of section 3.1.2, without a list of public suffixes: relaxed is the same domain, or
// one below the other.
bool isAligned(const QString &domain, const QString &author, const DmarcPolicy &policy);

struct SenderQuestion {
    QString author; // domain of the From
    QString reversePath; // domain of the reverse-path; empty: it is null
    QString host; // that would carry it: a name or an address
};

// Allowed only where SPF says "pass" for each address of the host, and DMARC is content with that.
SenderRight rightOf(const SenderQuestion &question, const DnsAnswers &known, QList<DnsQuestion> &wanted);

} // namespace mailroom
