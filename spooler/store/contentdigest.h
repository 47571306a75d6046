// The SHA-256 (FIPS 180-4) by which stored content is known again.
#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace mailroom {

// By OpenSSL, which uses what the processor has for it: of a large message the digest is most of the work,
// and Qt's is the portable one. One thread at a time. A library that has no SHA-256 ends the program: nothing
// could be stored that would be trusted again.
class ContentDigest {
public:
    ContentDigest();
    ~ContentDigest();
    ContentDigest(ContentDigest &&) = delete;

    void add(const QByteArray &octets);
    QByteArray result() const; // of what was added so far, 32 octets
    void reset();

    static QByteArray of(const QByteArray &octets);

private:
    struct Release {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Release> m_context;
};

} // namespace mailroom
