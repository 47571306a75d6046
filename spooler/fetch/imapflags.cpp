#include "spooler/fetch/imapflags.h"

#include <algorithm>
#include <array>

namespace mailroom {

namespace {

    struct FlagName {
        MailFlag flag;
        QByteArrayView text;
    };

    constexpr std::array flagNames{
        FlagName{MailFlag::Seen, "\\Seen"},       FlagName{MailFlag::Answered, "\\Answered"},
        FlagName{MailFlag::Flagged, "\\Flagged"}, FlagName{MailFlag::Deleted, "\\Deleted"},
        FlagName{MailFlag::Draft, "\\Draft"},     FlagName{MailFlag::Forwarded, "$Forwarded"},
        FlagName{MailFlag::MdnSent, "$MDNSent"},  FlagName{MailFlag::Junk, "$Junk"},
    };

} // namespace

MailFlags imapFlags(const QList<ImapValue> &flags)
{
    MailFlags result;
    for (const ImapValue &flag : flags) {
        for (const FlagName &name : flagNames)
            result.setFlag(name.flag, result.testFlag(name.flag) || flag.is(name.text));
    }
    return result;
}

QByteArray imapFlagList(MailFlags flags)
{
    QByteArrayList list;
    for (const FlagName &name : flagNames) {
        if (flags.testFlag(name.flag))
            list << name.text.toByteArray();
    }
    return list.join(' ');
}

MailFlags keptFlags(MailFlags flags, const QList<ImapValue> &permanentFlags)
{
    const bool takesKeywords =
        std::ranges::any_of(permanentFlags, [](const ImapValue &flag) { return flag.is("\\*"); });
    const MailFlags named = imapFlags(permanentFlags);
    MailFlags kept;
    for (const FlagName &name : flagNames)
        kept.setFlag(name.flag, named.testFlag(name.flag) || (takesKeywords && name.text.startsWith('$')));
    return flags & kept;
}

} // namespace mailroom
