#pragma once

#include "app/practice/practicebehaviour.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <chrono>

namespace mailroom {

struct PracticeMemory;

enum class PracticeNext { Continue, Close };

struct PracticeReply {
    QByteArray text; // with its line end; empty: none
    std::chrono::milliseconds delay{0};
    PracticeNext next = PracticeNext::Continue;
};

// What a practice server answers to each line. No socket, no timer; one a connection.
class PracticeTalk {
public:
    virtual ~PracticeTalk() = default;

    virtual PracticeReply greeting() = 0;
    virtual PracticeReply lineArrived(const QByteArray &line) = 0; // without its line end
};

// SMTP. What is accepted lies in the mailbox that is shown by POP3.
class PracticeDialogue final : public PracticeTalk {
public:
    explicit PracticeDialogue(PracticeMemory &memory);

    PracticeReply greeting() override;
    PracticeReply lineArrived(const QByteArray &line) override;

private:
    enum class Expecting { Command, UserName, Password, Content };

    PracticeReply command(const QByteArray &line);
    PracticeReply authenticate(const QByteArray &argument);
    PracticeReply login(const QString &user);
    PracticeReply sender(const QByteArray &argument);
    PracticeReply recipient(const QByteArray &argument);
    void contentLine(const QByteArray &line);
    PracticeReply contentEnded();
    void deliver();
    void reset();
    PracticeReply reply(const char *text) const;

    PracticeMemory &m_memory;
    Expecting m_expecting = Expecting::Command;
    QString m_user;
    bool m_hasSender = false;
    QList<PracticeBehaviour> m_recipients; // accepted ones of this transaction
    QStringList m_addresses; // theirs
    QByteArray m_envid; // as the client gave it
    QByteArray m_content;
};

} // namespace mailroom
