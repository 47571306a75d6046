#include "spooler/transport/extensions.h"

#include "spooler/transport/replyreader.h"

namespace mailroom {

namespace {

    qsizetype limitOf(const QList<QByteArray> &words, QByteArrayView name)
    {
        for (const QByteArray &word : words) {
            if (word.startsWith(name) && word.size() > name.size() && word.at(name.size()) == '=')
                return std::max(0, word.sliced(name.size() + 1).toInt());
        }
        return 0;
    }

    void add(Extensions &to, const QByteArray &line)
    {
        QList<QByteArray> words = line.toUpper().simplified().split(' ');
        QByteArray name = words.takeFirst();
        if (name.startsWith("AUTH=")) { // before RFC 2554
            words.prepend(name.sliced(5));
            name = "AUTH";
        }
        if (name == "SIZE") {
            to.size = true;
            to.largestMessage = words.isEmpty() ? 0 : std::max<qint64>(0, words.first().toLongLong());
        } else if (name == "AUTH") {
            to.mechanisms += words;
        } else if (name == "FUTURERELEASE") { // RFC 4865 section 3: the longest time, and the last moment
            to.futureRelease = words.isEmpty() ? 0 : std::max<qint64>(0, words.first().toLongLong());
        } else if (name == "DELIVERBY") {
            to.deliverBy = true;
            to.leastDeliverBy = words.isEmpty() ? 0 : std::max<qint64>(0, words.first().toLongLong());
        } else if (name == "LIMITS") {
            to.recipientLimit = limitOf(words, "RCPTMAX");
            to.messageLimit = limitOf(words, "MAILMAX");
        } else {
            to.startTls |= name == "STARTTLS";
            to.pipelining |= name == "PIPELINING";
            to.eightBitMime |= name == "8BITMIME";
            to.smtpUtf8 |= name == "SMTPUTF8";
            to.dsn |= name == "DSN";
            to.chunking |= name == "CHUNKING";
            to.prdr |= name == "PRDR";
        }
    }

} // namespace

Extensions Extensions::parse(QByteArrayView ehloText)
{
    Extensions result;
    const QList<QByteArray> lines = ehloText.toByteArray().split('\n');
    for (const QByteArray &line : lines.sliced(1)) { // the first is the server's name
        if (line.trimmed().isEmpty())
            continue;
        result.names << cleanText(line);
        add(result, line);
    }
    return result;
}

} // namespace mailroom
