#include "ui/accounts/formfields.h"

#include "ui/text/transporttext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QWidget *editorOf(const FormField &field, const QString &value, QWidget *parent)
    {
        if (field.type == FieldType::Choice) {
            auto *const box = new QComboBox(parent);
            for (const QString &choice : field.choices)
                box->addItem(choiceWords(choice), choice);
            box->setCurrentIndex(box->findData(value.isEmpty() ? field.preset : value));
            return box;
        }
        auto *const edit = new QLineEdit(value, parent);
        edit->setPlaceholderText(field.preset);
        return edit;
    }

    QString valueIn(const QWidget *editor)
    {
        if (const auto *box = qobject_cast<const QComboBox *>(editor))
            return box->currentData().toString();
        return qobject_cast<const QLineEdit *>(editor)->text().trimmed();
    }

} // namespace

FormFields::FormFields(QFormLayout *form, QWidget *parent) : m_form(form), m_parent(parent) { }

void FormFields::draw(const ProviderDescription &provider, const QMap<QString, QString> &values)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_editors.clear();
    m_fields = provider.form;
    for (const FormField &field : std::as_const(m_fields)) {
        QWidget *const editor = editorOf(field, values.value(field.name), m_parent);
        editor->setObjectName(QString(u"field-"_s + field.name));
        m_form->addRow(fieldWords(field), editor);
        m_editors.insert(field.name, editor);
    }
}

QMap<QString, QString> FormFields::values() const
{
    QMap<QString, QString> values;
    for (const auto &[field, editor] : m_editors.asKeyValueRange()) {
        if (const QString value = valueIn(editor); !value.isEmpty())
            values.insert(field, value);
    }
    return values;
}

QString FormFields::missing() const
{
    for (const FormField &field : m_fields) {
        if (field.required && valueIn(m_editors.value(field.name)).isEmpty())
            return fieldWords(field);
    }
    return {};
}

void watchEditors(QWidget *page, QObject *context, const std::function<void()> &edited)
{
    constexpr const char *watched = "mailroomWatched";
    for (QWidget *const editor : page->findChildren<QWidget *>()) {
        if (editor->property(watched).toBool())
            continue;
        editor->setProperty(watched, true);
        if (const auto *line = qobject_cast<QLineEdit *>(editor))
            QObject::connect(line, &QLineEdit::textEdited, context, edited);
        else if (const auto *text = qobject_cast<QPlainTextEdit *>(editor))
            QObject::connect(text, &QPlainTextEdit::textChanged, context, edited);
        else if (const auto *box = qobject_cast<QComboBox *>(editor))
            QObject::connect(box, &QComboBox::activated, context, edited);
        else if (const auto *number = qobject_cast<QSpinBox *>(editor))
            QObject::connect(number, &QSpinBox::valueChanged, context, edited);
        else if (const auto *check = qobject_cast<QCheckBox *>(editor))
            QObject::connect(check, &QCheckBox::clicked, context, edited);
    }
}

} // namespace mailroom
