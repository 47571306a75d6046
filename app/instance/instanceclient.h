// Asking the instance that runs the spooler of a profile, from another process.
#pragma once

#include "spooler/mail/action.h"
#include "spooler/result.h"

#include <QJsonObject>
#include <QLocalSocket>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace mailroom {

// One connection; every call blocks until its deadline. Main thread of a program without windows, or before
// the first window is shown. Speaks only to a process of the same user.
class InstanceClient {
public:
    // NotFound: no instance runs on this profile.
    static Result<std::unique_ptr<InstanceClient>> connectTo(const QString &profile);

    // The answer, or the error that it names. Unavailable: none within the deadline.
    Result<QJsonObject>
    ask(const QJsonObject &request, std::chrono::milliseconds deadline = std::chrono::seconds(30));
    // After "watch-mail": blocks, and tells each line that comes; ends when the instance does.
    void listen(const std::function<void(const QJsonObject &)> &heard);
    Result<ActionReport> act(Action action, const Selection &selection, const QString &by);

private:
    InstanceClient() = default;

    QLocalSocket m_socket;
};

// Tells the running instance, if there is one, that the database has changed. Does not wait for an answer.
void nudgeInstance(const QString &profile);

} // namespace mailroom
