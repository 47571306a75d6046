#include "spooler/messagereport.h"

#include "spooler/mail/eyetext.h"
#include "spooler/report/reportreader.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostRecipients = 200;

    ReportedFate fateOf(ReportKind kind, const ReportRecipient &recipient)
    {
        if (kind == ReportKind::Vacation)
            return ReportedFate::Answered;
        if (kind == ReportKind::Feedback)
            return ReportedFate::Complained;
        const QString disposition = recipient.disposition.toLower();
        if (!disposition.isEmpty()) {
            return disposition == "displayed"_L1 ? ReportedFate::Displayed
                : disposition == "deleted"_L1    ? ReportedFate::Deleted
                : disposition == "dispatched"_L1 ? ReportedFate::Dispatched
                                                 : ReportedFate::Processed;
        }
        switch (recipient.action) {
        case DsnAction::Failed:
            return ReportedFate::Failed;
        case DsnAction::Delayed:
            return ReportedFate::Delayed;
        case DsnAction::Delivered:
            return ReportedFate::Delivered;
        case DsnAction::Relayed:
            return ReportedFate::Relayed;
        case DsnAction::Expanded:
            return ReportedFate::Expanded;
        }
        Q_UNREACHABLE_RETURN(ReportedFate::Failed);
    }

    ReportView::Kind kindOf(ReportKind kind)
    {
        switch (kind) {
        case ReportKind::None:
        case ReportKind::Dsn:
            return ReportView::Kind::Delivery;
        case ReportKind::Mdn:
            return ReportView::Kind::Disposition;
        case ReportKind::Bounce:
            return ReportView::Kind::Bounce;
        case ReportKind::Vacation:
            return ReportView::Kind::AutomaticReply;
        case ReportKind::Feedback:
            return ReportView::Kind::Complaint;
        }
        Q_UNREACHABLE_RETURN(ReportView::Kind::Delivery);
    }

} // namespace

std::optional<ReportView> readReportView(const QByteArray &beginning)
{
    const auto report = readReport(beginning);
    if (!report || report->kind == ReportKind::None)
        return std::nullopt;
    ReportView view;
    view.kind = kindOf(report->kind);
    view.reportingMta = lineForEye(report->reportingMta).left(255);
    view.originalMessageId = lineForEye(report->originalMessageId).left(998);
    for (const ReportRecipient &recipient : report->recipients) {
        if (view.recipients.size() == mostRecipients) {
            ++view.furtherRecipients;
            continue;
        }
        ReportView::Recipient shown;
        shown.address = lineForEye(recipient.address).left(320);
        shown.fate = fateOf(report->kind, recipient);
        shown.reason = recipient.reason == Reason::Unknown ? QString() : reasonName(recipient.reason);
        shown.reply = recipient.reply;
        shown.reply.text = textForEye(recipient.reply.text).left(2000);
        shown.remoteMta = lineForEye(recipient.remoteMta).left(255);
        shown.willRetryUntil = recipient.willRetryUntil;
        view.recipients << shown;
    }
    return view;
}

} // namespace mailroom
