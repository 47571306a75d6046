<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mailroom::AccountDialog</name>
    <message>
        <source>Account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries and limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as recipients see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is listed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the server asks for no login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the system&apos;s certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send through this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account&apos;s na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ecurity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses between tries, the last one repeats: 1m,5m*2,15m,1h*3,4h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give up after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connections at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When an answer is &amp;lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust this certificate for this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in the keyring, where there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your address is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is saved. There is no keyring here, so the password is known until Mailroom ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that wait for it stay in the outbox and wait for another account. Its password is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Limits and waiting</source>
        <translation>Grenzen und Warten</translation>
    </message>
</context>
<context>
    <name>mailroom::AttachmentBar</name>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder or a device; only files can be attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: you have no permission to, or its disk fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” changed while it was read. Attach it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not attached: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::Banner</name>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::Composer</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bcc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for delivery reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers that can will tell when it was delivered, delayed or refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send later:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send later: when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the outbox until you release it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attach…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Senden (%1)</translation>
    </message>
    <message>
        <source>The draft is not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name somebody to send it to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account first: without one nobody carries the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment is still being copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Dringlichkeit</translation>
    </message>
</context>
<context>
    <name>mailroom::Desktop</name>
    <message>
        <source>Mailroom — practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailroom</source>
        <translation>Mailroom</translation>
    </message>
    <message>
        <source>The profile %1 was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of every kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each address makes the practice server behave in its own way. Press Send and watch.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::DetailPane</name>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>written %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be sent at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt has been made yet. The dialogue with the server will be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report was needed. When a recipient fails or waits for long, it will be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened to the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Attempt %1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::EditRecovery</name>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>“%1” has been taken out of the queue to be edited since %2; nothing of it is sent.</source>
        <translation>„%1“ ist seit %2 zum Bearbeiten aus der Warteschlange genommen; nichts davon wird gesendet.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Put back unchanged</source>
        <translation>Unverändert zurücklegen</translation>
    </message>
</context>
<context>
    <name>mailroom::FirstStart</name>
    <message>
        <source>Welcome to Mailroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you send is safe from the moment you press Send, and you see for every recipient
