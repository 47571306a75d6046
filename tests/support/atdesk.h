// The editing desk of a story's spooler, and what its messages hold.
#pragma once

#include "spooler/catalogcore.h"
#include "spooler/editingdesk.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

namespace mailroom {

inline const QString carl = QStringLiteral("carl@example.net");

template <typename T, typename Work> Result<T> atDesk(Story &story, const Work &work)
{
    const Answer<T> answer;
    work(*story.core().editingDesk(), answer);
    story.settle();
    REQUIRE(answer.future().isFinished());
    return answer.future().result();
}

inline QString rawContent(Story &story, QueueId id)
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    return must(catalog.content(id, ContentVersion::Sent)).raw;
}

} // namespace mailroom
