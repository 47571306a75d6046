// What MessagePane does with the whole message: answers, paper, files.
#include "ui/inbox/messagepane.h"

#include "spooler/mail/filename.h"
#include "spooler/spooler.h"
#include "ui/inbox/messagepartactions.h"
#include "ui/inbox/messageprint.h"
#include "ui/inbox/messageredirect.h"
#include "ui/shell/services.h"
#include "ui/shell/spoolstate.h"
#include "ui/text/errortext.h"
#include "ui/text/statetext.h"

#include <QFile>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Look failureLook(const Error &error)
    {
        return {Glyph::Failed, Tone::Bad, errorWords(error)};
    }

    QString fileNameOf(const MessageHead &head, const QString &suffix)
    {
        const QString name = head.subject.isEmpty() ? u"message"_s : head.subject.left(100);
        return safeFileName(name + suffix);
    }

} // namespace

AnsweredMessage MessagePane::answered() const
{
    AnsweredMessage message{.view = m_message.view, .source = m_source, .shownText = m_shown.body.safe.text};
    const QList<BodyText> &bodies = m_message.view.bodies;
    if (bodies.size() == 1 && m_shown.choice == BodyChoice::Text && !bodies.first().text.isEmpty())
        message.shape = bodies.first().shape;
    return message;
}

void MessagePane::answer(AnswerKind kind)
{
    if (!m_source.isValid())
        return;
    answerContent(answered(), kind, m_services.state.accounts(), m_services.draftsFolder, this)
        .then(this, [this](const Result<ComposerContent> &content) {
            if (content)
                Q_EMIT composerWanted(*content);
            else
                say(failureLook(content.error()));
        });
}

void MessagePane::redirect()
{
    if (!m_source.isValid())
        return;
    auto *const dialog = new MessageRedirect(m_message.view.head.subject, m_services.state.accounts(), this);
    const MessageSource source = m_source;
    connect(dialog, &MessageRedirect::chosen, this, [this, source](const QString &to, const Account &account) {
        resentMessage(source, to, account, m_services.draftsFolder, this)
            .then(this, [this](const Result<ResentMessage> &made) {
                if (!made)
                    return say(failureLook(made.error()));
                const QString file = made->file;
                m_services.spooler.submit(made->submission)
                    .then(this, [this, file](const Result<QueueId> &sent) {
                        std::ignore = QtConcurrent::run([file] { QFile::remove(file); });
                        say(sent ? Look{Glyph::Accepted, Tone::Good, tr("Redirected: it is in the outbox.")}
                                 : failureLook(sent.error()));
                    });
            });
    });
    dialog->open();
}

void MessagePane::save()
{
    if (m_source.isValid())
        m_parts.actions->saveWhole(fileNameOf(m_message.view.head, u".eml"_s));
}

void MessagePane::printWith(const std::shared_ptr<QPrinter> &printer, const QString &words)
{
    DocumentWish paper = wish();
    paper.options.colors = ColorChoice::Own; // paper is white
    paper.look.quoteColor = u"#555555"_s;
    paper.look.ruleColor = paper.linkColor = u"#1b67bf"_s;
    const SanitiserOptions whole; // a window shows only the beginning at once
    paper.options.elements = whole.elements;
    paper.options.characters = whole.characters;
    paper.look.characters = TextLook().characters;
    printMessage(printer, m_message.view.head, paper, m_shown.images)
        .then(this, [this, words](const Result<> &printed) {
            say(printed ? Look{Glyph::Accepted, Tone::Good, words} : failureLook(printed.error()));
        });
}

void MessagePane::print()
{
    if (!m_source.isValid())
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(fileNameOf(m_message.view.head, {}));
    auto *const dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        printWith(printer, tr("The message was given to the printer."));
    });
    dialog->open();
}

void MessagePane::printToFile()
{
    if (!m_source.isValid())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *const dialog =
        new QFileDialog(this, tr("Save as PDF"), folder + u'/' + fileNameOf(m_message.view.head, u".pdf"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        printWith(pdfPrinter(file, m_message.view.head.subject), tr("Saved: %1").arg(file));
    });
    dialog->open();
}

} // namespace mailroom
