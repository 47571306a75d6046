#include "ui/inbox/maillist.h"

#include "spooler/mailcatalog.h"
#include "ui/inbox/maildelegate.h"
#include "ui/text/glyph.h"

#include <QDrag>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype filesAtMost = 20; // dragged as files, too

} // namespace

MailList::MailList(MailModel &model, const InboxSource &source, QWidget *parent)
    : LiveList(model, Lines::Two, parent)
    , m_model(model)
    , m_source(source)
{
    setObjectName("mailList");
    setAccessibleName(tr("Messages"));
    setItemDelegate(new MailDelegate(model, this));
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    QHeaderView *const header = horizontalHeader();
    header->setMinimumSectionSize(28);
    const int letter = fontMetrics().averageCharWidth();
    const std::array widths{0, 0, 0, 0, 24, 60, 11, 9};
    for (int column = 0; column < MailModel::ColumnCount; ++column) {
        const int room = widths.at(static_cast<size_t>(column)) * letter;
        header->resizeSection(column, room > 0 ? room + 16 : 30);
        if (room == 0)
            header->setSectionResizeMode(column, QHeaderView::Fixed);
    }
    header->setSectionResizeMode(MailModel::SubjectColumn, QHeaderView::Stretch);
    header->setSortIndicator(MailModel::DateColumn, Qt::DescendingOrder);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != MailModel::DeliveryColumn || !m_model.sentAs(index.row()).isValid())
            Q_EMIT opened(m_model.idAt(index.row()));
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == MailModel::DeliveryColumn && m_model.sentAs(index.row()).isValid())
            Q_EMIT deliveryWanted(m_model.sentAs(index.row()));
    });
    showDelivery(Delivery::Hidden);
}

MailList::~MailList() = default;

void MailList::showDelivery(Delivery delivery)
{
    setColumnHidden(MailModel::DeliveryColumn, delivery == Delivery::Hidden);
}

QList<MailId> MailList::selected() const
{
    QList<MailId> mail;
    for (const auto &[first, last] : selectedRanges())
        mail.append(m_model.order().mid(first, last - first + 1));
    return mail;
}

MailId MailList::current() const
{
    return m_model.idAt(currentIndex().row());
}

void MailList::chooseNextUnread()
{
    if (!chooseUnread(currentIndex().row() + 1, 1) && !chooseUnread(0, 1))
        Q_EMIT unreadNotFound();
}

void MailList::choosePreviousUnread()
{
    const int row = currentIndex().isValid() ? currentIndex().row() : m_model.rowCount();
    if (!chooseUnread(row - 1, -1))
        Q_EMIT unreadNotFound();
}

// As far as rows are known: those on screen, and the pages round them.
bool MailList::chooseUnread(int from, int step)
{
    for (int row = from; const MailRow *const mail = m_model.cached(row); row += step) {
        if (isUnread(*mail)) {
            chooseRow(row);
            return true;
        }
    }
    return false;
}

void MailList::chooseBeside(const QList<MailId> &leaving)
{
    const QSet<MailId> gone(leaving.begin(), leaving.end());
    const int current = currentIndex().row();
    int row = current;
    while (row < m_model.rowCount() && gone.contains(m_model.idAt(row)))
        ++row;
    if (row == m_model.rowCount()) {
        for (row = current; row >= 0 && gone.contains(m_model.idAt(row));)
            --row;
    }
    if (row >= 0)
        chooseRow(row);
}

void MailList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (current().isValid())
            Q_EMIT opened(current());
        return;
    }
    if (event->modifiers() == Qt::NoModifier && turnThread(event->key()))
        return;
    LiveList::keyPressEvent(event);
}

// As in a tree: what opens is in the reading direction. Folding from within leads to the newest.
bool MailList::turnThread(int key)
{
    const int row = currentIndex().row();
    const MailModel::InThread place = row >= 0 ? m_model.inThread(row) : MailModel::InThread::Alone;
    const int opening = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int closing = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (key == opening && place == MailModel::InThread::Folded) {
        m_model.fold(row);
        return true;
    }
    if (key != closing || (place != MailModel::InThread::Newest && place != MailModel::InThread::Older))
        return false;
    int newest = row;
    while (newest > 0 && m_model.inThread(newest) == MailModel::InThread::Older)
        --newest;
    chooseRow(newest);
    m_model.fold(newest);
    return true;
}

void MailList::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const MailModel::InThread place = index.column() == MailModel::SubjectColumn
        ? m_model.inThread(index.row())
        : MailModel::InThread::Alone;
    const bool turns = place == MailModel::InThread::Folded || place == MailModel::InThread::Newest;
    if (event->button() == Qt::LeftButton && turns
        && foldRect(visualRect(index), layoutDirection()).contains(event->position().toPoint()))
        return m_model.fold(index.row());
    LiveList::mousePressEvent(event);
}

void MailList::startDrag(Qt::DropActions)
{
    const QList<MailId> rows = selected();
    if (rows.isEmpty())
        return;
    m_source.unfolded(m_model.query(), rows).then(this, [this](const Result<QList<MailId>> &mail) {
        if (mail)
            dragWithFiles(*mail);
    });
}

// The files are written first: what takes a drop reads them at once.
void MailList::dragWithFiles(const QList<MailId> &mail)
{
    if (!QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
        return; // it was only a click
    if (mail.size() > filesAtMost)
        return drag(mail, {});
    m_dragged = std::make_unique<QTemporaryDir>();
    QList<QFuture<Result<>>> saving;
    QList<QUrl> files;
    for (const MailId id : mail) {
        const QString file = m_dragged->filePath(u"message-%1.eml"_s.arg(id.value));
        saving << m_source.save(id, file);
        files << QUrl::fromLocalFile(file);
    }
    QtFuture::whenAll(saving.begin(), saving.end())
        .then(this, [this, mail, files](const QList<QFuture<Result<>>> &saved) {
            if (!QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
                return; // it was only a click
            QList<QUrl> written;
            for (qsizetype i = 0; i < saved.size(); ++i) {
                if (saved.at(i).result())
                    written << files.at(i);
            }
            drag(mail, written);
        });
}

void MailList::drag(const QList<MailId> &mail, const QList<QUrl> &files)
{
    auto *const content = new QMimeData;
    content->setData(mailMimeType, toMimeData(mail));
    content->setUrls(files);
    auto *const drag = new QDrag(this);
    drag->setMimeData(content);
    drag->setPixmap(glyphIcon(Glyph::Inbox).pixmap(QSize(22, 22), devicePixelRatio()));
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
}

} // namespace mailroom
