#include "ui/reports/filterbar.h"

#include "ui/reports/daysdialog.h"
#include "ui/reports/querytext.h"
#include "ui/text/glyph.h"
#include "ui/text/measuretext.h"
#include "ui/text/statetext.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QInputDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const QString spanKey = u"span"_s; // in a saved filter, beside the query
    constexpr int otherDays = -1;
    const QString savedGroup = u"reports/filters"_s;

    // Wide words of one choice do not take the room of the search.
    void keepNarrow(QComboBox *box, int letters)
    {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(letters);
        box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + 24);
    }

    void choose(QComboBox *box, const QVariant &value)
    {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(std::max(0, box->findData(value)));
    }

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_state(new QComboBox(this))
    , m_reason(new QComboBox(this))
    , m_status(new QLineEdit(this))
    , m_date(new QComboBox(this))
    , m_account(new QComboBox(this))
    , m_saved(new QPushButton(this))
    , m_extra(new QWidget(this))
    , m_extraWords(new QLabel(m_extra))
{
    m_search->setObjectName("deliverySearch");
    m_search->setPlaceholderText(tr("Address, sender, subject, Message-ID, queue-id or reply"));
    m_search->setAccessibleName(tr("Search deliveries"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(glyphIcon(Glyph::Search, Tone::Quiet), QLineEdit::LeadingPosition);
    m_state->setObjectName("deliveryState");
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("Any state"));
    for (const RecipientState state : allRecipientStates)
        m_state->addItem(lookOf(state).words, static_cast<int>(state));
    m_reason->setObjectName("deliveryReason");
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->addItem(tr("Any reason"));
    for (const QString &reason : failureReasons())
        m_reason->addItem(reasonWords(reason), reason);
    keepNarrow(m_state, 13);
    keepNarrow(m_reason, 12);
    buildDates();
    m_status->setObjectName("deliveryStatus");
    m_status->setAccessibleName(tr("Enhanced status"));
    m_status->setPlaceholderText(tr("Status 5.1.1"));
    m_status->setToolTip(tr("The enhanced status, or its beginning: \"5.1.1\", \"4.\""));
    m_status->setClearButtonEnabled(true);
    m_status->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    m_account->setObjectName("deliveryAccount");
    m_account->setAccessibleName(tr("Account"));
    m_account->addItem(tr("All accounts"));
    m_saved->setText(tr("Filters"));
    m_saved->setObjectName("savedFilters");
    m_saved->setMenu(new QMenu(m_saved));
    connect(m_saved->menu(), &QMenu::aboutToShow, this, &FilterBar::fillSaved);

    auto *const fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_search, 1);
    for (QWidget *const field :
         std::initializer_list<QWidget *>{m_state, m_reason, m_status, m_date, m_account, m_saved})
        fields->addWidget(field);
    auto *const clear = new QToolButton(m_extra);
    clear->setObjectName("clearExtra");
    clear->setIcon(glyphIcon(Glyph::Close));
    clear->setAutoRaise(true);
    clear->setToolTip(tr("Show all again"));
    clear->setAccessibleName(clear->toolTip());
    m_extraWords->setTextFormat(Qt::PlainText);
    auto *const extra = new QHBoxLayout(m_extra);
    extra->setContentsMargins(0, 0, 0, 0);
    extra->addWidget(m_extraWords);
    extra->addWidget(clear);
    extra->addStretch();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(fields);
    layout->addWidget(m_extra);
    m_extra->hide();

    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::read);
    connect(m_search, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_status, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    for (QComboBox *const box : {m_state, m_reason, m_account})
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::read);
    connect(m_date, &QComboBox::activated, this, &FilterBar::readDate);
    connect(clear, &QToolButton::clicked, this, [this] {
        DeliveryQuery plain = withoutExtras(m_query);
        if (m_span)
            plain.from = m_query.from;
        show(plain, m_span);
        Q_EMIT changed();
    });
}

void FilterBar::buildDates()
{
    m_date->setObjectName("deliveryDate");
    m_date->setAccessibleName(tr("Date"));
    m_date->setToolTip(tr("When it came to its state"));
    m_date->addItem(tr("Any date"));
    for (const Span span : allSpans) {
        if (span != Span::Everything)
            m_date->addItem(spanWords(span), static_cast<int>(span));
    }
    m_date->addItem(tr("Other days…"), otherDays);
    keepNarrow(m_date, 11);
}

void FilterBar::setAccounts(const QList<AccountRow> &accounts)
{
    const QSignalBlocker quiet(m_account);
    m_account->clear();
    m_account->addItem(tr("All accounts"));
    for (const AccountRow &row : accounts)
        m_account->addItem(row.account.name, row.account.id.value);
    choose(m_account, m_query.account.value);
}

