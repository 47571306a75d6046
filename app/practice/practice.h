#pragma once

#include "app/practice/practiceserver.h"
#include "spooler/mail/submission.h"

#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace mailroom {

// What --demo works with: a running practice server and a throw-away profile whose one account sends there
// with a fast schedule. Main thread; destroying it removes the profile. The spooler goes before it.
class Practice {
public:
    // `lifetime`: after how long a recipient that is never accepted is given up.
    static Result<std::unique_ptr<Practice>> prepare(std::chrono::seconds lifetime);

    QString profile() const { return m_folder.path(); }
    // One message to a recipient of every kind.
    static Submission everyKind();

private:
    Practice() = default;

    QTemporaryDir m_folder;
    PracticeServer m_server;
};

} // namespace mailroom
