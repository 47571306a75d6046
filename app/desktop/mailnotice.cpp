#include "app/desktop/mailnotice.h"

#include "spooler/receiver.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto together = 1s; // a fetch brings mail in several steps
    constexpr qsizetype mostNamed = 3;
    constexpr qsizetype mostLetters = 120;

    const QString service = u"org.freedesktop.Notifications"_s;
    const QString path = u"/org/freedesktop/Notifications"_s;
    const QString setting = u"notices/content"_s;

    // One line without control characters, which the desktop reads as markup.
    QString plainLine(const QString &text)
    {
        QString line = text.simplified();
        for (QChar &c : line) {
            if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
                c = u' ';
        }
        return line.size() > mostLetters ? QString(line.first(mostLetters - 1) + u'…') : line;
    }

    bool hasBus()
    {
        return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
            && QDBusConnection::sessionBus().isConnected();
    }

} // namespace

NoticeContent noticeContent()
{
    const int stored = QSettings().value(setting, static_cast<int>(NoticeContent::Unlocked)).toInt();
    return static_cast<NoticeContent>(std::clamp(stored, 0, static_cast<int>(NoticeContent::Always)));
}

void setNoticeContent(NoticeContent content)
{
    QSettings().setValue(setting, static_cast<int>(content));
}

NoticeText noticeText(const QList<NewMail> &mail, NoticeContent content, bool isLocked)
{
    const int count = static_cast<int>(mail.size());
    const QString counted = MailNotice::tr("%n new message(s)", nullptr, count);
    const bool tells = content == NoticeContent::Always || (content == NoticeContent::Unlocked && !isLocked);
    if (!tells || mail.isEmpty())
        return {counted, {}};
    if (count == 1)
        return {plainLine(mail.constFirst().from), plainLine(mail.constFirst().subject).toHtmlEscaped()};
    QStringList lines;
    for (const NewMail &one : mail.first(std::min(mail.size(), mostNamed)))
        lines << QString(plainLine(one.from) + u": "_s + plainLine(one.subject)).toHtmlEscaped();
    if (mail.size() > mostNamed)
        lines << u"…"_s;
    return {counted, lines.join(u'\n')};
}

MailNotice::MailNotice(Receiver &receiver, QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(together);
    connect(&m_pause, &QTimer::timeout, this, &MailNotice::show);
    connect(&receiver, &Receiver::newMail, this, &MailNotice::gather);
    if (!hasBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    bus.connect(
        {}, u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, this,
        SLOT(screenLocked(bool)));
    bus.connect(
        {}, u"/org/gnome/ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"ActiveChanged"_s, this,
        SLOT(screenLocked(bool)));
}

void MailNotice::gather(const QList<NewMail> &mail)
{
    if (noticeContent() == NoticeContent::Nothing)
        return;
    m_gathered += mail;
    if (!m_pause.isActive())
        m_pause.start();
}

void MailNotice::show()
{
    const QList<NewMail> mail = std::exchange(m_gathered, {});
    const NoticeText text = noticeText(mail, noticeContent(), m_isLocked);
    if (!hasBus())
        return;
    m_told = mail.size() == 1 ? mail.constFirst().id : MailId();
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    const QVariantMap hints{
        {u"desktop-entry"_s, u"mailroom"_s}, {u"category"_s, u"email.arrived"_s}, {u"urgency"_s, uchar(1)}};
    call << u"Mailroom"_s << m_shown << u"mailroom"_s << text.summary << text.body
         << QStringList{u"default"_s, tr("Open Mailroom")} << hints << -1;
    auto *const watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> shown = *watcher;
        m_shown = shown.isValid() ? shown.value() : 0;
        watcher->deleteLater();
    });
}

void MailNotice::actionInvoked(uint notice, const QString &)
{
    if (notice != 0 && notice == m_shown)
        Q_EMIT mailWanted(m_told);
}

void MailNotice::screenLocked(bool locked)
{
    m_isLocked = locked;
}

} // namespace mailroom
