#pragma once

#include "spooler/mail/provider.h"

#include <QHash>
#include <QMap>
#include <QString>

#include <functional>

class QFormLayout;
class QObject;
class QWidget;

namespace mailroom {

// Draws the fields that a transport or fetcher asks for into a form, and reads them. Lives in the widget that
// owns the form; the editors belong to that widget.
class FormFields {
public:
    FormFields(QFormLayout *form, QWidget *parent);

    void draw(const ProviderDescription &provider, const QMap<QString, QString> &values);
    QMap<QString, QString> values() const; // those that are not empty
    QString missing() const; // the words of the first required field that is empty; empty: none

private:
    QFormLayout *m_form;
    QWidget *m_parent;
    QList<FormField> m_fields;
    QHash<QString, QWidget *> m_editors; // by field
};

// Tells of each edit of the user in whatever `page` shows. May be called again when it shows more.
void watchEditors(QWidget *page, QObject *context, const std::function<void()> &edited);

} // namespace mailroom
