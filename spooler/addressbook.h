// What is known of addresses: personal lists and the memory of those that failed, as the rest of the program
// changes them, the catalog reads them; and who may send as an address.
#pragma once

#include "spooler/mail/recipientlist.h"
#include "spooler/mail/senderright.h"
#include "spooler/result.h"

#include <QFuture>

namespace mailroom {

class SpoolerCore;

// Part of the Spooler handle and living with it; every call returns at once and may come from any thread.
// Futures are fulfilled in the spooler thread.
class AddressBook {
public:
    explicit AddressBook(SpoolerCore &core) : m_core(&core) { }

    // Takes the place of one with the same name. InvalidInput: one plain sentence.
    QFuture<Result<>> save(RecipientList list);
    QFuture<Result<>> remove(QString name); // NotFound: there is none
    QFuture<Result<>> forgetFailed(QString address); // NotFound: nothing is remembered of it
    // Which other accounts DNS lets carry mail of this From, an address, while the server of `carrier` is
    // away; within twenty seconds. Accounts that own the From are left out. Unavailable: DNS is not asked.
    QFuture<Result<SenderRightsByAccount>> senderRights(AccountId carrier, QString from);

private:
    SpoolerCore *m_core;
};

} // namespace mailroom
