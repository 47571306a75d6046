#pragma once

#include "spooler/mail/mailrow.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace mailroom {

class Receiver;

// What a notice of new mail tells. Kept with the program's settings.
enum class NoticeContent {
    Nothing = 0, // no notices
    Count = 1, // that something came
    Unlocked = 2, // who wrote and what about, but not while the screen is locked
    Always = 3,
};
NoticeContent noticeContent();
void setNoticeContent(NoticeContent content);

// The words of one notice, as plain text; escaped where the desktop reads markup.
struct NoticeText {
    QString summary;
    QString body;
};
NoticeText noticeText(const QList<NewMail> &mail, NoticeContent content, bool isLocked);

// Tells the desktop of new mail (org.freedesktop.Notifications), one notice for what comes together. Where
// there is no session bus, nothing happens. Main thread.
class MailNotice : public QObject {
    Q_OBJECT

public:
    explicit MailNotice(Receiver &receiver, QObject *parent = nullptr);

Q_SIGNALS:
    // A notice was pressed: of one message; invalid: of several.
    void mailWanted(mailroom::MailId mail);

private Q_SLOTS: // called by the bus
    void actionInvoked(uint notice, const QString &action);
    void screenLocked(bool locked);

private:
    void gather(const QList<NewMail> &mail);
    void show();

    QList<NewMail> m_gathered;
    QTimer m_pause;
    uint m_shown = 0; // replaced by the next one
    MailId m_told; // the message that it tells of; invalid: several
    bool m_isLocked = false;
};

} // namespace mailroom
