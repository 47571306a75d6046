// Cuts what a server sends into lines.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace mailroom {

// [value] Lines end with LF, a CR before it is dropped. Of each line 4 KiB are kept; a line that grows over
// 64 KiB makes the reader overlong and nothing more comes out: memory stays bounded whatever is sent.
class LineReader {
public:
    static constexpr qsizetype keptOctets = 4 * 1024;
    static constexpr qsizetype longestLine = 64 * 1024;

    void append(QByteArrayView octets);
    std::optional<QByteArrayView> next(); // valid until the next append()
    bool isEmpty() const { return m_start == m_buffer.size() && m_lineLength == 0; } // not even half a line
    bool isOverlong() const { return m_overlong; }

private:
    QByteArray m_buffer; // kept parts of lines, each whole line ended by LF
    qsizetype m_start = 0; // of the first line not yet taken
    qsizetype m_lineLength = 0; // octets of the unfinished last line, kept or not
    bool m_overlong = false;
};

} // namespace mailroom
