#include "tests/support/places.h"

using namespace Qt::StringLiterals;

namespace mailroom {

QString testDataPath(const QString &name)
{
    return u"" MAILROOM_TEST_DATA "/"_s + name;
}

QString serverTemplatePath(const QString &name)
{
    return u"" MAILROOM_SERVER_TEMPLATES "/"_s + name;
}

QString examplePath(const QString &name)
{
    return u"" MAILROOM_EXAMPLES "/"_s + name;
}

QString programPath(const QString &name)
{
    return u"" MAILROOM_PROGRAMS "/"_s + name;
}

QString knownAnswersPath()
{
    return u"" MAILROOM_ANSWERS ""_s;
}

QString learnerPath()
{
    return u"" MAILROOM_LEARNER ""_s;
}

} // namespace mailroom
