// A message taken apart for the readers of reports: which octets are fields of a standard, which lines are
// words for people, and what came back of the original. Nothing in it is believed yet.
#pragma once

#include "spooler/mail/mimeparts.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mailroom {

// [value]
struct ReportMail {
    HeaderBlock header;
    QByteArray type; // media type of the whole
    QByteArray reportType; // parameter of multipart/report, lower case
    bool fromDaemon = false; // a null reverse-path by Return-Path or the mbox line
    QByteArray status; // fields of message/delivery-status; empty: no such part
    QByteArray disposition; // message/disposition-notification
    QByteArray feedback; // message/feedback-report
    QStringList notice; // lines for people, up to where the original begins
    QStringList behind; // lines of text from there on
    HeaderBlock returned; // of the original
    bool hasOriginal = false; // as a part of its own, or cited in the text

    QString text(QByteArrayView field) const; // decoded; empty: not there
};

// Survives any octets: lines end in CRLF, LF or CR, an mbox line may come first, a boundary may be missing.
// Only the first 8 MiB and 256 KiB of text are looked at. Time grows with the size.
ReportMail takeApart(QByteArrayView message);

} // namespace mailroom
