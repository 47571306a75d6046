#include "spooler/remotepictures.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>
#include <QTimer>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostRequests = 6;

    QNetworkRequest requestFor(const QUrl &url)
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        request.setAttribute(
            QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        request.setMaximumRedirectsAllowed(3);
        request.setRawHeader("User-Agent", "Mozilla/5.0");
        request.setRawHeader("Accept", "image/png,image/jpeg,image/gif,image/webp,image/bmp");
        request.setRawHeader("Accept-Language", "en");
        return request;
    }

    struct PictureWork {
        QList<QUrl> urls;
        QList<QByteArray> pictures;
        qsizetype next = 0;
        qsizetype underWay = 0;
        qint64 octets = 0;
        QPromise<QList<QByteArray>> promise;
    };

} // namespace

// Thread: its own. Owned by it.
class RemotePicturesCore : public QObject {
public:
    explicit RemotePicturesCore(const RemotePictureLimits &limits) : m_limits(limits) { }

    void start(const std::shared_ptr<PictureWork> &work)
    {
        while (work->underWay < mostRequests && work->next < work->urls.size()
               && work->next < m_limits.pictures && !work->promise.isCanceled())
            ask(work, work->next++);
        conclude(work);
    }

private:
    void conclude(const std::shared_ptr<PictureWork> &work)
    {
        const bool isOver = work->underWay == 0
            && (work->next >= std::min(work->urls.size(), m_limits.pictures) || work->promise.isCanceled());
        if (!isOver)
            return;
        work->promise.addResult(work->pictures);
        work->promise.finish();
    }

    void ask(const std::shared_ptr<PictureWork> &work, qsizetype place)
    {
        const QUrl url = work->urls.at(place);
        if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
            return;
        if (!m_network) {
            m_network = new QNetworkAccessManager(this);
            m_network->setAutoDeleteReplies(true);
        }
        QNetworkReply *const reply = m_network->get(requestFor(url));
        ++work->underWay;
        auto *const deadline = new QTimer(reply);
        deadline->setSingleShot(true);
        connect(deadline, &QTimer::timeout, reply, &QNetworkReply::abort);
        deadline->start(m_limits.deadline);
        connect(reply, &QIODevice::readyRead, this, [this, work, place, reply] {
            QByteArray &picture = work->pictures[place];
            const QByteArray some = reply->readAll();
            picture += some;
            work->octets += some.size();
            if (picture.size() > m_limits.octets || work->octets > m_limits.allOctets
                || work->promise.isCanceled()) {
                picture.clear();
                reply->abort();
            }
        });
        connect(reply, &QNetworkReply::finished, this, [this, work, place, reply] {
            if (reply->error() != QNetworkReply::NoError)
                work->pictures[place].clear();
            else
                work->pictures[place] += reply->readAll();
            --work->underWay;
            start(work);
        });
    }

    RemotePictureLimits m_limits;
    QNetworkAccessManager *m_network = nullptr; // made when somebody asks
};

RemotePictures::RemotePictures(RemotePictureLimits limits, QObject *parent)
    : QObject(parent)
    , m_core(new RemotePicturesCore(limits))
{
    m_thread.setObjectName("pictures");
    m_core->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_core, &QObject::deleteLater);
}

RemotePictures::~RemotePictures()
{
    if (!m_thread.isRunning()) {
        delete m_core;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

QFuture<QList<QByteArray>> RemotePictures::fetch(QList<QUrl> urls)
{
    if (!m_thread.isRunning())
        m_thread.start();
    auto work = std::make_shared<PictureWork>();
    work->pictures.resize(urls.size());
    work->urls = std::move(urls);
    work->promise.start();
    QFuture<QList<QByteArray>> future = work->promise.future();
    QMetaObject::invokeMethod(m_core, [core = m_core, work] { core->start(work); });
    return future;
}

} // namespace mailroom
