#include "ui/reports/reportwindow.h"

#include "spooler/catalog.h"
#include "ui/reports/reporthtml.h"
#include "ui/text/errortext.h"
#include "ui/text/glyph.h"

#include <QFileDialog>
#include <QLabel>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString unwritten(const QSaveFile &file)
    {
        return u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString());
    }

    // More rows would hold up the window: they are made for paper and files only, beside it.
    constexpr qsizetype shownRows = 200;

    // These in a thread of the pool; they answer the file's name.
    Result<QString> writeHtml(const MessageDetail &message, const QDateTime &now, const QString &file)
    {
        QSaveFile saved(file);
        const QByteArray octets = deliveryReportHtml(message, now).toUtf8();
        if (!saved.open(QIODevice::WriteOnly) || saved.write(octets) != octets.size() || !saved.commit())
            return failure(ErrorCode::Refused, unwritten(saved));
        return QFileInfo(file).fileName();
    }

    Result<QString> writePdf(const MessageDetail &message, const QDateTime &now, const QString &file)
    {
        QSaveFile saved(file);
        if (!saved.open(QIODevice::WriteOnly))
            return failure(ErrorCode::Refused, unwritten(saved));
        {
            QPdfWriter writer(&saved);
            writer.setPageSize(QPageSize(QPageSize::A4));
            writer.setPageMargins(QMarginsF()); // a document has two centimetres around it of its own
            QTextDocument document;
            document.setHtml(deliveryReportHtml(message, now));
            document.print(&writer);
        }
        if (!saved.commit())
            return failure(ErrorCode::Unavailable, unwritten(saved));
        return QFileInfo(file).fileName();
    }

} // namespace

ReportWindow::ReportWindow(Catalog &catalog, QueueId message, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_catalog(catalog)
    , m_message(message)
    , m_page(new QTextBrowser(this))
    , m_said(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("reportWindow");
    setWindowTitle(tr("Delivery report"));
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 44);
    m_page->setObjectName("reportPage");
    m_page->setAccessibleName(tr("Delivery report"));
    m_page->setOpenLinks(false);
    m_page->setFrameShape(QFrame::NoFrame);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_said->setWordWrap(true);
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the buttons stay where they are
    m_page->document()->setDocumentMargin(12);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page, 1);
    layout->addLayout(buildButtons());
    read();
}

QLayout *ReportWindow::buildButtons()
{
    auto *const row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_said, 1);
    const auto add = [&](const QString &words, const char *name, void (ReportWindow::*slot)()) {
        auto *const button = new QPushButton(words, this);
        button->setObjectName(QLatin1StringView(name));
        connect(button, &QPushButton::clicked, this, slot);
        button->setEnabled(false); // until there is something to print or save
        row->addWidget(button);
        return button;
    };
    add(tr("&Print…"), "printReport", &ReportWindow::print);
    add(tr("Save as P&DF…"), "saveReportPdf", &ReportWindow::savePdf);
    add(tr("Save as &HTML…"), "saveReportHtml", &ReportWindow::saveHtml);
    add(tr("Save &dossier…"), "saveDossier", &ReportWindow::saveDossier)
        ->setToolTip(tr("An archive with the exact message, the dialogues with the servers and a chain of "
                        "digests that shows whether anything in it was changed"));
    return row;
}

void ReportWindow::read()
{
    m_catalog.message(m_message).then(this, [this](const Result<MessageDetail> &message) {
        if (!message)
            return m_page->setPlainText(errorWords(message.error()));
        m_detail = *message;
        m_known = QDateTime::currentDateTimeUtc();
        m_page->setHtml(deliveryReportHtml(m_detail, m_known, shownRows));
        for (QPushButton *const button : findChildren<QPushButton *>())
            button->setEnabled(true);
    });
}

QFileDialog *ReportWindow::askWhere(const QString &suffix)
{
    auto *const dialog = new QFileDialog(this, tr("Save"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"delivery-%1.%2"_s.arg(m_message.value).arg(suffix));
    dialog->open();
    return dialog;
}

void ReportWindow::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *const dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer] {
        QtFuture::makeReadyVoidFuture().then(
            QtFuture::Launch::Async, [printer, message = m_detail, now = m_known] {
                QTextDocument document;
                document.setHtml(deliveryReportHtml(message, now));
                document.print(printer.get());
            });
    });
    dialog->open();
}

void ReportWindow::saveHtml()
{
    connect(askWhere(u"html"_s), &QFileDialog::fileSelected, this, [this](const QString &file) {
        QtFuture::makeReadyVoidFuture()
            .then(
                QtFuture::Launch::Async,
                [message = m_detail, now = m_known, file] { return writeHtml(message, now, file); })
            .then(this, [this](const Result<QString> &name) {
                tell(name.transform([](const QString &saved) { return tr("Saved as %1.").arg(saved); }));
            });
    });
}

void ReportWindow::savePdf()
{
    connect(askWhere(u"pdf"_s), &QFileDialog::fileSelected, this, [this](const QString &file) {
        QtFuture::makeReadyVoidFuture()
            .then(
                QtFuture::Launch::Async,
                [message = m_detail, now = m_known, file] { return writePdf(message, now, file); })
            .then(this, [this](const Result<QString> &name) {
                tell(name.transform([](const QString &saved) { return tr("Saved as %1.").arg(saved); }));
            });
    });
}

void ReportWindow::saveDossier()
{
    connect(askWhere(u"tar"_s), &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_catalog.reports().saveDossier(m_message, file).then(this, [this](const Result<QString> &digest) {
            tell(digest.transform([](const QString &number) {
                return tr("Keep this number elsewhere: it shows that nobody made the dossier anew. %1")
                    .arg(number);
            }));
        });
    });
}

void ReportWindow::tell(const Result<QString> &done)
{
    m_said->setText(done ? *done : errorWords(done.error()));
}

} // namespace mailroom
