#include "ui/inbox/messageloader.h"

#include "spooler/mail/partdecoder.h"
#include "spooler/messagereport.h"

#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype reportOctets = 1024 * 1024; // the beginning tells

    struct Reading {
        OutlineReader reader;
        QByteArray beginning;
    };

    LoadedMessage loaded(Reading &reading, bool isComplete)
    {
        LoadedMessage message{.view = viewOf(reading.reader.finish())};
        if (!isComplete)
            message.view.notes << BodyNote::Incomplete;
        message.report = readReportView(reading.beginning);
        return message;
    }

    struct Collecting {
        PartDecoder decoder;
        QByteArray octets;
    };

} // namespace

QFuture<Result<LoadedMessage>> loadMessage(const MessageSource &source, QObject *context)
{
    auto reading = std::make_shared<Reading>();
    const auto take = [reading](const QByteArray &piece) -> Result<> {
        reading->reader.feed(piece);
        const qsizetype room = reportOctets - reading->beginning.size();
        reading->beginning += QByteArrayView(piece).first(std::min(room, piece.size()));
        return {};
    };
    return streamOctets(source, {0, source.size}, take, context)
        .then(QThreadPool::globalInstance(), [reading](const Result<> &read) -> Result<LoadedMessage> {
            if (!read && (read.error().code != ErrorCode::Corrupt || reading->beginning.isEmpty()))
                return std::unexpected(read.error());
            return loaded(*reading, read.has_value());
        });
}

QFuture<Result<QByteArray>>
loadPart(const MessageSource &source, const PartPlace &place, qint64 most, QObject *context)
{
    auto part = std::make_shared<Collecting>(Collecting{PartDecoder(place.encoding), {}});
    const auto take = [part, most](const QByteArray &piece) -> Result<> {
        part->octets += part->decoder.feed(piece);
        if (part->octets.size() > most)
            return failure(ErrorCode::InvalidInput, u"the part is larger than can be shown"_s);
        return {};
    };
    return streamOctets(source, {place.offset, place.length}, take, context)
        .then(QThreadPool::globalInstance(), [part](const Result<> &read) -> Result<QByteArray> {
            if (!read)
                return std::unexpected(read.error());
            const QByteArray rest = part->decoder.finish();
            return part->octets + rest;
        });
}

} // namespace mailroom
