#include "ui/shell/housestyle.h"
#include "ui/shell/watchedapplication.h"

#include <catch2/catch_session.hpp>

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

// Real windows: on the display that there is (Xvfb in packaging/test), else offscreen. Settings are written
// to a folder that dies with the test. MAILROOM_LANGUAGE: the language of the windows, for screenshots. An
// event that holds up a window fails the case in which it happens: each runs in a process of its own.
int main(int argc, char *argv[])
{
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    mailroom::WatchedApplication application(argc, argv);
    QApplication::setStyle(new mailroom::HouseStyle(QStringLiteral("Fusion")));
    QApplication::setOrganizationName(QStringLiteral("mailroom"));
    QApplication::setApplicationName(QStringLiteral("mailroom-test"));
    QTranslator translator;
    const QString language = qEnvironmentVariable("MAILROOM_LANGUAGE", QStringLiteral("en"));
    if (translator.load(QStringLiteral(":/i18n/mailroom_%1.qm").arg(language)))
        QApplication::installTranslator(&translator);
    QLocale::setDefault(QLocale(language));
    const int result = Catch::Session().run(argc, argv);
    if (const int slow = application.takeSlowEvents(); slow > 0) {
        std::fprintf(stderr, "%d events held up the window for over 50 ms\n", slow);
        return std::max(result, 1);
    }
    return result;
}
