<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>mailroom::DamageDialog</name>
    <message numerus="yes">
        <source>%n message(s) were taken over and are held.</source>
        <translation>
            <numerusform>%n message was taken over and is held.</numerusform>
            <numerusform>%n messages were taken over and are held.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::DeliveriesPage</name>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) saved as %1.</source>
        <translation>
            <numerusform>%n recipient saved as %1.</numerusform>
            <numerusform>%n recipients saved as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::DeliveryReport</name>
    <message numerus="yes">
        <source>%n more: all of them are printed and saved.</source>
        <translation>
            <numerusform>%n more: all of them are printed and saved.</numerusform>
            <numerusform>%n more: all of them are printed and saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::DetailPane</name>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::ExchangeDialog</name>
    <message numerus="yes">
        <source>%n account(s) under way.</source>
        <translation>
            <numerusform>%n account under way.</numerusform>
            <numerusform>%n accounts under way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::FolderTree</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be fetched</source>
        <translation>
            <numerusform>%n still to be fetched</numerusform>
            <numerusform>%n still to be fetched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::HistoryPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) removed</source>
        <translation>
            <numerusform>%n message removed</numerusform>
            <numerusform>%n messages removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are kept.</source>
        <translation>
            <numerusform>%n message is kept.</numerusform>
            <numerusform>%n messages are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::ImportDialog</name>
    <message numerus="yes">
        <source>%n message(s) are here.</source>
        <translation>
            <numerusform>%n message is here.</numerusform>
            <numerusform>%n messages are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported.</source>
        <translation>
            <numerusform>%n message imported.</numerusform>
            <numerusform>%n messages imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been here before.</source>
        <translation>
            <numerusform>%n had been here before.</numerusform>
            <numerusform>%n had been here before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n message(s) are here; the same import, begun again, leaves them out and goes on.</source>
        <translation>
            <numerusform>Stopped. %n message is here; the same import, begun again, leaves it out and goes on.</numerusform>
            <numerusform>Stopped. %n messages are here; the same import, begun again, leaves them out and goes on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MailDesk</name>
    <message numerus="yes">
        <source>At most %n message(s) can be forwarded at once.</source>
        <translation>
            <numerusform>At most one message can be forwarded at once.</numerusform>
            <numerusform>At most %n messages can be forwarded at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) cannot be forwarded: only a part is here. Get the rest first.</source>
        <translation>
            <numerusform>One message cannot be forwarded: only a part is here. Get the rest first.</numerusform>
            <numerusform>%n messages cannot be forwarded: only a part is here. Get the rest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MailModel</name>
    <message numerus="yes">
        <source>%n message(s) in this thread</source>
        <translation>
            <numerusform>%n message in this thread</numerusform>
            <numerusform>%n messages in this thread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MailMover</name>
    <message numerus="yes">
        <source>%n message(s) archived.</source>
        <translation>
            <numerusform>%n message archived.</numerusform>
            <numerusform>%n messages archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) marked as junk.</source>
        <translation>
            <numerusform>%n message marked as junk.</numerusform>
            <numerusform>%n messages marked as junk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) moved to %1.</source>
        <translation>
            <numerusform>%n message moved to %1.</numerusform>
            <numerusform>%n messages moved to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) copied to %1.</source>
        <translation>
            <numerusform>%n message copied to %1.</numerusform>
            <numerusform>%n messages copied to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) moved to the trash.</source>
        <translation>
            <numerusform>%n message moved to the trash.</numerusform>
            <numerusform>%n messages moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be deleted for ever in a few seconds.</source>
        <translation>
            <numerusform>%n message will be deleted for ever in a few seconds.</numerusform>
            <numerusform>%n messages will be deleted for ever in a few seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) marked as read.</source>
        <translation>
            <numerusform>%n message marked as read.</numerusform>
            <numerusform>%n messages marked as read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder %1 with %n message(s) will be removed in a few seconds.</source>
        <translation>
            <numerusform>The folder %1 with %n message will be removed in a few seconds.</numerusform>
            <numerusform>The folder %1 with %n messages will be removed in a few seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MailNotice</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MessageAnswers</name>
    <message numerus="yes">
        <source>Fwd: %n message(s)</source>
        <translation>
            <numerusform>Fwd: one message</numerusform>
            <numerusform>Fwd: %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MessageEditing</name>
    <message numerus="yes">
        <source>Redirected: %n recipient(s).</source>
        <translation>
            <numerusform>Redirected: %n recipient.</numerusform>
            <numerusform>Redirected: %n recipients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MessageHeader</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MessageNotices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remote picture(s) blocked. To show them tells their servers that you read this, and from where.</source>
        <translation>
            <numerusform>%n remote picture blocked. To show it tells its server that you read this, and from where.</numerusform>
            <numerusform>%n remote pictures blocked. To show them tells their servers that you read this, and from where.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePartActions</name>
    <message numerus="yes">
        <source>%n file(s) saved in %1.</source>
        <translation>
            <numerusform>%n file saved in %1.</numerusform>
            <numerusform>%n files saved in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::QueryText</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::QuitDialog</name>
    <message numerus="yes">
        <source>%n message(s) still wait. They are safe in the outbox and go out when Mailroom runs again.</source>
        <translation>
            <numerusform>%n message still waits. It is safe in the outbox and goes out when Mailroom runs again.</numerusform>
            <numerusform>%n messages still wait. They are safe in the outbox and go out when Mailroom runs again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not go out now and still wait.</source>
        <translation>
            <numerusform>%n message could not go out now and still waits.</numerusform>
            <numerusform>%n messages could not go out now and still wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending what waits: %n message(s) left.</source>
        <translation>
            <numerusform>Sending what waits: %n message left.</numerusform>
            <numerusform>Sending what waits: %n messages left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::RecipientTab</name>
    <message numerus="yes">
        <source>%n recipients chosen</source>
        <translation>
            <numerusform>%n recipient chosen</numerusform>
            <numerusform>%n recipients chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::RuleApplier</name>
    <message numerus="yes">
        <source>To the %n &amp;chosen message(s)</source>
        <translation>
            <numerusform>To the &amp;chosen message</numerusform>
            <numerusform>To the %n &amp;chosen messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: the rules were applied to %n message(s), the others are as they were.</source>
        <translation>
            <numerusform>Stopped: the rules were applied to %n message, the others are as they were.</numerusform>
            <numerusform>Stopped: the rules were applied to %n messages, the others are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rules were applied to %n message(s).</source>
        <translation>
            <numerusform>The rules were applied to %n message.</numerusform>
            <numerusform>The rules were applied to %n messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be done; the message says why.</source>
        <translation>
            <numerusform>%n of them could not be done; the message says why.</numerusform>
            <numerusform>%n of them could not be done; the messages say why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::RuleCounter</name>
    <message numerus="yes">
        <source>Would match %1 of the newest %n message(s).</source>
        <translation>
            <numerusform>Would match %1 of the newest %n message.</numerusform>
            <numerusform>Would match %1 of the newest %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::RulesDialog</name>
    <message numerus="yes">
        <source>%n rule(s) added.</source>
        <translation>
            <numerusform>%n rule added.</numerusform>
            <numerusform>%n rules added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::SearchLine</name>
    <message numerus="yes">
        <source>%n message(s) found</source>
        <translation>
            <numerusform>%n message found</numerusform>
            <numerusform>%n messages found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::SendOptions</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::Tray</name>
    <message numerus="yes">
        <source>Mailroom: %n message(s) on the way</source>
        <translation>
            <numerusform>Mailroom: %n message on the way</numerusform>
            <numerusform>Mailroom: %n messages on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::Words</name>
    <message numerus="yes">
        <source>%n message(s) wait.</source>
        <translation>
            <numerusform>%n message waits.</numerusform>
            <numerusform>%n messages wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) held.</source>
        <translation>
            <numerusform>%n recipient held.</numerusform>
            <numerusform>%n recipients held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) released.</source>
        <translation>
            <numerusform>%n recipient released.</numerusform>
            <numerusform>%n recipients released.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) will be tried now.</source>
        <translation>
            <numerusform>%n recipient will be tried now.</numerusform>
            <numerusform>%n recipients will be tried now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) cancelled.</source>
        <translation>
            <numerusform>%n recipient cancelled.</numerusform>
            <numerusform>%n recipients cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) settled: it arrived.</source>
        <translation>
            <numerusform>%n recipient settled: it arrived.</numerusform>
            <numerusform>%n recipients settled: it arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) will be sent to again.</source>
        <translation>
            <numerusform>%n recipient will be sent to again.</numerusform>
            <numerusform>%n recipients will be sent to again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) given up.</source>
        <translation>
            <numerusform>%n recipient given up.</numerusform>
            <numerusform>%n recipients given up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted.</source>
        <translation>
            <numerusform>%n message deleted.</numerusform>
            <numerusform>%n messages deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused:</source>
        <translation>
            <numerusform>%n refused:</numerusform>
            <numerusform>%n refused:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n attempt(s).</source>
        <translation>
            <numerusform>Given up after %n attempt.</numerusform>
            <numerusform>Given up after %n attempts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n in doubt</numerusform>
            <numerusform>%n in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <translation>
            <numerusform>in %n s</numerusform>
            <numerusform>in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sends %n message(s) now.</source>
        <translation>
            <numerusform>Sends %n message now.</numerusform>
            <numerusform>Sends %n messages now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) chosen</source>
        <translation>
            <numerusform>%n message chosen</numerusform>
            <numerusform>%n messages chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time of %n message(s) passed while they could not be sent. Are they still to go?</source>
        <translation>
            <numerusform>The time of %n message passed while it could not be sent. Is it still to go?</numerusform>
            <numerusform>The time of %n messages passed while they could not be sent. Are they still to go?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Works, except for %1 and %n more.</source>
        <translation>
            <numerusform>Works, except for %1 and %n more.</numerusform>
            <numerusform>Works, except for %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
</TS>
