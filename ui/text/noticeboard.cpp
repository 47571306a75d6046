#include "ui/text/noticeboard.h"

#include "ui/text/fetchtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool isSame(const Notice &a, const Notice &b)
    {
        return a.look.words == b.look.words && a.look.glyph == b.look.glyph && a.look.tone == b.look.tone
            && a.detail == b.detail && a.cure == b.cure && a.messages == b.messages;
    }

    // Its notice would read as that of another account at the same server.
    bool isTold(const AccountRow &account, const QList<AccountRow> &accounts)
    {
        return std::ranges::count_if(
                   accounts,
                   [&account](const AccountRow &other) {
                       return other.condition.gate.kind == account.condition.gate.kind
                           && other.account.server.host == account.account.server.host;
                   })
            > 1;
    }

} // namespace

QList<CausedNotice> noticesOf(const Situation &situation, const QDateTime &now)
{
    QList<CausedNotice> notices;
    if (!situation.illness.isEmpty())
        notices << CausedNotice{u"ill"_s, illNotice(situation.illness)};
    if (situation.suspended)
        notices << CausedNotice{u"suspended"_s, suspendedNotice(situation.waiting)};
    if (situation.offline) {
        notices << CausedNotice{u"offline"_s, offlineNotice(situation.waiting)};
        return notices; // of no account can be said more
    }
    if (situation.hasNoAccount && situation.waiting > 0)
        notices << CausedNotice{u"no-account"_s, noAccountNotice(situation.waiting)};
    for (const AccountRow &account : situation.accounts) {
        const QString id = QString::number(account.account.id.value);
        Notice notice = noticeOf(account, now);
        if (!notice.look.words.isEmpty() && isTold(account, situation.accounts))
            notice.look.words = u"%1: %2"_s.arg(account.account.name, notice.look.words);
        if (!notice.look.words.isEmpty())
            notices << CausedNotice{id + u'/' + gateName(account.condition.gate.kind), notice};
        if (!account.missed.isEmpty())
            notices << CausedNotice{id + u"/missed"_s, missedNotice(account)};
    }
    for (const FetchState &incoming : situation.incoming) {
        const Notice notice = noticeOf(incoming);
        if (!notice.look.words.isEmpty())
            notices << CausedNotice{
                u"in/%1/%2"_s.arg(incoming.account.value).arg(gateName(incoming.gate.kind)), notice};
    }
    return notices;
}

NoticeBoard::Changes NoticeBoard::update(const QList<CausedNotice> &notices)
{
    Changes changes;
    QSet<QString> causes;
    for (const CausedNotice &one : notices) {
        causes.insert(one.cause);
        if (m_dismissed.contains(one.cause))
            continue;
        const auto open = m_open.constFind(one.cause);
        if (open == m_open.cend())
            changes.opened << one;
        else if (!isSame(*open, one.notice))
            changes.changed << one;
        m_open.insert(one.cause, one.notice);
    }
    for (auto open = m_open.begin(); open != m_open.end();) {
        if (causes.contains(open.key())) {
            ++open;
            continue;
        }
        changes.closed << open.key();
        open = m_open.erase(open);
    }
    m_dismissed.intersect(causes); // it is gone: when it comes again it is told again
    return changes;
}

bool NoticeBoard::dismiss(const QString &cause)
{
    if (m_open.remove(cause) == 0)
        return false;
    m_dismissed.insert(cause);
    return true;
}

} // namespace mailroom
