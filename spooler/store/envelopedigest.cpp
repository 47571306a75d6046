#include "spooler/store/envelopedigest.h"

#include <QCryptographicHash>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Fields with their lengths, so that two envelopes never join to the same bytes.
    class Fields {
    public:
        Fields &operator<<(qint64 number)
        {
            const qint64 ordered = qToBigEndian(number);
            m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&ordered), sizeof ordered));
            return *this;
        }
        Fields &operator<<(const QString &text)
        {
            const QByteArray bytes = text.toUtf8();
            *this << bytes.size();
            m_hash.addData(bytes);
            return *this;
        }
        qint64 digest() const { return qFromBigEndian<qint64>(m_hash.resultView().data()); }

    private:
        QCryptographicHash m_hash{QCryptographicHash::Sha256};
    };

} // namespace

qint64
messageDigest(const QString &reversePath, Ret ret, const QString &envid, ContentId content, qint64 size)
{
    Fields fields;
    fields << reversePath << static_cast<qint64>(ret) << envid << content.value << size;
    return fields.digest();
}

qint64 recipientDigest(QueueId message, const EnvelopeRecipient &recipient)
{
    Fields fields;
    fields << message.value << recipient.forwardPath << static_cast<qint64>(recipient.notify.toInt())
           << recipient.originalRecipient;
    if (recipient.addressType != smtpAddressType) // as before there were others
        fields << recipient.addressType;
    return fields.digest();
}

} // namespace mailroom
