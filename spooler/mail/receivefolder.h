// Where mail of a class is filed as it arrives: features.md J4. [values]
//
// A class is a word, and perhaps more after dots: "note", "report", "receipt", "calendar",
// "list.dev.example.org". A person names folders for beginnings of it: the longest one counts.
#pragma once

#include "spooler/mail/mailfacts.h"

#include <QMap>
#include <QString>

#include <optional>

namespace mailroom {

// By class, or its beginning up to a dot; "" stands for all but reports and receipts.
using ReceiveFolders = QMap<QString, QString>;

QString fullClass(const MailFacts &facts); // with the name of its list

// The path of the folder of that class; empty: the Inbox. An empty class is an ordinary note; reports and
// receipts go to the Inbox unless a folder is named for them.
QString receiveFolder(const ReceiveFolders &folders, const QString &messageClass);

// As a person writes them in one line: "list=Lists, report=Reports"; nothing: it cannot be read.
QString receiveFoldersText(const ReceiveFolders &folders);
std::optional<ReceiveFolders> receiveFoldersOf(const QString &text);

} // namespace mailroom
