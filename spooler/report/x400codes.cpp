#include "spooler/report/x400codes.h"

#include <algorithm>
#include <array>

namespace mailroom {

namespace {

    constexpr std::array reasons{
        "transfer-failure",
        "unable-to-transfer",
        "conversion-not-performed",
        "physical-rendition-not-performed",
        "physical-delivery-not-performed",
        "restricted-delivery",
        "directory-operation-unsuccessful",
        "deferred-delivery-not-performed",
        "transfer-failure-for-security-reason"};

    struct Diagnostic {
        const char *name;
        int reason;
        int subject; // RFC 3463
        int detail;
    };

    // By their number. Where several have one status, the first is the one that is told for it.
    constexpr auto diagnostics = std::to_array<Diagnostic>({
        {"unrecognised-OR-name", 1, 1, 1},
        {"ambiguous-OR-name", 1, 1, 4},
        {"MTS-congestion", 0, 4, 5},
        {"loop-detected", 0, 4, 6},
        {"recipient-unavailable", 1, 2, 1},
        {"maximum-time-expired", 1, 4, 7},
        {"encoded-information-types-unsupported", 1, 6, 1},
        {"content-too-long", 1, 3, 4},
        {"conversion-impractical", 2, 6, 3},
        {"implicit-conversion-prohibited", 2, 6, 2},
        {"implicit-conversion-not-subscribed", 2, 6, 5},
        {"invalid-arguments", 1, 5, 4},
        {"content-syntax-error", 1, 6, 0},
        {"size-constraint-violation", 1, 2, 3},
        {"protocol-violation", 0, 5, 0},
        {"content-type-not-supported", 1, 6, 1},
        {"too-many-recipients", 1, 5, 3},
        {"no-bilateral-agreement", 5, 7, 1},
        {"unsupported-critical-function", 1, 3, 3},
        {"conversion-with-loss-prohibited", 2, 6, 4},
        {"line-too-long", 2, 6, 3},
        {"page-split", 2, 6, 3},
        {"pictorial-symbol-loss", 2, 6, 4},
        {"punctuation-symbol-loss", 2, 6, 4},
        {"alphabetic-character-loss", 2, 6, 4},
        {"multiple-information-loss", 2, 6, 4},
        {"recipient-reassignment-prohibited", 5, 1, 6},
        {"redirection-loop-detected", 0, 4, 6},
        {"DL-expansion-prohibited", 5, 7, 2},
        {"no-DL-submit-permission", 5, 7, 2},
        {"DL-expansion-failure", 1, 2, 4},
        {"physical-rendition-attributes-not-supported", 3, 6, 1},
        {"undeliverable-mail-physical-delivery-address-incorrect", 4, 1, 3},
        {"undeliverable-mail-physical-delivery-office-incorrect-or-invalid", 4, 1, 2},
        {"undeliverable-mail-physical-delivery-address-incomplete", 4, 1, 3},
        {"undeliverable-mail-recipient-unknown", 4, 1, 1},
        {"undeliverable-mail-recipient-deceased", 4, 1, 1},
        {"undeliverable-mail-organization-expired", 4, 1, 2},
        {"undeliverable-mail-recipient-refused-to-accept", 4, 7, 1},
        {"undeliverable-mail-recipient-did-not-claim", 4, 2, 0},
        {"undeliverable-mail-recipient-changed-address-permanently", 4, 1, 6},
        {"undeliverable-mail-recipient-changed-address-temporarily", 4, 1, 6},
        {"undeliverable-mail-recipient-changed-temporary-address", 4, 1, 6},
        {"undeliverable-mail-new-address-unknown", 4, 1, 6},
        {"undeliverable-mail-recipient-did-not-want-forwarding", 4, 7, 1},
        {"undeliverable-mail-originator-prohibited-forwarding", 4, 7, 1},
        {"secure-messaging-error", 8, 7, 0},
        {"unable-to-downgrade", 2, 6, 5},
        {"unable-to-complete-transfer", 0, 4, 0},
        {"transfer-attempts-limit-reached", 0, 4, 1},
    });
    static_assert(diagnostics.size() == lastX400Diagnostic + 1);

    // Where no diagnostic has the very status.
    struct Broad {
        int subject;
        int reason;
        int diagnostic;
    };
    constexpr auto broad = std::to_array<Broad>({
        {1, 1, 0}, // an address
        {2, 1, 4}, // a mailbox
        {3, 1, 18}, // a mail system
        {4, 0, 48}, // the network
        {5, 0, 14}, // the protocol
        {6, 2, 8}, // the content
        {7, 8, 46}, // security
    });

    X400Codes codes(int reason, int diagnostic)
    {
        return {
            .reason = reason,
            .diagnostic = diagnostic,
            .reasonName = QLatin1StringView(reasons.at(static_cast<size_t>(reason))),
            .diagnosticName = diagnostic < 0
                ? QLatin1StringView()
                : QLatin1StringView(diagnostics.at(static_cast<size_t>(diagnostic)).name)};
    }

} // namespace

X400Codes x400CodesOf(const EnhancedStatus &status)
{
    const auto exact = std::ranges::find_if(diagnostics, [&](const Diagnostic &one) {
        return one.subject == status.subject && one.detail == status.detail && one.detail != 0;
    });
    if (exact != diagnostics.end())
        return codes(exact->reason, int(exact - diagnostics.begin()));
    const auto wide = std::ranges::find(broad, status.subject, &Broad::subject);
    return wide == broad.end() ? codes(1, -1) : codes(wide->reason, wide->diagnostic);
}

EnhancedStatus statusOfX400(int diagnostic)
{
    if (diagnostic < 0 || diagnostic > lastX400Diagnostic)
        return {};
    const Diagnostic &one = diagnostics.at(static_cast<size_t>(diagnostic));
    return {5, one.subject, one.detail};
}

} // namespace mailroom
