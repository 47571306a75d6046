// catalogbench --profile DIR [--index] [--search WORD…]: what a window waits for when it opens on a large
// profile, and scrolls. With --index: indexes what is not yet, step by step. Prints one JSON object, times in
// milliseconds. Cold is what the caller makes of the page cache before; everything after the first page is
// warm only as far as the steps before it have read.
#include "spooler/catalog.h"
#include "spooler/profile.h"
#include "spooler/store/searchwriter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>
#include <numeric>
#include <utility>

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

    // To positions all over the list, twice; the step is prime to every likely length.
    void scroll()
    {
        if (m_all.isEmpty())
            return finish();
        if (m_scrolls.size() == scrolls) {
            const bool isCold = !std::exchange(m_isWarm, true);
            tellScrolls(isCold ? u"scroll_cold"_s : u"scroll"_s);
            if (!isCold)
                return finish();
        }
        const qsizetype at = (m_scrolls.size() * 7919 * 101) % m_all.size();
        m_clock.start();
        m_catalog.rows(m_all.mid(at, pageSize)).then(this, [this](const Result<QList<MessageRow>> &rows) {
            if (!rows)
                return fail(rows.error().detail);
            m_scrolls << milliseconds();
            scroll();
        });
    }

    void tellScrolls(const QString &name)
    {
        std::ranges::sort(m_scrolls);
        m_result.insert(name + u"_median_ms"_s, m_scrolls.at(m_scrolls.size() / 2));
        m_result.insert(name + u"_worst_ms"_s, m_scrolls.constLast());
        m_scrolls.clear();
    }

    void finish()
    {
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
    bool m_isWarm = false; // the rows at these positions were read before
    QJsonObject m_result;
};

// Of this thread, in milliseconds.
double cpu()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// The steps that the spooler takes while it rests.
QJsonObject index(const QString &profile)
{
    auto spool = Database::open(ProfilePaths(profile).database, OpenMode::ReadWrite);
    if (!spool)
        return {{u"error"_s, spool.error().detail}};
    SearchWriter writer(**spool);
    QList<double> steps;
    QList<double> cpuSteps;
    QElapsedTimer clock;
    auto made = SearchWriter::Progress::More;
    while (made == SearchWriter::Progress::More) {
        clock.start();
        const double cpuBefore = cpu();
        const auto advanced = writer.advance();
        if (!advanced)
            return {{u"error"_s, advanced.error().detail}};
        made = *advanced;
        steps << double(clock.nsecsElapsed()) / 1e6;
        cpuSteps << cpu() - cpuBefore;
    }
    const double total = std::accumulate(steps.begin(), steps.end(), 0.0);
    const double cpuTotal = std::accumulate(cpuSteps.begin(), cpuSteps.end(), 0.0);
    std::ranges::sort(steps);
    std::ranges::sort(cpuSteps);
    return {
        {u"cpu_s"_s, cpuTotal / 1000},
        {u"step_cpu_median_ms"_s, cpuSteps.at(cpuSteps.size() / 2)},
        {u"step_cpu_of_thousand_ms"_s, cpuSteps.at(cpuSteps.size() * 999 / 1000)},
        {u"step_cpu_worst_ms"_s, cpuSteps.constLast()},
        {u"index_s"_s, total / 1000},
        {u"steps"_s, steps.size()},
        {u"step_median_ms"_s, steps.at(steps.size() / 2)},
        {u"step_of_thousand_ms"_s, steps.at(steps.size() * 999 / 1000)},
        {u"step_worst_ms"_s, steps.constLast()}};
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOption(QCommandLineOption(u"profile"_s, {}, u"folder"_s));
    options.addOption(QCommandLineOption(u"search"_s, {}, u"word"_s));
    options.addOption(QCommandLineOption(u"index"_s));
    options.process(application);
    if (options.isSet(u"index"_s)) {
        const QJsonObject made = index(options.value(u"profile"_s));
        QTextStream(stdout) << QJsonDocument(made).toJson(QJsonDocument::Compact) << '\n';
        return made.contains(u"error"_s) ? 70 : 0;
    }
    Bench bench(options.value(u"profile"_s), options.values(u"search"_s));
    bench.start();
    return application.exec();
}
