#include "spooler/power.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int lowCapacity = 15; // percent

    QByteArray wordIn(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.read(64).trimmed() : QByteArray();
    }

} // namespace

bool isBatteryLow(const QString &folder)
{
    bool low = false;
    for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString supply = folder + u'/' + name + u'/';
        const QByteArray type = wordIn(supply + u"type"_s);
        if ((type == "Mains" || type == "USB") && wordIn(supply + u"online"_s) == "1")
            return false;
        if (type != "Battery" || wordIn(supply + u"scope"_s) == "Device") // a mouse has one of its own
            continue;
        bool isNumber = false;
        const int capacity = wordIn(supply + u"capacity"_s).toInt(&isNumber);
        low = low || (isNumber && capacity <= lowCapacity && wordIn(supply + u"status"_s) == "Discharging");
    }
    return low;
}

} // namespace mailroom
