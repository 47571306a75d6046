#include "ui/inbox/receiptbanner.h"

#include "spooler/receiver.h"
#include "spooler/spooler.h"
#include "ui/shell/services.h"
#include "ui/text/errortext.h"
#include "ui/text/reporttext.h"

#include <QPushButton>

namespace mailroom {

namespace {

    constexpr qint64 longestHeader = 256 * 1024;

    // Up to the empty line, in whatever way lines end. Empty: it does not end within what is looked at.
    QByteArray headerOf(const QByteArray &octets)
    {
        const qsizetype crlf = octets.indexOf("\r\n\r\n");
        const qsizetype lf = octets.indexOf("\n\n");
        if (crlf >= 0 && (lf < 0 || crlf < lf))
            return octets.first(crlf + 4);
        return lf >= 0 ? octets.first(lf + 2) : QByteArray();
    }

} // namespace

ReceiptBanner::ReceiptBanner(const Services &services, QWidget *parent) : Banner(parent), m_services(services)
{
    setObjectName("receiptBanner");
    QPushButton *const yes = addButton(tr("&Tell them"));
    yes->setObjectName("giveReceipt");
    QPushButton *const no = addButton(tr("Do &not tell"));
    no->setObjectName("declineReceipt");
    connect(yes, &QPushButton::clicked, this, &ReceiptBanner::give);
    connect(no, &QPushButton::clicked, this, &ReceiptBanner::decline);
    hide();
}

void ReceiptBanner::forget()
{
    ++m_turn;
    hide();
}

void ReceiptBanner::consider(const MessageSource &source)
{
    forget();
    m_mail = source.mail;
    if (!m_mail.isValid() || source.flags.testFlag(MailFlag::MdnSent))
        return; // a message inside another was not sent to him; another program asked before
    source.octets(0, std::min(source.size, longestHeader))
        .then(this, [this, turn = m_turn](const Result<QByteArray> &octets) {
            if (turn == m_turn && octets && !headerOf(*octets).isEmpty())
                ask(headerOf(*octets));
        });
}

void ReceiptBanner::ask(const QByteArray &header)
{
    m_services.spooler.reportIntake().receiptWish(header).then(
        this, [this, header, turn = m_turn, mail = m_mail](const Result<ReceiptWish> &wish) {
            if (!wish)
                return;
            if (wish->refusal == ReceiptRefusal::Settled)
                return mark(mail); // of a copy, or by a program that was ended before it could
            if (turn == m_turn && wish->refusal == ReceiptRefusal::None)
                show(*wish, header);
        });
}

void ReceiptBanner::show(const ReceiptWish &wish, const QByteArray &header)
{
    m_header = header;
    Banner::show(
        {Glyph::Note, Tone::Waiting, tr("%1 would like to be told that you read this.").arg(wish.to)});
    QFrame::show();
}

void ReceiptBanner::give()
{
    hide();
    m_services.spooler.reportIntake()
        .giveReceipt(m_header, ReceiptKind::Displayed, receiptPhrases())
        .then(this, [this, mail = m_mail, turn = m_turn](const Result<QueueId> &given) {
            if (given || given.error().code == ErrorCode::Conflict)
                mark(mail);
            if (given)
                Q_EMIT said({Glyph::Accepted, Tone::Good, tr("The receipt is on its way.")});
            else
                Q_EMIT said({Glyph::Warning, Tone::Bad, errorWords(given.error())});
            if (!given && given.error().code != ErrorCode::Conflict && turn == m_turn)
                QFrame::show(); // it can be given later
        });
}

void ReceiptBanner::decline()
{
    hide();
    m_services.spooler.reportIntake().declineReceipt(m_header).then(
        this, [this, mail = m_mail, turn = m_turn](const Result<> &declined) {
            if (declined || declined.error().code == ErrorCode::Conflict)
                mark(mail);
            else if (turn == m_turn)
                QFrame::show();
        });
}

void ReceiptBanner::mark(MailId mail)
{
    m_services.receiver.changeFlags({mail}, MailFlag::MdnSent, {});
}

} // namespace mailroom
