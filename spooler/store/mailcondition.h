// A MailQuery as SQL: which folders, which words, which columns.
#pragma once

#include "spooler/mail/mailrow.h"
#include "spooler/mail/mailsearch.h"
#include "spooler/result.h"

#include <QStringList>
#include <QVariantList>

#include <optional>

namespace mailroom {

class Database;

// What a list must fulfil; the row of mail is called m. [value]
struct MailCondition {
    std::optional<QList<FolderId>> folders; // nothing: any; empty: none fits
    QString words; // for MATCH; empty: none
    QStringList where; // to be joined by AND
    QVariantList values; // of `where`

    QString text() const; // of `where`, " AND …"; empty when there is none
};

// InvalidInput: the search cannot be read; the detail says where and why.
Result<MailCondition> mailCondition(Database &database, const MailQuery &query);

// The words of a search as the text index asks for them, whatever a person typed. Empty: none.
QString matchOf(const QList<SearchTerm> &terms);

} // namespace mailroom
