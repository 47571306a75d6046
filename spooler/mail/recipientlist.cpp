#include "spooler/mail/recipientlist.h"

#include "spooler/mail/mailbox.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestName = 64;

    QString unquoted(QStringView name)
    {
        QString text = name.toString().simplified();
        if (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"'))
            text = text.sliced(1, text.size() - 2).simplified();
        return text;
    }

    void append(QString &field, const QString &addresses)
    {
        if (!field.isEmpty() && !addresses.isEmpty())
            field += u", "_s;
        field += addresses;
    }

    // Each list is looked into once, so that neither a circle nor lists that share members cost more.
    class Unfolding {
    public:
        explicit Unfolding(const QList<RecipientList> &lists) : m_lists(lists) { }

        QString run(const QString &field)
        {
            QString text = field;
            const QList<AddressFault> faults = parseMailboxes(field).faults;
            for (qsizetype i = faults.size(); i-- > 0;) { // from the end: positions stay true
                const AddressFault &fault = faults.at(i);
                const QString key = listKey(fault.text);
                const auto list = std::ranges::find_if(
                    m_lists, [&](const RecipientList &one) { return listKey(one.name) == key; });
                if (!key.isEmpty() && list != m_lists.end())
                    text.replace(fault.position, fault.length, look(*list, key));
            }
            return text;
        }

        Unfolded result;

    private:
        QString look(const RecipientList &list, const QString &key)
        {
            if (m_seen.contains(key)) {
                result.notes << u"list \"%1\" is named more than once"_s.arg(list.name);
                return {};
            }
            m_seen.insert(key);
            const int depth = list.hidesMembers ? 1 : 0;
            m_hiding += depth;
            const QString members = run(list.members.join(u", "_s));
            const bool isOutermost = list.hidesMembers && m_hiding == 1;
            m_hiding -= depth;
            result.notes << u"list \"%1\" was looked into"_s.arg(list.name);
            if (!isOutermost)
                return members; // the hiding list round it hides these too
            result.groups.prepend(list.name);
            append(result.hidden, members);
            return {};
        }

        const QList<RecipientList> &m_lists;
        QSet<QString> m_seen;
        int m_hiding = 0; // lists that hide their members, round the present place
    };

} // namespace

QString listKey(QStringView name)
{
    const QString text = unquoted(name);
    const bool isName =
        !text.isEmpty() && text.size() <= longestName && std::ranges::none_of(text, [](QChar c) {
            return u"@,;:<>()[]\\\""_s.contains(c) || c.category() == QChar::Other_Control;
        });
    return isName ? text.toCaseFolded() : QString();
}

QString listFault(const RecipientList &list, const QList<RecipientList> &others)
{
    if (listKey(list.name).isEmpty())
        return u"a list's name has letters, digits and spaces, at most 64, and is no address: \"%1\""_s.arg(
            list.name.left(longestName));
    if (list.members.isEmpty())
        return u"the list \"%1\" has no members"_s.arg(list.name);
    for (const QString &member : list.members) {
        const MailboxList parsed = parseMailboxes(member);
        if (!parsed.mailboxes.isEmpty() && parsed.faults.isEmpty())
            continue;
        const auto isMeant = [&](const RecipientList &other) {
            return listKey(other.name) == listKey(member) && !listKey(member).isEmpty();
        };
        if (!std::ranges::any_of(others, isMeant)) {
            const QString why = parsed.faults.isEmpty() ? u"is no address"_s : parsed.faults.first().why;
            return u"\"%1\" is neither a list nor an address: it %2"_s.arg(member.left(120), why);
        }
    }
    return {};
}

Unfolded unfolded(const QString &field, const QList<RecipientList> &lists)
{
    if (lists.isEmpty() || field.isEmpty())
        return {.text = field, .groups = {}, .hidden = {}, .notes = {}};
    Unfolding unfolding(lists);
    unfolding.result.text = unfolding.run(field);
    return unfolding.result;
}

QJsonObject toJson(const RecipientList &list)
{
    return {
        {u"name"_s, list.name},
        {u"members"_s, QJsonArray::fromStringList(list.members)},
        {u"hidesMembers"_s, list.hidesMembers}};
}

RecipientList recipientListFromJson(const QJsonObject &object)
{
    RecipientList list;
    list.name = object.value("name"_L1).toString();
    for (const auto &member : object.value("members"_L1).toArray())
        list.members << member.toString();
    list.hidesMembers = object.value("hidesMembers"_L1).toBool();
    return list;
}

} // namespace mailroom
