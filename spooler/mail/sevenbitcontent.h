// A copy of a message for a server that takes no 8-bit octets (RFC 6152 section 3).
#pragma once

#include "spooler/mail/contentreader.h"

#include <QString>

#include <functional>
#include <memory>

namespace mailroom {

// Stands before the stored content and re-encodes, while it streams by, each part that has octets over 127:
// quoted-printable or base64, RFC 2045. All other octets stay as they are; the stored original does, too. A
// signed or encrypted part is never changed: then there is no copy, and refusal() says why. Thread: that of
// the original; takes the memory of a few pieces.
// REQUIRES: prepare() was called until it said Ready before anything of ContentReader is.
class SevenBitContent final : public ContentReader {
public:
    enum class Progress { More, Ready, Refused };

    // `told` hears every piece of the copy in its order while it is measured, once; empty: nobody does.
    explicit SevenBitContent(
        std::shared_ptr<ContentReader> original, std::function<void(const QByteArray &)> told = {});
    ~SevenBitContent() override;

    Result<Progress> prepare(); // a small piece of the work: finds the parts, then measures the copy
    const QString &refusal() const { return m_refusal; } // plain English, once Refused
    int recoded() const; // parts
    static QString summary(int recoded); // what is changed

    qint64 size() const override { return m_size; }
    Result<QByteArray> next() override;
    bool matchesDigest() const override { return m_original->matchesDigest(); }
    Result<> rewind() override;

private:
    struct Change; // what becomes of one part
    class Survey;
    class Recoder;

    Result<bool> surveyed(); // false: there is more of it
    Result<bool> measured();
    Result<QByteArray> recode(); // of the next piece; empty: the end

    std::shared_ptr<ContentReader> m_original;
    std::function<void(const QByteArray &)> m_told;
    std::unique_ptr<Survey> m_survey;
    std::unique_ptr<Recoder> m_recoder; // null: not begun
    QByteArray m_waiting; // recoded, not given out yet
    QString m_refusal;
    qint64 m_size = 0;
    bool m_ended = false; // the original was read to its end
};

} // namespace mailroom
