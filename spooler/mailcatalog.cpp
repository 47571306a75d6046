#include "spooler/mailcatalog.h"

#include "spooler/mailcatalogcore.h"

namespace mailroom {

namespace {

    // Asks in the mail catalog's thread.
    template <typename Question> auto askMail(MailCatalogCore *core, Question &&question)
    {
        return QtFuture::makeReadyVoidFuture().then(
            core, [core, question = std::forward<Question>(question)] { return question(*core); });
    }

} // namespace

MailCatalog::MailCatalog(QString profile, QObject *parent)
    : QObject(parent)
    , m_core(new MailCatalogCore(profile))
{
    m_core->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_core, &QObject::deleteLater);
    m_thread.setObjectName("mail catalog");
    m_thread.start();
}

MailCatalog::~MailCatalog()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<QList<FolderRow>>> MailCatalog::folders()
{
    return askMail(m_core, [](MailCatalogCore &core) { return core.folders(); });
}

QFuture<Result<QList<MailId>>> MailCatalog::list(MailQuery query, int limit)
{
    return askMail(m_core, [query, limit](MailCatalogCore &core) { return core.list(query, limit); });
}

QFuture<Result<QList<ThreadFacts>>> MailCatalog::threads(MailQuery query, QList<ThreadId> threads)
{
    return askMail(m_core, [query, threads](MailCatalogCore &core) { return core.threads(query, threads); });
}

QFuture<Result<QList<MailId>>> MailCatalog::unfolded(MailQuery query, QList<MailId> rows)
{
    return askMail(m_core, [query, rows](MailCatalogCore &core) { return core.unfolded(query, rows); });
}

QFuture<Result<qint64>> MailCatalog::count(MailQuery query)
{
    return askMail(m_core, [query](MailCatalogCore &core) { return core.count(query); });
}

QFuture<Result<QList<MailRow>>> MailCatalog::rows(QList<MailId> mail)
{
    return askMail(m_core, [mail](MailCatalogCore &core) { return core.rows(mail); });
}

QFuture<Result<QByteArray>> MailCatalog::octets(MailId mail, qint64 offset, qint64 length)
{
    return askMail(
        m_core, [mail, offset, length](MailCatalogCore &core) { return core.octets(mail, offset, length); });
}

QFuture<Result<>> MailCatalog::save(MailId mail, QString file)
{
    return askMail(m_core, [mail, file](MailCatalogCore &core) { return core.save(mail, file); });
}

QFuture<Result<QList<MailEvent>>> MailCatalog::events(MailId mail)
{
    return askMail(m_core, [mail](MailCatalogCore &core) { return core.events(mail); });
}

QFuture<Result<QList<MailRow>>> MailCatalog::byMessageId(QString messageId)
{
    return askMail(m_core, [messageId](MailCatalogCore &core) { return core.byMessageId(messageId); });
}

QFuture<Result<QList<Rule>>> MailCatalog::rules()
{
    return askMail(m_core, [](MailCatalogCore &core) { return core.rules(); });
}

QFuture<Result<RuleCount>> MailCatalog::matching(Rule rule)
{
    return askMail(m_core, [rule](MailCatalogCore &core) { return core.matching(rule); });
}

QFuture<Result<QList<SavedSearch>>> MailCatalog::savedSearches()
{
    return askMail(m_core, [](MailCatalogCore &core) { return core.savedSearches(); });
}

} // namespace mailroom
