#include "spooler/mail/sevenbitcontent.h"

#include "spooler/mail/mimestream.h"
#include "spooler/mail/transferencoding.h"

#include <QStringDecoder>

#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype largestPiece = 256 * 1024;

    bool hasHighOctets(QByteArrayView octets)
    {
        return std::ranges::any_of(octets, [](char c) { return (c & 0x80) != 0; });
    }

    bool allowsEightBit(const QByteArray &encoding)
    {
        return encoding.isEmpty() || encoding == "7bit" || encoding == "8bit" || encoding == "binary";
    }

} // namespace

// What becomes of one entity.
struct SevenBitContent::Change {
    TransferEncoding encoding = TransferEncoding::SevenBit; // of its body: SevenBit leaves it as it is
    QByteArray label; // Content-Transfer-Encoding; empty: the header stays
    QByteArray contentType; // a field that is missing; empty: none is
};

// The first reading: decides what becomes of each entity.
class SevenBitContent::Survey final : public MimeSink {
public:
    void entityBegun(const MimeEntity &entity) override
    {
        m_entity = entity;
        m_encoding = entity.header.value("Content-Transfer-Encoding").trimmed().toLower();
        m_text = {};
        m_decoder.resetState();
        m_changes.emplace_back();
        m_sealed = m_sealed || entity.isSealed;
        if (hasHighOctets(entity.block))
            refuse(u"a header has 8-bit octets"_s);
        if (entity.kind != MimeEntity::Kind::Leaf && !entity.isSealed
            && (m_encoding == "8bit" || m_encoding == "binary"))
            m_changes.back().label = "7bit"; // what it carries has become that
    }

    void body(QByteArrayView octets) override
    {
        m_text.feed(octets);
        if (!m_decoder.hasError() && !m_entity.header.first("Content-Type"))
            (void)QString(m_decoder.decode(octets));
    }

    void bodyEnded() override
    {
        if (!m_text.hasHighOctets())
            return;
        ++m_recoded;
        if (m_entity.isSealed)
            return refuse(u"it is signed or encrypted, and re-encoding would break that"_s);
        if (!allowsEightBit(m_encoding))
            return refuse(
                u"a part has 8-bit octets although it says %1"_s.arg(QLatin1StringView(m_encoding)));
        if (m_entity.type == "message/partial" || m_entity.type == "message/external-body")
            return refuse(
                u"a part of the type %1 may not be re-encoded"_s.arg(QLatin1StringView(m_entity.type)));
        Change &change = m_changes.back();
        const bool isText = m_entity.type.startsWith("text/") || m_entity.type.startsWith("message/");
        change.encoding = isText ? m_text.best() : TransferEncoding::Base64;
        change.label = transferEncodingName(change.encoding);
        if (!m_entity.header.first("Content-Type")) // RFC 1428 for octets of no known meaning
            change.contentType =
                "text/plain; charset="_ba + (m_decoder.hasError() ? "unknown-8bit" : "utf-8");
    }

    void between(QByteArrayView octets) override
    {
        if (m_sealed && hasHighOctets(octets))
            refuse(u"it is signed or encrypted, and re-encoding would break that"_s);
    }

    void refuse(const QString &why)
    {
        if (m_refusal.isEmpty())
            m_refusal = why;
    }

    MimeStream stream{*this};
    const Change &change(size_t entity) const { return m_changes.at(entity); }
    const QString &refusal() const { return m_refusal; }
    int recoded() const { return m_recoded; }

private:
    std::vector<Change> m_changes; // one for each entity, in order
    MimeEntity m_entity; // the last
    QByteArray m_encoding; // its own
    TextSurvey m_text;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    QString m_refusal;
    int m_recoded = 0;
    bool m_sealed = false; // a signed or encrypted part has begun
};

// Every further reading: writes the copy.
class SevenBitContent::Recoder final : public MimeSink {
public:
    explicit Recoder(const Survey &survey) : m_survey(survey) { }

    void entityBegun(const MimeEntity &entity) override
    {
        m_change = &m_survey.change(m_entities++);
        m_out += relabelled(entity, *m_change);
        m_base64 = {};
        m_quotedPrintable = {};
    }

    void body(QByteArrayView octets) override
    {
        switch (m_change->encoding) {
        case TransferEncoding::SevenBit:
            m_out += octets;
            break;
        case TransferEncoding::QuotedPrintable:
            m_out += m_quotedPrintable.feed(octets);
            break;
        case TransferEncoding::Base64:
            m_out += m_base64.feed(octets);
            break;
        }
    }

