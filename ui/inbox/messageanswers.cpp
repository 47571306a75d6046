#include "ui/inbox/messageanswers.h"

#include "spooler/mail/filename.h"
#include "spooler/mail/mailbox.h"
#include "spooler/mail/views.h"
#include "ui/inbox/messagefiles.h"
#include "ui/text/when.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QThreadPool>
#include <QUuid>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const QString messageType = u"message/rfc822"_s;

    class AnswerTexts {
        Q_DECLARE_TR_FUNCTIONS(mailroom::MessageAnswers)
    };

    QString nameOf(const QList<ShownAddress> &addresses)
    {
        if (addresses.isEmpty())
            return AnswerTexts::tr("somebody");
        return addresses.first().name.isEmpty() ? addresses.first().text() : addresses.first().name;
    }

    QString peopleIn(const QList<ShownAddress> &addresses)
    {
        QStringList words;
        for (const ShownAddress &shown : addresses)
            words << shown.text();
        return words.join(u", "_s);
    }

    QString answerIntro(const MessageHead &head)
    {
        const QString name = nameOf(head.from);
        if (!head.date.isValid())
            return AnswerTexts::tr("%1 wrote:").arg(name);
        const QString day = QLocale().toString(head.date.toLocalTime(), QLocale::ShortFormat);
        return AnswerTexts::tr("On %1, %2 wrote:").arg(day, name);
    }

    QString forwardIntro(const MessageHead &head)
    {
        QStringList lines{u"---------- "_s + AnswerTexts::tr("Forwarded message") + u" ----------"_s};
        const auto line = [&](const QString &name, const QString &value) {
            if (!value.isEmpty())
                lines << QString(name + u' ' + value);
        };
        line(AnswerTexts::tr("From:"), peopleIn(head.from));
        line(AnswerTexts::tr("Date:"), exactWords(head.date));
        line(AnswerTexts::tr("Subject:"), head.subject);
        line(AnswerTexts::tr("To:"), peopleIn(head.to));
        line(AnswerTexts::tr("Cc:"), peopleIn(head.cc));
        return lines.join(u'\n');
    }

    // The account that owns the address, and the address itself where it is an identity of it.
    void chooseSender(ComposerContent &content, const QString &address, const QList<AccountRow> &accounts)
    {
        const auto wanted = parseMailbox(address);
        if (!wanted)
            return;
        for (const AccountRow &row : accounts) {
            const auto own = parseMailbox(row.account.address);
            const bool isOwn = own && own->key().compare(wanted->key(), Qt::CaseInsensitive) == 0;
            const bool isIdentity = row.account.policy.identities.contains(address, Qt::CaseInsensitive)
                || row.account.policy.identities.contains(
                    QString(u'@' + address.section(u'@', -1)), Qt::CaseInsensitive);
            if (!isOwn && !isIdentity)
                continue;
            content.account = row.account.id;
            content.from = isOwn ? QString() : address;
            return;
        }
    }

    ComposerContent contentOf(const Composition &answer, const QList<AccountRow> &accounts)
    {
        ComposerContent content;
        content.to = answer.to;
        content.cc = answer.cc;
        content.subject = answer.subject;
        content.text = answer.text;
        content.inReplyTo = answer.inReplyTo;
        content.references = answer.references;
        chooseSender(content, answer.from, accounts);
        return content;
    }

    PartFile wholeMessage(const QString &subject, qint64 size)
    {
        return {
            {0, size, {}}, safeFileName((subject.isEmpty() ? u"message"_s : subject.left(100)) + u".eml"_s)};
    }

    QList<PartFile> filesOf(const AnsweredMessage &message, AnswerKind kind)
    {
        QList<PartFile> files;
        if (kind == AnswerKind::ForwardAttached) {
            files << wholeMessage(message.view.head.subject, message.source.size);
        } else if (kind == AnswerKind::ForwardInline) {
            for (const ReceivedPart &part : message.view.parts) {
                if (!part.isElsewhere && !part.isInline)
                    files << PartFile{part.place, part.name};
            }
        }
        return files;
    }

    Result<QString> makeFolder(const QString &draftsFolder)
    {
        const QString folder = draftsFolder + u'/' + QUuid::createUuid().toString(QUuid::Id128);
        if (!QDir().mkpath(folder))
            return failure(ErrorCode::Unavailable, u"%1 cannot be made"_s.arg(folder));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return folder;
    }

    struct Attached {
        MessageSource source;
        QList<PartFile> files; // of it
        QString type; // of each; empty: as its name says
    };

    // One after the other: each is streamed from the catalog.
    QFuture<Result<ComposerContent>>
    attachNext(ComposerContent content, QList<Attached> left, QObject *context)
    {
        if (left.isEmpty())
            return QtFuture::makeReadyValueFuture(Result<ComposerContent>(content));
        const Attached now = left.takeFirst();
        return saveParts(now.source, now.files, content.folder, context)
            .then(
                context,
                [=](const Result<QStringList> &saved) mutable -> QFuture<Result<ComposerContent>> {
                    if (!saved)
                        return QtFuture::makeReadyValueFuture(
                            Result<ComposerContent>(std::unexpected(saved.error())));
                    for (qsizetype i = 0; i < saved->size(); ++i)
                        content.attachments << Attachment{saved->at(i), now.files.at(i).name, now.type};
                    return attachNext(content, left, context);
                })
            .unwrap();
    }

    // In a new folder of the composer's own.
    QFuture<Result<ComposerContent>> attach(
        const ComposerContent &content, const QList<Attached> &attached, const QString &draftsFolder,
        QObject *context)
    {
        return QtConcurrent::run([draftsFolder] { return makeFolder(draftsFolder); })
            .then(
                context,
                [=](const Result<QString> &folder) -> QFuture<Result<ComposerContent>> {
                    if (!folder)
                        return QtFuture::makeReadyValueFuture(
                            Result<ComposerContent>(std::unexpected(folder.error())));
                    ComposerContent placed = content;
                    placed.folder = *folder;
                    return attachNext(placed, attached, context);
                })
            .unwrap();
    }

    struct ResentFile {
        QFile file;
        Result<> write(const QByteArray &octets)
        {
            if (file.write(octets) != octets.size())
                return failure(ErrorCode::Unavailable, file.fileName() + u": "_s + file.errorString());
            return {};
        }
    };

} // namespace

