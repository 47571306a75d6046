#include "spooler/fetch/imapcopies.h"

#include "spooler/fetch/imapsurvey.h"
#include "spooler/fetch/imaptransfer.h"
#include "spooler/mail/headerblock.h"

#include <algorithm>

namespace mailroom {

ImapCopy describeCopy(const Result<QByteArray> &firstOctets, qint64 size)
{
    if (!firstOctets)
        return {};
    return {QString::fromUtf8(readHeader(*firstOctets).value("Message-ID")), size};
}

Coroutine<ImapCopy> describeImapCopy(ImapSession &session, qint64 uid)
{
    ImapSurvey survey(QByteArray::number(uid), ImapSurvey::Facts::FlagsSizeAndDate);
    co_await session.connection.perform(survey);
    const QList<ImapSurveyed> found = survey.messages();
    if (found.isEmpty())
        co_return ImapCopy{};
    ImapCopy copy{{}, found.constFirst().size};
    const ImapFetch::Sink sink = [&copy](ImapPart, ImapFetchData data) {
        copy = describeCopy(data.body->text, copy.size);
    };
    ImapFetch header({{ImapPart::Header, {uid}, true}}, sink, [] { return true; });
    co_await session.connection.perform(header);
    co_return copy;
}

Coroutine<std::optional<qint64>> findImapCopy(ImapSession &session, FolderRow folder, ImapCopy copy)
{
    if (copy.messageId.isEmpty() || !co_await openImapFolder(session, folder))
        co_return std::nullopt;
    ImapSearch search(copy.messageId);
    co_await session.connection.perform(search);
    QList<qint64> found = search.found();
    if (found.isEmpty())
        co_return std::nullopt;
    std::ranges::sort(found);
    ImapSurvey survey(ImapSet::of(found).toText(), ImapSurvey::Facts::FlagsSizeAndDate);
    co_await session.connection.perform(survey);
    QList<ImapSurveyed> same = survey.messages();
    same.removeIf([&](const ImapSurveyed &message) {
        return !std::ranges::binary_search(found, message.uid)
            || (copy.size > 0 && message.size != copy.size);
    });
    co_return same.isEmpty() ? std::nullopt : std::optional(same.constLast().uid);
}

} // namespace mailroom
