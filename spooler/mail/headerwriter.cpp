#include "spooler/mail/headerwriter.h"

#include "spooler/mail/ascii.h"
#include "spooler/mail/encodedword.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype foldAt = 76; // RFC 5322 section 2.1.1
    constexpr qsizetype longestWord = 900; // below the 998 of a line, with the field's name before it

    // Words joined by a space, or by a folded line where the space would pass the limit.
    QByteArray folded(QByteArrayView name, const QByteArrayList &words)
    {
        QByteArray field = name + ':';
        qsizetype column = field.size();
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QByteArray &word = words.at(i);
            const bool fold = i > 0 && column + 1 + word.size() > foldAt;
            field += fold ? "\r\n " : " ";
            column = (fold ? 1 : column + 1) + word.size();
            field += word;
        }
        return field + "\r\n";
    }

    bool needsEncoding(const QString &text)
    {
        const QStringList words = text.split(u' ');
        return !isAscii(text) || text.contains("=?"_L1)
            || std::ranges::any_of(words, [](const QString &word) { return word.size() > longestWord; });
    }

    bool isPhrase(const QString &text)
    {
        static const QRegularExpression atoms(
            u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+( [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\\z"_s);
        return atoms.match(text).hasMatch();
    }

    QByteArrayList phraseWords(const QString &name)
    {
        if (needsEncoding(name))
            return encodeWords(name).split(' ');
        if (isPhrase(name))
            return name.toLatin1().split(' ');
        QByteArray quoted = name.toLatin1();
        quoted.replace('\\', "\\\\").replace('"', "\\\"");
        return QByteArray('"' + quoted + '"').split(' ');
    }

    QByteArrayList mailboxWords(const Mailbox &mailbox)
    {
        if (mailbox.isOneOff()) { // a group without members: addresstype.h
            QByteArray name = withoutControls(mailbox.address()).toUtf8();
            name.replace('\\', "\\\\").replace('"', "\\\"");
            return QByteArray('"' + name + "\":;").split(' ');
        }
        const QString name = withoutControls(mailbox.displayName).simplified();
        const QByteArray address = mailbox.address().toUtf8();
        if (name.isEmpty())
            return {address};
        return phraseWords(name) << '<' + address + '>';
    }

    QByteArray percentEncoded(const QString &value)
    {
        return value.toUtf8().toPercentEncoding({}, "*'()%");
    }

} // namespace

QByteArray textField(QByteArrayView name, const QString &text)
{
    const QString safe = withoutControls(text).trimmed();
    return folded(name, (needsEncoding(safe) ? encodeWords(safe) : safe.toLatin1()).split(' '));
}

QByteArray mailboxField(QByteArrayView name, const QList<Mailbox> &mailboxes)
{
    return recipientField(name, mailboxes, {});
}

QByteArray
recipientField(QByteArrayView name, const QList<Mailbox> &mailboxes, const QStringList &hidingGroups)
{
    QByteArrayList words;
    for (const QString &group : hidingGroups) {
        if (!words.isEmpty())
            words.back() += ',';
        words += phraseWords(withoutControls(group).simplified());
        words.back() += ":;";
    }
    for (const Mailbox &mailbox : mailboxes) {
        if (!words.isEmpty())
            words.back() += ',';
        words += mailboxWords(mailbox);
    }
    return words.isEmpty() ? QByteArray() : folded(name, words);
}

QByteArray messageIdField(QByteArrayView name, const QString &ids)
{
    static const QRegularExpression id(u"<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,800}>"_s);
    QByteArrayList words;
    for (const QRegularExpressionMatch &match : id.globalMatch(ids))
        words << match.captured().toLatin1();
    return words.isEmpty() ? QByteArray() : folded(name, words);
}

QByteArray dateField(QByteArrayView name, const QDateTime &when)
{
    const QDateTime local = when.toLocalTime();
    const QString date = QLocale::c().toString(local, u"ddd, "_s)
        + local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::RFC2822Date);
    return plainField(name, date.toLatin1());
}

QByteArray plainField(QByteArrayView name, const QByteArray &value)
{
    return folded(name, withoutControls(QString::fromUtf8(value)).toUtf8().split(' '));
}

QByteArray parameterText(QByteArrayView name, const QString &value)
{
    const QString safe = withoutControls(value);
    if (isAscii(safe) && safe.size() <= 60) {
        QByteArray quoted = safe.toLatin1();
        quoted.replace('\\', "\\\\").replace('"', "\\\"");
        return "; " + name + "=\"" + quoted + '"';
    }
    // RFC 2231 section 4.1: pieces, each short enough for a line, none splitting a "%xx".
    const QByteArray encoded = "UTF-8''" + percentEncoded(safe);
    if (encoded.size() <= 60)
        return "; " + name + "*=" + encoded;
    QByteArray text;
    int number = 0;
    for (qsizetype start = 0; start < encoded.size(); ++number) {
        qsizetype length = std::min<qsizetype>(54, encoded.size() - start);
        const qsizetype percent = encoded.lastIndexOf('%', start + length - 1);
        if (percent > start && percent + 3 > start + length && start + length < encoded.size())
            length = percent - start;
        text += "; " + name + '*' + QByteArray::number(number) + "*=" + encoded.sliced(start, length);
        start += length;
    }
    return text;
}

QByteArray uniqueText()
{
    std::array<quint32, 4> bits = {};
    QRandomGenerator::system()->generate(bits.begin(), bits.end());
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toHex();
}

QByteArray newMessageId(const QString &sender)
{
    const auto mailbox = parseMailbox(sender);
    const bool usable = mailbox && !mailbox->needsSmtpUtf8();
    return '<' + uniqueText() + '@' + (usable ? mailbox->domain.toLatin1() : "mailroom.invalid") + '>';
}

} // namespace mailroom
