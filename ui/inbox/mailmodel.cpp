#include "ui/inbox/mailmodel.h"

#include "ui/text/facttext.h"
#include "ui/text/glyph.h"
#include "ui/text/statetext.h"
#include "ui/text/when.h"

#include <QDataStream>
#include <QFont>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    MailSort sortOf(int column)
    {
        switch (column) {
        case MailModel::UnreadColumn:
            return MailSort::Unread;
        case MailModel::FlagColumn:
            return MailSort::Flagged;
        case MailModel::AttachmentColumn:
            return MailSort::Attachments;
        case MailModel::PeopleColumn:
            return MailSort::From;
        case MailModel::SubjectColumn:
            return MailSort::Subject;
        case MailModel::SizeColumn:
            return MailSort::Size;
        default: // a column number, not an enum
            return MailSort::Date;
        }
    }

    QIcon pictureOf(const MailRow &mail, int column)
    {
        if (column == MailModel::UnreadColumn && isUnread(mail))
            return glyphIcon(Glyph::Note, Tone::Waiting);
        if (column == MailModel::FlagColumn && mail.flags.testFlag(MailFlag::Flagged))
            return glyphIcon(Glyph::Flag, Tone::Deferred);
        if (column == MailModel::AttachmentColumn && mail.hasAttachments)
            return glyphIcon(Glyph::Attachment, Tone::Quiet);
        return {};
    }

    // The pictures in words, for who cannot see them.
    QString pictureWords(const MailRow &mail, int column)
    {
        if (column == MailModel::UnreadColumn)
            return isUnread(mail) ? MailModel::tr("unread") : MailModel::tr("read");
        if (column == MailModel::FlagColumn && mail.flags.testFlag(MailFlag::Flagged))
            return MailModel::tr("flagged");
        if (column == MailModel::AttachmentColumn && mail.hasAttachments)
            return MailModel::tr("has attachments");
        return {};
    }

} // namespace

QByteArray toMimeData(const QList<MailId> &mail)
{
    QByteArray octets;
    QDataStream stream(&octets, QIODevice::WriteOnly);
    for (const MailId id : mail)
        stream << id.value;
    return octets;
}

QList<MailId> fromMimeData(const QByteArray &octets)
{
    QList<MailId> mail;
    QDataStream stream(octets);
    while (!stream.atEnd()) {
        MailId id;
        stream >> id.value;
        if (id.isValid())
            mail.append(id);
    }
    return mail;
}

bool isUnread(const MailRow &mail)
{
    return !mail.flags.testFlag(MailFlag::Seen);
}

QString secondLine(const MailRow &mail)
{
    if (!mail.fault.isEmpty())
        return factWords(mail.fault);
    if (mail.body == MailBody::Gone)
        return MailModel::tr("Only a part of it was fetched, and the server no longer has the rest.");
    if (mail.body == MailBody::Whole)
        return mail.preview;
    switch (mail.mark) {
    case RemoteMark::None:
        return MailModel::tr("Only the header is here.");
    case RemoteMark::Get:
        return MailModel::tr("Only the header is here; the rest comes with the next connection.");
    case RemoteMark::Delete:
        return MailModel::tr("It is deleted on the server with the next connection.");
    case RemoteMark::GetAndDelete:
        return MailModel::tr("It is fetched with the next connection, then deleted on the server.");
    }
    Q_UNREACHABLE_RETURN({});
}

MailModel::MailModel(const InboxSource &source, QObject *parent)
    : MailListModel(source.mail, parent)
    , m_sent(this, source.sentStates, [this] { repaintAll(); })
    , m_threads(
          this,
          [this, threads = source.threads](const QList<ThreadId> &asked) {
              return threads(m_counted, asked);
          },
          [this] { repaintAll(); })
{
}

const SentSummary *MailModel::sent(const MailRow &mail) const
{
    const bool isOurs = m_people == People::Recipients && !mail.messageId.isEmpty();
    return isOurs ? m_sent.wanted(mail.messageId) : nullptr;
}

const ThreadFacts *MailModel::thread(const MailRow &mail) const
{
    return mail.thread.isValid() ? m_threads.wanted(mail.thread) : nullptr;
}

