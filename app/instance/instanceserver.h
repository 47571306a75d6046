#pragma once

#include "spooler/mail/mailrow.h"
#include "spooler/result.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QLocalSocket;

namespace mailroom {

class Receiver;
class Spooler;

// Lets the other programs of the same user ask the spooler that runs in this process: one JSON object a line,
// answered in the order of completion, one request at a time on each connection. Thread: the spooler
// handle's. Owned by whoever opened the spooler. REQUIRES: listen() only after Spooler::open() took the
// profile's lock, so that a socket left behind by a crash can be removed without asking.
class InstanceServer : public QObject {
    Q_OBJECT

public:
    InstanceServer(Spooler &spooler, QString profile, QObject *parent = nullptr);

    void serve(Receiver &receiver); // received mail, too; it may die first
    Result<> listen();

Q_SIGNALS:
    // Somebody started the desktop program a second time, with or without a mailto: address.
    void windowWanted(const QString &mailto);

private:
    using Answer = std::function<void(const QJsonObject &)>;

    void accept();
    void read(QLocalSocket *socket);
    void perform(const QJsonObject &request, const Answer &answer);
    void provideSecret(const QJsonObject &request);
    void act(const QJsonObject &request, const Answer &answer);
    void saveAccount(const QJsonObject &request, const Answer &answer);
    void showWindow(const QJsonObject &request, const Answer &answer);
    void tellNews(const QList<NewMail> &mail);
    QJsonObject status() const;

    Spooler &m_spooler;
    QPointer<Receiver> m_receiver; // null: nothing is received here
    QList<QPointer<QLocalSocket>> m_watchers; // of new mail
    QString m_profile;
    QLocalServer m_server;
};

} // namespace mailroom
