#include "spooler/mail/receipt.h"

using namespace Qt::StringLiterals;

namespace mailroom {

QString receiptRefusalName(ReceiptRefusal refusal)
{
    switch (refusal) {
    case ReceiptRefusal::None:
        return u"none"_s;
    case ReceiptRefusal::NotWanted:
        return u"not-wanted"_s;
    case ReceiptRefusal::SeveralWanted:
        return u"several-wanted"_s;
    case ReceiptRefusal::Unreadable:
        return u"unreadable"_s;
    case ReceiptRefusal::List:
        return u"list"_s;
    case ReceiptRefusal::Automatic:
        return u"automatic"_s;
    case ReceiptRefusal::NullSender:
        return u"null-sender"_s;
    case ReceiptRefusal::OtherSender:
        return u"other-sender"_s;
    case ReceiptRefusal::Oneself:
        return u"oneself"_s;
    case ReceiptRefusal::UnknownOption:
        return u"unknown-option"_s;
    case ReceiptRefusal::Settled:
        return u"settled"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString receiptKindName(ReceiptKind kind)
{
    switch (kind) {
    case ReceiptKind::Displayed:
        return u"displayed"_s;
    case ReceiptKind::DeletedUnread:
        return u"deleted"_s;
    case ReceiptKind::Declined:
        return u"declined"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
