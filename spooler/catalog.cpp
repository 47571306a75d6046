#include "spooler/catalog.h"

#include "spooler/catalogcore.h"

namespace mailroom {

namespace {

    // Asks in the catalog thread.
    template <typename Question> auto ask(CatalogCore *core, Question &&question)
    {
        return QtFuture::makeReadyVoidFuture().then(
            core, [core, question = std::forward<Question>(question)] { return question(*core); });
    }

} // namespace

Catalog::Catalog(QString profile, SpoolerPresence presence, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_core(new CatalogCore(profile, presence, clock))
    , m_reports(*m_core, clock)
{
    m_core->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_core, &QObject::deleteLater);
    m_thread.setObjectName("catalog");
    m_thread.start();
}

Catalog::~Catalog()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<FilterCounts>> Catalog::counts()
{
    return ask(m_core, [](CatalogCore &core) { return core.counts(); });
}

QFuture<Result<QList<QueueId>>> Catalog::list(ListQuery query, int limit)
{
    auto answer = std::make_shared<ListAnswer>();
    answer->start();
    const auto list = [core = m_core, query, limit, answer] { core->list(query, limit, answer); };
    QMetaObject::invokeMethod(m_core, list, Qt::QueuedConnection);
    return answer->future();
}

QFuture<Result<QList<MessageRow>>> Catalog::rows(QList<QueueId> messages)
{
    return ask(m_core, [messages](CatalogCore &core) { return core.rows(messages); });
}

QFuture<Result<MessageDetail>> Catalog::message(QueueId message)
{
    return ask(m_core, [message](CatalogCore &core) { return core.message(message); });
}

QFuture<Result<QList<MessageDetail>>> Catalog::messages(QList<QueueId> messages)
{
    return ask(m_core, [messages](CatalogCore &core) { return core.messages(messages); });
}

QFuture<Result<ContentView>> Catalog::content(QueueId message, ContentVersion version)
{
    return ask(m_core, [message, version](CatalogCore &core) { return core.content(message, version); });
}

QFuture<Result<Composition>> Catalog::composition(QueueId message, QString folder, ContentVersion version)
{
    return ask(m_core, [message, folder, version](CatalogCore &core) {
        return core.composition(message, folder, version);
    });
}

QFuture<Result<QList<EditLock>>> Catalog::editLocks()
{
    return ask(m_core, [](CatalogCore &core) { return core.editLocks(); });
}

QFuture<Result<QString>> Catalog::transcript(AttemptId attempt)
{
    return ask(m_core, [attempt](CatalogCore &core) { return core.transcript(attempt); });
}

QFuture<Result<QByteArray>> Catalog::report(qint64 event)
{
    return ask(m_core, [event](CatalogCore &core) { return core.report(event); });
}

QFuture<Result<QList<UnmatchedReport>>> Catalog::unmatchedReports()
{
    return ask(m_core, [](CatalogCore &core) { return core.unmatchedReports(); });
}

QFuture<Result<QByteArray>> Catalog::unmatchedReport(qint64 id)
{
    return ask(m_core, [id](CatalogCore &core) { return core.unmatchedReport(id); });
}

QFuture<Result<FailedAddresses>> Catalog::failedAddresses()
{
    return ask(m_core, [](CatalogCore &core) { return core.failedAddresses(); });
}

QFuture<Result<QStringList>> Catalog::likelyAddresses(QString failed)
{
    return ask(m_core, [failed](CatalogCore &core) { return core.likelyAddresses(failed); });
}

QFuture<Result<>> Catalog::saveContent(QueueId message, QString file)
{
    return ask(m_core, [message, file](CatalogCore &core) { return core.saveContent(message, file); });
}

QFuture<Result<QList<AccountRow>>> Catalog::accounts()
{
    return ask(m_core, [](CatalogCore &core) { return core.accounts(); });
}

QFuture<Result<QList<ServerFacts>>> Catalog::servers()
{
    return ask(m_core, [](CatalogCore &core) { return core.servers(); });
}

QFuture<Result<QList<RecipientList>>> Catalog::lists()
{
    return ask(m_core, [](CatalogCore &core) { return core.lists(); });
}

QFuture<Result<QList<Draft>>> Catalog::drafts()
{
    return ask(m_core, [](CatalogCore &core) { return core.drafts(); });
}

} // namespace mailroom
