#include "spooler/mail/addressmemory.h"

#include "spooler/mail/domaintypo.h"

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostSuggestions = 5;
    constexpr qsizetype farthest = 2; // slips in a local part

    // Insertions, removals and replacements from one to the other (Levenshtein); an exchange of neighbours
    // counts as two. Addresses are short.
    qsizetype distance(QStringView a, QStringView b)
    {
        std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
        std::iota(row.begin(), row.end(), 0);
        for (qsizetype i = 0; i < a.size(); ++i) {
            qsizetype diagonal = row[0];
            row[0] = i + 1;
            for (qsizetype j = 0; j < b.size(); ++j) {
                const auto at = static_cast<size_t>(j) + 1;
                const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[at];
                row[at] = std::min({replaced, row[at] + 1, row[at - 1] + 1});
            }
        }
        return row.back();
    }

    QString lettersOf(const QString &local)
    {
        QString letters = local;
        return letters.removeIf([](QChar c) { return c.isDigit(); });
    }

    QString numberOf(const QString &local)
    {
        QString number = local;
        return number.removeIf([](QChar c) { return !c.isDigit(); });
    }

    // Of ok21 and ok28 each is a mailbox of its own: whoever proposes one for the other proposes somebody
    // else's. A digit in a word that has no number, b0b, is a slip like others.
    bool isNumberedOtherwise(const QString &local, const QString &other)
    {
        const QString number = numberOf(local);
        const QString another = numberOf(other);
        return number != another
            && ((!number.isEmpty() && !another.isEmpty()) || lettersOf(local) == lettersOf(other));
    }

    // How far a known address is from the failed one; nothing: they are no likeness of each other.
    std::optional<qsizetype> strangeness(const QString &failed, const QString &known)
    {
        const QString local = failed.section(u'@', 0, -2);
        const QString other = known.section(u'@', 0, -2);
        const bool sameDomain = failed.section(u'@', -1) == known.section(u'@', -1);
        if (local == other)
            return sameDomain ? std::optional<qsizetype>() : farthest + 1;
        if (!sameDomain || std::abs(local.size() - other.size()) > farthest || local.size() < 3
            || isNumberedOtherwise(local, other))
            return std::nullopt;
        const qsizetype slips = distance(local, other);
        return slips <= farthest ? std::optional(slips) : std::nullopt;
    }

} // namespace

bool blamesAddress(const Reply &reply)
{
    const EnhancedStatus &status = reply.status;
    if (status.isPresent()) {
        return status.statusClass == 5
            && ((status.subject == 1 && status.detail != 7 && status.detail != 8) // those are the sender's
                || (status.subject == 2 && status.detail == 1)
                || (status.subject == 4 && status.detail == 4));
    }
    static const QStringList words{u"user unknown"_s,        u"no such user"_s,      u"unknown user"_s,
                                   u"mailbox unavailable"_s, u"does not exist"_s,    u"unknown recipient"_s,
                                   u"no mailbox"_s,          u"invalid recipient"_s, u"user not found"_s};
    return (reply.code == 550 || reply.code == 551 || reply.code == 553)
        && std::ranges::any_of(
               words, [&](const QString &word) { return reply.text.contains(word, Qt::CaseInsensitive); });
}

QStringList likelyAddresses(const QString &failed, const QStringList &known, const QStringList &domains)
{
    const QString wrong = failed.toLower();
    QStringList likely;
    const QString domain = likelyDomain(wrong.section(u'@', -1), domains);
    if (!domain.isEmpty())
        likely << wrong.section(u'@', 0, -2) + u'@' + domain;
    QList<std::pair<qsizetype, QString>> alike;
    for (const QString &address : known) {
        if (const auto far = strangeness(wrong, address.toLower()))
            alike.append({*far, address.toLower()});
    }
    std::ranges::stable_sort(alike, {}, &std::pair<qsizetype, QString>::first);
    for (const auto &[far, address] : std::as_const(alike)) {
        if (likely.size() < mostSuggestions && !likely.contains(address))
            likely << address;
    }
    return likely;
}

} // namespace mailroom