void MailModel::repaintAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, SubjectColumn));
}

QueueId MailModel::sentAs(int row) const
{
    const MailRow *const mail = cached(row);
    const SentSummary *const known = mail ? sent(*mail) : nullptr;
    return known ? known->message : QueueId();
}

Look MailModel::delivery(const MailRow &mail) const
{
    const SentSummary *const known = sent(mail);
    return known ? lookOf(*known) : Look();
}

void MailModel::setPeople(People people)
{
    m_people = people;
    Q_EMIT headerDataChanged(Qt::Horizontal, PeopleColumn, PeopleColumn);
}

MailModel::InThread MailModel::inThread(int row) const
{
    const MailRow *const mail = query().grouping == MailGrouping::Messages ? nullptr : cached(row);
    if (!mail || !mail->thread.isValid())
        return InThread::Alone;
    if (query().folds(mail->thread))
        return threadSize(row) > 1 ? InThread::Folded : InThread::Alone;
    const MailRow *const above = cached(row - 1);
    if (above && above->thread == mail->thread)
        return InThread::Older;
    const MailRow *const below = cached(row + 1);
    return below && below->thread == mail->thread ? InThread::Newest : InThread::Alone;
}

int MailModel::threadSize(int row) const
{
    const MailRow *const mail = cached(row);
    const ThreadFacts *const facts = mail ? thread(*mail) : nullptr;
    return facts ? facts->messages : 0;
}

bool MailModel::isUnreadHere(const MailRow &mail, int row) const
{
    const ThreadFacts *const facts = isUnread(mail) ? nullptr : folded(row);
    return isUnread(mail) || (facts && facts->unread > 0);
}

const ThreadFacts *MailModel::folded(int row) const
{
    return inThread(row) == InThread::Folded ? thread(*cached(row)) : nullptr;
}

void MailModel::fold(int row)
{
    const MailRow *const mail = inThread(row) == InThread::Alone ? nullptr : cached(row);
    if (!mail)
        return;
    const ThreadId thread = mail->thread;
    MailQuery turned = query();
    if (!turned.turned.remove(thread))
        turned.turned.insert(thread);
    refine(turned);
}

void MailModel::showList(const MailQuery &query)
{
    m_counted = query;
    m_threads.forget();
    show(query);
}

void MailModel::noteMail(const QList<MailId> &mail)
{
    m_threads.noteChanged([](const ThreadFacts *) { return true; });
    noteChanged(mail);
    if (query().grouping != MailGrouping::Messages) // something may be folded behind any row
        repaintAll();
}

void MailModel::noteSent(const QList<QueueId> &messages)
{
    const QSet<QueueId> changed(messages.begin(), messages.end());
    m_sent.noteChanged([&](const SentSummary *known) {
        return changed.isEmpty() || (known && changed.contains(known->message));
    });
    if (m_people == People::Recipients)
        repaintAll();
}

void MailModel::rowsArrived(const QList<MailId> &mail)
{
    if (query().grouping == MailGrouping::Messages)
        return;
    QList<MailId> neighbours;
    for (const MailId id : mail) {
        const int row = rowOf(id);
        if (row >= 0)
            neighbours << idAt(row - 1) << idAt(row + 1);
    }
    repaint(neighbours);
}

int MailModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MailModel::peopleOf(const MailRow &mail) const
{
    if (m_people == People::Recipients)
        return mail.to.isEmpty() ? tr("(nobody)") : mail.to;
    if (!mail.fromName.isEmpty())
        return mail.fromName;
    return mail.fromAddress.isEmpty() ? tr("(no sender)") : mail.fromAddress;
}

QString MailModel::words(const MailRow &mail, int column) const
{
    switch (column) {
    case PeopleColumn:
        return peopleOf(mail);
    case SubjectColumn:
        return mail.subject.isEmpty() ? tr("(no subject)") : mail.subject;
    case DateColumn:
        return dateWords(mail.date, QDateTime::currentDateTimeUtc());
    case SizeColumn:
        return octetWords(mail.size);
    default: // a column number, not an enum
        return {};
    }
}

