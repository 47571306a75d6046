#include "tests/report/bouncesamples.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

} // namespace

QList<BounceSample> bounceSamples()
{
    const QDir folder(testDataPath(u"bounces"_s));
    QList<BounceSample> samples;
    for (const QString &name : folder.entryList({u"*.eml"_s}, QDir::Files, QDir::Name)) {
        const QString base = name.chopped(4);
        const QByteArray expected = contentOf(folder.filePath(base + u".json"_s));
        samples << BounceSample{
            base, contentOf(folder.filePath(name)), QJsonDocument::fromJson(expected).object()};
        INFO(base.toStdString());
        CHECK(samples.constLast().expected.contains(u"kind"_s));
    }
    return samples;
}

} // namespace mailroom
