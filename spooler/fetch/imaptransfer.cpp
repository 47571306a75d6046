#include "spooler/fetch/imaptransfer.h"

#include "spooler/fetch/imapflags.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostPlaces = 100'000; // of one reply

} // namespace

ImapTransfer ImapTransfer::move(const QList<qint64> &uids, const QByteArray &mailbox)
{
    return {{"UID MOVE " + ImapSet::of(uids).toText() + ' ' + mailbox, {}, {}}, u"MOVE"_s};
}

ImapTransfer ImapTransfer::copy(const QList<qint64> &uids, const QByteArray &mailbox)
{
    return {{"UID COPY " + ImapSet::of(uids).toText() + ' ' + mailbox, {}, {}}, u"COPY"_s};
}

ImapTransfer
ImapTransfer::append(const QByteArray &mailbox, MailFlags flags, std::shared_ptr<ContentReader> content)
{
    QByteArray command = "APPEND " + mailbox;
    if (flags)
        command += " (" + imapFlagList(flags) + ')';
    return {{command, std::move(content), {}}, u"APPEND"_s};
}

void ImapTransfer::takeCode(const QList<ImapValue> &code)
{
    if (code.size() >= 3 && code.constFirst().is("APPENDUID")) {
        const qint64 uid = code.at(2).number();
        if (uid > 0)
            m_appended = uid;
    }
    if (code.size() < 4 || !code.constFirst().is("COPYUID"))
        return;
    const auto sources = ImapSet::parse(code.at(2).text);
    const auto targets = ImapSet::parse(code.at(3).text);
    if (!sources || !targets)
        return;
    const QList<qint64> from = sources->expanded(mostPlaces);
    const QList<qint64> to = targets->expanded(mostPlaces);
    if (from.size() != to.size()) // a server that cannot count: its messages are found by Message-ID
        return;
    m_toldPlaces = true;
    for (qsizetype i = 0; i < from.size(); ++i)
        m_places.insert(from.at(i), to.at(i));
}

ImapSearch::ImapSearch(const QString &messageId)
{
    // Without the brackets: some servers keep them out of their index.
    QByteArray id = messageId.toUtf8();
    if (id.startsWith('<') && id.endsWith('>'))
        id = id.sliced(1).chopped(1);
    const auto quoted = imapQuoted(id);
    if (quoted && !id.isEmpty())
        m_command = ImapCommand{"UID SEARCH HEADER Message-ID " + *quoted, {}, {}};
    else
        m_reply.status = ImapResponse::Status::No; // nobody has such a one
}

ImapSearch ImapSearch::deleted()
{
    ImapSearch search;
    search.m_command = ImapCommand{"UID SEARCH DELETED", {}, {}};
    search.m_most = 1'000'000;
    return search;
}

void ImapSearch::heard(ImapResponse &response)
{
    if (!response.begins("SEARCH"))
        return;
    for (qsizetype i = 1; i < response.values.size() && m_found.size() < m_most; ++i) {
        if (const qint64 uid = response.values.at(i).number(); uid > 0)
            m_found.append(uid);
    }
}

} // namespace mailroom
