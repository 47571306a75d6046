#include "ui/inbox/maildeeds.h"

#include "spooler/receiver.h"

namespace mailroom {

MailDeeds mailDeeds(Receiver &receiver)
{
    return {
        .changeFlags =
            [&receiver](QList<MailId> mail, MailFlags set, MailFlags cleared) {
                return receiver.changeFlags(std::move(mail), set, cleared);
            },
        .move = [&receiver](QList<MailId> mail, FolderId to) { return receiver.move(std::move(mail), to); },
        .copy = [&receiver](QList<MailId> mail, FolderId to) { return receiver.copy(std::move(mail), to); },
        .discard = [&receiver](QList<MailId> mail) { return receiver.discard(std::move(mail)); },
        .mark =
            [&receiver](QList<MailId> mail, RemoteMark mark) { return receiver.mark(std::move(mail), mark); },
        .createFolder =
            [&receiver](AccountId account, QString path) {
                return receiver.createFolder(account, std::move(path));
            },
        .renameFolder =
            [&receiver](FolderId folder, QString path) {
                return receiver.renameFolder(folder, std::move(path));
            },
        .removeFolder = [&receiver](FolderId folder) { return receiver.removeFolder(folder); },
        .saveSearch =
            [&receiver](QString name, QString search) {
                return receiver.saveSearch(std::move(name), std::move(search));
            },
        .wantBody = [&receiver](MailId mail) { receiver.wantBody(mail); },
    };
}

} // namespace mailroom
