#include "spooler/fetch/mboxreader.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype seenOfLine = 4096; // of a line, to judge it; the rest goes through
    constexpr std::array<QByteArrayView, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};

    bool isEmptyLine(QByteArrayView line)
    {
        return line == "\n" || line == "\r\n" || line.isEmpty();
    }

    // ">From " of mboxo, any number of ">" of mboxrd.
    bool isQuotedFrom(QByteArrayView line, MboxQuoting quoting)
    {
        qsizetype quotes = 0;
        while (quotes < line.size() && line[quotes] == '>')
            ++quotes;
        const bool isFrom = line.sliced(quotes).startsWith("From ");
        return isFrom && (quoting == MboxQuoting::Mboxo ? quotes == 1 : quotes > 0);
    }

} // namespace

QDateTime timeOfFromLine(QByteArrayView line)
{
    QList<QByteArray> words = line.toByteArray().simplified().toLower().split(' ');
    for (qsizetype i = 2; i + 2 < words.size(); ++i) { // behind "From" and the sender
        const auto month = std::ranges::find(
            months, QByteArrayView(words.at(i).first(std::min<qsizetype>(3, words.at(i).size()))));
        if (month == months.end())
            continue;
        const int day = words.at(i + 1).toInt();
        const QTime time = QTime::fromString(
            QString::fromLatin1(words.at(i + 2)), words.at(i + 2).count(':') == 1 ? u"H:mm"_s : u"H:mm:ss"_s);
        for (qsizetype y = i + 3; y < std::min(words.size(), i + 5);
             ++y) { // a zone may stand before the year
            const QDate date(words.at(y).toInt(), static_cast<int>(month - months.begin()) + 1, day);
            if (time.isValid() && date.isValid() && date.year() >= 1970)
                return QDateTime(date, time, QTimeZone::UTC);
        }
    }
    return {};
}

MailFlags flagsNotedIn(QByteArrayView header)
{
    MailFlags flags;
    while (!header.isEmpty()) {
        const qsizetype end = header.indexOf('\n');
        const QByteArray line = header.first(end < 0 ? header.size() : end).trimmed().toByteArray();
        if (line.isEmpty())
            break;
        const QByteArray name = line.left(line.indexOf(':')).toLower();
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (name == "status" && value.contains('R'))
            flags |= MailFlag::Seen;
        if (name == "x-status") {
            flags.setFlag(MailFlag::Answered, value.contains('A'));
            flags.setFlag(MailFlag::Flagged, value.contains('F'));
        }
        if (name == "x-mozilla-status") {
            const uint bits = value.toUInt(nullptr, 16);
            flags.setFlag(MailFlag::Seen, (bits & 0x1) != 0);
            flags.setFlag(MailFlag::Answered, (bits & 0x2) != 0);
            flags.setFlag(MailFlag::Flagged, (bits & 0x4) != 0);
            flags.setFlag(MailFlag::Deleted, (bits & 0x8) != 0);
            flags.setFlag(MailFlag::Forwarded, (bits & 0x1000) != 0);
        }
        header = end < 0 ? QByteArrayView() : header.sliced(end + 1);
    }
    return flags;
}

MboxReader::MboxReader(MboxQuoting quoting, QString temporaryFolder)
    : m_quoting(quoting)
    , m_folder(std::move(temporaryFolder))
{
}

void MboxReader::append(QByteArrayView octets)
{
    while (!octets.isEmpty() && !m_isForeign) {
        const qsizetype end = octets.indexOf('\n');
        const QByteArrayView piece = octets.first(end < 0 ? octets.size() : end + 1);
        octets = octets.sliced(piece.size());
        if (m_inLongLine) {
            m_sink->write(piece);
            m_inLongLine = end < 0;
            continue;
        }
        m_line += piece;
        if (end >= 0) {
            takeLine(m_line, true);
            m_line.clear();
        } else if (m_line.size() > seenOfLine) {
            takeLine(m_line, false);
            m_line.clear();
            m_inLongLine = m_sink.has_value();
        }
    }
}

void MboxReader::takeLine(QByteArrayView line, bool isWhole)
{
    if (isWhole && m_afterEmptyLine && line.startsWith("From ") && timeOfFromLine(line).isValid())
        return begin(line);
    if (!m_sink) {
        m_isForeign = !isEmptyLine(line);
        return;
    }
    if (std::exchange(m_owesEmptyLine, false))
        m_sink->write("\n");
    m_afterEmptyLine = isEmptyLine(line);
    if (m_afterEmptyLine)
        m_owesEmptyLine = true;
    else
        m_sink->write(isQuotedFrom(line, m_quoting) ? line.sliced(1) : line);
}

void MboxReader::begin(QByteArrayView fromLine)
{
    finish();
    m_sink.emplace(m_folder);
    m_arrived = timeOfFromLine(fromLine);
    m_afterEmptyLine = false;
}

void MboxReader::finish()
{
    m_owesEmptyLine = false;
    if (!m_sink)
        return;
    m_sink->end();
    if (m_sink->isTooLong() || !m_sink->isWell()) {
        m_faults << u"message %1 is left out: %2"_s.arg(
            QString::number(m_ready.size() + 1),
            m_sink->isWell() ? u"it is larger than 1 GiB"_s : m_sink->fault());
        m_sink.reset();
        return;
    }
    const MailFlags flags = flagsNotedIn(m_sink->head());
    m_ready.append(
        {.folder = {},
         .key = {},
         .octets = m_sink->takeOctets(),
         .file = m_sink->takeFile(),
         .flags = flags,
         .arrived = m_arrived,
         .place = {}});
    m_sink.reset();
}

void MboxReader::end()
{
    if (!m_line.isEmpty() && !m_isForeign)
        takeLine(std::exchange(m_line, {}), true);
    finish();
}

std::optional<SourceMessage> MboxReader::next()
{
    return m_ready.isEmpty() ? std::nullopt : std::optional(m_ready.takeFirst());
}

} // namespace mailroom
