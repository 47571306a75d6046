// How a transport or a fetcher describes itself: what it takes, what it offers, what its account form asks
// for.
#pragma once

#include "spooler/mail/accountpolicy.h"
#include "spooler/result.h"

#include <QList>
#include <QMap>
#include <QString>

namespace mailroom {

// The interfaces to the transports and fetchers; one of another version is refused.
inline constexpr int transportInterfaceVersion = 1;
inline constexpr int fetcherInterfaceVersion = 1;

enum class FieldType { Text, Number, File, Folder, Choice };

struct FormField {
    QString name; // in Account::parameters and after --set
    QString words; // plain English; ui/text has the user's language
    FieldType type = FieldType::Text;
    bool required = false;
    QString preset; // what holds when it is left empty
    QStringList choices; // with FieldType::Choice
};

struct ProviderOption { // of a message, or of one recipient
    QString name; // "notify"
    QString words;
};

enum class ReachedBy { Server, Program, Folder }; // which part of an account's form is meant

struct ProviderDescription {
    QString kind; // "smtp"; what Account::transport or Incoming::kind names
    int interfaceVersion = transportInterfaceVersion;
    QString words; // plain English: "a submission server"
    ReachedBy reachedBy = ReachedBy::Program;
    Takings takes; // of an account that says nothing else
    QList<ProviderOption> messageOptions;
    QList<ProviderOption> recipientOptions;
    QList<FormField> form;
};

// InvalidInput names the field of the form that is missing or wrong.
Result<> checkParameters(const ProviderDescription &description, const QMap<QString, QString> &parameters);

} // namespace mailroom
