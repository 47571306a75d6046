#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/provider.h"
#include "spooler/mail/views.h"
#include "ui/accounts/formfields.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace mailroom {

class OrderList;

// What carries an account's mail and which mail that is: the kind of transport, the fields that its own
// description asks for, what goes by it, further identities, and when its mail may go by others. Lives in the
// account dialog.
class TransportForm : public QWidget {
    Q_OBJECT

public:
    TransportForm(const QList<ProviderDescription> &providers, QWidget *parent = nullptr);

    void fill(const Account &account);
    void apply(Account &account) const;
    void showOrder(const QList<AccountRow> &accounts, AccountId own); // the transport order, to be arranged
    std::optional<QList<AccountId>> arranged() const; // nothing: the order is as it was
    QString fault() const; // plain words; empty: all can be used
    bool usesServer() const;

Q_SIGNALS:
    void kindChanged();

private:
    const ProviderDescription &chosen() const;
    void drawFields();

    QList<ProviderDescription> m_providers;
    QMap<QString, QString> m_values; // of the fields as they were filled
    QComboBox *m_kind;
    QFormLayout *m_form;
    FormFields m_fields; // drawn there
    QFormLayout *m_routing;
    QLineEdit *m_takes;
    QLineEdit *m_identities;
    QSpinBox *m_failOver; // minutes; 0: never
    OrderList *m_order; // hidden where there is nothing to arrange
};

} // namespace mailroom
