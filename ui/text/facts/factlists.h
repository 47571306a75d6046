// The sentences that the spooler says, by what they are about. A guard compares them with its sources: one
// that is said there is in one of these lists. Each is a template: %1, %2 … stand for an address, a path, a
// number, a server's words, or another sentence.
#pragma once

#include <span>

namespace mailroom {

using FactList = std::span<const char *const>; // UTF-8, with translations in the context mailroom::Facts

FactList accountFacts();
FactList addressFacts();
FactList fetchFacts();
FactList netFacts();
FactList queueFacts();
FactList reportFacts();
FactList sieveFacts();
FactList storeFacts();
FactList submitFacts();

FactList saidFacts(); // an argument is somebody else's words: it is shown as it is
FactList jointFacts(); // no words of its own: it holds only where one of its arguments is a sentence

} // namespace mailroom
