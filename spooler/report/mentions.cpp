#include "spooler/report/mentions.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype maximumMentions = 20'000;
    constexpr qsizetype originDistance = 3; // lines

    bool isListMark(QChar c)
    {
        return c.isSpace() || u"*-•·>#()[]{}\"'<|+=・■◆●:.0123456789"_s.contains(c);
    }

    // "550 5.1.1 …", "<<< 550 …", "SMTP; 550": a line that cites a reply.
    bool citesReply(const QString &line)
    {
        static const QRegularExpression reply(
            u"^\\W*(?:smtp[;: ]*|remote host said: *|server replied: *)?[245]\\d\\d[ #-]"_s);
        return reply.match(line).hasMatch();
    }

    // A notice broke a reply behind its code: "… said: 550 5.1.1", and what follows is its text.
    bool breaksBehindCode(const QString &line)
    {
        static const QRegularExpression code(u"[ :(][245]\\d\\d(?:[ -]#?[245]\\.\\d\\.\\d{1,3})?$"_s);
        return code.match(line).hasMatch();
    }

    // "ann@example.org | OK | 250 Accepted": the row of a table that lists those who got it, too.
    bool saysAccepted(const QString &behind)
    {
        static const QRegularExpression accepted(
            u"^[^@]{0,80}[\\s|;,:(]2[0-9]{2}[ -](?:2\\.\\d\\.\\d|ok\\b|accepted|queued|delivered)"_s,
            QRegularExpression::CaseInsensitiveOption);
        return accepted.match(behind).hasMatch();
    }

    // The next line of a transcript accepts what this one asked.
    bool isAccepted(const QString &answer)
    {
        static const QRegularExpression accepted(u"^(?:<<<|<-|[a-z: >]*)? *2[0-9]{2}[ -]"_s);
        return accepted.match(answer).hasMatch();
    }

} // namespace

MentionScan::MentionScan(const QStringList &lines, const BounceWords &words)
    : m_lines(lines)
    , m_words(words.narrowedTo(
          lines.join(u' ').simplified().toLower(),
          {WordUse::Failed, WordUse::Delayed, WordUse::Delivered, WordUse::RecipientLabel,
           WordUse::SenderLabel, WordUse::OriginLabel, WordUse::Contact}))
{
    for (qsizetype i = 0; i < lines.size() && m_mentions.size() < maximumMentions; ++i)
        readLine(i);
}

std::optional<DsnAction> MentionScan::action() const
{
    if (m_delayed && !m_failed)
        return DsnAction::Delayed;
    if (m_failed)
        return DsnAction::Failed;
    return m_delivered ? std::optional(DsnAction::Delivered) : std::nullopt;
}

QString MentionScan::simplified(qsizetype line) const
{
    return line < 0 || line >= m_lines.size() ? QString() : m_lines.at(line).simplified().toLower();
}

void MentionScan::readLine(qsizetype line)
{
    const QString here = simplified(line);
    if (here.isEmpty() || (here.startsWith("> "_L1) && !here.startsWith("> >"_L1)))
        return;
    readHeading(here, simplified(line - 1) + u' ' + here);
    if (!m_lines.at(line).contains(u'@'))
        return;
    const QList<FoundAddress> found = addressesIn(m_lines.at(line));
    for (qsizetype i = 0; i < found.size(); ++i) {
        const Seen seen = look(line, found, i);
        const QString &address = found.at(i).address;
        if (seen.place == Place::Sender)
            m_senders << address.toLower();
        else if (
            seen.place == Place::Origin && !m_mentions.isEmpty()
            && line - m_mentions.constLast().line <= originDistance)
            m_mentions.last().origin = address;
        else if (seen.place == Place::Origin) // of a pipe or a file, which is no address
            m_mentions << Mention{address, {}, line, MentionStrength::Listed, m_heading};
        else if (seen.place == Place::Recipient) {
            const bool isAccepted = saysAccepted(m_lines.at(line).sliced(found.at(i).end));
            const auto action = isAccepted ? std::optional(DsnAction::Delivered) : m_heading;
            m_mentions << Mention{address, {}, line, seen.strength, action};
        }
    }
}

// A delay stands until a heading speaks of failure: "we tell you if it could not be delivered" is none.
void MentionScan::readHeading(const QString &here, const QString &joined)
{
    const auto says = [&](WordUse use) { return m_words.contains(use, joined); };
    const bool isHeading = here.endsWith(u':') || here.endsWith(u'-') || here.endsWith("-|"_L1);
    if (m_words.contains(WordUse::Delayed, here) || (!m_delayed && says(WordUse::Delayed))) {
        m_heading = DsnAction::Delayed;
        m_delayed = true;
    } else if (m_words.affirms(WordUse::Delivered, here)) {
        if (isHeading)
            m_heading = DsnAction::Delivered;
        m_delivered = true;
    } else if (says(WordUse::Failed)) {
        if (m_delayed && !isHeading && !here.contains("permanent"_L1))
            return;
        m_failed = true;
        m_heading = DsnAction::Failed;
    }
}

