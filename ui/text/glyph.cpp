#include "ui/text/glyph.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString fileOf(Glyph glyph)
    {
        switch (glyph) {
        case Glyph::Queued:
            return u"queued"_s;
        case Glyph::InFlight:
            return u"inflight"_s;
        case Glyph::Deferred:
            return u"deferred"_s;
        case Glyph::Held:
            return u"held"_s;
        case Glyph::InDoubt:
            return u"indoubt"_s;
        case Glyph::Accepted:
            return u"accepted"_s;
        case Glyph::Delivered:
            return u"delivered"_s;
        case Glyph::Failed:
            return u"failed"_s;
        case Glyph::Cancelled:
            return u"cancelled"_s;
        case Glyph::Warning:
            return u"warning"_s;
        case Glyph::Write:
            return u"write"_s;
        case Glyph::Send:
            return u"send"_s;
        case Glyph::SendReceive:
            return u"sendreceive"_s;
        case Glyph::Suspend:
            return u"suspend"_s;
        case Glyph::Resume:
            return u"resume"_s;
        case Glyph::Search:
            return u"search"_s;
        case Glyph::Attachment:
            return u"attachment"_s;
        case Glyph::Clock:
            return u"clock"_s;
        case Glyph::Trash:
            return u"trash"_s;
        case Glyph::Close:
            return u"close"_s;
        case Glyph::Add:
            return u"add"_s;
        case Glyph::Person:
            return u"person"_s;
        case Glyph::Note:
            return u"note"_s;
        case Glyph::Outbox:
            return u"outbox"_s;
        case Glyph::Inbox:
            return u"inbox"_s;
        case Glyph::Archive:
            return u"archive"_s;
        case Glyph::Junk:
            return u"junk"_s;
        case Glyph::Folder:
            return u"folder"_s;
        case Glyph::Flag:
            return u"flag"_s;
        case Glyph::Reply:
            return u"reply"_s;
        case Glyph::ReplyAll:
            return u"replyall"_s;
        case Glyph::Forward:
            return u"forward"_s;
        case Glyph::Mail:
            return u"mail"_s;
        case Glyph::Picture:
            return u"picture"_s;
        case Glyph::Calendar:
            return u"calendar"_s;
        case Glyph::Move:
            return u"move"_s;
        case Glyph::Displayed:
            return u"displayed"_s;
        case Glyph::Answered:
            return u"answered"_s;
        case Glyph::Chart:
            return u"chart"_s;
        }
        Q_UNREACHABLE_RETURN({});
    }

    QPixmap glyphPixmap(Glyph glyph, const QSize &size, const QColor &color)
    {
        const QString key = u"mailroom/%1/%2x%3/%4"_s.arg(fileOf(glyph))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.rgba());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(u":/glyphs/%1.svg"_s.arg(fileOf(glyph))).render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    // Draws in the colour that the palette has when it is painted.
    class GlyphEngine final : public QIconEngine {
    public:
        GlyphEngine(Glyph glyph, Tone tone) : m_glyph(glyph), m_tone(tone) { }

        void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
        {
            const qreal ratio = painter->device()->devicePixelRatio();
            QPixmap drawn = pixmap(rect.size() * ratio, mode, state);
            drawn.setDevicePixelRatio(ratio);
            painter->drawPixmap(rect.topLeft(), drawn);
        }
        QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
        {
            return glyphPixmap(m_glyph, size, color(mode));
        }
        // `size` is what the widget sees; Qt enlarges a pixmap that has no more pixels than that.
        QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
        {
            QPixmap drawn = pixmap(size * scale, mode, state);
            drawn.setDevicePixelRatio(scale);
            return drawn;
        }
        QIconEngine *clone() const override { return new GlyphEngine(m_glyph, m_tone); }
        QString key() const override { return u"mailroom"_s; }

    private:
        QColor color(QIcon::Mode mode) const
        {
            const QPalette palette = QGuiApplication::palette();
            switch (mode) {
            case QIcon::Disabled:
                return palette.color(QPalette::Disabled, QPalette::Text);
            case QIcon::Selected:
                return palette.color(QPalette::HighlightedText);
            case QIcon::Normal:
            case QIcon::Active:
                return toneColor(m_tone, palette);
            }
            Q_UNREACHABLE_RETURN({});
        }

        Glyph m_glyph;
        Tone m_tone;
    };

} // namespace

QIcon glyphIcon(Glyph glyph, Tone tone)
{
    return QIcon(new GlyphEngine(glyph, tone));
}

void paintGlyph(QPainter &painter, const QRect &rect, Glyph glyph, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    QPixmap pixmap = glyphPixmap(glyph, rect.size() * ratio, color);
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

} // namespace mailroom
