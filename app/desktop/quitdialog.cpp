#include "app/desktop/quitdialog.h"

#include "spooler/switchboard.h"
#include "ui/text/errortext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailroom {

QuitDialog::QuitDialog(Switchboard &board, int waiting, Tray tray, QWidget *parent)
    : QDialog(parent)
    , m_board(board)
    , m_waiting(waiting)
    , m_words(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_wait(nullptr)
    , m_send(nullptr)
    , m_quit(nullptr)
{
    setObjectName("quitDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Quit Mailroom?"));
    m_words->setWordWrap(true);
    m_words->setText(
        tr("%n message(s) still wait. They are safe in the outbox and go out when Mailroom runs "
           "again.",
           nullptr, waiting));
    m_progress->setObjectName("quitProgress");
    m_progress->setRange(0, waiting);
    m_progress->hide();
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_wait = buttons->addButton(tr("&Wait in the tray"), QDialogButtonBox::ActionRole);
    m_send = buttons->addButton(tr("&Send now and quit"), QDialogButtonBox::ActionRole);
    m_quit = buttons->addButton(tr("&Quit anyway"), QDialogButtonBox::DestructiveRole);
    m_wait->setObjectName("quitWait");
    m_send->setObjectName("quitSend");
    m_quit->setObjectName("quitAnyway");
    m_wait->setVisible(tray == Tray::Present);
    m_send->setDefault(true);
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_words);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QuitDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &QuitDialog::sendNow);
    connect(m_wait, &QPushButton::clicked, this, [this] {
        Q_EMIT waitWanted();
        accept();
    });
    connect(m_quit, &QPushButton::clicked, this, [this] {
        Q_EMIT quitWanted();
        accept();
    });
    connect(&board, &Switchboard::logOffProgressed, this, &QuitDialog::showProgress);
}

void QuitDialog::sendNow()
{
    m_isSending = true;
    m_send->setEnabled(false);
    m_wait->setEnabled(false);
    m_progress->show();
    m_words->setText(tr("Sending what waits. Mailroom quits when it is out."));
    m_board.logOff(LogOffMode::EmptyQueue).then(this, [this](const Result<LogOffReport> &left) {
        take(left);
    });
}

void QuitDialog::take(const Result<LogOffReport> &left)
{
    if (!m_isSending)
        return; // it was cancelled
    m_isSending = false;
    if (left && left->rest == LogOffRest::Complete) {
        Q_EMIT quitWanted();
        accept();
        return;
    }
    m_board.cancelLogOff(); // the queue goes on while this is being read
    m_progress->hide();
    m_wait->setEnabled(true);
    m_words->setText(
        left ? tr("%n message(s) could not go out now and still wait.", nullptr,
                  static_cast<int>(left->queued))
             : errorWords(left.error()));
}

void QuitDialog::showProgress(qint64 queued, int)
{
    if (!m_isSending)
        return;
    m_progress->setValue(m_waiting - static_cast<int>(queued));
    m_words->setText(tr("Sending what waits: %n message(s) left.", nullptr, static_cast<int>(queued)));
}

void QuitDialog::reject()
{
    if (std::exchange(m_isSending, false))
        m_board.cancelLogOff();
    QDialog::reject();
}

} // namespace mailroom
