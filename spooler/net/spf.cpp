#include "spooler/net/spf.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostLookups = 10;
    constexpr int mostVoidLookups = 2;
    constexpr int mostExchangers = 10;
    constexpr int mostLabels = 8; // of a domain that is walked up

    // One check_host(); the limits are of the whole of it.
    class Check {
    public:
        Check(const QString &address, const DnsAnswers &known, QList<DnsQuestion> &wanted)
            : m_address(address)
            , m_known(known)
            , m_wanted(wanted)
        {
        }

        // Nothing: an answer is missing.
        std::optional<SpfResult> domain(const QString &domain)
        {
            const auto answer = ask({DnsType::Text, domain});
            if (!answer)
                return std::nullopt;
            if (answer->status == DnsAnswer::Status::Failed)
                return SpfResult::TemporaryError;
            QStringList records;
            for (const QString &text : answer->values) {
                if (text.compare(u"v=spf1"_s, Qt::CaseInsensitive) == 0
                    || text.startsWith(u"v=spf1 "_s, Qt::CaseInsensitive))
                    records << text;
            }
            if (records.isEmpty())
                return SpfResult::None;
            return records.size() > 1 ? SpfResult::PermanentError : terms(records.constFirst(), domain);
        }

    private:
        enum class Match { Yes, No, Temporary, Permanent, Missing };

        std::optional<SpfResult> terms(const QString &record, const QString &domain)
        {
            QString redirect;
            const QStringList words = record.sliced(6).toLower().split(u' ', Qt::SkipEmptyParts);
            for (const QString &word : words) {
                if (word.contains(u'%'))
                    return SpfResult::PermanentError;
                if (word.startsWith("redirect="_L1))
                    redirect = word.sliced(9);
                if (word.section(u':', 0, 0).section(u'/', 0, 0).contains(u'='))
                    continue; // a modifier
                const bool hasQualifier = u"+-~?"_s.contains(word.front());
                switch (mechanism(hasQualifier ? word.sliced(1) : word, domain)) {
                case Match::Yes:
                    return resultOf(hasQualifier ? word.front() : u'+');
                case Match::No:
                    break;
                case Match::Temporary:
                    return SpfResult::TemporaryError;
                case Match::Permanent:
                    return SpfResult::PermanentError;
                case Match::Missing:
                    return std::nullopt;
                }
            }
            if (redirect.isEmpty())
                return SpfResult::Neutral;
            if (!countLookup())
                return SpfResult::PermanentError;
            const auto there = this->domain(redirect);
            return there == SpfResult::None ? SpfResult::PermanentError : there;
        }

        static SpfResult resultOf(QChar qualifier)
        {
            return qualifier == u'-' ? SpfResult::Fail
                : qualifier == u'~'  ? SpfResult::SoftFail
                : qualifier == u'?'  ? SpfResult::Neutral
                                     : SpfResult::Pass;
        }

        Match mechanism(const QString &text, const QString &domain)
        {
            const QString name = text.section(u':', 0, 0).section(u'/', 0, 0);
            const bool isNetwork = name == "ip4"_L1 || name == "ip6"_L1;
            const QString rest = text.sliced(name.size());
            if (name == "all"_L1)
                return Match::Yes;
            if (isNetwork)
                return network(rest.sliced(std::min<qsizetype>(1, rest.size())), name == "ip4"_L1);
            const qsizetype slash = rest.indexOf(u'/');
            const QString lengths = slash < 0 ? QString() : rest.sliced(slash + 1);
            QString target = (slash < 0 ? rest : rest.first(slash)).sliced(rest.startsWith(u':') ? 1 : 0);
            if (target.isEmpty())
                target = domain;
            static constexpr std::array asking{"a"_L1, "mx"_L1, "include"_L1, "exists"_L1, "ptr"_L1};
            if (std::ranges::none_of(asking, [&](QLatin1StringView word) { return name == word; }))
                return Match::Permanent;
            if (!countLookup())
                return Match::Permanent;
            if (name == "ptr"_L1)
                return Match::No; // section 5.5: not to be used, and costly to others
            if (name == "include"_L1)
                return included(target);
            return name == "mx"_L1 ? exchangers(target, lengths)
                                   : addresses(target, lengths, name == "exists"_L1);
        }

        Match network(const QString &text, bool isFour)
        {
            const auto subnet = QHostAddress::parseSubnet(text);
            if (subnet.second < 0)
                return Match::Permanent;
            const bool sameFamily = (subnet.first.protocol() == QAbstractSocket::IPv4Protocol) == isFour;
            if (!sameFamily)
                return Match::Permanent;
            return m_address.protocol() == subnet.first.protocol() && m_address.isInSubnet(subnet)
                ? Match::Yes
                : Match::No;
        }

        Match included(const QString &domain)
        {
            const auto there = this->domain(domain);
            if (!there)
                return Match::Missing;
            switch (*there) {
            case SpfResult::Pass:
                return Match::Yes;
            case SpfResult::Fail:
            case SpfResult::SoftFail:
            case SpfResult::Neutral:
                return Match::No;
            case SpfResult::TemporaryError:
                return Match::Temporary;
            case SpfResult::None:
            case SpfResult::PermanentError:
                return Match::Permanent;
            }
            Q_UNREACHABLE_RETURN(Match::Permanent);
        }

        // What an answer comes to that names nothing.
        std::optional<Match> withoutValues(const std::optional<DnsAnswer> &answer)
        {
            if (!answer)
                return Match::Missing;
            if (answer->status == DnsAnswer::Status::Failed)
                return Match::Temporary;
            if (answer->values.isEmpty())
                return countVoid() ? Match::No : Match::Permanent;
            return std::nullopt;
        }

        Match addresses(const QString &host, const QString &lengths, bool anyWillDo)
        {
            const auto answer = ask({DnsType::Address, host});
            if (const auto verdict = withoutValues(answer))
                return *verdict;
            const bool isHere = std::ranges::any_of(answer->values, [&](const QString &value) {
                return isInNetworkOf(QHostAddress(value), lengths);
            });
            return anyWillDo || isHere ? Match::Yes : Match::No;
        }

        Match exchangers(const QString &domain, const QString &lengths)
        {
            const auto answer = ask({DnsType::Exchanger, domain});
            if (const auto verdict = withoutValues(answer))
                return *verdict;
            if (answer->values.size() > mostExchangers)
                return Match::Permanent;
            bool isMissing = false;
            for (const QString &host : answer->values) {
                const Match match = addresses(host, lengths, false);
                if (match != Match::No && match != Match::Missing)
                    return match;
                isMissing = isMissing || match == Match::Missing;
            }
            return isMissing ? Match::Missing : Match::No;
        }

        // dual-cidr-length of section 5.6: "24", "24//64", "/64".
        bool isInNetworkOf(const QHostAddress &address, const QString &lengths) const
        {
            if (address.protocol() != m_address.protocol())
                return false;
            const bool isFour = address.protocol() == QAbstractSocket::IPv4Protocol;
            const QString own = isFour ? lengths.section(u'/', 0, 0) : lengths.section(u'/', -1);
            bool isNumber = false;
            const int length = own.toInt(&isNumber);
            return m_address.isInSubnet(address, isNumber ? length : isFour ? 32 : 128);
        }

        std::optional<DnsAnswer> ask(const DnsQuestion &question)
        {
            const auto known = m_known.constFind(question);
            if (known != m_known.cend())
                return *known;
            if (!m_wanted.contains(question))
                m_wanted << question;
            return std::nullopt;
        }

        bool countLookup() { return ++m_lookups <= mostLookups; }
        bool countVoid() { return ++m_voids <= mostVoidLookups; }

        QHostAddress m_address;
        const DnsAnswers &m_known;
        QList<DnsQuestion> &m_wanted;
        int m_lookups = 0;
        int m_voids = 0;
    };

    QString tagOf(const QString &record, QLatin1StringView tag)
    {
        for (const QString &part : record.split(u';')) {
            if (part.section(u'=', 0, 0).trimmed().compare(tag, Qt::CaseInsensitive) == 0)
                return part.section(u'=', 1).trimmed().toLower();
        }
        return {};
    }

    // The worst of the host's addresses, of which any may be the one that it sends from. Nothing: not known
    // yet.
    std::optional<SpfResult> spfOfAll(
        const QString &domain, const QStringList &addresses, const DnsAnswers &known,
        QList<DnsQuestion> &wanted)
    {
        std::optional<SpfResult> worst = SpfResult::Pass;
        for (const QString &address : addresses) {
            const auto one = spfOf(domain, address, known, wanted);
            if (!one || !worst)
                worst = std::nullopt;
            else if (*one != SpfResult::Pass)
                worst = one;
        }
        return worst;
    }

} // namespace

