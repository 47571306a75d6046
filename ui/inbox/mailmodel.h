// The list of received mail.
#pragma once

#include "ui/inbox/inboxsource.h"
#include "ui/list/factcache.h"
#include "ui/list/listmodel.h"

namespace mailroom {

struct Look;

using MailListModel = ListModel<MailQuery, MailRow>;

// What numbers of mail are dragged as, eight octets each; and how they are read again.
inline constexpr QLatin1StringView mailMimeType{"application/x-mailroom-mail"};
QByteArray toMimeData(const QList<MailId> &mail);
QList<MailId> fromMimeData(const QByteArray &octets);

// The columns of received mail. In threads the members of one stand together, the newest first. Lives in
// the GUI thread.
class MailModel : public MailListModel {
    Q_OBJECT

public:
    enum Column {
        UnreadColumn,
        FlagColumn,
        AttachmentColumn,
        DeliveryColumn, // of what we sent: what became of it
        PeopleColumn,
        SubjectColumn, // and what it begins with, in a second line
        DateColumn,
        SizeColumn,
        ColumnCount
    };
    enum class People { Senders, Recipients }; // of what we sent, the recipients tell one from another
    enum class InThread { Alone, Newest, Older, Folded /* the newest, for all of them */ };

    explicit MailModel(const InboxSource &source, QObject *parent = nullptr);

    void setPeople(People people); // before show()
    QueueId sentAs(int row) const; // the message of the outbox; invalid: none is known
    InThread inThread(int row) const;
    int threadSize(int row) const; // messages of its thread in this list; 0: not known yet
    const ThreadFacts *folded(int row) const; // all that the row stands for; null: itself, or not known yet
    void fold(int row); // or unfold the thread that this row is of
    void showList(const MailQuery &query);
    void noteMail(const QList<MailId> &mail); // a signal of the receiver
    void noteSent(const QList<QueueId> &messages); // a signal of the spooler; empty: many

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    void rowsArrived(const QList<MailId> &mail) override;

private:
    QString words(const MailRow &mail, int column) const;
    QString peopleOf(const MailRow &mail) const;
    Look delivery(const MailRow &mail) const; // without words: nothing is known
    QString toolTip(const MailRow &mail, int column) const;

    bool isUnreadHere(const MailRow &mail, int row) const; // or something folded behind it is

    const SentSummary *sent(const MailRow &mail) const; // null: it did not go out from here, or is not known
    const ThreadFacts *thread(const MailRow &mail) const; // null: not known yet
    void repaintAll();

    // Asked from within data(), which changes nothing that is seen.
    mutable FactCache<SentSummary, &SentSummary::messageId> m_sent;
    mutable FactCache<ThreadFacts, &ThreadFacts::thread> m_threads; // of the messages of this list
    MailQuery m_counted; // the list that m_threads counts
    People m_people = People::Senders;
};

// What stands in the second line: what is wrong or missing, else what the message begins with.
QString secondLine(const MailRow &mail);
bool isUnread(const MailRow &mail);

} // namespace mailroom
