// Pictures that a message names elsewhere, fetched because somebody asked for them.
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <chrono>

namespace mailroom {

class RemotePicturesCore;

struct RemotePictureLimits {
    qsizetype pictures = 200; // the rest stays away
    qint64 octets = 8 * 1024 * 1024; // of one
    qint64 allOctets = 48 * 1024 * 1024;
    std::chrono::milliseconds deadline = std::chrono::seconds(20); // of one, however slowly it drips
};

// Lives in the GUI thread; its network access lives in a thread of its own. Nothing is asked of anybody
// before fetch(). A request is a GET by http or https with no cookie, no referrer, no credentials, no
// language and the same User-Agent for everybody; at most three redirections, and none from https to http.
class RemotePictures : public QObject {
    Q_OBJECT

public:
    explicit RemotePictures(RemotePictureLimits limits = {}, QObject *parent = nullptr);
    ~RemotePictures() override; // aborts what is under way

    // In the order asked; empty: could not be had. Fulfilled in the other thread, use then(context, …).
    // Cancelling the future aborts.
    QFuture<QList<QByteArray>> fetch(QList<QUrl> urls);

private:
    RemotePicturesCore *m_core; // owned by m_thread
    QThread m_thread;
};

} // namespace mailroom
