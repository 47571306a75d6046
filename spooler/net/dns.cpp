#include "spooler/net/dns.h"

#include "spooler/clock.h"

#include <QDnsLookup>
#include <QHostAddress>
#include <QPromise>

#include <algorithm>
#include <memory>

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto patience = 10s;

    QList<QDnsLookup::Type> lookupsOf(DnsType type)
    {
        switch (type) {
        case DnsType::Text:
            return {QDnsLookup::TXT};
        case DnsType::Address:
            return {QDnsLookup::A, QDnsLookup::AAAA};
        case DnsType::Exchanger:
            return {QDnsLookup::MX};
        }
        Q_UNREACHABLE_RETURN({});
    }

    // One question: one or two look-ups, and who waits for them. Deletes itself when it has answered.
    class Asking final : public QObject {
    public:
        explicit Asking(Clock &clock, const DnsQuestion &question)
        {
            m_promise.start();
            for (const QDnsLookup::Type type : lookupsOf(question.type)) {
                auto *const lookup = new QDnsLookup(type, question.name, this);
                connect(lookup, &QDnsLookup::finished, this, [this, lookup] { take(*lookup); });
                m_open.append(lookup);
            }
            clock.callAfter(patience, this, [this] { end({.status = DnsAnswer::Status::Failed}); });
        }

        QFuture<DnsAnswer> future() const { return m_promise.future(); }
        void begin()
        {
            for (QDnsLookup *const lookup : QList(m_open))
                lookup->lookup();
        }

    private:
        void add(const QString &value, quint32 timeToLive)
        {
            const std::chrono::seconds time(timeToLive);
            m_answer.timeToLive = m_answer.values.isEmpty() ? time : std::min(m_answer.timeToLive, time);
            m_answer.values << value;
        }

        void take(QDnsLookup &lookup)
        {
            if (!m_open.removeOne(&lookup))
                return;
            if (lookup.error() != QDnsLookup::NoError && lookup.error() != QDnsLookup::NotFoundError)
                m_hasFailed = true;
            for (const QDnsTextRecord &record : lookup.textRecords())
                add(QString::fromLatin1(record.values().join()), record.timeToLive());
            for (const QDnsHostAddressRecord &record : lookup.hostAddressRecords())
                add(record.value().toString(), record.timeToLive());
            for (const QDnsMailExchangeRecord &record : lookup.mailExchangeRecords())
                add(record.exchange().toLower(), record.timeToLive());
            if (!m_open.isEmpty())
                return;
            m_answer.status = m_hasFailed   ? DnsAnswer::Status::Failed
                : m_answer.values.isEmpty() ? DnsAnswer::Status::None
                                            : DnsAnswer::Status::Found;
            end(m_answer);
        }

        void end(const DnsAnswer &answer)
        {
            if (std::exchange(m_isOver, true))
                return;
            m_promise.addResult(answer);
            m_promise.finish();
            deleteLater();
        }

        QPromise<DnsAnswer> m_promise;
        QList<QDnsLookup *> m_open; // children
        DnsAnswer m_answer;
        bool m_hasFailed = false;
        bool m_isOver = false;
    };

    class SystemDns final : public Dns {
    public:
        QFuture<DnsAnswer> ask(const DnsQuestion &question) override
        {
            auto *const asking = new Asking(m_clock, question);
            asking->begin();
            return asking->future();
        }

    private:
        SystemClock m_clock;
    };

} // namespace

std::shared_ptr<Dns> systemDns()
{
    return std::make_shared<SystemDns>();
}

} // namespace mailroom
