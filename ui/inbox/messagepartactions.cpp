#include "ui/inbox/messagepartactions.h"

#include "ui/inbox/messagefiles.h"
#include "ui/inbox/messageloader.h"
#include "ui/inbox/messagepreview.h"
#include "ui/text/errortext.h"
#include "ui/text/statetext.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDrag>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QUuid>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 largestMessage = 64 * 1024 * 1024; // that is opened inside another

    QString downloads()
    {
        return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    }

    // A folder of its own for each time: names stay as they are.
    QFuture<QString> freshFolder()
    {
        return QtConcurrent::run([folder = privateFolder()] {
            const QString fresh = folder + u'/' + QUuid::createUuid().toString(QUuid::Id128);
            return QDir().mkpath(fresh) ? fresh : QString();
        });
    }

} // namespace

MessagePartActions::MessagePartActions(QWidget *window) : QObject(window), m_window(window) { }

void MessagePartActions::setMessage(const QList<ReceivedPart> &parts, const MessageSource &source)
{
    m_parts = parts;
    m_source = source;
}

void MessagePartActions::open(qsizetype part)
{
    const ReceivedPart &chosen = m_parts.at(part);
    if (chosen.isElsewhere) {
        Q_EMIT said(
            {Glyph::Warning, Tone::Deferred,
             tr("The file itself is not in the message. It only says where it would be, and is not "
                "fetched.")});
    } else if (chosen.isMessage) {
        openMessage(chosen);
    } else if (canPreview(chosen)) {
        (new MessagePreview(chosen, m_source, m_window))->show();
    } else if (chosen.mayRun) {
        askToOpen(part);
    } else {
        openOutside(part);
    }
}

void MessagePartActions::openMessage(const ReceivedPart &part)
{
    const QString title = part.name;
    loadPart(m_source, part.place, largestMessage, this)
        .then(this, [this, title](const Result<QByteArray> &octets) {
            if (!octets)
                return sayFailure(octets.error());
            Q_EMIT messageOpened(sourceOf(*octets), title);
        });
}

void MessagePartActions::askToOpen(qsizetype part)
{
    auto *const box = new QMessageBox(
        QMessageBox::Warning, tr("Open the attachment?"),
        tr("“%1” is of a kind that can run programs or scripts. Open it only if you expected it and know who "
           "sent "
           "it.")
            .arg(m_parts.at(part).name),
        QMessageBox::Cancel, m_window);
    box->setObjectName("openQuestion");
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const saveIt = box->addButton(tr("Save…"), QMessageBox::AcceptRole);
    QPushButton *const openIt = box->addButton(tr("Open anyway"), QMessageBox::DestructiveRole);
    openIt->setObjectName("openAnyway");
    box->setDefaultButton(QMessageBox::Cancel);
    connect(saveIt, &QPushButton::clicked, this, [this, part] { save({part}); });
    connect(openIt, &QPushButton::clicked, this, [this, part] { openOutside(part); });
    box->open();
}

void MessagePartActions::openOutside(qsizetype part)
{
    const ReceivedPart chosen = m_parts.at(part);
    const MessageSource source = m_source;
    freshFolder().then(this, [this, chosen, source](const QString &folder) {
        const QString file = folder + u'/' + chosen.name;
        savePart(source, chosen.place, file, Target::New, this)
            .then(this, [this, file](const Result<> &saved) {
                if (!saved)
                    return sayFailure(saved.error());
                // By an argument list, never by a shell: the name decides nothing.
                if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
                    Q_EMIT said(
                        {Glyph::Warning, Tone::Deferred, tr("No program on this computer opens it.")});
            });
    });
}

QList<qsizetype> MessagePartActions::here(const QList<qsizetype> &parts) const
{
    QList<qsizetype> found = parts;
    found.removeIf([this](qsizetype part) { return m_parts.at(part).isElsewhere; });
    return found;
}

