#include "ui/text/receivedtext.h"

#include "ui/text/replytext.h"
#include "ui/text/when.h"
#include "ui/text/words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString addressesOf(const QList<ShownAddress> &addresses)
    {
        QStringList words;
        for (const ShownAddress &shown : addresses.first(std::min<qsizetype>(5, addresses.size())))
            words << (shown.address.isEmpty() ? shown.text() : shown.address);
        return words.join(u", "_s);
    }

    QString dayWords(const CalendarSummary &calendar)
    {
        const QDateTime local = calendar.start.toLocalTime();
        if (!local.isValid())
            return {};
        return calendar.allDay ? QLocale().toString(local.date(), QLocale::LongFormat)
                               : QLocale().toString(local, u"d MMM yyyy HH:mm"_s);
    }

} // namespace

QString headNoteWords(HeadNote note, const MessageHead &head)
{
    switch (note) {
    case HeadNote::NoAuthor:
        return Words::tr("The message does not say who wrote it.");
    case HeadNote::SeveralAuthors:
        return Words::tr("It names more than one author.");
    case HeadNote::UnusableAuthor:
        return Words::tr("The author is not a single address that can be answered.");
    case HeadNote::SentByAnother:
        return Words::tr("Sent by %1 in the author's name.").arg(addressesOf(head.sender));
    case HeadNote::AnswersElsewhere:
        return Words::tr("Answers go to %1.").arg(addressesOf(head.replyTo));
    case HeadNote::NameIsAddress:
        return Words::tr("The name looks like an address, but the message is from another one: %1.")
            .arg(addressesOf(head.from));
    case HeadNote::MixedScripts:
        return Words::tr(
            "The domain has letters that can be taken for others; it is shown as the network knows it.");
    case HeadNote::HiddenCharacters:
        return Words::tr("Name or subject had characters that nobody can see; they are left out.");
    case HeadNote::NoDate:
        return head.dateText.isEmpty() ? QString() : Words::tr("Its date cannot be read.");
    case HeadNote::CutShort:
        return Words::tr("It has more addresses than are shown.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString bodyNoteWords(BodyNote note)
{
    switch (note) {
    case BodyNote::PartsLeftOut:
        return Words::tr(
            "The message has more parts, or deeper ones, than are shown; the source has them all.");
    case BodyNote::TextCut:
        return Words::tr("The text is longer than is shown; the source has all of it.");
    case BodyNote::UnknownCharset:
        return Words::tr(
            "The text is in a character set that is not known here; some characters may be wrong.");
    case BodyNote::DamagedText:
        return Words::tr("Some characters of the text are damaged.");
    case BodyNote::Unclosed:
        return Words::tr("The end of the message is missing.");
    case BodyNote::Incomplete:
        return Words::tr("A part of the message is missing on this computer.");
    case BodyNote::HeaderOnly:
        return Words::tr("Only the header is here; the rest is still on the server.");
    case BodyNote::PartElsewhere:
        return Words::tr("A part claims to be somewhere else. It is not fetched.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString sealWords(SealKind seal)
{
    switch (seal) {
    case SealKind::None:
        return {};
    case SealKind::OpenPgpSigned:
        return Words::tr("OpenPGP signature, not checked");
    case SealKind::OpenPgpEncrypted:
        return Words::tr("Encrypted with OpenPGP");
    case SealKind::SmimeSigned:
        return Words::tr("S/MIME signature, not checked");
    case SealKind::SmimeEncrypted:
        return Words::tr("Encrypted with S/MIME");
    }
    Q_UNREACHABLE_RETURN({});
}

QString calendarWords(const CalendarSummary &calendar)
{
    const auto title = [&] {
        switch (calendar.kind) {
        case CalendarSummary::Kind::Request:
            return Words::tr("Invitation: %1");
        case CalendarSummary::Kind::Cancel:
            return Words::tr("Cancelled: %1");
        case CalendarSummary::Kind::Reply:
            return Words::tr("Answer to an invitation: %1");
        case CalendarSummary::Kind::Event:
        case CalendarSummary::Kind::Other:
            return Words::tr("Event: %1");
        }
        Q_UNREACHABLE_RETURN(QString());
    };
    QStringList facts{title().arg(calendar.summary), dayWords(calendar), calendar.location};
    if (calendar.repeats)
        facts << Words::tr("repeats");
    if (!calendar.organizer.isEmpty())
        facts << Words::tr("from %1").arg(calendar.organizer);
    facts.removeAll(QString());
    return facts.join(u" — "_s);
}

Look lookOf(ReportedFate fate)
{
    switch (fate) {
    case ReportedFate::Failed:
        return {Glyph::Failed, Tone::Bad, Words::tr("not delivered")};
    case ReportedFate::Delayed:
        return {Glyph::Deferred, Tone::Deferred, Words::tr("delayed; it is tried again")};
    case ReportedFate::Delivered:
        return {Glyph::Delivered, Tone::Good, Words::tr("delivered")};
    case ReportedFate::Relayed:
        return {Glyph::Accepted, Tone::Good, Words::tr("passed on to a server that sends no reports")};
    case ReportedFate::Expanded:
        return {Glyph::Accepted, Tone::Good, Words::tr("delivered to a list, which passes it on")};
    case ReportedFate::Displayed:
        return {Glyph::Delivered, Tone::Good, Words::tr("displayed")};
    case ReportedFate::Deleted:
        return {Glyph::Trash, Tone::Deferred, Words::tr("deleted, perhaps unread")};
    case ReportedFate::Dispatched:
        return {Glyph::Accepted, Tone::Quiet, Words::tr("passed on")};
    case ReportedFate::Processed:
        return {Glyph::Accepted, Tone::Quiet, Words::tr("processed by a program")};
    case ReportedFate::Answered:
        return {Glyph::Note, Tone::Quiet, Words::tr("answered by a program")};
    case ReportedFate::Complained:
        return {Glyph::Warning, Tone::Bad, Words::tr("reported as unwanted")};
    }
    Q_UNREACHABLE_RETURN({});
}

Look lookOf(const ReportView &report)
{
    switch (report.kind) {
    case ReportView::Kind::Delivery: {
        const bool isBad = std::ranges::any_of(report.recipients, [](const ReportView::Recipient &recipient) {
            return recipient.fate == ReportedFate::Failed;
        });
        return {
            isBad ? Glyph::Warning : Glyph::Note, isBad ? Tone::Bad : Tone::Waiting,
            Words::tr("A report on the delivery of a message")};
    }
    case ReportView::Kind::Disposition:
        return {Glyph::Note, Tone::Waiting, Words::tr("A receipt: what was done with a message")};
    case ReportView::Kind::Bounce:
        return {Glyph::Warning, Tone::Deferred, Words::tr("A server's notice about a message")};
    case ReportView::Kind::AutomaticReply:
        return {Glyph::Note, Tone::Quiet, Words::tr("An automatic answer")};
    case ReportView::Kind::Complaint:
        return {Glyph::Warning, Tone::Bad, Words::tr("A complaint about a message")};
    }
    Q_UNREACHABLE_RETURN({});
}

QString fateWords(const ReportView::Recipient &recipient)
{
    QString words = lookOf(recipient.fate).words;
    const bool isTrouble = recipient.fate == ReportedFate::Failed || recipient.fate == ReportedFate::Delayed;
    const QString why = replyWords(recipient.reply);
    if (isTrouble && !why.isEmpty())
        words += u": "_s + why;
    if (recipient.willRetryUntil.isValid())
        words += u' '
            + Words::tr("Until %1.")
                  .arg(clockWords(recipient.willRetryUntil, QDateTime::currentDateTimeUtc()));
    return words;
}

} // namespace mailroom
