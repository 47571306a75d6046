// Received mail, changed from another process.
#pragma once

#include "spooler/mail/fetchstate.h"
#include "spooler/mail/mailrow.h"

#include <QJsonObject>
#include <QObject>

#include <functional>

namespace mailroom {

class Receiver;

// The requests, all of them with "mail": [ids] where they are about messages:
//   fetch, fetch-begin {"account": id, 0: all}: answered at the end, or at once; fetch-stop {"account"}
//   receiving-suspend, receiving-resume {"account": id, 0: all}; fetch-states; mail-flags {"set": n, "clear":
//   n}; mail-move, mail-copy {"folder"}; mail-discard mail-mark {"mark": n}; mail-body; folder-create
//   {"account", "path"}; folder-local, the same on this computer folder-rename {"folder", "path"};
//   folder-remove {"folder"} import {"kind": "mbox" or "maildir", "path", "folder", "quoting"};
//   import-cancel; rules-apply; rules-cancel
// False: it is none of these.
bool performReceive(
    Receiver &receiver, QObject *context, const QJsonObject &request,
    const std::function<void(const QJsonObject &)> &answer);

QJsonObject toJson(const FetchState &state);
QJsonObject toJson(const NewMail &mail);

} // namespace mailroom