// Plain text made safe for a tool tip, which would take a text that looks like HTML for HTML.
QString MailModel::toolTip(const MailRow &mail, int column) const
{
    QStringList lines{words(mail, column)};
    if (column == PeopleColumn && m_people == People::Senders)
        lines << mail.fromAddress; // the true one, whatever the name says
    if (column == SubjectColumn)
        lines << secondLine(mail);
    if (column == SubjectColumn && mail.pending > 0)
        lines << tr("The server has not been told yet what was changed here.");
    if (column == DateColumn)
        lines = {exactWords(mail.date), tr("arrived: %1").arg(exactWords(mail.arrived))};
    if (column == DeliveryColumn)
        lines = {delivery(mail).words};
    if (const QString picture = pictureWords(mail, column); !picture.isEmpty())
        lines = {picture};
    lines.removeAll({});
    if (lines.isEmpty())
        return {};
    return u"<span style='white-space:pre-wrap'>"_s + lines.join(u'\n').toHtmlEscaped() + u"</span>"_s;
}

QVariant MailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == LeavingRole)
        return isLeaving(idAt(index.row()));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter | (index.column() >= DateColumn ? Qt::AlignRight : Qt::AlignLeft));
    static constexpr std::array shown{int(Qt::DisplayRole),        int(Qt::ToolTipRole),
                                      int(Qt::DecorationRole),     int(Qt::FontRole),
                                      int(Qt::AccessibleTextRole), int(LoadedRole)};
    if (std::ranges::find(shown, role) == shown.end())
        return {};
    const MailRow *const mail = wanted(index.row());
    if (!mail)
        return {};
    if (role == LoadedRole)
        return true;
    if (role == Qt::ToolTipRole)
        return toolTip(*mail, index.column());
    if (role == Qt::DecorationRole && index.column() == DeliveryColumn) {
        const Look look = delivery(*mail);
        return look.words.isEmpty() ? QIcon() : glyphIcon(look.glyph, look.tone);
    }
    if (role == Qt::DecorationRole)
        return pictureOf(*mail, index.column());
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(isUnreadHere(*mail, index.row()) ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    if (role == Qt::AccessibleTextRole && index.column() == DeliveryColumn)
        return delivery(*mail).words;
    if (role == Qt::AccessibleTextRole && index.column() == SubjectColumn
        && inThread(index.row()) == InThread::Folded)
        return QString(
            words(*mail, SubjectColumn) + u", "_s
            + tr("%n message(s) in this thread", nullptr, threadSize(index.row())));
    const QString picture = role == Qt::AccessibleTextRole ? pictureWords(*mail, index.column()) : QString();
    return picture.isEmpty() ? words(*mail, index.column()) : picture;
}

QVariant MailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter | (section >= DateColumn ? Qt::AlignRight : Qt::AlignLeft));
    static constexpr std::array pictures{Glyph::Note, Glyph::Flag, Glyph::Attachment, Glyph::Delivered};
    if (role == Qt::DecorationRole && section <= DeliveryColumn)
        return glyphIcon(pictures.at(static_cast<size_t>(section)), Tone::Quiet);
    const bool spoken = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (role != Qt::DisplayRole && !spoken)
        return MailListModel::headerData(section, orientation, role);
    switch (section) {
    case UnreadColumn:
        return spoken ? tr("Unread") : QString();
    case FlagColumn:
        return spoken ? tr("Flag") : QString();
    case AttachmentColumn:
        return spoken ? tr("Attachments") : QString();
    case DeliveryColumn:
        return spoken ? tr("What became of it") : QString();
    case PeopleColumn:
        return m_people == People::Senders ? tr("From") : tr("To");
    case SubjectColumn:
        return tr("Subject");
    case DateColumn:
        return tr("Date");
    case SizeColumn:
        return tr("Size");
    default: // a column number, not an enum
        return {};
    }
}

Qt::ItemFlags MailModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = MailListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

void MailModel::sort(int column, Qt::SortOrder order)
{
    MailQuery query = this->query();
    const MailSort sort = sortOf(column);
    if (sort == query.sort && order == query.order)
        return;
    query.sort = sort;
    query.order = order;
    showList(query);
}

} // namespace mailroom
