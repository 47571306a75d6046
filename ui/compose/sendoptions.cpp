#include "ui/compose/sendoptions.h"

#include "ui/compose/composercontent.h"
#include "ui/compose/flowlayout.h"
#include "ui/compose/optionaltime.h"
#include "ui/text/limittext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

using namespace std::chrono_literals;

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

    QDateTime inHours(int hours)
    {
        return QDateTime::currentDateTime().addSecs(hours * 3600);
    }

    QString lengthWords(std::chrono::seconds length)
    {
        const auto number = [&](std::chrono::seconds unit) { return static_cast<int>(length / unit); };
        if (length % 24h == 0s)
            return SendOptions::tr("%n day(s)", nullptr, number(24h));
        if (length % 1h == 0s)
            return SendOptions::tr("%n hour(s)", nullptr, number(1h));
        return SendOptions::tr("%n minute(s)", nullptr, std::max(1, number(1min)));
    }

    QString missedWords(MissedTime missed, std::chrono::seconds by)
    {
        switch (missed) {
        case MissedTime::Send:
            return SendOptions::tr("If missed: send it late");
        case MissedTime::Ask:
            return SendOptions::tr("If missed by %1: ask me").arg(lengthWords(by));
        case MissedTime::Drop:
            return SendOptions::tr("If missed by %1: do not send it").arg(lengthWords(by));
        }
        Q_UNREACHABLE_RETURN({});
    }

    QVariant missedData(MissedTime missed, std::chrono::seconds by)
    {
        return QVariantList{static_cast<int>(missed), static_cast<qint64>(by.count())};
    }

    void addMissed(QComboBox *box, MissedTime missed, std::chrono::seconds by)
    {
        box->addItem(missedWords(missed, by), missedData(missed, by));
    }

} // namespace

SendOptions::SendOptions(QWidget *parent)
    : QWidget(parent)
    , m_priority(new QComboBox(this))
    , m_report(new QCheckBox(tr("Ask for delivery reports"), this))
    , m_later(new OptionalTime(
          QStringLiteral("later"), {tr("Send later:"), tr("Send later: when"), {}}, inHours(1), this))
    , m_missed(new QComboBox(this))
    , m_atServer(new QCheckBox(tr("Let the server hold it"), this))
    , m_hold(new QCheckBox(tr("Hold in the outbox"), this))
    , m_copy(new QComboBox(this))
    , m_folder(new QLineEdit(this))
    , m_more(new QToolButton(this))
    , m_deliverBy(new OptionalTime(
          QStringLiteral("deliverBy"),
          {tr("Deliver by:"), tr("Deliver by: when"),
           tr("Servers that can are asked to deliver it by then or to return it")},
          inHours(24), this))
    , m_expires(new OptionalTime(
          QStringLiteral("expires"),
          {tr("Of use until:"), tr("Of use until: when"),
           tr("Its readers are told that it is of no use afterwards")},
          inHours(7 * 24), this))
{
    m_priority->setObjectName("priority");
    m_priority->setAccessibleName(tr("Priority"));
    m_priority->setToolTip(tr("Urgent mail leaves the outbox first, and its recipients see it"));
    for (const Priority priority : {Priority::Urgent, Priority::Normal, Priority::NonUrgent})
        m_priority->addItem(tr("Priority: %1").arg(priorityWords(priority)), static_cast<int>(priority));
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
        grouped(this, {m_priority}),
        grouped(this, {m_report}),
        grouped(this, {m_hold}),
        grouped(this, {m_later, m_missed, m_atServer}),
        grouped(this, {m_copy, m_folder}),
        m_more,
        m_deliverBy,
        m_expires};
    for (QWidget *const group : groups) {
        group->setMinimumHeight(m_copy->sizeHint().height()); // so that all stand on one line
        flow->insertWidget(flow->count(), group);
    }
    for (QCheckBox *const box : {m_report, m_atServer, m_hold})
        connect(box, &QCheckBox::toggled, this, &SendOptions::changed);
    for (QComboBox *const box : {m_priority, m_copy, m_missed})
        connect(box, &QComboBox::activated, this, &SendOptions::changed);
    for (OptionalTime *const time : {m_later, m_deliverBy, m_expires}) {
        connect(time, &OptionalTime::changed, this, &SendOptions::enableFields);
        connect(time, &OptionalTime::changed, this, &SendOptions::changed);
    }
    connect(m_folder, &QLineEdit::textChanged, this, &SendOptions::changed);
    connect(m_copy, &QComboBox::currentIndexChanged, this, &SendOptions::enableFields);
    connect(m_more, &QToolButton::toggled, this, &SendOptions::enableFields);
    enableFields();
}

