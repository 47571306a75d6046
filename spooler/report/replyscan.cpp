#include "spooler/report/replyscan.h"

#include "spooler/mail/encodedword.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestReply = 4096;
    constexpr int mostLinesOfReply = 8;

    // Codes that servers answer with; others are years, ports and counts.
    bool isReplyCode(int code)
    {
        constexpr std::array known{421, 422, 430, 431, 432, 441, 442, 446, 447, 449, 450, 451, 452, 453, 454,
                                   455, 456, 457, 458, 459, 471, 472, 499, 500, 501, 502, 503, 504, 510, 511,
                                   512, 513, 514, 515, 517, 521, 522, 523, 525, 530, 531, 532, 533, 534, 535,
                                   538, 540, 541, 542, 543, 544, 546, 547, 550, 551, 552, 553, 554, 555, 556,
                                   557, 558, 559, 560, 561, 562, 563, 564, 565, 566, 567, 568, 569, 570, 571,
                                   572, 573, 574, 575, 576, 577, 578, 579, 582, 583, 584, 585, 586, 587, 588,
                                   590, 591, 592, 593, 594, 595, 596, 597, 598, 599};
        return std::ranges::find(known, code) != known.end();
    }

    EnhancedStatus failureStatus(QStringView text)
    {
        const auto status = EnhancedStatus::parse(text);
        const bool plausible =
            status && status->subject <= 7 && (status->statusClass == 4 || status->statusClass == 5);
        return plausible ? *status : EnhancedStatus();
    }

    const QRegularExpression &citedStatus()
    {
        static const QRegularExpression status(
            u"(?<![\\d.\\w])([45]\\.[0-7]\\.\\d{1,3})(?![\\d\\w]|\\.\\d)"_s);
        return status;
    }

    EnhancedStatus firstStatus(const QString &text)
    {
        for (const QRegularExpressionMatch &match : citedStatus().globalMatch(text)) {
            static const QStringList versions{u"version "_s, u"postfix "_s, u" v"_s, u"exim "_s};
            const QString before = text.sliced(
                                           std::max<qsizetype>(0, match.capturedStart() - 10),
                                           std::min<qsizetype>(10, match.capturedStart()))
                                       .toLower();
            const bool isVersion =
                std::ranges::any_of(versions, [&](const QString &word) { return before.endsWith(word); });
            if (const EnhancedStatus status = failureStatus(match.capturedView(1));
                status.isPresent() && !isVersion)
                return status;
        }
        return {};
    }

    // Where a code stands: at the start of a line, behind a mark or one of these words, or before what is
    // cited.
    bool standsAsCode(const QString &text, qsizetype start)
    {
        const QStringView behindCode = QStringView(text).sliced(std::min(start + 3, text.size()));
        if (behindCode.startsWith("-'"_L1) || behindCode.startsWith("-\""_L1)) // IronPort
            return true;
        qsizetype before = start;
        while (before > 0 && text.at(before - 1) == u' ')
            --before;
        if (before == 0 || u"\n:：;>,()[\"'#=|»"_s.contains(text.at(before - 1)))
            return true;
        static const QStringList words{u"said"_s,      u"code"_s,     u"error"_s,  u"smtp"_s,     u"reply"_s,
                                       u"status"_s,    u"was"_s,      u"is"_s,     u"response"_s, u"with"_s,
                                       u"responded"_s, u"returned"_s, u"failed"_s, u"<<<"_s,      u"<--"_s,
                                       u"<-"_s,        u"fehler"_s,   u"erreur"_s};
        const QString behind =
            text.sliced(std::max<qsizetype>(0, before - 12), std::min<qsizetype>(12, before)).toLower();
        return std::ranges::any_of(words, [&](const QString &word) { return behind.endsWith(word); });
    }

    // "550-" goes on by RFC 5321 section 4.2.1. Notices break a long reply and indent what follows; a
    // transcript's next line and what is in parentheses are no part of it.
    qsizetype endOfReply(const QString &text, const QRegularExpressionMatch &code)
    {
        static const QRegularExpression isIndented(u"\\G\\n[ \\t]+(?![-=>|<]{2,}|\\s|\\()"_s);
        static const QRegularExpression isCoded(u"\\G\\n[ \\t]*[45]\\d\\d[ -]"_s);
        const qsizetype from = code.capturedEnd();
        bool isOfMany = code.capturedEnd(1) < text.size() && text.at(code.capturedEnd(1)) == u'-';
        qsizetype end = from;
        for (int lines = 0; lines < mostLinesOfReply; ++lines) {
            const qsizetype newline = text.indexOf(u'\n', end);
            end = newline < 0 ? text.size() : newline;
            const QRegularExpressionMatch next =
                isOfMany && newline >= 0 ? isCoded.match(text, end) : QRegularExpressionMatch();
            if (next.hasMatch())
                isOfMany = next.capturedView().back() == u'-';
            else if (newline < 0 || !isIndented.match(text, end).hasMatch())
                break;
            ++end;
        }
        return std::min(end, text.size());
    }

    // "5.0.0" says no more than the code before it.
    bool isTelling(const EnhancedStatus &status)
    {
        return status.isPresent() && (status.subject != 0 || status.detail != 0);
    }

    Reply replyAt(const QString &text, const QRegularExpressionMatch &match)
    {
        Reply reply{match.captured(1).toInt(), failureStatus(match.capturedView(2)), {}};
        const qsizetype end = endOfReply(text, match);
        QString rest = text.sliced(match.capturedEnd(), end - match.capturedEnd()).left(longestReply);
        reply.text = withoutControls(rest.replace(u'\n', u' ')).simplified();
        return reply;
    }

} // namespace

