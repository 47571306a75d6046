#include "ui/inbox/messageredirect.h"

#include "spooler/mail/mailbox.h"
#include "ui/text/facttext.h"
#include "ui/text/tonelabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mailroom {

MessageRedirect::MessageRedirect(const QString &subject, const QList<AccountRow> &accounts, QWidget *parent)
    : QDialog(parent)
    , m_to(new QLineEdit(this))
    , m_account(new QComboBox(this))
    , m_fault(new ToneLabel(Tone::Bad, this))
{
    setObjectName("messageRedirect");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Redirect the message"));
    for (const AccountRow &row : accounts) {
        if (row.account.address.isEmpty())
            continue; // a gateway sends in nobody's name
        m_accounts << row;
        m_account->addItem(QString(row.account.address + u" — "_s + row.account.name));
    }
    m_to->setObjectName("redirectTo");
    m_fault->setObjectName("redirectFault");
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *const what = new QLabel(this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    what->setText(
        tr("“%1” goes on as it was received; its readers see its author, and that you redirected it.")
            .arg(subject));
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *const send = buttons->addButton(tr("Redirect"), QDialogButtonBox::AcceptRole);
    send->setObjectName("redirectSend");
    send->setEnabled(!m_accounts.isEmpty());
    connect(buttons, &QDialogButtonBox::accepted, this, &MessageRedirect::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const form = new QFormLayout(this);
    form->addRow(what);
    form->addRow(tr("&To"), m_to);
    form->addRow(tr("&Account"), m_account);
    form->addRow(m_fault);
    form->addRow(buttons);
    resize(480, sizeHint().height());
}

void MessageRedirect::accept()
{
    const MailboxList list = parseMailboxes(m_to->text());
    if (!list.faults.isEmpty() || list.mailboxes.isEmpty()) {
        m_fault->setText(
            list.faults.isEmpty()
                ? tr("Name somebody to send it to.")
                : factWords(u"\"%1\" %2"_s.arg(list.faults.first().text, list.faults.first().why)));
        m_fault->show();
        m_to->setFocus();
        return;
    }
    QStringList recipients;
    for (const Mailbox &mailbox : list.mailboxes)
        recipients << mailbox.address();
    Q_EMIT chosen(recipients.join(u", "_s), m_accounts.at(m_account->currentIndex()).account);
    QDialog::accept();
}

} // namespace mailroom
