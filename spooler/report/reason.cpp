#include "spooler/report/reason.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Name, and what it is in RFC 3463 (subject and detail; the class comes of the action).
    struct ReasonRow {
        Reason reason;
        QLatin1StringView name;
        int subject;
        int detail;
    };

    constexpr std::array reasonRows{
        ReasonRow{Reason::Unknown, "unknown"_L1, 0, 0},
        ReasonRow{Reason::VirusDetected, "virus-detected"_L1, 7, 1},
        ReasonRow{Reason::SpamDetected, "spam-detected"_L1, 7, 1},
        ReasonRow{Reason::AuthenticationFailure, "authentication-failure"_L1, 7, 26},
        ReasonRow{Reason::Greylisted, "greylisted"_L1, 7, 1},
        ReasonRow{Reason::RateLimited, "rate-limited"_L1, 7, 1},
        ReasonRow{Reason::NoReverseName, "no-reverse-name"_L1, 7, 25},
        ReasonRow{Reason::SenderBlocked, "sender-blocked"_L1, 7, 1},
        ReasonRow{Reason::MailboxFull, "mailbox-full"_L1, 2, 2},
        ReasonRow{Reason::TooLarge, "too-large"_L1, 3, 4},
        ReasonRow{Reason::UserMoved, "user-moved"_L1, 1, 6},
        ReasonRow{Reason::MailboxDisabled, "mailbox-disabled"_L1, 2, 1},
        ReasonRow{Reason::HostUnknown, "host-unknown"_L1, 1, 2},
        ReasonRow{Reason::NotAccepting, "not-accepting"_L1, 1, 10},
        ReasonRow{Reason::LoopDetected, "loop-detected"_L1, 4, 6},
        ReasonRow{Reason::TooManyRecipients, "too-many-recipients"_L1, 5, 3},
        ReasonRow{Reason::TlsRequired, "tls-required"_L1, 7, 10},
        ReasonRow{Reason::LoginRequired, "login-required"_L1, 7, 8},
        ReasonRow{Reason::RelayDenied, "relay-denied"_L1, 7, 1},
        ReasonRow{Reason::SenderRejected, "sender-rejected"_L1, 1, 8},
        ReasonRow{Reason::NotPermitted, "not-permitted"_L1, 7, 2},
        ReasonRow{Reason::UnsupportedFeature, "unsupported-feature"_L1, 6, 3},
        ReasonRow{Reason::AddressSyntax, "address-syntax"_L1, 1, 3},
        ReasonRow{Reason::UserUnknown, "user-unknown"_L1, 1, 1},
        ReasonRow{Reason::ContentRejected, "content-rejected"_L1, 6, 0},
        ReasonRow{Reason::PolicyViolation, "policy-violation"_L1, 7, 1},
        ReasonRow{Reason::SystemFull, "system-full"_L1, 3, 1},
        ReasonRow{Reason::ProtocolError, "protocol-error"_L1, 5, 0},
        ReasonRow{Reason::Expired, "expired"_L1, 4, 7},
        ReasonRow{Reason::HostUnreachable, "host-unreachable"_L1, 4, 1},
        ReasonRow{Reason::SystemError, "system-error"_L1, 3, 0},
        ReasonRow{Reason::ConversionFailed, "conversion-failed"_L1, 6, 1},
        ReasonRow{Reason::Delivered, "delivered"_L1, 0, 0},
        ReasonRow{Reason::AutomaticReply, "automatic-reply"_L1, 0, 0},
        ReasonRow{Reason::Complaint, "complaint"_L1, 0, 0}};

    // RFC 3463 and 5248, 7372, 7504. X.7.1 and X.1.0 are used for everything and say nothing.
    struct StatusMeaning {
        int subject;
        int detail;
        Reason reason;
    };

    constexpr std::array statusMeanings{
        StatusMeaning{1, 1, Reason::UserUnknown},
        StatusMeaning{1, 2, Reason::HostUnknown},
        StatusMeaning{1, 3, Reason::AddressSyntax},
        StatusMeaning{1, 4, Reason::UserUnknown},
        StatusMeaning{1, 6, Reason::UserMoved},
        StatusMeaning{1, 7, Reason::SenderRejected},
        StatusMeaning{1, 8, Reason::SenderRejected},
        StatusMeaning{1, 10, Reason::NotAccepting},
        StatusMeaning{2, 1, Reason::MailboxDisabled},
        StatusMeaning{2, 2, Reason::MailboxFull},
        StatusMeaning{2, 3, Reason::TooLarge},
        StatusMeaning{3, 0, Reason::SystemError},
        StatusMeaning{3, 1, Reason::SystemFull},
        StatusMeaning{3, 2, Reason::SystemError},
        StatusMeaning{3, 3, Reason::UnsupportedFeature},
        StatusMeaning{3, 4, Reason::TooLarge},
        StatusMeaning{3, 5, Reason::SystemError},
        StatusMeaning{4, 0, Reason::HostUnreachable},
        StatusMeaning{4, 1, Reason::HostUnreachable},
        StatusMeaning{4, 2, Reason::HostUnreachable},
        StatusMeaning{4, 3, Reason::SystemError},
        StatusMeaning{4, 4, Reason::HostUnknown},
        StatusMeaning{4, 5, Reason::RateLimited},
        StatusMeaning{4, 6, Reason::LoopDetected},
        StatusMeaning{4, 7, Reason::Expired},
        StatusMeaning{5, 1, Reason::ProtocolError},
        StatusMeaning{5, 2, Reason::ProtocolError},
        StatusMeaning{5, 3, Reason::TooManyRecipients},
        StatusMeaning{5, 4, Reason::ProtocolError},
        StatusMeaning{6, 1, Reason::UnsupportedFeature},
        StatusMeaning{6, 2, Reason::ConversionFailed},
        StatusMeaning{6, 3, Reason::UnsupportedFeature},
        StatusMeaning{6, 5, Reason::ConversionFailed},
        StatusMeaning{6, 6, Reason::ContentRejected},
        StatusMeaning{6, 7, Reason::UnsupportedFeature},
        StatusMeaning{7, 2, Reason::NotPermitted},
        StatusMeaning{7, 8, Reason::LoginRequired},
        StatusMeaning{7, 10, Reason::TlsRequired},
        StatusMeaning{7, 20, Reason::AuthenticationFailure},
        StatusMeaning{7, 21, Reason::AuthenticationFailure},
        StatusMeaning{7, 22, Reason::AuthenticationFailure},
        StatusMeaning{7, 23, Reason::AuthenticationFailure},
        StatusMeaning{7, 24, Reason::AuthenticationFailure},
        StatusMeaning{7, 25, Reason::NoReverseName},
        StatusMeaning{7, 26, Reason::AuthenticationFailure}};

    // Beyond the registered ones, from first to last: Google's, then those of Exchange Online.
    struct ProviderMeaning {
        int subject;
        int first;
        int last;
        Reason reason;
    };

    constexpr std::array providerMeanings{
        ProviderMeaning{7, 27, 27, Reason::AuthenticationFailure},
        ProviderMeaning{7, 28, 28, Reason::RateLimited},
        ProviderMeaning{7, 29, 29, Reason::TlsRequired},
        ProviderMeaning{7, 30, 32, Reason::AuthenticationFailure},
        ProviderMeaning{7, 40, 40, Reason::AuthenticationFailure},
        ProviderMeaning{1, 90, 91, Reason::RateLimited},
        ProviderMeaning{2, 121, 122, Reason::RateLimited},
        ProviderMeaning{4, 12, 14, Reason::LoopDetected},
        ProviderMeaning{4, 300, 300, Reason::Expired},
        ProviderMeaning{4, 310, 312, Reason::HostUnknown},
        ProviderMeaning{4, 316, 318, Reason::HostUnreachable},
        ProviderMeaning{7, 54, 54, Reason::RelayDenied},
        ProviderMeaning{7, 57, 57, Reason::LoginRequired},
        ProviderMeaning{7, 64, 64, Reason::RelayDenied},
        ProviderMeaning{7, 123, 136, Reason::NotPermitted},
        ProviderMeaning{7, 139, 139, Reason::LoginRequired},
        ProviderMeaning{7, 193, 193, Reason::NotPermitted},
        ProviderMeaning{7, 232, 236, Reason::RateLimited},
        ProviderMeaning{7, 321, 325, Reason::TlsRequired},
        ProviderMeaning{7, 367, 367, Reason::RelayDenied},
        ProviderMeaning{7, 500, 500, Reason::RateLimited},
        ProviderMeaning{7, 501, 503, Reason::SenderBlocked},
        ProviderMeaning{7, 506, 506, Reason::ProtocolError},
        ProviderMeaning{7, 508, 508, Reason::RateLimited},
        ProviderMeaning{7, 509, 509, Reason::AuthenticationFailure},
        ProviderMeaning{7, 511, 511, Reason::SenderBlocked},
        ProviderMeaning{7, 512, 512, Reason::ContentRejected},
        ProviderMeaning{7, 513, 513, Reason::SenderBlocked},
        ProviderMeaning{7, 515, 515, Reason::AuthenticationFailure},
        ProviderMeaning{7, 606, 649, Reason::SenderBlocked},
        ProviderMeaning{7, 650, 651, Reason::RateLimited},
        ProviderMeaning{7, 705, 705, Reason::RateLimited},
        ProviderMeaning{7, 708, 708, Reason::SenderBlocked},
        ProviderMeaning{7, 750, 750, Reason::NotPermitted}};

} // namespace

