// What is said beside a received message: notes, seals, invitations.
#pragma once

#include "spooler/mail/messageview.h"
#include "spooler/mail/reportview.h"
#include "ui/text/statetext.h"

namespace mailroom {

// One sentence each; empty: nothing has to be said.
QString headNoteWords(HeadNote note, const MessageHead &head);
QString bodyNoteWords(BodyNote note);
QString sealWords(SealKind seal);

// "Invitation: Plan — 3 Nov 2026 09:41, Room 4 — from Ann".
QString calendarWords(const CalendarSummary &calendar);

// What a report says as a whole, and of one recipient.
Look lookOf(const ReportView &report);
Look lookOf(ReportedFate fate);
QString fateWords(const ReportView::Recipient &recipient); // "not delivered: Mailbox full."

} // namespace mailroom
