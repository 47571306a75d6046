// A domain name system that says what a test says, at once, and keeps what it was asked.
#pragma once

#include "spooler/net/spf.h"

namespace mailroom {

class ScriptedDns final : public Dns {
public:
    QFuture<DnsAnswer> ask(const DnsQuestion &question) override
    {
        asked << question.name;
        return QtFuture::makeReadyValueFuture(
            failing.contains(question.name) ? DnsAnswer() : zone.value(question, nothing()));
    }

    void set(DnsType type, const QString &name, const QStringList &values)
    {
        zone.insert(
            {type, name},
            {.status = DnsAnswer::Status::Found, .values = values, .timeToLive = std::chrono::seconds(300)});
    }
    static DnsAnswer nothing() { return {.status = DnsAnswer::Status::None, .values = {}}; }

    DnsAnswers zone;
    QStringList failing; // names
    QStringList asked;
};

} // namespace mailroom
