#include "spooler/store/verpsecret.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString newSecret()
    {
        std::array<quint32, 8> numbers{};
        QRandomGenerator::system()->generate(numbers.begin(), numbers.end());
        const QByteArray octets(reinterpret_cast<const char *>(numbers.data()), sizeof numbers);
        return QString::fromLatin1(octets.toHex());
    }

} // namespace

Result<QByteArray> knownVerpSecret(Database &database)
{
    Statement select(database, u"SELECT value FROM setting WHERE name = 'return-path-secret'"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    const QByteArray secret = select.next() ? select.text().toLatin1() : QByteArray();
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return secret;
}

Result<QByteArray> verpSecret(Database &database)
{
    if (const auto known = knownVerpSecret(database); !known || !known->isEmpty())
        return known;
    const auto made = database.transaction([&]() -> Result<> {
        Statement insert(
            database,
            u"INSERT INTO setting (name, value) VALUES ('return-path-secret', ?) ON CONFLICT (name) DO NOTHING"_s);
        return insert.run(newSecret());
    });
    if (!made)
        return std::unexpected(made.error());
    return knownVerpSecret(database);
}

} // namespace mailroom
