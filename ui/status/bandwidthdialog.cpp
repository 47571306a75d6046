#include "ui/status/bandwidthdialog.h"

#include "spooler/spooler.h"
#include "ui/text/errortext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace mailroom {

BandwidthDialog::BandwidthDialog(const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_limit(new QSpinBox(this))
    , m_fault(new QLabel(this))
{
    setObjectName("bandwidthDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Bandwidth"));
    m_limit->setObjectName("bandwidth");
    m_limit->setRange(0, 10'000'000);
    m_limit->setSpecialValueText(tr("as fast as it goes"));
    m_limit->setSuffix(tr(" KB a second"));
    m_limit->setValue(services.spooler.switchboard().bandwidth());
    auto *const note = new QLabel(
        tr("Counts what is sent and what is received, of all accounts together; each gets an equal part. The "
           "rest of the line is left to other programs."),
        this);
    for (QLabel *const label : {note, m_fault}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_fault->hide();
    auto *const form = new QFormLayout;
    form->addRow(tr("At &most"), m_limit);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &BandwidthDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &BandwidthDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(note);
    layout->addLayout(form);
    layout->addWidget(m_fault);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 60, sizeHint().height());
}

void BandwidthDialog::accept()
{
    m_services.spooler.switchboard()
        .limitBandwidth(m_limit->value())
        .then(this, [this](const Result<> &done) {
            if (done)
                return QDialog::accept();
            m_fault->setText(errorWords(done.error()));
            m_fault->show();
        });
}

} // namespace mailroom
