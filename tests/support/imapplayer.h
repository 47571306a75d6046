// Plays one job of the IMAP client as a script: "C:" the client must say (without a tag), "S:" the server
// says; "S: 0 OK" answers the client's first command, "S: 1 NO" its second. All of the script must be used,
// and nothing else said.
#pragma once

#include "spooler/fetch/imapcapabilities.h"
#include "spooler/fetch/imapjob.h"
#include "spooler/fetch/imapreader.h"

#include <catch2/catch_all.hpp>

namespace mailroom {

class ImapPlayer {
public:
    explicit ImapPlayer(ImapJob &job) : m_job(job) { }

    void play(const QByteArray &script)
    {
        pump();
        for (QByteArray line : script.split('\n')) {
            line = line.trimmed();
            if (line.isEmpty())
                continue;
            INFO("script: " << line.toStdString());
            if (line.startsWith("C:"))
                expect(line.sliced(std::min<qsizetype>(3, line.size())));
            else
                hear(line.sliced(3));
        }
        CHECK(m_said.isEmpty()); // silence
    }

private:
    void pump()
    {
        while (true) {
            if (const auto line = m_job.nextLine())
                m_said << *line;
            else if (const auto command = m_job.nextCommand())
                m_said << command->text;
            else
                return;
        }
    }
    void expect(const QByteArray &line)
    {
        REQUIRE_FALSE(m_said.isEmpty());
        CHECK(m_said.takeFirst() == line);
    }
    void hear(QByteArray line)
    {
        m_reader.append(line.replace("\\r\\n", "\r\n").append("\r\n"));
        REQUIRE_FALSE(m_reader.isBroken());
        while (auto response = m_reader.next()) {
            switch (response->kind) {
            case ImapResponse::Kind::Untagged:
                m_job.heard(*response);
                break;
            case ImapResponse::Kind::Tagged:
                m_job.answered(*response, response->tag.toLongLong());
                break;
            case ImapResponse::Kind::Continuation:
                continued(*response);
                break;
            }
            pump();
        }
    }
    void continued(const ImapResponse &response)
    {
        const ImapContinuation answer = m_job.continued(response);
        if (answer.work)
            m_said << m_job.keyDerived(derive(*answer.work));
        else if (answer.line)
            m_said << *answer.line;
    }

    ImapJob &m_job;
    ImapReader m_reader{QString()};
    QByteArrayList m_said;
};

inline void play(ImapJob &job, const QByteArray &script)
{
    ImapPlayer(job).play(script);
}

inline ImapCapabilities imapOffers(const QByteArray &names)
{
    ImapReader reader{QString()};
    reader.append(QByteArray("* CAPABILITY " + names + "\r\n"));
    ImapCapabilities capabilities;
    capabilities.take(reader.next()->values);
    return capabilities;
}

} // namespace mailroom
