#include "spooler/fetch/imapselect.h"

#include "spooler/fetch/imapfetchdata.h"

namespace mailroom {

namespace {

    constexpr qsizetype mostChanges = 1'000'000; // more than any mailbox has

} // namespace

ImapSelect::ImapSelect(const QString &path, const FolderSync &known, const ImapCapabilities &capabilities)
{
    m_mailbox.path = path;
    QByteArray command = "SELECT " + imapMailbox(path, capabilities.mailboxNames).value_or("\"\"");
    m_asksChanges = capabilities.qresync && known.uidValidity > 0 && known.highestModseq > 0;
    if (m_asksChanges)
        command += " (QRESYNC (" + QByteArray::number(known.uidValidity) + ' '
            + QByteArray::number(known.highestModseq) + "))";
    else if (capabilities.condstore())
        command += " (CONDSTORE)";
    m_command = ImapCommand{command, {}, {}};
}

void ImapSelect::heard(ImapResponse &response)
{
    takeCode(response.code);
    if (const qint64 exists = response.numbered("EXISTS"); exists >= 0) {
        m_mailbox.exists = exists;
    } else if (response.begins("VANISHED")) {
        if (const auto set = ImapSet::parse(response.values.constLast().text);
            set && m_vanished.size() < 10'000)
            m_vanished.append(*set);
    } else if (const auto data = readFetchData(response); data && data->flags) {
        if (m_changes.size() < mostChanges)
            m_changes.append({data->uid, *data->flags});
    }
}

void ImapSelect::takeCode(const QList<ImapValue> &code)
{
    if (code.isEmpty())
        return;
    const ImapValue &name = code.constFirst();
    const qint64 number = code.size() > 1 ? code.at(1).number() : -1;
    if (name.is("UIDVALIDITY"))
        m_mailbox.uidValidity = std::max<qint64>(number, 0);
    else if (name.is("UIDNEXT"))
        m_mailbox.uidNext = std::max<qint64>(number, 0);
    else if (name.is("HIGHESTMODSEQ"))
        m_mailbox.highestModseq = std::max<qint64>(number, 0);
    else if (name.is("PERMANENTFLAGS") && code.size() > 1)
        m_mailbox.permanentFlags = code.at(1).list;
}

void ImapSelect::answered(const ImapResponse &reply, qsizetype)
{
    m_reply = reply;
    m_mailbox.isReadOnly = reply.hasCode("READ-ONLY");
}

} // namespace mailroom