QString reasonName(Reason reason)
{
    for (const ReasonRow &row : reasonRows) {
        if (row.reason == reason)
            return row.name;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Reason> reasonFromName(QStringView name)
{
    for (const ReasonRow &row : reasonRows) {
        if (name == row.name)
            return row.reason;
    }
    return std::nullopt;
}

Reason reasonOfStatus(const EnhancedStatus &status)
{
    if (status.statusClass == 2)
        return Reason::Delivered;
    const auto isMeant = [&](const StatusMeaning &meaning) {
        return meaning.subject == status.subject && meaning.detail == status.detail;
    };
    if (const auto *found = std::ranges::find_if(statusMeanings, isMeant); found != statusMeanings.end())
        return found->reason;
    const auto *found = std::ranges::find_if(providerMeanings, [&](const ProviderMeaning &meaning) {
        return meaning.subject == status.subject && meaning.first <= status.detail
            && status.detail <= meaning.last;
    });
    return found == providerMeanings.end() ? Reason::Unknown : found->reason;
}

bool saysAll(const EnhancedStatus &status)
{
    constexpr int security = 7;
    constexpr int firstNarrow = 20; // RFC 7372 and what came behind it
    constexpr std::array contested{27, 29, 30}; // Google's here, but registered for something else
    return status.subject == security && status.detail >= firstNarrow
        && !std::ranges::contains(contested, status.detail) && reasonOfStatus(status) != Reason::Unknown;
}

Reason reasonOfCode(int code)
{
    switch (code) {
    case 421:
    case 451:
        return Reason::SystemError;
    case 452:
        return Reason::SystemFull;
    case 500:
    case 501:
    case 502:
    case 503:
    case 504:
        return Reason::ProtocolError;
    case 521:
    case 556:
        return Reason::NotAccepting;
    case 522:
    case 552:
        return Reason::MailboxFull;
    case 523:
        return Reason::TooLarge;
    case 530:
    case 534:
    case 535:
    case 538:
        return Reason::LoginRequired;
    case 551:
        return Reason::UserMoved;
    default:
        return Reason::Unknown;
    }
}

EnhancedStatus statusOfReason(Reason reason, DsnAction action)
{
    for (const ReasonRow &row : reasonRows) {
        if (row.reason != reason)
            continue;
        switch (action) {
        case DsnAction::Failed:
            return {5, row.subject, row.detail};
        case DsnAction::Delayed:
            return {4, row.subject, row.detail};
        case DsnAction::Delivered:
        case DsnAction::Relayed:
        case DsnAction::Expanded:
            return {2, 0, 0};
        }
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
