#include "ui/compose/attachmentbar.h"

#include "ui/compose/attachmentcopy.h"
#include "ui/compose/flowlayout.h"
#include "ui/text/facttext.h"
#include "ui/text/glyph.h"
#include "ui/text/tonelabel.h"
#include "ui/text/when.h"

#include <QAccessible>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

struct AttachmentBar::Item {
    Attachment attachment; // its file is empty while it is copied
    qint64 size = -1; // -1: not known yet
    QFuture<Result<CopiedFile>> copy;
    QFrame *chip = nullptr;
    QLabel *name = nullptr;
    QProgressBar *progress = nullptr;
};

namespace {

    QString faultWords(const QString &name, const Error &error)
    {
        switch (error.code) {
        case ErrorCode::NotFound:
            return AttachmentBar::tr("“%1” is not there any more.").arg(name);
        case ErrorCode::InvalidInput:
            return AttachmentBar::tr("“%1” is a folder or a device; only files can be attached.").arg(name);
        case ErrorCode::Refused:
            return AttachmentBar::tr("“%1” cannot be read: you have no permission to, or its disk fails.")
                .arg(name);
        case ErrorCode::Conflict:
            return AttachmentBar::tr("“%1” changed while it was read. Attach it again.").arg(name);
        case ErrorCode::Unavailable:
        case ErrorCode::Corrupt:
        case ErrorCode::TooNew:
            return AttachmentBar::tr("“%1” is not attached: %2").arg(name, factWords(error.detail));
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

AttachmentBar::AttachmentBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(nullptr)
    , m_fault(new ToneLabel(Tone::Bad, this))
{
    auto *const chips = new QWidget(this);
    m_chips = new FlowLayout(chips);
    m_chips->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    chips->setSizePolicy(policy);
    setSizePolicy(policy);
    m_fault->setObjectName("attachmentFault");
    m_fault->setWordWrap(true);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(chips);
    layout->addWidget(m_fault);
    m_fault->hide();
    hide();
}

AttachmentBar::~AttachmentBar()
{
    for (const auto &item : std::as_const(m_items))
        item->copy.cancel();
}

void AttachmentBar::setFolder(const QString &folder)
{
    m_folder = folder;
}

void AttachmentBar::setAttachments(const QList<Attachment> &attachments)
{
    QStringList copies;
    QList<std::shared_ptr<Item>> items;
    for (const Attachment &attachment : attachments) {
        auto item = std::make_shared<Item>();
        item->attachment = attachment;
        addItem(item);
        items.append(item);
        copies.append(attachment.file);
    }
    if (items.isEmpty())
        return;
    sizesOf(copies).then(this, [this, items](const QList<qint64> &sizes) {
        for (qsizetype i = 0; i < items.size(); ++i) {
            items.at(i)->size = sizes.at(i);
            if (!m_items.contains(items.at(i)))
                continue;
            if (sizes.at(i) >= 0) {
                showName(*items.at(i));
                continue;
            }
            remove(items.at(i));
            complain(faultWords(items.at(i)->attachment.name, {ErrorCode::NotFound, {}}));
        }
        Q_EMIT changed();
    });
}

void AttachmentBar::add(const QString &file)
{
    m_fault->hide();
    auto item = std::make_shared<Item>();
    item->attachment.name = file.section(u'/', -1, -1, QString::SectionSkipEmpty);
    addItem(item);
    auto *const watcher = new QFutureWatcher<Result<CopiedFile>>(item->chip);
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, item->progress, &QProgressBar::setRange);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, item->progress, &QProgressBar::setValue);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, weak = std::weak_ptr(item)] {
        if (const auto copied = weak.lock())
            finish(copied);
    });
    item->progress->show();
    item->copy = copyAttachment(file, m_folder);
    watcher->setFuture(item->copy);
    Q_EMIT changed();
}

void AttachmentBar::addItem(const std::shared_ptr<Item> &item)
{
    item->chip = new QFrame(m_chips->parentWidget());
    item->chip->setObjectName("attachmentChip");
    item->chip->setFrameShape(QFrame::StyledPanel);
    item->chip->setSizePolicy(
        QSizePolicy::Maximum, QSizePolicy::Fixed); // the last one is no wider than its name
    auto *const picture = new QLabel(item->chip);
    picture->setPixmap(glyphIcon(Glyph::Attachment).pixmap(QSize(16, 16), devicePixelRatio()));
    item->name = new QLabel(item->chip);
    item->name->setObjectName("attachmentName");
    item->name->setTextFormat(Qt::PlainText);
    showName(*item);
    item->progress = new QProgressBar(item->chip);
    item->progress->setFixedSize(80, 8);
    item->progress->setTextVisible(false);
    item->progress->setAccessibleName(tr("Copying %1").arg(item->attachment.name));
    item->progress->hide();
    auto *const remover = new QToolButton(item->chip);
    remover->setObjectName("attachmentRemover");
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
    row->addWidget(item->name);
    row->addWidget(item->progress);
    row->addWidget(remover);
    m_items.append(item);
    m_chips->insertWidget(m_chips->count(), item->chip);
    item->chip->show();
    updateShown();
}

void AttachmentBar::showName(const Item &item)
{
    const QString name = item.name->fontMetrics().elidedText(
        item.attachment.name, Qt::ElideMiddle, 40 * fontMetrics().averageCharWidth());
    item.name->setText(item.size < 0 ? name : QString(name + u" ("_s + octetWords(item.size) + u')'));
    item.chip->setToolTip(u"<span>"_s + item.attachment.name.toHtmlEscaped() + u"</span>"_s);
    m_chips->invalidate();
}

void AttachmentBar::remove(const std::shared_ptr<Item> &item)
{
    item->copy.cancel();
    if (!item->attachment.file.isEmpty())
        removeCopy(item->attachment.file);
    m_chips->removeWidget(item->chip);
    item->chip->hide();
    item->chip->deleteLater();
    m_items.removeOne(item);
    updateShown();
    Q_EMIT changed();
}

void AttachmentBar::finish(const std::shared_ptr<Item> &item)
{
    if (item->copy.isCanceled() || item->copy.resultCount() == 0)
        return;
    const Result<CopiedFile> copied = item->copy.result();
    if (!copied) {
        remove(item);
        complain(faultWords(item->attachment.name, copied.error()));
        return;
    }
    item->attachment = copied->attachment;
    item->size = copied->size;
    item->progress->hide();
    showName(*item);
    Q_EMIT changed();
}

void AttachmentBar::complain(const QString &words)
{
    m_fault->setText(m_fault->isHidden() ? words : QString(m_fault->text() + u'\n' + words));
    m_fault->show();
    updateShown();
    QAccessibleAnnouncementEvent announcement(this, words);
    QAccessible::updateAccessibility(&announcement);
}

void AttachmentBar::updateShown()
{
    m_chips->parentWidget()->setVisible(!m_items.isEmpty());
    setVisible(!m_items.isEmpty() || !m_fault->isHidden());
    updateGeometry();
}

// A layout of Qt gives what is high by its width no less than its hint: that of the chips has a line for
// each.
QSize AttachmentBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), minimumSizeHint().height()};
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

qint64 AttachmentBar::octets() const
{
    qint64 sum = 0;
    for (const auto &item : m_items)
        sum += std::max<qint64>(0, item->size);
    return sum;
}

bool AttachmentBar::isCopying() const
{
    return std::ranges::any_of(m_items, [](const auto &item) { return item->attachment.file.isEmpty(); });
}

} // namespace mailroom
