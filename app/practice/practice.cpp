#include "app/practice/practice.h"

#include "app/practice/practicebehaviour.h"
#include "spooler/mail/account.h"
#include "spooler/profile.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/database.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const auto domain = "@practice.example"_L1;

} // namespace

Result<std::unique_ptr<Practice>> Practice::prepare(std::chrono::seconds lifetime)
{
    std::unique_ptr<Practice> practice(new Practice);
    if (!practice->m_folder.isValid())
        return failure(ErrorCode::Unavailable, practice->m_folder.errorString());
    if (const auto listening = practice->m_server.listen(); !listening)
        return std::unexpected(listening.error());

    Account account;
    account.name = u"Practice"_s;
    account.address = u"you"_s + domain;
    account.displayName = u"You"_s;
    account.server.host = u"127.0.0.1"_s;
    account.server.port = practice->m_server.port();
    account.server.security = Security::ClearText;
    account.server.mechanism = Mechanism::None;
    account.schedule = u"2s,3s,5s"_s;
    account.incoming = {
        .kind = u"pop3"_s,
        .server =
            {.host = u"127.0.0.1"_s,
             .port = practice->m_server.popPort(),
             .security = Security::ClearText,
             .user = u"you"_s},
        .passwordFile = practice->m_folder.filePath(u"practice-password"_s),
        .interval = std::chrono::seconds(3),
        .leave = LeaveOnServer::Never};
    account.lifetime = lifetime;

    const ProfilePaths paths(practice->profile());
    if (const auto made = makeProfile(paths); !made)
        return std::unexpected(made.error());
    QFile password(account.incoming.passwordFile);
    if (!password.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)
        || password.write("any\n") < 0)
        return failure(ErrorCode::Unavailable, password.errorString());
    password.close();
    const auto database = Database::open(paths.database, OpenMode::ReadWrite);
    if (!database)
        return std::unexpected(database.error());
    if (const auto saved = AccountStore(**database).save(account); !saved)
        return std::unexpected(saved.error());
    return practice;
}

Submission Practice::everyKind()
{
    QStringList recipients;
    for (const PracticeAddress &address : practiceAddresses()) {
        if (address.behaviour != PracticeBehaviour::AuthFail) // that is a user, not a recipient
            recipients << address.localPart + domain;
    }
    Composition composition;
    composition.to = recipients.join(", "_L1);
    composition.subject = u"A message to recipients of every kind"_s;
    composition.text = u"What stands before the @ decides what becomes of this message.\n"_s;
    Submission submission;
    submission.content = composition;
    submission.origin = u"demo"_s;
    return submission;
}

} // namespace mailroom
