#include "spooler/mail/domaintypo.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype shortest = 8; // below that other domains are as likely as a slip

    const QStringList &providers()
    {
        static const QStringList domains =
            u"gmail.com googlemail.com mail.com ymail.com email.com hotmail.com hotmail.fr hotmail.de "
            u"outlook.com "
            "outlook.de live.com yahoo.com yahoo.de yahoo.fr yahoo.co.uk icloud.com aol.com gmx.de gmx.net "
            "gmx.at "
            "gmx.ch gmx.com web.de t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com "
            "fastmail.com fastmail.fm zoho.com tutanota.com yandex.ru yandex.com mail.ru rambler.ru inbox.ru "
            "list.ru qq.com 163.com 126.com orange.fr free.fr laposte.net wanadoo.fr libero.it bluewin.ch "
            "comcast.net verizon.net btinternet.com"_s.split(u' ');
        return domains;
    }

    // At most one insertion, removal, replacement or exchange of neighbours apart; equal ones are not.
    bool isOneSlipFrom(QStringView a, QStringView b)
    {
        const auto [left, right] = std::ranges::mismatch(a, b);
        const qsizetype start = left - a.begin();
        a = a.sliced(start);
        b = b.sliced(start);
        if (a.isEmpty() || b.isEmpty())
            return a.size() + b.size() == 1;
        const bool exchanged =
            a.size() >= 2 && b.size() >= 2 && a[0] == b[1] && a[1] == b[0] && a.sliced(2) == b.sliced(2);
        return exchanged || a.sliced(1) == b.sliced(1) || a.sliced(1) == b || a == b.sliced(1);
    }

} // namespace

QString likelyDomain(const QString &typed, const QStringList &known)
{
    const QString domain = typed.toLower();
    const auto all = providers() + known;
    if (domain.size() < shortest - 1 || all.contains(domain, Qt::CaseInsensitive))
        return {};
    for (const QString &candidate : all) {
        if (candidate.size() >= shortest && isOneSlipFrom(domain, candidate.toLower()))
            return candidate.toLower();
    }
    return {};
}

} // namespace mailroom
