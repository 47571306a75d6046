#include "ui/inbox/messagepictures.h"

#include "spooler/remotepictures.h"
#include "ui/inbox/messageloader.h"

#include <QBuffer>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 largestPart = 16 * 1024 * 1024;
    constexpr qint64 mostPixels = 25'000'000;

    struct Loading {
        QHash<qsizetype, QImage> images;
        qsizetype waiting = 1; // for the one that asks
        QPromise<QHash<qsizetype, QImage>> promise;

        void countDown()
        {
            if (--waiting > 0)
                return;
            promise.addResult(images);
            promise.finish();
        }
    };

    const ReceivedPart *partOf(const QString &contentId, const MessageView &message)
    {
        for (const ReceivedPart &part : message.parts) {
            // A part that calls itself something else is not read as a picture (trust.md 31).
            if (!part.contentId.isEmpty() && part.contentId == contentId && part.type.startsWith("image/"))
                return &part;
        }
        return nullptr;
    }

    QHash<qsizetype, QImage> decodeAll(const QList<qsizetype> &places, const QList<QByteArray> &octets)
    {
        QHash<qsizetype, QImage> images;
        for (qsizetype i = 0; i < octets.size(); ++i) {
            if (const QImage image = decodedPicture(octets.at(i)); !image.isNull())
                images.insert(places.at(i), image);
        }
        return images;
    }

    // Each waits in the GUI thread; what takes time is done in the pool.
    void
    take(const std::shared_ptr<Loading> &loading, QFuture<QHash<qsizetype, QImage>> images, QObject *context)
    {
        ++loading->waiting;
        images.then(context, [loading](const QHash<qsizetype, QImage> &some) {
            loading->images.insert(some);
            loading->countDown();
        });
    }

} // namespace

QImage decodedPicture(const QByteArray &octets, int widest)
{
    QBuffer buffer;
    buffer.setData(octets);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    static const QList<QByteArray> formats{"png", "jpeg", "gif", "webp", "bmp"};
    const QSize size = reader.size();
    if (!formats.contains(reader.format()) || !size.isValid()
        || qint64(size.width()) * size.height() > mostPixels)
        return {};
    if (size.width() > widest)
        reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    return reader.read();
}

QFuture<QHash<qsizetype, QImage>> loadPictures(
    const QList<SafePicture> &pictures, const MessageView &message, const MessageSource &source,
    RemotePictures *remote, QObject *context)
{
    auto loading = std::make_shared<Loading>();
    loading->promise.start();
    QFuture<QHash<qsizetype, QImage>> future = loading->promise.future();
    QThreadPool *const pool = QThreadPool::globalInstance();
    QList<qsizetype> remotePlaces;
    QList<QUrl> urls;
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        const SafePicture &picture = pictures.at(i);
        if (picture.kind == SafePicture::Kind::Remote) {
            remotePlaces << i;
            urls << picture.url;
        } else if (picture.kind == SafePicture::Kind::Octets) {
            const QByteArray octets = picture.octets;
            take(
                loading,
                QtFuture::makeReadyValueFuture(octets).then(
                    pool, [i](const QByteArray &data) { return decodeAll({i}, {data}); }),
                context);
        } else if (const ReceivedPart *const part = partOf(picture.contentId, message)) {
            take(
                loading,
                loadPart(source, part->place, largestPart, context)
                    .then(
                        pool,
                        [i](const Result<QByteArray> &data) {
                            return decodeAll({i}, {data.value_or(QByteArray())});
                        }),
                context);
        }
    }
    if (remote && !urls.isEmpty())
        take(
            loading,
            remote->fetch(urls).then(
                pool,
                [remotePlaces](const QList<QByteArray> &data) { return decodeAll(remotePlaces, data); }),
            context);
    loading->countDown();
    return future;
}

} // namespace mailroom
