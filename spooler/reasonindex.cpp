#include "spooler/reasonindex.h"

#include "spooler/report/replyreason.h"
#include "spooler/store/phrasestore.h"

namespace mailroom {

Result<> ReasonIndex::refresh(Database &database)
{
    const auto phrases = PhraseStore(database).after(m_last);
    if (!phrases)
        return std::unexpected(phrases.error());
    for (const Phrase &phrase : *phrases) {
        m_reasons.insert(phrase.id, reasonOfReply(phrase.reply));
        m_last = phrase.id;
    }
    return {};
}

} // namespace mailroom
