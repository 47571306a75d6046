#pragma once

#include "spooler/mail/provider.h"
#include "ui/accounts/formfields.h"
#include "ui/accounts/serverfields.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace mailroom {

// A page of the account dialog: where the account's mail comes from, how often, how much of it, and what
// stays on the server. Shows only what the chosen kind can do. Lives in the account dialog.
class ReceivingPage : public QWidget {
    Q_OBJECT

public:
    ReceivingPage(const QList<ProviderDescription> &sources, QWidget *parent = nullptr);

    void fill(const Incoming &incoming);
    Incoming incoming() const; // as it stands there
    QString password() const; // empty: unchanged, or that of the outgoing side
    void forgetPassword();
    QString fault() const; // plain words; empty: all can be used
    bool isOn() const; // something comes in
    void suggest(const QString &user, const QString &host); // where nothing was typed yet
    void trust(const QByteArray &certificate); // for this server only

Q_SIGNALS:
    void kindChanged();

private:
    const ProviderDescription *chosen() const; // null: nothing comes in
    void buildRhythm();
    void buildAmount();
    void showKind();
    void showPort();

    QList<ProviderDescription> m_sources;
    Incoming m_incoming; // as it was filled
    QFormLayout *m_form;
    QFormLayout *m_ownForm;
    FormFields m_own; // what this kind alone asks for
    ServerFields m_server;
    std::optional<QString> m_drawn; // the kind whose fields stand there
    struct {
        QComboBox *kind = nullptr;
        QSpinBox *interval = nullptr; // minutes
        QCheckBox *push = nullptr;
        QComboBox *bodies = nullptr;
        QSpinBox *recentDays = nullptr;
        QComboBox *leave = nullptr;
        QSpinBox *leaveDays = nullptr;
        QCheckBox *headersOnly = nullptr;
        QCheckBox *fileSent = nullptr;
        QCheckBox *keepDrafts = nullptr;
        QLineEdit *sentFolder = nullptr;
        QSpinBox *limit = nullptr; // KiB a second
        QLineEdit *folders = nullptr; // by class
        QCheckBox *enabled = nullptr;
    } m_fields;
};

} // namespace mailroom
