#include "app/practice/practicedialogue.h"

#include "app/practice/practicebounce.h"
#include "app/practice/practiceserver.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    // The address between the angle brackets of "FROM:<…>" and "TO:<…>".
    QString path(const QByteArray &argument)
    {
        const qsizetype from = argument.indexOf('<');
        const qsizetype to = argument.indexOf('>', from);
        return from < 0 || to < 0 ? QString() : QString::fromUtf8(argument.mid(from + 1, to - from - 1));
    }

    constexpr qsizetype longestPracticeMail = 10 * 1024 * 1024;

    // Behaviours that show only after the content get a transaction of their own: its one reply counts for
    // all recipients.
    bool decidesAfterContent(PracticeBehaviour behaviour)
    {
        return behaviour == PracticeBehaviour::RejectContent || behaviour == PracticeBehaviour::DropAfterDot;
    }

} // namespace

PracticeDialogue::PracticeDialogue(PracticeMemory &memory) : m_memory(memory) { }

PracticeReply PracticeDialogue::greeting()
{
    return {"220 practice.example ESMTP practice server\r\n"};
}

PracticeReply PracticeDialogue::lineArrived(const QByteArray &line)
{
    switch (m_expecting) {
    case Expecting::Command:
        return command(line);
    case Expecting::UserName:
        m_user = QString::fromUtf8(QByteArray::fromBase64(line));
        m_expecting = Expecting::Password;
        return reply("334 UGFzc3dvcmQ6");
    case Expecting::Password:
        m_expecting = Expecting::Command;
        return login(m_user);
    case Expecting::Content:
        if (line == ".")
            return contentEnded();
        contentLine(line);
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

PracticeReply PracticeDialogue::command(const QByteArray &line)
{
    const qsizetype space = line.indexOf(' ');
    const QByteArray verb = (space < 0 ? line : line.first(space)).toUpper();
    const QByteArray argument = space < 0 ? QByteArray() : line.sliced(space + 1);
    if (verb == "EHLO") {
        reset();
        return reply("250-practice.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n"
                     "250-SIZE 52428800\r\n250-DSN\r\n250-AUTH PLAIN LOGIN\r\n250 ENHANCEDSTATUSCODES");
    }
    if (verb == "HELO" || verb == "NOOP" || verb == "RSET") {
        if (verb != "NOOP")
            reset();
        return reply("250 2.0.0 OK");
    }
    if (verb == "AUTH")
        return authenticate(argument);
    if (verb == "MAIL")
        return sender(argument);
    if (verb == "RCPT")
        return recipient(argument);
    if (verb == "DATA") {
        if (m_recipients.isEmpty())
            return reply("554 5.5.1 No valid recipients");
        m_expecting = Expecting::Content;
        return reply("354 End data with <CR><LF>.<CR><LF>");
    }
    if (verb == "QUIT") {
        PracticeReply bye = reply("221 2.0.0 Bye");
        bye.next = PracticeNext::Close;
        return bye;
    }
    return reply("500 5.5.2 The practice server does not know this command");
}

PracticeReply PracticeDialogue::authenticate(const QByteArray &argument)
{
    const QList<QByteArray> words = argument.split(' ');
    const QByteArray mechanism = words.value(0).toUpper();
    if (mechanism == "PLAIN") {
        if (words.size() < 2)
            return reply("501 5.5.4 Send the response together with the command");
        const QList<QByteArray> parts = QByteArray::fromBase64(words.at(1)).split('\0');
        return login(QString::fromUtf8(parts.value(1)));
    }
    if (mechanism == "LOGIN") {
        m_expecting = Expecting::UserName;
        return reply("334 VXNlcm5hbWU6");
    }
    return reply("504 5.5.4 Mechanism not offered");
}

PracticeReply PracticeDialogue::login(const QString &user)
{
    if (practiceBehaviour(user) == PracticeBehaviour::AuthFail)
        return reply("535 5.7.8 The practice server refuses this user");
    return reply("235 2.7.0 Logged on");
}

PracticeReply PracticeDialogue::sender(const QByteArray &argument)
{
    if (m_hasSender)
        return reply("503 5.5.1 A transaction is open");
    if (!argument.toUpper().startsWith("FROM:<"))
        return reply("501 5.5.4 Syntax: MAIL FROM:<address>");
    m_hasSender = true;
    for (const QByteArray &word : argument.split(' ')) {
        if (word.toUpper().startsWith("ENVID="))
            m_envid = word.sliced(6);
    }
    return reply("250 2.1.0 OK");
}

PracticeReply PracticeDialogue::recipient(const QByteArray &argument)
{
    const QString address = path(argument);
    if (!m_hasSender)
        return reply("503 5.5.1 MAIL first");
    if (address.isEmpty())
        return reply("501 5.5.4 Syntax: RCPT TO:<address>");
    const PracticeBehaviour behaviour = practiceBehaviour(address);
    const auto differs = [&](PracticeBehaviour other) {
        return other != behaviour && (decidesAfterContent(other) || decidesAfterContent(behaviour));
    };
    if (std::ranges::any_of(m_recipients, differs))
        return reply(
            "452 4.5.3 Too many recipients of different kinds: the rest in a transaction of its own");
    if (behaviour == PracticeBehaviour::Unknown)
        return reply("550 5.1.1 No such mailbox here");
    if (behaviour == PracticeBehaviour::Full)
        return reply("452 4.2.2 The mailbox is full");
    if (behaviour == PracticeBehaviour::Greylist && !m_memory.greylisted.contains(address)) {
        m_memory.greylisted.insert(address);
        return reply("451 4.7.1 Greylisted: come back in a moment");
    }
    m_recipients << behaviour;
    m_addresses << address;
    return reply("250 2.1.5 OK");
}

PracticeReply PracticeDialogue::contentEnded()
{
    m_expecting = Expecting::Command;
    PracticeReply answer = reply("250 2.0.0 Accepted by the practice server");
    if (m_recipients.contains(PracticeBehaviour::RejectContent))
        answer.text = "554 5.7.1 The content is refused\r\n";
    if (m_recipients.contains(PracticeBehaviour::DropAfterDot))
        answer = {{}, 0ms, PracticeNext::Close};
    else if (!m_recipients.contains(PracticeBehaviour::RejectContent))
        deliver();
    reset();
    return answer;
}

void PracticeDialogue::contentLine(const QByteArray &line)
{
    if (m_content.size() < longestPracticeMail)
        m_content += (line.startsWith('.') ? line.sliced(1) : line) + "\r\n";
}

// Everybody's mailbox is the same one: what is sent comes back, and so does a report of what cannot be
// delivered after all.
void PracticeDialogue::deliver()
{
    for (qsizetype i = 0; i < m_addresses.size(); ++i) {
        if (m_recipients.at(i) == PracticeBehaviour::BounceLater)
            m_memory.maildrop.put(practiceBounce(m_addresses.at(i), m_envid, m_content));
        else
            m_memory.maildrop.put(
                "Delivered-To: " + m_addresses.at(i).toUtf8() + "\r\nReceived: by practice.example; "
                + rfcDate(QDateTime::currentDateTimeUtc()) + "\r\n" + m_content);
    }
}

void PracticeDialogue::reset()
{
    m_hasSender = false;
    m_recipients.clear();
    m_addresses.clear();
    m_envid.clear();
    m_content.clear();
}

PracticeReply PracticeDialogue::reply(const char *text) const
{
    PracticeReply answer{QByteArray(text) + "\r\n"};
    if (m_recipients.contains(PracticeBehaviour::Slow))
        answer.delay = 1s;
    return answer;
}

} // namespace mailroom
