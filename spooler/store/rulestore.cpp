#include "spooler/store/rulestore.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString jsonOf(const Rule &rule)
    {
        return QString::fromUtf8(QJsonDocument(toJson(rule)).toJson(QJsonDocument::Compact));
    }

} // namespace

Result<QList<Rule>> RuleStore::all()
{
    Statement select(m_database, u"SELECT id, json FROM rule ORDER BY position, id"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QList<Rule> rules;
    const auto read = select.each([&](Statement &row) {
        const auto id = row.id<RuleId>();
        auto rule = ruleFromJson(QJsonDocument::fromJson(row.text().toUtf8()).object());
        if (!rule)
            return;
        rule->id = id;
        rules << *rule;
    });
    if (!read)
        return std::unexpected(read.error());
    return rules;
}

Result<RuleId> RuleStore::save(const Rule &rule)
{
    RuleId id;
    const auto done = m_database.transaction([&]() -> Result<> {
        const auto written = write(rule);
        if (!written)
            return std::unexpected(written.error());
        id = *written;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return id;
}

Result<RuleId> RuleStore::write(const Rule &rule)
{
    if (const QString fault = ruleFault(rule); !fault.isEmpty())
        return failure(ErrorCode::InvalidInput, u"the rule cannot be kept: %1"_s.arg(fault));
    if (rule.id.isValid()) {
        Statement update(m_database, u"UPDATE rule SET json = ? WHERE id = ?"_s);
        if (auto run = update.run(jsonOf(rule), rule.id); !run)
            return std::unexpected(run.error());
        if (update.changedRows() == 0)
            return failure(ErrorCode::NotFound, u"there is no such rule"_s);
        return rule.id;
    }
    Statement insert(
        m_database,
        u"INSERT INTO rule (position, json) SELECT COALESCE(MAX(position), 0) + 1, ? FROM rule"_s);
    if (auto run = insert.run(jsonOf(rule)); !run)
        return std::unexpected(run.error());
    return RuleId{insert.insertedId()};
}

Result<> RuleStore::remove(RuleId rule)
{
    return m_database.transaction([&]() -> Result<> {
        Statement remove(m_database, u"DELETE FROM rule WHERE id = ?"_s);
        if (auto run = remove.run(rule); !run)
            return run;
        return remove.changedRows() > 0 ? Result<>()
                                        : failure(ErrorCode::NotFound, u"there is no such rule"_s);
    });
}

Result<> RuleStore::append(const QList<Rule> &rules)
{
    return m_database.transaction([&]() -> Result<> {
        for (const Rule &rule : rules) {
            if (const auto written = write(rule); !written)
                return std::unexpected(written.error());
        }
        return {};
    });
}

Result<> RuleStore::replaceAll(const QList<Rule> &rules, const std::optional<QList<Rule>> &before)
{
    return m_database.transaction([&]() -> Result<> {
        const auto kept = all();
        if (!kept)
            return std::unexpected(kept.error());
        if (before && *kept != *before)
            return failure(ErrorCode::Conflict, u"the rules were changed meanwhile"_s);
        Statement remove(m_database, u"DELETE FROM rule"_s);
        if (auto run = remove.run(); !run)
            return run;
        for (Rule rule : rules) {
            const RuleId id = std::exchange(rule.id, {});
            const auto written = write(rule);
            if (!written)
                return std::unexpected(written.error());
            Statement number(m_database, u"UPDATE rule SET id = ? WHERE id = ?"_s);
            if (auto run = id.isValid() ? number.run(id, *written) : Result<>(); !run)
                return run;
        }
        return {};
    });
}

} // namespace mailroom
