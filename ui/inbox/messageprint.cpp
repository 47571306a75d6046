#include "ui/inbox/messageprint.h"

#include "ui/text/when.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QTextCursor>
#include <QThread>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    class PaperTexts {
        Q_DECLARE_TR_FUNCTIONS(mailroom::MessagePrint)
    };

    QString peopleOnPaper(const QList<ShownAddress> &addresses)
    {
        QStringList words;
        for (const ShownAddress &shown : addresses)
            words << shown.text();
        return words.join(u", "_s);
    }

    QString headHtml(const MessageHead &head)
    {
        QString html = u"<h2>"_s + head.subject.toHtmlEscaped() + u"</h2><table>"_s;
        const auto line = [&](const QString &name, const QString &value) {
            if (!value.isEmpty())
                html += u"<tr><td><b>"_s + name.toHtmlEscaped() + u"</b>&nbsp;&nbsp;</td><td>"_s
                    + value.toHtmlEscaped() + u"</td></tr>"_s;
        };
        line(PaperTexts::tr("From"), peopleOnPaper(head.from));
        line(PaperTexts::tr("To"), peopleOnPaper(head.to));
        line(PaperTexts::tr("Cc"), peopleOnPaper(head.cc));
        line(PaperTexts::tr("Date"), exactWords(head.date));
        return html + u"</table><hr>"_s;
    }

} // namespace

QFuture<Result<>> printMessage(
    std::shared_ptr<QPrinter> printer, const MessageHead &head, const DocumentWish &wish,
    const QHash<qsizetype, QImage> &pictures)
{
    return QtConcurrent::run([printer = std::move(printer), head, wish, pictures]() -> Result<> {
        DocumentWish unfolded = wish;
        const int folds = filterBody(wish).folds;
        for (int quote = 0; quote < folds; ++quote)
            unfolded.look.unfolded << quote;
        FilteredBody paper = filterBody(unfolded);
        paper.safe.html.prepend(headHtml(head));
        const auto document = makeDocument(wish, paper, pictures, QThread::currentThread());
        document->print(printer.get());
        if (printer->printerState() == QPrinter::Error)
            return failure(ErrorCode::Unavailable, u"the printer does not take it"_s);
        return {};
    });
}

std::shared_ptr<QPrinter> pdfPrinter(const QString &file, const QString &title)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(file);
    printer->setDocName(title);
    return printer;
}

} // namespace mailroom
