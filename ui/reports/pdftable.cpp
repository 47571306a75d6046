#include "ui/reports/pdftable.h"

#include "spooler/reports.h"
#include "ui/text/measuretext.h"
#include "ui/text/replytext.h"
#include "ui/text/statetext.h"
#include "ui/text/when.h"

#include <QCoreApplication>
#include <QFile>
#include <QObject>
#include <QPainter>
#include <QPdfWriter>
#include <QPromise>
#include <QSaveFile>

#include <memory>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    class PdfTitles {
        Q_DECLARE_TR_FUNCTIONS(mailroom::PdfTable)
    };

    constexpr qsizetype rowsAtOnce = 500;
    constexpr int resolution = 150;

    struct PdfColumn {
        QString title;
        double share; // of the page's width
        QString (*text)(const DeliveryRow &);
    };

    QList<PdfColumn> columns()
    {
        return {
            {PdfTitles::tr("Recipient"), 0.23, [](const DeliveryRow &row) { return row.address; }},
            {PdfTitles::tr("State"), 0.09, [](const DeliveryRow &row) { return lookOf(row.state).words; }},
            {PdfTitles::tr("Reason"), 0.14, [](const DeliveryRow &row) { return reasonWords(row.reason); }},
            {PdfTitles::tr("Reply"), 0.26, [](const DeliveryRow &row) { return rawReply(row.reply); }},
            {PdfTitles::tr("Submitted"), 0.12,
             [](const DeliveryRow &row) {
                 return QLocale().toString(row.submitted.toLocalTime(), QLocale::ShortFormat);
             }},
            {PdfTitles::tr("Subject"), 0.16, [](const DeliveryRow &row) { return row.subject; }}};
    }

    // One call at a time, in any thread but that of the windows.
    class PdfTable {
    public:
        PdfTable(Reports &reports, QList<RecipientId> recipients, const QString &file)
            : m_reports(reports)
            , m_recipients(std::move(recipients))
            , m_file(file)
            , m_columns(columns())
        {
            m_promise.start();
        }

        QFuture<Result<qint64>> future() { return m_promise.future(); }

        // The next rows are asked for in the thread of `context` and drawn elsewhere; then itself again. When
        // the context dies nothing more is asked, and the file that was begun goes with the last owner.
        static void goOn(const std::shared_ptr<PdfTable> &self, QObject *context)
        {
            const QList<RecipientId> next = self->m_recipients.mid(self->m_next, rowsAtOnce);
            self->m_next += next.size();
            self->m_reports.rows(next)
                .then(
                    QtFuture::Launch::Async,
                    [self](const Result<QList<DeliveryRow>> &rows) {
                        const Result<> drawn = rows ? self->draw(*rows) : std::unexpected(rows.error());
                        if (!drawn)
                            self->fail(drawn.error());
                        else if (self->m_next == self->m_recipients.size())
                            self->finish();
                        return drawn && self->m_next < self->m_recipients.size();
                    })
                .then(context, [self, context](bool isMore) {
                    if (isMore)
                        goOn(self, context);
                });
        }

    private:
        Result<> begin()
        {
            if (!m_file.open(QIODevice::WriteOnly))
                return failure(
                    ErrorCode::Refused,
                    u"%1 cannot be written: %2"_s.arg(m_file.fileName(), m_file.errorString()));
            m_writer = std::make_unique<QPdfWriter>(&m_file);
            m_writer->setPageSize(QPageSize(QPageSize::A4));
            m_writer->setPageOrientation(QPageLayout::Landscape);
            m_writer->setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
            m_writer->setResolution(resolution);
            m_writer->setTitle(PdfTitles::tr("Deliveries"));
            m_painter = std::make_unique<QPainter>(m_writer.get());
            QFont font = m_painter->font();
            font.setPointSizeF(7.5);
            m_painter->setFont(font);
            m_lineHeight = m_painter->fontMetrics().height() * 3 / 2;
            beginPage();
            return {};
        }

        void beginPage()
        {
            ++m_page;
            m_top = 0;
            QFont font = m_painter->font();
            font.setBold(true);
            m_painter->setFont(font);
            QStringList titles;
            for (const PdfColumn &column : m_columns)
                titles << column.title;
            drawLine(titles);
            font.setBold(false);
            m_painter->setFont(font);
            m_painter->drawLine(0, m_top - m_lineHeight / 4, m_writer->width(), m_top - m_lineHeight / 4);
            const QString foot = PdfTitles::tr("Page %1").arg(m_page);
            m_painter->drawText(
                QRect(0, m_writer->height() - m_lineHeight, m_writer->width(), m_lineHeight),
                Qt::AlignRight | Qt::AlignBottom, foot);
        }

        void drawLine(const QStringList &cells)
        {
            double left = 0;
            const QFontMetrics metrics = m_painter->fontMetrics();
            for (qsizetype i = 0; i < cells.size(); ++i) {
                const double width = m_columns.at(i).share * m_writer->width();
                const int room = int(width) - m_lineHeight / 2;
                m_painter->drawText(
                    QRectF(left, m_top, room, m_lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                    metrics.elidedText(QString(cells.at(i)).replace(u'\n', u' '), Qt::ElideRight, room));
                left += width;
            }
            m_top += m_lineHeight;
        }

        Result<> draw(const QList<DeliveryRow> &rows)
        {
            if (!m_painter) {
                if (auto begun = begin(); !begun)
                    return begun;
            }
            for (const DeliveryRow &row : rows) {
                if (m_top + 2 * m_lineHeight > m_writer->height()) {
                    m_writer->newPage();
                    beginPage();
                }
                QStringList cells;
                for (const PdfColumn &column : m_columns)
                    cells << column.text(row);
                drawLine(cells);
                ++m_drawn;
            }
            return {};
        }

        void finish()
        {
            Result<> begun;
            if (!m_painter)
                begun = begin(); // no row: a page with the titles alone
            if (!begun)
                return fail(begun.error());
            m_painter->end();
            m_painter.reset();
            m_writer.reset();
            if (!m_file.commit())
                return fail(
                    {ErrorCode::Unavailable,
                     u"%1 cannot be written: %2"_s.arg(m_file.fileName(), m_file.errorString())});
            m_promise.addResult(Result<qint64>(m_drawn));
            m_promise.finish();
        }

        void fail(const Error &error)
        {
            if (m_painter)
                m_painter->end();
            m_file.cancelWriting();
            m_promise.addResult(Result<qint64>(std::unexpected(error)));
            m_promise.finish();
        }

        Reports &m_reports;
        QList<RecipientId> m_recipients;
        QSaveFile m_file;
        QList<PdfColumn> m_columns;
        QPromise<Result<qint64>> m_promise;
        std::unique_ptr<QPdfWriter> m_writer;
        std::unique_ptr<QPainter> m_painter;
        qsizetype m_next = 0;
        qint64 m_drawn = 0;
        int m_page = 0;
        int m_lineHeight = 0;
        int m_top = 0;
    };

} // namespace

QFuture<Result<qint64>>
writePdfTable(Reports &reports, QList<RecipientId> recipients, QString file, QObject *context)
{
    const auto table = std::make_shared<PdfTable>(reports, std::move(recipients), file);
    auto future = table->future();
    PdfTable::goOn(table, context);
    return future;
}

} // namespace mailroom
