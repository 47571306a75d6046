#include "ui/compose/sendoptions.h"

#include "ui/compose/composercontent.h"
#include "ui/compose/flowlayout.h"
#include "ui/text/limittext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>

namespace mailroom {

namespace {

    // What belongs together stays in one line.
    QWidget *grouped(QWidget *parent, const QList<QWidget *> &widgets)
    {
        auto *const group = new QWidget(parent);
        auto *const row = new QHBoxLayout(group);
        row->setContentsMargins(0, 0, 8, 0);
        row->setSpacing(4);
        for (QWidget *const widget : widgets)
            row->addWidget(widget);
        return group;
    }

} // namespace

SendOptions::SendOptions(QWidget *parent)
    : QWidget(parent)
    , m_priority(new QComboBox(this))
    , m_report(new QCheckBox(tr("Ask for delivery reports"), this))
    , m_later(new QCheckBox(tr("Send later:"), this))
    , m_time(new QDateTimeEdit(QDateTime::currentDateTime().addSecs(3600), this))
    , m_atServer(new QCheckBox(tr("Let the server hold it"), this))
    , m_hold(new QCheckBox(tr("Hold in the outbox"), this))
    , m_copy(new QComboBox(this))
    , m_folder(new QLineEdit(this))
{
    m_priority->setObjectName("priority");
    m_priority->setAccessibleName(tr("Priority"));
    m_priority->setToolTip(tr("Urgent mail leaves the outbox first, and its recipients see it"));
    for (const Priority priority : {Priority::Urgent, Priority::Normal, Priority::NonUrgent})
        m_priority->addItem(priorityWords(priority), static_cast<int>(priority));
    m_report->setObjectName("report");
    m_report->setToolTip(tr("Servers that can will tell when it was delivered, delayed or refused"));
    m_hold->setObjectName("hold");
    m_hold->setToolTip(tr("It stays in the outbox until you release it"));
    buildTime();
    buildCopy();
    auto *const flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(4);
    const QList<QWidget *> groups{
        grouped(this, {m_priority}), grouped(this, {m_report}), grouped(this, {m_hold}),
        grouped(this, {m_later, m_time, m_atServer}), grouped(this, {m_copy, m_folder})};
    for (QWidget *const group : groups) {
        group->setMinimumHeight(m_time->sizeHint().height()); // so that all stand on one line
        flow->insertWidget(flow->count(), group);
    }
    for (QCheckBox *const box : {m_report, m_later, m_atServer, m_hold})
        connect(box, &QCheckBox::toggled, this, &SendOptions::changed);
    for (QComboBox *const box : {m_priority, m_copy})
        connect(box, &QComboBox::activated, this, &SendOptions::changed);
    connect(m_folder, &QLineEdit::textChanged, this, &SendOptions::changed);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &SendOptions::changed);
    connect(m_later, &QCheckBox::toggled, this, &SendOptions::enableFields);
    connect(m_copy, &QComboBox::currentIndexChanged, this, &SendOptions::enableFields);
    enableFields();
}

void SendOptions::buildTime()
{
    m_later->setObjectName("later");
    m_time->setObjectName("laterTime");
    m_time->setCalendarPopup(true);
    m_time->setAccessibleName(tr("Send later: when"));
    m_atServer->setObjectName("atServer");
    m_atServer->setToolTip(
        tr("Where the server can hold mail until then, this computer need not be awake; it cannot be taken "
           "back from there"));
}

void SendOptions::buildCopy()
{
    m_copy->setObjectName("sentCopy");
    m_copy->setAccessibleName(tr("The copy, once it is sent"));
    m_copy->setToolTip(m_copy->accessibleName());
    m_copy->addItem(tr("Keep a copy"), static_cast<int>(SentHandling::Keep));
    m_copy->addItem(tr("Keep no copy"), static_cast<int>(SentHandling::Remove));
    m_copy->addItem(tr("File the copy in:"), static_cast<int>(SentHandling::File));
    m_folder->setObjectName("sentFolder");
    m_folder->setAccessibleName(tr("Folder of the copy"));
    m_folder->setPlaceholderText(tr("Folder"));
    m_folder->setMinimumWidth(m_folder->fontMetrics().averageCharWidth() * 20);
}

void SendOptions::enableFields()
{
    m_time->setEnabled(m_later->isChecked());
    m_atServer->setVisible(m_later->isChecked());
    m_folder->setVisible(m_copy->currentData().toInt() == static_cast<int>(SentHandling::File));
    updateGeometry();
}

void SendOptions::fill(const ComposerContent &content)
{
    m_priority->setCurrentIndex(static_cast<int>(content.priority));
    m_report->setChecked(content.reportWanted);
    m_hold->setChecked(content.held);
    m_hold->setVisible(!content.edited.isValid()); // what is held stays held
    m_later->setChecked(content.notBefore.isValid());
    m_atServer->setChecked(content.atServer);
    if (content.notBefore.isValid())
        m_time->setDateTime(content.notBefore.toLocalTime());
    m_copy->setCurrentIndex(m_copy->findData(static_cast<int>(content.sentHandling)));
    m_folder->setText(content.sentFolder);
    enableFields();
}

void SendOptions::store(ComposerContent &content) const
{
    content.priority = static_cast<Priority>(m_priority->currentData().toInt());
    content.reportWanted = m_report->isChecked();
    content.held = m_hold->isChecked();
    content.notBefore = m_later->isChecked() ? m_time->dateTime().toUTC() : QDateTime();
    content.atServer = m_atServer->isChecked();
    content.sentHandling = static_cast<SentHandling>(m_copy->currentData().toInt());
    content.sentFolder = m_folder->text().simplified();
}

QWidget *SendOptions::firstWrong() const
{
    return m_folder->isVisible() && m_folder->text().trimmed().isEmpty() ? m_folder : nullptr;
}

QString SendOptions::fault() const
{
    return firstWrong() ? tr("Name the folder in which the copy is filed.") : QString();
}

} // namespace mailroom
