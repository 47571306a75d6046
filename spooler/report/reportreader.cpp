#include "spooler/report/reportreader.h"

#include "spooler/report/autoreplyreader.h"
#include "spooler/report/bouncereader.h"
#include "spooler/report/bouncesigns.h"
#include "spooler/report/bouncewords.h"
#include "spooler/report/dsnreader.h"
#include "spooler/report/feedbackreader.h"
#include "spooler/report/mdnreader.h"
#include "spooler/report/reportmail.h"

namespace mailroom {

std::optional<ReadReport> readReport(const QByteArray &message)
{
    // What a standard defines first; words last.
    const ReportMail mail = takeApart(message);
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

} // namespace mailroom