void FilterBar::show(const DeliveryQuery &query, std::optional<Span> span)
{
    m_query = query;
    m_span = span;
    DeliveryQuery sentence = query;
    if (span)
        sentence.from = {}; // the box says it
    const QSignalBlocker search(m_search);
    const QSignalBlocker status(m_status);
    m_search->setText(query.search);
    m_status->setText(query.status);
    choose(m_state, query.states.size() == 1 ? QVariant(static_cast<int>(query.states.first())) : QVariant());
    choose(m_reason, query.reason);
    choose(m_account, query.account.value);
    const bool hasRange = query.from.isValid() || query.to.isValid();
    choose(m_date, span ? QVariant(static_cast<int>(*span)) : hasRange ? QVariant(otherDays) : QVariant());
    const QString words = extraWords(sentence, QDateTime::currentDateTimeUtc());
    m_extraWords->setText(tr("Only: %1").arg(words));
    m_extra->setVisible(!words.isEmpty());
}

bool FilterBar::isOpen() const
{
    return queryToJson(m_query) == queryToJson(DeliveryQuery());
}

void FilterBar::read()
{
    DeliveryQuery query = m_query;
    query.search = m_search->text().trimmed();
    query.status = m_status->text().trimmed();
    query.reason = m_reason->currentData().toString();
    query.account = AccountId{m_account->currentData().toLongLong()};
    if (m_state->currentData().isValid())
        query.states = {static_cast<RecipientState>(m_state->currentData().toInt())};
    else if (query.states.size() == 1)
        query.states.clear();
    show(query, m_span);
    Q_EMIT changed();
}

void FilterBar::readDate()
{
    const QVariant chosen = m_date->currentData();
    if (chosen.isValid() && chosen.toInt() == otherDays)
        return askDays();
    DeliveryQuery query = m_query;
    const auto span = chosen.isValid() ? std::optional(static_cast<Span>(chosen.toInt())) : std::nullopt;
    query.from = span ? beginningOf(*span, QDateTime::currentDateTimeUtc()) : QDateTime();
    query.to = {};
    show(query, span);
    Q_EMIT changed();
}

void FilterBar::askDays()
{
    auto *const dialog = new DaysDialog(m_query.from, m_query.to, this);
    connect(dialog, &DaysDialog::chosen, this, [this](const QDateTime &from, const QDateTime &to) {
        DeliveryQuery query = m_query;
        query.from = from;
        query.to = to;
        show(query);
        Q_EMIT changed();
    });
    connect(dialog, &QDialog::rejected, this, [this] { show(m_query, m_span); });
    dialog->open();
}

void FilterBar::fillSaved()
{
    QMenu *const menu = m_saved->menu();
    menu->clear();
    QSettings settings;
    settings.beginGroup(savedGroup);
    const QStringList names = settings.childKeys();
    for (const QString &name : names) {
        const QByteArray json = settings.value(name).toByteArray();
        menu->addAction(QString(name).replace(u'&', u"&&"_s), this, [this, json] {
            const QJsonObject kept = QJsonDocument::fromJson(json).object();
            DeliveryQuery query = queryFromJson(kept);
            std::optional<Span> span;
            if (const int number = kept.value(spanKey).toInt(-1);
                number >= 0 && number < int(Span::Everything))
                span = static_cast<Span>(number);
            if (span)
                query.from = beginningOf(*span, QDateTime::currentDateTimeUtc());
            show(query, span);
            Q_EMIT changed();
        });
    }
    if (names.isEmpty())
        menu->addAction(tr("No saved filter yet"))->setEnabled(false);
    menu->addSeparator();
    QAction *const keep = menu->addAction(tr("Save this filter…"), this, [this] {
        auto *const dialog = new QInputDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Save this filter"));
        dialog->setLabelText(tr("Name:"));
        connect(dialog, &QInputDialog::textValueSelected, this, &FilterBar::save);
        dialog->open();
    });
    keep->setEnabled(!isOpen());
    QMenu *const forget = menu->addMenu(tr("Remove"));
    forget->setEnabled(!names.isEmpty());
    for (const QString &name : names) {
        forget->addAction(QString(name).replace(u'&', u"&&"_s), this, [name] {
            QSettings().remove(savedGroup + u'/' + name);
        });
    }
}

void FilterBar::save(const QString &name)
{
    const QString key = name.trimmed().replace(u'/', u'-').replace(u'\\', u'-');
    if (key.isEmpty())
        return;
    QJsonObject json = queryToJson(m_query);
    if (m_span)
        json.insert(spanKey, static_cast<int>(*m_span));
    QSettings().setValue(savedGroup + u'/' + key, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace mailroom
