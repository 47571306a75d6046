#include "app/practice/practicebehaviour.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

const QList<PracticeAddress> &practiceAddresses()
{
    using B = PracticeBehaviour;
    static const QList<PracticeAddress> addresses{
        {B::Ok, u"ok"_s, u"accepted at once (250)"_s},
        {B::Greylist, u"greylist"_s,
         u"refused for now the first time (451 4.7.1), accepted the second time"_s},
        {B::Unknown, u"unknown"_s, u"no such mailbox (550 5.1.1)"_s},
        {B::Full, u"full"_s, u"the mailbox is full each time (452 4.2.2)"_s},
        {B::Slow, u"slow"_s, u"accepted, but every further reply takes a second"_s},
        {B::RejectContent, u"reject-content"_s,
         u"accepted as a recipient, refused after the content (554 5.7.1)"_s},
        {B::DropAfterDot, u"drop-after-dot"_s,
         u"the connection is cut after the content, before the reply: in doubt"_s},
        {B::BounceLater, u"bounce-later"_s,
         u"accepted (250), and then a report comes back that it could not be delivered"_s},
        {B::AuthFail, u"auth-fail"_s, u"as the user name of an account: the login is refused (535 5.7.8)"_s},
    };
    return addresses;
}

PracticeBehaviour practiceBehaviour(QStringView address)
{
    QStringView localPart =
        address.left(address.lastIndexOf(u'@') < 0 ? address.size() : address.lastIndexOf(u'@'));
    if (const qsizetype plus = localPart.indexOf(u'+'); plus >= 0)
        localPart = localPart.left(plus);
    const auto found = std::ranges::find_if(practiceAddresses(), [&](const PracticeAddress &known) {
        return localPart.compare(known.localPart, Qt::CaseInsensitive) == 0;
    });
    return found == practiceAddresses().end() ? PracticeBehaviour::Ok : found->behaviour;
}

QString practiceHelp()
{
    QString text =
        u"The practice server runs on this computer only and keeps nothing. What it accepts comes back to\n"
        "you by POP3, as if everybody had the same mailbox. What stands before the @ decides what happens; the domain can be any, for instance practice.example:\n\n"_s;
    for (const PracticeAddress &address : practiceAddresses())
        text += u"  "_s + address.localPart.leftJustified(16) + address.explanation + u'\n';
    text +=
        u"\nEvery other name is accepted. \"greylist+2\" and the like behave as the part before the \"+\".\n"_s;
    return text;
}

} // namespace mailroom
