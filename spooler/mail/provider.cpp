#include "spooler/mail/provider.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const FormField *fieldNamed(const ProviderDescription &description, const QString &name)
    {
        const auto found = std::ranges::find(description.form, name, &FormField::name);
        return found == description.form.end() ? nullptr : &*found;
    }

    Result<> checkValue(const FormField &field, const QString &value)
    {
        const auto wrong = [&](const QString &why) {
            return failure(ErrorCode::InvalidInput, u"%1: %2"_s.arg(field.name, why));
        };
        if (field.required && value.trimmed().isEmpty())
            return wrong(u"this transport needs it"_s);
        if (value.contains(QChar(u'\0')) || value.contains(u'\n'))
            return wrong(u"control characters are not allowed"_s);
        bool isNumber = true;
        if (field.type == FieldType::Number && !value.isEmpty() && (value.toInt(&isNumber) < 1 || !isNumber))
            return wrong(u"a number of at least 1 is expected"_s);
        if (field.type == FieldType::Choice && !value.isEmpty() && !field.choices.contains(value))
            return wrong(u"one of %1 is expected"_s.arg(field.choices.join(u", "_s)));
        return {};
    }

} // namespace

Result<> checkParameters(const ProviderDescription &description, const QMap<QString, QString> &parameters)
{
    for (const FormField &field : description.form) {
        if (const auto checked = checkValue(field, parameters.value(field.name)); !checked)
            return checked;
    }
    for (const auto &[name, value] : parameters.asKeyValueRange()) {
        if (!fieldNamed(description, name))
            return failure(
                ErrorCode::InvalidInput,
                u"%1: the transport \"%2\" has no such field"_s.arg(name, description.kind));
    }
    return {};
}

} // namespace mailroom
