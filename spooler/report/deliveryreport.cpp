#include "spooler/report/deliveryreport.h"

using namespace Qt::StringLiterals;

namespace mailroom {

QString reportKindName(ReportKind kind)
{
    switch (kind) {
    case ReportKind::None:
        return u"none"_s;
    case ReportKind::Dsn:
        return u"dsn"_s;
    case ReportKind::Mdn:
        return u"mdn"_s;
    case ReportKind::Bounce:
        return u"bounce"_s;
    case ReportKind::Vacation:
        return u"vacation"_s;
    case ReportKind::Feedback:
        return u"feedback"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString reportGradeName(ReportGrade grade)
{
    switch (grade) {
    case ReportGrade::Standard:
        return u"standard"_s;
    case ReportGrade::Notice:
        return u"notice"_s;
    case ReportGrade::Guess:
        return u"guess"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

void ReadReport::fault(const QString &sentence)
{
    constexpr qsizetype maximumFaults = 20;
    if (faults.size() < maximumFaults && !faults.contains(sentence))
        faults << sentence;
}

} // namespace mailroom
