#include "app/desktop/damagedialog.h"

#include "ui/text/errortext.h"
#include "ui/text/facttext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace mailroom {

DamageDialog::DamageDialog(const QString &profile, const Error &damage, QWidget *parent)
    : QDialog(parent)
    , m_profile(profile)
    , m_words(new QLabel(this))
    , m_losses(new QPlainTextEdit(this))
    , m_progress(new QProgressBar(this))
    , m_buttons(new QDialogButtonBox(this))
    , m_begin(m_buttons->addButton(tr("&Set it aside and go on"), QDialogButtonBox::ActionRole))
{
    setObjectName("damageDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The outbox is damaged"));
    setMinimumWidth(520);
    m_words->setObjectName("damageWords");
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setText(
        tr("%1\n\nNothing was changed. Mailroom can keep the damaged file under another name and take over "
           "the accounts and the waiting mail that can be read. What is taken over is held until you release "
           "it.")
            .arg(errorWords(damage)));
    m_losses->setObjectName("damageLosses");
    m_losses->setReadOnly(true);
    m_losses->setAccessibleName(tr("What could not be taken over"));
    m_losses->hide();
    m_progress->setRange(0, 0);
    m_progress->hide();
    m_buttons->addButton(tr("&Quit"), QDialogButtonBox::RejectRole)->setObjectName("damageQuit");
    m_begin->setObjectName("damageBegin");
    m_begin->setDefault(true);
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_words);
    layout->addWidget(m_losses);
    layout->addWidget(m_progress);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &DamageDialog::reject);
    connect(m_begin, &QPushButton::clicked, this, &DamageDialog::begin);
}

void DamageDialog::begin()
{
    m_isReading = true;
    m_buttons->setEnabled(false);
    m_progress->show();
    m_words->setText(tr("Reading what can be read…"));
    QtConcurrent::run([profile = m_profile] {
        return salvage(profile, QDateTime::currentDateTimeUtc());
    }).then(this, [this](const Result<SalvageReport> &report) { tell(report); });
}

void DamageDialog::tell(const Result<SalvageReport> &report)
{
    m_isReading = false;
    m_progress->hide();
    m_buttons->setEnabled(true);
    if (!report) {
        m_words->setText(errorWords(report.error()));
        return;
    }
    const QString taken =
        tr("%n message(s) were taken over and are held.", nullptr, static_cast<int>(report->messages.size()));
    const QString kept = tr("The damaged outbox is kept as %1.").arg(report->setAside);
    QString words = taken + u' ' + kept;
    if (!report->losses.isEmpty())
        words += u"\n\n" + tr("This was not taken over:");
    m_words->setText(words);
    m_losses->setPlainText(factLines(report->losses));
    m_losses->setVisible(!report->losses.isEmpty());
    m_begin->setText(tr("&Open the outbox"));
    disconnect(m_begin, nullptr, this, nullptr);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        Q_EMIT salvaged();
        accept();
    });
}

void DamageDialog::reject()
{
    if (!m_isReading)
        QDialog::reject();
}

} // namespace mailroom
