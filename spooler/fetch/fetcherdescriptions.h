// How the fetchers describe themselves to account forms and the command line.
#pragma once

#include "spooler/mail/provider.h"

namespace mailroom {

ProviderDescription describeImap();
ProviderDescription describePop3();
ProviderDescription describeMaildirSource(); // a Maildir of this computer that is read
ProviderDescription describeMboxSource();

} // namespace mailroom
