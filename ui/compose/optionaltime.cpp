#include "ui/compose/optionaltime.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

OptionalTime::OptionalTime(
    const QString &object, const Words &words, const QDateTime &proposal, QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox(words.label, this))
    , m_field(new QDateTimeEdit(proposal.toLocalTime(), this))
{
    m_box->setObjectName(object);
    m_box->setToolTip(words.tip);
    m_field->setObjectName(object + u"Time"_s);
    m_field->setAccessibleName(words.name);
    m_field->setToolTip(words.tip);
    m_field->setCalendarPopup(true);
    m_field->setEnabled(false);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_box);
    row->addWidget(m_field);
    connect(m_box, &QCheckBox::toggled, m_field, &QWidget::setEnabled);
    connect(m_box, &QCheckBox::toggled, this, &OptionalTime::changed);
    connect(m_field, &QDateTimeEdit::dateTimeChanged, this, &OptionalTime::changed);
}

void OptionalTime::setTime(const QDateTime &time)
{
    m_box->setChecked(time.isValid());
    if (time.isValid())
        m_field->setDateTime(time.toLocalTime());
}

QDateTime OptionalTime::time() const
{
    return m_box->isChecked() ? m_field->dateTime().toUTC() : QDateTime();
}

QWidget *OptionalTime::field() const
{
    return m_field;
}

} // namespace mailroom
