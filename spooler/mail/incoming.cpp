#include "spooler/mail/incoming.h"

#include "spooler/mail/enumwords.h"
#include "spooler/mail/jsonfields.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array bodyWords{
        EnumWord{BodyPolicy::All, "all"_L1}, EnumWord{BodyPolicy::Recent, "recent"_L1},
        EnumWord{BodyPolicy::OnDemand, "on-demand"_L1}};
    constexpr std::array leaveWords{
        EnumWord{LeaveOnServer::Always, "always"_L1}, EnumWord{LeaveOnServer::ForDays, "for-days"_L1},
        EnumWord{LeaveOnServer::Never, "never"_L1}};
    constexpr std::array incomingTexts{
        std::pair{"kind"_L1, &Incoming::kind}, std::pair{"passwordFile"_L1, &Incoming::passwordFile},
        std::pair{"sentFolder"_L1, &Incoming::sentFolder}};
    constexpr std::array incomingFlags{
        std::pair{"push"_L1, &Incoming::push}, std::pair{"headersOnly"_L1, &Incoming::headersOnly},
        std::pair{"fileSentCopies"_L1, &Incoming::fileSentCopies},
        std::pair{"keepDrafts"_L1, &Incoming::keepDrafts}, std::pair{"enabled"_L1, &Incoming::enabled}};
    constexpr std::array incomingNumbers{
        std::pair{"recentDays"_L1, &Incoming::recentDays}, std::pair{"leaveDays"_L1, &Incoming::leaveDays},
        std::pair{"kibPerSecond"_L1, &Incoming::kibPerSecond}};

} // namespace

QJsonObject toJson(const Incoming &incoming)
{
    QJsonObject parameters;
    for (const auto &[field, value] : incoming.parameters.asKeyValueRange())
        parameters.insert(field, value);
    QJsonObject receiveFolders;
    for (const auto &[prefix, folder] : incoming.receiveFolders.asKeyValueRange())
        receiveFolders.insert(prefix, folder);
    QJsonObject object{
        {u"receiveFolders"_s, receiveFolders},
        {u"server"_s, toJson(incoming.server)},
        {u"parameters"_s, parameters},
        {u"interval"_s, qint64(incoming.interval.count())},
        {u"bodies"_s, wordOf(bodyWords, incoming.bodies)},
        {u"leave"_s, wordOf(leaveWords, incoming.leave)}};
    for (const auto &[name, member] : incomingTexts)
        object.insert(name, incoming.*member);
    for (const auto &[name, member] : incomingFlags)
        object.insert(name, incoming.*member);
    for (const auto &[name, member] : incomingNumbers)
        object.insert(name, incoming.*member);
    return object;
}

std::optional<Incoming> incomingFromJson(const QJsonObject &object)
{
    Incoming incoming;
    JsonFields fields(object);
    for (const auto &[name, member] : incomingTexts)
        fields.read(name, incoming.*member);
    for (const auto &[name, member] : incomingFlags)
        fields.read(name, incoming.*member);
    for (const auto &[name, member] : incomingNumbers)
        fields.read(name, incoming.*member);
    fields.read("interval"_L1, incoming.interval);
    QString bodies = u"all"_s;
    QString leave = u"always"_s;
    fields.read("bodies"_L1, bodies);
    fields.read("leave"_L1, leave);
    const auto bodyPolicy = valueOf(bodyWords, bodies);
    const auto leavePolicy = valueOf(leaveWords, leave);
    std::optional<ServerSettings> server = incoming.server;
    if (object.contains("server"_L1))
        server = serverSettingsFromJson(object.value("server"_L1).toObject());
    if (!fields.areWell() || !bodyPolicy || !leavePolicy || !server)
        return {};
    incoming.bodies = *bodyPolicy;
    incoming.leave = *leavePolicy;
    incoming.server = *server;
    const QJsonObject parameters = object.value("parameters"_L1).toObject();
    for (auto field = parameters.begin(); field != parameters.end(); ++field)
        incoming.parameters.insert(field.key(), field->toString());
    const QJsonObject folders = object.value("receiveFolders"_L1).toObject();
    for (auto folder = folders.begin(); folder != folders.end(); ++folder)
        incoming.receiveFolders.insert(folder.key(), folder->toString());
    return incoming;
}

} // namespace mailroom
