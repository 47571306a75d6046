#include "ui/outbox/unmatcheddialog.h"

#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "ui/text/errortext.h"
#include "ui/text/evidencetext.h"
#include "ui/text/when.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    enum Column { WhenColumn, RecipientColumn, FromColumn, SubjectColumn, WhyColumn, ColumnCount };

    QTableWidget *buildList(QWidget *parent)
    {
        auto *const list = new QTableWidget(0, ColumnCount, parent);
        list->setObjectName("unmatchedList");
        list->setAccessibleName(UnmatchedDialog::tr("Unmatched reports"));
        list->setHorizontalHeaderLabels(
            {UnmatchedDialog::tr("When"), UnmatchedDialog::tr("Recipient"), UnmatchedDialog::tr("From"),
             UnmatchedDialog::tr("Subject"), UnmatchedDialog::tr("Why it matches nothing")});
        list->setSelectionBehavior(QTableWidget::SelectRows);
        list->setEditTriggers(QTableWidget::NoEditTriggers);
        list->setShowGrid(false);
        list->setWordWrap(false);
        list->setTabKeyNavigation(false);
        list->verticalHeader()->hide();
        list->verticalHeader()->setDefaultSectionSize(std::max(28, list->fontMetrics().height() + 12));
        const int letter = list->fontMetrics().averageCharWidth();
        QHeaderView *const header = list->horizontalHeader();
        header->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeft);
        header->setHighlightSections(false);
        header->resizeSection(WhenColumn, 16 * letter);
        header->resizeSection(RecipientColumn, 28 * letter);
        header->resizeSection(FromColumn, 28 * letter);
        header->resizeSection(SubjectColumn, 28 * letter);
        header->setStretchLastSection(true);
        return list;
    }

} // namespace

UnmatchedDialog::UnmatchedDialog(const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_words(new QLabel(this))
    , m_list(buildList(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName("unmatchedDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Unmatched reports"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("The report as it came"));
    m_text->setPlaceholderText(tr("Choose a report to read it."));
    auto *const splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_text);
    splitter->setChildrenCollapsible(false);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_dismiss = buttons->addButton(tr("Dismiss"), QDialogButtonBox::ActionRole);
    m_dismissAll = buttons->addButton(tr("Dismiss all"), QDialogButtonBox::ActionRole);
    m_dismiss->setObjectName("dismissUnmatched");
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_words);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 34);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_dismiss, &QPushButton::clicked, this, [this] { dismiss(chosen()); });
    connect(m_dismissAll, &QPushButton::clicked, this, [this] { dismiss({}); });
    connect(m_list, &QTableWidget::itemSelectionChanged, this, &UnmatchedDialog::showChosen);
    connect(&services.spooler, &Spooler::unmatchedReportsChanged, this, &UnmatchedDialog::ask);
    show(QList<UnmatchedReport>());
    ask();
}

void UnmatchedDialog::ask()
{
    m_services.catalog.unmatchedReports().then(this, [this](const Result<QList<UnmatchedReport>> &reports) {
        if (reports)
            show(*reports);
        else
            m_words->setText(errorWords(reports.error()));
    });
}

void UnmatchedDialog::show(const QList<UnmatchedReport> &reports)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_reports = reports;
    m_list->setRowCount(int(reports.size()));
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const UnmatchedReport &report = reports.at(row);
        const QString more =
            report.recipients.size() > 1 ? u" +%1"_s.arg(report.recipients.size() - 1) : u""_s;
        const QStringList texts{
            clockWords(report.when, now), report.recipients.value(0) + more, report.from, report.subject,
            mismatchWords(report.why)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *const item = new QTableWidgetItem(texts.at(column));
            item->setToolTip(u"<span>"_s + texts.at(column).toHtmlEscaped() + u"</span>"_s);
            m_list->setItem(row, column, item);
        }
    }
    m_words->setText(
        reports.isEmpty()
            ? tr("Every report that came in was about mail of yours. One that is not, as they come when "
                 "somebody forges your address, would be here and change nothing.")
            : tr("These reports are about no mail of yours: somebody forged your address, or another program "
                 "sent the mail. They changed nothing."));
    m_dismissAll->setEnabled(!reports.isEmpty());
    showChosen();
}

QList<qint64> UnmatchedDialog::chosen() const
{
    QList<qint64> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        ids << m_reports.at(index.row()).id;
    return ids;
}

void UnmatchedDialog::showChosen()
{
    const QList<qint64> ids = chosen();
    m_dismiss->setEnabled(!ids.isEmpty());
    if (ids.size() != 1)
        return m_text->clear();
    m_services.catalog.unmatchedReport(ids.constFirst())
        .then(this, [this, ids](const Result<QByteArray> &report) {
            if (ids == chosen())
                m_text->setPlainText(report ? QString::fromUtf8(*report) : errorWords(report.error()));
        });
}

void UnmatchedDialog::dismiss(const QList<qint64> &reports)
{
    m_services.spooler.reportIntake().dismissUnmatched(reports).then(this, [this](const Result<int> &count) {
        count ? ask() : m_words->setText(errorWords(count.error()));
    });
}

} // namespace mailroom
