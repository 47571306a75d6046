// The rules for arriving mail, in their order.
#pragma once

#include "spooler/mail/rule.h"
#include "spooler/result.h"

#include <optional>

namespace mailroom {

class Database;

// Thread: that of the database. Each function is one transaction.
class RuleStore {
public:
    explicit RuleStore(Database &database) : m_database(database) { }

    Result<QList<Rule>> all(); // one that cannot be read any more is left out
    Result<RuleId> save(const Rule &rule); // a new one at the end. InvalidInput: ruleFault()
    Result<> remove(RuleId rule); // NotFound
    Result<> append(const QList<Rule> &rules); // all or none
    // In this order; those that have a number keep it. Conflict: what is kept is not `before` any more.
    Result<> replaceAll(const QList<Rule> &rules, const std::optional<QList<Rule>> &before = std::nullopt);

private:
    Result<RuleId> write(const Rule &rule);

    Database &m_database;
};

} // namespace mailroom
