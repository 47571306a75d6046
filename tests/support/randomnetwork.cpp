#include "tests/support/randomnetwork.h"

using namespace Qt::StringLiterals;

namespace mailroom {

QByteArray markedContent(int mark, int lines)
{
    const QByteArray name = "mark-" + QByteArray::number(mark);
    QByteArray content = "From: ann@example.org\r\nSubject: " + name + "\r\n\r\n";
    for (int i = 0; i < lines; ++i)
        content += name + " line " + QByteArray::number(i) + "\r\n";
    return content + "end of " + name + "\r\n";
}

TransportFactory RandomNetwork::factory()
{
    return [this](const Account &account) { return std::make_unique<RandomTransport>(*this, account); };
}

bool RandomNetwork::tell(NetworkPoint point)
{
    if (passed && !isCut)
        passed(point);
    return !isCut;
}

void RandomNetwork::take(const QString &address, const QByteArray &wire)
{
    ++taken[address];
    const QString mark = address.section(u'-', 1, 1).section(u'@', 0, 0);
    const QByteArray subject = "\r\nSubject: mark-" + mark.toLatin1() + "\r\n";
    const QByteArray sent = markedContent(mark.toInt(), int(wire.count(" line ")));
    const QByteArray end = sent.sliced(sent.indexOf("\r\n\r\n")) + ".\r\n";
    if (wire.count(subject) != 1 || !wire.endsWith(end))
        wrong << address + u" got somebody else's content"_s;
}

} // namespace mailroom
