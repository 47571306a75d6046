#include "spooler/transport/maildirtransport.h"

#include "spooler/clock.h"
#include "spooler/mail/addresstype.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/mail/provider.h"
#include "spooler/transport/contentcopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QtConcurrentRun>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

struct MaildirPlaces {
    QString temporary; // the file while it is written
    QString final;
    QString fault; // why there are none
};

namespace {

    // Unique for this machine, for ever: the time, the process, a random number (maildir(5)).
    QString uniqueName(const QDateTime &now)
    {
        QString host = QSysInfo::machineHostName();
        host.replace(u'/', u"\\057"_s).replace(u':', u"\\072"_s);
        return u"%1.M%2P%3R%4.%5"_s.arg(
            QString::number(now.toSecsSinceEpoch()), QString::number(now.time().msec()),
            QString::number(::getpid()), QString::fromLatin1(uniqueText().left(16)), host);
    }

    MaildirPlaces placesIn(const Account &account, const QDateTime &now)
    {
        const QString path = account.parameters.value(u"folder"_s);
        if (!QFileInfo(path).isDir())
            return {{}, {}, u"there is no folder %1"_s.arg(path)}; // a disk that is not mounted is not made
        const QDir folder(path);
        const QString name = uniqueName(now);
        if (account.parameters.value(u"layout"_s) == "pickup"_L1)
            return {folder.filePath(u'.' + name + u".tmp"_s), folder.filePath(name + u".eml"_s), {}};
        for (const QString &part : {u"tmp"_s, u"new"_s, u"cur"_s}) {
            if (!folder.mkpath(part))
                return {{}, {}, u"the folder %1 cannot be written"_s.arg(path)};
        }
        return {folder.filePath(u"tmp/"_s + name), folder.filePath(u"new/"_s + name), {}};
    }

    QByteArray headOf(const DeliveryRequest &request)
    {
        QByteArray head = "Return-Path: <" + request.reversePath.toUtf8() + ">\n";
        for (const RequestRecipient &recipient : request.recipients) {
            const EnvelopeRecipient &envelope = recipient.envelope;
            head +=
                "Delivered-To: " + shownAddress(envelope.addressType, envelope.forwardPath).toUtf8() + '\n';
        }
        return head;
    }

    bool synchronise(const QString &folder)
    {
        const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const bool done = handle >= 0 && ::fsync(handle) == 0;
        if (handle >= 0)
            ::close(handle);
        return done;
    }

    enum class Placing { Done, Refused, Unsure };
    struct Placed {
        Placing placing = Placing::Done;
        QString fault;
    };

    Placed place(const MaildirPlaces &places)
    {
        if (::rename(
                QFile::encodeName(places.temporary).constData(), QFile::encodeName(places.final).constData())
            != 0)
            return {Placing::Refused, QString::fromLocal8Bit(std::strerror(errno))};
        if (!synchronise(QFileInfo(places.final).path()))
            return {Placing::Unsure, QString::fromLocal8Bit(std::strerror(errno))};
        return {};
    }

} // namespace

ProviderDescription describeMaildir()
{
    return {
        .kind = u"maildir"_s,
        .words = u"a mail folder on this computer"_s,
        .reachedBy = ReachedBy::Folder,
        .takes = {},
        .messageOptions = {},
        .recipientOptions = {},
        .form = {
            {.name = u"folder"_s, .words = u"Folder"_s, .type = FieldType::Folder, .required = true},
            {.name = u"layout"_s,
             .words = u"Layout"_s,
             .type = FieldType::Choice,
             .preset = u"maildir"_s,
             .choices = {u"maildir"_s, u"pickup"_s}}}};
}

namespace {

    // One message on its way into the folder.
    class MaildirJob final : public DeliveryJob {
    public:
        MaildirJob(JobTransport &transport, DeliveryRequest request)
            : m_transport(transport)
            , m_request(std::move(request))
        {
        }

