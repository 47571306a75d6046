#include "spooler/submit/submitter.h"

#include "spooler/mail/ascii.h"
#include "spooler/mail/headerblock.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/mail/router.h"
#include "spooler/store/contentstore.h"
#include "spooler/submit/canonicallines.h"
#include "spooler/submit/check.h"
#include "spooler/submit/complete.h"
#include "spooler/submit/compose.h"
#include "spooler/submit/contentsink.h"
#include "spooler/submit/headerrecipients.h"
#include "spooler/submit/sourcefile.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype maximumHeader = 1024 * 1024;

    // The octets of a message as they are handed in, piece by piece; an empty piece is the end.
    using NextPiece = std::function<Result<QByteArray>()>;

    // One submission on its way to a prepared message.
    class Preparation {
    public:
        Preparation(
            const Submission &submission, const QList<Account> &accounts, const QDateTime &now,
            const QString &temporaryFolder, const SubmissionRules &rules)
            : m_submission(submission)
            , m_accounts(accounts)
            , m_rules(rules)
            , m_now(now.toUTC())
            , m_sink(temporaryFolder)
        {
        }

        Result<PreparedMessage> run()
        {
            const Result<> done =
                std::visit([this](const auto &source) { return take(source); }, m_submission.content);
            if (!done)
                return std::unexpected(done.error());
            if (const auto moved = m_sink.moveTo(m_prepared); !moved)
                return std::unexpected(moved.error());
            return std::move(m_prepared);
        }

    private:
        Result<> take(const QByteArray &octets)
        {
            bool given = false;
            return takeOctets(
                [&]() -> Result<QByteArray> { return std::exchange(given, true) ? QByteArray() : octets; });
        }

        Result<> take(const ContentFile &source)
        {
            auto file = SourceFile::open(source.path);
            if (!file)
                return std::unexpected(file.error());
            return takeOctets([&] { return file->read(chunkSize); });
        }

        Result<> take(const Composition &composition)
        {
            const Unfolded toField = unfolded(composition.to, m_rules.lists);
            const Unfolded ccField = unfolded(composition.cc, m_rules.lists);
            const Unfolded bccField = unfolded(composition.bcc, m_rules.lists);
            const auto from = checkAuthors({u"From"_s, composition.from});
            const auto to = checkMailboxes({u"To"_s, toField.text});
            const auto cc = checkMailboxes({u"Cc"_s, ccField.text});
            for (const auto *checked : {&from, &to, &cc}) {
                if (!*checked)
                    return std::unexpected(checked->error());
            }
            QList<TypedAddresses> typed;
            for (const auto &[name, field] :
                 {std::pair(u"To"_s, toField), std::pair(u"Cc"_s, ccField), std::pair(u"Bcc"_s, bccField)})
                addUnfolded(typed, name, field);
            if (const auto chosen = chooseSender(*from); !chosen)
                return chosen;
            QList<Mailbox> author = *from;
            if (author.isEmpty() && m_author)
                author << *m_author;
            if (author.isEmpty())
                return failure(
                    ErrorCode::InvalidInput, u"From: there is none, and no account to take it from"_s);
            const auto sender = senderFor(representative(), author);
            if (const auto done = takeEnvelope(typed, sender.value_or(author.first()).address()); !done)
                return done;

            QSet<QString> shown;
            const ComposedHeader header{
                .from = author,
                .sender = senderFor(representative(), author),
                .to = eachOnce(*to, shown),
                .cc = eachOnce(*cc, shown),
                .toGroups = toField.groups,
                .ccGroups = ccField.groups,
                .messageId = messageIdFor(author.first().address()),
                .date = m_now,
                .priority = m_submission.priority,
                .validUntil = m_submission.validUntil};
            NewMessage &message = m_prepared.message;
            message.messageId = QString::fromLatin1(header.messageId);
            message.subject = composition.subject.simplified();
            message.from = HeaderField{"From", mailboxField("From", author)}.text();
            const auto needsUtf8 = [](const Mailbox &mailbox) { return mailbox.needsSmtpUtf8(); };
            message.needsSmtpUtf8 =
                message.needsSmtpUtf8 || std::ranges::any_of(author + *to + *cc, needsUtf8);
            message.eightBit = message.needsSmtpUtf8;
            return compose(composition, header, m_sink);
        }

        Result<> takeOctets(const NextPiece &next)
        {
            CanonicalLines lines;
            QByteArray head;
            HeaderBlock header;
            bool more = true;
            for (bool complete = false; more && !complete;) {
                const auto piece = next();
                if (!piece)
                    return std::unexpected(piece.error());
                more = !piece->isEmpty();
                head += more ? lines.feed(*piece) : lines.finish();
                dropMailboxLine(head);
                // A line that is not all there yet cannot be judged.
                const qsizetype lastEnd = head.lastIndexOf("\r\n");
                const QByteArrayView whole = QByteArrayView(head).first(lastEnd < 0 ? 0 : lastEnd + 2);
                header = readHeader(whole);
                complete = header.end < whole.size() || whole.first(header.end).endsWith("\r\n\r\n")
                    || whole == "\r\n";
                if (header.end > maximumHeader || (!complete && head.size() > maximumHeader))
                    return failure(ErrorCode::InvalidInput, u"the header is larger than 1 MiB"_s);
            }
            if (const auto taken = takeHeader(header, head.first(header.end)); !taken)
                return taken;
            bool &eightBit = m_prepared.message.eightBit; // of the header that goes, not of the one that came
            eightBit = eightBit || !isAscii(QByteArrayView(head).sliced(header.end));
            lines.takeEightBit();
            if (const auto written = m_sink.write(head.sliced(header.end)); !written)
                return written;
            head.clear();
            while (more) {
                const auto piece = next();
                if (!piece)
                    return std::unexpected(piece.error());
                more = !piece->isEmpty();
                const auto written = m_sink.write(more ? lines.feed(*piece) : lines.finish());
                if (!written)
                    return written;
            }
            if (lines.hasNul())
                return failure(
                    ErrorCode::InvalidInput,
                    u"the message holds a NUL octet, which no mail may have (RFC 5322)"_s);
            eightBit = lines.takeEightBit() || eightBit;
            return {};
        }

        // The "From ann@example.org Mon Jan 1 …" line of an mbox is no part of the message.
        static void dropMailboxLine(QByteArray &head)
        {
            const qsizetype end = head.indexOf("\r\n");
            if (head.startsWith("From ") && end >= 0)
                head.remove(0, end + 2);
        }

        Result<> takeHeader(const HeaderBlock &header, QByteArrayView octets)
        {
            if (octets.contains('\0'))
                return failure(ErrorCode::InvalidInput, u"the header holds a NUL octet"_s);
            const QList<Mailbox> from = authors(header);
            if (const auto chosen = chooseSender(from); !chosen)
                return chosen;
            HeaderBlock known = header;
            if (!m_submission.messageId.isEmpty() && header.value("Message-ID").isEmpty())
                known.fields << HeaderField{
                    "Message-ID", plainField("Message-ID", m_submission.messageId.toLatin1())};
            if (const auto own = senderFor(representative(), from); own && header.value("Sender").isEmpty())
                known.fields << HeaderField{"Sender", mailboxField("Sender", {*own})};
            if (m_submission.validUntil.isValid() && header.value("Expires").isEmpty())
                known.fields << HeaderField{"Expires", dateField("Expires", m_submission.validUntil)};
            m_prepared.message.validUntil = validUntilOf(known);
            HeaderRecipients named;
            if (m_submission.recipientsFromHeader || namesList())
                named = headerRecipients(known, m_rules.lists);
            if (!m_submission.recipientsFromHeader)
                named = {}; // they stand beside it, and say the same
            m_listNotes += named.notes;
            auto completed = completeHeader(known, m_author, m_now);
            if (!completed)
                return std::unexpected(completed.error());
            const QString sender = senderAddress(known);
            if (const auto done =
                    takeEnvelope(named.typed, sender.isEmpty() && m_author ? m_author->address() : sender);
                !done)
                return done;
            NewMessage &message = m_prepared.message;
            message.messageId = completed->messageId;
            message.subject = completed->subject;
            message.from = completed->from;
            if (message.priority == Priority::Normal)
                message.priority = priorityOf(header);
            message.notes += completed->notes;
            message.eightBit = !isAscii(completed->octets);
            // What is no UTF-8 either was never legal; SMTPUTF8 would not make it so.
            message.needsSmtpUtf8 = message.needsSmtpUtf8 || (message.eightBit && isUtf8(completed->octets));
            return m_sink.write(completed->octets);
        }

        QByteArray messageIdFor(const QString &sender) const
        {
            return m_submission.messageId.isEmpty() ? newMessageId(sender)
                                                    : m_submission.messageId.toLatin1();
        }

        Result<> chooseSender(const QList<Mailbox> &from)
        {
            const auto account = chooseAccount(m_submission.account, m_accounts, from);
            if (!account)
                return std::unexpected(account.error());
            m_account = *account;
            if (*account) {
                m_lifetime = (*account)->lifetime;
                m_undoWindow = (*account)->policy.undoWindow;
            }
            m_author = defaultAuthor(*account, m_submission.reversePath);
            for (const Mailbox &mailbox : from)
                m_from << mailbox.address();
            if (from.isEmpty() && m_author)
                m_from << m_author->address();
            return {};
        }

        // Null: nobody has to be named beside the authors.
        const Account *representative() const
        {
            return m_submission.reversePath == QString() ? nullptr : m_account;
        }

        // Beside the content: the same list may stand in its header, where it would be no address.
        bool namesList() const
        {
            return std::ranges::any_of(m_submission.recipients, [this](const QString &recipient) {
                return !unfolded(recipient, m_rules.lists).notes.isEmpty();
            });
        }

        void addUnfolded(QList<TypedAddresses> &typed, const QString &name, const Unfolded &field)
        {
            typed << TypedAddresses{name, field.text};
            if (!field.hidden.isEmpty())
                typed << TypedAddresses{name, field.hidden};
            m_listNotes += field.notes;
        }

        Result<> takeEnvelope(QList<TypedAddresses> typed, const QString &sender)
        {
            for (const QString &recipient : m_submission.recipients)
                addUnfolded(typed, u"recipient"_s, unfolded(recipient, m_rules.lists));
            if (m_account && !m_account->policy.alwaysBcc.isEmpty())
                typed << TypedAddresses{u"always Bcc"_s, m_account->policy.alwaysBcc, true};
            auto checked = checkRecipients(typed, m_submission.notify, m_submission.notifyOf);
            if (!checked)
                return std::unexpected(checked.error());
            const auto reversePath = checkReversePath(m_submission.reversePath.value_or(sender));
            if (!reversePath)
                return std::unexpected(reversePath.error());
            const auto envid = checkEnvid(m_submission.envid);
            if (!envid)
                return std::unexpected(envid.error());
            NewMessage &message = m_prepared.message;
            message.envelope = Envelope{*reversePath, checked->recipients, m_submission.ret, *envid};
            message.needsSmtpUtf8 = checked->needsSmtpUtf8 || !isAscii(reversePath->toUtf8());
            message.notes = m_listNotes + checked->notes;
            message.alwaysBcc = checked->always;
            routeRecipients();
            message.held = m_submission.held;
            message.priority = m_submission.priority;
            if (const auto timed = takeTimes(message); !timed)
                return timed;
            message.origin = m_submission.origin;
            message.draft = m_submission.draft;
            message.receipt = m_submission.receipt;
            message.sentHandling = m_submission.sentHandling;
            if (m_submission.sentHandling == SentHandling::File)
                message.folder = m_submission.sentFolder.simplified();
            message.hasAftermath = m_rules.hooks && !m_rules.hooks().hooks.isEmpty();
            planSteps(message);
            return {};
        }

        Result<> takeTimes(NewMessage &message) const
        {
            message.submitted = m_now;
            if (m_submission.notBefore > m_now)
                message.notBefore = m_submission.notBefore.toUTC();
            if (m_undoWindow.count() > 0 && !m_submission.held)
                message.undoUntil = m_now.addDuration(m_undoWindow);
            if (m_submission.deliverAfter > m_now)
                message.deliverAfter = m_submission.deliverAfter.toUTC();
            if (message.notBefore.isValid() || message.deliverAfter.isValid())
                message.askWhenLate = m_submission.askWhenLate;
            message.deliverBy = m_submission.deliverBy.toUTC();
            if (m_submission.validUntil.isValid())
                message.validUntil = m_submission.validUntil.toUTC();
            const QDateTime start = std::max({m_now, message.notBefore, message.deliverAfter});
            message.expires = start.addDuration(m_lifetime);
            message.notAfter = m_submission.notAfter.toUTC();
            if (message.deliverBy.isValid()
                && (!message.notAfter.isValid() || message.deliverBy < message.notAfter))
                message.notAfter = message.deliverBy;
            if (!message.notAfter.isValid())
                return {};
            if (message.notAfter <= start)
                return failure(
                    ErrorCode::InvalidInput, u"not after: this time is over before the message may go"_s);
            message.expires = std::min(message.expires, message.notAfter);
            return {};
        }

        // They run later, from the queue: what is acknowledged is what was handed in.
        void planSteps(NewMessage &message) const
        {
            StepList steps;
            for (const Account &account : m_accounts) {
                if (message.routes.contains(account.id))
                    steps += m_rules.steps(account);
            }
            if (steps.isEmpty())
                return;
            QList<CarriedRecipient> carried;
            for (qsizetype i = 0; i < message.routes.size(); ++i)
                carried << CarriedRecipient{message.envelope.recipients.at(i), message.routes.at(i)};
            const StepList needed = neededSteps(steps, carried, message.account);
            message.steps = stepNames(needed);
            message.hasAftermath = message.hasAftermath
                || std::ranges::any_of(needed, [](const auto &step) { return step.step->undoes(); });
        }

        // Whoever is routed to nobody is looked at again by the queue, which also makes the report.
        void routeRecipients()
        {
            NewMessage &message = m_prepared.message;
            message.named = m_submission.account;
            message.deliveryMethods = m_submission.deliveryMethods;
            for (const EnvelopeRecipient &recipient : std::as_const(message.envelope.recipients)) {
                const RouteDecision decision = route(
                    m_accounts,
                    {.type = recipient.addressType,
                     .address = recipient.forwardPath,
                     .from = m_from,
                     .named = m_submission.account,
                     .methods = m_submission.deliveryMethods,
                     .leftBy = {},
                     .away = {}});
                message.routes << decision.account;
                if (!message.account.isValid())
                    message.account = decision.account;
            }
            if (m_account && message.routes.contains(m_account->id)) // the author's own, if it carries any
                message.account = m_account->id;
        }

        const Submission &m_submission;
        const QList<Account> &m_accounts;
        const SubmissionRules &m_rules;
        const QDateTime m_now;
        const Account *m_account = nullptr;
        ContentSink m_sink;
        std::chrono::seconds m_lifetime = Account().lifetime;
        std::chrono::seconds m_undoWindow{0};
        std::optional<Mailbox> m_author; // for a From that is missing
        QStringList m_listNotes;
        QStringList m_from; // as routing needs it
        PreparedMessage m_prepared;
    };

} // namespace

Result<PreparedMessage> prepare(
    const Submission &submission, const QList<Account> &accounts, const QDateTime &now,
    const QString &temporaryFolder, const SubmissionRules &rules)
{
    return Preparation(submission, accounts, now, temporaryFolder, rules).run();
}

} // namespace mailroom
