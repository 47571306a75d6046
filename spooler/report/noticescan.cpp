#include "spooler/report/noticescan.h"

#include "spooler/report/bouncewords.h"
#include "spooler/report/mentions.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestPassage = 8192;
    constexpr qsizetype behindMention = 3; // lines that may still be about an address

    bool isRole(const QString &address)
    {
        static const QStringList roles{u"postmaster"_s, u"mailer-daemon"_s, u"abuse"_s, u"hostmaster"_s,
                                       u"support"_s,    u"helpdesk"_s,      u"help"_s,  u"no-reply"_s,
                                       u"noreply"_s,    u"webmaster"_s};
        return roles.contains(address.section(u'@', 0, 0).toLower());
    }

    // [value] From mentions to recipients with the text that is about each.
    class NoticeRecipients {
    public:
        NoticeRecipients(const QStringList &lines, const QStringList &senders, const BounceWords &words)
            : m_lines(lines)
            , m_scan(lines, words)
            , m_senders(senders + m_scan.senders())
        {
        }

        NoticeReading run()
        {
            choose();
            NoticeReading reading{.recipients = {}, .action = m_scan.action(), .isMixed = m_scan.isMixed()};
            const QString shared = m_chosen.isEmpty() ? QString() : surroundings();
            for (qsizetype i = 0; i < m_chosen.size(); ++i) {
                const Mention &mention = m_chosen.at(i);
                NoticeRecipient recipient;
                recipient.address = mention.address;
                recipient.origin = mention.origin;
                recipient.strength = mention.strength;
                recipient.action = mention.action ? mention.action : m_scan.action();
                recipient.passage = passageOf(i);
                recipient.surroundings = shared;
                reading.recipients << recipient;
            }
            return reading;
        }

    private:
        void choose()
        {
            for (const MentionStrength strength :
                 {MentionStrength::Listed, MentionStrength::Echoed, MentionStrength::Stated,
                  MentionStrength::Labelled, MentionStrength::Spoken}) {
                take(strength, Senders::Left);
                if (!m_chosen.isEmpty())
                    return;
            }
            for (const MentionStrength strength : {MentionStrength::Listed, MentionStrength::Echoed}) {
                take(strength, Senders::Taken);
                if (!m_chosen.isEmpty())
                    return;
            }
        }

        enum class Senders { Left, Taken };
        void take(MentionStrength strength, Senders senders)
        {
            QSet<QString> seen;
            QList<Mention> roles;
            for (const Mention &mention : m_scan.mentions()) {
                const QString key = mention.address.toLower();
                const bool isOut = senders == Senders::Left && m_senders.contains(key);
                if (mention.strength != strength || isOut || seen.contains(key))
                    continue;
                seen.insert(key);
                (isRole(key) ? roles : m_chosen) << mention;
            }
            if (m_chosen.isEmpty() && strength <= MentionStrength::Echoed)
                m_chosen = roles;
        }

        bool isOtherRecipient(qsizetype line, const QString &address) const
        {
            return std::ranges::any_of(m_chosen, [&](const Mention &mention) {
                return mention.line == line && mention.address != address;
            });
        }

        // From the mention to the next recipient, and wherever else the address stands.
        QString passageOf(qsizetype index) const
        {
            const Mention &mention = m_chosen.at(index);
            const qsizetype end = index + 1 < m_chosen.size() ? m_chosen.at(index + 1).line : m_lines.size();
            QString passage = text(mention.line, std::max(end, mention.line + 1));
            if (m_chosen.size() > 50) // a long list: its own lines are enough
                return passage;
            for (qsizetype i = 0; i < m_lines.size() && passage.size() < longestPassage; ++i) {
                const bool isOwn = i >= mention.line && i < end;
                if (isOwn || !m_lines.at(i).contains(mention.address, Qt::CaseInsensitive))
                    continue;
                qsizetype last = i + 1;
                while (last < m_lines.size() && last < i + behindMention
                       && !isOtherRecipient(last, mention.address))
                    ++last;
                passage += text(i, last);
            }
            return passage;
        }

        // Of a list without a word between its recipients: what stands below it. With words between, the
        // paragraph below is about the last one only.
        QString surroundings() const
        {
            if (m_chosen.size() == 1)
                return text(0, m_lines.size());
            qsizetype below = m_chosen.constLast().line + 1;
            const bool isLastOnes = hasWordsBetween();
            while (isLastOnes && below < m_lines.size() && !m_lines.at(below).trimmed().isEmpty())
                ++below;
            return text(below, m_lines.size()) + text(0, m_chosen.constFirst().line);
        }

        bool hasWordsBetween() const
        {
            for (qsizetype i = 0; i + 1 < m_chosen.size(); ++i) {
                for (qsizetype line = m_chosen.at(i).line + 1; line < m_chosen.at(i + 1).line; ++line) {
                    if (!m_lines.at(line).trimmed().isEmpty())
                        return true;
                }
            }
            return false;
        }

        QString text(qsizetype from, qsizetype to) const
        {
            QString text;
            for (qsizetype i = from; i < to && text.size() < longestPassage; ++i)
                text += m_lines.at(i) + u'\n';
            return text;
        }

        const QStringList &m_lines;
        MentionScan m_scan;
        QStringList m_senders;
        QList<Mention> m_chosen;
    };

} // namespace

NoticeReading readNotice(const QStringList &lines, const QStringList &senders, const BounceWords &words)
{
    return NoticeRecipients(lines, senders, words).run();
}

} // namespace mailroom
