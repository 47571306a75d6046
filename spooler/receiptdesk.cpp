#include "spooler/receiptdesk.h"

#include "spooler/clock.h"
#include "spooler/report/mdnwriter.h"
#include "spooler/report/receiptpolicy.h"
#include "spooler/store/database.h"
#include "spooler/store/receiptstore.h"
#include "spooler/submissiongroup.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // One without a Message-ID is known by its header.
    QString keyOf(const ReceiptWish &wish, const QByteArray &header)
    {
        if (!wish.messageId.isEmpty())
            return wish.messageId;
        return QString::fromLatin1(QCryptographicHash::hash(header, QCryptographicHash::Sha256).toHex());
    }

    GivenReceipt
    receiptOf(const ReceiptWish &wish, const QByteArray &header, ReceiptKind kind, const QDateTime &now)
    {
        return {
            .messageId = keyOf(wish, header),
            .kind = kind,
            .when = now,
            .to = wish.to,
            .subject = wish.subject,
            .message = {}};
    }

} // namespace

ReceiptDesk::ReceiptDesk(Database &database, SubmissionGroup &submissions, Clock &clock)
    : m_database(database)
    , m_submissions(submissions)
    , m_clock(clock)
{
}

QStringList ReceiptDesk::ownAddresses() const
{
    QStringList own;
    for (const Account &account : m_accounts)
        own << account.address << account.policy.identities;
    return own;
}

Result<ReceiptWish> ReceiptDesk::wish(const QByteArray &header)
{
    ReceiptWish wish = receiptWish(header, ownAddresses());
    if (wish.refusal != ReceiptRefusal::None)
        return wish;
    return ReceiptStore(m_database).isSettled(keyOf(wish, header)).transform([&](bool settled) {
        wish.refusal = settled ? ReceiptRefusal::Settled : ReceiptRefusal::None;
        return wish;
    });
}

Result<ReceiptWish> ReceiptDesk::mustBeWanted(const QByteArray &header)
{
    const auto wanted = wish(header);
    if (!wanted || wanted->refusal == ReceiptRefusal::None)
        return wanted;
    const ErrorCode code =
        wanted->refusal == ReceiptRefusal::Settled ? ErrorCode::Conflict : ErrorCode::Refused;
    return failure(code, u"no receipt: %1"_s.arg(receiptRefusalName(wanted->refusal)));
}

void ReceiptDesk::give(
    const QByteArray &header, ReceiptKind kind, const ReceiptPhrases &phrases, const Answer<QueueId> &answer)
{
    const auto wanted = mustBeWanted(header);
    if (!wanted)
        return answer(std::unexpected(wanted.error()));
    const QString from =
        wanted->from.isEmpty() && !m_accounts.isEmpty() ? m_accounts.constFirst().address : wanted->from;
    Submission submission;
    submission.content = writeMdn(
        {.wish = *wanted,
         .from = from,
         .kind = kind,
         .when = m_clock.now(),
         .originalHeader = header,
         .phrases = phrases});
    submission.reversePath = QString(); // section 3: nobody answers a receipt
    submission.recipients = {wanted->to};
    submission.notify = NotifyFlag::Never;
    submission.receipt = receiptOf(*wanted, header, kind, m_clock.now());
    submission.origin = u"receipt"_s;
    m_submissions.submit(submission, answer);
}

Result<> ReceiptDesk::decline(const QByteArray &header)
{
    const auto wanted = mustBeWanted(header);
    if (!wanted)
        return std::unexpected(wanted.error());
    return m_database.transaction([&] {
        return ReceiptStore(m_database)
            .settle(receiptOf(*wanted, header, ReceiptKind::Declined, m_clock.now()));
    });
}

} // namespace mailroom
