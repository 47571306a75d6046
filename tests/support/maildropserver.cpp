#include "tests/support/maildropserver.h"

namespace mailroom {

namespace {

    QByteArray stuffed(const QByteArray &octets)
    {
        QByteArray body = octets.startsWith('.') ? '.' + octets : octets;
        body.replace("\r\n.", "\r\n..");
        return body.endsWith("\r\n") ? body : body + "\r\n";
    }

} // namespace

QByteArray letter(int number, qsizetype octets)
{
    QByteArray mail = "From: Ann <ann@example.org>\r\nTo: Bob <bob@example.net>\r\nSubject: Letter "
        + QByteArray::number(number) + "\r\nMessage-ID: <letter-" + QByteArray::number(number)
        + "@example.org>\r\nDate: Sun, 1 Mar 2026 08:00:00 +0000\r\n\r\n";
    for (int line = 0; mail.size() < octets; ++line)
        mail += (line % 7 == 3 ? ".dots at the beginning " : "line ") + QByteArray::number(line) + "\r\n";
    return mail;
}

QByteArray MaildropServer::listing(bool uidls) const
{
    QByteArray lines = "+OK\r\n";
    for (int i = 0; i < messages.size(); ++i) {
        if (m_deleted.contains(i + 1) || (uidls && messages.at(i).uidl.isEmpty()))
            continue;
        const QByteArray value =
            uidls ? messages.at(i).uidl : QByteArray::number(messages.at(i).octets.size());
        lines += QByteArray::number(i + 1) + ' ' + value + "\r\n";
    }
    return lines + ".";
}

QByteArray MaildropServer::usualAnswer(const QByteArray &command)
{
    const QList<QByteArray> words = command.split(' ');
    const QByteArray verb = words.constFirst().toUpper();
    const int number = words.value(1).toInt();
    const bool exists = number >= 1 && number <= messages.size() && !m_deleted.contains(number);
    if (command.isEmpty()) {
        m_deleted.clear();
        return "+OK ready";
    }
    if (verb == "CAPA")
        return "+OK\r\n" + capabilities + "\r\n.";
    if (verb == "STAT")
        return "+OK " + QByteArray::number(messages.size() - m_deleted.size()) + " 1000";
    if (verb == "LIST" || (verb == "UIDL" && hasUidl))
        return listing(verb == "UIDL");
    if (verb == "RETR" && exists)
        return "+OK\r\n" + stuffed(messages.at(number - 1).octets) + ".";
    if (verb == "TOP" && exists && hasTop) {
        const QByteArray &octets = messages.at(number - 1).octets;
        return "+OK\r\n" + stuffed(octets.first(octets.indexOf("\r\n\r\n") + 4)) + ".";
    }
    if (verb == "DELE" && exists) {
        m_deleted.insert(number);
        return "+OK";
    }
    if (verb == "QUIT") {
        for (int i = static_cast<int>(messages.size()); i > 0; --i) {
            if (m_deleted.contains(i))
                messages.removeAt(i - 1);
        }
        m_deleted.clear();
        return "+OK bye";
    }
    return verb == "USER" || verb == "PASS" || verb == "NOOP" ? "+OK" : "-ERR no";
}

} // namespace mailroom