    void bodyEnded() override { m_out += m_quotedPrintable.finish() + m_base64.finish(); }

    void between(QByteArrayView octets) override
    {
        for (const char c : octets) // a preamble or epilogue: nobody reads it
            m_out += (c & 0x80) != 0 ? '?' : c;
    }

    MimeStream stream{*this};
    QByteArray take() { return std::exchange(m_out, {}); }

private:
    // The header of an entity with its new encoding.
    static QByteArray relabelled(const MimeEntity &entity, const Change &change)
    {
        if (change.label.isEmpty())
            return entity.block;
        QByteArray block;
        qsizetype fieldsEnd = 0;
        for (const HeaderField &field : entity.header.fields) {
            fieldsEnd += field.raw.size();
            if (!field.is("Content-Transfer-Encoding"))
                block += field.raw;
        }
        if (entity.isMessage && !entity.header.first("MIME-Version"))
            block += "MIME-Version: 1.0\r\n";
        if (!change.contentType.isEmpty())
            block += "Content-Type: " + change.contentType + "\r\n";
        block += "Content-Transfer-Encoding: " + change.label + "\r\n";
        const QByteArray end = entity.block.sliced(fieldsEnd);
        return block + (end.isEmpty() ? QByteArray("\r\n") : end);
    }

    const Survey &m_survey;
    const Change *m_change = nullptr; // of the last entity
    QByteArray m_out;
    Base64Encoder m_base64;
    QuotedPrintableEncoder m_quotedPrintable;
    size_t m_entities = 0;
};

SevenBitContent::SevenBitContent(
    std::shared_ptr<ContentReader> original, std::function<void(const QByteArray &)> told)
    : m_original(std::move(original))
    , m_told(std::move(told))
    , m_survey(std::make_unique<Survey>())
{
}

SevenBitContent::~SevenBitContent() = default;

Result<SevenBitContent::Progress> SevenBitContent::prepare()
{
    const auto done = m_recoder ? measured() : surveyed();
    if (!done)
        return std::unexpected(done.error());
    if (!m_refusal.isEmpty())
        return Progress::Refused;
    return *done ? Progress::Ready : Progress::More;
}

Result<bool> SevenBitContent::surveyed()
{
    const auto piece = m_original->next();
    if (!piece)
        return std::unexpected(piece.error());
    if (piece->isEmpty())
        m_survey->stream.finish();
    else
        m_survey->stream.feed(*piece);
    if (m_survey->stream.isLimited())
        m_survey->refuse(u"its parts are nested too deep, or a header is too long"_s);
    m_refusal = m_survey->refusal();
    if (!piece->isEmpty())
        return false;
    if (auto rewound = rewind(); !rewound)
        return std::unexpected(rewound.error());
    return false;
}

Result<bool> SevenBitContent::measured()
{
    const auto piece = recode();
    if (!piece)
        return std::unexpected(piece.error());
    m_size += piece->size();
    if (m_told && !piece->isEmpty())
        m_told(*piece);
    if (!piece->isEmpty())
        return false;
    m_told = {};
    if (auto rewound = rewind(); !rewound)
        return std::unexpected(rewound.error());
    return true;
}

Result<> SevenBitContent::rewind()
{
    m_recoder = std::make_unique<Recoder>(*m_survey);
    m_waiting.clear();
    m_ended = false;
    return m_original->rewind();
}

Result<QByteArray> SevenBitContent::recode()
{
    QByteArray out;
    while (out.isEmpty() && !m_ended) {
        const auto piece = m_original->next();
        if (!piece)
            return std::unexpected(piece.error());
        m_ended = piece->isEmpty();
        if (m_ended)
            m_recoder->stream.finish();
        else
            m_recoder->stream.feed(*piece);
        out = m_recoder->take();
    }
    return out;
}

Result<QByteArray> SevenBitContent::next()
{
    if (m_waiting.isEmpty()) {
        auto more = recode();
        if (!more)
            return more;
        m_waiting = std::move(*more);
    }
    const QByteArray piece = m_waiting.first(std::min(largestPiece, m_waiting.size()));
    m_waiting.remove(0, piece.size());
    return piece;
}

int SevenBitContent::recoded() const
{
    return m_survey->recoded();
}

QString SevenBitContent::summary(int recoded)
{
    return u"%1 part(s) re-encoded in a copy: the server does not offer 8BITMIME"_s.arg(recoded);
}

} // namespace mailroom
