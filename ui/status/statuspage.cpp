#include "ui/status/statuspage.h"

#include "spooler/receiver.h"
#include "spooler/spooler.h"
#include "ui/shell/banner.h"
#include "ui/shell/emptystate.h"
#include "ui/status/statusdelegate.h"
#include "ui/status/statusmodel.h"
#include "ui/text/errortext.h"
#include "ui/text/facttext.h"
#include "ui/text/statustext.h"

#include <QCheckBox>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

StatusPage::StatusPage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new StatusModel(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(this))
    , m_said(new Banner(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName("statusPage");
    m_list->setObjectName("statusList");
    m_list->setAccessibleName(tr("Status of every part"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StatusDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_empty->show(
        Glyph::Clock, tr("Nothing is known yet"),
        tr("The spooler, the catalog and every account will be here as soon as the outbox is open."));
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    m_said->hide();

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_said);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buildStrip());
    Switchboard &board = m_services.spooler.switchboard();
    connect(&board, &Switchboard::changed, this, &StatusPage::showRows);
    connect(&board, &Switchboard::workModeChanged, this, [this](WorkMode mode) {
        m_buttons.offline->setChecked(mode == WorkMode::Offline);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &StatusPage::showChosen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &StatusPage::showChosen);
    showRows(board.rows());
}

QLayout *StatusPage::buildStrip()
{
    const auto button = [this](Glyph glyph, const QString &words, const char *name) {
        auto *const made = new QPushButton(glyphIcon(glyph), words, this);
        made->setObjectName(QLatin1StringView(name));
        return made;
    };
    m_buttons.flush = button(Glyph::SendReceive, tr("Send and receive &now"), "statusFlush");
    m_buttons.flush->setToolTip(
        tr("Try everything that waits for it, also what is deferred, and look for mail"));
    m_buttons.progress = button(Glyph::Clock, tr("&Progress…"), "statusProgress");
    m_buttons.progress->setToolTip(tr("What every account sends and receives at this moment"));
    m_buttons.validate = button(Glyph::Accepted, tr("Chec&k"), "statusValidate");
    m_buttons.validate->setToolTip(tr("Log on at the server and off again"));
    m_buttons.receiving = button(Glyph::Suspend, tr("Suspend &receiving"), "statusReceiving");
    m_buttons.receiving->setToolTip(
        tr("Nothing comes in through this account until it is resumed, also after a restart"));
    m_buttons.settings = button(Glyph::Person, tr("Se&ttings…"), "statusSettings");
    m_buttons.password = button(Glyph::Write, tr("Change pass&word…"), "statusPassword");
    m_buttons.offline = new QCheckBox(tr("Work &offline"), this);
    m_buttons.offline->setObjectName("offline");
    m_buttons.offline->setToolTip(tr("Mail is taken and kept; no connection is made"));
    m_buttons.offline->setChecked(m_services.spooler.switchboard().workMode() == WorkMode::Offline);
    connect(m_buttons.flush, &QPushButton::clicked, this, &StatusPage::flush);
    connect(m_buttons.validate, &QPushButton::clicked, this, &StatusPage::validate);
    connect(m_buttons.progress, &QPushButton::clicked, this, &StatusPage::progressWanted);
    connect(m_buttons.receiving, &QPushButton::clicked, this, [this] {
        if (const StatusRow *const row = chosen())
            row->actions.testFlag(StatusAction::ResumeReceiving) ? resumeReceiving(row->account)
                                                                 : suspendReceiving(row->account);
    });
    for (QPushButton *const opens : {m_buttons.settings, m_buttons.password}) {
        connect(opens, &QPushButton::clicked, this, [this] {
            if (const StatusRow *const row = chosen())
                Q_EMIT accountWanted(row->account);
        });
    }
    connect(m_buttons.offline, &QCheckBox::clicked, this, [this](bool offline) {
        m_services.spooler.switchboard().setWorkMode(offline ? WorkMode::Offline : WorkMode::Online);
    });
    auto *const row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    for (QPushButton *const shown :
         {m_buttons.flush, m_buttons.progress, m_buttons.validate, m_buttons.receiving, m_buttons.settings,
          m_buttons.password})
        row->addWidget(shown);
    row->addStretch();
    row->addWidget(m_buttons.offline);
    return row;
}

const StatusRow *StatusPage::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

void StatusPage::showRows(const QList<StatusRow> &rows)
{
    const StatusRow *const before = chosen();
    const auto key = before ? std::optional(*before) : std::nullopt;
    m_model->show(rows);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (key && isSameLine(*key, m_model->at(row)))
            m_list->setCurrentIndex(m_model->index(row));
    }
    if (!chosen() && !rows.isEmpty())
        m_list->setCurrentIndex(m_model->index(std::min(1, m_model->rowCount() - 1))); // the spooler
    m_pages->setCurrentWidget(rows.isEmpty() ? static_cast<QWidget *>(m_empty) : m_list);
    showChosen();
}

void StatusPage::showChosen()
{
    const StatusRow *const row = chosen();
    const StatusActions actions = row ? row->actions : StatusActions();
    const bool busy = row && (row->bits & (StatusBit::OutFlushing | StatusBit::InFlushing)) != StatusBits();
    m_buttons.flush->setEnabled(actions.testFlag(StatusAction::Flush) && !busy);
    m_buttons.validate->setEnabled(actions.testFlag(StatusAction::Validate));
    const bool isSuspended = actions.testFlag(StatusAction::ResumeReceiving);
    m_buttons.receiving->setVisible(isSuspended || actions.testFlag(StatusAction::SuspendReceiving));
    m_buttons.receiving->setText(isSuspended ? tr("Resume &receiving") : tr("Suspend &receiving"));
    m_buttons.receiving->setIcon(glyphIcon(isSuspended ? Glyph::Resume : Glyph::Suspend));
    m_buttons.settings->setVisible(actions.testFlag(StatusAction::Settings));
    m_buttons.password->setVisible(actions.testFlag(StatusAction::ChangePassword));
}

void StatusPage::flush()
{
    const StatusRow *const row = chosen();
    if (!row)
        return;
    const QString name = statusName(*row);
    say({Glyph::SendReceive, Tone::Waiting, tr("%1: sending and receiving…").arg(name)});
    m_services.spooler.switchboard()
        .flush(row->account, u"user"_s)
        .then(this, [this, name](const Result<> &done) {
            if (done)
                say(
                    {Glyph::Accepted, Tone::Good,
                     tr("%1: everything that could go has been tried.").arg(name)});
            else
                say({Glyph::Warning, Tone::Deferred, errorWords(done.error())});
        });
}

void StatusPage::validate()
{
    const StatusRow *const row = chosen();
    if (!row)
        return;
    say({Glyph::Clock, Tone::Waiting, tr("%1: logging on…").arg(statusName(*row))});
    m_services.spooler.switchboard()
        .validate(row->account)
        .then(this, [this](const Result<QList<Validation>> &found) {
            if (!found) {
                say({Glyph::Warning, Tone::Deferred, errorWords(found.error())});
                return;
            }
            QStringList problems;
            for (const Validation &validation : *found) {
                if (!validation.problem.isEmpty())
                    problems << QString(validation.name + u": "_s + factWords(validation.problem));
            }
            if (problems.isEmpty())
                say({Glyph::Accepted, Tone::Good, tr("All is well: the server lets us in.")});
            else
                say({Glyph::Warning, Tone::Bad, problems.join(u" · "_s)});
        });
}

void StatusPage::suspendReceiving(AccountId account)
{
    hear(m_services.receiver.suspend(account));
}

void StatusPage::resumeReceiving(AccountId account)
{
    hear(m_services.receiver.resume(account));
}

void StatusPage::hear(const QFuture<Result<>> &turned)
{
    QFuture(turned).then(this, [this](const Result<> &done) {
        if (done)
            return;
        say({Glyph::Warning, Tone::Bad, errorWords(done.error())});
        Q_EMIT receivingNotTurned();
    });
}

void StatusPage::say(const Look &look)
{
    m_said->Banner::show(look);
    m_said->QFrame::show();
}

} // namespace mailroom
