#include "spooler/mail/router.h"

#include "spooler/mail/addresstype.h"
#include "spooler/mail/mailbox.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int stepKinds = 11;

    // Mail servers judge the author; a fax gateway or a folder does not.
    bool judgesAuthor(const Account &account)
    {
        return account.announced.types.contains(QString(smtpAddressType));
    }

    // Equal for addresses that are the same.
    QString keyOf(const QString &address)
    {
        const auto mailbox = parseMailbox(address);
        return mailbox ? mailbox->key().toLower() : address.toLower();
    }

    bool isExact(const Takings &takes, const QString &shown)
    {
        const QString key = keyOf(shown);
        return std::ranges::any_of(takes.addresses, [&](const QString &own) { return keyOf(own) == key; });
    }

    QString patternFor(const Takings &takes, const QString &shown)
    {
        for (const QString &pattern : takes.patterns) {
            const auto expression = QRegularExpression::fromWildcard(
                pattern, Qt::CaseInsensitive, QRegularExpression::NonPathWildcardConversion);
            if (expression.match(shown).hasMatch())
                return pattern;
        }
        return {};
    }

    // By which rule the account takes it; OtherType: by none.
    RouteStep match(const Account &account, const RouteQuestion &question)
    {
        const Takings takes = takingsOf(account);
        const QString shown = shownAddress(question.type, question.address);
        RouteStep step{account.id, account.name, RouteStepKind::OtherType, {}};
        if (isExact(takes, shown)) {
            step.kind = RouteStepKind::ExactAddress;
        } else if (const QString pattern = patternFor(takes, shown); !pattern.isEmpty()) {
            step.kind = RouteStepKind::Pattern;
            step.detail = pattern;
        } else if (takes.types.contains(question.type)) {
            step.kind = RouteStepKind::AddressType;
            step.detail = question.type;
        } else if (takes.catchAll) {
            step.kind = RouteStepKind::CatchAll;
        }
        return step;
    }

    bool ownsAuthor(const Account &account, const QStringList &from)
    {
        return std::ranges::any_of(from, [&](const QString &address) { return owns(account, address); });
    }

    // Smaller is earlier in the requested delivery methods; nothing: they leave it out.
    std::optional<qsizetype> askedPlace(const Account &account, const RouteQuestion &question)
    {
        if (question.methods.isEmpty())
            return 0;
        for (qsizetype i = 0; i < question.methods.size(); ++i) {
            const QString &method = question.methods.at(i);
            if (method == account.name || method == question.type)
                return i;
        }
        return std::nullopt;
    }

    struct Found {
        RouteStep step;
        bool named = false;
        qsizetype asked = 0;
        auto place() const { return std::tuple(!named, asked, step.kind); }
    };

    class Search {
    public:
        Search(const QList<Account> &accounts, const RouteQuestion &question)
            : m_question(question)
            , m_strict(
                  question.author == AuthorRule::Always
                  || std::ranges::any_of(accounts, [&](const Account &account) {
                         return judgesAuthor(account) && ownsAuthor(account, question.from);
                     }))
        {
        }

        void consider(const Account &account)
        {
            RouteStep step = match(account, m_question);
            if (step.kind == RouteStepKind::OtherType)
                return pass(step, step.kind);
            const auto asked = askedPlace(account, m_question);
            if (!asked)
                return pass(step, RouteStepKind::NotAskedFor);
            if (m_question.leftBy.contains(account.id))
                return pass(step, RouteStepKind::LeftIt);
            const bool named = account.id == m_question.named;
            const bool maySend = !judgesAuthor(account) || ownsAuthor(account, m_question.from)
                || m_question.lent.contains(account.id);
            if (!named && m_strict && !maySend) {
                m_strangers = true;
                return pass(step, RouteStepKind::NotItsFrom);
            }
            if (m_question.away.contains(account.id)) {
                m_waits = true;
                return pass(step, RouteStepKind::Away);
            }
            if (!account.enabled) {
                m_waits = true;
                if (named || ownsAuthor(account, m_question.from))
                    m_off.append({step, named, *asked});
                return pass(step, RouteStepKind::SwitchedOff);
            }
            m_found.append({step, named, *asked});
        }

        RouteDecision decide(bool anyAccount)
        {
            std::ranges::stable_sort(m_found, {}, &Found::place);
            std::ranges::stable_sort(m_off, {}, &Found::place);
            RouteDecision decision;
            // One that is switched off and owns the From keeps its mail, unless another may carry it.
            const bool offIsNamed = !m_off.isEmpty() && m_off.first().named;
            const QList<Found> &chosen = m_found.isEmpty() || offIsNamed ? m_off : m_found;
            if (!chosen.isEmpty()) {
                decision.end = RouteEnd::Taken;
                decision.account = chosen.first().step.account;
            } else if (m_strangers) {
                decision.end = RouteEnd::NoIdentity;
            } else {
                decision.end = m_waits || !anyAccount ? RouteEnd::Waits : RouteEnd::NotTaken;
            }
            for (Found &found : m_found) {
                if (found.named)
                    found.step.kind = RouteStepKind::Named;
                decision.steps << found.step;
            }
            decision.steps += m_passed;
            return decision;
        }

    private:
        void pass(RouteStep step, RouteStepKind why)
        {
            step.kind = why;
            m_passed << step;
        }

        const RouteQuestion &m_question;
        const bool m_strict; // a mail server's account must own the From
        QList<Found> m_found;
        QList<Found> m_off;
        QList<RouteStep> m_passed;
        bool m_waits = false;
        bool m_strangers = false;
    };

} // namespace

