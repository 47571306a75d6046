#pragma once

#include "spooler/mail/account.h"

#include <QList>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace mailroom {

// How a server is reached, in the form of a page of the account dialog. The editors belong to that page.
struct ServerFields {
    // At the end of `form`. Object names are "host", "port"…, of the incoming side "incomingHost"…
    ServerFields(QFormLayout &form, QWidget *page, Side side);

    void show(const ServerSettings &server); // the password is not among them
    void store(ServerSettings &server) const; // what has a field
    QList<QWidget *> editors() const;

    QLineEdit *host;
    QComboBox *security;
    QSpinBox *port;
    QLineEdit *user;
    QLineEdit *password;
    QLineEdit *caFile;
};

} // namespace mailroom
