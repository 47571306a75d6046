// spoolbench COMMAND --profile DIR …: one spooler in this process, measured from outside by sendbench.py.
//
//   account  --port P [--connections N]            makes the account that every message goes through
//   accept   --messages N --size BYTES --outstanding K [--recipients R] [--suspended]
//            hands N messages in, at most K of them unanswered at any time; answers when all are durable
//   drain    takes a suspended queue up again; answers when nothing is left to do
//   live     accept, while the queue sends; answers when nothing is left to do
//   open     opens the profile, stays suspended; answers how long that took, and waits to be ended
//
// Prints one JSON object. Thread: the main thread alone; the spooler has its own.
#include "spooler/catalog.h"
#include "spooler/spooler.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTextStream>

#include <functional>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

constexpr int largestInMemory = 1024 * 1024;

// What is measured, step by step: each step starts the next one when its futures are fulfilled.
class Bench : public QObject {
public:
    explicit Bench(const QCommandLineParser &options)
        : m_options(options)
        , m_command(options.positionalArguments().value(0))
        , m_spooler(SpoolerOptions{.profile = options.value(u"profile"_s)})
        , m_left(number(u"messages"_s))
    {
        connect(&m_spooler, &Spooler::becameIdle, this, [this] { onIdle(); });
    }

    void start()
    {
        m_clock.start();
        after(m_spooler.open(), [this] {
            m_result.insert(u"open_s"_s, seconds());
            if (m_command == u"account")
                addAccount();
            else if (m_command == u"accept")
                after(m_spooler.setSuspended(m_options.isSet(u"suspended"_s)), [this] { accept(); });
            else if (m_command == u"live")
                after(m_spooler.setSuspended(false), [this] { accept(); });
            else if (m_command == u"drain")
                drain();
            else
                print();
        });
    }

private:
    int number(const QString &option) const { return m_options.value(option).toInt(); }
    double seconds() const { return double(m_clock.nsecsElapsed()) / 1e9; }

    template <typename T> void after(QFuture<Result<T>> future, std::function<void()> next)
    {
        future.then(this, [this, next = std::move(next)](const Result<T> &result) {
            if (!result)
                return fail(result.error().detail);
            next();
        });
    }

    void fail(const QString &why)
    {
        QTextStream(stderr) << "spoolbench: " << why << '\n';
        QCoreApplication::exit(70);
    }

    void print()
    {
        QTextStream(stdout) << QJsonDocument(m_result).toJson(QJsonDocument::Compact) << '\n' << Qt::flush;
    }

    void finish()
    {
        m_result.insert(u"total_s"_s, seconds());
        print();
        QCoreApplication::quit();
    }

    void addAccount()
    {
        Account account;
        account.name = u"bench"_s;
        account.address = u"a@example.org"_s;
        account.server.host = u"127.0.0.1"_s;
        account.server.port = static_cast<quint16>(number(u"port"_s));
        account.server.security = Security::ClearText;
        account.server.mechanism = Mechanism::None;
        account.server.connections = number(u"connections"_s);
        after(m_spooler.saveAccount(account), [this] { finish(); });
    }

    QByteArray text() const
    {
        static const QByteArray line("The quick brown fox jumps over the lazy dog, once more and again.\r\n");
        static const QByteArray header(
            "From: a@example.org\r\nTo: b@example.net\r\nSubject: bench\r\n"
            "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n");
        return header + line.repeated(std::max(1, (number(u"size"_s) - 130) / int(line.size())));
    }

    // Large content comes from a file, as that of every program does: the memory measured is the spooler's.
    ContentFile file()
    {
        if (!m_file.isOpen() && (!m_file.open() || m_file.write(text()) < 0 || !m_file.flush()))
            fail(m_file.errorString());
        return {m_file.fileName()};
    }

    Submission message()
    {
        Submission submission;
        if (number(u"size"_s) > largestInMemory)
            submission.content = file();
        else
            submission.content = text();
        const int recipients = number(u"recipients"_s);
        for (int i = 0; i < recipients; ++i)
            submission.recipients << (recipients == 1 ? u"b@example.net"_s : u"%1b@example.net"_s.arg(i));
        submission.origin = u"bench"_s;
        return submission;
    }

    void accept()
    {
        m_started = seconds();
        m_result.insert(u"began"_s, double(QDateTime::currentMSecsSinceEpoch()) / 1000);
        for (int i = 0; i < number(u"outstanding"_s); ++i)
            submitNext();
    }

    void submitNext()
    {
        if (m_left == 0)
            return;
        --m_left;
        after(m_spooler.submit(message()), [this] {
            if (++m_durable < number(u"messages"_s))
                return submitNext();
            m_result.insert(u"accept_s"_s, seconds() - m_started);
            if (m_command == u"accept")
                finish();
            else if (m_idle)
                checkNothingLeft();
        });
    }

    void drain()
    {
        m_started = seconds();
        after(m_spooler.setSuspended(false), [] { });
    }

    void onIdle()
    {
        m_idle = true;
        const bool isAllIn = m_durable == number(u"messages"_s);
        if (m_command == u"drain" || (m_command == u"live" && isAllIn))
            checkNothingLeft();
    }

    // Idle may also mean that everything waits for a later time.
    void checkNothingLeft()
    {
        if (!m_catalog)
            m_catalog.reset(new Catalog(m_options.value(u"profile"_s), SpoolerPresence::Running));
        m_catalog->counts().then(this, [this](const Result<FilterCounts> &counts) {
            if (counts && counts->of(Filter::Waiting) == 0)
                finish();
        });
    }

    const QCommandLineParser &m_options;
    QString m_command;
    Spooler m_spooler;
    QScopedPointer<Catalog> m_catalog;
    QElapsedTimer m_clock;
    QTemporaryFile m_file;
    QJsonObject m_result;
    double m_started = 0;
    int m_left;
    int m_durable = 0;
    bool m_idle = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    for (const auto &[name, value] : std::initializer_list<std::pair<QString, QString>>{
             {u"profile"_s, {}},
             {u"port"_s, u"2525"_s},
             {u"connections"_s, u"4"_s},
             {u"messages"_s, u"1"_s},
             {u"size"_s, u"2048"_s},
             {u"outstanding"_s, u"1"_s},
             {u"recipients"_s, u"1"_s}})
        options.addOption(QCommandLineOption(name, {}, u"value"_s, value));
    options.addOption(QCommandLineOption(u"suspended"_s));
    options.process(application);

    Bench bench(options);
    bench.start();
    return application.exec();
}
