#include "spooler/report/reportreader.h"

#include "spooler/report/autoreplyreader.h"
#include "spooler/report/bouncereader.h"
#include "spooler/report/bouncesigns.h"
#include "spooler/report/bouncewords.h"
#include "spooler/report/dsnreader.h"
#include "spooler/report/feedbackreader.h"
#include "spooler/report/mdnreader.h"
#include "spooler/report/reportmail.h"
#include "spooler/report/returnedmessage.h"

namespace mailroom {

namespace {

    // What a standard defines first; words last.
    std::optional<ReadReport> readMail(const ReportMail &mail)
    {
        if (auto complaint = readFeedback(mail))
            return complaint;
        if (auto disposition = readMdn(mail))
            return disposition;
        const BounceSigns signs(mail, bounceWords());
        if (auto notification = readDsn(mail, signs))
            return notification;
        if (auto bounce = readBounce(mail, signs))
            return bounce;
        return readAutoReply(mail, signs);
    }

} // namespace

std::optional<ReadReport> readReport(const QByteArray &message)
{
    const ReportMail mail = takeApart(message);
    auto report = readMail(mail);
    if (report) {
        report->original = originalFacts(mail);
        report->from = mail.text("From").simplified().left(998);
        report->subject = mail.text("Subject").simplified().left(998);
    }
    return report;
}

} // namespace mailroom
