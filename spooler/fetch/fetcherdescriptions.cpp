#include "spooler/fetch/fetcherdescriptions.h"

using namespace Qt::StringLiterals;

namespace mailroom {

ProviderDescription describeImap()
{
    return {
        .kind = u"imap"_s,
        .interfaceVersion = fetcherInterfaceVersion,
        .words = u"an IMAP server"_s,
        .reachedBy = ReachedBy::Server,
        .takes = {},
        .form = {
            {.name = u"used-by"_s, // imapmoves.cpp
             .words = u"Which programs use this mailbox; one alone may remove mail where the server has no "
                      "UIDPLUS"_s,
             .type = FieldType::Choice,
             .preset = u"several"_s,
             .choices = {u"several"_s, u"this-alone"_s}}}};
}

ProviderDescription describePop3()
{
    return {
        .kind = u"pop3"_s,
        .interfaceVersion = fetcherInterfaceVersion,
        .words = u"a POP3 server"_s,
        .reachedBy = ReachedBy::Server,
        .takes = {}};
}

// Another program's Maildir: it is only read, unless the user wants what was taken to be marked as not new.
ProviderDescription describeMaildirSource()
{
    return {
        .kind = u"maildir"_s,
        .interfaceVersion = fetcherInterfaceVersion,
        .words = u"a Maildir on this computer"_s,
        .reachedBy = ReachedBy::Folder,
        .takes = {},
        .form = {
            {.name = u"folder"_s,
             .words = u"The Maildir, with cur and new in it"_s,
             .type = FieldType::Folder,
             .required = true},
            {.name = u"new-mail"_s,
             .words = u"Mail in \"new\" that was taken"_s,
             .type = FieldType::Choice,
             .preset = u"stays"_s,
             .choices = {u"stays"_s, u"moves-to-cur"_s}}}};
}

ProviderDescription describeMboxSource()
{
    return {
        .kind = u"mbox"_s,
        .interfaceVersion = fetcherInterfaceVersion,
        .words = u"an mbox file on this computer"_s,
        .reachedBy = ReachedBy::Folder,
        .takes = {},
        .form = {
            {.name = u"file"_s,
             .words = u"The mbox file, such as /var/mail/ann"_s,
             .type = FieldType::File,
             .required = true}}};
}

} // namespace mailroom
