#include "ui/inbox/messageattachments.h"

#include "ui/text/glyph.h"
#include "ui/text/when.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int placeRole = Qt::UserRole + 1;
    constexpr int mostLines = 3; // then it scrolls

    Glyph glyphOfPart(const ReceivedPart &part)
    {
        return part.mayRun                   ? Glyph::Warning
            : part.isMessage                 ? Glyph::Mail
            : part.type.startsWith("image/") ? Glyph::Picture
            : part.type == "text/calendar"   ? Glyph::Calendar
                                             : Glyph::Attachment;
    }

    QString tipOf(const ReceivedPart &part)
    {
        QStringList lines{part.name, QString::fromLatin1(part.type), octetWords(part.size)};
        if (part.mayRun)
            lines << MessageAttachments::tr("Opening it could run a program.");
        if (part.isElsewhere)
            lines << MessageAttachments::tr("The file itself is not in the message.");
        return lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s);
    }

} // namespace

AttachmentList::AttachmentList(QWidget *parent) : QListWidget(parent)
{
    setObjectName("attachments");
    setAccessibleName(tr("Attachments"));
    setFrameShape(QFrame::NoFrame);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setIconSize(QSize(20, 20));
    setSpacing(2);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QList<qsizetype> AttachmentList::chosen() const
{
    QList<qsizetype> parts;
    for (const QListWidgetItem *const item : selectedItems())
        parts << item->data(placeRole).toLongLong();
    if (parts.isEmpty() && currentItem())
        parts << currentItem()->data(placeRole).toLongLong();
    std::ranges::sort(parts);
    return parts;
}

int AttachmentList::linesFor(int width) const
{
    const int cell = sizeHintForColumn(0) + 2 * spacing();
    const int perLine = std::max(1, (width - 4) / std::max(1, cell));
    return (count() + perLine - 1) / perLine;
}

QSize AttachmentList::sizeHint() const
{
    const int lines = std::clamp(linesFor(width()), 1, mostLines);
    return {200, lines * (sizeHintForRow(0) + 2 * spacing()) + 4};
}

QSize AttachmentList::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void AttachmentList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void AttachmentList::startDrag(Qt::DropActions)
{
    if (const QList<qsizetype> parts = chosen(); !parts.isEmpty())
        Q_EMIT dragWanted(parts);
}

MessageAttachments::MessageAttachments(QWidget *parent)
    : QWidget(parent)
    , m_list(new AttachmentList(this))
    , m_open(new QPushButton(tr("&Open"), this))
    , m_save(new QPushButton(tr("&Save…"), this))
    , m_saveAll(new QPushButton(tr("Save a&ll…"), this))
{
    setObjectName("messageAttachments");
    m_open->setObjectName("openAttachment");
    m_save->setObjectName("saveAttachment");
    m_saveAll->setObjectName("saveAllAttachments");
    connect(m_open, &QPushButton::clicked, this, &MessageAttachments::open);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(m_list->chosen()); });
    connect(m_saveAll, &QPushButton::clicked, this, [this] {
        QList<qsizetype> all;
        for (int row = 0; row < m_list->count(); ++row)
            all << m_list->item(row)->data(placeRole).toLongLong();
        Q_EMIT saveWanted(all);
    });
    connect(m_list, &QListWidget::itemActivated, this, &MessageAttachments::open);
    connect(m_list, &AttachmentList::dragWanted, this, &MessageAttachments::dragWanted);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        m_open->setEnabled(m_list->chosen().size() == 1);
    });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &MessageAttachments::showMenu);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_list, 1);
    row->addWidget(m_open, 0, Qt::AlignTop);
    row->addWidget(m_save, 0, Qt::AlignTop);
    row->addWidget(m_saveAll, 0, Qt::AlignTop);
    hide();
}

void MessageAttachments::show(const QList<ReceivedPart> &parts)
{
    m_list->clear();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const ReceivedPart &part = parts.at(i);
        if (part.isInline)
            continue;
        auto *const item = new QListWidgetItem(
            glyphIcon(glyphOfPart(part), part.mayRun ? Tone::Deferred : Tone::Plain),
            QString(part.name + u"  "_s + octetWords(part.size)), m_list);
        item->setData(placeRole, i);
        item->setToolTip(tipOf(part));
        item->setData(
            Qt::AccessibleTextRole,
            QString(
                part.name + u", "_s + octetWords(part.size)
                + (part.mayRun ? u". "_s + tr("Opening it could run a program.") : QString())));
        const int width = m_list->fontMetrics().averageCharWidth() * 27;
        item->setSizeHint(QSize(width, m_list->fontMetrics().height() + 10));
    }
    m_saveAll->setVisible(m_list->count() > 1);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0, QItemSelectionModel::NoUpdate);
    m_list->updateGeometry();
    setVisible(m_list->count() > 0);
}

void MessageAttachments::open()
{
    const QList<qsizetype> parts = m_list->chosen();
    if (parts.size() == 1)
        Q_EMIT openWanted(parts.first());
}

void MessageAttachments::showMenu(const QPoint &place)
{
    if (m_list->chosen().isEmpty())
        return;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_open->text(), this, &MessageAttachments::open)->setEnabled(m_open->isEnabled());
    menu->addAction(m_save->text(), m_save, &QPushButton::click);
    if (m_saveAll->isVisible())
        menu->addAction(m_saveAll->text(), m_saveAll, &QPushButton::click);
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

} // namespace mailroom
