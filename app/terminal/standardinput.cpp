#include "app/terminal/standardinput.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype inMemory = 1024 * 1024;

    // Cuts the input at the first line that is a single dot.
    class DotReader {
    public:
        // The part of `bytes` that belongs to the message; over() tells that the dot line was seen.
        QByteArray take(const QByteArray &bytes)
        {
            QByteArray taken;
            for (const char c : bytes) {
                if (c == '\n') {
                    if (m_line == "." || m_line == ".\r") {
                        m_over = true;
                        m_line.clear();
                        return taken;
                    }
                    taken += m_line + c;
                    m_line.clear();
                    m_undecided = true;
                } else if (m_undecided) {
                    m_line += c;
                    // Longer than a dot line can be: the rest of this line needs no look.
                    if (m_line.size() > 2) {
                        taken += m_line;
                        m_line.clear();
                        m_undecided = false;
                    }
                } else {
                    taken += c;
                }
            }
            return taken;
        }
        QByteArray rest() const { return m_line == "." || m_line == ".\r" ? QByteArray() : m_line; }
        bool over() const { return m_over; }

    private:
        QByteArray m_line;
        bool m_undecided = true;
        bool m_over = false;
    };

    Result<QByteArray> readBlock()
    {
        QByteArray block(64 * 1024, Qt::Uninitialized);
        ssize_t count = 0;
        do {
            count = ::read(STDIN_FILENO, block.data(), size_t(block.size()));
        } while (count < 0 && errno == EINTR);
        if (count < 0) {
            return failure(
                ErrorCode::InvalidInput,
                u"standard input cannot be read: %1"_s.arg(QString::fromLocal8Bit(std::strerror(errno))));
        }
        block.truncate(count);
        return block;
    }

} // namespace

Result<StandardInput> StandardInput::read(const QString &temporaryFolder, InputEnd end)
{
    StandardInput input;
    input.m_folder = temporaryFolder;
    DotReader dots;
    while (!dots.over()) {
        const auto block = readBlock();
        if (!block)
            return std::unexpected(block.error());
        const bool atEnd = block->isEmpty();
        QByteArray bytes = *block;
        if (end == InputEnd::DotLine)
            bytes = atEnd ? dots.rest() : dots.take(*block);
        if (const auto kept = input.keep(bytes); !kept)
            return std::unexpected(kept.error());
        if (atEnd)
            break;
    }
    if (input.m_file && !input.m_file->flush())
        return failure(ErrorCode::Unavailable, input.m_file->errorString());
    return input;
}

Result<> StandardInput::keep(const QByteArray &bytes)
{
    if (!m_file && m_beginning.size() + bytes.size() <= inMemory) {
        m_beginning += bytes;
        return {};
    }
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>(m_folder + u"/input-XXXXXX"_s);
        if (!m_file->open() || m_file->write(m_beginning) != m_beginning.size())
            return failure(ErrorCode::Unavailable, m_file->errorString());
    }
    if (m_file->write(bytes) != bytes.size())
        return failure(ErrorCode::Unavailable, m_file->errorString());
    return {};
}

Result<> StandardInput::prepend(const QByteArray &field)
{
    m_beginning.prepend(field);
    if (!m_file)
        return {};
    const std::unique_ptr<QTemporaryFile> old = std::exchange(m_file, {});
    auto grown = std::make_unique<QTemporaryFile>(m_folder + u"/input-XXXXXX"_s);
    if (!old->seek(0) || !grown->open() || grown->write(field) != field.size())
        return failure(ErrorCode::Unavailable, grown->errorString());
    while (!old->atEnd()) {
        const QByteArray block = old->read(inMemory);
        if (block.isEmpty() || grown->write(block) != block.size())
            return failure(ErrorCode::Unavailable, grown->errorString());
    }
    if (!grown->flush())
        return failure(ErrorCode::Unavailable, grown->errorString());
    m_file = std::move(grown);
    return {};
}

ContentSource StandardInput::source() const
{
    if (m_file)
        return ContentFile{m_file->fileName()};
    return m_beginning;
}

} // namespace mailroom
