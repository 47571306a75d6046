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
</context>
</TS>
