#include "ui/inbox/messagepreview.h"

#include "spooler/mail/charset.h"
#include "spooler/mail/eyetext.h"
#include "spooler/mail/messageview.h"
#include "ui/inbox/messageloader.h"
#include "ui/inbox/messagepictures.h"
#include "ui/text/errortext.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 largest = 16 * 1024 * 1024;
    constexpr qsizetype mostCharacters = 256 * 1024;
    constexpr qsizetype longestPreviewLine = 2000;

    struct Seen {
        QImage picture;
        QString text;
        QString fault;
    };

    // A layout takes long for a line without an end.
    QString withShortLines(const QString &text)
    {
        QString lines;
        for (QStringView line : QStringView(text).split(u'\n')) {
            for (; line.size() > longestPreviewLine; line.slice(longestPreviewLine))
                lines += line.first(longestPreviewLine).toString() + u'\n';
            lines += line.toString() + u'\n';
        }
        return lines;
    }

    Seen seen(const ReceivedPart &part, const Result<QByteArray> &octets)
    {
        if (!octets)
            return {.fault = errorWords(octets.error())};
        if (part.type.startsWith("image/"))
            return {.picture = decodedPicture(*octets)};
        const QString text = textForEye(decodedText(octets->left(4 * mostCharacters), {}).text);
        return {.text = withShortLines(text.left(mostCharacters))};
    }

} // namespace

bool canPreview(const ReceivedPart &part)
{
    const bool isText = part.type.startsWith("text/") || part.type == "application/json"
        || part.type == "application/pgp-signature";
    return part.size <= largest && !part.isElsewhere && (isText || part.type.startsWith("image/"));
}

MessagePreview::MessagePreview(const ReceivedPart &part, const MessageSource &source, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("messagePreview");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(part.name);
    resize(640, 480);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(buttons);
    loadPart(source, part.place, largest, this)
        .then(
            QThreadPool::globalInstance(),
            [part](const Result<QByteArray> &octets) { return seen(part, octets); })
        .then(this, [this, part](const Seen &content) {
            if (!content.fault.isEmpty())
                showFailure(content.fault);
            else if (!part.type.startsWith("image/"))
                showText(content.text);
            else if (content.picture.isNull())
                showFailure(tr("It calls itself a picture, but is none that can be shown."));
            else
                showPicture(content.picture);
        });
}

void MessagePreview::showPicture(const QImage &picture)
{
    auto *const label = new QLabel(this);
    label->setPixmap(QPixmap::fromImage(picture));
    label->setAlignment(Qt::AlignCenter);
    label->setAccessibleName(windowTitle());
    auto *const area = new QScrollArea(this);
    area->setObjectName("previewPicture");
    area->setWidget(label);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, area, 1);
    const QSize room = screen()->availableSize() * 4 / 5;
    resize((picture.size() + QSize(48, 96)).expandedTo(QSize(320, 240)).boundedTo(room));
}

void MessagePreview::showText(const QString &text)
{
    auto *const edit = new QPlainTextEdit(this);
    edit->setObjectName("previewText");
    edit->setAccessibleName(windowTitle());
    edit->setReadOnly(true);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setPlainText(text);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, edit, 1);
}

void MessagePreview::showFailure(const QString &words)
{
    auto *const label = new QLabel(words, this);
    label->setObjectName("previewFault");
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, label, 1);
}

} // namespace mailroom
