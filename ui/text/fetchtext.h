// What the incoming side of an account is at, in the user's words.
#pragma once

#include "spooler/mail/fetchstate.h"
#include "ui/text/accounttext.h"

namespace mailroom {

Look lookOf(const FetchState &state); // glyph, colour, one or two words
QString fetchWords(const FetchState &state, const QDateTime &now); // one or two sentences
QString incomingGateSentence(const Gate &gate, const QDateTime &now); // as gateSentence()
// For the banner: what keeps mail from coming in until somebody does something. Empty words: nothing.
Notice noticeOf(const FetchState &state);
bool isBusy(const FetchState &state); // something comes in or goes out at this moment

} // namespace mailroom
