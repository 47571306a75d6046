// The one set of glyphs: drawn from resources/glyphs in the colour of the text beside them.
#pragma once

#include "ui/text/tone.h"

#include <QIcon>

class QPainter;
class QRect;

namespace mailroom {

enum class Glyph {
    Queued,
    InFlight,
    Deferred,
    Held,
    InDoubt,
    Accepted,
    Delivered,
    Failed,
    Cancelled,
    Warning,
    Write,
    Send,
    SendReceive,
    Suspend,
    Resume,
    Search,
    Attachment,
    Clock,
    Trash,
    Close,
    Add,
    Person,
    Note,
    Outbox,
    Reply,
    ReplyAll,
    Forward,
    Mail,
    Picture,
    Calendar,
    Inbox,
    Archive,
    Junk,
    Folder,
    Flag,
    Move,
    Displayed,
    Answered,
    Chart,
};

// Follows the palette: a change of the colour scheme needs no new icon.
QIcon glyphIcon(Glyph glyph, Tone tone = Tone::Plain);

// Crisp at any size and scale of the painter's device.
void paintGlyph(QPainter &painter, const QRect &rect, Glyph glyph, const QColor &color);

} // namespace mailroom
