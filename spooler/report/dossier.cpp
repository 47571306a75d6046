#include "spooler/report/dossier.h"

#include "spooler/report/tarfile.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr QByteArrayView messageName("message.eml");
    constexpr QByteArrayView timelineName("timeline.jsonl");
    constexpr QByteArrayView manifestName("MANIFEST");
    constexpr QByteArrayView digestName("DIGEST");
    constexpr QByteArrayView hashKey("{\"hash\":\"");
    constexpr QByteArrayView eventKey("\",\"event\":");
    constexpr qsizetype hexSize = 64;
    constexpr qint64 largestPart = 64 * 1024 * 1024; // of what is kept in memory: all but the message

    QByteArray digestOf(const QByteArray &octets)
    {
        return QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex();
    }

    QString momentText(const QDateTime &time)
    {
        return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
    }

    QJsonObject replyJson(const Reply &reply)
    {
        return {{u"code"_s, reply.code}, {u"status"_s, reply.status.toString()}, {u"text"_s, reply.text}};
    }

    QByteArray compact(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

    QByteArray pretty(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Indented);
    }

    QString addressOf(const MessageDetail &detail, RecipientId id)
    {
        for (const QList<RecipientRow> &rows : {detail.recipients, detail.relatives}) {
            for (const RecipientRow &row : rows) {
                if (row.id == id)
                    return row.address;
            }
        }
        return {};
    }

    QByteArray envelopeJson(const DossierParts &parts)
    {
        const MessageDetail &detail = parts.detail;
        QJsonArray recipients;
        for (const RecipientRow &row : detail.recipients)
            recipients << row.address;
        return pretty(
            {{u"queueId"_s, detail.row.id.value},
             {u"messageId"_s, detail.row.messageId},
             {u"subject"_s, detail.row.subject},
             {u"account"_s, detail.row.accountName},
             {u"reversePath"_s, detail.reversePath},
             {u"envid"_s, detail.envid},
             {u"recipients"_s, recipients},
             {u"octets"_s, detail.row.size},
             {u"submitted"_s, momentText(detail.row.submitted)},
             {u"madeBy"_s, parts.madeBy},
             {u"made"_s, momentText(parts.when)}});
    }

    QByteArray recipientsJson(const MessageDetail &detail)
    {
        QJsonArray recipients;
        for (const RecipientRow &row : detail.recipients)
            recipients << QJsonObject{
                {u"address"_s, row.address},
                {u"state"_s, stateName(row.state)},
                {u"changed"_s, momentText(row.changed)},
                {u"attempts"_s, row.attempts},
                {u"reply"_s, replyJson(row.lastReply)},
                {u"command"_s, row.lastCommand},
                {u"nextHop"_s, row.nextHop}};
        return pretty({{u"recipients"_s, recipients}});
    }

    QByteArray attemptsJson(const MessageDetail &detail)
    {
        QJsonArray attempts;
        for (const AttemptRow &row : detail.attempts)
            attempts << QJsonObject{
                {u"number"_s, row.number},
                {u"started"_s, momentText(row.started)},
                {u"ended"_s, momentText(row.ended)},
                {u"nextHop"_s, row.nextHop},
                {u"tlsProtocol"_s, row.tls.protocol},
                {u"tlsCipher"_s, row.tls.cipher},
                {u"certificateVerified"_s, row.tls.certificateVerified}};
        return pretty({{u"attempts"_s, attempts}});
    }

    // Each event's hash covers the one before it; the first one covers the message.
    QByteArray timeline(const MessageDetail &detail, const QByteArray &messageDigest)
    {
        QByteArray lines;
        QByteArray previous = messageDigest;
        for (const EventRow &row : detail.events) {
            const QByteArray event = compact(
                {{u"id"_s, row.id},
                 {u"when"_s, momentText(row.when)},
                 {u"kind"_s, row.kind},
                 {u"by"_s, row.by},
                 {u"recipient"_s, addressOf(detail, row.recipient)},
                 {u"attempt"_s, row.attempt.value},
                 {u"oldState"_s, stateName(row.oldState)},
                 {u"newState"_s, stateName(row.newState)},
                 {u"reply"_s, replyJson(row.reply)},
                 {u"detail"_s, row.detail}});
            previous = digestOf(previous + event);
            lines += hashKey + previous + eventKey + event + "}\n";
        }
        return lines;
    }

    constexpr QByteArrayView explanation(
        "The delivery dossier of one message, made by Mailroom.\n\n"
        "message.eml      the exact octets that were sent; any mail program opens it\n"
        "envelope.json    from whom and to whom, as it was handed in\n"
        "recipients.json  what became of each recipient, with the server's last reply\n"
        "attempts.json    each connection: when, to whom, how it was protected\n"
        "transcripts/     the dialogues with the servers; passwords are not in them\n"
        "reports/         reports about it, octet by octet\n"
        "timeline.jsonl   what happened, one event a line. hash = SHA-256 of the hash before it and the "
        "event's\n"
        "                 octets; before the first one stands the SHA-256 of message.eml\n"
        "MANIFEST         the SHA-256 of every file: \"sha256sum -c MANIFEST\"\n"
        "DIGEST           the SHA-256 of MANIFEST\n\n"
        "\"mailroomctl dossier verify FILE\" checks all of it and names what was changed. Whoever could make "
        "the\n"
        "whole archive anew would change DIGEST with it: keep that number where others cannot reach it.\n");

    // Adds files and remembers their digests.
    class DossierWriter {
    public:
        DossierWriter(QIODevice &device, const QDateTime &when) : m_tar(device, when) { }

        Result<> add(QByteArrayView name, const QByteArray &octets)
        {
            note(name, digestOf(octets));
            return m_tar.add(name.toByteArray(), octets);
        }

        Result<QByteArray> add(QByteArrayView name, ContentReader &content)
        {
            QCryptographicHash hash(QCryptographicHash::Sha256);
            if (auto begun = m_tar.begin(name.toByteArray(), content.size()); !begun)
                return std::unexpected(begun.error());
            while (true) {
                const auto octets = content.next();
                if (!octets)
                    return std::unexpected(octets.error());
                if (octets->isEmpty())
                    break;
                hash.addData(*octets);
                if (auto written = m_tar.write(*octets); !written)
                    return std::unexpected(written.error());
            }
            if (!content.matchesDigest())
                return failure(ErrorCode::Corrupt, u"the content is not what was submitted"_s);
            if (auto ended = m_tar.end(); !ended)
                return std::unexpected(ended.error());
            note(name, hash.result().toHex());
            return hash.result().toHex();
        }

        Result<QString> finish()
        {
            const QByteArray digest = digestOf(m_manifest);
            return m_tar.add(manifestName.toByteArray(), m_manifest)
                .and_then([&] { return m_tar.add(digestName.toByteArray(), digest + '\n'); })
                .and_then([&] { return m_tar.finish(); })
                .transform([&] { return QString::fromLatin1(digest); });
        }

    private:
        void note(QByteArrayView name, const QByteArray &digest)
        {
            m_manifest += digest + "  " + name + '\n';
        }

        TarWriter m_tar;
        QByteArray m_manifest;
    };

    // What was read of an archive.
    struct ReadDossier {
        std::map<QByteArray, QByteArray> digests; // by name
        std::map<QByteArray, QByteArray> octets; // of all but the message
    };

    Result<ReadDossier> readDossier(QIODevice &device)
    {
        ReadDossier read;
        QByteArray name;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const auto keep = [&] {
            if (!name.isEmpty())
                read.digests[name] = hash.result().toHex();
        };
        const auto done =
            TarReader::read(device, [&](const QByteArray &next, qint64 size) -> TarReader::Piece {
                keep();
                name = next;
                hash.reset();
                if (name != messageName && size > largestPart)
                    return [](const QByteArray &) -> Result<> {
                        return failure(
                            ErrorCode::Corrupt, u"a part is larger than any that Mailroom makes"_s);
                    };
                if (name != messageName)
                    read.octets[name] = {};
                return [&](const QByteArray &octets) -> Result<> {
                    hash.addData(octets);
                    if (name != messageName)
                        read.octets[name] += octets;
                    return {};
                };
            });
        keep();
        return done ? Result<ReadDossier>(std::move(read)) : std::unexpected(done.error());
    }

    // Which files are not as MANIFEST says.
    QStringList brokenFiles(const ReadDossier &read, QByteArrayView manifest)
    {
        QStringList broken;
        std::map<QByteArray, QByteArray> expected;
        for (const QByteArray &line : manifest.toByteArray().split('\n')) {
            if (line.size() > hexSize + 2)
                expected[line.sliced(hexSize + 2)] = line.first(hexSize);
        }
        for (const auto &[name, digest] : expected) {
            const auto found = read.digests.find(name);
            if (found == read.digests.end())
                broken << u"%1 is missing"_s.arg(QString::fromLatin1(name));
            else if (found->second != digest)
                broken << u"%1 was changed"_s.arg(QString::fromLatin1(name));
        }
        for (const auto &[name, digest] : read.digests) {
            if (!expected.contains(name) && name != manifestName && name != digestName)
                broken << u"%1 was added"_s.arg(QString::fromLatin1(name));
        }
        return broken;
    }

    // Follows the chain; answers how many events it holds together.
    qint64 followChain(const QByteArray &lines, const QByteArray &messageDigest, QStringList &broken)
    {
        QByteArray previous = messageDigest;
        qint64 number = 0;
        for (const QByteArray &line : lines.split('\n')) {
            if (line.isEmpty())
                continue;
            const qsizetype head = hashKey.size() + hexSize + eventKey.size();
            const QByteArray hash = line.mid(hashKey.size(), hexSize);
            const QByteArray event = line.mid(head).chopped(line.size() > head ? 1 : 0);
            if (line != hashKey + hash + eventKey + event + '}' || hash != digestOf(previous + event)) {
                broken << u"timeline.jsonl: the chain breaks at event %1"_s.arg(number + 1);
                return number;
            }
            previous = hash;
            ++number;
        }
        return number;
    }

} // namespace

