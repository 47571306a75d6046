#pragma once

#include "app/instance/idleprofile.h"
#include "app/instance/instanceclient.h"

namespace mailroom {

// Asks the running instance where there is one, else does it on the profile itself.
template <typename T, typename Ask, typename Do>
Result<T> changeProfile(const QString &profile, const Ask &askInstance, const Do &doOnProfile)
{
    const auto client = InstanceClient::connectTo(profile);
    if (client)
        return askInstance(**client);
    if (client.error().code != ErrorCode::NotFound)
        return std::unexpected(client.error());
    auto idle = IdleProfile::take(profile);
    if (!idle)
        return std::unexpected(idle.error());
    return doOnProfile(**idle);
}

} // namespace mailroom
