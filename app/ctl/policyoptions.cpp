#include "app/ctl/policyoptions.h"

#include "app/ctl/duration.h"
#include "spooler/mail/mailbox.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr int highestLimit = 1'000'000'000;
    constexpr auto longestUndo = 10min;

    constexpr std::array limitOptions{
        std::pair{"messages-per-hour"_L1, &SendingLimits::messagesPerHour},
        std::pair{"messages-per-day"_L1, &SendingLimits::messagesPerDay},
        std::pair{"recipients-per-day"_L1, &SendingLimits::recipientsPerDay},
        std::pair{"recipients-per-message"_L1, &SendingLimits::recipientsPerMessage},
        std::pair{"per-domain-per-minute"_L1, &SendingLimits::perDomainPerMinute},
        std::pair{"per-domain-at-once"_L1, &SendingLimits::perDomainAtOnce}};

    std::unexpected<Error> wrongOption(const QString &option, const QString &what)
    {
        return failure(ErrorCode::InvalidInput, u"--%1: %2"_s.arg(option, what));
    }

    Result<> setLimit(SendingLimits &limits, const QString &text)
    {
        const qsizetype equals = text.indexOf(u'=');
        bool isNumber = false;
        const int number = text.sliced(equals + 1).toInt(&isNumber);
        QStringList names;
        for (const auto &[name, member] : limitOptions) {
            names << name;
            if (equals < 0 || text.first(equals) != name)
                continue;
            if (!isNumber || number < 0 || number > highestLimit)
                return wrongOption(
                    u"limit"_s, u"\"%1\" is not a number from 0 (no limit) to 1000000000"_s.arg(text));
            limits.*member = number;
            return {};
        }
        return wrongOption(
            u"limit"_s, u"\"%1\" is not NAME=NUMBER with one of %2"_s.arg(text, names.join(u", "_s)));
    }

    Result<> setScarce(WhenScarce &when, const QString &option, const QString &text)
    {
        if (text != "wait"_L1 && text != "send"_L1)
            return wrongOption(option, u"wait or send is expected"_s);
        when = text == "wait"_L1 ? WhenScarce::Wait : WhenScarce::Send;
        return {};
    }

    Result<>
    setTime(std::chrono::seconds &time, const QString &option, const QString &text, std::chrono::seconds most)
    {
        const auto given = text == "0"_L1 ? Result<std::chrono::milliseconds>(0ms) : durationFromText(text);
        if (!given)
            return wrongOption(option, given.error().detail);
        time = std::chrono::ceil<std::chrono::seconds>(*given);
        if (time > most)
            return wrongOption(option, u"at most %1 seconds"_s.arg(most.count()));
        return {};
    }

} // namespace

QList<QCommandLineOption> policyOptions()
{
    return {
        {u"limit"_s,
         u"messages-per-hour, messages-per-day, recipients-per-day, recipients-per-message, "
         "per-domain-per-minute or per-domain-at-once; 0: none."_s,
         u"NAME=NUMBER"_s},
        {u"on-metered"_s, u"On a line that is paid by volume: send or wait."_s, u"send|wait"_s},
        {u"on-low-battery"_s, u"While the battery is low: send or wait."_s, u"send|wait"_s},
        {u"undo"_s, u"So long after Send a message may be taken back; 0: it goes at once."_s, u"TIME"_s},
        {u"max-attempts"_s, u"After so many attempts a recipient is given up; 0: by its lifetime."_s, u"N"_s},
        {u"report-to"_s, u"Where reports about its mail go; empty: to the sender."_s, u"ADDRESS"_s},
        {u"own-return-paths"_s,
         u"Each recipient gets a return address of his own, behind this sign of the mailbox's (\"+\"): every "
         "report then names him. Empty: one for all."_s,
         u"SIGN"_s},
        {u"return-original"_s, u"Reports of failure have the whole message with them, up to 1 MB."_s,
         u"yes|no"_s},
        {u"ageing"_s, u"Mail that is due for so long goes as one priority higher; 0: never."_s, u"TIME"_s}};
}

Result<> setPolicy(AccountPolicy &policy, const QCommandLineParser &options)
{
    for (const QString &text : options.values(u"limit"_s)) {
        if (const auto set = setLimit(policy.limits, text); !set)
            return set;
    }
    for (const auto &[option, member] :
         {std::pair{u"on-metered"_s, &AccountPolicy::onMetered},
          std::pair{u"on-low-battery"_s, &AccountPolicy::onLowBattery}}) {
        if (!options.isSet(option))
            continue;
        if (const auto set = setScarce(policy.*member, option, options.value(option)); !set)
            return set;
    }
    for (const auto &[option, member, most] :
         {std::tuple{u"undo"_s, &AccountPolicy::undoWindow, std::chrono::seconds(longestUndo)},
          std::tuple{u"ageing"_s, &AccountPolicy::ageing, std::chrono::seconds(720h)}}) {
        if (!options.isSet(option))
            continue;
        if (const auto set = setTime(policy.*member, option, options.value(option), most); !set)
            return set;
    }
    if (options.isSet(u"report-to"_s)) {
        const QString address = options.value(u"report-to"_s).trimmed();
        if (!address.isEmpty() && !parseMailbox(address))
            return wrongOption(u"report-to"_s, u"\"%1\" is no mail address"_s.arg(address));
        policy.reportAddress = address;
    }
    if (options.isSet(u"own-return-paths"_s)) {
        const QString sign = options.value(u"own-return-paths"_s);
        if (!QStringList{{}, u"+"_s, u"-"_s, u"="_s, u"."_s, u"#"_s}.contains(sign))
            return wrongOption(u"own-return-paths"_s, u"one of + - = . # or nothing is expected"_s);
        policy.ownReturnPaths = sign;
    }
    if (options.isSet(u"return-original"_s)) {
        const QString answer = options.value(u"return-original"_s);
        if (answer != "yes"_L1 && answer != "no"_L1)
            return wrongOption(u"return-original"_s, u"yes or no is expected"_s);
        policy.returnOriginal = answer == "yes"_L1;
    }
    if (options.isSet(u"max-attempts"_s)) {
        bool isNumber = false;
        const int most = options.value(u"max-attempts"_s).toInt(&isNumber);
        if (!isNumber || most < 0 || most > 10'000)
            return wrongOption(u"max-attempts"_s, u"a number from 0 to 10000 is expected"_s);
        policy.maximumAttempts = most;
    }
    return {};
}

QStringList limitWords(const SendingLimits &limits)
{
    QStringList words;
    for (const auto &[name, member] : limitOptions) {
        if (limits.*member > 0)
            words << u"%1=%2"_s.arg(name).arg(limits.*member);
    }
    return words;
}

} // namespace mailroom
