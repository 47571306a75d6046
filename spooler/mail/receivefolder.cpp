#include "spooler/mail/receivefolder.h"

using namespace Qt::StringLiterals;

namespace mailroom {

QString fullClass(const MailFacts &facts)
{
    if (facts.messageClass != "list"_L1)
        return facts.messageClass;
    // RFC 2919: "Words about it <dev.example.org>".
    QString id = facts.listId.section(u'<', -1).section(u'>', 0, 0).simplified().toLower();
    return id.isEmpty() ? facts.messageClass : facts.messageClass + u'.' + id;
}

QString receiveFolder(const ReceiveFolders &folders, const QString &messageClass)
{
    QString prefix = messageClass.isEmpty() ? u"note"_s : messageClass.toLower();
    const QString first = prefix.section(u'.', 0, 0);
    while (!prefix.isEmpty()) {
        if (const auto found = folders.constFind(prefix); found != folders.cend())
            return *found;
        prefix.truncate(std::max<qsizetype>(prefix.lastIndexOf(u'.'), 0));
    }
    const bool isReport = first == "report"_L1 || first == "receipt"_L1;
    return isReport ? QString() : folders.value(QString());
}

QString receiveFoldersText(const ReceiveFolders &folders)
{
    QStringList parts;
    for (const auto &[prefix, folder] : folders.asKeyValueRange())
        parts << prefix + u'=' + folder;
    return parts.join(u", "_s);
}

std::optional<ReceiveFolders> receiveFoldersOf(const QString &text)
{
    ReceiveFolders folders;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString folder = part.sliced(equals + 1).trimmed();
        if (part.trimmed().isEmpty())
            continue;
        if (equals < 0 || folder.isEmpty())
            return std::nullopt;
        folders.insert(part.first(equals).trimmed().toLower(), folder);
    }
    return folders;
}

} // namespace mailroom
