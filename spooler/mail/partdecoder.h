// The octets of a part that streams by, with its transfer encoding taken off. [value]
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace mailroom {

// Base64 and quoted-printable, leniently; every other encoding passes as it is. Pieces of any size.
class PartDecoder {
public:
    explicit PartDecoder(const QByteArray &encoding); // of Content-Transfer-Encoding, any case

    QByteArray feed(QByteArrayView octets);
    QByteArray finish();

private:
    enum class Kind { AsItIs, Base64, QuotedPrintable };

    Kind m_kind = Kind::AsItIs;
    QByteArray m_rest; // of base64: less than a group of four; of quoted-printable: an unfinished line
    bool m_ended = false; // by padding: what follows is no data
};

} // namespace mailroom
