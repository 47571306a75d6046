// What an SMTP server sends: lines and replies, whatever the sizes of its segments.
#include "spooler/net/linereader.h"
#include "spooler/transport/replyreader.h"

#include <cstdint>
#include <cstdlib>

using namespace mailroom;
using Progress = ReplyReader::Progress;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(data, static_cast<qsizetype>(size));
    LineReader lines;
    ReplyReader replies;
    bool broken = false;
    for (qsizetype at = 0; at < octets.size();) {
        const qsizetype step =
            std::min<qsizetype>(octets.size() - at, 1 + static_cast<unsigned char>(octets.at(at)));
        lines.append(octets.sliced(at, step));
        at += step;
        while (const auto line = lines.next()) {
            require(line->size() <= LineReader::keptOctets);
            const Progress progress = replies.add(*line);
            require(!broken || progress == Progress::Broken);
            broken = progress == Progress::Broken;
            if (progress != Progress::Complete)
                continue;
            const Reply reply = replies.take();
            require(reply.code >= 200 && reply.code <= 599 && reply.text.size() <= 4 * 1024);
            for (const QChar c : reply.text)
                require(c == u'\n' || c.category() != QChar::Other_Control);
        }
    }
    return 0;
}
