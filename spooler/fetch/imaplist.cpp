#include "spooler/fetch/imaplist.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostFolders = 10'000;

    struct SpecialUse {
        QByteArrayView attribute;
        FolderRole role;
    };
    constexpr std::array specialUses{
        SpecialUse{"\\Drafts", FolderRole::Drafts},   SpecialUse{"\\Sent", FolderRole::Sent},
        SpecialUse{"\\Trash", FolderRole::Trash},     SpecialUse{"\\Junk", FolderRole::Junk},
        SpecialUse{"\\Archive", FolderRole::Archive}, SpecialUse{"\\All", FolderRole::All}};

    struct RoleName {
        QStringView text; // in lower case
        FolderRole role;
    };
    // What mail programs and providers call them where the server does not say.
    constexpr std::array roleNames{
        RoleName{u"drafts", FolderRole::Drafts},
        RoleName{u"draft", FolderRole::Drafts},
        RoleName{u"entwürfe", FolderRole::Drafts},
        RoleName{u"черновики", FolderRole::Drafts},
        RoleName{u"sent", FolderRole::Sent},
        RoleName{u"sent items", FolderRole::Sent},
        RoleName{u"sent messages", FolderRole::Sent},
        RoleName{u"sent mail", FolderRole::Sent},
        RoleName{u"sent-mail", FolderRole::Sent},
        RoleName{u"gesendet", FolderRole::Sent},
        RoleName{u"gesendete objekte", FolderRole::Sent},
        RoleName{u"gesendete elemente", FolderRole::Sent},
        RoleName{u"отправленные", FolderRole::Sent},
        RoleName{u"trash", FolderRole::Trash},
        RoleName{u"deleted items", FolderRole::Trash},
        RoleName{u"deleted messages", FolderRole::Trash},
        RoleName{u"deleted", FolderRole::Trash},
        RoleName{u"papierkorb", FolderRole::Trash},
        RoleName{u"gelöscht", FolderRole::Trash},
        RoleName{u"корзина", FolderRole::Trash},
        RoleName{u"удаленные", FolderRole::Trash},
        RoleName{u"junk", FolderRole::Junk},
        RoleName{u"junk e-mail", FolderRole::Junk},
        RoleName{u"junk mail", FolderRole::Junk},
        RoleName{u"spam", FolderRole::Junk},
        RoleName{u"bulk mail", FolderRole::Junk},
        RoleName{u"спам", FolderRole::Junk},
        RoleName{u"archive", FolderRole::Archive},
        RoleName{u"archives", FolderRole::Archive},
        RoleName{u"archiv", FolderRole::Archive},
        RoleName{u"архив", FolderRole::Archive}};

    QByteArray listCommand(const ImapCapabilities &capabilities)
    {
        QByteArrayList wanted;
        if (capabilities.has("LIST-EXTENDED") && capabilities.has("SPECIAL-USE"))
            wanted << "SPECIAL-USE";
        if (capabilities.has("LIST-STATUS"))
            wanted
                << (capabilities.condstore() ? "STATUS (MESSAGES UIDNEXT UIDVALIDITY HIGHESTMODSEQ)"
                                             : "STATUS (MESSAGES UIDNEXT UIDVALIDITY)");
        const QByteArray command = "LIST \"\" \"*\"";
        return wanted.isEmpty() ? command : command + " RETURN (" + wanted.join(' ') + ')';
    }

} // namespace

ImapList::ImapList(const ImapCapabilities &capabilities)
    : m_names(capabilities.mailboxNames)
    , m_command(ImapCommand{listCommand(capabilities), {}, {}})
{
}

void ImapList::heard(ImapResponse &response)
{
    if (response.begins("LIST") && response.values.size() >= 4)
        takeFolder(response);
    else if (response.begins("STATUS") && response.values.size() >= 3)
        takeStatus(response);
}

void ImapList::takeFolder(const ImapResponse &response)
{
    const ImapValue &separator = response.values.at(2);
    ServerFolder folder;
    folder.path = decodedMailbox(response.values.at(3).text, m_names);
    folder.separator = separator.isNil()
        ? QString()
        : QString::fromUtf8(separator.text.first(std::min<qsizetype>(separator.text.size(), 1)));
    const bool isInbox = folder.path.compare(u"INBOX", Qt::CaseInsensitive) == 0;
    if (isInbox) { // RFC 9051 section 5.1: in any case, one and the same
        folder.path = u"INBOX"_s;
        folder.role = FolderRole::Inbox;
    }
    if (folder.path.isEmpty() || folder.path.size() > 1000 || m_folders.size() >= mostFolders
        || m_seen.contains(folder.path))
        return;
    for (const ImapValue &attribute : response.values.at(1).list) {
        if (attribute.is("\\Noselect") || attribute.is("\\NonExistent"))
            folder.holdsMail = false;
        for (const SpecialUse &use : specialUses) {
            if (attribute.is(use.attribute) && !isInbox)
                folder.role = use.role;
        }
    }
    m_seen.insert(folder.path);
    m_folders.append(folder);
}

void ImapList::takeStatus(const ImapResponse &response)
{
    if (m_status.size() >= mostFolders)
        return;
    QString path = decodedMailbox(response.values.at(1).text, m_names);
    if (path.compare(u"INBOX", Qt::CaseInsensitive) == 0)
        path = u"INBOX"_s;
    const QList<ImapValue> &items = response.values.at(2).list;
    ImapStatus &status = m_status[path];
    for (qsizetype i = 0; i + 1 < items.size(); i += 2) {
        const qint64 number = items.at(i + 1).number();
        if (items.at(i).is("MESSAGES"))
            status.messages = number;
        else if (items.at(i).is("UIDNEXT"))
            status.uidNext = number;
        else if (items.at(i).is("UIDVALIDITY"))
            status.uidValidity = number;
        else if (items.at(i).is("HIGHESTMODSEQ"))
            status.highestModseq = number;
    }
}

void ImapList::answered(const ImapResponse &reply, qsizetype)
{
    m_isOver = true;
    m_isOk = reply.status == ImapResponse::Status::Ok;
    guessRoles();
}

// Each role once: the first that says so, or else the first of that name.
void ImapList::guessRoles()
{
    QSet<FolderRole> given;
    for (ServerFolder &folder : m_folders) {
        if (folder.role == FolderRole::None)
            continue;
        if (given.contains(folder.role))
            folder.role = FolderRole::None;
        given.insert(folder.role);
    }
    for (const RoleName &name : roleNames) {
        if (given.contains(name.role))
            continue;
        const auto found = std::ranges::find_if(m_folders, [&](const ServerFolder &folder) {
            const QString last =
                folder.separator.isEmpty() ? folder.path : folder.path.section(folder.separator, -1);
            return folder.role == FolderRole::None && folder.holdsMail && last.toLower() == name.text;
        });
        if (found == m_folders.end())
            continue;
        found->role = name.role;
        given.insert(name.role);
    }
}

} // namespace mailroom
