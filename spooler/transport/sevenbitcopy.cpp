#include "spooler/transport/sevenbitcopy.h"

#include <QTemporaryFile>

namespace mailroom {

SevenBitCopy::SevenBitCopy(const DeliveryRequest &request)
    : m_original(request.content)
    , m_shelf(m_original->digest().isEmpty() ? nullptr : request.shelf)
    , m_message(request.message)
{
    if (m_shelf)
        m_kept = m_shelf->find(m_message, m_original->digest());
    if (!m_kept)
        makeNew();
}

SevenBitCopy::~SevenBitCopy() = default;

void SevenBitCopy::makeNew()
{
    m_kept.reset();
    if (m_shelf)
        m_file = m_shelf->newFile();
    m_made = std::make_shared<SevenBitContent>(m_original, [this](const QByteArray &piece) { write(piece); });
}

Result<SevenBitCopy::Progress> SevenBitCopy::prepare()
{
    if (m_kept)
        return isKeptSound() ? Progress::Ready : Progress::More;
    auto progress = m_made->prepare();
    if (progress && *progress == Progress::Ready)
        keep();
    return progress;
}

bool SevenBitCopy::isKeptSound()
{
    const auto piece = m_kept->content->next();
    if (piece && !piece->isEmpty())
        return false;
    if (piece && m_kept->content->matchesDigest() && m_kept->content->rewind())
        return true;
    makeNew();
    return false;
}

void SevenBitCopy::write(const QByteArray &piece)
{
    m_hash.addData(piece);
    if (m_file && m_file->write(piece) != piece.size())
        m_file.reset();
}

// The next reader takes it from there.
void SevenBitCopy::keep()
{
    const QByteArray original = m_original->digest();
    if (m_file && m_shelf->keep(*m_file, m_message, original, m_hash.result(), m_made->recoded()))
        m_kept = m_shelf->find(m_message, original);
    m_file.reset();
}

QString SevenBitCopy::summary() const
{
    return SevenBitContent::summary(m_kept ? m_kept->recoded : m_made->recoded());
}

} // namespace mailroom
