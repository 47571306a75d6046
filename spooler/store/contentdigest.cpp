#include "spooler/store/contentdigest.h"

#include <QtLogging>

#include <openssl/evp.h>

namespace mailroom {

namespace {

    void require(bool isDone)
    {
        if (!isDone)
            qFatal("OpenSSL cannot compute a SHA-256");
    }

} // namespace

void ContentDigest::Release::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

ContentDigest::ContentDigest() : m_context(EVP_MD_CTX_new())
{
    require(m_context != nullptr);
    reset();
}

ContentDigest::~ContentDigest() = default;

void ContentDigest::add(const QByteArray &octets)
{
    require(EVP_DigestUpdate(m_context.get(), octets.constData(), static_cast<size_t>(octets.size())) == 1);
}

QByteArray ContentDigest::result() const
{
    const std::unique_ptr<evp_md_ctx_st, Release> copy(EVP_MD_CTX_new());
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    require(copy != nullptr && EVP_MD_CTX_copy_ex(copy.get(), m_context.get()) == 1);
    require(EVP_DigestFinal_ex(copy.get(), reinterpret_cast<unsigned char *>(digest.data()), &length) == 1);
    digest.resize(length);
    return digest;
}

void ContentDigest::reset()
{
    require(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1);
}

QByteArray ContentDigest::of(const QByteArray &octets)
{
    ContentDigest digest;
    digest.add(octets);
    return digest.result();
}

} // namespace mailroom