void MessagePartActions::save(const QList<qsizetype> &parts)
{
    const QList<qsizetype> saved = here(parts);
    if (saved.isEmpty())
        return;
    if (saved.size() > 1)
        return saveMany(saved);
    const ReceivedPart chosen = m_parts.at(saved.first());
    auto *const dialog =
        new QFileDialog(m_window, tr("Save the attachment"), downloads() + u'/' + chosen.name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // asked below, when it is really there
    connect(dialog, &QFileDialog::fileSelected, this, [this, chosen](const QString &file) {
        saveOne(chosen.place, file);
    });
    dialog->open();
}

void MessagePartActions::saveWhole(const QString &name)
{
    auto *const dialog = new QFileDialog(m_window, tr("Save the message"), downloads() + u'/' + name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        saveOne({0, m_source.size, {}}, file);
    });
    dialog->open();
}

void MessagePartActions::saveOne(const PartPlace &place, const QString &file)
{
    savePart(m_source, place, file, Target::New, this).then(this, [this, place, file](const Result<> &saved) {
        if (saved)
            saySaved(file);
        else if (saved.error().code == ErrorCode::Conflict)
            askToReplace(place, file);
        else
            sayFailure(saved.error());
    });
}

void MessagePartActions::askToReplace(const PartPlace &place, const QString &file)
{
    auto *const box = new QMessageBox(
        QMessageBox::Question, tr("Replace the file?"), tr("“%1” exists already.").arg(file),
        QMessageBox::Cancel, m_window);
    box->setObjectName("replaceQuestion");
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const replace = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    connect(replace, &QPushButton::clicked, this, [this, place, file] {
        savePart(m_source, place, file, Target::Replace, this)
            .then(this, [this, file](const Result<> &saved) {
                saved ? saySaved(file) : sayFailure(saved.error());
            });
    });
    box->open();
}

void MessagePartActions::saveMany(const QList<qsizetype> &parts)
{
    QList<PartFile> files;
    for (const qsizetype part : parts)
        files << PartFile{m_parts.at(part).place, m_parts.at(part).name};
    auto *const dialog = new QFileDialog(m_window, tr("Save the attachments in a folder"), downloads());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, files](const QString &folder) {
        saveParts(m_source, files, folder, this).then(this, [this, folder](const Result<QStringList> &saved) {
            if (!saved)
                return sayFailure(saved.error());
            Q_EMIT said(
                {Glyph::Accepted, Tone::Good,
                 tr("%n file(s) saved in %1.", nullptr, static_cast<int>(saved->size())).arg(folder)});
        });
    });
    dialog->open();
}

// The files must be there before anybody can take them: they are written first, and dragged if the button is
// still down then.
void MessagePartActions::drag(const QList<qsizetype> &parts)
{
    QList<PartFile> files;
    for (const qsizetype part : here(parts))
        files << PartFile{m_parts.at(part).place, m_parts.at(part).name};
    if (files.isEmpty())
        return;
    const MessageSource source = m_source;
    freshFolder().then(this, [this, files, source](const QString &folder) {
        saveParts(source, files, folder, this).then(this, [this](const Result<QStringList> &saved) {
            if (!saved)
                return sayFailure(saved.error());
            if (!(QApplication::mouseButtons() & Qt::LeftButton))
                return;
            QList<QUrl> urls;
            for (const QString &file : *saved)
                urls << QUrl::fromLocalFile(file);
            auto *const data = new QMimeData;
            data->setUrls(urls);
            auto *const drag = new QDrag(m_window);
            drag->setMimeData(data);
            drag->exec(Qt::CopyAction);
        });
    });
}

void MessagePartActions::sayFailure(const Error &error)
{
    Q_EMIT said({Glyph::Failed, Tone::Bad, errorWords(error)});
}

void MessagePartActions::saySaved(const QString &file)
{
    Q_EMIT said({Glyph::Accepted, Tone::Good, tr("Saved: %1").arg(file)});
}

} // namespace mailroom
