// What large providers and well-known filters say, by their own words.
#include "ui/text/phraseadvice.h"
#include "ui/text/phrasebook.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    using namespace advice;
    using C = ReplyCure;

    struct ProviderPhrase {
        QLatin1StringView words; // in lower case, somewhere in the reply
        ReplyMeaning meaning;
    };

    constexpr const char *blockedServer = QT_TRANSLATE_NOOP(
        "mailroom::Words", "The recipient's provider has blocked the server that sends your mail.");
    constexpr const char *takenForSpam =
        QT_TRANSLATE_NOOP("mailroom::Words", "The recipient's provider takes the message for advertising.");
    constexpr const char *notProven = QT_TRANSLATE_NOOP(
        "mailroom::Words",
        "The recipient's provider wants proof (SPF, DKIM, DMARC) that the message is yours.");
    constexpr const char *slowDown = QT_TRANSLATE_NOOP(
        "mailroom::Words", "The recipient's provider wants less mail from your server for a while.");
    constexpr const char *userGone = QT_TRANSLATE_NOOP("mailroom::Words", "There is no such mailbox.");
    constexpr const char *membersOnly = QT_TRANSLATE_NOOP(
        "mailroom::Words", "Only people of the recipient's own organisation may write there.");
    constexpr const char *dailyLimit =
        QT_TRANSLATE_NOOP("mailroom::Words", "You have sent as much as your provider allows for now.");
    constexpr const char *newcomer =
        QT_TRANSLATE_NOOP("mailroom::Words", "Greylisted: the server asks newcomers to come back later.");

    // The more particular before the general. Codes in brackets are the providers' own.
    constexpr auto providerPhrases = std::to_array<ProviderPhrase>({
        // Gmail
        {"likely unsolicited mail"_L1, {takenForSpam, otherContent, C::None}},
        {"likely suspicious due to"_L1, {takenForSpam, otherContent, C::None}},
        {"unusual rate of unsolicited mail"_L1, {slowDown, waitForIt, C::RetryNow}},
        {"receiving mail at a rate that"_L1, {slowDown, waitForIt, C::RetryNow}},
        {"daily user sending limit exceeded"_L1, {dailyLimit, waitForIt, C::None}},
        {"daily sending quota exceeded"_L1, {dailyLimit, waitForIt, C::None}},
        {"this mail has been rate limited because it is unauthenticated"_L1,
         {notProven, askProvider, C::None}},
        {"sender is unauthenticated"_L1, {notProven, askProvider, C::None}},
        {"unauthenticated email from"_L1, {notProven, askProvider, C::None}},
        {"the email account that you tried to reach does not exist"_L1,
         {userGone, checkAddress, C::CorrectAddress}},
        {"the email account that you tried to reach is over quota"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "Mailbox full."), otherWay, C::RetryNow}},
        {"the email account that you tried to reach is inactive"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The mailbox is switched off."), otherWay, C::None}},
        {"application-specific password required"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The provider wants a password made for this program."),
          QT_TRANSLATE_NOOP(
              "mailroom::Words",
              "Make an application password in the provider's security settings and enter it here."),
          C::OpenAccount}},
        {"please log in via your web browser"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The provider wants you to log on in a browser once."),
          QT_TRANSLATE_NOOP("mailroom::Words", "Log on at the provider's page, then try again."),
          C::RetryNow}},
        // Outlook.com and Exchange Online
        {"(s3140)"_L1, {blockedServer, askProvider, C::None}},
        {"(s3150)"_L1, {blockedServer, askProvider, C::None}},
        {"banned sending ip"_L1, {blockedServer, askProvider, C::None}},
        {"access denied, banned sender"_L1, {blockedServer, askProvider, C::None}},
        {"(s77714)"_L1, {slowDown, waitForIt, C::RetryNow}},
        {"(s775)"_L1, {slowDown, waitForIt, C::RetryNow}},
        {"resolver.adr.recipnotfound"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"resolver.adr.recipientnotfound"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"resolver.rst.notauthorized"_L1, {membersOnly, askRecipient, C::None}},
        {"resolver.rst.authrequired"_L1, {membersOnly, askRecipient, C::None}},
        {"resolver.rst.recipsizelimit"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The message is too long for this mailbox."), makeSmaller,
          C::None}},
        {"recipient address rejected: access denied"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"submission quota exceeded"_L1, {dailyLimit, waitForIt, C::None}},
        {"message rejected as spam by content filtering"_L1, {takenForSpam, otherContent, C::None}},
        {"smtpclientauthentication is disabled"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "Your organisation has switched off this way of sending."),
          QT_TRANSLATE_NOOP("mailroom::Words", "Ask its administrator to allow authenticated SMTP."),
          C::None}},
        {"basic authentication is disabled"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The provider no longer takes passwords here."), checkAccount,
          C::OpenAccount}},
        {"does not have permissions to send as"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The server does not accept your own address."), checkAccount,
          C::OpenAccount}},
        {"sender address rejected: not owned by"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The server does not accept your own address."), checkAccount,
          C::OpenAccount}},
        // Yahoo, AOL
        {"[tss0"_L1, {slowDown, waitForIt, C::RetryNow}},
        {"[ts0"_L1, {slowDown, waitForIt, C::RetryNow}},
        {"[bl2"_L1, {blockedServer, askProvider, C::None}},
        {"delivery error: dd this user doesn't have"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"mailbox is disabled (554.30)"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The mailbox is switched off."), otherWay, C::None}},
        // Apple
        {"[cs01]"_L1, {takenForSpam, otherContent, C::None}},
        {"[hm08]"_L1, {takenForSpam, otherContent, C::None}},
        {"[hm07]"_L1, {blockedServer, askProvider, C::None}},
        // GMX, WEB.DE, 1&1, T-Online
        {"ip address is black listed"_L1, {blockedServer, askProvider, C::None}},
        {"transaction failed reject due to policy restrictions"_L1, {blockedServer, askProvider, C::None}},
        {"requested action aborted: local error"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The server has trouble of its own."), waitForIt,
          C::RetryNow}},
        {"a problem occurred. (ask your postmaster for help or to contact tosa"_L1,
         {blockedServer, askProvider, C::None}},
        // mail.ru, Yandex, QQ, 163
        {"spam message rejected"_L1, {takenForSpam, otherContent, C::None}},
        {"message rejected under suspicion of spam"_L1, {takenForSpam, otherContent, C::None}},
        {"mail content denied"_L1, {takenForSpam, otherContent, C::None}},
        {"dt:spm"_L1, {takenForSpam, otherContent, C::None}},
        {"connection frequency limited"_L1, {slowDown, waitForIt, C::RetryNow}},
        // Lists of blocked servers, and filters
        {"spamhaus"_L1, {blockedServer, askProvider, C::None}},
        {"barracudacentral"_L1, {blockedServer, askProvider, C::None}},
        {"spamcop"_L1, {blockedServer, askProvider, C::None}},
        {"sorbs.net"_L1, {blockedServer, askProvider, C::None}},
        {"uceprotect"_L1, {blockedServer, askProvider, C::None}},
        {"ipcheck.proofpoint.com"_L1, {blockedServer, askProvider, C::None}},
        {"mimecast.com"_L1,
         {QT_TRANSLATE_NOOP(
              "mailroom::Words", "A filter of the recipient's organisation refused the message."),
          askRecipient, C::None}},
        {"dmarc policy"_L1, {notProven, askProvider, C::None}},
        {"violates dmarc"_L1, {notProven, askProvider, C::None}},
        {"spf check failed"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The domain forbids this server to send for it (SPF)."),
          QT_TRANSLATE_NOOP("mailroom::Words", "Send through the account of that domain."), C::OpenAccount}},
        {"greylist"_L1, {newcomer, waitForIt, C::RetryNow}},
        {"graylist"_L1, {newcomer, waitForIt, C::RetryNow}},
        {"try again later, graylisted"_L1, {newcomer, waitForIt, C::RetryNow}},
        {"relay access denied"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The server passes mail on only for those who log in."),
          checkAccount, C::OpenAccount}},
        {"relaying denied"_L1,
         {QT_TRANSLATE_NOOP("mailroom::Words", "The server passes mail on only for those who log in."),
          checkAccount, C::OpenAccount}},
    });

    constexpr const char *mailboxFull = QT_TRANSLATE_NOOP("mailroom::Words", "Mailbox full.");
    constexpr const char *switchedOff = QT_TRANSLATE_NOOP("mailroom::Words", "The mailbox is switched off.");
    constexpr const char *contentRefused =
        QT_TRANSLATE_NOOP("mailroom::Words", "The server refused what the message contains.");

    // What many servers say under a status that says nothing (5.7.1 above all).
    constexpr auto commonPhrases = std::to_array<ProviderPhrase>({
        {"user unknown"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"unknown user"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"unknown recipient"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"recipient unknown"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"invalid recipient"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"no such user"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"no such recipient"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"no such mailbox"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"user not found"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"recipient not found"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"mailbox not found"_L1, {userGone, checkAddress, C::CorrectAddress}},
        {"mailbox full"_L1, {mailboxFull, otherWay, C::RetryNow}},
        {"mailbox is full"_L1, {mailboxFull, otherWay, C::RetryNow}},
        {"over quota"_L1, {mailboxFull, otherWay, C::RetryNow}},
        {"mailbox disabled"_L1, {switchedOff, otherWay, C::None}},
        {"account disabled"_L1, {switchedOff, otherWay, C::None}},
        {"account is disabled"_L1, {switchedOff, otherWay, C::None}},
        {"account has been disabled"_L1, {switchedOff, otherWay, C::None}},
        {"account inactive"_L1, {switchedOff, otherWay, C::None}},
        {"blacklisted"_L1, {blockedServer, askProvider, C::None}},
        {"blocklisted"_L1, {blockedServer, askProvider, C::None}},
        {"on our block list"_L1, {blockedServer, askProvider, C::None}},
        {"blocked using"_L1, {blockedServer, askProvider, C::None}},
        {"considered spam"_L1, {takenForSpam, otherContent, C::None}},
        {"considered as spam"_L1, {takenForSpam, otherContent, C::None}},
        {"identified as spam"_L1, {takenForSpam, otherContent, C::None}},
        {"classified as spam"_L1, {takenForSpam, otherContent, C::None}},
        {"detected as spam"_L1, {takenForSpam, otherContent, C::None}},
        {"looks like spam"_L1, {takenForSpam, otherContent, C::None}},
        {"content is refused"_L1, {contentRefused, otherContent, C::None}},
        {"content rejected"_L1, {contentRefused, otherContent, C::None}},
        {"content not accepted"_L1, {contentRefused, otherContent, C::None}},
        {"due to content"_L1, {contentRefused, otherContent, C::None}},
        {"virus"_L1, {contentRefused, otherContent, C::None}},
        {"dmarc"_L1, {notProven, askProvider, C::None}},
    });

    // Nothing, or no more than "security or policy".
    bool saysLittle(const EnhancedStatus &status)
    {
        return !status.isPresent() || (status.subject == 0 && status.detail == 0)
            || (status.subject == 7 && status.detail <= 1);
    }

} // namespace

ReplyMeaning meaningOfWords(const Reply &reply)
{
    const QString text = reply.text.simplified().toLower();
    for (const auto &[words, meaning] : providerPhrases) {
        // A refusal for good is no greylisting, whatever it mentions.
        if (text.contains(words) && (meaning.words != newcomer || !reply.isPermanentFailure()))
            return meaning;
    }
    if (!saysLittle(reply.status))
        return {};
    for (const auto &[words, meaning] : commonPhrases) {
        if (text.contains(words))
            return meaning;
    }
    return {};
}

} // namespace mailroom
