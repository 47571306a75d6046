// mailroom: the desktop program.
#include "app/desktop/desktop.h"
#include "app/instance/instanceclient.h"
#include "app/practice/headlessdemo.h"
#include "app/practice/practice.h"
#include "app/terminal/exitcode.h"
#include "app/terminal/terminationsignals.h"
#include "spooler/profile.h"
#include "ui/compose/composercontent.h"
#include "ui/shell/housestyle.h"
#include "ui/shell/watchedapplication.h"

#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QTranslator>

#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

struct CommandLine {
    QString profile;
    QString mailto;
    bool demo = false;
};

[[noreturn]] void refuse(const QString &sentence)
{
    std::fprintf(stderr, "mailroom: %s\n", qPrintable(sentence));
    std::exit(static_cast<int>(ExitCode::Usage));
}

CommandLine readCommandLine()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A mail program round its spooler: what you send is durable at once, and you see for every "
        "recipient where it is."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(u"profile"_s, u"Keep everything in <folder>."_s, u"folder"_s);
    const QCommandLineOption demo(
        u"demo"_s, u"Practise with a server on this machine and a throw-away profile."_s);
    parser.addOptions({profile, demo});
    parser.addPositionalArgument(u"mailto"_s, u"A mailto: address to write to."_s, u"[mailto:…]"_s);
    if (!parser.parse(QCoreApplication::arguments()))
        refuse(parser.errorText());
    parser.process(*QCoreApplication::instance()); // --help and --version end here
    const QStringList operands = parser.positionalArguments();
    if (operands.size() > 1)
        refuse(u"one mailto: address at a time, not %1"_s.arg(operands.size()));
    const QString mailto = operands.value(0);
    if (!mailto.isEmpty() && !mailto.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        refuse(u"'%1' is no mailto: address"_s.arg(mailto));
    if (parser.isSet(demo) && (parser.isSet(profile) || !mailto.isEmpty()))
        refuse(u"--demo has a profile and a message of its own; leave out what stands beside it"_s);
    if (parser.isSet(profile) && parser.value(profile).isEmpty())
        refuse(u"--profile needs a folder"_s);
    return {parser.isSet(profile) ? parser.value(profile) : defaultProfile(), mailto, parser.isSet(demo)};
}

int runWithoutDisplay(int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (readCommandLine().demo)
        return runHeadlessDemo();
    std::fputs("mailroom: there is no display; use mailroomctl, or mailroom --demo\n", stderr);
    return static_cast<int>(ExitCode::Unavailable);
}

// Whether a running instance of the profile took over.
bool isHandedOver(const CommandLine &line)
{
    const auto client = InstanceClient::connectTo(line.profile);
    return client && (*client)->ask({{u"do"_s, u"show-window"_s}, {u"mailto"_s, line.mailto}}).has_value();
}

int practise(const TerminationSignals &signals)
{
    const auto practice = Practice::prepare(std::chrono::minutes(2));
    if (!practice) {
        std::fprintf(stderr, "mailroom: %s\n", qPrintable(practice.error().detail));
        return static_cast<int>(ExitCode::Unavailable);
    }
    const auto every = std::get<Composition>(Practice::everyKind().content);
    ComposerContent content;
    content.to = every.to;
    content.subject = QCoreApplication::translate("mailroom::Desktop", "One of every kind");
    content.text = QCoreApplication::translate(
        "mailroom::Desktop",
        "Each address makes the practice server behave in its own way. Press Send and watch.\n");
    Desktop desktop((*practice)->profile());
    QObject::connect(&desktop, &Desktop::ended, qApp, &QCoreApplication::quit);
    QObject::connect(&signals, &TerminationSignals::terminationAsked, &desktop, &Desktop::end);
    desktop.startPractice(content);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(u"mailroom"_s); // ~/.config/mailroom/mailroom.conf
    QCoreApplication::setApplicationName(u"mailroom"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MAILROOM_VERSION));
    if (!hasDisplay())
        return runWithoutDisplay(argc, argv);

    // Before Qt starts a thread, so that TerminationSignals alone sees them.
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&ending, signal);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    WatchedApplication application(argc, argv);
    QApplication::setStyle(new HouseStyle);
    QApplication::setWindowIcon(QIcon(u":/mailroom.svg"_s));
    QApplication::setDesktopFileName(u"mailroom"_s);
    QTranslator ofQt; // file dialogs, standard buttons
    if (ofQt.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&ofQt);
    QTranslator translator;
    if (translator.load(QLocale(), u"mailroom"_s, u"_"_s, u":/i18n"_s)
        || translator.load(u":/i18n/mailroom_en.qm"_s)) // plural forms
        QCoreApplication::installTranslator(&translator);

    const TerminationSignals signals;
    const CommandLine line = readCommandLine();
    if (line.demo)
        return practise(signals);
    if (isHandedOver(line))
        return 0;
    Desktop desktop(line.profile);
    QObject::connect(&desktop, &Desktop::ended, qApp, &QCoreApplication::quit);
    QObject::connect(&signals, &TerminationSignals::terminationAsked, &desktop, &Desktop::end);
    desktop.start(line.mailto);
    return QApplication::exec();
}
