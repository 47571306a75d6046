// Line ends as they go on the wire: every CRLF, bare LF and bare CR becomes CRLF, exactly once.
#pragma once

#include <QByteArray>

#include <utility>

namespace mailroom {

// Fed in pieces of any size; a CR at the end of one piece is judged with the next. [value]
class CanonicalLines {
public:
    QByteArray feed(QByteArrayView octets);
    QByteArray finish(); // what was held back, and the last line's end where it is missing

    bool takeEightBit() { return std::exchange(m_highBits, false); } // since it was last asked
    bool hasNul() const { return m_nul; }

private:
    bool m_heldCr = false;
    bool m_lineOpen = false; // the last line has no end yet
    bool m_highBits = false;
    bool m_nul = false;
};

} // namespace mailroom
