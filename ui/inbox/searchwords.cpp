#include "ui/inbox/searchwords.h"

#include "ui/text/words.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString inFolder(const QString &name)
    {
        return name.contains(u' ') ? QString(u"in:\""_s + name + u'"') : QString(u"in:"_s + name);
    }

} // namespace

QList<SearchWord> mailSearchWords(const QList<FolderRow> &folders)
{
    QList<SearchWord> words{
        {u"from:"_s, Words::tr("who wrote it")},
        {u"to:"_s, Words::tr("to whom it was written")},
        {u"people:"_s, Words::tr("who wrote it or got it")},
        {u"subject:"_s, Words::tr("in the subject alone")},
        {u"has:attachment"_s, Words::tr("with attachments")},
        {u"is:unread"_s, Words::tr("not read yet")},
        {u"is:read"_s, Words::tr("read before")},
        {u"is:flagged"_s, Words::tr("with a flag")},
        {u"is:answered"_s, Words::tr("that was answered")},
        {u"before:"_s, Words::tr("older than a day: 2026-03-01, yesterday, 2w")},
        {u"after:"_s, Words::tr("as new as a day: 2026-03-01, today, 7d")},
        {u"larger:"_s, Words::tr("larger than: 5M, 100k")},
        {u"smaller:"_s, Words::tr("smaller than: 5M, 100k")},
    };
    QSet<QString> offered;
    for (const FolderRow &folder : folders) {
        const QString word = inFolder(folder.name.toLower());
        if (folder.holdsMail && !folder.name.contains(u'"') && !offered.contains(word))
            words.append({word, Words::tr("in this folder")});
        offered.insert(word);
    }
    return words;
}

} // namespace mailroom
