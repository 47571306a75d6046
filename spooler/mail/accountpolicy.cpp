#include "spooler/mail/accountpolicy.h"

#include "spooler/mail/jsonfields.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array limitFields{
        std::pair{"messagesPerHour"_L1, &SendingLimits::messagesPerHour},
        std::pair{"messagesPerDay"_L1, &SendingLimits::messagesPerDay},
        std::pair{"recipientsPerDay"_L1, &SendingLimits::recipientsPerDay},
        std::pair{"recipientsPerMessage"_L1, &SendingLimits::recipientsPerMessage},
        std::pair{"perDomainPerMinute"_L1, &SendingLimits::perDomainPerMinute},
        std::pair{"perDomainAtOnce"_L1, &SendingLimits::perDomainAtOnce}};
    constexpr std::array takingFields{
        std::pair{"addresses"_L1, &Takings::addresses}, std::pair{"patterns"_L1, &Takings::patterns},
        std::pair{"types"_L1, &Takings::types}};
    constexpr std::array textFields{
        std::pair{"alwaysBcc"_L1, &AccountPolicy::alwaysBcc},
        std::pair{"reportAddress"_L1, &AccountPolicy::reportAddress},
        std::pair{"ownReturnPaths"_L1, &AccountPolicy::ownReturnPaths},
        std::pair{"footer"_L1, &AccountPolicy::footer}, std::pair{"program"_L1, &AccountPolicy::program}};
    constexpr std::array durationFields{
        std::pair{"undoWindow"_L1, &AccountPolicy::undoWindow},
        std::pair{"ageing"_L1, &AccountPolicy::ageing},
        std::pair{"failOverAfter"_L1, &AccountPolicy::failOverAfter},
        std::pair{"programDeadline"_L1, &AccountPolicy::programDeadline}};
    constexpr std::array scarceFields{
        std::pair{"waitOnMetered"_L1, &AccountPolicy::onMetered},
        std::pair{"waitOnLowBattery"_L1, &AccountPolicy::onLowBattery}};

} // namespace

QJsonObject toJson(const Takings &takes)
{
    QJsonObject object{{u"catchAll"_s, takes.catchAll}};
    for (const auto &[name, member] : takingFields)
        object.insert(name, QJsonArray::fromStringList(takes.*member));
    return object;
}

std::optional<Takings> takingsFromJson(const QJsonObject &object)
{
    Takings takes;
    JsonFields fields(object);
    for (const auto &[name, member] : takingFields)
        fields.read(name, takes.*member);
    fields.read("catchAll"_L1, takes.catchAll);
    return fields.areWell() ? std::optional(takes) : std::nullopt;
}

QJsonObject toJson(const AccountPolicy &policy)
{
    QJsonObject limits;
    for (const auto &[name, member] : limitFields)
        limits.insert(name, policy.limits.*member);
    QJsonObject object{
        {u"takes"_s, toJson(policy.takes)},
        {u"limits"_s, limits},
        {u"identities"_s, QJsonArray::fromStringList(policy.identities)},
        {u"maximumAttempts"_s, policy.maximumAttempts},
        {u"returnOriginal"_s, policy.returnOriginal}};
    for (const auto &[name, member] : textFields)
        object.insert(name, policy.*member);
    for (const auto &[name, member] : durationFields)
        object.insert(name, static_cast<qint64>((policy.*member).count()));
    for (const auto &[name, member] : scarceFields)
        object.insert(name, policy.*member == WhenScarce::Wait);
    return object;
}

std::optional<AccountPolicy> accountPolicyFromJson(const QJsonObject &object)
{
    AccountPolicy policy;
    const auto takes = takingsFromJson(object.value("takes"_L1).toObject());
    policy.takes = takes.value_or(Takings());
    const QJsonObject limitsObject = object.value("limits"_L1).toObject();
    JsonFields limits(limitsObject);
    for (const auto &[name, member] : limitFields)
        limits.read(name, policy.limits.*member);
    JsonFields fields(object);
    fields.read("identities"_L1, policy.identities);
    fields.read("maximumAttempts"_L1, policy.maximumAttempts);
    fields.read("returnOriginal"_L1, policy.returnOriginal);
    for (const auto &[name, member] : textFields)
        fields.read(name, policy.*member);
    for (const auto &[name, member] : durationFields)
        fields.read(name, policy.*member);
    for (const auto &[name, member] : scarceFields) {
        bool wait = false;
        fields.read(name, wait);
        policy.*member = wait ? WhenScarce::Wait : WhenScarce::Send;
    }
    if (!takes || !limits.areWell() || !fields.areWell())
        return std::nullopt;
    return policy;
}

} // namespace mailroom
