#include "ui/text/reporttext.h"

#include "ui/text/words.h"

namespace mailroom {

// Word for word the English of ReportPhrases, so that both read the same where nothing is translated.
ReportPhrases reportPhrases()
{
    return {
        .origin = Words::tr("This is Mailroom on your own computer. Nobody else received this report."),
        .failed = Words::tr("Your message did not reach:"),
        .expired = Words::tr("Your message was given up after its time was over. It did not reach:"),
        .delayed = Words::tr("Your message is delayed on its way to:"),
        .cleared = Words::tr("The delay that was reported is over. Your message is on its way to:"),
        .relayed = Words::tr("Your message was handed to a server that sends no reports itself, for:"),
        .delivered = Words::tr("Your message was delivered to:"),
        .serverSaid = Words::tr("The server %1 said: %2"),
        .attemptEnded = Words::tr("The last attempt ended so: %1"),
        .retryUntil = Words::tr("It will be tried until %1."),
        .subjectLine = Words::tr("Subject: %1"),
        .messageIdLine = Words::tr("Message-ID: %1"),
        .failedSubject = Words::tr("Not delivered: %1"),
        .delayedSubject = Words::tr("Delayed: %1"),
        .clearedSubject = Words::tr("No longer delayed: %1"),
        .relayedSubject = Words::tr("Handed on: %1"),
        .deliveredSubject = Words::tr("Delivered: %1"),
        .waitAdvice = Words::tr("You need not do anything: Mailroom keeps trying. Do not send the message "
                                "again."),
        .fullAdvice = Words::tr("The mailbox is full. Try again later, or reach the recipient in another "
                                "way."),
        .sizeAdvice = Words::tr("The message is too large. Send smaller attachments."),
        .addressAdvice = Words::tr("Check the address for typing mistakes and send the message again to "
                                   "the right one."),
        .policyAdvice = Words::tr("The server does not accept this message from you. Ask the recipient or "
                                  "your provider."),
        .timeAdvice = Words::tr("The server could not be reached or did not accept the message in time. "
                                "Retry it later."),
        .otherAdvice = Words::tr("Ask the recipient in another way, or your provider, and quote the "
                                 "server's reply."),
    };
}

ReceiptPhrases receiptPhrases()
{
    return {
        .displayed = Words::tr("Your message \"%1\" was displayed by the mail program of %2."),
        .deleted = Words::tr("Your message \"%1\" was deleted by %2 without being displayed."),
        .proviso = Words::tr("This is no promise that it was read or understood."),
        .displayedSubject = Words::tr("Displayed: %1"),
        .deletedSubject = Words::tr("Not read: %1"),
    };
}

} // namespace mailroom
