#include "app/desktop/mailto.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestField = 64 * 1024;
    constexpr qsizetype longestText = 1024 * 1024;

    // One line: what would end a header field is a blank.
    QString oneLine(const QString &value)
    {
        QString line = value.left(longestField);
        for (QChar &c : line) {
            const bool ends = c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
                || c.category() == QChar::Separator_Paragraph;
            if (ends)
                c = u' ';
        }
        return line.simplified();
    }

    void append(QString &list, const QString &value)
    {
        if (!list.isEmpty() && !value.isEmpty())
            list += u", "_s;
        list += value;
    }

} // namespace

std::optional<ComposerContent> contentFromMailto(const QString &address)
{
    const QUrl url(address, QUrl::TolerantMode);
    if (url.scheme().compare("mailto"_L1, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    ComposerContent content;
    content.to = oneLine(url.path(QUrl::FullyDecoded));
    const auto fields = QUrlQuery(url.query(QUrl::FullyEncoded)).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : fields) {
        const QString field = name.toLower();
        if (field == "to"_L1)
            append(content.to, oneLine(value));
        else if (field == "cc"_L1)
            append(content.cc, oneLine(value));
        else if (field == "bcc"_L1)
            append(content.bcc, oneLine(value));
        else if (field == "subject"_L1)
            content.subject = oneLine(value);
        else if (field == "in-reply-to"_L1)
            content.inReplyTo = oneLine(value);
        else if (field == "body"_L1)
            content.text = QString(value.left(longestText)).remove(u'\0').replace(u"\r\n"_s, u"\n"_s);
    }
    return content;
}

} // namespace mailroom
