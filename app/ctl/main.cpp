#include "app/ctl/commandline.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mailroomctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MAILROOM_VERSION));
    mailroom::Terminal terminal(u"mailroomctl"_s);
    const auto code = mailroom::runCommandLine(QCoreApplication::arguments().sliced(1), terminal);
    return static_cast<int>(terminal.finish(code));
}
