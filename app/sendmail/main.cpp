#include "app/instance/instanceclient.h"
#include "app/instance/profileaccess.h"
#include "app/instance/submissionturn.h"
#include "app/sendmail/localnames.h"
#include "app/sendmail/sendmailcall.h"
#include "app/terminal/standardinput.h"
#include "app/terminal/terminal.h"
#include "spooler/mail/headerblock.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/profile.h"
#include "spooler/submit/submitter.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString profileOfUser()
    {
        const QString named = qEnvironmentVariable("MAILROOM_PROFILE");
        return named.isEmpty() ? defaultProfile() : named;
    }

    // What names without a domain mean.
    Result<LocalNames> localNames(const QString &profile)
    {
        return readSituation(profile).transform([](const AccountsSituation &found) {
            const auto enabled = std::ranges::find(found.accounts, true, &Account::enabled);
            return LocalNames{enabled == found.accounts.end() ? QString() : enabled->address, found.lists};
        });
    }

    Submission submissionFrom(const SendmailCall &call, const StandardInput &input, const LocalNames &names)
    {
        Submission submission;
        submission.origin = u"sendmail"_s;
        submission.content = input.source();
        if (call.notify)
            submission.notify = *call.notify;
        submission.ret = call.ret;
        submission.envid = call.envid;
        if (call.sender)
            submission.reversePath = withLocalNames(*call.sender, {names.own, {}}).value(0);
        for (const QString &recipient : call.recipients)
            submission.recipients += withLocalNames(recipient, names);
        if (call.recipientsFromHeader)
            submission.recipients += headerWithLocalNames(input.beginning(), names);
        return submission;
    }

    // -F names who wrote a message without From.
    Result<> addAuthor(StandardInput &input, const SendmailCall &call, const QString &own)
    {
        const bool isMbox = input.beginning().startsWith("From "); // nothing can stand before that line
        if (call.fullName.isEmpty() || isMbox || readHeader(input.beginning()).first("From"))
            return {};
        const QString address = call.sender && !call.sender->isEmpty() ? *call.sender : own;
        const auto mailbox = parseMailbox(address);
        if (!mailbox)
            return {}; // the submission says what is missing
        Mailbox author = *mailbox;
        author.displayName = call.fullName;
        return input.prepend(mailboxField("From", {author}));
    }

    ExitCode deliver(const SendmailCall &call, Terminal &terminal)
    {
        const QString profile = profileOfUser();
        const ProfilePaths paths(profile);
        if (const auto made = makeProfile(paths); !made)
            return terminal.complain(made.error());
        auto input =
            StandardInput::read(paths.temporary, call.dotEndsInput ? InputEnd::DotLine : InputEnd::EndOfFile);
        if (!input)
            return terminal.complain(input.error());
        const SubmissionTurn turn(profile);
        const auto names = localNames(profile);
        if (!names)
            return terminal.complain(names.error());
        if (const auto added = addAuthor(*input, call, names->own); !added)
            return terminal.complain(added.error());
        const auto id = submitDirectly(profile, submissionFrom(call, *input, *names));
        if (!id)
            return terminal.complain(id.error());
        nudgeInstance(profile);
        return ExitCode::Ok;
    }

    ExitCode run(const QStringList &arguments, Terminal &terminal)
    {
        const auto call = parseSendmailCall(arguments);
        if (!call)
            return terminal.complain(ExitCode::Usage, call.error().detail);
        switch (call->mode) {
        case SendmailMode::Help:
            terminal.printText(sendmailHelp());
            return ExitCode::Ok;
        case SendmailMode::Version:
            terminal.print(u"mailroom-sendmail "_s + QStringLiteral(MAILROOM_VERSION));
            return ExitCode::Ok;
        case SendmailMode::Deliver:
            break;
        }
        // Our own queue runs us as its next hop: the message would go round for ever.
        if (qEnvironmentVariableIsSet("MAILROOM_DELIVERING"))
            return terminal.complain(
                ExitCode::Configuration, u"an account of Mailroom names this program as its sendmail"_s);
        if (call->recipients.isEmpty() && !call->recipientsFromHeader)
            return terminal.complain(ExitCode::Usage, u"no recipient is given, and no -t"_s);
        return deliver(*call, terminal);
    }

} // namespace

} // namespace mailroom

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mailroom-sendmail"_s);
    mailroom::Terminal terminal(u"mailroom-sendmail"_s);
    const auto code = mailroom::run(QCoreApplication::arguments().sliced(1), terminal);
    return static_cast<int>(terminal.finish(code));
}
