#include "spooler/fetch/messagesink.h"

#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostOctetsHere = 1024 * 1024;

} // namespace

MessageSink::MessageSink(QString temporaryFolder) : m_folder(std::move(temporaryFolder)) { }

MessageSink::~MessageSink() = default;
MessageSink::MessageSink(MessageSink &&) noexcept = default;
MessageSink &MessageSink::operator=(MessageSink &&) noexcept = default;

void MessageSink::write(QByteArrayView octets)
{
    qsizetype kept = 0;
    for (qsizetype i = 0; i < octets.size(); ++i) {
        const char c = octets[i];
        if (c == '\n' && !m_afterReturn) {
            put(octets.sliced(kept, i - kept));
            put("\r");
            kept = i;
        }
        m_afterReturn = c == '\r';
    }
    put(octets.sliced(kept));
}

void MessageSink::put(QByteArrayView octets)
{
    m_size += octets.size();
    if (!isWell() || isTooLong() || octets.isEmpty())
        return;
    if (!m_file && m_octets.size() + octets.size() <= mostOctetsHere) {
        m_octets += octets;
        return;
    }
    bool well = true;
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>(m_folder + u"/received-XXXXXX"_s);
        well = m_file->open() && m_file->write(m_octets) == m_octets.size();
        m_head = std::exchange(m_octets, {});
    }
    well = well && m_file->write(octets.data(), octets.size()) == octets.size();
    if (!well)
        m_fault = m_file->errorString();
}

void MessageSink::end()
{
    if (m_file && !m_file->flush() && isWell())
        m_fault = m_file->errorString();
}

QByteArray MessageSink::head() const
{
    return m_file ? m_head : m_octets;
}

QByteArray MessageSink::takeOctets()
{
    return std::exchange(m_octets, {});
}

QString MessageSink::takeFile()
{
    if (!m_file)
        return {};
    m_file->setAutoRemove(false);
    const QString name = m_file->fileName();
    m_file.reset();
    return name;
}

} // namespace mailroom
