// The IMAP reader, and what the client's jobs make of what it read.
//
// Besides crashes and hangs it looks for responses that depend on how the octets were cut, for UIDs and names
// that cannot be, and for a broken reader that goes on.
#include "spooler/fetch/imapfetch.h"
#include "spooler/fetch/imaplist.h"
#include "spooler/fetch/imapreader.h"
#include "spooler/fetch/imapselect.h"
#include "spooler/fetch/imapsurvey.h"
#include "spooler/fetch/imaptransfer.h"

#include <QDir>

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

struct Read {
    QList<ImapResponse> responses;
    bool isBroken = false;
};

// Whole, or in pieces whose sizes the octets themselves decide.
Read readIn(QByteArrayView octets, bool inPieces)
{
    ImapReader reader(QDir::tempPath());
    Read read;
    for (qsizetype at = 0; at < octets.size();) {
        const qsizetype size = inPieces
            ? std::min<qsizetype>(octets.size() - at, 1 + static_cast<unsigned char>(octets.at(at)))
            : octets.size();
        reader.append(octets.sliced(at, size));
        at += size;
        while (auto response = reader.next())
            read.responses << std::move(*response);
        if (reader.isBroken())
            require(!reader.fault().isEmpty());
    }
    read.isBroken = reader.isBroken();
    return read;
}

void checkSame(const Read &whole, const Read &cut)
{
    require(whole.isBroken == cut.isBroken);
    // Of a broken reader the whole responses before the fault may have been taken, or not.
    require(cut.responses.size() >= whole.responses.size());
    for (qsizetype i = 0; i < whole.responses.size(); ++i) {
        require(whole.responses.at(i).text == cut.responses.at(i).text);
        require(whole.responses.at(i).values.size() == cut.responses.at(i).values.size());
    }
}

template <typename Job> void tell(Job &job, const QList<ImapResponse> &responses)
{
    while (job.nextCommand()) { }
    for (ImapResponse response : responses) {
        if (response.kind == ImapResponse::Kind::Untagged)
            job.heard(response);
        else if (response.kind == ImapResponse::Kind::Tagged && !job.isOver())
            job.answered(response, 0);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView octets(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Read whole = readIn(octets, false);
    const Read cut = readIn(octets, true);
    checkSame(whole, cut);

    ImapCapabilities capabilities;
    ImapSelect select(u"INBOX"_s, {1, 1, 1, {}}, capabilities);
    tell(select, cut.responses);
    for (const ServerFlags &change : select.changes())
        require(change.uid > 0);
    ImapSurvey survey("1:*", ImapSurvey::Facts::FlagsSizeAndDate);
    tell(survey, cut.responses);
    for (const ImapSurveyed &message : survey.messages())
        require(message.uid > 0 && message.size >= 0);
    ImapList list(capabilities);
    tell(list, cut.responses);
    for (const ServerFolder &folder : list.folders()) {
        require(!folder.path.isEmpty() && folder.separator.size() <= 1);
        const auto name = imapMailbox(folder.path, ImapNames::ModifiedUtf7);
        require(name && !name->contains('\r') && !name->contains('\n'));
    }
    QSet<qint64> got;
    ImapFetch fetch(
        imapWindows({{3, 1}, {2, 1}, {1, 1}}, ImapPart::Whole),
        [&](ImapPart, ImapFetchData fetched) {
            require(fetched.uid >= 1 && fetched.uid <= 3 && !got.contains(fetched.uid));
            got.insert(fetched.uid);
        },
        [] { return true; });
    tell(fetch, cut.responses);
    auto transfer = ImapTransfer::copy({1, 2, 3}, "\"a\"");
    tell(transfer, cut.responses);
    if (const auto place = transfer.place(1))
        require(*place > 0);
    return 0;
}