QStringList ownAddresses(const QList<AccountRow> &accounts)
{
    QStringList own;
    for (const AccountRow &row : accounts) {
        own << row.account.address;
        for (const QString &identity : row.account.policy.identities) {
            if (!identity.startsWith(u'@'))
                own << identity;
        }
    }
    own.removeAll(QString());
    return own;
}

QFuture<Result<ComposerContent>> answerContent(
    const AnsweredMessage &message, AnswerKind kind, const QList<AccountRow> &accounts,
    const QString &draftsFolder, QObject *context)
{
    const bool isForward = kind == AnswerKind::ForwardInline || kind == AnswerKind::ForwardAttached;
    const AnswerWords words{
        .intro = isForward ? forwardIntro(message.view.head) : answerIntro(message.view.head),
        .text = message.shownText,
        .shape = message.shape};
    ComposerContent content =
        contentOf(answerTo(message.view, kind, ownAddresses(accounts), words), accounts);
    const QList<PartFile> files = filesOf(message, kind);
    if (files.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<ComposerContent>(content));
    const QString type = kind == AnswerKind::ForwardAttached ? messageType : QString();
    return attach(content, {{message.source, files, type}}, draftsFolder, context);
}

QFuture<Result<ComposerContent>> forwardContent(
    const QList<ForwardedMessage> &messages, AccountId account, const QString &draftsFolder, QObject *context)
{
    ComposerContent content;
    content.account = account;
    content.subject = messages.size() == 1
        ? forwardSubject(messages.constFirst().subject)
        : AnswerTexts::tr("Fwd: %n message(s)", nullptr, static_cast<int>(messages.size()));
    QList<Attached> attached;
    for (const ForwardedMessage &message : messages)
        attached << Attached{
            message.source, {wholeMessage(message.subject, message.source.size)}, messageType};
    return attach(content, attached, draftsFolder, context);
}

QFuture<Result<ResentMessage>> resentMessage(
    const MessageSource &source, const QString &recipients, const Account &account,
    const QString &draftsFolder, QObject *context)
{
    const QString from = account.displayName.isEmpty()
        ? account.address
        : QString(
              u'"' + QString(account.displayName).remove(u'"').remove(u'\\') + u"\" <"_s + account.address
              + u'>');
    auto resent = std::make_shared<ResentFile>();
    resent->file.setFileName(draftsFolder + u'/' + QUuid::createUuid().toString(QUuid::Id128) + u".resent"_s);
    const QByteArray header =
        resentHeader({.from = from, .to = recipients, .date = QDateTime::currentDateTimeUtc()});
    const auto take = [resent, header](const QByteArray &piece) -> Result<> {
        if (!resent->file.isOpen()) {
            if (!resent->file.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
                return failure(
                    ErrorCode::Unavailable, resent->file.fileName() + u": "_s + resent->file.errorString());
            if (const Result<> written = resent->write(header); !written)
                return written;
        }
        return resent->write(piece);
    };
    ResentMessage result{.file = resent->file.fileName()};
    result.submission.account = account.id;
    result.submission.content = ContentFile{result.file};
    result.submission.reversePath = account.address;
    result.submission.recipients = {recipients};
    result.submission.origin = u"window"_s;
    return streamOctets(source, {0, source.size}, take, context)
        .then(QThreadPool::globalInstance(), [resent, result](const Result<> &read) -> Result<ResentMessage> {
            const bool isWhole = read && resent->file.isOpen() && resent->file.flush();
            resent->file.close();
            if (isWhole)
                return result;
            resent->file.remove();
            return read
                ? failure(ErrorCode::Unavailable, u"the message cannot be written: %1"_s.arg(result.file))
                : std::unexpected(read.error());
        });
}

} // namespace mailroom
