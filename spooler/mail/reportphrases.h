// What reports say to people: in the user's language where a program gives them, in English where none does.
// tr() lives in ui/ and app/; the spooler gets these as values. [values]
#pragma once

#include <QString>

namespace mailroom {

// Of the reports about the user's own mail. %1, %2: as beside each.
struct ReportPhrases {
    QString origin =
        QStringLiteral("This is Mailroom on your own computer. Nobody else received this report.");
    QString failed = QStringLiteral("Your message did not reach:");
    QString expired = QStringLiteral("Your message was given up after its time was over. It did not reach:");
    QString delayed = QStringLiteral("Your message is delayed on its way to:");
    QString cleared = QStringLiteral("The delay that was reported is over. Your message is on its way to:");
    QString relayed =
        QStringLiteral("Your message was handed to a server that sends no reports itself, for:");
    QString delivered = QStringLiteral("Your message was delivered to:");
    QString serverSaid = QStringLiteral("The server %1 said: %2"); // host, reply
    QString attemptEnded = QStringLiteral("The last attempt ended so: %1");
    QString retryUntil = QStringLiteral("It will be tried until %1."); // a time
    QString subjectLine = QStringLiteral("Subject: %1");
    QString messageIdLine = QStringLiteral("Message-ID: %1");

    QString failedSubject = QStringLiteral("Not delivered: %1"); // the subject
    QString delayedSubject = QStringLiteral("Delayed: %1");
    QString clearedSubject = QStringLiteral("No longer delayed: %1");
    QString relayedSubject = QStringLiteral("Handed on: %1");
    QString deliveredSubject = QStringLiteral("Delivered: %1");

    QString waitAdvice =
        QStringLiteral("You need not do anything: Mailroom keeps trying. Do not send the message "
                       "again.");
    QString fullAdvice =
        QStringLiteral("The mailbox is full. Try again later, or reach the recipient in another "
                       "way.");
    QString sizeAdvice = QStringLiteral("The message is too large. Send smaller attachments.");
    QString addressAdvice =
        QStringLiteral("Check the address for typing mistakes and send the message again to "
                       "the right one.");
    QString policyAdvice =
        QStringLiteral("The server does not accept this message from you. Ask the recipient or "
                       "your provider.");
    QString timeAdvice =
        QStringLiteral("The server could not be reached or did not accept the message in time. "
                       "Retry it later.");
    QString otherAdvice = QStringLiteral("Ask the recipient in another way, or your provider, and quote the "
                                         "server's reply.");
    friend bool operator==(const ReportPhrases &, const ReportPhrases &) = default;
};

// Of the receipts that the user gives to others. %1: the subject, %2: his address.
struct ReceiptPhrases {
    QString displayed = QStringLiteral("Your message \"%1\" was displayed by the mail program of %2.");
    QString deleted = QStringLiteral("Your message \"%1\" was deleted by %2 without being displayed.");
    QString proviso = QStringLiteral("This is no promise that it was read or understood.");
    QString displayedSubject = QStringLiteral("Displayed: %1");
    QString deletedSubject = QStringLiteral("Not read: %1");
};

} // namespace mailroom
