#include "ui/shell/sidebar.h"

#include "ui/inbox/foldertree.h"
#include "ui/inbox/mailmodel.h"
#include "ui/text/accounttext.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    enum ItemRole { FilterRole = Qt::UserRole, AccountRole, ReceivesRole };

    constexpr std::array filters{Filter::All,     Filter::Waiting, Filter::Deferred, Filter::Held,
                                 Filter::InDoubt, Filter::Failed,  Filter::Sent};

    constexpr int rowStart = 16; // of the glyphs, and of the headings above them

    // A heading begins where the glyphs below it do.
    class SidebarDelegate final : public QStyledItemDelegate {
    public:
        explicit SidebarDelegate(QTreeView &tree) : QStyledItemDelegate(&tree), m_tree(tree) { }

    protected:
        void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
        {
            QStyledItemDelegate::initStyleOption(option, index);
            if (index.parent().isValid() || index.column() != 0)
                return;
            if (option->direction == Qt::RightToLeft)
                option->rect.adjust(0, 0, -m_tree.indentation(), 0);
            else
                option->rect.adjust(m_tree.indentation(), 0, 0, 0);
        }

    private:
        QTreeView &m_tree;
    };

    Look filterLook(Filter filter)
    {
        switch (filter) {
        case Filter::All:
            return {Glyph::Outbox, Tone::Plain, {}};
        case Filter::Waiting:
            return lookOf(RecipientState::Queued);
        case Filter::Deferred:
            return lookOf(RecipientState::Deferred);
        case Filter::Held:
            return lookOf(RecipientState::Held);
        case Filter::InDoubt:
            return lookOf(RecipientState::InDoubt);
        case Filter::Failed:
            return lookOf(RecipientState::Failed);
        case Filter::Sent:
            return lookOf(RecipientState::Accepted);
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

Sidebar::Sidebar(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName("sidebar");
    setAccessibleName(tr("Folders and accounts"));
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(rowStart - style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) - 1);
    setItemDelegate(new SidebarDelegate(*this));
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setAutoExpandDelay(600);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    QTreeWidgetItem *const mail = addHeading(tr("Mail"));
    QTreeWidgetItem *const searches = addHeading(tr("Searches"));
    m_folders = new FolderTree(*this, *mail, *searches);
    m_outbox = addHeading(tr("Outbox"));
    for (const Filter filter : filters) {
        auto *const item = new QTreeWidgetItem(m_outbox);
        const Look look = filterLook(filter);
        item->setText(0, filterWords(filter));
        item->setIcon(0, glyphIcon(look.glyph, look.tone));
        item->setData(0, FilterRole, static_cast<int>(filter));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_accounts = addHeading(tr("Accounts"));
    m_status = new QTreeWidgetItem(addHeading(tr("Mailroom")));
    m_status->setText(0, tr("Status"));
    m_status->setIcon(0, glyphIcon(Glyph::SendReceive));
    m_reports = new QTreeWidgetItem(m_status->parent());
    m_reports->setText(0, tr("Reports"));
    m_reports->setIcon(0, glyphIcon(Glyph::Chart));
    expandAll();
    setCurrentItem(m_outbox->child(0));
    connect(this, &QTreeWidget::currentItemChanged, this, &Sidebar::tellChosen);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        if (const AccountId account{item->data(0, AccountRole).toLongLong()}; account.isValid())
            Q_EMIT accountOpened(account);
    });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](QTreeWidgetItem *item) {
        if (!item->parent())
            expandItem(item); // a heading shows what is below it
    });
    connect(this, &QWidget::customContextMenuRequested, this, &Sidebar::offerMenu);
}

