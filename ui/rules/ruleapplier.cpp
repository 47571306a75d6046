#include "ui/rules/ruleapplier.h"

#include "spooler/mailcatalog.h"
#include "spooler/receiver.h"
#include "ui/text/errortext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailroom {

RuleApplier::RuleApplier(const Services &services, RuleTarget target, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_target(std::move(target))
    , m_begin(new QPushButton(tr("&Apply now"), this))
    , m_stop(new QPushButton(tr("&Stop applying"), this))
    , m_bar(new QProgressBar(this))
    , m_said(new QLabel(this))
{
    m_begin->setObjectName("ruleApply");
    m_begin->setAutoDefault(false);
    m_stop->setObjectName("ruleApplyStop");
    m_stop->setAutoDefault(false);
    m_bar->setObjectName("ruleApplyProgress");
    m_bar->setAccessibleName(tr("Messages to which the rules were applied"));
    m_said->setObjectName("ruleApplySaid");
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    auto *const menu = new QMenu(m_begin);
    QAction *const chosen = menu->addAction(
        tr("To the %n &chosen message(s)", nullptr, static_cast<int>(m_target.chosen.size())), this,
        [this] { ask(false); });
    chosen->setObjectName("applyToChosen");
    chosen->setVisible(!m_target.chosen.isEmpty());
    QAction *const all =
        menu->addAction(tr("To &everything in %1").arg(m_target.name), this, [this] { ask(true); });
    all->setObjectName("applyToAll");
    all->setVisible(!m_target.name.isEmpty());
    m_begin->setMenu(menu);
    m_begin->setToolTip(
        m_target.name.isEmpty() ? tr("Choose a folder or messages in the main window first")
                                : tr("Do with mail that is here what the rules do with mail that arrives"));
    auto *const line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_begin);
    line->addWidget(m_bar, 1);
    line->addWidget(m_stop);
    line->addWidget(m_said, 1);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_isStopping = true; // perhaps before it has begun
        m_services.receiver.cancelRules();
    });
    connect(&services.receiver, &Receiver::rulesProgressed, this, [this](const RuleProgress &progress) {
        m_bar->setRange(0, static_cast<int>(std::min<qint64>(progress.total, 1'000'000'000)));
        m_bar->setValue(static_cast<int>(progress.done));
    });
    showIdle();
}

void RuleApplier::setUsable(bool usable)
{
    m_isUsable = usable;
    showIdle();
}

void RuleApplier::showIdle()
{
    const bool hasTarget = !m_target.chosen.isEmpty() || !m_target.name.isEmpty();
    m_begin->setEnabled(!m_isRunning && m_isUsable && hasTarget);
    m_bar->setVisible(m_isRunning);
    m_stop->setVisible(m_isRunning);
    m_said->setVisible(!m_isRunning);
}

void RuleApplier::ask(bool all)
{
    m_wantsAll = all;
    m_isRunning = true;
    m_isStopping = false;
    m_bar->setRange(0, 0); // until it is known how many they are
    showIdle();
    Q_EMIT saveWanted();
}

void RuleApplier::saveFailed()
{
    m_isRunning = false;
    m_said->clear();
    showIdle();
}

void RuleApplier::chosenSaved()
{
    if (!m_wantsAll)
        return apply(m_target.chosen);
    m_services.mail.list(m_target.shown, 0).then(this, [this](const Result<QList<MailId>> &mail) {
        if (mail)
            apply(*mail);
        else
            showReport(std::unexpected(mail.error()));
    });
}

void RuleApplier::apply(const QList<MailId> &mail)
{
    if (m_isStopping)
        return showReport(RuleReport{.isCancelled = true});
    m_services.receiver.applyRules(mail).then(
        this, [this](const Result<RuleReport> &report) { showReport(report); });
}

void RuleApplier::showReport(const Result<RuleReport> &report)
{
    m_isRunning = false;
    if (!report) {
        m_said->setText(errorWords(report.error()));
    } else {
        const int done = static_cast<int>(report->done);
        QString words = report->isCancelled
            ? tr("Stopped: the rules were applied to %n message(s), the others are as they were.", nullptr,
                 done)
            : tr("The rules were applied to %n message(s).", nullptr, done);
        if (report->failed > 0)
            words += u' '
                + tr("%n of them could not be done; the message says why.", nullptr,
                     static_cast<int>(report->failed));
        m_said->setText(words);
    }
    showIdle();
}

} // namespace mailroom
