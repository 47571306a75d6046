// A message pane alone in a window, with messages written by the test.
#pragma once

#include "tests/gui/testdesk.h"
#include "ui/inbox/messagepane.h"
#include "ui/shell/services.h"

namespace mailroom {

// Owned by the test. An account of ann@example.org exists; nothing is sent.
class MessageDesk {
public:
    MessageDesk();

    void show(const QByteArray &message); // until its text is there
    QString bodyText() const; // as it is shown

    TestDesk desk;
    std::unique_ptr<Services> services;
    std::unique_ptr<MessagePane> pane;
};

// A message with a usual header; `fields` come first, lines end in LF.
QByteArray received(const QByteArray &fields, const QByteArray &body);
QByteArray htmlMessage(const QByteArray &html);

} // namespace mailroom
