// Whole messages: outline, view, head, calendar, quotes, answers and the words of their HTML.
//
// Besides crashes it looks for places outside of the message, names that are not safe, and answers with more
// than the header fields that they were given.
#include "spooler/html/sanitiser.h"
#include "spooler/mail/answering.h"
#include "spooler/mail/filename.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/mail/mailbox.h"
#include "spooler/mail/messageview.h"
#include "spooler/mail/partdecoder.h"

#include <cstdint>
#include <cstdlib>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

// In pieces whose sizes the message itself decides: the outline must not depend on them.
MimeOutline outlineInPieces(QByteArrayView message)
{
    OutlineReader reader;
    for (qsizetype at = 0; at < message.size();) {
        const qsizetype size =
            std::min<qsizetype>(message.size() - at, 1 + static_cast<unsigned char>(message.at(at)));
        reader.feed(message.sliced(at, size));
        at += size;
    }
    return reader.finish();
}

void checkParts(const MessageView &view, QByteArrayView message)
{
    for (const ReceivedPart &part : view.parts) {
        require(part.place.offset >= 0 && part.place.length >= 0);
        require(part.place.offset + part.place.length <= message.size());
        require(
            !part.name.isEmpty() && !part.name.contains(u'/') && part.name != u"."_s && part.name != u".."_s);
        require(!part.name.contains(u'\0') && part.name.toUtf8().size() <= 255);
        PartDecoder decoder(part.place.encoding);
        (void)decoder.feed(message.sliced(part.place.offset, part.place.length));
        (void)decoder.finish();
    }
}

void checkAnswer(const MessageView &view, const QString &words)
{
    for (const AnswerKind kind : {AnswerKind::ReplyAll, AnswerKind::ForwardInline}) {
        const Composition answer =
            answerTo(view, kind, {u"ann@example.org"_s}, {.intro = u"wrote:"_s, .text = words});
        const QByteArray fields = textField("Subject", answer.subject)
            + mailboxField("To", parseMailboxes(answer.to).mailboxes)
            + messageIdField("References", answer.references);
        for (const HeaderField &field : readHeader(QByteArray(fields + "\r\n")).fields)
            require(field.is("Subject") || field.is("To") || field.is("References"));
        require(parseMailboxes(answer.to).faults.isEmpty() && parseMailboxes(answer.cc).faults.isEmpty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView message(data, static_cast<qsizetype>(size));
    const MessageView view = readMessageView(message);
    const MessageView same = viewOf(outlineInPieces(message));
    require(view.parts.size() == same.parts.size() && view.bodies.size() == same.bodies.size());
    checkParts(view, message);
    QString words;
    for (const BodyText &body : view.bodies) {
        words += body.text;
        (void)quoted(textBlocks(body.text, body.shape));
        for (const QString &html : body.html)
            words += sanitise(html).text;
    }
    checkAnswer(view, words);
    return 0;
}