void Sidebar::offerMenu(const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QTreeWidgetItem *const item = itemAt(at);
    m_folders->fillMenu(*menu, item);
    const AccountId account{item ? item->data(0, AccountRole).toLongLong() : 0};
    if (account.isValid()) {
        menu->addAction(tr("Account settings…"), this, [this, account] { Q_EMIT accountOpened(account); });
        const bool receives = item->data(0, ReceivesRole).toBool();
        QAction *const receiving =
            menu->addAction(receives ? tr("Receiving…") : tr("Set up receiving…"), this, [this, account] {
                Q_EMIT receivingWanted(account);
            });
        receiving->setObjectName("setUpReceiving");
        if (const FetchState *state = incomingOf(account); state && state->phase != FetchPhase::Off) {
            QAction *const turn = state->isSuspended
                ? menu->addAction(
                      glyphIcon(Glyph::Resume), tr("Resume receiving"), this,
                      [this, account] { Q_EMIT receivingResumed(account); })
                : menu->addAction(glyphIcon(Glyph::Suspend), tr("Suspend receiving"), this, [this, account] {
                      Q_EMIT receivingSuspended(account);
                  });
            turn->setObjectName("turnReceiving");
        }
        offerMoves(*menu, account);
    }
    if (menu->isEmpty() || account.isValid())
        menu->addAction(glyphIcon(Glyph::Add), tr("Add an account…"), this, &Sidebar::accountWanted);
    menu->popup(viewport()->mapToGlobal(at));
}

// The transport order: who is asked first for a recipient.
void Sidebar::offerMoves(QMenu &menu, AccountId account)
{
    QList<AccountId> order;
    for (int i = 0; i < m_accounts->childCount(); ++i)
        order << AccountId{m_accounts->child(i)->data(0, AccountRole).toLongLong()};
    const qsizetype place = order.indexOf(account);
    const auto offer = [&](const QString &words, qsizetype to) {
        QList<AccountId> moved = order;
        const bool possible = to >= 0 && to < order.size();
        if (possible)
            moved.move(place, to);
        menu.addAction(words, this, [this, moved] { Q_EMIT accountsArranged(moved); })->setEnabled(possible);
    };
    offer(tr("Ask earlier for recipients"), place - 1);
    offer(tr("Ask later for recipients"), place + 1);
}

QTreeWidgetItem *Sidebar::addHeading(const QString &words)
{
    auto *const heading = new QTreeWidgetItem(this);
    heading->setText(0, words);
    heading->setFlags(Qt::ItemIsEnabled);
    heading->setSizeHint(0, QSize(0, std::max(28, fontMetrics().height() + 10))); // uniform: of every row
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    heading->setFont(0, strong);
    heading->setForeground(0, toneColor(Tone::Quiet, palette()));
    return heading;
}

void Sidebar::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    for (int i = 0; event->type() == QEvent::PaletteChange && i < topLevelItemCount(); ++i)
        topLevelItem(i)->setForeground(0, toneColor(Tone::Quiet, palette()));
}

void Sidebar::setCounts(const FilterCounts &counts)
{
    for (int i = 0; i < m_outbox->childCount(); ++i) {
        QTreeWidgetItem *const item = m_outbox->child(i);
        const auto filter = static_cast<Filter>(item->data(0, FilterRole).toInt());
        const qint64 count = counts.of(filter);
        item->setText(1, count > 0 ? locale().toString(count) : QString());
        QFont font = this->font();
        font.setWeight(filter == Filter::InDoubt && count > 0 ? QFont::DemiBold : QFont::Normal);
        item->setFont(0, font);
    }
}

