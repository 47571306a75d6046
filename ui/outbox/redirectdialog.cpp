#include "ui/outbox/redirectdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailroom {

bool isRedirected(RecipientState state)
{
    return state == RecipientState::Queued || state == RecipientState::Deferred
        || state == RecipientState::Held;
}

bool isSentAgain(RecipientState state)
{
    return state == RecipientState::Failed;
}

RedirectDialog::RedirectDialog(
    Purpose purpose, const MessageDetail &message, const QList<AccountRow> &accounts, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_recipient(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_account(new QComboBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    const bool redirects = purpose == Purpose::Redirect;
    setObjectName("redirectDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(redirects ? tr("Redirect") : tr("Send again"));
    m_recipient->setObjectName("redirectRecipient");
    m_address->setObjectName("redirectAddress");
    m_account->setObjectName("redirectAccount");
    for (const RecipientRow &row : message.recipients) {
        if (redirects ? isRedirected(row.state) : isSentAgain(row.state))
            m_recipient->addItem(row.address, row.address);
    }
    if (m_recipient->count() > 1)
        m_recipient->insertItem(0, redirects ? tr("All that wait") : tr("All that failed"), QString());
    m_recipient->setCurrentIndex(0);
    m_account->addItem(tr("as it is"), 0);
    for (const AccountRow &account : accounts)
        m_account->addItem(account.account.name, account.account.id.value);

    auto *const words = new QLabel(this);
    words->setWordWrap(true);
    words->setText(
        redirects ? tr("Recipients that the message has reached already are not repeated.")
                  : tr("The identical message goes out once more, to nobody else."));
    auto *const form = new QFormLayout;
    form->addRow(tr("&Recipient"), m_recipient);
    form->addRow(redirects ? tr("&New address") : tr("Right &address"), m_address);
    if (redirects)
        form->addRow(tr("A&ccount"), m_account);
    m_account->setVisible(redirects);
    m_buttons->button(QDialogButtonBox::Ok)->setText(redirects ? tr("Redirect") : tr("Send again"));
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(m_buttons);
    resize(fontMetrics().averageCharWidth() * 60, sizeHint().height());
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_recipient, &QComboBox::currentIndexChanged, this, &RedirectDialog::showChosen);
    connect(m_address, &QLineEdit::textChanged, this, &RedirectDialog::showChosen);
    connect(m_account, &QComboBox::currentIndexChanged, this, &RedirectDialog::showChosen);
    showChosen();
}

void RedirectDialog::showChosen()
{
    m_address->setEnabled(!recipient().isEmpty()); // one address for one recipient
    m_address->setPlaceholderText(recipient());
    const bool changes = m_purpose == Purpose::SendAgain || !address().isEmpty() || account().isValid();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(changes && m_recipient->count() > 0);
}

QString RedirectDialog::recipient() const
{
    return m_recipient->currentData().toString();
}

QString RedirectDialog::address() const
{
    return m_address->isEnabled() ? m_address->text().trimmed() : QString();
}

AccountId RedirectDialog::account() const
{
    return AccountId{m_account->currentData().toLongLong()};
}

} // namespace mailroom
