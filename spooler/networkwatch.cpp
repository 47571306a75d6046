#include "spooler/networkwatch.h"

#include <QNetworkInformation>

namespace mailroom {

namespace {

    // Unknown is no reason to wait.
    Reachability meaningOf(QNetworkInformation::Reachability platform)
    {
        return platform == QNetworkInformation::Reachability::Disconnected ? Reachability::Offline
                                                                           : Reachability::Online;
    }

    // Qt's, of which there is one in a process.
    class PlatformNetwork final : public NetworkWatch {
    public:
        explicit PlatformNetwork(const QNetworkInformation &network) : m_network(network)
        {
            connect(
                &network, &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability platform) { Q_EMIT changed(meaningOf(platform)); });
        }
        Reachability reachability() const override { return meaningOf(m_network.reachability()); }

    private:
        const QNetworkInformation &m_network;
    };

} // namespace

std::unique_ptr<NetworkWatch> platformNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return nullptr;
    return std::make_unique<PlatformNetwork>(*QNetworkInformation::instance());
}

} // namespace mailroom
