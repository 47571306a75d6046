// Asks the domain name system, with a time limit.
#pragma once

#include <QFuture>
#include <QHashFunctions>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace mailroom {

enum class DnsType { Text, Address, Exchanger }; // TXT; A and AAAA; MX

struct DnsQuestion {
    DnsType type = DnsType::Text;
    QString name; // lower case, ASCII
    friend bool operator==(const DnsQuestion &, const DnsQuestion &) = default;
    friend size_t qHash(const DnsQuestion &question, size_t seed = 0)
    {
        return qHashMulti(seed, int(question.type), question.name);
    }
};

struct DnsAnswer {
    enum class Status { Found, None, Failed };
    Status status = Status::Failed;
    QStringList values; // texts, each record's strings joined; addresses; or names
    std::chrono::seconds timeToLive{0}; // the shortest of its records'; with None and Failed 0
};

// Thread: the caller's, which must run an event loop; the future is fulfilled there.
class Dns {
public:
    virtual ~Dns() = default;
    virtual QFuture<DnsAnswer> ask(const DnsQuestion &question) = 0;
};

// The system's resolver, in its own threads: nobody waits. Failed after ten seconds.
std::shared_ptr<Dns> systemDns();

} // namespace mailroom
