// A server's reply as it was read, and the verdict for one recipient that was made of it.
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace mailroom {

// RFC 3463. {0,0,0} means that the server sent none.
struct EnhancedStatus {
    int statusClass = 0; // 2, 4 or 5
    int subject = 0;
    int detail = 0;

    bool isPresent() const { return statusClass != 0; }
    QString toString() const; // "5.1.1", or empty
    static std::optional<EnhancedStatus> parse(QStringView text); // exactly "x.y.z", RFC 3463 section 2
    friend bool operator==(const EnhancedStatus &, const EnhancedStatus &) = default;
};

// RFC 5321 section 4.2. The text is the server's, untrusted: all lines joined by '\n', without code and
// status, decoded as UTF-8, control characters replaced, at most 4 KiB.
struct Reply {
    int code = 0; // 0: there was no reply
    EnhancedStatus status;
    QString text;

    bool isPositiveCompletion() const { return code >= 200 && code < 300; }
    bool isIntermediate() const { return code >= 300 && code < 400; }
    bool isTransientFailure() const { return code >= 400 && code < 500; }
    bool isPermanentFailure() const { return code >= 500 && code < 600; }
    friend bool operator==(const Reply &, const Reply &) = default;
};

// How the connection was protected when a reply was read. Empty protocol: clear text.
struct TlsFacts {
    QString protocol; // "TLSv1.3"
    QString cipher;
    bool certificateVerified = false; // false: pinned by the user
    friend bool operator==(const TlsFacts &, const TlsFacts &) = default;
};

enum class Verdict {
    Accepted, // 2yz after the end of the content
    Transient, // 4yz: will be attempted again
    Permanent, // 5yz
    Lost, // the end of the content was sent, its reply never came
    Interrupted, // no verdict, content not ended: connection lost, aborted. Not counted as an attempt
    NotMine, // this transport does not take this recipient
    Damaged, // the stored content did not match its SHA-256: nothing was sent
};

// Who took it, as far as reports are concerned: RFC 3461 section 5.2.
enum class Handover {
    Reporting, // a server that was told what reports are wanted
    Silent, // a server or a program that makes none: what is wanted of success is told here
    Mailbox, // the mailbox itself: it is delivered
};

// What one attempt came to for one recipient. Travels unchanged from the socket to the report.
struct Outcome {
    Verdict verdict = Verdict::Interrupted;
    Reply reply;
    QString command; // the command that was answered: "RCPT TO", "end of DATA"; empty when none was
    QString nextHop; // "mx.example.org:587"
    TlsFacts tls;
    QDateTime when; // UTC
    std::optional<std::chrono::seconds> retryAfter; // the transport's own wish
    Handover handover = Handover::Reporting; // accepted
};

} // namespace mailroom
