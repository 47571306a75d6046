#include "ui/inbox/messagesource.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 pieceSize = 1024 * 1024;

    struct Stream {
        MessageSource source;
        qint64 at = 0;
        qint64 end = 0;
        std::function<Result<>(const QByteArray &)> take;
        QObject *context = nullptr;
        QPromise<Result<>> promise;

        void conclude(const Result<> &result)
        {
            promise.addResult(result);
            promise.finish();
        }
    };

    void step(const std::shared_ptr<Stream> &stream)
    {
        if (stream->promise.isCanceled())
            return stream->promise.finish();
        if (stream->at >= stream->end)
            return stream->conclude({});
        stream->source.octets(stream->at, std::min(pieceSize, stream->end - stream->at))
            .then(
                QThreadPool::globalInstance(),
                [stream](const Result<QByteArray> &piece) -> Result<qint64> {
                    if (!piece)
                        return std::unexpected(piece.error());
                    if (piece->isEmpty())
                        return failure(ErrorCode::Corrupt, u"octets of the message are missing"_s);
                    if (const Result<> taken = stream->take(*piece); !taken)
                        return std::unexpected(taken.error());
                    return piece->size();
                })
            .then(stream->context, [stream](const Result<qint64> &taken) {
                if (!taken)
                    return stream->conclude(std::unexpected(taken.error()));
                stream->at += *taken;
                step(stream);
            });
    }

} // namespace

MessageSource sourceOf(const QByteArray &message)
{
    return {
        .octets =
            [message](qint64 offset, qint64 length) {
                return QtFuture::makeReadyValueFuture(Result<QByteArray>(message.mid(offset, length)));
            },
        .size = message.size()};
}

QFuture<Result<>> streamOctets(
    const MessageSource &source, OctetRange range, std::function<Result<>(const QByteArray &)> take,
    QObject *context)
{
    auto stream = std::make_shared<Stream>();
    stream->source = source;
    stream->at = range.offset;
    stream->end = range.offset + range.length;
    stream->take = std::move(take);
    stream->context = context;
    stream->promise.start();
    QFuture<Result<>> future = stream->promise.future();
    step(stream);
    return future;
}

} // namespace mailroom
