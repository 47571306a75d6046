#pragma once

#include "spooler/mail/status.h"
#include "ui/shell/services.h"

#include <QWidget>

class QCheckBox;
class QListView;
class QPushButton;
class QStackedWidget;

namespace mailroom {

class Banner;
class EmptyState;
class StatusModel;
struct Look;

// Every part of Mailroom and what it is at, live; below the list what can be done with the chosen one. Lives
// in the GUI thread.
class StatusPage : public QWidget {
    Q_OBJECT

public:
    explicit StatusPage(const Services &services, QWidget *parent = nullptr);

    void suspendReceiving(AccountId account);
    void resumeReceiving(AccountId account);

Q_SIGNALS:
    void accountWanted(mailroom::AccountId account); // its dialog: settings and password
    void progressWanted();
    void receivingNotTurned(); // it could be neither suspended nor resumed: the page says why

private:
    QLayout *buildStrip();
    void showRows(const QList<StatusRow> &rows);
    void showChosen();
    void flush();
    void validate();
    void hear(const QFuture<Result<>> &turned);
    void say(const Look &look);
    const StatusRow *chosen() const;

    Services m_services;
    StatusModel *m_model;
    QListView *m_list;
    EmptyState *m_empty;
    Banner *m_said;
    QStackedWidget *m_pages;
    struct Buttons {
        QPushButton *flush = nullptr;
        QPushButton *progress = nullptr;
        QPushButton *validate = nullptr;
        QPushButton *receiving = nullptr; // suspends or resumes it
        QPushButton *settings = nullptr;
        QPushButton *password = nullptr;
        QCheckBox *offline = nullptr;
    } m_buttons;
};

} // namespace mailroom
