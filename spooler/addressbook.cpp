#include "spooler/addressbook.h"

#include "spooler/corequestion.h"
#include "spooler/evidencedesk.h"
#include "spooler/rightsdesk.h"
#include "spooler/spoolercore.h"

namespace mailroom {

QFuture<Result<>> AddressBook::save(RecipientList list)
{
    return ask<void>(m_core, [list = std::move(list)](SpoolerCore &core, const Answer<> &answer) {
        core.saveList(list, answer);
    });
}

QFuture<Result<>> AddressBook::remove(QString name)
{
    return ask<void>(m_core, [name = std::move(name)](SpoolerCore &core, const Answer<> &answer) {
        core.removeList(name, answer);
    });
}

QFuture<Result<>> AddressBook::forgetFailed(QString address)
{
    return ask<void>(m_core, [address = std::move(address)](SpoolerCore &core, const Answer<> &answer) {
        if (EvidenceDesk *const desk = core.evidenceDesk())
            answer(desk->forgetFailed(address));
        else
            answer(failure(ErrorCode::Unavailable, QStringLiteral("the spooler is not open")));
    });
}

QFuture<Result<SenderRightsByAccount>> AddressBook::senderRights(AccountId carrier, QString from)
{
    using Rights = SenderRightsByAccount;
    return ask<Rights>(
        m_core, [carrier, from = std::move(from)](SpoolerCore &core, const Answer<Rights> &answer) {
            if (RightsDesk *const desk = core.rightsDesk())
                desk->ask(carrier, from, answer);
            else
                answer(failure(ErrorCode::Unavailable, QStringLiteral("the spooler is not open")));
        });
}

} // namespace mailroom
