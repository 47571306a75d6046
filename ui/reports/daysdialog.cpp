#include "ui/reports/daysdialog.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>

#include <algorithm>

namespace mailroom {

DaysDialog::DaysDialog(const QDateTime &from, const QDateTime &to, QWidget *parent)
    : QDialog(parent)
    , m_first(new QDateEdit(this))
    , m_last(new QDateEdit(this))
{
    setObjectName("daysDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Choose days"));
    const QDate today = QDate::currentDate();
    m_first->setObjectName("firstDay");
    m_last->setObjectName("lastDay");
    m_first->setDate(from.isValid() ? from.toLocalTime().date() : today.addDays(-6));
    m_last->setDate(to.isValid() ? to.toLocalTime().addMSecs(-1).date() : today);
    for (QDateEdit *const day : {m_first, m_last}) {
        day->setCalendarPopup(true);
        day->setMaximumDate(std::max(today, day->date()));
    }
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &DaysDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const form = new QFormLayout(this);
    form->addRow(tr("&First day:"), m_first);
    form->addRow(tr("&Last day:"), m_last);
    form->addRow(buttons);
}

// Days in the wrong order are meant all the same.
void DaysDialog::take()
{
    const QDate one = m_first->date();
    const QDate other = m_last->date();
    Q_EMIT chosen(
        std::min(one, other).startOfDay().toUTC(), std::max(one, other).addDays(1).startOfDay().toUTC());
    accept();
}

} // namespace mailroom
