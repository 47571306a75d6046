#pragma once

#include "app/practice/practicebehaviour.h"

#include <QByteArray>
#include <QList>

#include <chrono>

namespace mailroom {

struct PracticeMemory;

enum class PracticeNext { Continue, Close };

struct PracticeReply {
    QByteArray text; // with its line end; empty: none
    std::chrono::milliseconds delay{0};
    PracticeNext next = PracticeNext::Continue;
};

// What the practice server answers to each line. No socket, no timer; one a connection.
class PracticeDialogue {
public:
    explicit PracticeDialogue(PracticeMemory &memory);

    static PracticeReply greeting();
    PracticeReply lineArrived(const QByteArray &line); // without its line end

private:
    enum class Expecting { Command, UserName, Password, Content };

    PracticeReply command(const QByteArray &line);
    PracticeReply authenticate(const QByteArray &argument);
    PracticeReply login(const QString &user);
    PracticeReply sender(const QByteArray &argument);
    PracticeReply recipient(const QByteArray &argument);
    PracticeReply contentEnded();
    void reset();
    PracticeReply reply(const char *text) const;

    PracticeMemory &m_memory;
    Expecting m_expecting = Expecting::Command;
    QString m_user;
    bool m_hasSender = false;
    QList<PracticeBehaviour> m_recipients; // accepted ones of this transaction
};

} // namespace mailroom
