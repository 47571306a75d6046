#include "tests/scenario/killloop.h"
#include "tests/transport/maildirkill.h"

#include <catch2/catch_session.hpp>

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1StringView(mailroom::killLoopArgument))
        return mailroom::killLoopChild(application.arguments());
    if (application.arguments().value(1) == QLatin1StringView(mailroom::maildirKillArgument))
        return mailroom::maildirKillChild(application.arguments());
    return Catch::Session().run(argc, argv);
}
