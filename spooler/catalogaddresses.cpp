// What the catalog tells of addresses, and of reports that are about none of ours.
#include "spooler/catalogread.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/addressmemorystore.h"
#include "spooler/store/evidencestore.h"
#include "spooler/store/liststore.h"

namespace mailroom {

namespace {

    constexpr int shownUnmatched = 2'000;
    constexpr int lookedThrough = 5'000; // addresses that begin alike

} // namespace

Result<QList<UnmatchedReport>> CatalogCore::unmatchedReports()
{
    return read<QList<UnmatchedReport>>(
        [](Database &database) { return EvidenceStore(database).unmatched(shownUnmatched); });
}

Result<QByteArray> CatalogCore::unmatchedReport(qint64 id)
{
    return read<QByteArray>([id](Database &database) { return EvidenceStore(database).unmatchedOctets(id); });
}

Result<FailedAddresses> CatalogCore::failedAddresses()
{
    return read<FailedAddresses>([](Database &database) { return AddressMemoryStore(database).failed(); });
}

Result<QStringList> CatalogCore::likelyAddresses(const QString &failed)
{
    return read<QStringList>([&failed](Database &database) -> Result<QStringList> {
        AddressMemoryStore memory(database);
        auto known = memory.alike(failed, lookedThrough);
        const auto dead = memory.failed();
        const auto accounts = AccountStore(database).all();
        const auto lists = ListStore(database).all();
        if (!known || !dead || !accounts || !lists)
            return std::unexpected(
                !known          ? known.error()
                    : !dead     ? dead.error()
                    : !accounts ? accounts.error()
                                : lists.error());
        known->removeIf([&](const QString &address) { return dead->contains(address); });
        QStringList domains;
        for (const Account &account : *accounts)
            domains << mailDomainOf(account.address);
        for (const QString &address : std::as_const(*known))
            domains << mailDomainOf(address);
        domains.removeDuplicates();
        domains.removeAll(QString());
        QStringList likely = mailroom::likelyAddresses(failed, *known, domains);
        const QString replacement = dead->value(failed.toLower()).replacement;
        if (!replacement.isEmpty()) {
            likely.removeAll(replacement);
            likely.prepend(replacement);
        }
        return likely;
    });
}

} // namespace mailroom
