// Plays an SMTP dialogue as a script: "S:" the server says, "C:" the client must say, "C*" the content is
// sent, "X" the connection is lost. All of the script must be used, and nothing else said.
#pragma once

#include "spooler/transport/replyreader.h"
#include "spooler/transport/smtpdialogue.h"
#include "tests/support/memorycontent.h"

#include <catch2/catch_all.hpp>

#include <map>
#include <set>

namespace mailroom {

struct Played {
    std::map<qint64, Conclude> outcomes;
    std::vector<QList<RecipientId>> announced;
    std::optional<FinishAttempt> end;
};

class DialoguePlayer {
public:
    DialoguePlayer(const DeliveryRequest &request, const QByteArray &offers, Dialect dialect = Dialect::Smtp)
        : m_dialogue(offered(offers, dialect))
        , m_request(request)
    {
    }

    Played play(const QByteArray &script)
    {
        m_dialogue.begin(m_request);
        perform();
        for (QByteArray line : script.split('\n')) {
            line = line.trimmed();
            if (line.isEmpty())
                continue;
            INFO("script: " << line.toStdString());
            if (line == "X")
                m_dialogue.broken(AttemptEndKind::NetworkTrouble, QStringLiteral("connection lost"));
            else if (line == "C*")
                sendContent();
            else if (line.startsWith("S: "))
                hear(line.sliced(3));
            else
                expect(line.sliced(3));
            perform();
        }
        CHECK(m_said.isEmpty()); // silence
        return m_played;
    }

private:
    static Extensions offered(const QByteArray &offers, Dialect dialect)
    {
        Extensions extensions = Extensions::parse(QByteArray("mx.example.org\n" + offers));
        extensions.dialect = dialect;
        return extensions;
    }
    void expect(const QByteArray &line)
    {
        REQUIRE_FALSE(m_said.isEmpty());
        CHECK(m_said.takeFirst() == line);
    }
    void hear(const QByteArray &line)
    {
        const auto progress = m_reader.add(line);
        REQUIRE(progress != ReplyReader::Progress::Broken);
        if (progress == ReplyReader::Progress::Complete)
            m_dialogue.replyRead(m_reader.take());
    }
    void sendContent()
    {
        REQUIRE(m_contentAsked);
        m_contentAsked = false;
        m_dialogue.contentEnds();
        perform();
        m_dialogue.endCommitted();
    }
    void perform()
    {
        for (const DialogueStep &step : m_dialogue.takeSteps()) {
            REQUIRE_FALSE(m_played.end);
            if (const auto *say = std::get_if<SayCommands>(&step)) {
                for (const QByteArray &line : say->lines.chopped(2).split('\n'))
                    m_said << line.trimmed();
            } else if (std::get_if<SendContent>(&step)) {
                m_contentAsked = true;
            } else if (const auto *announce = std::get_if<AnnounceEnd>(&step)) {
                m_played.announced.push_back(announce->accepted);
            } else if (const auto *conclude = std::get_if<Conclude>(&step)) {
                CHECK(m_played.outcomes.emplace(conclude->recipient.value, *conclude).second);
            } else {
                m_played.end = std::get<FinishAttempt>(step);
            }
        }
    }

    SmtpDialogue m_dialogue;
    DeliveryRequest m_request;
    ReplyReader m_reader;
    QByteArrayList m_said;
    bool m_contentAsked = false;
    Played m_played;
};

inline Played play(const DeliveryRequest &request, const QByteArray &offers, const QByteArray &script)
{
    return DialoguePlayer(request, offers).play(script);
}

} // namespace mailroom