        ~MaildirJob() override
        {
            m_copy.reset();
            if (!m_placing && !m_places.temporary.isEmpty())
                QFile::remove(m_places.temporary);
        }

        void begin() override
        {
            m_places = placesIn(m_transport.account(), m_transport.clock().now());
            if (!m_places.fault.isEmpty())
                return finish(Verdict::Transient, {0, {4, 2, 0}, m_places.fault});
            auto file = std::make_shared<QFile>(m_places.temporary);
            if (!file->open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
                return finish(Verdict::Transient, {0, {4, 2, 0}, file->errorString()});
            const QByteArray head = headOf(m_request);
            m_copy = std::make_unique<ContentCopy>(std::move(m_request.content), std::move(file));
            connect(m_copy.get(), &ContentCopy::finished, this, [this] {
                m_announced = true;
                QList<RecipientId> all;
                for (const RequestRecipient &recipient : std::as_const(m_request.recipients))
                    all << recipient.id;
                Q_EMIT m_transport.aboutToEndData(m_request.attempt, all);
            });
            connect(
                m_copy.get(), &ContentCopy::failed, this,
                [this](ContentPump::Piece why, const QString &fault) {
                    const bool damaged = why == ContentPump::Piece::Damaged;
                    finish(
                        damaged ? Verdict::Damaged : Verdict::Interrupted, {0, {}, fault},
                        damaged ? AttemptEndKind::Concluded : AttemptEndKind::LocalTrouble);
                });
            connect(m_copy.get(), &ContentCopy::unwritable, this, [this](const QString &fault) {
                finish(Verdict::Transient, {0, {4, 3, 1}, fault});
            });
            m_copy->start(head);
        }

        void endData() override
        {
            if (!std::exchange(m_announced, false))
                return;
            m_placing = true;
            QtConcurrent::run(place, m_places).then(this, [this](const Placed &placed) {
                switch (placed.placing) {
                case Placing::Done:
                    return finish(Verdict::Accepted, {0, {2, 0, 0}, u"filed as %1"_s.arg(m_places.final)});
                case Placing::Refused:
                    m_placing = false; // what was written is removed
                    return finish(Verdict::Transient, {0, {4, 2, 0}, placed.fault});
                case Placing::Unsure:
                    return finish(Verdict::Lost, {0, {}, placed.fault});
                }
            });
        }

        void abort() override
        {
            if (!m_placing) // else its end is known in a moment
                finish(Verdict::Interrupted, {}, AttemptEndKind::Aborted);
        }

    private:
        // The last thing that this object does.
        void finish(Verdict verdict, const Reply &reply, AttemptEndKind kind = AttemptEndKind::Concluded)
        {
            if (m_copy)
                m_copy->disconnect(this);
            Outcome outcome;
            outcome.verdict = verdict;
            outcome.reply = reply;
            outcome.command = u"delivery"_s;
            outcome.handover = Handover::Mailbox;
            outcome.nextHop = m_transport.account().parameters.value(u"folder"_s);
            outcome.when = m_transport.clock().now();
            for (const RequestRecipient &recipient : std::as_const(m_request.recipients))
                Q_EMIT m_transport.recipientConcluded(m_request.attempt, recipient.id, outcome);
            AttemptEnd end;
            end.kind = kind;
            end.nextHop = outcome.nextHop;
            end.detail = verdict == Verdict::Accepted ? QString() : reply.text;
            end.transcript = u"-- %1\n"_s.arg(reply.text);
            m_transport.end(m_request.attempt, end);
        }

        JobTransport &m_transport;
        DeliveryRequest m_request;
        MaildirPlaces m_places;
        std::unique_ptr<ContentCopy> m_copy;
        bool m_announced = false;
        bool m_placing = false;
    };

} // namespace

std::unique_ptr<DeliveryJob> MaildirTransport::jobFor(DeliveryRequest request)
{
    return std::make_unique<MaildirJob>(*this, std::move(request));
}

} // namespace mailroom
