#include "spooler/net/transcript.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype headOctets = 40 * 1024;
    constexpr qsizetype tailOctets = 20 * 1024;

    void keepEnd(QByteArray &text)
    {
        const qsizetype cut = text.indexOf('\n', text.size() - tailOctets);
        text.remove(0, cut < 0 ? text.size() - tailOctets : cut + 1);
    }

    QString readable(const QByteArray &text)
    {
        QString result = QString::fromUtf8(text);
        for (QChar &c : result) {
            if (c.category() == QChar::Other_Control && c != u'\n')
                c = QChar::ReplacementCharacter;
        }
        return result;
    }

    QByteArray withoutSecrets(QByteArrayView text, const QList<QByteArray> &secrets)
    {
        QByteArray result = text.toByteArray();
        for (const QByteArray &secret : secrets) {
            if (!secret.isEmpty())
                result.replace(secret, "***");
        }
        return result;
    }

} // namespace

void Transcript::forbid(const QList<QByteArray> &secrets)
{
    m_secrets = secrets;
}

void Transcript::client(QByteArrayView commands)
{
    while (!commands.isEmpty()) {
        const qsizetype end = commands.indexOf('\n');
        QByteArrayView line = end < 0 ? commands : commands.first(end);
        commands = end < 0 ? QByteArrayView() : commands.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        add("C: ", line);
    }
}

void Transcript::server(QByteArrayView line)
{
    if (m_secrets.isEmpty())
        add("S: ", line);
    else
        add("S: ", withoutSecrets(line, m_secrets));
}

void Transcript::note(const QByteArray &fact)
{
    add("-- ", fact);
}

QString Transcript::cleared(const QString &text) const
{
    return QString::fromUtf8(withoutSecrets(text.toUtf8(), m_secrets));
}

QString Transcript::take()
{
    QByteArray text = std::exchange(m_head, {});
    QByteArray tail = std::exchange(m_tail, {});
    if (tail.size() > tailOctets) {
        keepEnd(tail);
        m_cut = true;
    }
    if (std::exchange(m_cut, false))
        text += "-- some lines are left out here\n";
    return readable(text + tail);
}

void Transcript::add(const char *prefix, QByteArrayView line)
{
    QByteArray &part = m_head.size() < headOctets ? m_head : m_tail;
    part.append(prefix, 3).append(line.first(std::min<qsizetype>(line.size(), 4096))).append('\n');
    if (m_tail.size() > 2 * tailOctets) {
        keepEnd(m_tail);
        m_cut = true;
    }
}

} // namespace mailroom
