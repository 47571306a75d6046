#include "spooler/report/tarfile.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 pieceSize = 256 * 1024;
    constexpr qsizetype nameSize = 100;
    constexpr qsizetype sizeAt = 124;
    constexpr qsizetype timeAt = 136;
    constexpr qsizetype sumAt = 148;

    QByteArray octal(qint64 number, qsizetype digits)
    {
        return QByteArray::number(number, 8).rightJustified(digits, '0') + '\0';
    }

    void place(QByteArray &block, qsizetype at, const QByteArray &field)
    {
        block.replace(at, field.size(), field);
    }

    QByteArray entryHeader(const QByteArray &name, qint64 size, qint64 time)
    {
        QByteArray block(tarBlock, '\0');
        place(block, 0, name.first(std::min(nameSize, name.size())));
        place(block, 100, octal(0600, 7));
        place(block, 108, octal(0, 7));
        place(block, 116, octal(0, 7));
        place(block, sizeAt, octal(size, 11));
        place(block, timeAt, octal(time, 11));
        place(block, sumAt, QByteArray(8, ' '));
        block[156] = '0';
        place(
            block, 257,
            QByteArray(
                "ustar\0"
                "00",
                8));
        const auto sum = std::accumulate(block.begin(), block.end(), qint64(0), [](qint64 all, char octet) {
            return all + static_cast<unsigned char>(octet);
        });
        place(block, sumAt, octal(sum, 6) + ' ');
        return block;
    }

    qint64 filler(qint64 size)
    {
        return (tarBlock - size % tarBlock) % tarBlock;
    }

    bool isZero(const QByteArray &octets)
    {
        return octets.count('\0') == octets.size();
    }

    Result<QByteArray> exactly(QIODevice &device, qint64 size, const QString &what)
    {
        QByteArray octets = device.read(size);
        if (octets.size() != size)
            return failure(ErrorCode::Corrupt, u"%1 is cut off"_s.arg(what));
        return octets;
    }

    // What the header of a file says, if it says it exactly as we do.
    struct Entry {
        QByteArray name;
        qint64 size = 0;
    };

    Result<Entry> entryOf(const QByteArray &block, const QString &after)
    {
        const QByteArray padded = block.first(nameSize);
        const qsizetype end = padded.indexOf('\0');
        Entry entry{.name = end < 0 ? padded : padded.first(end)};
        bool isSize = false;
        bool isTime = false;
        entry.size = block.mid(sizeAt, 11).toLongLong(&isSize, 8);
        const qint64 time = block.mid(timeAt, 11).toLongLong(&isTime, 8);
        if (!isSize || !isTime || entry.size < 0 || block != entryHeader(entry.name, entry.size, time))
            return failure(ErrorCode::Corrupt, u"the archive's header after %1 was changed"_s.arg(after));
        return entry;
    }

} // namespace

Result<> TarWriter::put(const QByteArray &octets)
{
    if (m_device.write(octets) != octets.size())
        return failure(ErrorCode::Unavailable, m_device.errorString());
    return {};
}

Result<> TarWriter::add(const QByteArray &name, const QByteArray &octets)
{
    return begin(name, octets.size()).and_then([&] { return write(octets); }).and_then([&] { return end(); });
}

Result<> TarWriter::begin(const QByteArray &name, qint64 size)
{
    Q_ASSERT(name.size() <= nameSize);
    m_announced = size;
    m_written = 0;
    return put(entryHeader(name, size, m_time.toSecsSinceEpoch()));
}

Result<> TarWriter::write(const QByteArray &octets)
{
    m_written += octets.size();
    return put(octets);
}

Result<> TarWriter::end()
{
    if (m_written != m_announced)
        return failure(ErrorCode::Corrupt, u"it is not as long as it was said to be"_s);
    return put(QByteArray(filler(m_announced), '\0'));
}

Result<> TarWriter::finish()
{
    return put(QByteArray(2 * tarBlock, '\0'));
}

Result<> TarReader::read(QIODevice &device, const File &file)
{
    QString place = u"the beginning"_s;
    while (true) {
        const auto block = exactly(device, tarBlock, u"the archive after %1"_s.arg(place));
        if (!block)
            return std::unexpected(block.error());
        if (isZero(*block)) {
            const QByteArray rest = device.read(2 * tarBlock);
            if (rest.size() != tarBlock || !isZero(rest))
                return failure(ErrorCode::Corrupt, u"the end of the archive was changed"_s);
            return {};
        }
        const auto entry = entryOf(*block, place);
        if (!entry)
            return std::unexpected(entry.error());
        place = QString::fromLatin1(entry->name);
        const Piece piece = file(entry->name, entry->size);
        for (qint64 left = entry->size; left > 0;) {
            const auto octets = exactly(device, std::min(left, pieceSize), place);
            const auto taken = octets ? piece(*octets) : std::unexpected(octets.error());
            if (!taken)
                return taken;
            left -= octets->size();
        }
        const auto padding = exactly(device, filler(entry->size), place);
        if (!padding || !isZero(*padding))
            return failure(ErrorCode::Corrupt, u"the archive's filler after %1 was changed"_s.arg(place));
    }
}

} // namespace mailroom
