// What a person types to find mail. [value]
//
//   words              found by their beginnings in subject, people, text and attachment names
//   "two words"        one behind the other
//   -word              not this
//   people:ann from:ann to:ann subject:tea      only there
//   has:attachment  is:unread is:read is:flagged is:answered
//   before:2026-03-01 after:2026-03 after:7d    also 1.3.2026, 2026, today, yesterday, 2w, 3m, 1y
//   larger:5M smaller:100k                      octets; k, M, G
//   in:inbox in:"My project"                    a folder's use or name
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <expected>

namespace mailroom {

enum class SearchField {
    Any,
    People,
    From,
    To,
    Subject,
    Attachment, // has:attachment
    Unread,
    Read,
    Flagged,
    Answered,
    Before,
    After,
    Larger,
    Smaller,
    Folder
};

struct SearchTerm {
    SearchField field = SearchField::Any;
    QString text; // of words, phrases and folders
    bool isPhrase = false; // the last word is whole
    bool isNot = false;
    QDateTime time; // of Before and After, UTC
    qint64 size = 0; // of Larger and Smaller
};

// All of them must hold.
struct MailSearch {
    QList<SearchTerm> terms;
};

struct SearchFault {
    qsizetype position = 0; // in the text that was parsed
    qsizetype length = 0;
    QString why; // plain English: "is no date: 2026-03-01, 7d, yesterday"
};

// Never fails on words: what is no known key with a colon is a word, an open quote ends with the text.
// `today`: the local day that relative dates count from.
std::expected<MailSearch, SearchFault> parseMailSearch(const QString &text, const QDate &today);

} // namespace mailroom
