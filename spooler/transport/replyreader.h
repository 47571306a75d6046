#pragma once

#include "spooler/mail/reply.h"

#include <QByteArray>
#include <QByteArrayView>

namespace mailroom {

// [value] Puts the lines of one SMTP reply together (RFC 5321 section 4.2.1). The lines must carry one and
// the same code, 200 to 599; 100 lines and 64 KiB at most, for EHLO 200 lines. A broken reply stays broken:
// what follows cannot be understood.
class ReplyReader {
public:
    enum class Progress { Incomplete, Complete, Broken };

    Progress add(QByteArrayView line);
    const QByteArray &raw() const { return m_text; } // all lines without code, joined by LF, as sent
    Reply take(); // REQUIRES: add() returned Complete. The next line begins another reply
    void expectManyLines() { m_mostLines = 200; } // for the next reply
    QString fault() const { return m_fault; } // plain English, once Broken

private:
    Progress broken(const QString &fault);

    QByteArray m_text;
    QString m_fault;
    int m_code = 0;
    int m_lines = 0;
    int m_mostLines = 100;
};

// Server text for people: valid, without control characters, at most 4 KiB.
QString cleanText(QByteArrayView text);

} // namespace mailroom
