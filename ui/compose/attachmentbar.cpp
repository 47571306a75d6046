#include "ui/compose/attachmentbar.h"

#include "ui/compose/attachmentcopy.h"
#include "ui/compose/flowlayout.h"
#include "ui/text/glyph.h"
#include "ui/text/when.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

struct AttachmentBar::Item {
    Attachment attachment; // its file is empty while it is copied
    qint64 size = 0;
    QFutureWatcher<Result<Attachment>> watcher;
    QFrame *chip = nullptr;
    QProgressBar *progress = nullptr;
};

AttachmentBar::AttachmentBar(QWidget *parent) : QWidget(parent), m_layout(new FlowLayout(this))
{
    hide();
}

void AttachmentBar::setFolder(const QString &folder)
{
    m_folder = folder;
}

void AttachmentBar::setAttachments(const QList<Attachment> &attachments)
{
    for (const Attachment &attachment : attachments) {
        auto item = std::make_shared<Item>();
        item->attachment = attachment;
        item->size = QFileInfo(attachment.file).size();
        addItem(item);
    }
}

void AttachmentBar::add(const QString &file)
{
    auto item = std::make_shared<Item>();
    item->attachment.name = QFileInfo(file).fileName();
    addItem(item);
    connect(
        &item->watcher, &QFutureWatcherBase::progressRangeChanged, item->progress, &QProgressBar::setRange);
    connect(
        &item->watcher, &QFutureWatcherBase::progressValueChanged, item->progress, &QProgressBar::setValue);
    connect(&item->watcher, &QFutureWatcherBase::finished, this, [this, weak = std::weak_ptr(item)] {
        if (const auto copied = weak.lock())
            finish(copied);
    });
    item->progress->show();
    item->watcher.setFuture(copyAttachment(file, m_folder));
    Q_EMIT changed();
}

void AttachmentBar::addItem(const std::shared_ptr<Item> &item)
{
    item->chip = new QFrame(this);
    item->chip->setFrameShape(QFrame::StyledPanel);
    auto *const picture = new QLabel(item->chip);
    picture->setPixmap(glyphIcon(Glyph::Attachment).pixmap(QSize(16, 16), devicePixelRatio()));
    auto *const name = new QLabel(item->chip);
    name->setObjectName("attachmentName");
    name->setTextFormat(Qt::PlainText);
    const QString shown = item->size > 0
        ? QString(item->attachment.name + u" ("_s + octetWords(item->size) + u')')
        : item->attachment.name;
    name->setText(
        name->fontMetrics().elidedText(shown, Qt::ElideMiddle, 40 * fontMetrics().averageCharWidth()));
    item->progress = new QProgressBar(item->chip);
    item->progress->setMaximumWidth(80);
    item->progress->setTextVisible(false);
    item->progress->hide();
    auto *const remover = new QToolButton(item->chip);
    remover->setIcon(glyphIcon(Glyph::Close));
    remover->setAutoRaise(true);
    remover->setAccessibleName(tr("Remove %1").arg(item->attachment.name));
    remover->setToolTip(tr("Remove this attachment"));
    connect(remover, &QToolButton::clicked, this, [this, weak = std::weak_ptr(item)] {
        if (const auto removed = weak.lock())
            remove(removed);
    });
    auto *const row = new QHBoxLayout(item->chip);
    row->setContentsMargins(8, 2, 2, 2);
    row->setSpacing(4);
    row->addWidget(picture);
    row->addWidget(name);
    row->addWidget(item->progress);
    row->addWidget(remover);
    row->addStretch();
    m_items.append(item);
    m_layout->insertWidget(m_layout->count(), item->chip);
    item->chip->show();
    show();
    updateGeometry();
}

void AttachmentBar::remove(const std::shared_ptr<Item> &item)
{
    item->watcher.cancel();
    if (!item->attachment.file.isEmpty())
        QFile::remove(item->attachment.file);
    m_layout->removeWidget(item->chip);
    item->chip->deleteLater();
    m_items.removeOne(item);
    setVisible(!m_items.isEmpty());
    Q_EMIT changed();
}

void AttachmentBar::finish(const std::shared_ptr<Item> &item)
{
    if (item->watcher.isCanceled() || item->watcher.future().resultCount() == 0)
        return;
    const Result<Attachment> copied = item->watcher.result();
    if (!copied) {
        remove(item);
        Q_EMIT failed(copied.error());
        return;
    }
    item->attachment = *copied;
    item->size = QFileInfo(copied->file).size();
    item->progress->hide();
    auto *const name = item->chip->findChild<QLabel *>("attachmentName");
    name->setText(name->text() + u" ("_s + octetWords(item->size) + u')');
    m_layout->invalidate();
    Q_EMIT changed();
}

QList<Attachment> AttachmentBar::attachments() const
{
    QList<Attachment> attachments;
    for (const auto &item : m_items) {
        if (!item->attachment.file.isEmpty())
            attachments.append(item->attachment);
    }
    return attachments;
}

bool AttachmentBar::isCopying() const
{
    return std::ranges::any_of(m_items, [](const auto &item) { return item->attachment.file.isEmpty(); });
}

} // namespace mailroom
