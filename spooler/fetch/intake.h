// Where fetchers hand in what they bring: it becomes durable here, and is then processed and filed.
#pragma once

#include "spooler/mail/arrival.h"
#include "spooler/result.h"

#include <QObject>

#include <memory>

namespace mailroom {

struct IntakeParts;

// Thread: the receiving core's, which owns it. Arrivals are read (MailFacts) in worker threads, stored in
// batches (one commit for what waits, at most 500 messages or 20 ms), then processed one by one in the order
// they came: postprocess.h. A database that fails keeps what was handed in and tells the core; nothing is
// lost, for nothing was deleted on a server yet.
class Intake : public QObject {
    Q_OBJECT

public:
    explicit Intake(const IntakeParts &parts, QObject *parent = nullptr);
    ~Intake() override;

    void take(Arrival arrival);
    void complete(MailId mail, Arrival whole); // the body of a header that is here
    // Octets that are handed in and not durable yet. A fetcher asks for no more above 16 MiB, until eased().
    qint64 backlog() const;
    bool isIdle() const; // nothing is on its way, and nothing is unprocessed

Q_SIGNALS:
    void stored(const QList<mailroom::Stored> &stored); // durable: now it may be deleted on a server
    void eased(); // the backlog fell under 8 MiB
    void fellIll(const mailroom::Error &error); // the database failed; tried again by itself
    void arrived(const QList<mailroom::NewMail> &mail); // processed and filed
    void changed(const QList<mailroom::MailId> &mail);

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

} // namespace mailroom
