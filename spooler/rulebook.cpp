#include "spooler/rulebook.h"

#include "spooler/profile.h"
#include "spooler/store/database.h"
#include "spooler/store/mailschema.h"
#include "spooler/store/rulestore.h"

namespace mailroom {

namespace {

    Result<std::unique_ptr<Database>> openRules(const QString &profile)
    {
        const ProfilePaths paths(profile);
        if (auto made = makeProfile(paths); !made)
            return std::unexpected(made.error());
        return Database::open(paths.mailDatabase, OpenMode::ReadWrite, mailSchema());
    }

} // namespace

Result<RuleId> saveRule(const QString &profile, const Rule &rule)
{
    const auto database = openRules(profile);
    return database ? RuleStore(**database).save(rule) : std::unexpected(database.error());
}

Result<> removeRule(const QString &profile, RuleId rule)
{
    const auto database = openRules(profile);
    return database ? RuleStore(**database).remove(rule) : std::unexpected(database.error());
}

Result<> replaceRules(const QString &profile, const QList<Rule> &before, const QList<Rule> &rules)
{
    const auto database = openRules(profile);
    return database ? RuleStore(**database).replaceAll(rules, before) : std::unexpected(database.error());
}

Result<> addRules(const QString &profile, const QList<Rule> &rules)
{
    const auto database = openRules(profile);
    return database ? RuleStore(**database).append(rules) : std::unexpected(database.error());
}

} // namespace mailroom