Takings takingsOf(const Account &account)
{
    Takings all = account.announced;
    const Takings &own = account.policy.takes;
    all.addresses += own.addresses;
    all.patterns += own.patterns;
    all.types += own.types;
    all.catchAll = all.catchAll || own.catchAll;
    return all;
}

bool mayTake(const Takings &takes, const QString &type, const QString &address)
{
    Account account;
    account.announced = takes;
    return match(account, {.type = type, .address = address}).kind != RouteStepKind::OtherType;
}

bool owns(const Account &account, const QString &address)
{
    const QString key = keyOf(address);
    if (key.isEmpty())
        return false;
    if (keyOf(account.address) == key)
        return true;
    return std::ranges::any_of(account.policy.identities, [&](const QString &identity) {
        return identity.startsWith(u'@') ? key.endsWith(identity.toLower()) : keyOf(identity) == key;
    });
}

RouteDecision route(const QList<Account> &accounts, const RouteQuestion &question)
{
    QList<Account> ordered = accounts;
    std::ranges::stable_sort(
        ordered, {}, [](const Account &account) { return std::pair(account.position, account.id.value); });
    Search search(ordered, question);
    for (const Account &account : std::as_const(ordered))
        search.consider(account);
    return search.decide(!accounts.isEmpty());
}

std::expected<Takings, QString> takingsFromWords(const QStringList &words)
{
    Takings takes;
    for (const QString &word : words) {
        if (word == u"*"_s)
            takes.catchAll = true;
        else if (word.contains(u'*') || word.contains(u'?'))
            takes.patterns << word;
        else if (word.contains(u'@') ? parseMailbox(word).has_value() : oneOffFrom(word).has_value())
            takes.addresses << word;
        else if (isAddressType(word))
            takes.types << word.toLower();
        else
            return std::unexpected(word);
    }
    return takes;
}

QStringList takingWords(const Takings &takes)
{
    QStringList words = takes.addresses + takes.patterns + takes.types;
    if (takes.catchAll)
        words << u"*"_s;
    return words;
}

QStringList allAddressTypes(const QList<Account> &accounts)
{
    QStringList types;
    for (const Account &account : accounts)
        types += takingsOf(account).types;
    types.sort();
    types.removeDuplicates();
    return types;
}

QString stepName(RouteStepKind kind)
{
    static constexpr std::array<const char *, stepKinds> words{
        "named",   "exact-address", "pattern", "address-type", "catch-all",    "other-type",
        "left-it", "switched-off",  "away",    "not-its-from", "not-asked-for"};
    return QString::fromLatin1(words.at(static_cast<size_t>(kind)));
}

QString stepSentence(const RouteStep &step)
{
    switch (step.kind) {
    case RouteStepKind::Named:
        return u"%1 was asked for and takes it"_s.arg(step.name);
    case RouteStepKind::ExactAddress:
        return u"%1 takes exactly this address"_s.arg(step.name);
    case RouteStepKind::Pattern:
        return u"%1 takes %2"_s.arg(step.name, step.detail);
    case RouteStepKind::AddressType:
        return u"%1 takes addresses of type %2"_s.arg(step.name, step.detail);
    case RouteStepKind::CatchAll:
        return u"%1 takes what nobody else does"_s.arg(step.name);
    case RouteStepKind::OtherType:
        return u"%1 takes nothing like it"_s.arg(step.name);
    case RouteStepKind::LeftIt:
        return u"%1 gave it back"_s.arg(step.name);
    case RouteStepKind::SwitchedOff:
        return u"%1 is switched off"_s.arg(step.name);
    case RouteStepKind::Away:
        return u"%1 cannot carry mail now"_s.arg(step.name);
    case RouteStepKind::NotItsFrom:
        return u"%1 may not send as this From"_s.arg(step.name);
    case RouteStepKind::NotAskedFor:
        return u"%1 is not among the delivery methods asked for"_s.arg(step.name);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
