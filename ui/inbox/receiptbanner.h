#pragma once

#include "ui/inbox/messagesource.h"
#include "ui/shell/banner.h"

namespace mailroom {

struct ReceiptWish;
struct Services;

// Asks the reader whether the writer of a message, who wants to know, is to be told that it was read (RFC
// 8098). Nothing is sent before he says so, and he is asked once: whatever he says is noted in the log of
// receipts and, as $MDNSent (RFC 3503), on the message, so that other programs and copies do not ask again.
// GUI thread.
class ReceiptBanner : public Banner {
    Q_OBJECT

public:
    explicit ReceiptBanner(const Services &services, QWidget *parent = nullptr);

    void consider(const MessageSource &source); // hides until it is known whether anybody is to be asked
    void forget(); // no message is shown

Q_SIGNALS:
    void said(const mailroom::Look &look); // what became of it

private:
    void ask(const QByteArray &header);
    void show(const ReceiptWish &wish, const QByteArray &header);
    void give();
    void decline();
    void mark(MailId mail);

    const Services &m_services;
    MailId m_mail;
    QByteArray m_header; // as it came
    quint64 m_turn = 0; // answers to earlier questions come late
};

} // namespace mailroom
