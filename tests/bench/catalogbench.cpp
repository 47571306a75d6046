// catalogbench --profile DIR [--search WORD…]: what a window waits for when it opens on a large profile, and
// scrolls. Prints one JSON object, times in milliseconds. Cold is what the caller makes of the page cache
// before; everything after the first page is warm only as far as the steps before it have read.
#include "spooler/catalog.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

constexpr int pageSize = 100;
constexpr int scrolls = 50;

// One step after another, each started when the answer before it has reached this thread, as a window is.
class Bench : public QObject {
public:
    Bench(const QString &profile, QStringList words)
        : m_catalog(profile, SpoolerPresence::NotRunning)
        , m_words(std::move(words))
    {
    }

    void start()
    {
        page(u"first_page_ms"_s, {}, [this] {
            measure<FilterCounts>(u"counts_ms"_s, m_catalog.counts(), [this](const FilterCounts &counts) {
                m_result.insert(u"messages"_s, counts.of(Filter::All));
                search();
            });
        });
    }

private:
    void search()
    {
        if (m_words.isEmpty())
            return listAll();
        const QString word = m_words.takeFirst();
        ListQuery query;
        query.search = word;
        page(u"search_%1_ms"_s.arg(word), query, [this] { search(); });
    }

    void listAll()
    {
        measure<QList<QueueId>>(u"list_all_ms"_s, m_catalog.list({}, 0), [this](const QList<QueueId> &all) {
            m_all = all;
            scroll();
        });
    }

    // To positions all over the list; the step is prime to every likely length.
    void scroll()
    {
        if (m_scrolls.size() == scrolls || m_all.isEmpty())
            return finish();
        const qsizetype at = (m_scrolls.size() * 7919 * 101) % m_all.size();
        m_clock.start();
        m_catalog.rows(m_all.mid(at, pageSize)).then(this, [this](const Result<QList<MessageRow>> &rows) {
            if (!rows)
                return fail(rows.error().detail);
            m_scrolls << milliseconds();
            scroll();
        });
    }

    void finish()
    {
        std::ranges::sort(m_scrolls);
        if (!m_scrolls.isEmpty()) {
            m_result.insert(u"scroll_median_ms"_s, m_scrolls.at(m_scrolls.size() / 2));
            m_result.insert(u"scroll_worst_ms"_s, m_scrolls.constLast());
        }
        QTextStream(stdout) << QJsonDocument(m_result).toJson(QJsonDocument::Compact) << '\n' << Qt::flush;
        QCoreApplication::quit();
    }

    // A list of a hundred and its rows.
    void page(const QString &name, const ListQuery &query, std::function<void()> next)
    {
        m_clock.start();
        m_catalog.list(query, pageSize).then(this, [=, this](const Result<QList<QueueId>> &ids) {
            if (!ids)
                return fail(ids.error().detail);
            m_catalog.rows(*ids).then(this, [=, this](const Result<QList<MessageRow>> &rows) {
                if (!rows)
                    return fail(rows.error().detail);
                m_result.insert(name, milliseconds());
                next();
            });
        });
    }

    template <typename T>
    void measure(const QString &name, QFuture<Result<T>> answer, std::function<void(const T &)> next)
    {
        m_clock.start();
        answer.then(this, [=, this](const Result<T> &result) {
            if (!result)
                return fail(result.error().detail);
            m_result.insert(name, milliseconds());
            next(*result);
        });
    }

    void fail(const QString &why)
    {
        QTextStream(stderr) << "catalogbench: " << why << '\n';
        QCoreApplication::exit(70);
    }

    double milliseconds() const { return double(m_clock.nsecsElapsed()) / 1e6; }

    Catalog m_catalog;
    QStringList m_words;
    QElapsedTimer m_clock;
    QList<QueueId> m_all;
    QList<double> m_scrolls;
    QJsonObject m_result;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOption(QCommandLineOption(u"profile"_s, {}, u"folder"_s));
    options.addOption(QCommandLineOption(u"search"_s, {}, u"word"_s));
    options.process(application);
    Bench bench(options.value(u"profile"_s), options.values(u"search"_s));
    bench.start();
    return application.exec();
}