std::optional<SpfResult>
spfOf(const QString &domain, const QString &address, const DnsAnswers &known, QList<DnsQuestion> &wanted)
{
    return Check(address, known, wanted).domain(domain.toLower());
}

std::optional<DmarcPolicy> dmarcOf(const QString &domain, const DnsAnswers &known, QList<DnsQuestion> &wanted)
{
    QStringList labels = domain.toLower().split(u'.', Qt::SkipEmptyParts);
    bool isOwn = true;
    for (; labels.size() > 1; labels.removeFirst(), isOwn = false) {
        if (!isOwn && labels.size() > mostLabels)
            continue;
        const DnsQuestion question{DnsType::Text, u"_dmarc."_s + labels.join(u'.')};
        const auto answer = known.constFind(question);
        if (answer == known.cend()) {
            if (!wanted.contains(question))
                wanted << question;
            return std::nullopt;
        }
        if (answer->status == DnsAnswer::Status::Failed)
            return DmarcPolicy{.status = DmarcPolicy::Status::Unknown, .policy = {}};
        for (const QString &record : answer->values) {
            if (!record.startsWith("v=DMARC1"_L1, Qt::CaseInsensitive))
                continue;
            const QString below = isOwn ? QString() : tagOf(record, "sp"_L1);
            return DmarcPolicy{
                .status = DmarcPolicy::Status::Known,
                .policy = below.isEmpty() ? tagOf(record, "p"_L1) : below,
                .isStrict = tagOf(record, "aspf"_L1) == "s"_L1};
        }
    }
    return DmarcPolicy();
}

