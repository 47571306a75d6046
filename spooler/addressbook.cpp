#include "spooler/addressbook.h"

#include "spooler/corequestion.h"
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

} // namespace mailroom
