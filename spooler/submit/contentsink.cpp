#include "spooler/submit/contentsink.h"

#include "spooler/submit/submitter.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 memoryLimit = 1024 * 1024;

} // namespace

ContentSink::ContentSink(const QString &temporaryFolder) : m_folder(temporaryFolder) { }

Result<> ContentSink::write(const QByteArray &octets)
{
    m_size += octets.size();
    if (!m_file && m_size <= memoryLimit) {
        m_memory += octets;
        return {};
    }
    if (!m_file) {
        m_file = std::make_shared<QTemporaryFile>(m_folder + u"/submission-XXXXXX"_s);
        if (!m_file->open())
            return failure(
                ErrorCode::Unavailable,
                u"cannot create a file in %1: %2"_s.arg(m_folder, m_file->errorString()));
        if (const auto written = writeToFile(std::exchange(m_memory, {})); !written)
            return written;
    }
    return writeToFile(octets);
}

Result<> ContentSink::writeToFile(const QByteArray &octets)
{
    if (m_file->write(octets.data(), octets.size()) != octets.size())
        return failure(
            ErrorCode::Unavailable, u"cannot write in %1: %2"_s.arg(m_folder, m_file->errorString()));
    return {};
}

Result<> ContentSink::moveTo(PreparedMessage &message)
{
    message.message.size = m_size;
    if (!m_file) {
        message.message.content = std::exchange(m_memory, {});
        return {};
    }
    if (!m_file->flush() || !m_file->seek(0))
        return failure(
            ErrorCode::Unavailable, u"cannot write in %1: %2"_s.arg(m_folder, m_file->errorString()));
    message.largeContent = std::exchange(m_file, {});
    return {};
}

} // namespace mailroom
