#include "spooler/submit/headerrecipients.h"

#include "spooler/mail/headerwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool isRecipientField(const HeaderField &field, const QByteArray &prefix)
    {
        const auto names = {QByteArray("To"), QByteArray("Cc"), QByteArray("Bcc")};
        return std::ranges::any_of(
            names, [&](const QByteArray &name) { return field.is(QByteArray(prefix + name)); });
    }

} // namespace

HeaderRecipients headerRecipients(HeaderBlock &header, const QList<RecipientList> &lists)
{
    const bool isResent = std::ranges::any_of(
        header.fields, [](const HeaderField &field) { return isRecipientField(field, "Resent-"); });
    const QByteArray prefix = isResent ? "Resent-" : "";
    HeaderRecipients found;
    for (HeaderField &field : header.fields) {
        if (!isRecipientField(field, prefix))
            continue;
        const QString name = QString::fromLatin1(field.name);
        const Unfolded addresses = unfolded(QString::fromUtf8(field.value()), lists);
        found.typed << TypedAddresses{name, addresses.text};
        if (addresses.notes.isEmpty())
            continue;
        if (!addresses.hidden.isEmpty())
            found.typed << TypedAddresses{name, addresses.hidden};
        found.notes += addresses.notes;
        field.raw = recipientField(field.name, parseMailboxes(addresses.text).mailboxes, addresses.groups);
    }
    // A list that was named before leaves nothing to say.
    header.fields.removeIf([](const HeaderField &field) { return field.raw.isEmpty(); });
    return found;
}

} // namespace mailroom
