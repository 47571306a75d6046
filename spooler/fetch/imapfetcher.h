// Mail by IMAP.
//
// The parts: imapreader cuts what a server sends into responses (imapparser, imapvalue); imapconnection does
// one job after the other (imaplogin, imaplist, imapselect, imapsurvey, imapfetch, imaptransfer, imapidle:
// each a value without a socket); the courses of a run (imapopening, imapoperations, imapfoldersync,
// imapbodies, imapsentcopies) say which job comes when, and the fetcher which course.
#pragma once

#include "spooler/fetch/fetchers.h"
#include "spooler/fetch/imapsession.h"

namespace mailroom {

class BandwidthShare;

// As Fetcher says. One run is one course (coroutine.h); a lost line, a local failure or abort() destroys it
// where it waits.
class ImapFetcher final : public Fetcher {
    Q_OBJECT

public:
    explicit ImapFetcher(const FetcherParts &parts, QObject *parent = nullptr);
    ~ImapFetcher() override;

    void run(const QString &secret) override;
    void stop() override;
    void abort() override;
    void lookAgain() override;
    void wantBody(MailId mail) override;

private:
    struct Run;

    Coroutine<> course(QString secret);
    Coroutine<> round();
    Coroutine<> listen();
    Coroutine<> idle(std::chrono::milliseconds longest);
    Coroutine<> lookAround(bool pollIsDue);
    void lineFailed(const ConnectionFailure &failure);
    void blameWhatWasOnItsWay();
    void finish(const FetchEnd &end);
    bool canListen() const;

    FetcherParts m_parts;
    BandwidthShare *m_share = nullptr; // a child; null: no limit
    ImapBlame m_blame;
    ImapState m_state;
    std::unique_ptr<Run> m_run; // null: none runs
    bool m_lookAgain = false;
};

std::unique_ptr<Fetcher> makeImapFetcher(const FetcherParts &parts);
QFuture<ConnectionReport>
testImap(const Account &account, const QString &secret, Clock &clock, QObject *context);

} // namespace mailroom