Result<QString> writeDossier(QIODevice &device, const DossierParts &parts, ContentReader &content)
{
    DossierWriter writer(device, parts.when);
    const auto message = writer.add(messageName, content);
    if (!message)
        return std::unexpected(message.error());
    Result<> added = writer.add("README", explanation.toByteArray());
    const auto add = [&](const QByteArray &name, const QByteArray &octets) {
        if (added)
            added = writer.add(name, octets);
    };
    add("envelope.json", envelopeJson(parts));
    add("recipients.json", recipientsJson(parts.detail));
    add("attempts.json", attemptsJson(parts.detail));
    for (const auto &[number, text] : parts.transcripts)
        add("transcripts/" + QByteArray::number(number) + ".txt", text.toUtf8());
    for (const auto &[event, octets] : parts.reports)
        add("reports/" + QByteArray::number(event) + ".eml", octets);
    add(timelineName.toByteArray(), timeline(parts.detail, *message));
    if (!added)
        return std::unexpected(added.error());
    return writer.finish();
}

DossierCheck checkDossier(QIODevice &device)
{
    DossierCheck check;
    const auto read = readDossier(device);
    if (!read) {
        check.broken << read.error().detail;
        return check;
    }
    const auto octets = [&read](QByteArrayView name) {
        const auto found = read->octets.find(name.toByteArray());
        return found == read->octets.end() ? QByteArray() : found->second;
    };
    const QByteArray manifest = octets(manifestName);
    check.digest = QString::fromLatin1(digestOf(manifest));
    check.files = static_cast<qint64>(read->digests.size());
    const QJsonObject envelope = QJsonDocument::fromJson(octets("envelope.json")).object();
    check.messageId = envelope.value("messageId"_L1).toString();
    check.broken = brokenFiles(*read, manifest);
    if (octets(digestName) != check.digest.toLatin1() + '\n')
        check.broken =
            QStringList{check.broken.isEmpty() ? u"DIGEST was changed"_s : u"MANIFEST was changed"_s};
    const auto message = read->digests.find(messageName.toByteArray());
    if (message == read->digests.end())
        check.broken << u"message.eml is missing"_s;
    else if (check.broken.isEmpty())
        check.events = followChain(octets(timelineName), message->second, check.broken);
    return check;
}

} // namespace mailroom