where it is, why it is there, and what happens next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with the practice server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::MainWindow</name>
    <message>
        <source>Mailroom</source>
        <translation>Mailroom</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>Write a message (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send and receive</source>
        <translation>&amp;Senden und empfangen</translation>
    </message>
    <message>
        <source>Try everything that waits now (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search outbox, people, replies…</source>
        <translation>Postausgang, Personen, Antworten durchsuchen…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mailroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>M&amp;essage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Mailroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Mailroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailroom %1: a mail program round its spooler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>S&amp;uspend</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop sending until you press Resume; what is being sent is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring here, so the password is known until Mailroom ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>S&amp;tatus</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageEditing</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Redirect…</source>
        <translation>Umleiten…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Erneut senden…</translation>
    </message>
    <message>
        <source>Take it out of the queue and change it; nothing of it is sent meanwhile</source>
        <translation>Aus der Warteschlange nehmen und ändern; solange wird nichts davon gesendet</translation>
    </message>
    <message>
        <source>Another address or another account for who still waits</source>
        <translation>Andere Adresse oder anderes Konto für die, die noch warten</translation>
    </message>
    <message>
        <source>The identical message again, only to those that failed</source>
        <translation>Dieselbe Nachricht noch einmal, nur an die Fehlgeschlagenen</translation>
    </message>
    <message>
        <source>Edit as new…</source>
        <translation>Als neue bearbeiten…</translation>
    </message>
    <message>
        <source>It is back in the queue, unchanged.</source>
        <translation>Sie ist unverändert wieder in der Warteschlange.</translation>
    </message>
    <message numerus="yes">
        <source>Redirected: %n recipient(s).</source>
        <translation>
            <numerusform>%n Empfänger umgeleitet.</numerusform>
            <numerusform>%n Empfänger umgeleitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent again as message %1; both tell one story.</source>
        <translation>Erneut gesendet als Nachricht %1; beide erzählen eine Geschichte.</translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePage</name>
    <message>
        <source>Message text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the message that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[only the first part is shown; Save… writes the whole message]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::OutboxDelegate</name>
    <message>
        <source>sending %1 % of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::OutboxList</name>
    <message>
        <source>Messages in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::OutboxModel</name>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Verfasst</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>mailroom::OutboxPage</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting what is selected in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects, people, message numbers and servers&apos; replies are searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you send appears here at once, and you can watch what becomes of it for every recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages on their way would be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is deferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that a server does not take yet would be here, with the time of the next try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that you stop with Hold stay here until you release them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a connection breaks before the server&apos;s last answer, you decide here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that a server refused for good would be here, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that servers accepted will be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the message as it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::QuitDialog</name>
    <message>
        <source>Quit Mailroom?</source>
        <translation>Mailroom beenden?</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) still wait. They are safe in the outbox and go out when Mailroom runs again.</source>
        <translation>
            <numerusform>%n Nachricht wartet noch. Sie ist sicher und geht hinaus, wenn Mailroom wieder läuft.</numerusform>
            <numerusform>%n Nachrichten warten noch. Sie sind sicher und gehen hinaus, wenn Mailroom wieder läuft.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Wait in the tray</source>
        <translation>Im &amp;Benachrichtigungsfeld warten</translation>
    </message>
    <message>
        <source>&amp;Send now and quit</source>
        <translation>Jetzt &amp;senden und beenden</translation>
    </message>
    <message>
        <source>&amp;Quit anyway</source>
        <translation>Trotzdem &amp;beenden</translation>
    </message>
    <message>
        <source>Sending what waits. Mailroom quits when it is out.</source>
        <translation>Was wartet, wird gesendet. Danach endet Mailroom.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not go out now and still wait.</source>
        <translation>
            <numerusform>%n Nachricht konnte jetzt nicht hinaus und wartet noch.</numerusform>
            <numerusform>%n Nachrichten konnten jetzt nicht hinaus und warten noch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending what waits: %n message(s) left.</source>
        <translation>
            <numerusform>Senden: noch %n Nachricht.</numerusform>
            <numerusform>Senden: noch %n Nachrichten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::RecipientEdit</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named twice; it is sent once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::RecipientModel</name>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::RecipientTab</name>
    <message>
        <source>Recipients of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recipients chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::RedirectDialog</name>
    <message>
        <source>Redirect</source>
        <translation>Umleiten</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>All that wait</source>
        <translation>Alle, die warten</translation>
    </message>
    <message>
        <source>All that failed</source>
        <translation>Alle Fehlgeschlagenen</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>Recipients that the message has reached already are not repeated.</source>
        <translation>Wer die Nachricht schon hat, bekommt sie nicht noch einmal.</translation>
    </message>
    <message>
        <source>The identical message goes out once more, to nobody else.</source>
        <translation>Dieselbe Nachricht geht noch einmal hinaus, an niemanden sonst.</translation>
    </message>
    <message>
        <source>&amp;Recipient</source>
        <translation>&amp;Empfänger</translation>
    </message>
    <message>
        <source>&amp;New address</source>
        <translation>&amp;Neue Adresse</translation>
    </message>
    <message>
        <source>Right &amp;address</source>
        <translation>Richtige &amp;Adresse</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>&amp;Konto</translation>
    </message>
</context>
<context>
    <name>mailroom::Sidebar</name>
    <message>
        <source>Folders and accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Account settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailroom</source>
        <translation>Mailroom</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>mailroom::StatusPage</name>
    <message>
        <source>Status of every part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spooler, the catalog and every account will be here as soon as the outbox is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>Jetzt &amp;senden</translation>
    </message>
    <message>
        <source>Try everything that waits for it, also what is deferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Log on at the server and off again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Change pass&amp;word…</source>
        <translation>Pass&amp;wort ändern…</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>&amp;Offline arbeiten</translation>
    </message>
    <message>
        <source>Mail is taken and kept; no connection is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: sending what waits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: everything that could go has been tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: logging on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well: the server lets us in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::TimelineModel</name>
    <message>
        <source>the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::Tray</name>
    <message>
        <source>Open Mailroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Mailroom: %n message(s) on the way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mailroom: nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Mailroom to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message is in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have arrived. Open Mailroom to decide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mailroom::Words</name>
    <message>
        <source>The server refused the message before it looked at any recipient.</source>
        <translation>Der Server hat die Nachricht abgelehnt, bevor er einen Empfänger angesehen hat.</translation>
    </message>
    <message>
        <source>Re-encoded in a copy for a server that takes 7-bit mail only</source>
        <translation>In einer Kopie umkodiert für einen Server, der nur 7-Bit-Nachrichten annimmt</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The next try is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login at %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no mail from us at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is suspended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox cannot be written. Nothing is sent, and nothing is lost, until it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected and logged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected. The server asks for no login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached: check its name, the port and the security.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was reached, but the login failed: check user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not want to talk to us now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS from the start (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: everybody on the way can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again: may arrive twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assume that it arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) held.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) released.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) will be tried now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) cancelled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) settled: it arrived.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) will be sent to again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) given up.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Senden abbrechen</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Stop until you release it; its lifetime stops too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try at once, also after giving up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw it; refused once the message itself is on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You know that it arrived: nothing is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send once more; the recipient may get it twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop trying and write a non-delivery report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove finished messages from the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n refused:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>That is not possible:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available at the moment:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by a newer version:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sent, waiting for the verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said &quot;not now&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost before the verdict: in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt broke off, not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another try was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up: its time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: it arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its server reported: delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its server reported: not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A non-delivery report was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report about the delay was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recipient named twice was taken once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored message is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deferred: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the spooler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next try is at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outbox cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending is suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spooler is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>may have arrived — decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be sent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no account takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server&apos;s certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>login needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server asks for a pause, goes on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next try %1 (attempt %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server cannot take this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored message is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox cannot be written; nothing is sent until it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You suspended sending. It goes on when you press Resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No spooler runs on this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held. It goes on when you release it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent, but the server&apos;s answer was lost. Only you can decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be sent at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account takes this recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its account is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server needs a password that works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asked for a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said &quot;not now&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for a free connection of its account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not take addresses with letters outside ASCII (SMTPUTF8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than the server takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored message does not match its checksum, so it is not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not take this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not well formed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address fits several mailboxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox has moved and left no new address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own address is not well formed for this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept your own address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That domain takes no mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong with the mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too long for this mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailing list could not be expanded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has trouble of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes no mail at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too large for the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is set up wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient&apos;s server did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the recipient&apos;s server broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way to the recipient&apos;s server was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is overloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message went round in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be delivered in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many recipients at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not take this kind of content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message would have to be converted, which is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not take addresses with such letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to send to this recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to write to this mailing list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name or password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants another way to log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server misses a signature (DKIM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain forbids this server to send for it (SPF).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sending server&apos;s name could not be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither SPF nor DKIM allows this message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much mail in a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closes the connection for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is out of space or takes fewer recipients at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox is not on this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too large, or the mailbox is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server accepted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no reply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greylisted: the server asks newcomers to come back later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server will be asked again at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server will be asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is sent; the server&apos;s answer is awaited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its server reported the delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n attempt(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You withdrew it before any server accepted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>awaiting the last reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Waits in the outbox for its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is being handed to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was sent; the server has not yet said whether it takes the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said &quot;not now&quot;. It will be asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped until you release it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was sent, then the connection was lost before the server&apos;s answer. It may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server took responsibility for the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient&apos;s server reported that it was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not delivered, and nobody will try again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn before any server accepted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Aufgeschoben</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What carries its mail failed and was switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You work offline: mail is kept, nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the queue to be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back unchanged</source>
        <translation>Unverändert zurücklegen</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again as another message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence came: you are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: %1, says %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes %1 unless you undo</source>
        <translation>geht %1, wenn Sie nicht widerrufen</translation>
    </message>
    <message>
        <source>You may still take it back; it goes at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network wants a login page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network wants somebody to log on in a browser first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a free line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its account sends nothing over a line that is paid by volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for power</source>
        <translation>wartet auf Strom</translation>
    </message>
    <message>
        <source>Its account sends nothing while the battery is low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account&apos;s limit, goes on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its account has sent as much as it may for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>domain&apos;s limit, goes on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its domain gets no more from this account for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits to be prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step that prepares it for sending has not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being edited</source>
        <translation>wird bearbeitet</translation>
    </message>
    <message>
        <source>It was taken out of the queue to be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other account may send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its server is away, and no other may send as this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transport failed and is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>You work offline. It goes out when you are online again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Online gehen</translation>
    </message>
    <message>
        <source>Mailroom</source>
        <translation>Mailroom</translation>
    </message>
    <message>
        <source>Spooler</source>
        <translation>Spooler</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers the windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends what waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sends %n message(s) now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Idle.</source>
        <translation>Untätig.</translation>
    </message>
    <message>
        <source>Sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 go %2</source>
        <translation>%1 gehen %2</translation>
    </message>
    <message>
        <source>%1 of %2 go today by %3</source>
        <translation>%1 von %2 gehen heute bis %3</translation>
    </message>
    <message>
        <source>%1, the rest %2</source>
        <translation>%1, der Rest %2</translation>
    </message>
    <message>
        <source>tomorrow from %1</source>
        <translation>morgen ab %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not urgent</source>
        <translation>Nicht dringend</translation>
    </message>
    <message>
        <source>The reported delay is over</source>
        <translation>Die gemeldete Verzögerung ist vorbei</translation>
    </message>
</context>
<context>
    <name>mailroom::LimitsPage</name>
    <message>
        <source>Wait on a line that is paid by &amp;volume</source>
        <translation>Bei Abrechnung nach &amp;Volumen warten</translation>
    </message>
    <message>
        <source>Wait while the &amp;battery is low</source>
        <translation>Bei schwachem &amp;Akku warten</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>by time alone</source>
        <translation>nur nach Zeit</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Messages an &amp;hour</source>
        <translation>Nachrichten je &amp;Stunde</translation>
    </message>
    <message>
        <source>Messages a &amp;day</source>
        <translation>Nachrichten je &amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Recipients a day</source>
        <translation>&amp;Empfänger je Tag</translation>
    </message>
    <message>
        <source>Recipients at &amp;once</source>
        <translation>Empfänger auf &amp;einmal</translation>
    </message>
    <message>
        <source>A &amp;minute to one domain</source>
        <translation>Je &amp;Minute an eine Domäne</translation>
    </message>
    <message>
        <source>Can be &amp;undone for</source>
        <translation>Widerr&amp;ufbar für</translation>
    </message>
    <message>
        <source>Give up after &amp;attempts</source>
        <translation>Aufgeben nach &amp;Versuchen</translation>
    </message>
</context>
</TS>