bool isAligned(const QString &domain, const QString &author, const DmarcPolicy &policy)
{
    const QString one = domain.toLower();
    const QString other = author.toLower();
    if (one.isEmpty() || policy.isStrict || one == other)
        return one == other && !one.isEmpty();
    const QString &longer = one.size() > other.size() ? one : other;
    const QString &shorter = one.size() > other.size() ? other : one;
    return shorter.contains(u'.') && longer.endsWith(u'.' + shorter);
}

SenderRight rightOf(const SenderQuestion &question, const DnsAnswers &known, QList<DnsQuestion> &wanted)
{
    using Kind = SenderRight::Kind;
    const auto right = [&question](Kind kind, SenderReason reason, const QString &policy = {}) {
        return SenderRight{kind, reason, question.author, question.host, policy};
    };
    if (question.author.isEmpty() || question.host.isEmpty())
        return right(Kind::Refused, SenderReason::NoServer);
    QStringList addresses;
    if (!QHostAddress(question.host).isNull()) {
        addresses << question.host;
    } else {
        const DnsQuestion host{DnsType::Address, question.host.toLower()};
        const auto found = known.constFind(host);
        if (found == known.cend())
            wanted << host;
        else if (found->status == DnsAnswer::Status::Failed)
            return {Kind::Unknown, SenderReason::NoAnswer, question.host, question.host, {}};
        else
            addresses = found->values;
        if (found != known.cend() && addresses.isEmpty())
            return right(Kind::Unknown, SenderReason::NoAddress);
    }
    const auto policy = dmarcOf(question.author, known, wanted);
    const auto result =
        addresses.isEmpty() ? std::nullopt : spfOfAll(question.author, addresses, known, wanted);
    if (!policy || !result)
        return {};
    if (policy->status == DmarcPolicy::Status::Unknown || *result == SpfResult::TemporaryError)
        return right(Kind::Unknown, SenderReason::NoAnswer);
    const QString enforced = policy->isEnforced() ? policy->policy : QString();
    switch (*result) {
    case SpfResult::Pass:
        if (policy->isEnforced() && !isAligned(question.reversePath, question.author, *policy))
            return right(Kind::Refused, SenderReason::NotAligned, enforced);
        return right(Kind::Allowed, SenderReason::Named);
    case SpfResult::None:
        return right(Kind::Refused, SenderReason::NoRecord, enforced);
    case SpfResult::PermanentError:
        return right(Kind::Unknown, SenderReason::Unreadable);
    case SpfResult::Neutral:
    case SpfResult::Fail:
    case SpfResult::SoftFail:
    case SpfResult::TemporaryError:
        return right(Kind::Refused, SenderReason::NotNamed, enforced);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
