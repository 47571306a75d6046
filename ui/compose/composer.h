#pragma once

#include "spooler/result.h"
#include "ui/compose/composercontent.h"
#include "ui/compose/recipientadvice.h"
#include "ui/shell/services.h"
#include "ui/text/transporttext.h"

#include <QTimer>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace mailroom {

class AttachmentBar;
class DraftCopy;
class RecipientEdit;
class SendOptions;
class SenderBox;

// A message being written, in a window of its own. Saves itself as a draft a second after each change; Send
// hands it to the spooler and closes only when the message is durable. Lives in the GUI thread; deletes
// itself when closed.
class Composer : public QWidget {
    Q_OBJECT

public:
    Composer(const Services &services, const ComposerContent &content, QWidget *parent = nullptr);

    ComposerContent content() const;

Q_SIGNALS:
    void sent(mailroom::QueueId message);
    void editingEnded(mailroom::QueueId message); // put back, or left to be gone on with later

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Fields {
        SenderBox *from = nullptr;
        RecipientEdit *to = nullptr;
        RecipientEdit *cc = nullptr;
        RecipientEdit *bcc = nullptr;
        QLineEdit *subject = nullptr;
        AttachmentBar *attachments = nullptr;
        QPlainTextEdit *text = nullptr;
        SendOptions *options = nullptr;
    };

    QFormLayout *buildFields();
    QLayout *buildButtons();
    void connectFields();
    void fill(const ComposerContent &content);
    void fillAccounts();
    void attach();
    void noteChange();
    void showTitle();
    void showRecipients();
    void askForLists();
    void askForFailures();
    void forgetFailure(const QString &address);
    void learn(); // what is known of servers and lists
    void askForRights(); // of other accounts, once for each sender
    void showWarning();
    void saveDraft();
    void send();
    void finish(const Result<QueueId> &message);
    QString sendWords(qsizetype recipients) const;
    bool check(); // false: the wrong field has the focus and the error is shown
    void complain(const QString &words, QWidget *field);
    void discard();

    Services m_services;
    ComposerContent m_content; // what no field holds: threading, folder, draft
    Fields m_fields;
    QList<RecipientList> m_lists;
    FailedAddresses m_failed;
    Knowledge m_knowledge;
    Author m_author; // who is chosen, and what DNS says of other accounts
    qsizetype m_askedOf = 0; // accounts that there were when DNS was asked for this author; 0: it was not
    QLabel *m_warning;
    QLabel *m_error;
    QLabel *m_saved;
    DraftCopy *m_copy;
    QPushButton *m_send;
    struct Saving {
        QTimer pause;
        bool underway = false;
        bool again = false;
        bool over = false; // sent or discarded: nothing is saved any more
    } m_saving;
};

} // namespace mailroom
