// The copy of one message for a server that takes 7 bits only: one that was kept, or a new one.
#pragma once

#include "spooler/mail/sevenbitcontent.h"
#include "spooler/transport/sevenbitshelf.h"
#include "spooler/transport/transport.h"

#include <QCryptographicHash>

namespace mailroom {

// Thread: the spooler's. A copy that was kept is read through before it is used: a damaged one is thrown away
// and made anew, and nobody's message is called damaged for it.
// REQUIRES: prepare() was called until it said Ready before content() is asked for.
class SevenBitCopy {
public:
    using Progress = SevenBitContent::Progress;

    explicit SevenBitCopy(const DeliveryRequest &request);
    ~SevenBitCopy();

    Result<Progress> prepare(); // a small piece of the work
    const QString &refusal() const { return m_made->refusal(); } // once Refused
    QString summary() const; // what is changed
    std::shared_ptr<ContentReader> content() const { return m_kept ? m_kept->content : m_made; }

private:
    bool isKeptSound(); // false: it is not read through, or is no more kept
    void makeNew();
    void write(const QByteArray &piece);
    void keep();

    std::shared_ptr<ContentReader> m_original;
    SevenBitShelf *m_shelf;
    QueueId m_message;
    std::optional<SevenBitShelf::Copy> m_kept; // nothing: it is made
    std::shared_ptr<SevenBitContent> m_made;
    std::unique_ptr<QTemporaryFile> m_file; // null: it is not kept
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace mailroom
