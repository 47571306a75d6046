#pragma once

#include "spooler/fetch/imapcommand.h"
#include "spooler/fetch/imapvalue.h"

#include <QSet>

namespace mailroom {

// [value] What a server says that it can, and what of it was enabled. Forgotten when TLS begins.
class ImapCapabilities {
public:
    bool areKnown() const { return !m_names.isEmpty(); }
    bool has(QByteArrayView name) const { return m_names.contains(name.toByteArray()); }
    QList<QByteArray> mechanisms() const // of AUTHENTICATE
    {
        QList<QByteArray> found;
        for (const QByteArray &name : m_names) {
            if (name.startsWith("AUTH="))
                found << name.sliced(5);
        }
        return found;
    }
    QStringList names() const
    {
        QStringList names;
        for (const QByteArray &name : m_names)
            names << QString::fromUtf8(name);
        names.sort();
        return names;
    }
    // From CAPABILITY's data or code: its own name first. At most 200.
    void take(const QList<ImapValue> &values)
    {
        m_names.clear();
        for (qsizetype i = 1; i < values.size() && i <= 200; ++i)
            m_names.insert(values.at(i).text.toUpper());
    }

    bool qresync = false; // enabled: expunged messages are told by UID
    ImapNames mailboxNames = ImapNames::ModifiedUtf7;
    bool condstore() const { return qresync || has("CONDSTORE"); }
    bool literalPlus() const { return has("LITERAL+"); }

private:
    QSet<QByteArray> m_names;
};

} // namespace mailroom
