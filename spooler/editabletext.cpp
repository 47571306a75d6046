#include "spooler/editabletext.h"

#include "spooler/mail/mime.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestText = 1000 * 1000; // characters

    std::unexpected<Error> foreign(const QString &what)
    {
        return failure(
            ErrorCode::Conflict,
            u"%1, which the composer would lose: edit it as a file, with \"mailroomctl queue edit\""_s.arg(
                what));
    }

    // Those that composing makes again.
    bool isKept(const HeaderField &field)
    {
        static constexpr std::array names{
            "From",
            "To",
            "Cc",
            "Subject",
            "Date",
            "Message-ID",
            "In-Reply-To",
            "References",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Sender",
            "Expires",
            "Priority",
            "Importance",
            "X-Priority"};
        return std::ranges::any_of(names, [&](const char *name) { return field.is(name); });
    }

    bool isText(const MimePart &part)
    {
        return part.type.isEmpty() || part.type == "text/plain";
    }

    bool isAttached(const MimePart &part)
    {
        return mediaType(part.header.value("Content-Disposition")) == "attachment"
            || !part.type.startsWith("text/");
    }

    Result<Attachment>
    saved(const MimePart &part, QByteArrayView message, const QString &folder, const AttachmentView &view)
    {
        const int number = static_cast<int>(QDir(folder).entryList(QDir::Files).size());
        const QString path = folder + u"/%1-"_s.arg(number) + view.name;
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            || file.write(decodedBody(part, message)) < 0 || !file.commit())
            return failure(
                ErrorCode::Unavailable, u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
        return Attachment{.file = path, .name = view.name, .mimeType = view.mimeType};
    }

} // namespace

Result<Composition> compositionOf(const QByteArray &message, const QString &folder)
{
    const MimeParts parts = splitMessage(message);
    for (const HeaderField &field : parts.header.fields) {
        if (!isKept(field))
            return foreign(u"it has a header field %1"_s.arg(QString::fromLatin1(field.name.left(40))));
    }
    const QByteArray type = mediaType(parts.header.value("Content-Type"));
    if (!type.isEmpty() && type != "text/plain" && type != "multipart/mixed")
        return foreign(u"it is of the type %1"_s.arg(QString::fromLatin1(type.left(40))));
    if (parts.limited || parts.parts.isEmpty() || !isText(parts.parts.constFirst()))
        return foreign(u"it has parts of its own kind"_s);
    const ContentView view = readMessage(message, message.size());
    if (view.text.size() > longestText)
        return foreign(u"its text is very long"_s);

    Composition composition;
    const auto text = [&](QByteArrayView name) {
        const HeaderField *const field = parts.header.first(name);
        return field ? field->text() : QString();
    };
    composition.from = text("From");
    composition.to = text("To");
    composition.cc = text("Cc");
    composition.subject = text("Subject");
    composition.text = view.text;
    composition.inReplyTo = text("In-Reply-To");
    composition.references = text("References");
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Unavailable, u"%1 cannot be made"_s.arg(folder));
    qsizetype next = 0;
    for (const MimePart &part : parts.parts) {
        if (&part == &parts.parts.constFirst())
            continue;
        if (!isAttached(part) || next >= view.attachments.size())
            return foreign(u"it has several texts"_s);
        auto attachment = saved(part, message, folder, view.attachments.at(next++));
        if (!attachment)
            return std::unexpected(attachment.error());
        composition.attachments << std::move(*attachment);
    }
    return composition;
}

} // namespace mailroom
