#pragma once

#include "spooler/mail/views.h"
#include "ui/outbox/actionset.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace mailroom {

class EvidenceModel;
class RawText;
class RecipientModel;

// Every recipient of the message, and below the list the chosen one: all that is known of it and from whom,
// its fate in plain words, the server's reply to select and copy, and what can be done; where the address
// seems wrong, the one that was probably meant.
class RecipientTab : public QWidget {
    Q_OBJECT

public:
    explicit RecipientTab(QWidget *parent = nullptr);

    void show(const MessageDetail &message);
    void refreshTimes();
    void suggest(const QString &failed, const QStringList &likely); // addresses, the likeliest first
    using QWidget::show;

Q_SIGNALS:
    void actionWanted(mailroom::Action action, const QList<mailroom::RecipientId> &recipients);
    void suggestionsWanted(const QString &failed); // an address that seems wrong was chosen
    void fixWanted(const QString &failed, const QString &corrected);
    void accountWanted(mailroom::AccountId account); // its settings

private:
    QWidget *buildStrip();
    QWidget *buildSuggestion(QWidget *parent);
    void showSuggestion(const RecipientRow *recipient);
    void showChosen();
    void showAdvice(const RecipientRow *recipient);
    QList<RecipientId> chosen() const;

    RecipientModel *m_model;
    EvidenceModel *m_known;
    QTableView *m_list;
    QTableView *m_evidence;
    ActionSet *m_actions;
    QLabel *m_picture;
    QLabel *m_address;
    QLabel *m_words;
    QLabel *m_advice;
    RawText *m_reply;
    struct Suggestion {
        QWidget *row = nullptr;
        QLabel *words = nullptr;
        QPushButton *fix = nullptr;
        QString failed;
        QString corrected;
    } m_suggestion;
    QPushButton *m_cure; // of the reply, beside the actions
    AccountId m_account; // of the chosen recipient
    QueueId m_message;
    QList<EvidenceRow> m_facts; // of all recipients
};

} // namespace mailroom
