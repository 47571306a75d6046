#pragma once

#include "app/practice/practicedialogue.h"
#include "app/practice/practicemaildrop.h"

#include <QSet>

namespace mailroom {

// POP3: shows whoever logs on the one mailbox of the practice server.
class PracticePop final : public PracticeTalk {
public:
    explicit PracticePop(PracticeMemory &memory);

    PracticeReply greeting() override;
    PracticeReply lineArrived(const QByteArray &line) override;

private:
    PracticeReply transaction(const QByteArray &verb, int number);
    QByteArray listing(bool uidls) const;
    PracticeReply quit();

    PracticeMemory &m_memory;
    QList<PracticeMaildrop::Mail> m_mail; // as it was at the logon
    QSet<int> m_deleted;
    bool m_isLoggedOn = false;
};

} // namespace mailroom
