#pragma once

#include "ui/shell/services.h"
#include "ui/text/noticeboard.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace mailroom {

class Banner;

// One banner per cause that keeps mail from going out or coming in, each with its cure. A banner stays the
// same widget as long as its cause lasts, so that a password being typed survives every update. Lives in the
// GUI thread.
class BannerArea : public QWidget {
    Q_OBJECT

public:
    explicit BannerArea(const Services &services, QWidget *parent = nullptr);

    void refreshTimes(); // "in 4 min" becomes "in 3 min"

Q_SIGNALS:
    void accountWanted(mailroom::AccountId account); // its dialog
    void newAccountWanted(); // there is none
    void receivingWanted(mailroom::AccountId account); // the page of it that says where mail comes from
    void messageWanted(mailroom::QueueId message); // to be looked at
    void passwordForgotten(); // it works for this session only: there is no keyring

private:
    void update();
    void put(const QString &cause, const Notice &notice);
    void cure(Banner *banner, const Notice &notice);
    void turnOn(AccountId account);
    void takePassword(AccountId account, Side side, const QString &password);

    Services m_services;
    QVBoxLayout *m_layout;
    NoticeBoard m_board;
    QHash<QString, Banner *> m_banners; // by cause
    QHash<Banner *, Notice> m_notices; // what each says now
};

} // namespace mailroom
