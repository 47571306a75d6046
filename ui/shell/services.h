// What every window of the program is given.
#pragma once

#include <QString>

namespace mailroom {

class Catalog;
class MailCatalog;
class PasswordKeeper;
class Receiver;
class SpoolState;
class Spooler;

// All outlive the windows; made in one place of app/.
struct Services {
    Spooler &spooler;
    Catalog &catalog;
    SpoolState &state;
    PasswordKeeper &passwords;
    Receiver &receiver;
    MailCatalog &mail;
    QString draftsFolder; // copies of attachments, one subfolder a draft
};

} // namespace mailroom
