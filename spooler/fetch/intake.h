// Where fetchers hand in what they bring: it becomes durable here, and is then processed and filed.
#pragma once

#include "spooler/fetch/postprocesses.h"
#include "spooler/mail/arrival.h"
#include "spooler/mail/mailfacts.h"
#include "spooler/queue/alarm.h"
#include "spooler/result.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <memory>
#include <vector>

namespace mailroom {

class Clock;
class MailStore;
class Postprocess;

struct IntakeParts { // outlive it
    MailStore &store;
    Clock &clock;
    std::optional<PostprocessParts> steps; // nothing: what arrives is only stored
};

// Thread: the receiving core's, which owns it. Arrivals are read (MailFacts) in worker threads, stored in
// batches (one commit for what waits, at most 500 messages or 20 ms, 200 while much arrives), then processed
// one by one in the order they came: postprocess.h. A database that fails keeps what was handed in and tells
// the core; nothing is lost, for nothing was deleted on a server yet.
class Intake : public QObject {
    Q_OBJECT

public:
    explicit Intake(const IntakeParts &parts, QObject *parent = nullptr);
    ~Intake() override;

    void take(Arrival arrival);
    void complete(MailId mail, Arrival whole); // the body of a header that is here
    // The rules, to messages that are here: a person asked for it. As Postprocess has them.
    Result<QList<MailId>> applyRules(const QList<MailId> &mail);
    Result<> leaveRules(const QList<MailId> &mail);
    // Octets that are handed in and not durable yet. A fetcher asks for no more above 16 MiB, until eased().
    qint64 backlog() const;
    bool hasStoredAll() const; // nothing is on its way, of any account
    bool isIdle() const; // that, and nothing is unprocessed

Q_SIGNALS:
    void stored(const QList<mailroom::Stored> &stored); // durable: now it may be deleted on a server
    void eased(); // the backlog fell under 8 MiB
    void fellIll(const mailroom::Error &error); // the database failed; tried again by itself
    void recovered(); // and was well again
    void arrived(const QList<mailroom::NewMail> &mail); // processed and filed
    void changed(const QList<mailroom::MailId> &mail);
    void processed(const QList<mailroom::MailId> &mail, const QList<mailroom::MailId> &failed);
    void gone(const QList<mailroom::MailId> &mail); // of applyRules(): removed before their turn came

private:
    struct Item {
        Arrival arrival;
        MailId completes; // invalid: it is a new one
        MailFacts facts;
        QByteArray digest;
    };
    struct Bundle { // on its way through a worker thread
        std::vector<Item> items;
        bool isRead = false;
    };

    void add(Item item);
    void read();
    void bundleRead();
    void commit();
    size_t together() const;
    Result<> write(size_t count);
    void written(size_t count, const QList<Stored> &stored);
    void fallIll(const Error &error);

    MailStore &m_store;
    Clock &m_clock;
    QThreadPool m_workers;
    std::vector<Item> m_gathering;
    std::deque<std::shared_ptr<Bundle>> m_reading; // in the order they came
    std::deque<Item> m_ready;
    Alarm m_readAlarm;
    Alarm m_commitAlarm;
    qint64 m_backlog = 0;
    std::unique_ptr<Postprocess> m_steps; // null: there are none
    bool m_isFull = false; // eased() is owed
    bool m_isIll = false;
    size_t m_singly = 0; // that many are written one by one, since one of them cannot be
};

} // namespace mailroom
