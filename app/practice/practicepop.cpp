#include "app/practice/practicepop.h"

#include "app/practice/practiceserver.h"

namespace mailroom {

namespace {

    QByteArray withDots(const QByteArray &octets)
    {
        QByteArray body = octets.startsWith('.') ? '.' + octets : octets;
        body.replace("\r\n.", "\r\n..");
        return "+OK\r\n" + (body.endsWith("\r\n") ? body : body + "\r\n") + ".\r\n";
    }

    QByteArray headerOf(const QByteArray &octets)
    {
        const qsizetype end = octets.indexOf("\r\n\r\n");
        return end < 0 ? octets : octets.first(end + 4);
    }

} // namespace

PracticePop::PracticePop(PracticeMemory &memory) : m_memory(memory) { }

PracticeReply PracticePop::greeting()
{
    return {"+OK practice server\r\n"};
}

PracticeReply PracticePop::lineArrived(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    const QByteArray verb = words.constFirst().toUpper();
    if (verb == "CAPA")
        return {"+OK\r\nTOP\r\nUIDL\r\nUSER\r\nPIPELINING\r\n.\r\n"};
    if (verb == "USER")
        return {"+OK\r\n"};
    if (verb == "QUIT")
        return quit();
    if (verb == "PASS") {
        m_mail = m_memory.maildrop.mail();
        m_isLoggedOn = true;
        return {"+OK\r\n"};
    }
    if (!m_isLoggedOn)
        return {"-ERR log on first\r\n"};
    return transaction(verb, words.value(1).toInt());
}

PracticeReply PracticePop::transaction(const QByteArray &verb, int number)
{
    if (verb == "STAT")
        return {"+OK " + QByteArray::number(m_mail.size() - m_deleted.size()) + " 0\r\n"};
    if (verb == "LIST" || verb == "UIDL")
        return {listing(verb == "UIDL")};
    if (verb == "NOOP")
        return {"+OK\r\n"};
    if (verb == "RSET") {
        m_deleted.clear();
        return {"+OK\r\n"};
    }
    if (number < 1 || number > m_mail.size() || m_deleted.contains(number))
        return {"-ERR there is no such message\r\n"};
    const QByteArray &octets = m_mail.at(number - 1).octets;
    if (verb == "RETR")
        return {withDots(octets)};
    if (verb == "TOP")
        return {withDots(headerOf(octets))};
    if (verb != "DELE")
        return {"-ERR the practice server does not know this command\r\n"};
    m_deleted.insert(number);
    return {"+OK\r\n"};
}

QByteArray PracticePop::listing(bool uidls) const
{
    QByteArray lines = "+OK\r\n";
    for (int i = 0; i < m_mail.size(); ++i) {
        if (m_deleted.contains(i + 1))
            continue;
        const qint64 value = uidls ? m_mail.at(i).number : m_mail.at(i).octets.size();
        lines += QByteArray::number(i + 1) + ' ' + QByteArray::number(value) + "\r\n";
    }
    return lines + ".\r\n";
}

PracticeReply PracticePop::quit()
{
    for (const int number : std::as_const(m_deleted))
        m_memory.maildrop.remove(m_mail.at(number - 1).number);
    return {"+OK bye\r\n", {}, PracticeNext::Close};
}

} // namespace mailroom
