// Reading settings that are stored as JSON.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <chrono>

namespace mailroom {

// [value] Reads fields that may be missing and remembers whether one had the wrong type or was less than
// nothing. The object outlives it.
class JsonFields {
public:
    explicit JsonFields(const QJsonObject &object) : m_object(object) { }

    bool areWell() const { return m_well; }

    void read(QLatin1StringView name, QString &text)
    {
        take(name, &QJsonValue::isString, [&](const QJsonValue &value) { text = value.toString(); });
    }
    void read(QLatin1StringView name, QStringList &texts)
    {
        take(name, &QJsonValue::isArray, [&](const QJsonValue &value) {
            texts = value.toVariant().toStringList();
        });
    }
    void read(QLatin1StringView name, int &number)
    {
        take(name, &QJsonValue::isDouble, [&](const QJsonValue &value) { number = value.toInt(-1); });
        m_well = m_well && number >= 0;
    }
    void read(QLatin1StringView name, std::chrono::seconds &duration)
    {
        take(name, &QJsonValue::isDouble, [&](const QJsonValue &value) {
            duration = std::chrono::seconds(value.toInteger(-1));
        });
        m_well = m_well && duration.count() >= 0;
    }
    void read(QLatin1StringView name, bool &flag)
    {
        take(name, &QJsonValue::isBool, [&](const QJsonValue &value) { flag = value.toBool(); });
    }

private:
    template <typename Take>
    void take(QLatin1StringView name, bool (QJsonValue::*isType)() const, const Take &value)
    {
        const QJsonValue found = m_object.value(name);
        if (found.isUndefined())
            return;
        if ((found.*isType)())
            value(found);
        else
            m_well = false;
    }

    const QJsonObject &m_object;
    bool m_well = true;
};

} // namespace mailroom
