#pragma once

#include "spooler/mail/views.h"

#include <QComboBox>

namespace mailroom {

struct ComposerContent;

// As whom a message is sent: the addresses of the accounts, those that the user named beside them, and one
// that the message has already. Lives in the GUI thread.
class SenderBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    // What is chosen stays; at first it is what `content` says.
    void offer(const QList<AccountRow> &accounts, const ComposerContent &content);
    void store(ComposerContent &content) const;
    AccountId account() const { return AccountId{currentData().toLongLong()}; }

private:
    void add(const Account &account, const QString &from);
};

} // namespace mailroom
