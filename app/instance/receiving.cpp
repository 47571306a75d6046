#include "app/instance/receiving.h"

#include "spooler/receiver.h"
#include "spooler/spooler.h"

namespace mailroom {

namespace {

    QFuture<Result<>>
    redirect(Spooler &spooler, const QByteArray &octets, const QStringList &recipients, AccountId account)
    {
        Submission submission;
        submission.account = account;
        submission.content = octets;
        submission.recipients = recipients;
        submission.origin = QStringLiteral("rule");
        return spooler.submit(std::move(submission)).then([](const Result<QueueId> &id) {
            return id.transform([](QueueId) { });
        });
    }

} // namespace

std::unique_ptr<Receiver> makeReceiver(const QString &profile, Spooler &spooler, SecretStore &secrets)
{
    ReceiverOptions options{.profile = profile, .secrets = &secrets};
    options.bandwidth = &spooler.bandwidth();
    options.onward.report = [&spooler](const QByteArray &octets) {
        return spooler.reportIntake().applyReceived(octets).then([](const Result<ReportUse> &use) {
            return use.and_then([](const ReportUse &taken) -> Result<> {
                if (taken.fate == ReportFate::Unmatched)
                    return failure(ErrorCode::NotFound, mismatchName(taken.why));
                return {};
            });
        });
    };
    options.onward.copy = [&spooler](const FoundCopy &copy) {
        return spooler.reportIntake().applyCopy(copy).then(
            [](const Result<ReportUse> &use) { return use.transform([](const ReportUse &) { }); });
    };
    options.onward.submit =
        [&spooler](const QByteArray &octets, const QStringList &recipients, AccountId account) {
            return redirect(spooler, octets, recipients, account);
        };
    auto receiver = std::make_unique<Receiver>(std::move(options));
    QObject::connect(&spooler, &Spooler::accountsChanged, receiver.get(), &Receiver::reload);
    QObject::connect(&spooler, &Spooler::messagesChanged, receiver.get(), &Receiver::outboxChanged);
    spooler.switchboard().join(*receiver);
    return receiver;
}

} // namespace mailroom