void SendOptions::buildTime()
{
    m_missed->setObjectName("missed");
    m_missed->setAccessibleName(tr("If that time is missed"));
    m_missed->setToolTip(tr("When this computer sleeps or is off at that time"));
    addMissed(m_missed, MissedTime::Send, 0s);
    for (const MissedTime missed : {MissedTime::Ask, MissedTime::Drop}) {
        for (const std::chrono::seconds by : {15 * 60s, 3600s, 4 * 3600s, 24 * 3600s})
            addMissed(m_missed, missed, by);
    }
    m_atServer->setObjectName("atServer");
    m_atServer->setToolTip(
        tr("Where the server can hold mail until then, this computer need not be awake; it cannot be taken "
           "back from there"));
    m_more->setObjectName("moreOptions");
    m_more->setText(tr("More"));
    m_more->setCheckable(true);
    m_more->setToolTip(tr("Until when it is to arrive, and until when it is of use"));
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
    const bool later = m_later->time().isValid();
    m_missed->setVisible(later);
    m_atServer->setVisible(later);
    m_folder->setVisible(m_copy->currentData().toInt() == static_cast<int>(SentHandling::File));
    for (OptionalTime *const time : {m_deliverBy, m_expires})
        time->setVisible(m_more->isChecked() || time->time().isValid()); // what holds is seen
    updateGeometry();
}

void SendOptions::fill(const ComposerContent &content)
{
    m_priority->setCurrentIndex(static_cast<int>(content.priority));
    m_report->setChecked(content.reportWanted);
    m_hold->setChecked(content.held);
    m_hold->setVisible(!content.edited.isValid()); // what is held stays held
    m_later->setTime(content.notBefore);
    m_deliverBy->setTime(content.deliverBy);
    m_expires->setTime(content.validUntil);
    const std::chrono::seconds by = content.missed == MissedTime::Send ? 0s : content.missedBy;
    if (m_missed->findData(missedData(content.missed, by)) < 0)
        addMissed(m_missed, content.missed, by);
    m_missed->setCurrentIndex(m_missed->findData(missedData(content.missed, by)));
    m_atServer->setChecked(content.atServer);
    m_copy->setCurrentIndex(m_copy->findData(static_cast<int>(content.sentHandling)));
    m_folder->setText(content.sentFolder);
    enableFields();
}

void SendOptions::store(ComposerContent &content) const
{
    content.priority = static_cast<Priority>(m_priority->currentData().toInt());
    content.reportWanted = m_report->isChecked();
    content.held = m_hold->isChecked();
    content.notBefore = m_later->time();
    const QVariantList missed = m_missed->currentData().toList();
    content.missed = static_cast<MissedTime>(missed.value(0).toInt());
    content.missedBy = std::chrono::seconds(missed.value(1).toLongLong());
    content.deliverBy = m_deliverBy->time();
    content.validUntil = m_expires->time();
    content.atServer = m_atServer->isChecked();
    content.sentHandling = static_cast<SentHandling>(m_copy->currentData().toInt());
    content.sentFolder = m_folder->text().simplified();
}

SendOptions::Wrong SendOptions::wrong() const
{
    const QDateTime start = std::max(QDateTime::currentDateTimeUtc(), m_later->time());
    if (m_folder->isVisible() && m_folder->text().trimmed().isEmpty())
        return {m_folder, tr("Name the folder in which the copy is filed.")};
    if (m_deliverBy->time().isValid() && m_deliverBy->time() <= start)
        return {m_deliverBy->field(), tr("It cannot be delivered by a time before it is sent.")};
    if (m_expires->time().isValid() && m_expires->time() <= start)
        return {m_expires->field(), tr("It would be of no use before it is sent.")};
    return {};
}

QWidget *SendOptions::firstWrong() const
{
    return wrong().field;
}

QString SendOptions::fault() const
{
    return wrong().why;
}

} // namespace mailroom