Reply replyInText(QStringView view)
{
    static const QRegularExpression code(
        u"(?<![\\d.\\w-])([45]\\d\\d)(?=[\\s\\]):.,;\"'<-]|$)(?:[ \\t:;,-]+[(\\[<]?#?([45]\\.[0-7]\\.\\d{1,3})(?![\\d.])[)\\]>]?)?"_s);
    const QString text = view.toString();
    Reply best;
    for (const QRegularExpressionMatch &match : code.globalMatch(text)) {
        if (!isReplyCode(match.captured(1).toInt())
            || (match.capturedLength(2) == 0 && !standsAsCode(text, match.capturedStart())))
            continue;
        const Reply found = replyAt(text, match);
        if (best.code == 0 || (isTelling(found.status) && !isTelling(best.status)))
            best = found;
        if (isTelling(best.status))
            break;
    }
    if (!best.status.isPresent()) {
        const EnhancedStatus cited = firstStatus(text);
        if (best.code == 0 || cited.statusClass == best.code / 100)
            best.status = cited;
    }
    return best;
}

Reply replyOfDiagnostic(const QString &value)
{
    static const QRegularExpression opening(
        u"^([2-5]\\d\\d)(?:[ -]|$)(?:#?(\\d\\.\\d{1,3}\\.\\d{1,3})(?: |$))?"_s);
    const qsizetype semicolon = value.indexOf(u';');
    const bool typed = semicolon > 0 && semicolon < 20 && value.front().isLetter()
        && !value.first(semicolon).trimmed().contains(u' ');
    Reply reply;
    reply.text = value.sliced(typed ? semicolon + 1 : 0).trimmed().left(longestReply);
    if (const QRegularExpressionMatch match = opening.match(reply.text); match.hasMatch()) {
        reply.code = match.captured(1).toInt();
        reply.status = EnhancedStatus::parse(match.capturedView(2)).value_or(EnhancedStatus());
        const Reply cited = reply.status.isPresent() ? Reply() : replyInText(reply.text);
        if (cited.status.statusClass == reply.code / 100)
            reply.status = cited.status;
        reply.text = reply.text.sliced(match.capturedEnd()).trimmed();
        return reply;
    }
    const Reply cited = replyInText(reply.text);
    reply.code = cited.code;
    reply.status = cited.status;
    // Postfix before 2.3 has its own words in front of the reply.
    static const QRegularExpression frame(
        u"^host \\S+ (?:said|refused to talk to me): (?=[245]\\d\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = frame.match(reply.text); match.hasMatch())
        reply.text = reply.text.sliced(match.capturedEnd());
    return reply;
}

EnhancedStatus statusOfField(const QString &value)
{
    static const QRegularExpression number(u"^\\D{0,8}(\\d\\.\\d{1,3}\\.\\d{1,3})(?![.\\d])"_s);
    return EnhancedStatus::parse(number.match(value).capturedView(1)).value_or(EnhancedStatus());
}

EnhancedStatus moreExact(const EnhancedStatus &field, const EnhancedStatus &cited)
{
    if (!field.isPresent())
        return cited;
    if (!cited.isPresent())
        return field;
    const bool isGeneric = field.subject == 0 && field.detail == 0;
    const bool saysMore = cited.detail != 0 || (cited.subject != 0 && isGeneric);
    return field.detail == 0 && saysMore ? cited : field;
}

} // namespace mailroom
