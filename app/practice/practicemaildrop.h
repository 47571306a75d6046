#pragma once

#include <QByteArray>
#include <QList>

namespace mailroom {

// [value] What came in at the practice server, for whomever it was. The oldest goes when there is too much.
class PracticeMaildrop {
public:
    struct Mail {
        qint64 number = 0; // never used again: its UIDL
        QByteArray octets; // with CRLF
    };

    void put(const QByteArray &octets)
    {
        m_mail.append({++m_last, octets});
        if (m_mail.size() > mostMail)
            m_mail.removeFirst();
    }
    void remove(qint64 number)
    {
        m_mail.removeIf([number](const Mail &mail) { return mail.number == number; });
    }
    const QList<Mail> &mail() const { return m_mail; }

private:
    static constexpr qsizetype mostMail = 200;

    QList<Mail> m_mail;
    qint64 m_last = 0;
};

} // namespace mailroom