QTreeWidgetItem *Sidebar::accountItem(AccountId account)
{
    for (int i = 0; i < m_accounts->childCount(); ++i) {
        if (m_accounts->child(i)->data(0, AccountRole).toLongLong() == account.value)
            return m_accounts->child(i);
    }
    auto *const item = new QTreeWidgetItem(m_accounts);
    item->setData(0, FilterRole, static_cast<int>(Filter::All));
    item->setData(0, AccountRole, account.value);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

const FetchState *Sidebar::incomingOf(AccountId account) const
{
    const auto state = std::ranges::find(m_incoming, account, &FetchState::account);
    return state == m_incoming.end() ? nullptr : &*state;
}

void Sidebar::setAccounts(const QList<AccountRow> &accounts)
{
    m_known = accounts;
    showAccounts();
}

void Sidebar::setIncoming(const QList<FetchState> &states)
{
    m_incoming = states;
    showAccounts();
}

void Sidebar::showAccounts()
{
    const QList<AccountRow> &accounts = m_known;
    QSet<qint64> present;
    for (const AccountRow &account : accounts) {
        present.insert(account.account.id.value);
        QTreeWidgetItem *const item = accountItem(account.account.id);
        const Look look = lookOf(account, incomingOf(account.account.id));
        item->setText(0, account.account.name);
        item->setData(0, ReceivesRole, !account.account.incoming.kind.isEmpty());
        item->setText(1, account.waiting > 0 ? locale().toString(account.waiting) : QString());
        item->setIcon(0, glyphIcon(look.glyph, look.tone));
        const QString tip = account.account.address + u'\n' + look.words;
        item->setToolTip(0, u"<span style='white-space:pre-wrap'>"_s + tip.toHtmlEscaped() + u"</span>"_s);
        item->setData(0, Qt::AccessibleTextRole, QString(account.account.name + u", "_s + look.words));
    }
    for (int i = m_accounts->childCount(); i-- > 0;) {
        if (!present.contains(m_accounts->child(i)->data(0, AccountRole).toLongLong()))
            delete m_accounts->child(i);
    }
    for (int i = 0; i < accounts.size(); ++i) { // in the transport order
        QTreeWidgetItem *const item = accountItem(accounts.at(i).account.id);
        if (m_accounts->indexOfChild(item) == i)
            continue;
        const QSignalBlocker quiet(this);
        const bool current = item == currentItem();
        m_accounts->insertChild(i, m_accounts->takeChild(m_accounts->indexOfChild(item)));
        if (current)
            setCurrentItem(item);
    }
    m_accounts->setHidden(accounts.isEmpty());
}

void Sidebar::choose(Filter filter)
{
    setCurrentItem(m_outbox->child(static_cast<int>(filter)));
}

void Sidebar::chooseStatus()
{
    setCurrentItem(m_status);
}

bool Sidebar::chooseScope(const QString &key)
{
    QTreeWidgetItem *const item = m_folders->itemOf(key);
    if (item)
        setCurrentItem(item);
    return item;
}

void Sidebar::dragEnterEvent(QDragEnterEvent *event)
{
    QTreeWidget::dragEnterEvent(event);
    event->setAccepted(event->mimeData()->hasFormat(mailMimeType));
}

void Sidebar::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeWidget::dragMoveEvent(event); // scrolls and opens what is collapsed
    const bool fits = event->mimeData()->hasFormat(mailMimeType)
        && m_folders->takesMail(itemAt(event->position().toPoint()));
    event->setAccepted(fits);
}

void Sidebar::dropEvent(QDropEvent *event)
{
    const std::optional<MailScope> scope = m_folders->scopeOf(itemAt(event->position().toPoint()));
    if (!scope || !event->mimeData()->hasFormat(mailMimeType))
        return;
    const bool copies = event->modifiers().testFlag(Qt::ControlModifier);
    event->setDropAction(copies ? Qt::CopyAction : Qt::MoveAction);
    event->accept();
    Q_EMIT mailDropped(fromMimeData(event->mimeData()->data(mailMimeType)), *scope, event->dropAction());
}

void Sidebar::chooseReports()
{
    setCurrentItem(m_reports);
}

bool Sidebar::isAtFirst() const
{
    return currentItem() == m_outbox->child(0);
}

void Sidebar::tellChosen()
{
    const QTreeWidgetItem *const item = currentItem();
    if (!item || !item->parent())
        return;
    if (item == m_status) {
        Q_EMIT statusChosen();
        return;
    }
    if (const std::optional<MailScope> scope = m_folders->scopeOf(item)) {
        Q_EMIT mailChosen(*scope);
        return;
    }
    if (item == m_reports) {
        Q_EMIT reportsChosen();
        return;
    }
    Q_EMIT chosen(
        static_cast<Filter>(item->data(0, FilterRole).toInt()),
        AccountId{item->data(0, AccountRole).toLongLong()});
}

} // namespace mailroom