MentionScan::Seen MentionScan::look(qsizetype line, const QList<FoundAddress> &found, qsizetype index) const
{
    const FoundAddress &address = found.at(index);
    const QString &text = m_lines.at(line);
    const bool isLast = simplified(line + 1).isEmpty() && line + 2 >= m_lines.size();
    const bool isCut =
        isLast && address.end == text.size() && text.at(address.start) == u'<' && text.back() != u'>';
    if (isCut) // who knows how it goes on
        return {};
    const qsizetype from = index == 0 ? 0 : found.at(index - 1).end;
    QString before =
        QStringView(m_lines.at(line)).sliced(from, address.start - from).toString().simplified().toLower();
    while (before.size() > 1 && u"[\"'"_s.contains(before.back()))
        before.chop(1); // "Rcpt=[ann@example.org]"
    const bool isBare =
        std::ranges::all_of(before, [](QChar c) { return isListMark(c) || c == u',' || c == u';'; });
    if (index > 0) {
        // Of "a, b, c" each counts as the first does; behind a colon is the reply, which repeats the address.
        const bool isSeries = isBare && !before.contains(u':') && !before.contains(u'(');
        return isSeries ? look(line, found, index - 1) : lookAtSentence(line, before, address);
    }
    if (isBare)
        return lookAtStart(line, address);
    if (before.endsWith(u':') || before.endsWith(u'：') || before.endsWith(u'=') || before.endsWith(u';')) {
        if (before.endsWith("-id:"_L1) || before.endsWith(" id:"_L1)) // of a message
            return {};
        if (const Seen seen = lookAtLabel(before.chopped(1).trimmed()); seen.place != Place::Skipped)
            return seen;
    }
    if (m_words.isLabel(WordUse::SenderLabel, before.section(u':', 0, 0)) && before.contains(u':'))
        return {Place::Sender, {}}; // "From: Ann Example <ann@example.org"
    return lookAtSentence(line, before, address);
}

MentionScan::Seen MentionScan::lookAtLabel(const QString &label) const
{
    if (label.endsWith("rcpt to"_L1))
        return {Place::Recipient, MentionStrength::Echoed};
    if (label.endsWith("mail from"_L1) || m_words.isLabel(WordUse::SenderLabel, label))
        return {Place::Sender, {}};
    if (m_words.isLabel(WordUse::OriginLabel, label))
        return {Place::Origin, {}};
    if (label.contains("sender"_L1) && label.endsWith("rfc822"_L1)) // "X-Postfix-Sender: rfc822; …"
        return {Place::Sender, {}};
    if (m_words.isLabel(WordUse::RecipientLabel, label) || label.endsWith("rfc822"_L1)
        || label.endsWith("smtp"_L1))
        return {Place::Recipient, MentionStrength::Listed};
    const bool isShort = label.size() <= 25 && !citesReply(label + u' ');
    return isShort ? Seen{Place::Recipient, MentionStrength::Labelled} : Seen{};
}

MentionScan::Seen MentionScan::lookAtStart(qsizetype line, const FoundAddress &address) const
{
    const QString behind = m_lines.at(line).sliced(address.end).trimmed();
    const QString above = simplified(line - 1);
    if (!above.isEmpty() && m_words.isLabel(WordUse::OriginLabel, above))
        return {Place::Origin, {}};
    if (!above.isEmpty() && isToBeWrittenTo(line - 1))
        return {};
    if (m_lines.at(line).front().isSpace() && breaksBehindCode(above))
        return {Place::Recipient, MentionStrength::Echoed};
    const bool goesOn = !behind.isEmpty() && behind.front().isLetter();
    const bool isWrapped = !above.isEmpty() && above.back().isLetter() && !m_lines.at(line).front().isSpace()
        && !above.contains(u'@') && !above.endsWith(u':');
    const bool isSentence = goesOn && isWrapped;
    if (isSentence || (goesOn && isToBeWrittenTo(line)))
        return lookAtSentence(line, {}, address);
    return {Place::Recipient, MentionStrength::Listed};
}

MentionScan::Seen
MentionScan::lookAtSentence(qsizetype line, const QString &before, const FoundAddress &address) const
{
    const QString here = simplified(line);
    if (m_words.isLabel(WordUse::OriginLabel, before))
        return {Place::Origin, {}};
    if (m_words.isLabel(WordUse::SenderLabel, before) || before.endsWith("mail from:"_L1))
        return {Place::Sender, {}};
    if (before.endsWith("rcpt to:"_L1) || before.endsWith("rcpt to"_L1)) {
        return isAccepted(simplified(line + 1)) ? Seen{} : Seen{Place::Recipient, MentionStrength::Echoed};
    }
    if (isToBeWrittenTo(line))
        return {};
    if (before.endsWith("rfc822;"_L1) || before.endsWith("smtp:"_L1))
        return {Place::Recipient, MentionStrength::Listed};
    if (citesReply(here) && here.indexOf(u'@') >= before.size())
        return {Place::Recipient, MentionStrength::Echoed};
    const bool namesSomebody = address.bracketed && address.end >= m_lines.at(line).trimmed().size()
        && before.count(u' ') < 4 && simplified(line - 1).isEmpty();
    if (namesSomebody && !m_words.contains(WordUse::Failed, here))
        return {Place::Recipient, MentionStrength::Listed};
    const QString around = simplified(line - 1) + u' ' + here + u' ' + simplified(line + 1);
    const bool isStated = m_words.contains(WordUse::Failed, around)
        || m_words.contains(WordUse::Delayed, around) || m_words.affirms(WordUse::Delivered, around);
    return {Place::Recipient, isStated ? MentionStrength::Stated : MentionStrength::Spoken};
}

bool MentionScan::isToBeWrittenTo(qsizetype line) const
{
    return m_words.contains(WordUse::Contact, simplified(line));
}

} // namespace mailroom
