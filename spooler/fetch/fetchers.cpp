#include "spooler/fetch/fetchers.h"

#include "spooler/fetch/fetcherdescriptions.h"
#include "spooler/fetch/imapfetcher.h"
#include "spooler/fetch/pathfetcher.h"
#include "spooler/fetch/pop3fetcher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    template <typename T> std::unique_ptr<Fetcher> make(const FetcherParts &parts)
    {
        return std::make_unique<T>(parts);
    }

} // namespace

const QList<FetcherKind> &fetcherKinds()
{
    static const QList<FetcherKind> kinds{
        {describeImap(), &makeImapFetcher, &testImap},
        {describePop3(), make<Pop3Fetcher>, testPop3},
        {describeMaildirSource(), make<PathFetcher>, testPath},
        {describeMboxSource(), make<PathFetcher>, testPath}};
    return kinds;
}

QList<ProviderDescription> fetcherDescriptions()
{
    QList<ProviderDescription> descriptions;
    for (const FetcherKind &kind : fetcherKinds())
        descriptions << kind.description;
    return descriptions;
}

const FetcherKind *fetcherKind(const QList<FetcherKind> &known, QStringView kind)
{
    const auto found =
        std::ranges::find_if(known, [&](const FetcherKind &entry) { return entry.description.kind == kind; });
    return found == known.end() ? nullptr : &*found;
}

Result<> checkIncoming(const Incoming &incoming, const QList<FetcherKind> &known)
{
    const FetcherKind *kind = fetcherKind(known, incoming.kind);
    if (!kind)
        return failure(ErrorCode::NotFound, u"nothing fetches by \"%1\""_s.arg(incoming.kind));
    if (kind->description.reachedBy == ReachedBy::Server && incoming.server.host.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, u"server: the server's name is missing"_s);
    return checkParameters(kind->description, incoming.parameters);
}

Result<std::unique_ptr<Fetcher>> makeFetcher(const FetcherParts &parts, const QList<FetcherKind> &known)
{
    if (const auto checked = checkIncoming(parts.account.incoming, known); !checked)
        return std::unexpected(checked.error());
    const FetcherKind *kind = fetcherKind(known, parts.account.incoming.kind);
    const int version = kind->description.interfaceVersion;
    if (version != fetcherInterfaceVersion || !kind->make)
        return failure(
            ErrorCode::Refused,
            u"the fetcher \"%1\" speaks interface version %2, Mailroom speaks %3"_s
                .arg(kind->description.kind)
                .arg(version)
                .arg(fetcherInterfaceVersion));
    return kind->make(parts);
}

QFuture<ConnectionReport>
testIncoming(const Account &account, const QString &secret, Clock &clock, QObject *context)
{
    const FetcherKind *kind = fetcherKind(fetcherKinds(), account.incoming.kind);
    const auto checked = checkIncoming(account.incoming);
    if (checked && kind->test)
        return kind->test(account, secret, clock, context);
    ConnectionReport report;
    report.problem = AttemptEndKind::TransportFault;
    report.detail = checked ? u"this kind cannot be tested"_s : checked.error().detail;
    return QtFuture::makeReadyValueFuture(report);
}

} // namespace mailroom
