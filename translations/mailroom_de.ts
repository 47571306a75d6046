<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mailroom::AccountDialog</name>
    <message>
        <source>Account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Trust this certificate for this server</source>
        <translation>Diesem Zertifikat für diesen Server vertrauen</translation>
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
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1…</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Limits and waiting</source>
        <translation>Grenzen und Warten</translation>
    </message>
    <message>
        <source>Before sending</source>
        <translation>Vor dem Senden</translation>
    </message>
    <message>
        <source>The account is saved. No keyring could keep the password, so it is known until Mailroom ends.</source>
        <translation>Das Konto ist gespeichert. Kein Schlüsselbund konnte das Passwort verwahren; es ist bekannt, bis Mailroom endet.</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>mailroom::ActionRow</name>
    <message>
        <source>Remove this action</source>
        <translation>Diese Aktion entfernen</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder, or the name of a new one</source>
        <translation>Ordner, oder der Name eines neuen</translation>
    </message>
    <message>
        <source>Address or program</source>
        <translation>Adresse oder Programm</translation>
    </message>
    <message>
        <source>read</source>
        <comment>mark</comment>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>flagged</source>
        <comment>mark</comment>
        <translation>markiert</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>mark</comment>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>junk</source>
        <comment>mark</comment>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>Program and its arguments: spamc -x</source>
        <translation>Programm und seine Argumente: spamc -x</translation>
    </message>
    <message>
        <source>ann@example.org, bob@example.org</source>
        <translation>ann@example.org, bob@example.org</translation>
    </message>
</context>
<context>
    <name>mailroom::AttachmentBar</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove this attachment</source>
        <translation>Diesen Anhang entfernen</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>“%1” is a folder or a device; only files can be attached.</source>
        <translation>„%1“ ist ein Ordner oder ein Gerät; nur Dateien können angehängt werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: you have no permission to, or its disk fails.</source>
        <translation>„%1“ ist nicht lesbar: Ihnen fehlt das Recht dazu, oder der Datenträger versagt.</translation>
    </message>
    <message>
        <source>“%1” changed while it was read. Attach it again.</source>
        <translation>„%1“ hat sich beim Lesen geändert. Bitte noch einmal anhängen.</translation>
    </message>
    <message>
        <source>“%1” is not attached: %2</source>
        <translation>„%1“ ist nicht angehängt: %2</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>%1 wird kopiert</translation>
    </message>
</context>
<context>
    <name>mailroom::AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
</context>
<context>
    <name>mailroom::BandwidthDialog</name>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>so schnell es geht</translation>
    </message>
    <message>
        <source> KB a second</source>
        <translation> KB in der Sekunde</translation>
    </message>
    <message>
        <source>Counts what is sent and what is received, of all accounts together; each gets an equal part. The rest of the line is left to other programs.</source>
        <translation>Zählt, was gesendet und was empfangen wird, von allen Konten zusammen; jedes bekommt einen gleichen Teil. Der Rest der Leitung bleibt anderen Programmen.</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
</context>
<context>
    <name>mailroom::Banner</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>mailroom::BannerArea</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>mailroom::Chart</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>mailroom::ChartCard</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1: as a table</source>
        <translation>%1: als Tabelle</translation>
    </message>
</context>
<context>
    <name>mailroom::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
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
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Blindkopie</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>&amp;Cc</source>
        <translation>&amp;Kopie</translation>
    </message>
    <message>
        <source>&amp;Bcc</source>
        <translation>&amp;Blindkopie</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>Betre&amp;ff</translation>
    </message>
    <message>
        <source>&amp;Attach…</source>
        <translation>An&amp;hängen…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Senden (%1)</translation>
    </message>
    <message>
        <source>The draft is not saved: %1</source>
        <translation>Der Entwurf ist nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Entwurf gespeichert</translation>
    </message>
    <message>
        <source>Name somebody to send it to.</source>
        <translation>Nennen Sie jemanden, an den sie gehen soll.</translation>
    </message>
    <message>
        <source>Add an account first: without one nobody carries the message.</source>
        <translation>Fügen Sie zuerst ein Konto hinzu: ohne eines befördert niemand die Nachricht.</translation>
    </message>
    <message>
        <source>An attachment is still being copied.</source>
        <translation>Ein Anhang wird noch kopiert.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>The draft is not saved: the disk is full.</source>
        <translation>Der Entwurf ist nicht gespeichert: Der Datenträger ist voll.</translation>
    </message>
</context>
<context>
    <name>mailroom::ConditionRow</name>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>What the condition looks at</source>
        <translation>Worauf die Bedingung schaut</translation>
    </message>
    <message>
        <source>Name of the header field</source>
        <translation>Name des Kopffelds</translation>
    </message>
    <message>
        <source>How it compares</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <source>What it compares with</source>
        <translation>Womit verglichen wird</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Art der Nachricht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Einheit der Größe</translation>
    </message>
    <message>
        <source>KB</source>
        <translation>KB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
</context>
<context>
    <name>mailroom::DamageDialog</name>
    <message>
        <source>&amp;Set it aside and go on</source>
        <translation>&amp;Beiseitelegen und weitermachen</translation>
    </message>
    <message>
        <source>The outbox is damaged</source>
        <translation>Der Ausgang ist beschädigt</translation>
    </message>
    <message>
        <source>%1

Nothing was changed. Mailroom can keep the damaged file under another name and take over the accounts and the waiting mail that can be read. What is taken over is held until you release it.</source>
        <translation>%1

Nichts wurde geändert. Mailroom kann die beschädigte Datei unter anderem Namen behalten und die Konten und die wartende Post übernehmen, die lesbar sind. Übernommenes ist angehalten, bis Sie es freigeben.</translation>
    </message>
    <message>
        <source>What could not be taken over</source>
        <translation>Was nicht übernommen werden konnte</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>Liest, was lesbar ist…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were taken over and are held.</source>
        <translation>
            <numerusform>%n Nachricht wurde übernommen und ist angehalten.</numerusform>
            <numerusform>%n Nachrichten wurden übernommen und sind angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged outbox is kept as %1.</source>
        <translation>Der beschädigte Ausgang wird als %1 behalten.</translation>
    </message>
    <message>
        <source>This was not taken over:</source>
        <translation>Nicht übernommen wurde:</translation>
    </message>
    <message>
        <source>&amp;Open the outbox</source>
        <translation>Ausgang ö&amp;ffnen</translation>
    </message>
</context>
<context>
    <name>mailroom::Dashboard</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>of all failed</source>
        <translation>von allem gescheitert</translation>
    </message>
    <message>
        <source>until half was accepted</source>
        <translation>bis 50 % angenommen</translation>
    </message>
    <message>
        <source>until 95 % was accepted</source>
        <translation>bis 95 % angenommen</translation>
    </message>
    <message>
        <source>wait now</source>
        <translation>warten jetzt</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>Seit Beginn</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Nothing was sent in this time.</source>
        <translation>In dieser Zeit wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>By destination</source>
        <translation>Nach Ziel</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Why not at once</source>
        <translation>Warum nicht sofort</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Every server took everything at once.</source>
        <translation>Jeder Server nahm alles sofort an.</translation>
    </message>
    <message>
        <source>What servers said</source>
        <translation>Was Server sagten</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>No server said no.</source>
        <translation>Kein Server sagte nein.</translation>
    </message>
    <message>
        <source>Time until it was accepted</source>
        <translation>Zeit bis zur Annahme</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>Nothing was accepted in this time.</source>
        <translation>In dieser Zeit wurde nichts angenommen.</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>länger</translation>
    </message>
    <message>
        <source>Attempts until the end</source>
        <translation>Versuche bis zum Ende</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Nothing came to an end in this time.</source>
        <translation>In dieser Zeit kam nichts zum Ende.</translation>
    </message>
    <message>
        <source>recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>What waits now, by destination and age</source>
        <translation>Was jetzt wartet, nach Ziel und Alter</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nichts wartet.</translation>
    </message>
</context>
<context>
    <name>mailroom::DaysDialog</name>
    <message>
        <source>Choose days</source>
        <translation>Tage wählen</translation>
    </message>
    <message>
        <source>&amp;First day:</source>
        <translation>&amp;Erster Tag:</translation>
    </message>
    <message>
        <source>&amp;Last day:</source>
        <translation>&amp;Letzter Tag:</translation>
    </message>
</context>
<context>
    <name>mailroom::DeliveriesModel</name>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>mailroom::DeliveriesPage</name>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (CSV)…</source>
        <translation>Tabelle für eine Tabellenkalkulation (CSV)…</translation>
    </message>
    <message>
        <source>One JSON object a line…</source>
        <translation>Ein JSON-Objekt je Zeile…</translation>
    </message>
    <message>
        <source>Pages to print (PDF)…</source>
        <translation>Seiten zum Drucken (PDF)…</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>Es wurde noch nichts gesendet</translation>
    </message>
    <message>
        <source>Every recipient of every message will be a row here, with what became of it and why.</source>
        <translation>Jeder Empfänger jeder Nachricht wird hier eine Zeile: was daraus wurde und warum.</translation>
    </message>
    <message>
        <source>No delivery matches</source>
        <translation>Keine Zustellung passt</translation>
    </message>
    <message>
        <source>Nothing that is kept fits this filter.</source>
        <translation>Nichts Aufbewahrtes passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Save deliveries</source>
        <translation>Zustellungen speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) saved as %1.</source>
        <translation>
            <numerusform>%n Empfänger als %1 gespeichert.</numerusform>
            <numerusform>%n Empfänger als %1 gespeichert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::DeliveryReport</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Queue-id</source>
        <translation>Queue-ID</translation>
    </message>
    <message>
        <source>Envelope sender</source>
        <translation>Absender im Umschlag</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was das heißt</translation>
    </message>
    <message>
        <source>The server&apos;s words</source>
        <translation>Worte des Servers</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Protected by</source>
        <translation>Geschützt durch</translation>
    </message>
    <message>
        <source>nothing: clear text</source>
        <translation>nichts: Klartext</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Delivery report: %1</source>
        <translation>Zustellbericht: %1</translation>
    </message>
    <message>
        <source>Delivery report, as known on %1</source>
        <translation>Zustellbericht, Stand vom %1</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message numerus="yes">
        <source>%n more: all of them are printed and saved.</source>
        <translation>
            <numerusform>%n weiterer: alle stehen im Ausdruck und in der Datei.</numerusform>
            <numerusform>%n weitere: alle stehen im Ausdruck und in der Datei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::Desktop</name>
    <message>
        <source>Mailroom — practice</source>
        <translation>Mailroom — Übung</translation>
    </message>
    <message>
        <source>Mailroom</source>
        <translation>Mailroom</translation>
    </message>
    <message>
        <source>One of every kind</source>
        <translation>Eine von jeder Art</translation>
    </message>
    <message>
        <source>Each address makes the practice server behave in its own way. Press Send and watch.
</source>
        <translation>Bei jeder Adresse verhält sich der Übungsserver anders. Drücken Sie auf Senden und schauen Sie zu.
</translation>
    </message>
    <message>
        <source>Another program is using this outbox.</source>
        <translation>Ein anderes Programm benutzt diesen Postausgang gerade.</translation>
    </message>
    <message>
        <source>A newer version of Mailroom wrote this outbox.</source>
        <translation>Diesen Postausgang hat eine neuere Version von Mailroom geschrieben.</translation>
    </message>
    <message>
        <source>Mailroom may not write where its outbox is.</source>
        <translation>Mailroom darf dort nicht schreiben, wo sein Postausgang liegt.</translation>
    </message>
    <message>
        <source>The outbox cannot be opened at the moment.</source>
        <translation>Der Postausgang lässt sich im Moment nicht öffnen.</translation>
    </message>
    <message>
        <source>Close the other Mailroom or mailroomctl, or wait until it is done, and try again.</source>
        <translation>Schließen Sie das andere Mailroom oder mailroomctl, oder warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Update Mailroom, then start it again.</source>
        <translation>Aktualisieren Sie Mailroom und starten Sie es dann wieder.</translation>
    </message>
    <message>
        <source>Allow your user to write there, and try again.</source>
        <translation>Erlauben Sie Ihrem Benutzer, dort zu schreiben, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>If the disk is full, make room; if it is not there, connect it. Then try again.</source>
        <translation>Ist der Datenträger voll, schaffen Sie Platz; fehlt er, schließen Sie ihn an. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, mailroomctl doctor says more.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, sagt „mailroomctl doctor“ mehr.</translation>
    </message>
    <message>
        <source>Nothing in %1 was changed.</source>
        <translation>In %1 wurde nichts geändert.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>mailroom::DetailPane</name>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>geschrieben %1</translation>
    </message>
    <message>
        <source>to be sent at %1</source>
        <translation>zu senden um %1</translation>
    </message>
    <message>
        <source>No attempt has been made yet. The dialogue with the server will be here.</source>
        <translation>Noch kein Versuch. Das Gespräch mit dem Server wird hier stehen.</translation>
    </message>
    <message>
        <source>No report was needed. When a recipient fails or waits for long, it will be here.</source>
        <translation>Kein Bericht war nötig. Scheitert ein Empfänger oder wartet er lange, so steht er hier.</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Attempt %1, %2, %3</source>
        <translation>Versuch %1, %2, %3</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>Bericht von %1</translation>
    </message>
    <message>
        <source>Report (%1)</source>
        <translation>Bericht (%1)</translation>
    </message>
    <message>
        <source>to be delivered at %1</source>
        <translation>zuzustellen um %1</translation>
    </message>
    <message>
        <source>to be delivered by %1</source>
        <translation>zuzustellen bis %1</translation>
    </message>
    <message>
        <source>not after %1</source>
        <translation>nicht nach %1</translation>
    </message>
    <message>
        <source>of use until %1</source>
        <translation>von Nutzen bis %1</translation>
    </message>
    <message>
        <source>of no use since %1</source>
        <translation>ohne Nutzen seit %1</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>was to be sent at %1</source>
        <translation>sollte um %1 gesendet werden</translation>
    </message>
    <message>
        <source>&amp;Delivery report…</source>
        <translation>&amp;Zustellbericht…</translation>
    </message>
    <message>
        <source>What happened to every recipient, as a page to print or save</source>
        <translation>Was mit jedem Empfänger geschah, als Seite zum Drucken oder Speichern</translation>
    </message>
</context>
<context>
    <name>mailroom::DraftCopy</name>
    <message>
        <source>Draft saved; its copy is not on the server: %1</source>
        <translation>Entwurf gesichert; die Kopie ist nicht auf dem Server: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::DraftsMenu</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Keine Entwürfe</translation>
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
    <name>mailroom::EvidenceModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>In whose words</source>
        <translation>Mit wessen Worten</translation>
    </message>
</context>
<context>
    <name>mailroom::ExchangeDialog</name>
    <message>
        <source>There is no account yet: add one, and its mail comes and goes here.</source>
        <translation>Es gibt noch kein Konto: legen Sie eines an, und hier kommt und geht seine Post.</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>Senden und empfangen</translation>
    </message>
    <message>
        <source>Stop receiving</source>
        <translation>Empfang anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 received.</source>
        <translation>%1 empfangen.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) under way.</source>
        <translation>
            <numerusform>%n Konto unterwegs.</numerusform>
            <numerusform>%n Konten unterwegs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is under way.</source>
        <translation>Nichts ist unterwegs.</translation>
    </message>
</context>
<context>
    <name>mailroom::ExchangeRow</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>Out: %1</source>
        <translation>Hinaus: %1</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>Herein: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::Facts</name>
    <message>
        <source>there is no account</source>
        <translation>es gibt kein Konto</translation>
    </message>
    <message>
        <source>there is no account %1</source>
        <translation>es gibt kein Konto %1</translation>
    </message>
    <message>
        <source>there is no account %1 that is on</source>
        <translation>es gibt kein eingeschaltetes Konto %1</translation>
    </message>
    <message>
        <source>the account %1 receives nothing</source>
        <translation>das Konto %1 empfängt nichts</translation>
    </message>
    <message>
        <source>the account receives nothing any more</source>
        <translation>das Konto empfängt nichts mehr</translation>
    </message>
    <message>
        <source>the account&apos;s server has no folder for drafts</source>
        <translation>auf dem Server des Kontos gibt es keinen Ordner für Entwürfe</translation>
    </message>
    <message>
        <source>the order must name every account once</source>
        <translation>die Reihenfolge muss jedes Konto einmal nennen</translation>
    </message>
    <message>
        <source>name: there is already an account &quot;%1&quot;</source>
        <translation>Name: es gibt schon ein Konto „%1“</translation>
    </message>
    <message>
        <source>name: an account needs a name</source>
        <translation>Name: ein Konto braucht einen Namen</translation>
    </message>
    <message>
        <source>transport: an account needs a transport</source>
        <translation>Beförderung: ein Konto braucht eine Beförderung</translation>
    </message>
    <message>
        <source>server: an account needs the name of its server</source>
        <translation>Server: ein Konto braucht den Namen seines Servers</translation>
    </message>
    <message>
        <source>server: the server&apos;s name is missing</source>
        <translation>Server: der Name des Servers fehlt</translation>
    </message>
    <message>
        <source>port: 0 is not a port</source>
        <translation>Port: 0 ist kein Port</translation>
    </message>
    <message>
        <source>connections: between 1 and %1</source>
        <translation>Verbindungen: zwischen 1 und %1</translation>
    </message>
    <message>
        <source>lifetime: must be longer than nothing</source>
        <translation>Lebensdauer: muss länger als nichts sein</translation>
    </message>
    <message>
        <source>deadlines: each must be longer than nothing</source>
        <translation>Fristen: jede muss länger als nichts sein</translation>
    </message>
    <message>
        <source>incoming: the server&apos;s name is missing</source>
        <translation>Empfang: der Name des Servers fehlt</translation>
    </message>
    <message>
        <source>incoming: 0 is not a port</source>
        <translation>Empfang: 0 ist kein Port</translation>
    </message>
    <message>
        <source>incoming: a number of days is at least 1</source>
        <translation>Empfang: eine Zahl von Tagen ist mindestens 1</translation>
    </message>
    <message>
        <source>incoming: control characters are not allowed</source>
        <translation>Empfang: Steuerzeichen sind nicht erlaubt</translation>
    </message>
    <message>
        <source>poll: must not be less than nothing</source>
        <translation>Abruf: darf nicht kleiner als null sein</translation>
    </message>
    <message>
        <source>%1: control characters are not allowed</source>
        <translation>%1: Steuerzeichen sind nicht erlaubt</translation>
    </message>
    <message>
        <source>control characters are not allowed</source>
        <translation>Steuerzeichen sind nicht erlaubt</translation>
    </message>
    <message>
        <source>display name</source>
        <translation>angezeigter Name</translation>
    </message>
    <message>
        <source>password file</source>
        <translation>Passwortdatei</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>this transport needs it</source>
        <translation>diese Beförderung braucht es</translation>
    </message>
    <message>
        <source>a number of at least 1 is expected</source>
        <translation>eine Zahl von mindestens 1 wird erwartet</translation>
    </message>
    <message>
        <source>one of %1 is expected</source>
        <translation>eines von %1 wird erwartet</translation>
    </message>
    <message>
        <source>%1: the transport &quot;%2&quot; has no such field</source>
        <translation>%1: die Beförderung „%2“ hat kein solches Feld</translation>
    </message>
    <message>
        <source>there is no transport &quot;%1&quot;</source>
        <translation>es gibt keine Beförderung „%1“</translation>
    </message>
    <message>
        <source>the transport &quot;%1&quot; speaks interface version %2, Mailroom speaks %3</source>
        <translation>die Beförderung „%1“ spricht Schnittstellenversion %2, Mailroom spricht %3</translation>
    </message>
    <message>
        <source>a number of KiB a second from 0 (no limit) to %1 is expected</source>
        <translation>erwartet werden KiB in der Sekunde von 0 (keine Grenze) bis %1</translation>
    </message>
    <message>
        <source>the schedule is wrong at character %1: %2</source>
        <translation>der Plan ist beim Zeichen %1 falsch: %2</translation>
    </message>
    <message>
        <source>a number is expected, as in 5m</source>
        <translation>eine Zahl wird erwartet, wie in 5m</translation>
    </message>
    <message>
        <source>a unit is expected: ms, s, m, h or d</source>
        <translation>eine Einheit wird erwartet: ms, s, m, h oder d</translation>
    </message>
    <message>
        <source>a delay is from 1 ms to 30 d</source>
        <translation>eine Verzögerung reicht von 1 ms bis 30 d</translation>
    </message>
    <message>
        <source>the number of repetitions is from 1 to 100</source>
        <translation>die Zahl der Wiederholungen reicht von 1 bis 100</translation>
    </message>
    <message>
        <source>more than 100 delays</source>
        <translation>mehr als 100 Verzögerungen</translation>
    </message>
    <message>
        <source>a comma or the end is expected</source>
        <translation>ein Komma oder das Ende wird erwartet</translation>
    </message>
    <message>
        <source>there is no keyring here: the session has no message bus</source>
        <translation>hier gibt es keinen Schlüsselbund: die Sitzung hat keinen Nachrichtenbus</translation>
    </message>
    <message>
        <source>the keyring holds no password for this account</source>
        <translation>der Schlüsselbund enthält kein Passwort für dieses Konto</translation>
    </message>
    <message>
        <source>the keyring cannot be used: %1</source>
        <translation>der Schlüsselbund ist nicht benutzbar: %1</translation>
    </message>
    <message>
        <source>the password file %1 cannot be read</source>
        <translation>die Passwortdatei %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the password file %1 cannot be read: %2</source>
        <translation>die Passwortdatei %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>the password file %1 is not a regular file</source>
        <translation>die Passwortdatei %1 ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>the password file %1 can be read by others: run &quot;chmod 600&quot; on it</source>
        <translation>die Passwortdatei %1 können andere lesen: führen Sie „chmod 600“ darauf aus</translation>
    </message>
    <message>
        <source>the first line of %1 is empty</source>
        <translation>die erste Zeile von %1 ist leer</translation>
    </message>
    <message>
        <source>%1 was asked for and takes it</source>
        <translation>%1 war verlangt und nimmt es</translation>
    </message>
    <message>
        <source>%1 takes exactly this address</source>
        <translation>%1 nimmt genau diese Adresse</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 nimmt %2</translation>
    </message>
    <message>
        <source>%1 takes addresses of type %2</source>
        <translation>%1 nimmt Adressen der Art %2</translation>
    </message>
    <message>
        <source>%1 takes what nobody else does</source>
        <translation>%1 nimmt, was niemand sonst nimmt</translation>
    </message>
    <message>
        <source>%1 takes nothing like it</source>
        <translation>%1 nimmt nichts dergleichen</translation>
    </message>
    <message>
        <source>%1 gave it back</source>
        <translation>%1 hat es zurückgegeben</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 ist ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 cannot carry mail now</source>
        <translation>%1 kann gerade nichts befördern</translation>
    </message>
    <message>
        <source>%1 may not send as this From</source>
        <translation>%1 darf nicht als dieser Absender senden</translation>
    </message>
    <message>
        <source>%1 is not among the delivery methods asked for</source>
        <translation>%1 gehört nicht zu den verlangten Beförderungen</translation>
    </message>
    <message>
        <source>has an address literal without its closing bracket</source>
        <translation>hat ein Adressliteral ohne schließende Klammer</translation>
    </message>
    <message>
        <source>has an IPv6 address that is none</source>
        <translation>hat eine IPv6-Adresse, die keine ist</translation>
    </message>
    <message>
        <source>has an address literal that is neither IPv4 nor &quot;IPv6:&quot;</source>
        <translation>hat ein Adressliteral, das weder IPv4 noch „IPv6:“ ist</translation>
    </message>
    <message>
        <source>has a domain that is too long</source>
        <translation>hat eine zu lange Domain</translation>
    </message>
    <message>
        <source>has an empty part between the dots of its domain</source>
        <translation>hat einen leeren Teil zwischen den Punkten der Domain</translation>
    </message>
    <message>
        <source>has a domain with a part over 63 characters</source>
        <translation>hat eine Domain mit einem Teil von über 63 Zeichen</translation>
    </message>
    <message>
        <source>has a domain with a character that no domain may have</source>
        <translation>hat eine Domain mit einem Zeichen, das keine Domain haben darf</translation>
    </message>
    <message>
        <source>has a domain that is no valid international name</source>
        <translation>hat eine Domain, die kein gültiger internationaler Name ist</translation>
    </message>
    <message>
        <source>has no domain after the @</source>
        <translation>hat keine Domain hinter dem @</translation>
    </message>
    <message>
        <source>has no address between &lt; and &gt;</source>
        <translation>hat keine Adresse zwischen &lt; und &gt;</translation>
    </message>
    <message>
        <source>has a control character</source>
        <translation>hat ein Steuerzeichen</translation>
    </message>
    <message>
        <source>opens a quotation mark or bracket and never closes it</source>
        <translation>öffnet ein Anführungszeichen oder eine Klammer und schließt sie nie</translation>
    </message>
    <message>
        <source>has no address beside the comment</source>
        <translation>hat neben dem Kommentar keine Adresse</translation>
    </message>
    <message>
        <source>opens &lt; and never closes it</source>
        <translation>öffnet &lt; und schließt es nie</translation>
    </message>
    <message>
        <source>has text after the &gt;</source>
        <translation>hat Text hinter dem &gt;</translation>
    </message>
    <message>
        <source>is no mail address</source>
        <translation>ist keine Mailadresse</translation>
    </message>
    <message>
        <source>is no address</source>
        <translation>ist keine Adresse</translation>
    </message>
    <message>
        <source>is more than one address</source>
        <translation>ist mehr als eine Adresse</translation>
    </message>
    <message>
        <source>has the character %1 where only a quoted part may have it</source>
        <translation>hat das Zeichen %1, wo es nur in einem Teil in Anführungszeichen stehen darf</translation>
    </message>
    <message>
        <source>has a quoted part that is not set off by dots</source>
        <translation>hat einen Teil in Anführungszeichen, den keine Punkte abgrenzen</translation>
    </message>
    <message>
        <source>has nothing before the @</source>
        <translation>hat nichts vor dem @</translation>
    </message>
    <message>
        <source>has a dot at the wrong place before the @</source>
        <translation>hat vor dem @ einen Punkt an der falschen Stelle</translation>
    </message>
    <message>
        <source>has a character that no address may have</source>
        <translation>hat ein Zeichen, das keine Adresse haben darf</translation>
    </message>
    <message>
        <source>has more than 64 octets before the @</source>
        <translation>hat mehr als 64 Oktette vor dem @</translation>
    </message>
    <message>
        <source>has no @ and no domain</source>
        <translation>hat kein @ und keine Domain</translation>
    </message>
    <message>
        <source>has more than one @</source>
        <translation>hat mehr als ein @</translation>
    </message>
    <message>
        <source>has a space inside the address</source>
        <translation>hat ein Leerzeichen in der Adresse</translation>
    </message>
    <message>
        <source>has a character after the @ that no domain may have</source>
        <translation>hat hinter dem @ ein Zeichen, das keine Domain haben darf</translation>
    </message>
    <message>
        <source>is longer than 254 octets</source>
        <translation>ist länger als 254 Oktette</translation>
    </message>
    <message>
        <source>list &quot;%1&quot; is named more than once</source>
        <translation>die Liste „%1“ ist mehrmals genannt</translation>
    </message>
    <message>
        <source>list &quot;%1&quot; was looked into</source>
        <translation>die Liste „%1“ wurde aufgelöst</translation>
    </message>
    <message>
        <source>a list&apos;s name has letters, digits and spaces, at most 64, and is no address: &quot;%1&quot;</source>
        <translation>der Name einer Liste hat Buchstaben, Ziffern und Leerzeichen, höchstens 64, und ist keine Adresse: „%1“</translation>
    </message>
    <message>
        <source>the list &quot;%1&quot; has no members</source>
        <translation>die Liste „%1“ hat keine Mitglieder</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a list nor an address: it %2</source>
        <translation>„%1“ ist weder Liste noch Adresse: es %2</translation>
    </message>
    <message>
        <source>there is no list &quot;%1&quot;</source>
        <translation>es gibt keine Liste „%1“</translation>
    </message>
    <message>
        <source>is unknown: has:attachment</source>
        <translation>ist unbekannt: has:attachment</translation>
    </message>
    <message>
        <source>is unknown: is:unread, is:read, is:flagged, is:answered</source>
        <translation>ist unbekannt: is:unread, is:read, is:flagged, is:answered</translation>
    </message>
    <message>
        <source>is no date: 2026-03-01, 2026, 7d, yesterday</source>
        <translation>ist kein Datum: 2026-03-01, 2026, 7d, yesterday</translation>
    </message>
    <message>
        <source>is no size: 500k, 5M</source>
        <translation>ist keine Größe: 500k, 5M</translation>
    </message>
    <message>
        <source>says nothing behind the colon</source>
        <translation>sagt nichts hinter dem Doppelpunkt</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>ist zu lang</translation>
    </message>
    <message>
        <source>is one word too many: 32 at most</source>
        <translation>ist ein Wort zu viel: höchstens 32</translation>
    </message>
    <message>
        <source>a search needs a name</source>
        <translation>eine Suche braucht einen Namen</translation>
    </message>
    <message>
        <source>nothing is fetched: receiving is suspended</source>
        <translation>nichts wird abgerufen: das Empfangen ist ausgesetzt</translation>
    </message>
    <message>
        <source>nothing is fetched: Mailroom works offline</source>
        <translation>nichts wird abgerufen: Mailroom arbeitet offline</translation>
    </message>
    <message>
        <source>nothing is fetched: %1</source>
        <translation>nichts wird abgerufen: %1</translation>
    </message>
    <message>
        <source>busy: it is being fetched already</source>
        <translation>beschäftigt: es wird schon abgerufen</translation>
    </message>
    <message>
        <source>busy: another import runs</source>
        <translation>beschäftigt: ein anderer Import läuft</translation>
    </message>
    <message>
        <source>busy: the rules are just being applied</source>
        <translation>beschäftigt: die Regeln werden gerade angewandt</translation>
    </message>
    <message>
        <source>fetching was stopped</source>
        <translation>das Abrufen wurde abgebrochen</translation>
    </message>
    <message>
        <source>the receiving half is not open</source>
        <translation>die empfangende Hälfte ist nicht offen</translation>
    </message>
    <message>
        <source>it is open already</source>
        <translation>sie ist schon offen</translation>
    </message>
    <message>
        <source>nothing fetches by &quot;%1&quot;</source>
        <translation>nichts ruft per „%1“ ab</translation>
    </message>
    <message>
        <source>the fetcher &quot;%1&quot; speaks interface version %2, Mailroom speaks %3</source>
        <translation>der Abholer „%1“ spricht Schnittstellenversion %2, Mailroom spricht %3</translation>
    </message>
    <message>
        <source>this kind cannot be tested</source>
        <translation>diese Art lässt sich nicht prüfen</translation>
    </message>
    <message>
        <source>what fetches the mail does not answer</source>
        <translation>was die Post abholt, antwortet nicht</translation>
    </message>
    <message>
        <source>received mail cannot be read</source>
        <translation>empfangene Post kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the server lists it and does not give it</source>
        <translation>der Server führt sie auf und gibt sie nicht her</translation>
    </message>
    <message>
        <source>folder %1, message %2: %3</source>
        <translation>Ordner %1, Nachricht %2: %3</translation>
    </message>
    <message>
        <source>folder %1: the server counts %2 messages and lists %3</source>
        <translation>Ordner %1: der Server zählt %2 Nachrichten und führt %3 auf</translation>
    </message>
    <message>
        <source>folder %1: the server does not say how long its numbers hold</source>
        <translation>Ordner %1: der Server sagt nicht, wie lange seine Nummern gelten</translation>
    </message>
    <message>
        <source>folder %1: %2 messages that went from here stay there marked as deleted, for the server can only remove all that are marked, and another program may have marked some; if there is no other program, say so in the account&apos;s settings</source>
        <translation>Ordner %1: %2 Nachrichten, die von hier gingen, bleiben dort als gelöscht markiert, denn der Server kann nur alle markierten entfernen, und ein anderes Programm kann welche markiert haben; gibt es kein anderes, sagen Sie das in den Einstellungen des Kontos</translation>
    </message>
    <message>
        <source>the server asked for more of what nobody had begun</source>
        <translation>der Server verlangte mehr von dem, was niemand begonnen hatte</translation>
    </message>
    <message>
        <source>the server answered a command that was not given</source>
        <translation>der Server beantwortete einen Befehl, der nicht gegeben war</translation>
    </message>
    <message>
        <source>the server answered before the end of what it was sent</source>
        <translation>der Server antwortete vor dem Ende dessen, was ihm gesandt wurde</translation>
    </message>
    <message>
        <source>the server sends without end what nobody asked for</source>
        <translation>der Server sendet ohne Ende, was niemand verlangt hat</translation>
    </message>
    <message>
        <source>the server does not list its folders</source>
        <translation>der Server führt seine Ordner nicht auf</translation>
    </message>
    <message>
        <source>the server does not let us listen for news</source>
        <translation>der Server lässt uns nicht auf Neues horchen</translation>
    </message>
    <message>
        <source>it is no longer in its folder on the server</source>
        <translation>sie ist nicht mehr in ihrem Ordner auf dem Server</translation>
    </message>
    <message>
        <source>its folder is gone</source>
        <translation>ihr Ordner ist nicht mehr da</translation>
    </message>
    <message>
        <source>its content is gone</source>
        <translation>ihr Inhalt ist nicht mehr da</translation>
    </message>
    <message>
        <source>its content cannot be read</source>
        <translation>ihr Inhalt kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the folder is gone, or no server takes its name</source>
        <translation>der Ordner ist nicht mehr da, oder kein Server nimmt seinen Namen</translation>
    </message>
    <message>
        <source>the folder %1 cannot be opened</source>
        <translation>der Ordner %1 lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>the server has numbered the folder %1 anew</source>
        <translation>der Server hat den Ordner %1 neu nummeriert</translation>
    </message>
    <message>
        <source>a large message could not be written to the disk: %1</source>
        <translation>eine große Nachricht konnte nicht auf die Platte geschrieben werden: %1</translation>
    </message>
    <message>
        <source>the server announced more octets at once than any message has</source>
        <translation>der Server kündigte auf einmal mehr Oktette an, als irgendeine Nachricht hat</translation>
    </message>
    <message>
        <source>the server sent a response without end</source>
        <translation>der Server sandte eine Rückmeldung ohne Ende</translation>
    </message>
    <message>
        <source>the server sent what is no IMAP response</source>
        <translation>der Server sandte, was keine IMAP-Antwort ist</translation>
    </message>
    <message>
        <source>the server sent a message without end</source>
        <translation>der Server sandte eine Nachricht ohne Ende</translation>
    </message>
    <message>
        <source>the server said neither +OK nor -ERR</source>
        <translation>der Server sagte weder +OK noch -ERR</translation>
    </message>
    <message>
        <source>the copy of sent message %1 is not filed: %2</source>
        <translation>die Kopie der gesendeten Nachricht %1 ist nicht abgelegt: %2</translation>
    </message>
    <message>
        <source>the copy of sent message %1 is not filed yet: %2</source>
        <translation>die Kopie der gesendeten Nachricht %1 ist noch nicht abgelegt: %2</translation>
    </message>
    <message>
        <source>there is no folder for copies of sent mail</source>
        <translation>es gibt keinen Ordner für Kopien gesendeter Post</translation>
    </message>
    <message>
        <source>a change could not be told the server: %1</source>
        <translation>eine Änderung konnte dem Server nicht mitgeteilt werden: %1</translation>
    </message>
    <message>
        <source>a change could not be told the server yet: %1</source>
        <translation>eine Änderung konnte dem Server noch nicht mitgeteilt werden: %1</translation>
    </message>
    <message>
        <source>the server has not answered yet</source>
        <translation>der Server hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is larger than 1 GiB</source>
        <translation>größer als 1 GiB</translation>
    </message>
    <message>
        <source>%1 is no regular file</source>
        <translation>%1 ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1 is no mbox: it does not begin with &quot;From &quot;</source>
        <translation>%1 ist keine mbox: es beginnt nicht mit „From “</translation>
    </message>
    <message>
        <source>%1 is being written by another program</source>
        <translation>in %1 schreibt gerade ein anderes Programm</translation>
    </message>
    <message>
        <source>%1 messages could not be stored</source>
        <translation>%1 Nachrichten konnten nicht gespeichert werden</translation>
    </message>
    <message>
        <source>the import was cancelled</source>
        <translation>der Import wurde abgebrochen</translation>
    </message>
    <message>
        <source>mail is imported into a folder of this computer, and moved from there</source>
        <translation>importiert wird in einen Ordner dieses Rechners, und von dort verschoben</translation>
    </message>
    <message>
        <source>message %1 is left out: %2</source>
        <translation>die Nachricht %1 ist ausgelassen: %2</translation>
    </message>
    <message>
        <source>message %1 is left out: the connection ended each time it was read</source>
        <translation>die Nachricht %1 ist ausgelassen: die Verbindung endete bei jedem Lesen</translation>
    </message>
    <message>
        <source>message %1 stays on the server: it is another one than was stored</source>
        <translation>die Nachricht %1 bleibt auf dem Server: sie ist eine andere als die gespeicherte</translation>
    </message>
    <message>
        <source>another program holds the mailbox</source>
        <translation>ein anderes Programm hält das Postfach</translation>
    </message>
    <message>
        <source>the server could not remove the messages</source>
        <translation>der Server konnte die Nachrichten nicht entfernen</translation>
    </message>
    <message>
        <source>the server claims more messages than can be</source>
        <translation>der Server behauptet mehr Nachrichten, als es geben kann</translation>
    </message>
    <message>
        <source>a message that is wanted whole is no longer on the server</source>
        <translation>eine Nachricht, die ganz verlangt ist, ist nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>the server has it no more</source>
        <translation>der Server hat sie nicht mehr</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>es dauerte zu lange</translation>
    </message>
    <message>
        <source>not of our mail</source>
        <translation>nicht von unserer Post</translation>
    </message>
    <message>
        <source>it may have happened before the program ended</source>
        <translation>es kann geschehen sein, ehe das Programm endete</translation>
    </message>
    <message>
        <source>not all of the message is here</source>
        <translation>nicht die ganze Nachricht ist hier</translation>
    </message>
    <message>
        <source>its account has no address to send from</source>
        <translation>sein Konto hat keine Adresse, von der gesendet werden kann</translation>
    </message>
    <message>
        <source>a program sent it</source>
        <translation>ein Programm hat sie gesendet</translation>
    </message>
    <message>
        <source>it has no reverse-path: nobody could be told of a fault</source>
        <translation>sie hat keinen Umschlagabsender: niemand könnte von einem Fehler erfahren</translation>
    </message>
    <message>
        <source>it went through %1 servers: it goes round</source>
        <translation>sie ging durch %1 Server: sie läuft im Kreis</translation>
    </message>
    <message>
        <source>it was sent on from here before: it goes round</source>
        <translation>sie wurde schon einmal von hier weitergesandt: sie läuft im Kreis</translation>
    </message>
    <message>
        <source>it would come back to its own account</source>
        <translation>sie käme zu ihrem eigenen Konto zurück</translation>
    </message>
    <message>
        <source>%1: file %2</source>
        <translation>%1: verschieben nach %2</translation>
    </message>
    <message>
        <source>%1: copy %2</source>
        <translation>%1: kopieren nach %2</translation>
    </message>
    <message>
        <source>%1: flag %2</source>
        <translation>%1: markieren %2</translation>
    </message>
    <message>
        <source>%1: forward %2</source>
        <translation>%1: weiterleiten an %2</translation>
    </message>
    <message>
        <source>%1: redirect %2</source>
        <translation>%1: umleiten an %2</translation>
    </message>
    <message>
        <source>%1: run %2</source>
        <translation>%1: ausführen %2</translation>
    </message>
    <message>
        <source>its Date cannot be read</source>
        <translation>ihr Date ist nicht lesbar</translation>
    </message>
    <message>
        <source>its From cannot be read</source>
        <translation>ihr From ist nicht lesbar</translation>
    </message>
    <message>
        <source>it has no From</source>
        <translation>sie hat kein From</translation>
    </message>
    <message>
        <source>its parts are nested too deeply, or too many: not all of it was read</source>
        <translation>ihre Teile sind zu tief geschachtelt oder zu viele: nicht alles wurde gelesen</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; %3</source>
        <translation>%1: „%2“ %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2</source>
        <translation>„%1“ %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>nobody answers at this port of the server</source>
        <translation>an diesem Port des Servers antwortet niemand</translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation>der Server hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>there is no server of this name, or the name service cannot be reached</source>
        <translation>es gibt keinen Server dieses Namens, oder der Namensdienst ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>der Server hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the server did not answer in time (%1)</source>
        <translation>der Server hat nicht rechtzeitig geantwortet (%1)</translation>
    </message>
    <message>
        <source>there is no way to the server, or the line was cut</source>
        <translation>es gibt keinen Weg zum Server, oder die Leitung wurde unterbrochen</translation>
    </message>
    <message>
        <source>this computer does not allow the connection</source>
        <translation>dieser Rechner lässt die Verbindung nicht zu</translation>
    </message>
    <message>
        <source>this computer has too many connections open</source>
        <translation>dieser Rechner hat zu viele Verbindungen offen</translation>
    </message>
    <message>
        <source>the server and this computer agreed on no encryption: %1</source>
        <translation>der Server und dieser Rechner einigten sich auf keine Verschlüsselung: %1</translation>
    </message>
    <message>
        <source>the connection failed: %1</source>
        <translation>die Verbindung scheiterte: %1</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2</source>
        <translation>dem Zertifikat von %1 wird nicht vertraut: %2</translation>
    </message>
    <message>
        <source>the CA file %1 holds no readable certificate</source>
        <translation>die CA-Datei %1 enthält kein lesbares Zertifikat</translation>
    </message>
    <message>
        <source>subject: %1
issuer: %2
valid: %3 to %4</source>
        <translation>Inhaber: %1
Aussteller: %2
gültig: %3 bis %4</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>Verbindung zu %1</translation>
    </message>
    <message>
        <source>greeting</source>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>taking content</source>
        <translation>Annahme des Inhalts</translation>
    </message>
    <message>
        <source>end of DATA</source>
        <translation>Ende von DATA</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>reply to %1</source>
        <translation>Antwort auf %1</translation>
    </message>
    <message>
        <source>reply to the logon</source>
        <translation>Antwort auf die Anmeldung</translation>
    </message>
    <message>
        <source>list of messages</source>
        <translation>Liste der Nachrichten</translation>
    </message>
    <message>
        <source>DNS does not answer about %1</source>
        <translation>DNS antwortet nicht zu %1</translation>
    </message>
    <message>
        <source>DNS cannot be asked here</source>
        <translation>hier lässt sich DNS nicht befragen</translation>
    </message>
    <message>
        <source>%1 has no address</source>
        <translation>%1 hat keine Adresse</translation>
    </message>
    <message>
        <source>%1 has no SPF record</source>
        <translation>%1 hat keinen SPF-Eintrag</translation>
    </message>
    <message>
        <source>%1 has no SPF record, and its DMARC policy is %2</source>
        <translation>%1 hat keinen SPF-Eintrag, und die DMARC-Richtlinie ist %2</translation>
    </message>
    <message>
        <source>the SPF record of %1 cannot be judged</source>
        <translation>der SPF-Eintrag von %1 lässt sich nicht beurteilen</translation>
    </message>
    <message>
        <source>the SPF record of %1 does not let %2 send</source>
        <translation>der SPF-Eintrag von %1 lässt %2 nicht senden</translation>
    </message>
    <message>
        <source>the SPF record of %1 does not let %2 send, and its DMARC policy is %3</source>
        <translation>der SPF-Eintrag von %1 lässt %2 nicht senden, und die DMARC-Richtlinie ist %3</translation>
    </message>
    <message>
        <source>the SPF record of %1 lets %2 send</source>
        <translation>der SPF-Eintrag von %1 lässt %2 senden</translation>
    </message>
    <message>
        <source>the DMARC policy of %1 is %2, and the reverse-path is not its own</source>
        <translation>die DMARC-Richtlinie von %1 ist %2, und der Umschlagabsender gehört nicht dazu</translation>
    </message>
    <message>
        <source>it has no server whose right could be looked up</source>
        <translation>es hat keinen Server, dessen Recht sich nachsehen ließe</translation>
    </message>
    <message>
        <source>no password is known for %1</source>
        <translation>für %1 ist kein Passwort bekannt</translation>
    </message>
    <message>
        <source>the password is not sent over a connection without TLS</source>
        <translation>das Passwort wird nicht über eine Verbindung ohne TLS geschickt</translation>
    </message>
    <message>
        <source>the password would go in clear text</source>
        <translation>das Passwort ginge im Klartext</translation>
    </message>
    <message>
        <source>a user name or password of several lines cannot be sent</source>
        <translation>ein Benutzername oder Passwort aus mehreren Zeilen lässt sich nicht senden</translation>
    </message>
    <message>
        <source>the user name or the password has a control character</source>
        <translation>im Benutzernamen oder Passwort steht ein Steuerzeichen</translation>
    </message>
    <message>
        <source>a POP3 server needs a user name</source>
        <translation>ein POP3-Server braucht einen Benutzernamen</translation>
    </message>
    <message>
        <source>no way to log on in common; the server offers: %1</source>
        <translation>kein gemeinsames Anmeldeverfahren; der Server bietet an: %1</translation>
    </message>
    <message>
        <source>not a mechanism</source>
        <translation>kein Anmeldeverfahren</translation>
    </message>
    <message>
        <source>the server asked for more than PLAIN gives</source>
        <translation>der Server verlangte mehr, als PLAIN gibt</translation>
    </message>
    <message>
        <source>the server asked for more than LOGIN gives</source>
        <translation>der Server verlangte mehr, als LOGIN gibt</translation>
    </message>
    <message>
        <source>the server&apos;s SCRAM challenge has no salt</source>
        <translation>der SCRAM-Aufforderung des Servers fehlt das Salz</translation>
    </message>
    <message>
        <source>the server&apos;s SCRAM iteration count %1 is not acceptable</source>
        <translation>die SCRAM-Iterationszahl %1 des Servers ist nicht annehmbar</translation>
    </message>
    <message>
        <source>the server could not prove that it knows the password</source>
        <translation>der Server konnte nicht nachweisen, dass er das Passwort kennt</translation>
    </message>
    <message>
        <source>the server ended the logon without its proof</source>
        <translation>der Server beendete die Anmeldung ohne seinen Nachweis</translation>
    </message>
    <message>
        <source>the server refused the logon</source>
        <translation>der Server hat die Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>the server could not check the logon</source>
        <translation>der Server konnte die Anmeldung nicht prüfen</translation>
    </message>
    <message>
        <source>the server refused the user name</source>
        <translation>der Server hat den Benutzernamen abgelehnt</translation>
    </message>
    <message>
        <source>the server wants longer pauses between logons</source>
        <translation>der Server will längere Pausen zwischen den Anmeldungen</translation>
    </message>
    <message>
        <source>the server refers to another one, which is not followed with a password</source>
        <translation>der Server verweist auf einen anderen, dem mit einem Passwort nicht gefolgt wird</translation>
    </message>
    <message>
        <source>the server does not offer STARTTLS</source>
        <translation>der Server bietet kein STARTTLS an</translation>
    </message>
    <message>
        <source>the server does not offer STLS</source>
        <translation>der Server bietet kein STLS an</translation>
    </message>
    <message>
        <source>the server refused STARTTLS</source>
        <translation>der Server hat STARTTLS abgelehnt</translation>
    </message>
    <message>
        <source>the server refused STLS</source>
        <translation>der Server hat STLS abgelehnt</translation>
    </message>
    <message>
        <source>the server began a session before TLS, which proves nothing</source>
        <translation>der Server begann eine Sitzung vor TLS, was nichts beweist</translation>
    </message>
    <message>
        <source>the server sent more than its reply to STARTTLS before TLS began</source>
        <translation>der Server sandte vor TLS mehr als seine Antwort auf STARTTLS</translation>
    </message>
    <message>
        <source>the server sent more than its reply to STLS before TLS began</source>
        <translation>der Server sandte vor TLS mehr als seine Antwort auf STLS</translation>
    </message>
    <message>
        <source>the server refused the connection</source>
        <translation>der Server hat die Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>the server refused our greeting</source>
        <translation>der Server hat unsere Begrüßung abgelehnt</translation>
    </message>
    <message>
        <source>the server refused MAIL FROM</source>
        <translation>der Server hat MAIL FROM abgelehnt</translation>
    </message>
    <message>
        <source>the server ended the session</source>
        <translation>der Server hat die Sitzung beendet</translation>
    </message>
    <message>
        <source>the server spoke without being asked</source>
        <translation>der Server sprach ungefragt</translation>
    </message>
    <message>
        <source>the server asked for what nobody offered</source>
        <translation>der Server verlangte, was niemand angeboten hatte</translation>
    </message>
    <message>
        <source>the server spoke before the end of the content</source>
        <translation>der Server sprach vor dem Ende des Inhalts</translation>
    </message>
    <message>
        <source>the server sent %1 before the end of the content</source>
        <translation>der Server sandte %1 vor dem Ende des Inhalts</translation>
    </message>
    <message>
        <source>unexpected reply %1 to %2</source>
        <translation>unerwartete Antwort %1 auf %2</translation>
    </message>
    <message>
        <source>the server sent a line without end</source>
        <translation>der Server sandte eine Zeile ohne Ende</translation>
    </message>
    <message>
        <source>the server sent a reply without end</source>
        <translation>der Server sandte eine Antwort ohne Ende</translation>
    </message>
    <message>
        <source>the lines of one reply carry different codes, %1 and %2</source>
        <translation>die Zeilen einer Antwort tragen verschiedene Codes, %1 und %2</translation>
    </message>
    <message>
        <source>the message took longer than a transaction may</source>
        <translation>die Nachricht dauerte länger, als eine Übertragung darf</translation>
    </message>
    <message>
        <source>the server took longer than anything may</source>
        <translation>der Server brauchte länger, als irgendetwas darf</translation>
    </message>
    <message>
        <source>the server says that this is enough for now</source>
        <translation>der Server sagt, das sei für jetzt genug</translation>
    </message>
    <message>
        <source>stopped by the user</source>
        <translation>vom Benutzer abgebrochen</translation>
    </message>
    <message>
        <source>the address has a control character</source>
        <translation>in der Adresse steht ein Steuerzeichen</translation>
    </message>
    <message>
        <source>the sender&apos;s address has a control character</source>
        <translation>in der Adresse des Absenders steht ein Steuerzeichen</translation>
    </message>
    <message>
        <source>the message needs SMTPUTF8 (an address or header field is not ASCII), which the server does not offer</source>
        <translation>die Nachricht braucht SMTPUTF8 (eine Adresse oder ein Kopffeld ist nicht ASCII), das der Server nicht anbietet</translation>
    </message>
    <message>
        <source>the content has 8-bit octets, the server does not offer 8BITMIME, and the message cannot be re-encoded: %1</source>
        <translation>der Inhalt hat 8-Bit-Oktette, der Server bietet kein 8BITMIME an, und die Nachricht lässt sich nicht umkodieren: %1</translation>
    </message>
    <message>
        <source>the server cannot hold mail until it is to be delivered</source>
        <translation>der Server kann Post nicht zurückhalten, bis sie zugestellt werden soll</translation>
    </message>
    <message>
        <source>the message has %1 octets, the server takes at most %2</source>
        <translation>die Nachricht hat %1 Oktette, der Server nimmt höchstens %2</translation>
    </message>
    <message>
        <source>the server holds it until %1</source>
        <translation>der Server hält sie bis %1</translation>
    </message>
    <message>
        <source>%1 part(s) re-encoded in a copy: the server does not offer 8BITMIME</source>
        <translation>in einer Kopie umkodierte Teile: %1; der Server bietet kein 8BITMIME an</translation>
    </message>
    <message>
        <source>a header has 8-bit octets</source>
        <translation>ein Kopf hat 8-Bit-Oktette</translation>
    </message>
    <message>
        <source>it is signed or encrypted, and re-encoding would break that</source>
        <translation>sie ist signiert oder verschlüsselt, und das Umkodieren würde das zerstören</translation>
    </message>
    <message>
        <source>a part has 8-bit octets although it says %1</source>
        <translation>ein Teil hat 8-Bit-Oktette, obwohl er %1 angibt</translation>
    </message>
    <message>
        <source>a part of the type %1 may not be re-encoded</source>
        <translation>ein Teil der Art %1 darf nicht umkodiert werden</translation>
    </message>
    <message>
        <source>its parts are nested too deep, or a header is too long</source>
        <translation>ihre Teile sind zu tief geschachtelt, oder ein Kopf ist zu lang</translation>
    </message>
    <message>
        <source>a program would take the address for an option</source>
        <translation>ein Programm hielte die Adresse für eine Option</translation>
    </message>
    <message>
        <source>%1 is not a program that can be run</source>
        <translation>%1 ist kein Programm, das sich ausführen lässt</translation>
    </message>
    <message>
        <source>the program crashed: whether it sent is not known</source>
        <translation>das Programm ist abgestürzt: ob es gesendet hat, ist nicht bekannt</translation>
    </message>
    <message>
        <source>the program took too long and was ended: whether it sent is not known</source>
        <translation>das Programm dauerte zu lange und wurde beendet: ob es gesendet hat, ist nicht bekannt</translation>
    </message>
    <message>
        <source>the program was stopped: whether it sent is not known</source>
        <translation>das Programm wurde abgebrochen: ob es gesendet hat, ist nicht bekannt</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>es endete mit Code %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>it was called wrongly</source>
        <translation>es wurde falsch aufgerufen</translation>
    </message>
    <message>
        <source>the message is not what it takes</source>
        <translation>die Nachricht ist nicht von der Art, die es nimmt</translation>
    </message>
    <message>
        <source>it could not read the message</source>
        <translation>es konnte die Nachricht nicht lesen</translation>
    </message>
    <message>
        <source>there is no such recipient</source>
        <translation>es gibt keinen solchen Empfänger</translation>
    </message>
    <message>
        <source>there is no such host</source>
        <translation>es gibt keinen solchen Rechner</translation>
    </message>
    <message>
        <source>it does not offer this</source>
        <translation>es bietet das nicht an</translation>
    </message>
    <message>
        <source>it failed in itself</source>
        <translation>es versagte in sich selbst</translation>
    </message>
    <message>
        <source>the system failed it</source>
        <translation>das System versagte ihm den Dienst</translation>
    </message>
    <message>
        <source>a file of the system is missing</source>
        <translation>eine Datei des Systems fehlt</translation>
    </message>
    <message>
        <source>it could not write</source>
        <translation>es konnte nicht schreiben</translation>
    </message>
    <message>
        <source>it could not read or write</source>
        <translation>es konnte nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>it asked to try later</source>
        <translation>es bat um einen späteren Versuch</translation>
    </message>
    <message>
        <source>the other side did not understand it</source>
        <translation>die Gegenseite hat es nicht verstanden</translation>
    </message>
    <message>
        <source>it is not allowed to</source>
        <translation>es darf das nicht</translation>
    </message>
    <message>
        <source>it is not set up</source>
        <translation>es ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>es gibt keinen Ordner %1</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>in den Ordner %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>filed as %1</source>
        <translation>abgelegt als %1</translation>
    </message>
    <message>
        <source>the spooler is not open</source>
        <translation>der Spooler ist nicht offen</translation>
    </message>
    <message>
        <source>the spooler is open already</source>
        <translation>der Spooler ist schon offen</translation>
    </message>
    <message>
        <source>the spooler was closed before it could answer</source>
        <translation>der Spooler wurde geschlossen, ehe er antworten konnte</translation>
    </message>
    <message>
        <source>Mailroom is closed</source>
        <translation>Mailroom ist geschlossen</translation>
    </message>
    <message>
        <source>Mailroom works offline</source>
        <translation>Mailroom arbeitet offline</translation>
    </message>
    <message>
        <source>busy: Mailroom is logging off already</source>
        <translation>beschäftigt: Mailroom meldet sich schon ab</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>es wurde abgebrochen</translation>
    </message>
    <message>
        <source>nothing is sent: Mailroom works offline</source>
        <translation>nichts wird gesendet: Mailroom arbeitet offline</translation>
    </message>
    <message>
        <source>nothing is sent: sending is suspended</source>
        <translation>nichts wird gesendet: das Senden ist ausgesetzt</translation>
    </message>
    <message>
        <source>nothing can be sent now</source>
        <translation>jetzt kann nichts gesendet werden</translation>
    </message>
    <message>
        <source>busy: it is being flushed already</source>
        <translation>beschäftigt: es wird schon alles gesendet</translation>
    </message>
    <message>
        <source>busy: a validation runs already</source>
        <translation>beschäftigt: eine Prüfung läuft schon</translation>
    </message>
    <message>
        <source>nothing is known of a server &quot;%1&quot;</source>
        <translation>über einen Server „%1“ ist nichts bekannt</translation>
    </message>
    <message>
        <source>no failure of %1 is remembered</source>
        <translation>von einem Fehlschlag bei %1 ist nichts bekannt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no reason</source>
        <translation>„%1“ ist kein Grund</translation>
    </message>
    <message>
        <source>there is no message %1</source>
        <translation>es gibt keine Nachricht %1</translation>
    </message>
    <message>
        <source>there is no message %1 that can be sent</source>
        <translation>es gibt keine Nachricht %1, die sich senden lässt</translation>
    </message>
    <message>
        <source>there is no such message</source>
        <translation>es gibt keine solche Nachricht</translation>
    </message>
    <message>
        <source>there is no attempt %1</source>
        <translation>es gibt keinen Versuch %1</translation>
    </message>
    <message>
        <source>cannot hold</source>
        <translation>Anhalten geht nicht</translation>
    </message>
    <message>
        <source>cannot release</source>
        <translation>Freigeben geht nicht</translation>
    </message>
    <message>
        <source>cannot retry</source>
        <translation>ein neuer Versuch geht nicht</translation>
    </message>
    <message>
        <source>cannot cancel</source>
        <translation>Abbrechen geht nicht</translation>
    </message>
    <message>
        <source>cannot expire</source>
        <translation>Aufgeben geht nicht</translation>
    </message>
    <message>
        <source>cannot delete</source>
        <translation>Löschen geht nicht</translation>
    </message>
    <message>
        <source>nothing to settle</source>
        <translation>es gibt nichts zu klären</translation>
    </message>
    <message>
        <source>it waits for its turn</source>
        <translation>sie wartet, bis sie dran ist</translation>
    </message>
    <message>
        <source>it is being sent</source>
        <translation>sie wird gerade gesendet</translation>
    </message>
    <message>
        <source>its content is already on the wire</source>
        <translation>ihr Inhalt ist schon unterwegs</translation>
    </message>
    <message>
        <source>it waits for its next attempt</source>
        <translation>sie wartet auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>it is held</source>
        <translation>sie ist angehalten</translation>
    </message>
    <message>
        <source>it is in doubt: say first whether it arrived</source>
        <translation>sie ist im Zweifel: sagen Sie zuerst, ob sie ankam</translation>
    </message>
    <message>
        <source>it is in doubt whether %1 has it: say first whether it arrived</source>
        <translation>es ist im Zweifel, ob %1 sie hat: sagen Sie zuerst, ob sie ankam</translation>
    </message>
    <message>
        <source>the server has accepted it</source>
        <translation>der Server hat sie angenommen</translation>
    </message>
    <message>
        <source>the server of %1 has it already</source>
        <translation>der Server von %1 hat sie schon</translation>
    </message>
    <message>
        <source>it was delivered</source>
        <translation>sie wurde zugestellt</translation>
    </message>
    <message>
        <source>it has failed</source>
        <translation>sie ist gescheitert</translation>
    </message>
    <message>
        <source>it is being edited</source>
        <translation>sie wird gerade bearbeitet</translation>
    </message>
    <message>
        <source>message %1 cannot be edited: %2</source>
        <translation>die Nachricht %1 kann nicht bearbeitet werden: %2</translation>
    </message>
    <message>
        <source>message %1 is being edited (%2, since %3)</source>
        <translation>die Nachricht %1 wird gerade bearbeitet (%2, seit %3)</translation>
    </message>
    <message>
        <source>message %1 is not being edited</source>
        <translation>die Nachricht %1 wird nicht bearbeitet</translation>
    </message>
    <message>
        <source>nothing of it waits</source>
        <translation>nichts davon wartet</translation>
    </message>
    <message>
        <source>nothing of it waits any more</source>
        <translation>nichts davon wartet mehr</translation>
    </message>
    <message>
        <source>message %1: %2</source>
        <translation>Nachricht %1: %2</translation>
    </message>
    <message>
        <source>%1 is no recipient of it</source>
        <translation>%1 ist kein Empfänger der Nachricht</translation>
    </message>
    <message>
        <source>%1 is a recipient of it already</source>
        <translation>%1 ist schon ein Empfänger der Nachricht</translation>
    </message>
    <message>
        <source>%1 does not wait any more</source>
        <translation>%1 wartet nicht mehr</translation>
    </message>
    <message>
        <source>%1 is not finished yet</source>
        <translation>%1 ist noch nicht abgeschlossen</translation>
    </message>
    <message>
        <source>%1 recipients wait: name the one that is meant</source>
        <translation>%1 Empfänger warten: nennen Sie den gemeinten</translation>
    </message>
    <message>
        <source>%1 recipients are meant: name the one to correct</source>
        <translation>%1 Empfänger sind gemeint: nennen Sie den, der zu berichtigen ist</translation>
    </message>
    <message>
        <source>no recipient of it has failed</source>
        <translation>bei keinem Empfänger ist sie gescheitert</translation>
    </message>
    <message>
        <source>account %1 → %2</source>
        <translation>Konto %1 → %2</translation>
    </message>
    <message>
        <source>this account&apos;s transport does not take it</source>
        <translation>die Beförderung dieses Kontos nimmt es nicht</translation>
    </message>
    <message>
        <source>no transport takes %1</source>
        <translation>keine Beförderung nimmt %1</translation>
    </message>
    <message>
        <source>%1 has been away since %2; %3 may send as %4 and carries it</source>
        <translation>%1 ist seit %2 nicht erreichbar; %3 darf als %4 senden und befördert es</translation>
    </message>
    <message>
        <source>given up after %1 attempts</source>
        <translation>nach %1 Versuchen aufgegeben</translation>
    </message>
    <message>
        <source>too late: its latest time has passed</source>
        <translation>zu spät: der späteste Zeitpunkt ist vorbei</translation>
    </message>
    <message>
        <source>its lifetime is over</source>
        <translation>ihre Lebensdauer ist vorbei</translation>
    </message>
    <message>
        <source>it has waited for four hours</source>
        <translation>sie wartet seit vier Stunden</translation>
    </message>
    <message>
        <source>no evidence came within a quarter of an hour</source>
        <translation>binnen einer Viertelstunde kam kein Beleg</translation>
    </message>
    <message>
        <source>no evidence came; the account&apos;s setting decided</source>
        <translation>kein Beleg kam; die Einstellung des Kontos entschied</translation>
    </message>
    <message>
        <source>the program ended during the attempt</source>
        <translation>das Programm endete während des Versuchs</translation>
    </message>
    <message>
        <source>it was to go at %1</source>
        <translation>sie sollte am %1 gehen</translation>
    </message>
    <message>
        <source>%1 octets; %2 takes %3</source>
        <translation>%1 Oktette; %2 nimmt %3</translation>
    </message>
    <message>
        <source>%1 messages an hour</source>
        <translation>%1 Nachrichten in der Stunde</translation>
    </message>
    <message>
        <source>%1 messages a day</source>
        <translation>%1 Nachrichten am Tag</translation>
    </message>
    <message>
        <source>%1 recipients a day</source>
        <translation>%1 Empfänger am Tag</translation>
    </message>
    <message>
        <source>it told an outcome that nobody waits for</source>
        <translation>sie meldete ein Ergebnis, auf das niemand wartet</translation>
    </message>
    <message>
        <source>it ended an attempt that it does not have</source>
        <translation>sie beendete einen Versuch, den sie nicht hat</translation>
    </message>
    <message>
        <source>it ended an attempt and said nothing of a recipient</source>
        <translation>sie beendete einen Versuch und sagte von einem Empfänger nichts</translation>
    </message>
    <message>
        <source>it did not end a message when it was told to</source>
        <translation>sie beendete eine Nachricht nicht, als sie es sollte</translation>
    </message>
    <message>
        <source>it announced the end of a message that it does not have</source>
        <translation>sie kündigte das Ende einer Nachricht an, die sie nicht hat</translation>
    </message>
    <message>
        <source>a reply of %1</source>
        <translation>eine Antwort von %1</translation>
    </message>
    <message>
        <source>a report of %1</source>
        <translation>ein Bericht von %1</translation>
    </message>
    <message>
        <source>a bounce of %1</source>
        <translation>eine Unzustellbarkeitsmeldung von %1</translation>
    </message>
    <message>
        <source>the copy in %1</source>
        <translation>die Kopie in %1</translation>
    </message>
    <message>
        <source>a disposition notification of %1</source>
        <translation>eine Lesebestätigung von %1</translation>
    </message>
    <message>
        <source>an answer of %1</source>
        <translation>eine Rückantwort von %1</translation>
    </message>
    <message>
        <source>an automatic reply of %1</source>
        <translation>eine automatische Antwort von %1</translation>
    </message>
    <message>
        <source>a complaint passed on by %1</source>
        <translation>eine Beschwerde, weitergegeben von %1</translation>
    </message>
    <message>
        <source>an unnamed server</source>
        <translation>einem ungenannten Server</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>nicht zugestellt: %1</translation>
    </message>
    <message>
        <source>delayed: %1</source>
        <translation>verzögert: %1</translation>
    </message>
    <message>
        <source>delivered: %1</source>
        <translation>zugestellt: %1</translation>
    </message>
    <message>
        <source>relayed: %1</source>
        <translation>weitergegeben: %1</translation>
    </message>
    <message>
        <source>expanded: %1</source>
        <translation>an eine Liste weitergesandt: %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 (no report: %2)</source>
        <translation>%1 (kein Bericht: %2)</translation>
    </message>
    <message>
        <source>there is no report of event %1</source>
        <translation>zum Ereignis %1 gibt es keinen Bericht</translation>
    </message>
    <message>
        <source>there is no unmatched report %1</source>
        <translation>es gibt keinen nicht zugeordneten Bericht %1</translation>
    </message>
    <message>
        <source>a line of the status part is no field</source>
        <translation>eine Zeile des Statusteils ist kein Feld</translation>
    </message>
    <message>
        <source>the recipient &quot;%1&quot; has no action that is known</source>
        <translation>der Empfänger „%1“ hat keine bekannte Aktion</translation>
    </message>
    <message>
        <source>the report names more than %1 recipients</source>
        <translation>der Bericht nennt mehr als %1 Empfänger</translation>
    </message>
    <message>
        <source>the server says %1</source>
        <translation>der Server sagt %1</translation>
    </message>
    <message>
        <source>folder %1: the server says %2</source>
        <translation>Ordner %1: der Server sagt %2</translation>
    </message>
    <message>
        <source>the server ended the session: %1</source>
        <translation>der Server hat die Sitzung beendet: %1</translation>
    </message>
    <message>
        <source>the server refused the logon: %1</source>
        <translation>der Server hat die Anmeldung abgelehnt: %1</translation>
    </message>
    <message>
        <source>the server could not check the logon: %1</source>
        <translation>der Server konnte die Anmeldung nicht prüfen: %1</translation>
    </message>
    <message>
        <source>the server refused the user name: %1</source>
        <translation>der Server hat den Benutzernamen abgelehnt: %1</translation>
    </message>
    <message>
        <source>the server refused the connection: %1</source>
        <translation>der Server hat die Verbindung abgelehnt: %1</translation>
    </message>
    <message>
        <source>the server refused STLS: %1</source>
        <translation>der Server hat STLS abgelehnt: %1</translation>
    </message>
    <message>
        <source>the server wants longer pauses between logons: %1</source>
        <translation>der Server will längere Pausen zwischen den Anmeldungen: %1</translation>
    </message>
    <message>
        <source>another program holds the mailbox: %1</source>
        <translation>ein anderes Programm hält das Postfach: %1</translation>
    </message>
    <message>
        <source>the server could not remove the messages: %1</source>
        <translation>der Server konnte die Nachrichten nicht entfernen: %1</translation>
    </message>
    <message>
        <source>not an SMTP reply: %1</source>
        <translation>keine SMTP-Antwort: %1</translation>
    </message>
    <message>
        <source>message %1 cannot be read: %2</source>
        <translation>die Nachricht %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>message %1 cannot be had: %2</source>
        <translation>die Nachricht %1 ist nicht zu bekommen: %2</translation>
    </message>
    <message>
        <source>message %1 cannot be removed: %2</source>
        <translation>die Nachricht %1 kann nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>it said &quot;%1&quot;, which is no order</source>
        <translation>er sagte „%1“, was kein Auftrag ist</translation>
    </message>
    <message>
        <source>it crashed: %1</source>
        <translation>abgestürzt: %1</translation>
    </message>
    <message>
        <source>the program failed with %1: %2</source>
        <translation>das Programm scheiterte mit %1: %2</translation>
    </message>
    <message>
        <source>the program was killed by signal %1: %2</source>
        <translation>das Programm wurde vom Signal %1 beendet: %2</translation>
    </message>
    <message>
        <source>the program did not end in time: %1</source>
        <translation>das Programm endete nicht rechtzeitig: %1</translation>
    </message>
    <message>
        <source>the program cannot be started: %1</source>
        <translation>das Programm lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <source>the database is damaged: %1</source>
        <translation>die Datenbank ist beschädigt: %1</translation>
    </message>
    <message>
        <source>the database is damaged and was left as it is: %1 (%2)</source>
        <translation>die Datenbank ist beschädigt und wurde gelassen, wie sie ist: %1 (%2)</translation>
    </message>
    <message>
        <source>there is no permission for the database: %1 (%2)</source>
        <translation>für die Datenbank fehlt die Berechtigung: %1 (%2)</translation>
    </message>
    <message>
        <source>the database refuses it: %1 (%2)</source>
        <translation>die Datenbank lehnt es ab: %1 (%2)</translation>
    </message>
    <message>
        <source>there is no space for the database: %1 (%2)</source>
        <translation>für die Datenbank ist kein Platz: %1 (%2)</translation>
    </message>
    <message>
        <source>the database cannot be used now: %1 (%2)</source>
        <translation>die Datenbank kann jetzt nicht benutzt werden: %1 (%2)</translation>
    </message>
    <message>
        <source>the database %1 cannot be set up: %2</source>
        <translation>die Datenbank %1 lässt sich nicht einrichten: %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 is not known here</source>
        <translation>%1 ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>an if without a test</source>
        <translation>ein if ohne Test</translation>
    </message>
    <message>
        <source>a not of several tests</source>
        <translation>ein not über mehrere Tests</translation>
    </message>
    <message>
        <source>a test of several texts among others</source>
        <translation>ein Test auf mehrere Texte unter anderen</translation>
    </message>
    <message>
        <source>the test %1</source>
        <translation>der Test %1</translation>
    </message>
    <message>
        <source>exists of several fields</source>
        <translation>exists über mehrere Felder</translation>
    </message>
    <message>
        <source>redirect without :copy, which keeps nothing,</source>
        <translation>redirect ohne :copy, das nichts behält,</translation>
    </message>
    <message>
        <source>the flag %1</source>
        <translation>die Markierung %1</translation>
    </message>
    <message>
        <source>a list has something that is no text</source>
        <translation>eine Liste enthält etwas, das kein Text ist</translation>
    </message>
    <message>
        <source>a list does not end</source>
        <translation>eine Liste endet nicht</translation>
    </message>
    <message>
        <source>a list of tests does not end</source>
        <translation>eine Liste von Tests endet nicht</translation>
    </message>
    <message>
        <source>the script is too large or too deeply nested</source>
        <translation>das Skript ist zu groß oder zu tief geschachtelt</translation>
    </message>
    <message>
        <source>a test is missing</source>
        <translation>ein Test fehlt</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>ein Befehl fehlt</translation>
    </message>
    <message>
        <source>a block does not end</source>
        <translation>ein Block endet nicht</translation>
    </message>
    <message>
        <source>a semicolon is missing behind %1</source>
        <translation>hinter %1 fehlt ein Semikolon</translation>
    </message>
    <message>
        <source>it is of one account</source>
        <translation>sie gehört zu einem Konto</translation>
    </message>
    <message>
        <source>it looks at text, class or attachments</source>
        <translation>sie sieht nach Text, Art oder Anhängen</translation>
    </message>
    <message>
        <source>it forwards as an attachment</source>
        <translation>sie leitet als Anhang weiter</translation>
    </message>
    <message>
        <source>it runs a program</source>
        <translation>sie führt ein Programm aus</translation>
    </message>
    <message>
        <source>it redirects to what is no mailbox</source>
        <translation>sie leitet an etwas um, das kein Postfach ist</translation>
    </message>
    <message>
        <source>the database is damaged: a row of %1 refers to nothing</source>
        <translation>die Datenbank ist beschädigt: eine Zeile von %1 verweist ins Leere</translation>
    </message>
    <message>
        <source>the database is damaged and was left as it is: a number is out of range</source>
        <translation>die Datenbank ist beschädigt und wurde gelassen, wie sie ist: eine Zahl liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>there is no database %1 yet</source>
        <translation>die Datenbank %1 gibt es noch nicht</translation>
    </message>
    <message>
        <source>%1 is not a database of Mailroom; it was left as it is</source>
        <translation>%1 ist keine Datenbank von Mailroom; sie wurde gelassen, wie sie ist</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Mailroom (schema %2, this one knows %3); it was left as it is</source>
        <translation>%1 hat eine neuere Version von Mailroom geschrieben (Schema %2, diese kennt %3); sie wurde gelassen, wie sie ist</translation>
    </message>
    <message>
        <source>the database %1 is not set up yet</source>
        <translation>die Datenbank %1 ist noch nicht eingerichtet</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be set</source>
        <translation>%1 von %2 lässt sich nicht einstellen</translation>
    </message>
    <message>
        <source>the database %1 is busy</source>
        <translation>die Datenbank %1 ist beschäftigt</translation>
    </message>
    <message>
        <source>the database %1 is well: nothing was set aside</source>
        <translation>die Datenbank %1 ist in Ordnung: nichts wurde beiseitegelegt</translation>
    </message>
    <message>
        <source>the disk failed while it was stored, and it was said not to be taken</source>
        <translation>die Platte versagte beim Speichern, und es hieß, sie sei nicht angenommen</translation>
    </message>
    <message>
        <source>the spool cannot be written</source>
        <translation>in den Spool kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the stored message could not be read: %1</source>
        <translation>die gespeicherte Nachricht konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the content cannot be read: %1</source>
        <translation>der Inhalt kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the content is not what was submitted</source>
        <translation>der Inhalt ist nicht der eingereichte</translation>
    </message>
    <message>
        <source>the content of message %1 is not what was submitted</source>
        <translation>der Inhalt der Nachricht %1 ist nicht der eingereichte</translation>
    </message>
    <message>
        <source>the stored content is not what was submitted</source>
        <translation>der gespeicherte Inhalt ist nicht der eingereichte</translation>
    </message>
    <message>
        <source>the stored content does not match its SHA-256</source>
        <translation>der gespeicherte Inhalt passt nicht zu seiner SHA-256-Prüfsumme</translation>
    </message>
    <message>
        <source>the stored content does not match its SHA-256; nothing was sent</source>
        <translation>der gespeicherte Inhalt passt nicht zu seiner SHA-256-Prüfsumme; nichts wurde gesendet</translation>
    </message>
    <message>
        <source>the stored envelope is not what was submitted</source>
        <translation>der gespeicherte Umschlag ist nicht der eingereichte</translation>
    </message>
    <message>
        <source>content %1 is not whole in the database</source>
        <translation>der Inhalt %1 ist in der Datenbank nicht vollständig</translation>
    </message>
    <message>
        <source>the message has no content in the database</source>
        <translation>die Nachricht hat keinen Inhalt in der Datenbank</translation>
    </message>
    <message>
        <source>the message is not here any more</source>
        <translation>die Nachricht ist nicht mehr hier</translation>
    </message>
    <message>
        <source>the message changed while it was prepared</source>
        <translation>die Nachricht hat sich beim Vorbereiten geändert</translation>
    </message>
    <message>
        <source>message %1 is gone</source>
        <translation>die Nachricht %1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>message %1 waits for no step before sending</source>
        <translation>die Nachricht %1 wartet auf keinen Schritt vor dem Senden</translation>
    </message>
    <message>
        <source>there is no draft %1</source>
        <translation>es gibt keinen Entwurf %1</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>es gibt keinen solchen Ordner</translation>
    </message>
    <message>
        <source>there is no such rule</source>
        <translation>es gibt keine solche Regel</translation>
    </message>
    <message>
        <source>the rules were changed meanwhile</source>
        <translation>die Regeln wurden inzwischen geändert</translation>
    </message>
    <message>
        <source>the rule cannot be kept: %1</source>
        <translation>die Regel lässt sich nicht behalten: %1</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>sie hat keinen Namen</translation>
    </message>
    <message>
        <source>it does nothing</source>
        <translation>sie tut nichts</translation>
    </message>
    <message>
        <source>a condition names no header field</source>
        <translation>eine Bedingung nennt kein Kopffeld</translation>
    </message>
    <message>
        <source>a condition has nothing to compare with</source>
        <translation>eine Bedingung hat nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>an action names no folder</source>
        <translation>eine Aktion nennt keinen Ordner</translation>
    </message>
    <message>
        <source>an action sets no mark</source>
        <translation>eine Aktion setzt keine Markierung</translation>
    </message>
    <message>
        <source>an action names no address</source>
        <translation>eine Aktion nennt keine Adresse</translation>
    </message>
    <message>
        <source>an action names no program</source>
        <translation>eine Aktion nennt kein Programm</translation>
    </message>
    <message>
        <source>this folder has its use and keeps its name</source>
        <translation>dieser Ordner hat seinen Zweck und behält seinen Namen</translation>
    </message>
    <message>
        <source>this folder has its use and cannot be removed</source>
        <translation>dieser Ordner hat seinen Zweck und lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>there is a folder of this name already</source>
        <translation>es gibt schon einen Ordner dieses Namens</translation>
    </message>
    <message>
        <source>only the header of a message is here: it cannot go to another server yet</source>
        <translation>von einer Nachricht ist nur der Kopf hier: sie kann noch nicht auf einen anderen Server</translation>
    </message>
    <message>
        <source>this folder holds no mail, only folders</source>
        <translation>dieser Ordner enthält keine Post, nur Ordner</translation>
    </message>
    <message>
        <source>a receipt for %1 was given or declined before</source>
        <translation>eine Bestätigung für %1 wurde schon gegeben oder abgelehnt</translation>
    </message>
    <message>
        <source>no receipt: %1</source>
        <translation>keine Bestätigung: %1</translation>
    </message>
    <message>
        <source>there is no outbox</source>
        <translation>es gibt keinen Ausgang</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>%1 gibt es schon</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>%1 cannot be created: %2</source>
        <translation>%1 lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 ist kein Ordner</translation>
    </message>
    <message>
        <source>cannot create the folder %1</source>
        <translation>der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>cannot create %1: %2</source>
        <translation>%1 lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>cannot open the lock file %1: %2</source>
        <translation>die Sperrdatei %1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>cannot lock the profile with %1: %2</source>
        <translation>das Profil lässt sich nicht mit %1 sperren: %2</translation>
    </message>
    <message>
        <source>another program runs the spooler of this profile</source>
        <translation>ein anderes Programm betreibt den Spooler dieses Profils</translation>
    </message>
    <message>
        <source>cannot set %1 aside: %2</source>
        <translation>%1 lässt sich nicht beiseitelegen: %2</translation>
    </message>
    <message>
        <source>cannot write to %1</source>
        <translation>in %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>das Schreiben misslingt: %1</translation>
    </message>
    <message>
        <source>nothing can be read: %1</source>
        <translation>nichts kann gelesen werden: %1</translation>
    </message>
    <message>
        <source>the accounts cannot be read: add them again</source>
        <translation>die Konten können nicht gelesen werden: legen Sie sie neu an</translation>
    </message>
    <message>
        <source>the personal lists cannot be read</source>
        <translation>die persönlichen Listen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>the list &quot;%1&quot; names others that cannot be read</source>
        <translation>die Liste „%1“ nennt andere, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>message %1 cannot be read; it was for %2</source>
        <translation>die Nachricht %1 kann nicht gelesen werden; sie war für %2</translation>
    </message>
    <message>
        <source>message %1 has a damaged recipient, perhaps %2</source>
        <translation>die Nachricht %1 hat einen beschädigten Empfänger, vielleicht %2</translation>
    </message>
    <message>
        <source>message %1 may have reached %2</source>
        <translation>die Nachricht %1 kann %2 erreicht haben</translation>
    </message>
    <message>
        <source>message %1 had %2 more recipients that cannot be read</source>
        <translation>die Nachricht %1 hatte %2 weitere Empfänger, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>message %1 (%2) has damaged content</source>
        <translation>die Nachricht %1 (%2) hat beschädigten Inhalt</translation>
    </message>
    <message>
        <source>message %1 (%2) was not taken: %3</source>
        <translation>die Nachricht %1 (%2) wurde nicht angenommen: %3</translation>
    </message>
    <message>
        <source>no copy could be written: %1</source>
        <translation>es ließ sich keine Kopie schreiben: %1</translation>
    </message>
    <message>
        <source>%1 changed while it was read</source>
        <translation>%1 hat sich beim Lesen geändert</translation>
    </message>
    <message>
        <source>more than 1 MiB is no script of rules</source>
        <translation>mehr als 1 MiB ist kein Skript mit Regeln</translation>
    </message>
    <message>
        <source>the message has no recipient</source>
        <translation>die Nachricht hat keinen Empfänger</translation>
    </message>
    <message>
        <source>%1: only a mail address can send</source>
        <translation>%1: senden kann nur eine Mailadresse</translation>
    </message>
    <message>
        <source>reports: &quot;%1&quot; is no recipient</source>
        <translation>Berichte: „%1“ ist kein Empfänger</translation>
    </message>
    <message>
        <source>duplicate recipient %1 removed</source>
        <translation>doppelter Empfänger %1 entfernt</translation>
    </message>
    <message>
        <source>account: there is no account number %1</source>
        <translation>Konto: es gibt kein Konto Nummer %1</translation>
    </message>
    <message>
        <source>ENVID: has more than 100 characters</source>
        <translation>ENVID: hat mehr als 100 Zeichen</translation>
    </message>
    <message>
        <source>ENVID: has a character that is not printable ASCII</source>
        <translation>ENVID: enthält ein Zeichen, das kein druckbares ASCII ist</translation>
    </message>
    <message>
        <source>From: there is none, and no account to take it from</source>
        <translation>From: es fehlt, und kein Konto gibt es her</translation>
    </message>
    <message>
        <source>Message-ID: it must stay %1, for the message keeps its history</source>
        <translation>Message-ID: sie muss %1 bleiben, denn die Nachricht behält ihre Geschichte</translation>
    </message>
    <message>
        <source>always Bcc</source>
        <translation>immer Bcc</translation>
    </message>
    <message>
        <source>header field %1: a line has %2 octets, 998 are allowed (RFC 5322 section 2.1.1)</source>
        <translation>Kopffeld %1: eine Zeile hat %2 Oktette, erlaubt sind 998 (RFC 5322, Abschnitt 2.1.1)</translation>
    </message>
    <message>
        <source>the header is larger than 1 MiB</source>
        <translation>der Kopf ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>the header holds a NUL octet</source>
        <translation>der Kopf enthält ein NUL-Oktett</translation>
    </message>
    <message>
        <source>the message holds a NUL octet, which no mail may have (RFC 5322)</source>
        <translation>die Nachricht enthält ein NUL-Oktett, das keine Mail haben darf (RFC 5322)</translation>
    </message>
    <message>
        <source>not after: this time is over before the message may go</source>
        <translation>nicht nach: diese Zeit ist vorbei, ehe die Nachricht gehen darf</translation>
    </message>
    <message>
        <source>the draft is too large to be kept on the server</source>
        <translation>der Entwurf ist zu groß, um auf dem Server zu liegen</translation>
    </message>
    <message>
        <source>store &quot;%1&quot; cannot send: it cannot be the one that new mail goes through</source>
        <translation>der Speicher „%1“ kann nicht senden: neue Post kann nicht über ihn gehen</translation>
    </message>
    <message>
        <source>the message was not taken: %1</source>
        <translation>die Nachricht wurde nicht angenommen: %1</translation>
    </message>
    <message>
        <source>cannot create a file in %1: %2</source>
        <translation>in %1 lässt sich keine Datei anlegen: %2</translation>
    </message>
    <message>
        <source>cannot write in %1: %2</source>
        <translation>in %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>cannot read %1</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>cannot read the file %1</source>
        <translation>die Datei %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>cannot read the file %1: %2</source>
        <translation>die Datei %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file</source>
        <translation>%1 ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>%1 is not a regular file</source>
        <translation>%1 ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>the file %1 changed while it was read: it had %2 octets before</source>
        <translation>die Datei %1 hat sich beim Lesen geändert: vorher hatte sie %2 Oktette</translation>
    </message>
    <message>
        <source>the message cannot be read: %1</source>
        <translation>die Nachricht kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the message cannot be written: %1</source>
        <translation>die Nachricht kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>the message cannot be written for the program</source>
        <translation>die Nachricht kann nicht für das Programm geschrieben werden</translation>
    </message>
    <message>
        <source>the folder has no name</source>
        <translation>der Ordner hat keinen Namen</translation>
    </message>
    <message>
        <source>the folder&apos;s name has more than 200 characters</source>
        <translation>der Name des Ordners hat mehr als 200 Zeichen</translation>
    </message>
    <message>
        <source>it is not run: others than its owner could replace it</source>
        <translation>er läuft nicht: andere als sein Eigentümer könnten ihn ersetzen</translation>
    </message>
    <message>
        <source>left out, since it did not end in time before</source>
        <translation>ausgelassen, weil er zuvor nicht rechtzeitig endete</translation>
    </message>
    <message>
        <source>no program is named</source>
        <translation>kein Programm ist genannt</translation>
    </message>
    <message>
        <source>the program failed with %1</source>
        <translation>das Programm scheiterte mit %1</translation>
    </message>
    <message>
        <source>the program was killed by signal %1</source>
        <translation>das Programm wurde vom Signal %1 beendet</translation>
    </message>
    <message>
        <source>the program did not end in time</source>
        <translation>das Programm endete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>the program cannot be started</source>
        <translation>das Programm lässt sich nicht starten</translation>
    </message>
    <message>
        <source>the program was stopped</source>
        <translation>das Programm wurde abgebrochen</translation>
    </message>
    <message>
        <source>the program asks for time</source>
        <translation>das Programm bittet um Zeit</translation>
    </message>
    <message>
        <source>what the program wrote is no message</source>
        <translation>was das Programm schrieb, ist keine Nachricht</translation>
    </message>
    <message>
        <source>what the program wrote cannot be sent: %1</source>
        <translation>was das Programm schrieb, lässt sich nicht senden: %1</translation>
    </message>
    <message>
        <source>what the program wrote cannot be read: %1</source>
        <translation>was das Programm schrieb, kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the program changed the Message-ID</source>
        <translation>das Programm hat die Message-ID geändert</translation>
    </message>
    <message>
        <source>the program wrote a NUL octet, which no mail may have (RFC 5322)</source>
        <translation>das Programm schrieb ein NUL-Oktett, das keine Mail haben darf (RFC 5322)</translation>
    </message>
    <message>
        <source>its answer has no content</source>
        <translation>seine Antwort hat keinen Inhalt</translation>
    </message>
    <message>
        <source>its answer is no message</source>
        <translation>seine Antwort ist keine Nachricht</translation>
    </message>
    <message>
        <source>it wrote twice, or to a stranger: %1</source>
        <translation>er schrieb doppelt oder an einen Fremden: %1</translation>
    </message>
    <message>
        <source>one of its messages has no recipient</source>
        <translation>eine seiner Nachrichten hat keinen Empfänger</translation>
    </message>
    <message>
        <source>it left out %1</source>
        <translation>er ließ %1 aus</translation>
    </message>
    <message>
        <source>step &quot;%1&quot; stands behind &quot;%2&quot;, after which nothing may change</source>
        <translation>der Schritt „%1“ steht hinter „%2“, nach dem sich nichts mehr ändern darf</translation>
    </message>
    <message>
        <source>refused by a step before sending</source>
        <translation>von einem Schritt vor dem Senden abgelehnt</translation>
    </message>
    <message>
        <source>made from message %1</source>
        <translation>aus Nachricht %1 entstanden</translation>
    </message>
    <message>
        <source>goes as message %1</source>
        <translation>geht als Nachricht %1</translation>
    </message>
    <message>
        <source>left out when the message was edited</source>
        <translation>beim Bearbeiten der Nachricht weggelassen</translation>
    </message>
    <message>
        <source>no footer: %1</source>
        <translation>kein Fußtext: %1</translation>
    </message>
    <message>
        <source>it is signed (DKIM)</source>
        <translation>sie ist signiert (DKIM)</translation>
    </message>
    <message>
        <source>it is signed or encrypted</source>
        <translation>sie ist signiert oder verschlüsselt</translation>
    </message>
    <message>
        <source>it is signed or encrypted (OpenPGP)</source>
        <translation>sie ist signiert oder verschlüsselt (OpenPGP)</translation>
    </message>
    <message>
        <source>a part of it is signed or encrypted</source>
        <translation>ein Teil davon ist signiert oder verschlüsselt</translation>
    </message>
    <message>
        <source>it is a report</source>
        <translation>sie ist ein Bericht</translation>
    </message>
    <message>
        <source>it has no plain text</source>
        <translation>sie hat keinen reinen Text</translation>
    </message>
    <message>
        <source>its text is larger than 16 MiB</source>
        <translation>ihr Text ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>its encoding %1 is not known</source>
        <translation>ihre Kodierung %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>its charset %1 is not known</source>
        <translation>ihr Zeichensatz %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>its text is not what its charset says</source>
        <translation>ihr Text passt nicht zu ihrem Zeichensatz</translation>
    </message>
    <message>
        <source>%1, which the composer would lose: edit it as a file, with &quot;mailroomctl queue edit&quot;</source>
        <translation>%1, was beim Verfassen verloren ginge: bearbeiten Sie sie als Datei, mit „mailroomctl queue edit“</translation>
    </message>
    <message>
        <source>it is too large for this: edit it as a file, with mailroomctl</source>
        <translation>sie ist dafür zu groß: bearbeiten Sie sie als Datei, mit mailroomctl</translation>
    </message>
    <message>
        <source>it has a header field %1</source>
        <translation>sie hat ein Kopffeld %1</translation>
    </message>
    <message>
        <source>it is of the type %1</source>
        <translation>sie ist von der Art %1</translation>
    </message>
    <message>
        <source>it has parts of its own kind</source>
        <translation>sie hat Teile eigener Art</translation>
    </message>
    <message>
        <source>its text is very long</source>
        <translation>ihr Text ist sehr lang</translation>
    </message>
    <message>
        <source>it has several texts</source>
        <translation>sie hat mehrere Texte</translation>
    </message>
    <message>
        <source>recipient: one address is wanted, not several</source>
        <translation>Empfänger: verlangt ist eine Adresse, nicht mehrere</translation>
    </message>
    <message>
        <source>name another address or another account</source>
        <translation>nennen Sie eine andere Adresse oder ein anderes Konto</translation>
    </message>
    <message>
        <source>%1 is no Maildir: it has neither cur nor new</source>
        <translation>%1 ist kein Maildir: es hat weder cur noch new</translation>
    </message>
    <message>
        <source>the server asked for more than SCRAM gives</source>
        <translation>der Server verlangte mehr, als SCRAM gibt</translation>
    </message>
    <message>
        <source>the server demands an unknown extension of SCRAM</source>
        <translation>der Server verlangt eine unbekannte Erweiterung von SCRAM</translation>
    </message>
    <message>
        <source>the server&apos;s SCRAM nonce does not continue ours</source>
        <translation>die SCRAM-Zufallszahl des Servers setzt unsere nicht fort</translation>
    </message>
    <message>
        <source>there is a } too many</source>
        <translation>eine } ist zu viel</translation>
    </message>
    <message>
        <source>a quoted text does not end</source>
        <translation>ein Text in Anführungszeichen endet nicht</translation>
    </message>
    <message>
        <source>%1 is no number of days</source>
        <translation>%1 ist keine Anzahl von Tagen</translation>
    </message>
    <message>
        <source>step %1, version %2: %3 octets out, %4 in, at octet %5</source>
        <translation>Schritt %1, Version %2: %3 Oktette heraus, %4 hinein, bei Oktett %5</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>raw UTF-8 encoded as RFC 2047 has it: %1</source>
        <translation>rohes UTF-8 nach RFC 2047 kodiert: %1</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS-Handshake</translation>
    </message>
    <message>
        <source>From &quot;%1&quot; has no address: %2 added</source>
        <translation>From „%1“ hat keine Adresse: %2 ergänzt</translation>
    </message>
    <message>
        <source>octets of the message are missing</source>
        <translation>Oktette der Nachricht fehlen</translation>
    </message>
    <message>
        <source>the part is larger than can be shown</source>
        <translation>der Teil ist größer, als sich zeigen lässt</translation>
    </message>
    <message>
        <source>the printer does not take it</source>
        <translation>der Drucker nimmt es nicht</translation>
    </message>
    <message>
        <source>%1, account %2 → %3</source>
        <translation>%1, Konto %2 → %3</translation>
    </message>
</context>
<context>
    <name>mailroom::FilterBar</name>
    <message>
        <source>Address, sender, subject, Message-ID, queue-id or reply</source>
        <translation>Adresse, Absender, Betreff, Message-ID, Queue-ID oder Antwort</translation>
    </message>
    <message>
        <source>Search deliveries</source>
        <translation>Zustellungen suchen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Jeder Grund</translation>
    </message>
    <message>
        <source>Enhanced status</source>
        <translation>Erweiterter Status</translation>
    </message>
    <message>
        <source>Status 5.1.1</source>
        <translation>Status 5.1.1</translation>
    </message>
    <message>
        <source>The enhanced status, or its beginning: &quot;5.1.1&quot;, &quot;4.&quot;</source>
        <translation>Der erweiterte Status oder sein Anfang: „5.1.1“, „4.“</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Wieder alle zeigen</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>No saved filter yet</source>
        <translation>Noch kein gespeicherter Filter</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>When it came to its state</source>
        <translation>Wann es in diesen Zustand kam</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Jedes Datum</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere Tage…</translation>
    </message>
</context>
<context>
    <name>mailroom::FirstStart</name>
    <message>
        <source>Welcome to Mailroom</source>
        <translation>Willkommen bei Mailroom</translation>
    </message>
    <message>
        <source>What you send is safe from the moment you press Send, and you see for every recipient
where it is, why it is there, and what happens next.</source>
        <translation>Was Sie senden, ist sicher, sobald Sie auf Senden drücken, und Sie sehen für jeden Empfänger,
wo es ist, warum es dort ist und was als Nächstes geschieht.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Try it with the practice server</source>
        <translation>Mit dem Übungsserver ausprobieren</translation>
    </message>
</context>
<context>
    <name>mailroom::FolderTree</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be fetched</source>
        <translation>
            <numerusform>%n noch zu holen</numerusform>
            <numerusform>%n noch zu holen</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Diese Suche vergessen</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Delete all junk</source>
        <translation>Alle Werbung löschen</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove the folder</source>
        <translation>Ordner entfernen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
</context>
<context>
    <name>mailroom::HistoryPage</name>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) removed</source>
        <translation>
            <numerusform>%n Nachricht entfernt</numerusform>
            <numerusform>%n Nachrichten entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished messages are kept %1 from now on</source>
        <translation>Abgeschlossene Nachrichten werden von nun an aufbewahrt: %1</translation>
    </message>
    <message>
        <source>&amp;Keep finished messages:</source>
        <translation>Abgeschlossene Nachrichten &amp;aufbewahren:</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Was entfernt wurde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are kept.</source>
        <translation>
            <numerusform>%n Nachricht wird aufbewahrt.</numerusform>
            <numerusform>%n Nachrichten werden aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest is of %1.</source>
        <translation>Die älteste ist vom %1.</translation>
    </message>
    <message>
        <source>What was counted stays when they are removed.</source>
        <translation>Was gezählt wurde, bleibt auch nach ihrer Entfernung.</translation>
    </message>
    <message>
        <source>Nothing was removed yet</source>
        <translation>Bisher wurde nichts entfernt</translation>
    </message>
    <message>
        <source>What is removed after its time, and by whom that time was changed, is written down here.</source>
        <translation>Hier steht, was nach Ablauf seiner Zeit entfernt wurde, und wer diese Zeit geändert hat.</translation>
    </message>
</context>
<context>
    <name>mailroom::ImportDialog</name>
    <message>
        <source>Import mail</source>
        <translation>Post importieren</translation>
    </message>
    <message>
        <source>How far the import is</source>
        <translation>Wie weit der Import ist</translation>
    </message>
    <message>
        <source>Messages are copied; the other program&apos;s files stay as they are. What was imported before is left out.</source>
        <translation>Nachrichten werden kopiert; die Dateien des anderen Programms bleiben, wie sie sind. Was schon importiert wurde, wird ausgelassen.</translation>
    </message>
    <message>
        <source>Messages that could not be imported</source>
        <translation>Nachrichten, die nicht importiert werden konnten</translation>
    </message>
    <message>
        <source>mbox: one file with many messages</source>
        <translation>mbox: eine Datei mit vielen Nachrichten</translation>
    </message>
    <message>
        <source>Maildir: a folder with a file for each message</source>
        <translation>Maildir: ein Ordner mit einer Datei je Nachricht</translation>
    </message>
    <message>
        <source>as most programs do (mboxrd)</source>
        <translation>wie die meisten Programme (mboxrd)</translation>
    </message>
    <message>
        <source>as old programs do (mboxo)</source>
        <translation>wie alte Programme (mboxo)</translation>
    </message>
    <message>
        <source>How the file writes lines of a message that begin with &quot;From &quot;</source>
        <translation>Wie die Datei Zeilen einer Nachricht schreibt, die mit „From “ beginnen</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>A folder on this computer; it is made if there is none of this name</source>
        <translation>Ein Ordner auf diesem Rechner; er wird angelegt, wenn es keinen dieses Namens gibt</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Quoted &amp;lines</source>
        <translation>&amp;Zitierte Zeilen</translation>
    </message>
    <message>
        <source>Into &amp;folder</source>
        <translation>In &amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Choose an mbox file</source>
        <translation>Eine mbox-Datei wählen</translation>
    </message>
    <message>
        <source>Choose a Maildir folder</source>
        <translation>Einen Maildir-Ordner wählen</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>Wählen Sie die Datei.</translation>
    </message>
    <message>
        <source>Choose the folder.</source>
        <translation>Wählen Sie den Ordner.</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>Nennen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>The import begins…</source>
        <translation>Der Import beginnt …</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are here.</source>
        <translation>
            <numerusform>%n Nachricht ist da.</numerusform>
            <numerusform>%n Nachrichten sind da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported.</source>
        <translation>
            <numerusform>%n Nachricht importiert.</numerusform>
            <numerusform>%n Nachrichten importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been here before.</source>
        <translation>
            <numerusform>%n war schon da.</numerusform>
            <numerusform>%n waren schon da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n message(s) are here; the same import, begun again, leaves them out and goes on.</source>
        <translation>
            <numerusform>Angehalten. %n Nachricht ist da; derselbe Import, neu begonnen, lässt sie aus und geht weiter.</numerusform>
            <numerusform>Angehalten. %n Nachrichten sind da; derselbe Import, neu begonnen, lässt sie aus und geht weiter.</numerusform>
        </translation>
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
    <message>
        <source>A return address for each recipient (name+…@)</source>
        <translation>Eine Rücksendeadresse je Empfänger (name+…@)</translation>
    </message>
    <message>
        <source>Every report then names its recipient, whatever it says. Your mailbox must take mail for name+anything@. Each recipient gets the message by itself.</source>
        <translation>Jeder Bericht nennt dann seinen Empfänger, was immer darin steht. Ihr Postfach muss Mail an name+irgendwas@ annehmen. Jeder Empfänger bekommt die Nachricht für sich.</translation>
    </message>
</context>
<context>
    <name>mailroom::ListsDialog</name>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>&amp;New list</source>
        <translation>&amp;Neue Liste</translation>
    </message>
    <message>
        <source>One address or list a line</source>
        <translation>Eine Adresse oder Liste je Zeile</translation>
    </message>
    <message>
        <source>Readers see only the &amp;list&apos;s name</source>
        <translation>Leser sehen nur den Namen der &amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>&amp;Mitglieder</translation>
    </message>
</context>
<context>
    <name>mailroom::MailActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Antworten</translation>
    </message>
    <message>
        <source>Reply to &amp;all</source>
        <translation>Allen an&amp;tworten</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>W&amp;eiterleiten</translation>
    </message>
    <message>
        <source>For&amp;ward as attachment</source>
        <translation>Als An&amp;hang weiterleiten</translation>
    </message>
    <message>
        <source>Red&amp;irect</source>
        <translation>Um&amp;leiten</translation>
    </message>
    <message>
        <source>Mark as r&amp;ead</source>
        <translation>Als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>Mar&amp;k as unread</source>
        <translation>Als &amp;ungelesen markieren</translation>
    </message>
    <message>
        <source>F&amp;lag</source>
        <translation>&amp;Kennzeichnen</translation>
    </message>
    <message>
        <source>Re&amp;move the flag</source>
        <translation>Kenn&amp;zeichen entfernen</translation>
    </message>
    <message>
        <source>Arc&amp;hive</source>
        <translation>Ar&amp;chivieren</translation>
    </message>
    <message>
        <source>&amp;Junk</source>
        <translation>Wer&amp;bung</translation>
    </message>
    <message>
        <source>Not &amp;junk</source>
        <translation>Keine Wer&amp;bung</translation>
    </message>
    <message>
        <source>Mo&amp;ve to…</source>
        <translation>Verschieben &amp;nach …</translation>
    </message>
    <message>
        <source>Cop&amp;y to…</source>
        <translation>Ko&amp;pieren nach …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>L&amp;öschen</translation>
    </message>
    <message>
        <source>&amp;Get the rest</source>
        <translation>Den &amp;Rest holen</translation>
    </message>
    <message>
        <source>Delete on the server</source>
        <translation>Auf dem &amp;Server löschen</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>Spe&amp;ichern als …</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Sour&amp;ce</source>
        <translation>&amp;Quelltext</translation>
    </message>
    <message>
        <source>Ne&amp;xt unread</source>
        <translation>N&amp;ächste ungelesene</translation>
    </message>
    <message>
        <source>&amp;Previous unread</source>
        <translation>V&amp;orige ungelesene</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>R&amp;ückgängig</translation>
    </message>
    <message>
        <source>What &amp;became of it</source>
        <translation>&amp;Was daraus wurde</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Verlauf</translation>
    </message>
</context>
<context>
    <name>mailroom::MailDesk</name>
    <message numerus="yes">
        <source>At most %n message(s) can be forwarded at once.</source>
        <translation>
            <numerusform>Höchstens eine Nachricht kann auf einmal weitergeleitet werden.</numerusform>
            <numerusform>Höchstens %n Nachrichten können auf einmal weitergeleitet werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) cannot be forwarded: only a part is here. Get the rest first.</source>
        <translation>
            <numerusform>Eine Nachricht kann nicht weitergeleitet werden: nur ein Teil ist hier. Holen Sie zuerst den Rest.</numerusform>
            <numerusform>%n Nachrichten können nicht weitergeleitet werden: nur ein Teil ist hier. Holen Sie zuerst den Rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MailList</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>mailroom::MailModel</name>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>gekennzeichnet</translation>
    </message>
    <message>
        <source>has attachments</source>
        <translation>hat Anhänge</translation>
    </message>
    <message>
        <source>Only a part of it was fetched, and the server no longer has the rest.</source>
        <translation>Nur ein Teil davon wurde geholt, und der Server hat den Rest nicht mehr.</translation>
    </message>
    <message>
        <source>Only the header is here.</source>
        <translation>Nur der Kopf ist hier.</translation>
    </message>
    <message>
        <source>Only the header is here; the rest comes with the next connection.</source>
        <translation>Nur der Kopf ist hier; der Rest kommt mit der nächsten Verbindung.</translation>
    </message>
    <message>
        <source>It is deleted on the server with the next connection.</source>
        <translation>Sie wird mit der nächsten Verbindung auf dem Server gelöscht.</translation>
    </message>
    <message>
        <source>It is fetched with the next connection, then deleted on the server.</source>
        <translation>Sie wird mit der nächsten Verbindung geholt und dann auf dem Server gelöscht.</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(niemand)</translation>
    </message>
    <message>
        <source>(no sender)</source>
        <translation>(kein Absender)</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>The server has not been told yet what was changed here.</source>
        <translation>Der Server weiß noch nicht, was hier geändert wurde.</translation>
    </message>
    <message>
        <source>arrived: %1</source>
        <translation>angekommen: %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in this thread</source>
        <translation>
            <numerusform>%n Nachricht in dieser Unterhaltung</numerusform>
            <numerusform>%n Nachrichten in dieser Unterhaltung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MailMover</name>
    <message numerus="yes">
        <source>%n message(s) archived.</source>
        <translation>
            <numerusform>%n Nachricht archiviert.</numerusform>
            <numerusform>%n Nachrichten archiviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) marked as junk.</source>
        <translation>
            <numerusform>%n Nachricht als Werbung markiert.</numerusform>
            <numerusform>%n Nachrichten als Werbung markiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) moved to %1.</source>
        <translation>
            <numerusform>%n Nachricht nach %1 verschoben.</numerusform>
            <numerusform>%n Nachrichten nach %1 verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>another folder</source>
        <translation>einen anderen Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) copied to %1.</source>
        <translation>
            <numerusform>%n Nachricht nach %1 kopiert.</numerusform>
            <numerusform>%n Nachrichten nach %1 kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) moved to the trash.</source>
        <translation>
            <numerusform>%n Nachricht in den Papierkorb verschoben.</numerusform>
            <numerusform>%n Nachrichten in den Papierkorb verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be deleted for ever in a few seconds.</source>
        <translation>
            <numerusform>%n Nachricht wird in einigen Sekunden endgültig gelöscht.</numerusform>
            <numerusform>%n Nachrichten werden in einigen Sekunden endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it was read before.</source>
        <translation>Alles war schon gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) marked as read.</source>
        <translation>
            <numerusform>%n Nachricht als gelesen markiert.</numerusform>
            <numerusform>%n Nachrichten als gelesen markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Er ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>The folder %1 with %n message(s) will be removed in a few seconds.</source>
        <translation>
            <numerusform>Der Ordner %1 mit %n Nachricht wird in einigen Sekunden entfernt.</numerusform>
            <numerusform>Der Ordner %1 mit %n Nachrichten wird in einigen Sekunden entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MailNotice</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Mailroom</source>
        <translation>Mailroom öffnen</translation>
    </message>
</context>
<context>
    <name>mailroom::MailOptions</name>
    <message>
        <source>Single &amp;messages</source>
        <translation>Einzelne &amp;Nachrichten</translation>
    </message>
    <message>
        <source>Message &amp;below the list</source>
        <translation>Nachricht unter der &amp;Liste</translation>
    </message>
    <message>
        <source>Message be&amp;side the list</source>
        <translation>Nachricht neben &amp;der Liste</translation>
    </message>
    <message>
        <source>Read at once</source>
        <translation>Sofort gelesen</translation>
    </message>
    <message>
        <source>Read after 2 seconds</source>
        <translation>Nach 2 Sekunden gelesen</translation>
    </message>
    <message>
        <source>Read after 5 seconds</source>
        <translation>Nach 5 Sekunden gelesen</translation>
    </message>
    <message>
        <source>Read only when marked</source>
        <translation>Nur gelesen, wenn markiert</translation>
    </message>
    <message>
        <source>&amp;Threads, folded</source>
        <translation>&amp;Unterhaltungen, zugeklappt</translation>
    </message>
    <message>
        <source>Threads, &amp;unfolded</source>
        <translation>Unterhaltungen, &amp;aufgeklappt</translation>
    </message>
</context>
<context>
    <name>mailroom::MailPage</name>
    <message>
        <source>There is no unread message in that direction.</source>
        <translation>In dieser Richtung gibt es keine ungelesene Nachricht.</translation>
    </message>
    <message>
        <source>Save the message as it came</source>
        <translation>Die Nachricht speichern, wie sie kam</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
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
        <translation>Eine Nachricht schreiben (%1)</translation>
    </message>
    <message>
        <source>&amp;Send and receive</source>
        <translation>Senden &amp;und empfangen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Haupt</translation>
    </message>
    <message>
        <source>Search outbox, people, replies…</source>
        <translation>Postausgang, Personen, Antworten durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Mailroom</source>
        <translation>&amp;Mailroom</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>&amp;Entwürfe</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Konto hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>M&amp;essage</source>
        <translation>N&amp;achricht</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>B&amp;efehle…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Mailroom</source>
        <translation>&amp;Über Mailroom</translation>
    </message>
    <message>
        <source>About Mailroom</source>
        <translation>Über Mailroom</translation>
    </message>
    <message>
        <source>Mailroom %1: a mail program round its spooler.</source>
        <translation>Mailroom %1: ein Mailprogramm um seinen Spooler.</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>No keyring could keep the password (there is none, or it is locked), so it is known until Mailroom ends.</source>
        <translation>Kein Schlüsselbund konnte das Passwort verwahren (es gibt keinen, oder er ist gesperrt); es ist bekannt, bis Mailroom endet.</translation>
    </message>
    <message>
        <source>&amp;Lists…</source>
        <translation>&amp;Listen…</translation>
    </message>
    <message>
        <source>Try everything that waits now, and look for mail (F5)</source>
        <translation>Alles Wartende jetzt versuchen und nach Post sehen (F5)</translation>
    </message>
    <message>
        <source>Pro&amp;gress…</source>
        <translation>Fo&amp;rtschritt…</translation>
    </message>
    <message>
        <source>What every account sends and receives at this moment</source>
        <translation>Was jedes Konto in diesem Augenblick sendet und empfängt</translation>
    </message>
    <message>
        <source>&amp;Unmatched reports…</source>
        <translation>Fre&amp;mde Berichte…</translation>
    </message>
    <message>
        <source>Search mail: words, from:ann, has:attachment…</source>
        <translation>Post durchsuchen: Wörter, from:ann, has:attachment …</translation>
    </message>
    <message>
        <source>Received &amp;mail</source>
        <translation>Empfangene &amp;Post</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>&amp;Berichte</translation>
    </message>
    <message>
        <source>&amp;Resume sending</source>
        <translation>Versand &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Sus&amp;pend sending</source>
        <translation>Versand &amp;anhalten</translation>
    </message>
    <message>
        <source>Stop sending until you press it again; what is being sent is finished, and mail still comes in</source>
        <translation>Nichts mehr senden, bis Sie es wieder drücken; was gerade gesendet wird, geht noch hinaus, und Post kommt weiter an</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>was gefunden wurde</translation>
    </message>
    <message>
        <source>Rul&amp;es…</source>
        <translation>Re&amp;geln …</translation>
    </message>
    <message>
        <source>&amp;Import mail…</source>
        <translation>Post &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Bandwidth…</source>
        <translation>&amp;Bandbreite…</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageAnswers</name>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>%1 wrote:</source>
        <translation>%1 schrieb:</translation>
    </message>
    <message>
        <source>On %1, %2 wrote:</source>
        <translation>Am %1 schrieb %2:</translation>
    </message>
    <message>
        <source>Forwarded message</source>
        <translation>Weitergeleitete Nachricht</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>Von:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Datum:</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Betreff:</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>An:</translation>
    </message>
    <message>
        <source>Cc:</source>
        <translation>Kopie:</translation>
    </message>
    <message numerus="yes">
        <source>Fwd: %n message(s)</source>
        <translation>
            <numerusform>Fwd: eine Nachricht</numerusform>
            <numerusform>Fwd: %n Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MessageAttachments</name>
    <message>
        <source>Opening it could run a program.</source>
        <translation>Beim Öffnen könnte ein Programm starten.</translation>
    </message>
    <message>
        <source>The file itself is not in the message.</source>
        <translation>Die Datei selbst ist nicht in der Nachricht.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Save a&amp;ll…</source>
        <translation>A&amp;lle speichern …</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageBrowser</name>
    <message>
        <source>Message text</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Copy &amp;link address</source>
        <translation>&amp;Linkadresse kopieren</translation>
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
    <name>mailroom::MessageFind</name>
    <message>
        <source>Find in this message</source>
        <translation>In dieser Nachricht suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageHeader</name>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Nobody is named as the author</source>
        <translation>Es ist kein Absender genannt</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>Liste: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageNotices</name>
    <message>
        <source>Show &amp;pictures</source>
        <translation>&amp;Bilder zeigen</translation>
    </message>
    <message>
        <source>Show &amp;all of it</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>&amp;Get the message</source>
        <translation>Nachricht &amp;holen</translation>
    </message>
    <message>
        <source>Reported by %1</source>
        <translation>Gemeldet von %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remote picture(s) blocked. To show them tells their servers that you read this, and from where.</source>
        <translation>
            <numerusform>%n fremdes Bild zurückgehalten. Es zu zeigen verrät seinem Server, dass und von wo Sie dies lesen.</numerusform>
            <numerusform>%n fremde Bilder zurückgehalten. Sie zu zeigen verrät ihren Servern, dass und von wo Sie dies lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The message is larger than can be laid out; its end is left out. Save it or see its source.</source>
        <translation>Die Nachricht ist größer, als sich darstellen lässt; ihr Ende fehlt hier. Speichern Sie sie oder sehen Sie den Quelltext an.</translation>
    </message>
    <message>
        <source>The message has text that is written so that nobody sees it; it is left out.</source>
        <translation>Die Nachricht enthält Text, der so geschrieben ist, dass ihn niemand sieht; er ist weggelassen.</translation>
    </message>
    <message>
        <source>Only the beginning of the message is shown: it is long, or costly to lay out.</source>
        <translation>Nur der Anfang der Nachricht wird gezeigt: Sie ist lang oder aufwendig darzustellen.</translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePage</name>
    <message>
        <source>Message text</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Part of the message that is shown</source>
        <translation>Gezeigter Teil der Nachricht</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>Von:</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>An:</translation>
    </message>
    <message>
        <source>Cc:</source>
        <translation>Kopie:</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Betreff:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Datum:</translation>
    </message>
    <message>
        <source>Attachments: %1</source>
        <translation>Anhänge: %1</translation>
    </message>
    <message>
        <source>[only the first part is shown; Save… writes the whole message]</source>
        <translation>[nur der Anfang ist gezeigt; Speichern… schreibt die ganze Nachricht]</translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePane</name>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;HTML</source>
        <translation>&amp;HTML</translation>
    </message>
    <message>
        <source>No message is chosen</source>
        <translation>Keine Nachricht gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list to read it here.</source>
        <translation>Wählen Sie eine in der Liste, um sie hier zu lesen.</translation>
    </message>
    <message>
        <source>The message cannot be shown</source>
        <translation>Die Nachricht lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>Show %1 quoted lines</source>
        <translation>%1 zitierte Zeilen zeigen</translation>
    </message>
    <message>
        <source>Follow the link?</source>
        <translation>Dem Link folgen?</translation>
    </message>
    <message>
        <source>The text says “%1”, but the link leads to %2.</source>
        <translation>Im Text steht „%1“, der Link führt aber zu %2.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Redirected: it is in the outbox.</source>
        <translation>Umgeleitet: Sie liegt im Postausgang.</translation>
    </message>
    <message>
        <source>The message was given to the printer.</source>
        <translation>Die Nachricht ging an den Drucker.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePartActions</name>
    <message>
        <source>The file itself is not in the message. It only says where it would be, and is not fetched.</source>
        <translation>Die Datei selbst ist nicht in der Nachricht. Es steht nur darin, wo sie wäre; sie wird nicht geholt.</translation>
    </message>
    <message>
        <source>Open the attachment?</source>
        <translation>Den Anhang öffnen?</translation>
    </message>
    <message>
        <source>“%1” is of a kind that can run programs or scripts. Open it only if you expected it and know who sent it.</source>
        <translation>„%1“ gehört zu den Dateien, die Programme oder Skripte starten können. Öffnen Sie sie nur, wenn Sie sie erwartet haben und den Absender kennen.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>No program on this computer opens it.</source>
        <translation>Kein Programm auf diesem Rechner öffnet sie.</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Nachricht speichern</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Die Datei ersetzen?</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save the attachments in a folder</source>
        <translation>Anhänge in einem Ordner speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1.</source>
        <translation>
            <numerusform>%n Datei in %1 gespeichert.</numerusform>
            <numerusform>%n Dateien in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePreview</name>
    <message>
        <source>It calls itself a picture, but is none that can be shown.</source>
        <translation>Es nennt sich Bild, ist aber keines, das sich zeigen lässt.</translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePrint</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageRedirect</name>
    <message>
        <source>Redirect the message</source>
        <translation>Nachricht umleiten</translation>
    </message>
    <message>
        <source>“%1” goes on as it was received; its readers see its author, and that you redirected it.</source>
        <translation>„%1“ geht weiter, wie sie empfangen wurde; ihre Leser sehen den Absender, und dass Sie sie umgeleitet haben.</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Umleiten</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Name somebody to send it to.</source>
        <translation>Nennen Sie jemanden, an den sie gehen soll.</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageSourcePage</name>
    <message>
        <source>Source of the message</source>
        <translation>Quelltext der Nachricht</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>Zurück zur Nachricht</translation>
    </message>
    <message>
        <source>%1 to %2 of %3 bytes</source>
        <translation>%1 bis %2 von %3 Byte</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageTimeline</name>
    <message>
        <source>Back to the message</source>
        <translation>Zurück zur Nachricht</translation>
    </message>
    <message>
        <source>What happened to it cannot be read</source>
        <translation>Was mit ihr geschah, kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing is known of it</source>
        <translation>Nichts ist darüber bekannt</translation>
    </message>
    <message>
        <source>When a message arrived here, and what rules and hooks did with it, would stand here.</source>
        <translation>Hier stünde, wann eine Nachricht ankam und was Regeln und Haken mit ihr taten.</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageWindow</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>M&amp;essage</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Antworten</translation>
    </message>
    <message>
        <source>Reply to &amp;all</source>
        <translation>A&amp;llen antworten</translation>
    </message>
    <message>
        <source>Reply to the &amp;list</source>
        <translation>Der L&amp;iste antworten</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Weiterleiten</translation>
    </message>
    <message>
        <source>Forward as attach&amp;ment</source>
        <translation>Als An&amp;hang weiterleiten</translation>
    </message>
    <message>
        <source>Red&amp;irect…</source>
        <translation>&amp;Umleiten …</translation>
    </message>
    <message>
        <source>Find i&amp;n the message</source>
        <translation>In der &amp;Nachricht suchen</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>&amp;Quelltext</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>mailroom::NameEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>mailroom::OrderList</name>
    <message>
        <source>Transport order</source>
        <translation>Reihenfolge der Transporte</translation>
    </message>
    <message>
        <source>Who is asked first for a recipient that several accounts would take</source>
        <translation>Wer zuerst gefragt wird, wenn mehrere Konten einen Empfänger nähmen</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
</context>
<context>
    <name>mailroom::OutboxDelegate</name>
    <message>
        <source>sending %1 % of %2</source>
        <translation>sendet %1 % von %2</translation>
    </message>
</context>
<context>
    <name>mailroom::OutboxList</name>
    <message>
        <source>Messages in the outbox</source>
        <translation>Nachrichten im Ausgang</translation>
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
    <message>
        <source>being prepared: %1</source>
        <translation>wird vorbereitet: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::OutboxPage</name>
    <message>
        <source>Deleting what is selected in a few seconds.</source>
        <translation>Das Gewählte wird in einigen Sekunden gelöscht.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Subjects, people, message numbers and servers&apos; replies are searched.</source>
        <translation>Gesucht wird in Betreffs, Personen, Nachrichtennummern und Antworten der Server.</translation>
    </message>
    <message>
        <source>The outbox is empty</source>
        <translation>Der Ausgang ist leer</translation>
    </message>
    <message>
        <source>What you send appears here at once, and you can watch what becomes of it for every recipient.</source>
        <translation>Was Sie senden, erscheint sofort hier, und Sie sehen, was für jeden Empfänger daraus wird.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Eine Nachricht schreiben</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Messages on their way would be here.</source>
        <translation>Nachrichten auf dem Weg wären hier.</translation>
    </message>
    <message>
        <source>Nothing is deferred</source>
        <translation>Nichts ist verschoben</translation>
    </message>
    <message>
        <source>Messages that a server does not take yet would be here, with the time of the next try.</source>
        <translation>Nachrichten, die ein Server noch nicht nimmt, wären hier, mit der Zeit des nächsten Versuchs.</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>Nichts ist angehalten</translation>
    </message>
    <message>
        <source>Messages that you stop with Hold stay here until you release them.</source>
        <translation>Nachrichten, die Sie anhalten, bleiben hier, bis Sie sie freigeben.</translation>
    </message>
    <message>
        <source>Nothing is in doubt</source>
        <translation>Nichts ist ungewiss</translation>
    </message>
    <message>
        <source>When a connection breaks before the server&apos;s last answer, you decide here.</source>
        <translation>Bricht eine Verbindung vor der letzten Antwort des Servers ab, entscheiden Sie hier.</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Nichts ist gescheitert</translation>
    </message>
    <message>
        <source>Messages that a server refused for good would be here, with the reason.</source>
        <translation>Nachrichten, die ein Server endgültig abgelehnt hat, wären hier, mit dem Grund.</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message>
        <source>Messages that servers accepted will be here.</source>
        <translation>Nachrichten, die Server angenommen haben, werden hier sein.</translation>
    </message>
    <message>
        <source>Save the message as it was sent</source>
        <translation>Die Nachricht speichern, wie sie gesendet wurde</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>mailroom::PastPage</name>
    <message>
        <source>Nothing was in the outbox then.</source>
        <translation>Damals war nichts im Postausgang.</translation>
    </message>
    <message>
        <source>What waited</source>
        <translation>Was wartete</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>The queue as it was:</source>
        <translation>Die Warteschlange, wie sie war:</translation>
    </message>
    <message>
        <source>Everything: %1</source>
        <translation>Alles: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account: what it waits for</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mailroom::PdfTable</name>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>mailroom::PreparationPage</name>
    <message>
        <source>stands under the text of each message</source>
        <translation>steht unter dem Text jeder Nachricht</translation>
    </message>
    <message>
        <source>gets each message, seen by nobody</source>
        <translation>bekommt jede Nachricht, von niemandem gesehen</translation>
    </message>
    <message>
        <source>gets each message and answers with a new one</source>
        <translation>bekommt jede Nachricht und antwortet mit einer neuen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Footer</source>
        <translation>&amp;Fußzeile</translation>
    </message>
    <message>
        <source>Always &amp;Bcc</source>
        <translation>Immer &amp;Blindkopie an</translation>
    </message>
    <message>
        <source>P&amp;rogram</source>
        <translation>P&amp;rogramm</translation>
    </message>
    <message>
        <source>&amp;It may take</source>
        <translation>&amp;Höchstdauer</translation>
    </message>
</context>
<context>
    <name>mailroom::QueryText</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>with one reply</source>
        <translation>mit einer bestimmten Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>after %1 or more</source>
        <translation>nach %1 oder mehr</translation>
    </message>
    <message>
        <source>in less than %1</source>
        <translation>in weniger als %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>submitted %1</source>
        <translation>übergeben %1</translation>
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
    <name>mailroom::RawText</name>
    <message>
        <source>Server&apos;s words</source>
        <translation>Worte des Servers</translation>
    </message>
</context>
<context>
    <name>mailroom::ReceiptBanner</name>
    <message>
        <source>&amp;Tell them</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>Do &amp;not tell</source>
        <translation>&amp;Nicht bestätigen</translation>
    </message>
    <message>
        <source>%1 would like to be told that you read this.</source>
        <translation>%1 möchte erfahren, dass Sie dies gelesen haben.</translation>
    </message>
    <message>
        <source>The receipt is on its way.</source>
        <translation>Die Bestätigung ist unterwegs.</translation>
    </message>
</context>
<context>
    <name>mailroom::ReceivingPage</name>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Nowhere: it only sends</source>
        <translation>Nirgends: es sendet nur</translation>
    </message>
    <message>
        <source>Mail comes &amp;from</source>
        <translation>Post kommt &amp;von</translation>
    </message>
    <message>
        <source>empty: the one for sending</source>
        <translation>leer: wie beim Senden</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>nur auf Wunsch</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Let the server &amp;tell of new mail at once</source>
        <translation>Der Server mel&amp;det neue Post sofort</translation>
    </message>
    <message>
        <source>&amp;Receive through this account</source>
        <translation>Über dieses Konto &amp;empfangen</translation>
    </message>
    <message>
        <source>&amp;Look every</source>
        <translation>&amp;Nachsehen alle</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>what is not older than</source>
        <translation>was nicht älter ist als</translation>
    </message>
    <message>
        <source>what I open</source>
        <translation>was ich öffne</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <source>not at all, once it is here</source>
        <translation>gar nicht, sobald es hier ist</translation>
    </message>
    <message>
        <source>Bring only &amp;headers: I mark what is to come</source>
        <translation>Nur &amp;Kopfzeilen holen: ich wähle, was kommt</translation>
    </message>
    <message>
        <source>File &amp;copies of what I send there</source>
        <translation>&amp;Kopien des Gesendeten dort ablegen</translation>
    </message>
    <message>
        <source>empty: the server&apos;s folder for sent mail</source>
        <translation>leer: der Ordner des Servers für Gesendetes</translation>
    </message>
    <message>
        <source>Keep &amp;whole here</source>
        <translation>&amp;Ganz hier behalten</translation>
    </message>
    <message>
        <source>Stays on the ser&amp;ver</source>
        <translation>&amp;Bleibt auf dem Server</translation>
    </message>
    <message>
        <source>Folder of &amp;sent copies</source>
        <translation>Ordner für &amp;gesendete Kopien</translation>
    </message>
    <message>
        <source>The name of the server that mail comes from is missing.</source>
        <translation>Der Name des Servers, von dem Post kommt, fehlt.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>as fast as it comes</source>
        <translation>so schnell es kommt</translation>
    </message>
    <message>
        <source> KB a second</source>
        <translation> KB in der Sekunde</translation>
    </message>
    <message>
        <source>Leaves the rest of a slow line to what you send and to other programs</source>
        <translation>Lässt den Rest einer langsamen Leitung dem, was Sie senden, und anderen Programmen</translation>
    </message>
    <message>
        <source>empty: the Inbox</source>
        <translation>leer: der Posteingang</translation>
    </message>
    <message>
        <source>Where mail of a kind is filed as it arrives: list=Lists, list.dev.example.org=Dev, report=Reports, receipt=Reports, calendar=Invitations, note=Mail</source>
        <translation>Wohin Post einer Art beim Eintreffen gelegt wird: list=Listen, list.dev.example.org=Dev, report=Berichte, receipt=Berichte, calendar=Einladungen, note=Post</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>Folders by k&amp;ind</source>
        <translation>Ordner nach A&amp;rt</translation>
    </message>
    <message>
        <source>Folders by kind are written as list=Lists, report=Reports.</source>
        <translation>Ordner nach Art schreibt man so: list=Listen, report=Berichte.</translation>
    </message>
    <message>
        <source>Keep &amp;drafts on the server</source>
        <translation>&amp;Entwürfe auf dem Server aufbewahren</translation>
    </message>
    <message>
        <source>What you are writing is in the server&apos;s folder for drafts, too, where other programs find it</source>
        <translation>Was Sie schreiben, liegt auch im Entwurfsordner des Servers, wo andere Programme es finden</translation>
    </message>
</context>
<context>
    <name>mailroom::RecipientEdit</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Named twice; it is sent once.</source>
        <translation>Zweimal genannt; sie wird einmal gesendet.</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>Ändern in %1</translation>
    </message>
    <message>
        <source>Forget that it failed</source>
        <translation>Vergessen, dass sie scheiterte</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Welchen Weg sie nimmt</translation>
    </message>
</context>
<context>
    <name>mailroom::RecipientModel</name>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Server&apos;s words</source>
        <translation>Worte des Servers</translation>
    </message>
</context>
<context>
    <name>mailroom::RecipientTab</name>
    <message>
        <source>Recipients of the message</source>
        <translation>Empfänger der Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients chosen</source>
        <translation>
            <numerusform>%n Empfänger gewählt</numerusform>
            <numerusform>%n Empfänger gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of the chosen recipient</source>
        <translation>Was vom gewählten Empfänger bekannt ist</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Sends the identical message to this address, and to nobody else</source>
        <translation>Sendet die gleiche Nachricht an diese Adresse und an niemanden sonst</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Correct the address…</source>
        <translation>Adresse berichtigen…</translation>
    </message>
    <message>
        <source>Account settings…</source>
        <translation>Kontoeinstellungen…</translation>
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
    <name>mailroom::RemoveQuestion</name>
    <message>
        <source>Remove the account?</source>
        <translation>Konto entfernen?</translation>
    </message>
    <message>
        <source>Messages that wait for it stay in the outbox and wait for another account. Its password is forgotten.</source>
        <translation>Nachrichten, die darauf warten, bleiben im Ausgang und warten auf ein anderes Konto. Sein Passwort wird vergessen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>mailroom::ReportWindow</name>
    <message>
        <source>Delivery report</source>
        <translation>Zustellbericht</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;HTML…</source>
        <translation>Als &amp;HTML speichern…</translation>
    </message>
    <message>
        <source>Save &amp;dossier…</source>
        <translation>D&amp;ossier speichern…</translation>
    </message>
    <message>
        <source>An archive with the exact message, the dialogues with the servers and a chain of digests that shows whether anything in it was changed</source>
        <translation>Ein Archiv mit der genauen Nachricht, den Gesprächen mit den Servern und einer Kette von Prüfsummen, an der man sieht, ob etwas verändert wurde</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Keep this number elsewhere: it shows that nobody made the dossier anew. %1</source>
        <translation>Bewahren Sie diese Zahl woanders auf: An ihr sieht man, dass niemand das Dossier neu gemacht hat. %1</translation>
    </message>
</context>
<context>
    <name>mailroom::ReportsPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Time machine</source>
        <translation>Zeitmaschine</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
</context>
<context>
    <name>mailroom::RetriesPage</name>
    <message>
        <source>Pauses between tries, the last one repeats: 1m,5m*2,15m,1h*3,4h</source>
        <translation>Pausen zwischen den Versuchen, die letzte wiederholt sich: 1m,5m*2,15m,1h*3,4h</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source>&amp;Try again after</source>
        <translation>&amp;Wieder versuchen nach</translation>
    </message>
    <message>
        <source>&amp;Give up after</source>
        <translation>Auf&amp;geben nach</translation>
    </message>
    <message>
        <source>&amp;Connections at once</source>
        <translation>Gleichzeitige &amp;Verbindungen</translation>
    </message>
    <message>
        <source>When an answer is &amp;lost</source>
        <translation>Wenn eine Antwort ver&amp;loren geht</translation>
    </message>
</context>
<context>
    <name>mailroom::RuleApplier</name>
    <message>
        <source>&amp;Apply now</source>
        <translation>Jetzt &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Stop applying</source>
        <translation>Anwenden an&amp;halten</translation>
    </message>
    <message>
        <source>Messages to which the rules were applied</source>
        <translation>Nachrichten, auf die die Regeln angewendet wurden</translation>
    </message>
    <message numerus="yes">
        <source>To the %n &amp;chosen message(s)</source>
        <translation>
            <numerusform>Auf die &amp;gewählte Nachricht</numerusform>
            <numerusform>Auf die %n &amp;gewählten Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>To &amp;everything in %1</source>
        <translation>Auf a&amp;lles in %1</translation>
    </message>
    <message>
        <source>Choose a folder or messages in the main window first</source>
        <translation>Wählen Sie zuerst im Hauptfenster einen Ordner oder Nachrichten</translation>
    </message>
    <message>
        <source>Do with mail that is here what the rules do with mail that arrives</source>
        <translation>Mit vorhandener Post tun, was die Regeln mit eintreffender tun</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: the rules were applied to %n message(s), the others are as they were.</source>
        <translation>
            <numerusform>Angehalten: Die Regeln wurden auf %n Nachricht angewendet, die anderen sind, wie sie waren.</numerusform>
            <numerusform>Angehalten: Die Regeln wurden auf %n Nachrichten angewendet, die anderen sind, wie sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rules were applied to %n message(s).</source>
        <translation>
            <numerusform>Die Regeln wurden auf %n Nachricht angewendet.</numerusform>
            <numerusform>Die Regeln wurden auf %n Nachrichten angewendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be done; the message says why.</source>
        <translation>
            <numerusform>Bei %n davon ging es nicht; die Nachricht sagt, warum.</numerusform>
            <numerusform>Bei %n davon ging es nicht; die Nachrichten sagen, warum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::RuleCounter</name>
    <message>
        <source>Complete the conditions to see how much mail they would match.</source>
        <translation>Vervollständigen Sie die Bedingungen, um zu sehen, wie viel Post sie treffen würden.</translation>
    </message>
    <message>
        <source>There is no mail here yet to try it on.</source>
        <translation>Es ist noch keine Post da, an der man es versuchen könnte.</translation>
    </message>
    <message numerus="yes">
        <source>Would match %1 of the newest %n message(s).</source>
        <translation>
            <numerusform>Würde %1 von der neuesten %n Nachricht treffen.</numerusform>
            <numerusform>Würde %1 der neuesten %n Nachrichten treffen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::RuleEditor</name>
    <message>
        <source>No condition: every message that arrives.</source>
        <translation>Keine Bedingung: jede Nachricht, die eintrifft.</translation>
    </message>
    <message>
        <source>Add a &amp;condition</source>
        <translation>&amp;Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add an ac&amp;tion</source>
        <translation>Ak&amp;tion hinzufügen</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>How many of the conditions must hold</source>
        <translation>Wie viele der Bedingungen gelten müssen</translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation>alle davon gelten</translation>
    </message>
    <message>
        <source>any of these holds</source>
        <translation>eine davon gilt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;For mail of</source>
        <translation>&amp;Für Post von</translation>
    </message>
    <message>
        <source>every account</source>
        <translation>jedem Konto</translation>
    </message>
    <message>
        <source>an account that is gone</source>
        <translation>einem Konto, das es nicht mehr gibt</translation>
    </message>
</context>
<context>
    <name>mailroom::RuleList</name>
    <message>
        <source>Rules, in the order in which they are asked</source>
        <translation>Regeln in der Reihenfolge, in der sie gefragt werden</translation>
    </message>
    <message>
        <source>Asked from top to bottom; one without its mark is not used</source>
        <translation>Von oben nach unten gefragt; eine ohne Häkchen wird nicht benutzt</translation>
    </message>
    <message>
        <source>Ne&amp;w rule</source>
        <translation>Ne&amp;ue Regel</translation>
    </message>
    <message>
        <source>A new rule behind the others</source>
        <translation>Eine neue Regel hinter den anderen</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>A copy of this rule, behind it</source>
        <translation>Eine Kopie dieser Regel, hinter ihr</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Forget this rule (Del); mail that it filed stays where it is</source>
        <translation>Diese Regel vergessen (Entf); Post, die sie abgelegt hat, bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Ask this rule earlier (Ctrl+Up)</source>
        <translation>Diese Regel früher fragen (Strg+Oben)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Ask this rule later (Ctrl+Down)</source>
        <translation>Diese Regel später fragen (Strg+Unten)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
</context>
<context>
    <name>mailroom::RulesDialog</name>
    <message>
        <source>Rules for arriving mail</source>
        <translation>Regeln für eintreffende Post</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Noch keine Regeln</translation>
    </message>
    <message>
        <source>A rule files, marks, forwards or redirects mail as it arrives, or hands it to a program.</source>
        <translation>Eine Regel legt Post beim Eintreffen ab, markiert sie, leitet sie weiter oder um oder gibt sie einem Programm.</translation>
    </message>
    <message>
        <source>Make the first rule</source>
        <translation>Die erste Regel anlegen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Add the rules of a Sieve script</source>
        <translation>Die Regeln eines Sieve-Skripts hinzufügen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write the rules as a Sieve script</source>
        <translation>Die Regeln als Sieve-Skript schreiben</translation>
    </message>
    <message>
        <source>Sieve scripts (*.sieve *.siv *.txt);;All files (*)</source>
        <translation>Sieve-Skripte (*.sieve *.siv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Regeln importieren</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Regeln exportieren</translation>
    </message>
    <message>
        <source>The rules were changed by another program while they were open here. Close this window and open it again to see them; nothing was overwritten.</source>
        <translation>Die Regeln wurden von einem anderen Programm geändert, während sie hier offen waren. Schließen Sie dieses Fenster und öffnen Sie es wieder, um sie zu sehen; überschrieben wurde nichts.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>The rules were changed. Save them?</source>
        <translation>Die Regeln wurden geändert. Speichern?</translation>
    </message>
    <message>
        <source>This is no Sieve script. Line %1: %2</source>
        <translation>Das ist kein Sieve-Skript. Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) added.</source>
        <translation>
            <numerusform>%n Regel hinzugefügt.</numerusform>
            <numerusform>%n Regeln hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because rules here cannot do it:</source>
        <translation>Ausgelassen, weil Regeln hier das nicht können:</translation>
    </message>
    <message>
        <source>The rules that are switched on are written into %1.</source>
        <translation>Die eingeschalteten Regeln stehen in %1.</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Ausgelassen:</translation>
    </message>
</context>
<context>
    <name>mailroom::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>mailroom::SearchLine</name>
    <message>
        <source>Keep this search</source>
        <translation>Diese Suche behalten</translation>
    </message>
    <message>
        <source>It stands in the sidebar then, and always shows what it finds</source>
        <translation>Sie steht dann in der Seitenleiste und zeigt immer, was sie findet</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Es wird gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) found</source>
        <translation>
            <numerusform>%n Nachricht gefunden</numerusform>
            <numerusform>%n Nachrichten gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::SendOptions</name>
    <message>
        <source>Ask for delivery reports</source>
        <translation>Zustellberichte anfordern</translation>
    </message>
    <message>
        <source>Send later:</source>
        <translation>Später senden:</translation>
    </message>
    <message>
        <source>Let the server hold it</source>
        <translation>Der Server soll sie verwahren</translation>
    </message>
    <message>
        <source>Hold in the outbox</source>
        <translation>Im Ausgang anhalten</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Urgent mail leaves the outbox first, and its recipients see it</source>
        <translation>Dringende Post verlässt den Ausgang zuerst, und die Empfänger sehen es</translation>
    </message>
    <message>
        <source>Servers that can will tell when it was delivered, delayed or refused</source>
        <translation>Server, die es können, melden, wenn sie zugestellt, verzögert oder abgelehnt wurde</translation>
    </message>
    <message>
        <source>It stays in the outbox until you release it</source>
        <translation>Sie bleibt im Ausgang, bis Sie sie freigeben</translation>
    </message>
    <message>
        <source>Send later: when</source>
        <translation>Später senden: wann</translation>
    </message>
    <message>
        <source>Where the server can hold mail until then, this computer need not be awake; it cannot be taken back from there</source>
        <translation>Wo der Server Post bis dahin verwahren kann, muss dieser Rechner nicht laufen; von dort ist sie nicht zurückzuholen</translation>
    </message>
    <message>
        <source>The copy, once it is sent</source>
        <translation>Die Kopie, wenn sie gesendet ist</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation>Kopie behalten</translation>
    </message>
    <message>
        <source>Keep no copy</source>
        <translation>Keine Kopie behalten</translation>
    </message>
    <message>
        <source>File the copy in:</source>
        <translation>Kopie ablegen in:</translation>
    </message>
    <message>
        <source>Folder of the copy</source>
        <translation>Ordner der Kopie</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Name the folder in which the copy is filed.</source>
        <translation>Nennen Sie den Ordner für die Kopie.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>If missed: send it late</source>
        <translation>Wenn verpasst: verspätet senden</translation>
    </message>
    <message>
        <source>If missed by %1: ask me</source>
        <translation>Bei %1 Verspätung: mich fragen</translation>
    </message>
    <message>
        <source>If missed by %1: do not send it</source>
        <translation>Bei %1 Verspätung: nicht senden</translation>
    </message>
    <message>
        <source>Deliver by:</source>
        <translation>Zustellen bis:</translation>
    </message>
    <message>
        <source>Deliver by: when</source>
        <translation>Zustellen bis: wann</translation>
    </message>
    <message>
        <source>Servers that can are asked to deliver it by then or to return it</source>
        <translation>Server, die es können, sollen sie bis dahin zustellen oder zurückgeben</translation>
    </message>
    <message>
        <source>Of use until:</source>
        <translation>Nützlich bis:</translation>
    </message>
    <message>
        <source>Of use until: when</source>
        <translation>Nützlich bis: wann</translation>
    </message>
    <message>
        <source>Its readers are told that it is of no use afterwards</source>
        <translation>Wer sie liest, erfährt, dass sie danach hinfällig ist</translation>
    </message>
    <message>
        <source>If that time is missed</source>
        <translation>Wenn dieser Zeitpunkt verpasst wird</translation>
    </message>
    <message>
        <source>When this computer sleeps or is off at that time</source>
        <translation>Wenn dieser Rechner dann schläft oder aus ist</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Until when it is to arrive, and until when it is of use</source>
        <translation>Bis wann sie ankommen soll und bis wann sie nützlich ist</translation>
    </message>
    <message>
        <source>It cannot be delivered by a time before it is sent.</source>
        <translation>Sie kann nicht zugestellt sein, bevor sie gesendet wird.</translation>
    </message>
    <message>
        <source>It would be of no use before it is sent.</source>
        <translation>Sie wäre hinfällig, bevor sie gesendet wird.</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Priorität: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::ServerFields</name>
    <message>
        <source>empty: the system&apos;s certificates</source>
        <translation>leer: die Zertifikate des Systems</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>S&amp;ecurity</source>
        <translation>Sich&amp;erheit</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>&amp;CA-Datei</translation>
    </message>
</context>
<context>
    <name>mailroom::ServerPage</name>
    <message>
        <source>as recipients see it</source>
        <translation>wie Empfänger ihn sehen</translation>
    </message>
    <message>
        <source>as it is listed here</source>
        <translation>wie es hier heißt</translation>
    </message>
    <message>
        <source>empty: the server asks for no login</source>
        <translation>leer: der Server verlangt keine Anmeldung</translation>
    </message>
    <message>
        <source>kept in the keyring, where there is one</source>
        <translation>im Schlüsselbund verwahrt, wo es einen gibt</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Send through this account</source>
        <translation>Über dieses Konto senden</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Account&apos;s na&amp;me</source>
        <translation>Na&amp;me des Kontos</translation>
    </message>
    <message>
        <source>Your address is missing.</source>
        <translation>Ihre Adresse fehlt.</translation>
    </message>
    <message>
        <source>“%1” is no mail address.</source>
        <translation>„%1“ ist keine Mail-Adresse.</translation>
    </message>
    <message>
        <source>The account needs a name.</source>
        <translation>Das Konto braucht einen Namen.</translation>
    </message>
    <message>
        <source>The server&apos;s name is missing.</source>
        <translation>Der Name des Servers fehlt.</translation>
    </message>
</context>
<context>
    <name>mailroom::Sidebar</name>
    <message>
        <source>Folders and accounts</source>
        <translation>Ordner und Konten</translation>
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
        <translation>Einstellungen des Kontos…</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Mailroom</source>
        <translation>Mailroom</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ask earlier for recipients</source>
        <translation>Früher fragen</translation>
    </message>
    <message>
        <source>Ask later for recipients</source>
        <translation>Später fragen</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Receiving…</source>
        <translation>Empfang …</translation>
    </message>
    <message>
        <source>Set up receiving…</source>
        <translation>Empfang einrichten …</translation>
    </message>
    <message>
        <source>Resume receiving</source>
        <translation>Empfang fortsetzen</translation>
    </message>
    <message>
        <source>Suspend receiving</source>
        <translation>Empfang anhalten</translation>
    </message>
</context>
<context>
    <name>mailroom::StatusPage</name>
    <message>
        <source>Status of every part</source>
        <translation>Zustand jedes Teils</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>Noch ist nichts bekannt</translation>
    </message>
    <message>
        <source>The spooler, the catalog and every account will be here as soon as the outbox is open.</source>
        <translation>Der Spooler, der Katalog und jedes Konto stehen hier, sobald der Ausgang offen ist.</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Log on at the server and off again</source>
        <translation>Am Server an- und wieder abmelden</translation>
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
        <translation>Post wird angenommen und verwahrt; keine Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>%1: everything that could go has been tried.</source>
        <translation>%1: alles, was gehen konnte, ist versucht.</translation>
    </message>
    <message>
        <source>%1: logging on…</source>
        <translation>%1: meldet sich an…</translation>
    </message>
    <message>
        <source>All is well: the server lets us in.</source>
        <translation>Alles in Ordnung: der Server lässt uns ein.</translation>
    </message>
    <message>
        <source>Send and receive &amp;now</source>
        <translation>&amp;Jetzt senden und empfangen</translation>
    </message>
    <message>
        <source>Try everything that waits for it, also what is deferred, and look for mail</source>
        <translation>Alles versuchen, was darauf wartet, auch Aufgeschobenes, und nach Post sehen</translation>
    </message>
    <message>
        <source>&amp;Progress…</source>
        <translation>&amp;Fortschritt…</translation>
    </message>
    <message>
        <source>What every account sends and receives at this moment</source>
        <translation>Was jedes Konto in diesem Augenblick sendet und empfängt</translation>
    </message>
    <message>
        <source>%1: sending and receiving…</source>
        <translation>%1: sendet und empfängt…</translation>
    </message>
    <message>
        <source>Suspend &amp;receiving</source>
        <translation>Empfang &amp;anhalten</translation>
    </message>
    <message>
        <source>Nothing comes in through this account until it is resumed, also after a restart</source>
        <translation>Über dieses Konto kommt nichts herein, bis der Empfang fortgesetzt wird, auch nach einem Neustart</translation>
    </message>
    <message>
        <source>Resume &amp;receiving</source>
        <translation>Empfang &amp;fortsetzen</translation>
    </message>
</context>
<context>
    <name>mailroom::StepsPage</name>
    <message>
        <source>%1 octets out, %2 in</source>
        <translation>%1 Oktette heraus, %2 hinein</translation>
    </message>
    <message>
        <source>Changed by %1: %2</source>
        <translation>Geändert durch %1: %2</translation>
    </message>
    <message>
        <source>Cleaned by %1: %2</source>
        <translation>Bereinigt durch %1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Send without</source>
        <translation>Ohne das senden</translation>
    </message>
    <message>
        <source>The message as it was written</source>
        <translation>Die Nachricht, wie sie geschrieben wurde</translation>
    </message>
    <message>
        <source>Made from message %1</source>
        <translation>Aus Nachricht %1 gemacht</translation>
    </message>
    <message>
        <source>The copy could not be filed: %1</source>
        <translation>Die Kopie konnte nicht abgelegt werden: %1</translation>
    </message>
    <message>
        <source>The copy is in %1</source>
        <translation>Die Kopie liegt in %1</translation>
    </message>
    <message>
        <source>It goes as it was written.</source>
        <translation>Sie geht, wie sie geschrieben wurde.</translation>
    </message>
</context>
<context>
    <name>mailroom::TimelineModel</name>
    <message>
        <source>the message</source>
        <translation>die Nachricht</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>mailroom::TimelineView</name>
    <message>
        <source>What happened to the message</source>
        <translation>Was mit der Nachricht geschah</translation>
    </message>
</context>
<context>
    <name>mailroom::TransportForm</name>
    <message>
        <source>Addresses, patterns and address types that go by it beside those it takes by itself; * is what nobody else takes</source>
        <translation>Adressen, Muster und Adressarten, die außer dem, was es selbst nimmt, darüber gehen; * ist, was niemand sonst nimmt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>When its server is down so long, its mail goes by another account that may send as its From</source>
        <translation>Ist sein Server so lange nicht erreichbar, geht seine Post über ein anderes Konto, das als dieser Absender senden darf</translation>
    </message>
    <message>
        <source>Carried &amp;by</source>
        <translation>&amp;Befördert durch</translation>
    </message>
    <message>
        <source>Also ta&amp;kes</source>
        <translation>Nimmt au&amp;ch</translation>
    </message>
    <message>
        <source>Also sends &amp;as</source>
        <translation>Sendet auch &amp;als</translation>
    </message>
    <message>
        <source>&amp;Move its mail after</source>
        <translation>&amp;Post umleiten nach</translation>
    </message>
    <message>
        <source>Asked in this order</source>
        <translation>Gefragt in dieser Folge</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” is no address, pattern or address type.</source>
        <translation>„%1“ ist weder Adresse noch Muster noch Adressart.</translation>
    </message>
    <message>
        <source>“%1” is no address and no @domain.</source>
        <translation>„%1“ ist weder Adresse noch @Domain.</translation>
    </message>
</context>
<context>
    <name>mailroom::Tray</name>
    <message>
        <source>Open Mailroom</source>
        <translation>Mailroom öffnen</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Eine Nachricht schreiben</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Suspend sending</source>
        <translation>Senden aussetzen</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Senden fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Mailroom: %n message(s) on the way</source>
        <translation>
            <numerusform>Mailroom: %n Nachricht unterwegs</numerusform>
            <numerusform>Mailroom: %n Nachrichten unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>Mailroom: nothing waits</source>
        <translation>Mailroom: nichts wartet</translation>
    </message>
    <message>
        <source>A message failed</source>
        <translation>Eine Nachricht ist gescheitert</translation>
    </message>
    <message>
        <source>Open Mailroom to see why.</source>
        <translation>Öffnen Sie Mailroom, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>A message is in doubt</source>
        <translation>Eine Nachricht ist ungewiss</translation>
    </message>
    <message>
        <source>It may have arrived. Open Mailroom to decide.</source>
        <translation>Sie kann angekommen sein. Öffnen Sie Mailroom, um zu entscheiden.</translation>
    </message>
    <message>
        <source>Notices of new mail</source>
        <translation>Hinweise auf neue Post</translation>
    </message>
    <message>
        <source>Sender and subject, unless the screen is locked</source>
        <translation>Absender und Betreff, außer bei gesperrtem Bildschirm</translation>
    </message>
    <message>
        <source>Sender and subject, always</source>
        <translation>Absender und Betreff, immer</translation>
    </message>
    <message>
        <source>Only that something came</source>
        <translation>Nur dass etwas kam</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>mailroom::UndoBanner</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>mailroom::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the message back and go on writing it</source>
        <translation>Die Nachricht zurücknehmen und weiterschreiben</translation>
    </message>
    <message>
        <source>Message queued. It goes %1.</source>
        <translation>Nachricht im Ausgang. Sie geht %1.</translation>
    </message>
    <message>
        <source>It could not be taken back. %1</source>
        <translation>Sie konnte nicht zurückgenommen werden. %1</translation>
    </message>
</context>
<context>
    <name>mailroom::UnmatchedDialog</name>
    <message>
        <source>Unmatched reports</source>
        <translation>Fremde Berichte</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Why it matches nothing</source>
        <translation>Warum er zu nichts gehört</translation>
    </message>
    <message>
        <source>The report as it came</source>
        <translation>Der Bericht, wie er kam</translation>
    </message>
    <message>
        <source>Choose a report to read it.</source>
        <translation>Wählen Sie einen Bericht, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Dismiss all</source>
        <translation>Alle verwerfen</translation>
    </message>
    <message>
        <source>Every report that came in was about mail of yours. One that is not, as they come when somebody forges your address, would be here and change nothing.</source>
        <translation>Jeder Bericht, der kam, betraf Ihre Post. Einer, der das nicht tut, wie sie kommen, wenn jemand Ihre Adresse fälscht, stünde hier und änderte nichts.</translation>
    </message>
    <message>
        <source>These reports are about no mail of yours: somebody forged your address, or another program sent the mail. They changed nothing.</source>
        <translation>Diese Berichte betreffen keine Post von Ihnen: jemand hat Ihre Adresse gefälscht, oder ein anderes Programm hat die Post gesendet. Sie haben nichts geändert.</translation>
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
        <translation>
            <numerusform>%n Nachricht wartet.</numerusform>
            <numerusform>%n Nachrichten warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next try is %1.</source>
        <translation>Der nächste Versuch ist %1.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut.</translation>
    </message>
    <message>
        <source>Login at %1 failed.</source>
        <translation>Die Anmeldung bei %1 ist gescheitert.</translation>
    </message>
    <message>
        <source>%1 takes no mail from us at the moment.</source>
        <translation>%1 nimmt zurzeit keine Post von uns.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>Sending is suspended.</source>
        <translation>Das Senden ist ausgesetzt.</translation>
    </message>
    <message>
        <source>The outbox cannot be written. Nothing is sent, and nothing is lost, until it can.</source>
        <translation>Der Ausgang kann nicht geschrieben werden. Bis er es kann, wird nichts gesendet, und nichts geht verloren.</translation>
    </message>
    <message>
        <source>Connected and logged in.</source>
        <translation>Verbunden und angemeldet.</translation>
    </message>
    <message>
        <source>Connected. The server asks for no login.</source>
        <translation>Verbunden. Der Server verlangt keine Anmeldung.</translation>
    </message>
    <message>
        <source>Nothing is encrypted.</source>
        <translation>Nichts ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Encrypted with %1.</source>
        <translation>Verschlüsselt mit %1.</translation>
    </message>
    <message>
        <source>The server cannot be reached: check its name, the port and the security.</source>
        <translation>Der Server ist nicht erreichbar: prüfen Sie Namen, Port und Sicherheit.</translation>
    </message>
    <message>
        <source>The server was reached, but the login failed: check user name and password.</source>
        <translation>Der Server ist erreicht, aber die Anmeldung ist gescheitert: prüfen Sie Benutzernamen und Passwort.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>The server does not want to talk to us now.</source>
        <translation>Der Server will jetzt nicht mit uns reden.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The test could not be made.</source>
        <translation>Die Prüfung war nicht möglich.</translation>
    </message>
    <message>
        <source>TLS from the start (recommended)</source>
        <translation>TLS von Anfang an (empfohlen)</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None: everybody on the way can read it</source>
        <translation>Keine: jeder auf dem Weg kann mitlesen</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Mich fragen</translation>
    </message>
    <message>
        <source>Send again: may arrive twice</source>
        <translation>Noch einmal senden: kann zweimal ankommen</translation>
    </message>
    <message>
        <source>Assume that it arrived</source>
        <translation>Annehmen, dass sie ankam</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) held.</source>
        <translation>
            <numerusform>%n Empfänger angehalten.</numerusform>
            <numerusform>%n Empfänger angehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) released.</source>
        <translation>
            <numerusform>%n Empfänger freigegeben.</numerusform>
            <numerusform>%n Empfänger freigegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) will be tried now.</source>
        <translation>
            <numerusform>%n Empfänger wird jetzt versucht.</numerusform>
            <numerusform>%n Empfänger werden jetzt versucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) cancelled.</source>
        <translation>
            <numerusform>%n Empfänger abgebrochen.</numerusform>
            <numerusform>%n Empfänger abgebrochen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) settled: it arrived.</source>
        <translation>
            <numerusform>%n Empfänger geklärt: angekommen.</numerusform>
            <numerusform>%n Empfänger geklärt: angekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) will be sent to again.</source>
        <translation>
            <numerusform>An %n Empfänger wird noch einmal gesendet.</numerusform>
            <numerusform>An %n Empfänger wird noch einmal gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) given up.</source>
        <translation>
            <numerusform>%n Empfänger aufgegeben.</numerusform>
            <numerusform>%n Empfänger aufgegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted.</source>
        <translation>
            <numerusform>%n Nachricht gelöscht.</numerusform>
            <numerusform>%n Nachrichten gelöscht.</numerusform>
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
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Stop until you release it; its lifetime stops too</source>
        <translation>Anhalten, bis Sie freigeben; auch die Frist steht still</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weitergehen lassen</translation>
    </message>
    <message>
        <source>Try at once, also after giving up</source>
        <translation>Sofort versuchen, auch nach dem Aufgeben</translation>
    </message>
    <message>
        <source>Withdraw it; refused once the message itself is on the wire</source>
        <translation>Zurückziehen; nicht mehr möglich, wenn die Nachricht selbst auf der Leitung ist</translation>
    </message>
    <message>
        <source>You know that it arrived: nothing is sent again</source>
        <translation>Sie wissen, dass sie ankam: nichts wird noch einmal gesendet</translation>
    </message>
    <message>
        <source>Send once more; the recipient may get it twice</source>
        <translation>Noch einmal senden; der Empfänger bekommt sie vielleicht zweimal</translation>
    </message>
    <message>
        <source>Stop trying and write a non-delivery report</source>
        <translation>Nicht mehr versuchen und einen Bericht schreiben</translation>
    </message>
    <message>
        <source>Remove finished messages from the history</source>
        <translation>Beendete Nachrichten aus dem Verlauf entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n refused:</source>
        <translation>
            <numerusform>%n abgelehnt:</numerusform>
            <numerusform>%n abgelehnt:</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not possible:</source>
        <translation>Das geht nicht:</translation>
    </message>
    <message>
        <source>Not found:</source>
        <translation>Nicht gefunden:</translation>
    </message>
    <message>
        <source>Not now:</source>
        <translation>Nicht jetzt:</translation>
    </message>
    <message>
        <source>Not available at the moment:</source>
        <translation>Zurzeit nicht verfügbar:</translation>
    </message>
    <message>
        <source>Damaged:</source>
        <translation>Beschädigt:</translation>
    </message>
    <message>
        <source>Written by a newer version:</source>
        <translation>Von einer neueren Version geschrieben:</translation>
    </message>
    <message>
        <source>No permission:</source>
        <translation>Keine Berechtigung:</translation>
    </message>
    <message>
        <source>Put into the outbox</source>
        <translation>In den Ausgang gelegt</translation>
    </message>
    <message>
        <source>Way chosen</source>
        <translation>Weg gewählt</translation>
    </message>
    <message>
        <source>Attempt started</source>
        <translation>Versuch begonnen</translation>
    </message>
    <message>
        <source>All sent, waiting for the verdict</source>
        <translation>Alles gesendet, das Urteil steht aus</translation>
    </message>
    <message>
        <source>Accepted by the server</source>
        <translation>Vom Server angenommen</translation>
    </message>
    <message>
        <source>The server said &quot;not now&quot;</source>
        <translation>Der Server sagte „jetzt nicht“</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Connection lost before the verdict: in doubt</source>
        <translation>Verbindung vor dem Urteil verloren: ungewiss</translation>
    </message>
    <message>
        <source>Attempt broke off, not counted</source>
        <translation>Versuch abgebrochen, nicht gezählt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Another try was asked for</source>
        <translation>Ein weiterer Versuch wurde verlangt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Given up: its time is over</source>
        <translation>Aufgegeben: die Zeit ist um</translation>
    </message>
    <message>
        <source>Settled: it arrived</source>
        <translation>Geklärt: angekommen</translation>
    </message>
    <message>
        <source>Settled: send again</source>
        <translation>Geklärt: noch einmal senden</translation>
    </message>
    <message>
        <source>Its server reported: delivered</source>
        <translation>Der Server meldete: zugestellt</translation>
    </message>
    <message>
        <source>Its server reported: not delivered</source>
        <translation>Der Server meldete: nicht zugestellt</translation>
    </message>
    <message>
        <source>A non-delivery report was written</source>
        <translation>Ein Bericht über die Nichtzustellung wurde geschrieben</translation>
    </message>
    <message>
        <source>A report about the delay was written</source>
        <translation>Ein Bericht über die Verzögerung wurde geschrieben</translation>
    </message>
    <message>
        <source>A recipient named twice was taken once</source>
        <translation>Ein zweimal genannter Empfänger wurde einmal genommen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>The stored message is damaged</source>
        <translation>Die gespeicherte Nachricht ist beschädigt</translation>
    </message>
    <message>
        <source>Deferred: %1</source>
        <translation>Verschoben: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>the spooler</source>
        <translation>der Spooler</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>The next try is at %1.</source>
        <translation>Der nächste Versuch ist um %1.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Enter password</source>
        <translation>Passwort eingeben</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Konto öffnen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>goes next</source>
        <translation>geht als Nächste</translation>
    </message>
    <message>
        <source>outbox cannot be written</source>
        <translation>Ausgang nicht beschreibbar</translation>
    </message>
    <message>
        <source>sending is suspended</source>
        <translation>Senden ausgesetzt</translation>
    </message>
    <message>
        <source>spooler is not running</source>
        <translation>Spooler läuft nicht</translation>
    </message>
    <message>
        <source>held</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>may have arrived — decide</source>
        <translation>vielleicht angekommen — entscheiden</translation>
    </message>
    <message>
        <source>to be sent %1</source>
        <translation>zu senden %1</translation>
    </message>
    <message>
        <source>no account takes it</source>
        <translation>kein Konto nimmt sie</translation>
    </message>
    <message>
        <source>account is switched off</source>
        <translation>Konto ist ausgeschaltet</translation>
    </message>
    <message>
        <source>no connection to the server</source>
        <translation>keine Verbindung zum Server</translation>
    </message>
    <message>
        <source>server&apos;s certificate is not trusted</source>
        <translation>Zertifikat des Servers nicht vertraut</translation>
    </message>
    <message>
        <source>login needed</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>server asks for a pause, goes on %1</source>
        <translation>Server bittet um eine Pause, weiter %1</translation>
    </message>
    <message>
        <source>next try %1 (attempt %2)</source>
        <translation>nächster Versuch %1 (Nr. %2)</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis sie dran ist</translation>
    </message>
    <message>
        <source>server cannot take this address</source>
        <translation>Server kann diese Adresse nicht nehmen</translation>
    </message>
    <message>
        <source>too large for the server</source>
        <translation>zu groß für den Server</translation>
    </message>
    <message>
        <source>stored message is damaged</source>
        <translation>gespeicherte Nachricht beschädigt</translation>
    </message>
    <message>
        <source>It goes next.</source>
        <translation>Sie geht als Nächste.</translation>
    </message>
    <message>
        <source>The outbox cannot be written; nothing is sent until it can.</source>
        <translation>Der Ausgang kann nicht geschrieben werden; bis dahin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>You suspended sending. It goes on when you press Resume.</source>
        <translation>Sie haben das Senden ausgesetzt. Es geht weiter, wenn Sie auf Fortsetzen drücken.</translation>
    </message>
    <message>
        <source>No spooler runs on this profile.</source>
        <translation>Auf diesem Profil läuft kein Spooler.</translation>
    </message>
    <message>
        <source>Held. It goes on when you release it.</source>
        <translation>Angehalten. Sie geht weiter, wenn Sie sie freigeben.</translation>
    </message>
    <message>
        <source>It was sent, but the server&apos;s answer was lost. Only you can decide.</source>
        <translation>Sie wurde gesendet, aber die Antwort des Servers ging verloren. Nur Sie können entscheiden.</translation>
    </message>
    <message>
        <source>No account takes this recipient.</source>
        <translation>Kein Konto nimmt diesen Empfänger.</translation>
    </message>
    <message>
        <source>Its account is switched off.</source>
        <translation>Ihr Konto ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server needs a password that works.</source>
        <translation>Der Server braucht ein gültiges Passwort.</translation>
    </message>
    <message>
        <source>The server asked for a pause.</source>
        <translation>Der Server bat um eine Pause.</translation>
    </message>
    <message>
        <source>The server said &quot;not now&quot;.</source>
        <translation>Der Server sagte „jetzt nicht“.</translation>
    </message>
    <message>
        <source>It waits for a free connection of its account.</source>
        <translation>Sie wartet auf eine freie Verbindung ihres Kontos.</translation>
    </message>
    <message>
        <source>The server does not take addresses with letters outside ASCII (SMTPUTF8).</source>
        <translation>Der Server nimmt keine Adressen mit Buchstaben außerhalb von ASCII (SMTPUTF8).</translation>
    </message>
    <message>
        <source>It is larger than the server takes.</source>
        <translation>Sie ist größer, als der Server nimmt.</translation>
    </message>
    <message>
        <source>The stored message does not match its checksum, so it is not sent.</source>
        <translation>Die gespeicherte Nachricht stimmt nicht mit ihrer Prüfsumme überein und wird nicht gesendet.</translation>
    </message>
    <message>
        <source>The server does not take this address.</source>
        <translation>Der Server nimmt diese Adresse nicht.</translation>
    </message>
    <message>
        <source>There is no such mailbox.</source>
        <translation>Dieses Postfach gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such domain.</source>
        <translation>Diese Domain gibt es nicht.</translation>
    </message>
    <message>
        <source>The address is not well formed.</source>
        <translation>Die Adresse ist nicht wohlgeformt.</translation>
    </message>
    <message>
        <source>The address fits several mailboxes.</source>
        <translation>Die Adresse passt auf mehrere Postfächer.</translation>
    </message>
    <message>
        <source>The mailbox has moved and left no new address.</source>
        <translation>Das Postfach ist umgezogen und hat keine neue Adresse hinterlassen.</translation>
    </message>
    <message>
        <source>Your own address is not well formed for this server.</source>
        <translation>Ihre eigene Adresse ist für diesen Server nicht wohlgeformt.</translation>
    </message>
    <message>
        <source>The server does not accept your own address.</source>
        <translation>Der Server nimmt Ihre eigene Adresse nicht an.</translation>
    </message>
    <message>
        <source>That domain takes no mail.</source>
        <translation>Diese Domain nimmt keine Post an.</translation>
    </message>
    <message>
        <source>Something is wrong with the mailbox.</source>
        <translation>Mit dem Postfach stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>The mailbox is switched off.</source>
        <translation>Das Postfach ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Mailbox full.</source>
        <translation>Postfach voll.</translation>
    </message>
    <message>
        <source>The message is too long for this mailbox.</source>
        <translation>Die Nachricht ist zu lang für dieses Postfach.</translation>
    </message>
    <message>
        <source>The mailing list could not be expanded.</source>
        <translation>Die Mailingliste konnte nicht aufgelöst werden.</translation>
    </message>
    <message>
        <source>The server has trouble of its own.</source>
        <translation>Der Server hat eigene Schwierigkeiten.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>Die Platte des Servers ist voll.</translation>
    </message>
    <message>
        <source>The server takes no mail at the moment.</source>
        <translation>Der Server nimmt zurzeit keine Post.</translation>
    </message>
    <message>
        <source>The message is too large for the server.</source>
        <translation>Die Nachricht ist zu groß für den Server.</translation>
    </message>
    <message>
        <source>The server is set up wrongly.</source>
        <translation>Der Server ist falsch eingerichtet.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server did not answer.</source>
        <translation>Der Server des Empfängers hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The connection to the recipient&apos;s server broke.</source>
        <translation>Die Verbindung zum Server des Empfängers brach ab.</translation>
    </message>
    <message>
        <source>No way to the recipient&apos;s server was found.</source>
        <translation>Zum Server des Empfängers wurde kein Weg gefunden.</translation>
    </message>
    <message>
        <source>The server is overloaded.</source>
        <translation>Der Server ist überlastet.</translation>
    </message>
    <message>
        <source>The message went round in a circle.</source>
        <translation>Die Nachricht lief im Kreis.</translation>
    </message>
    <message>
        <source>It could not be delivered in time.</source>
        <translation>Sie konnte nicht rechtzeitig zugestellt werden.</translation>
    </message>
    <message>
        <source>The server did not understand.</source>
        <translation>Der Server hat nicht verstanden.</translation>
    </message>
    <message>
        <source>Too many recipients at once.</source>
        <translation>Zu viele Empfänger auf einmal.</translation>
    </message>
    <message>
        <source>The server does not take this kind of content.</source>
        <translation>Der Server nimmt diese Art von Inhalt nicht.</translation>
    </message>
    <message>
        <source>The message would have to be converted, which is not allowed.</source>
        <translation>Die Nachricht müsste umgewandelt werden, was nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>The server does not take addresses with such letters.</source>
        <translation>Der Server nimmt keine Adressen mit solchen Buchstaben.</translation>
    </message>
    <message>
        <source>The server refused the message.</source>
        <translation>Der Server hat die Nachricht abgelehnt.</translation>
    </message>
    <message>
        <source>You are not allowed to send to this recipient.</source>
        <translation>Sie dürfen an diesen Empfänger nicht senden.</translation>
    </message>
    <message>
        <source>You are not allowed to write to this mailing list.</source>
        <translation>Sie dürfen an diese Mailingliste nicht schreiben.</translation>
    </message>
    <message>
        <source>The user name or password is wrong.</source>
        <translation>Benutzername oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The server wants another way to log in.</source>
        <translation>Der Server verlangt eine andere Art der Anmeldung.</translation>
    </message>
    <message>
        <source>The server misses a signature (DKIM).</source>
        <translation>Der Server vermisst eine Signatur (DKIM).</translation>
    </message>
    <message>
        <source>The domain forbids this server to send for it (SPF).</source>
        <translation>Die Domain verbietet diesem Server, für sie zu senden (SPF).</translation>
    </message>
    <message>
        <source>The sending server&apos;s name could not be checked.</source>
        <translation>Der Name des sendenden Servers konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Neither SPF nor DKIM allows this message.</source>
        <translation>Weder SPF noch DKIM erlaubt diese Nachricht.</translation>
    </message>
    <message>
        <source>Too much mail in a short time.</source>
        <translation>Zu viel Post in kurzer Zeit.</translation>
    </message>
    <message>
        <source>The server closes the connection for now.</source>
        <translation>Der Server schließt vorerst die Verbindung.</translation>
    </message>
    <message>
        <source>The mailbox is busy.</source>
        <translation>Das Postfach ist beschäftigt.</translation>
    </message>
    <message>
        <source>The server is out of space or takes fewer recipients at once.</source>
        <translation>Der Server hat keinen Platz oder nimmt weniger Empfänger auf einmal.</translation>
    </message>
    <message>
        <source>The mailbox is not on this server.</source>
        <translation>Das Postfach ist nicht auf diesem Server.</translation>
    </message>
    <message>
        <source>The message is too large, or the mailbox is full.</source>
        <translation>Die Nachricht ist zu groß, oder das Postfach ist voll.</translation>
    </message>
    <message>
        <source>The server accepted it.</source>
        <translation>Der Server hat sie angenommen.</translation>
    </message>
    <message>
        <source>The server refused it.</source>
        <translation>Der Server hat sie abgelehnt.</translation>
    </message>
    <message>
        <source>There was no usable reply.</source>
        <translation>Es kam keine brauchbare Antwort.</translation>
    </message>
    <message>
        <source>Greylisted: the server asks newcomers to come back later.</source>
        <translation>Graue Liste: der Server bittet Neulinge, später wiederzukommen.</translation>
    </message>
    <message>
        <source>The server will be asked again at %1.</source>
        <translation>Der Server wird um %1 wieder gefragt.</translation>
    </message>
    <message>
        <source>The server will be asked again.</source>
        <translation>Der Server wird wieder gefragt.</translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Sie wird gesendet.</translation>
    </message>
    <message>
        <source>Everything is sent; the server&apos;s answer is awaited.</source>
        <translation>Alles ist gesendet; die Antwort des Servers steht aus.</translation>
    </message>
    <message>
        <source>Its server reported the delivery.</source>
        <translation>Ihr Server hat die Zustellung gemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n attempt(s).</source>
        <translation>
            <numerusform>Nach %n Versuch aufgegeben.</numerusform>
            <numerusform>Nach %n Versuchen aufgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>Sie wurde aufgegeben.</translation>
    </message>
    <message>
        <source>You withdrew it before any server accepted it.</source>
        <translation>Sie haben sie zurückgezogen, bevor ein Server sie annahm.</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>%1 von %2 angenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n ungewiss</numerusform>
            <numerusform>%n ungewiss</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n abgebrochen</numerusform>
            <numerusform>%n abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
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
        <translation>letzte Antwort steht aus</translation>
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
        <translation>Wartet im Ausgang, bis sie dran ist.</translation>
    </message>
    <message>
        <source>Is being handed to the server.</source>
        <translation>Wird dem Server übergeben.</translation>
    </message>
    <message>
        <source>Everything was sent; the server has not yet said whether it takes the message.</source>
        <translation>Alles ist gesendet; der Server hat noch nicht gesagt, ob er die Nachricht nimmt.</translation>
    </message>
    <message>
        <source>The server said &quot;not now&quot;. It will be asked again.</source>
        <translation>Der Server sagte „jetzt nicht“. Er wird wieder gefragt.</translation>
    </message>
    <message>
        <source>Stopped until you release it.</source>
        <translation>Angehalten, bis Sie sie freigeben.</translation>
    </message>
    <message>
        <source>Everything was sent, then the connection was lost before the server&apos;s answer. It may have arrived.</source>
        <translation>Alles wurde gesendet, dann ging die Verbindung vor der Antwort des Servers verloren. Sie kann angekommen sein.</translation>
    </message>
    <message>
        <source>The server took responsibility for the message.</source>
        <translation>Der Server hat die Verantwortung für die Nachricht übernommen.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server reported that it was delivered.</source>
        <translation>Der Server des Empfängers meldete die Zustellung.</translation>
    </message>
    <message>
        <source>It was not delivered, and nobody will try again by itself.</source>
        <translation>Sie wurde nicht zugestellt, und niemand versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Withdrawn before any server accepted it.</source>
        <translation>Zurückgezogen, bevor ein Server sie annahm.</translation>
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
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>What carries its mail failed and was switched off.</source>
        <translation>Was seine Post befördert, hat versagt und wurde ausgeschaltet.</translation>
    </message>
    <message>
        <source>You work offline: mail is kept, nothing is sent.</source>
        <translation>Sie arbeiten offline: Post wird verwahrt, nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Taken out of the queue to be changed</source>
        <translation>Zum Ändern aus der Warteschlange genommen</translation>
    </message>
    <message>
        <source>Put back, changed</source>
        <translation>Geändert zurückgelegt</translation>
    </message>
    <message>
        <source>Put back unchanged</source>
        <translation>Unverändert zurücklegen</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Umgeleitet</translation>
    </message>
    <message>
        <source>Recipient added</source>
        <translation>Empfänger hinzugefügt</translation>
    </message>
    <message>
        <source>Sent again as another message</source>
        <translation>Als weitere Nachricht noch einmal gesendet</translation>
    </message>
    <message>
        <source>No evidence came: you are asked</source>
        <translation>Kein Beleg kam: Sie werden gefragt</translation>
    </message>
    <message>
        <source>A report came in</source>
        <translation>Ein Bericht traf ein</translation>
    </message>
    <message>
        <source>Settled: %1, says %2</source>
        <translation>Geklärt: %1, sagt %2</translation>
    </message>
    <message>
        <source>a report</source>
        <translation>ein Bericht</translation>
    </message>
    <message>
        <source>goes %1 unless you undo</source>
        <translation>geht %1, wenn Sie nicht widerrufen</translation>
    </message>
    <message>
        <source>You may still take it back; it goes at %1.</source>
        <translation>Sie können sie noch zurücknehmen; sie geht um %1.</translation>
    </message>
    <message>
        <source>network wants a login page</source>
        <translation>Netz verlangt eine Anmeldeseite</translation>
    </message>
    <message>
        <source>The network wants somebody to log on in a browser first.</source>
        <translation>Das Netz verlangt, dass sich zuerst jemand im Browser anmeldet.</translation>
    </message>
    <message>
        <source>waits for a free line</source>
        <translation>wartet auf eine kostenlose Leitung</translation>
    </message>
    <message>
        <source>Its account sends nothing over a line that is paid by volume.</source>
        <translation>Ihr Konto sendet nichts über eine Leitung, die nach Menge bezahlt wird.</translation>
    </message>
    <message>
        <source>waits for power</source>
        <translation>wartet auf Strom</translation>
    </message>
    <message>
        <source>Its account sends nothing while the battery is low.</source>
        <translation>Ihr Konto sendet nichts, solange der Akku schwach ist.</translation>
    </message>
    <message>
        <source>account&apos;s limit, goes on %1</source>
        <translation>Grenze des Kontos, weiter %1</translation>
    </message>
    <message>
        <source>Its account has sent as much as it may for now.</source>
        <translation>Ihr Konto hat vorerst so viel gesendet, wie es darf.</translation>
    </message>
    <message>
        <source>domain&apos;s limit, goes on %1</source>
        <translation>Grenze der Domain, weiter %1</translation>
    </message>
    <message>
        <source>Its domain gets no more from this account for now.</source>
        <translation>Ihre Domain bekommt von diesem Konto vorerst nichts mehr.</translation>
    </message>
    <message>
        <source>waits to be prepared</source>
        <translation>wartet auf die Vorbereitung</translation>
    </message>
    <message>
        <source>A step that prepares it for sending has not finished.</source>
        <translation>Ein Schritt, der sie zum Senden vorbereitet, ist nicht fertig.</translation>
    </message>
    <message>
        <source>being edited</source>
        <translation>wird bearbeitet</translation>
    </message>
    <message>
        <source>It was taken out of the queue to be changed.</source>
        <translation>Sie wurde zum Ändern aus der Warteschlange genommen.</translation>
    </message>
    <message>
        <source>no other account may send it</source>
        <translation>kein anderes Konto darf sie senden</translation>
    </message>
    <message>
        <source>Its server is away, and no other may send as this address.</source>
        <translation>Ihr Server ist fort, und kein anderer darf unter dieser Adresse senden.</translation>
    </message>
    <message>
        <source>transport failed and is off</source>
        <translation>Beförderung versagte und ist aus</translation>
    </message>
    <message>
        <source>working offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>You work offline. It goes out when you are online again.</source>
        <translation>Sie arbeiten offline. Sie geht hinaus, wenn Sie wieder online sind.</translation>
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
        <translation>Alles arbeitet.</translation>
    </message>
    <message>
        <source>Answers the windows.</source>
        <translation>Antwortet den Fenstern.</translation>
    </message>
    <message>
        <source>Sends what waits.</source>
        <translation>Sendet, was wartet.</translation>
    </message>
    <message numerus="yes">
        <source>Sends %n message(s) now.</source>
        <translation>
            <numerusform>Sendet jetzt %n Nachricht.</numerusform>
            <numerusform>Sendet jetzt %n Nachrichten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Idle.</source>
        <translation>Untätig.</translation>
    </message>
    <message>
        <source>Sends nothing.</source>
        <translation>Sendet nichts.</translation>
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
        <source>The reported delay is over</source>
        <translation>Die gemeldete Verzögerung ist vorbei</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>%1 does not take addresses with such letters; it would wait.</source>
        <translation>%1 nimmt keine Adressen mit solchen Buchstaben; sie würde warten.</translation>
    </message>
    <message>
        <source>The message has about %1, and %2 takes %3 at most: it would wait.</source>
        <translation>Die Nachricht hat etwa %1, und %2 nimmt höchstens %3: sie würde warten.</translation>
    </message>
    <message>
        <source>Waits for something beside its server</source>
        <translation>Wartet auf etwas neben ihrem Server</translation>
    </message>
    <message>
        <source>What it waited for is over</source>
        <translation>Worauf sie wartete, ist vorbei</translation>
    </message>
    <message>
        <source>Changed by a step before sending</source>
        <translation>Von einem Schritt vor dem Senden geändert</translation>
    </message>
    <message>
        <source>A step before sending failed</source>
        <translation>Ein Schritt vor dem Senden ist gescheitert</translation>
    </message>
    <message>
        <source>A step before sending asked for time</source>
        <translation>Ein Schritt vor dem Senden bat um Zeit</translation>
    </message>
    <message>
        <source>The steps before sending are taken again</source>
        <translation>Die Schritte vor dem Senden werden wiederholt</translation>
    </message>
    <message>
        <source>Goes without the steps before sending</source>
        <translation>Geht ohne die Schritte vor dem Senden</translation>
    </message>
    <message>
        <source>A step cleaned the copy</source>
        <translation>Ein Schritt hat die Kopie bereinigt</translation>
    </message>
    <message>
        <source>A step could not clean the copy</source>
        <translation>Ein Schritt konnte die Kopie nicht bereinigen</translation>
    </message>
    <message>
        <source>A hook was told</source>
        <translation>Ein Haken wurde benachrichtigt</translation>
    </message>
    <message>
        <source>A hook failed</source>
        <translation>Ein Haken ist gescheitert</translation>
    </message>
    <message>
        <source>The copy was filed</source>
        <translation>Die Kopie wurde abgelegt</translation>
    </message>
    <message>
        <source>The copy could not be filed</source>
        <translation>Die Kopie konnte nicht abgelegt werden</translation>
    </message>
    <message>
        <source>This computer holds it and sends it at %1, if Mailroom runs then.</source>
        <translation>Dieser Rechner verwahrt sie und sendet sie um %1, wenn Mailroom dann läuft.</translation>
    </message>
    <message>
        <source>Sent: %1 in the last hour, %2 in the last day.</source>
        <translation>Gesendet: %1 in der letzten Stunde, %2 am letzten Tag.</translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation>Wartend: %1.</translation>
    </message>
    <message>
        <source>The provider takes %1 messages an hour.</source>
        <translation>Der Anbieter nimmt %1 Nachrichten in der Stunde.</translation>
    </message>
    <message>
        <source>The provider takes %1 messages a day.</source>
        <translation>Der Anbieter nimmt %1 Nachrichten am Tag.</translation>
    </message>
    <message>
        <source>The server takes messages up to %1.</source>
        <translation>Der Server nimmt Nachrichten bis %1.</translation>
    </message>
    <message>
        <source>The server takes %1 recipients at once.</source>
        <translation>Der Server nimmt %1 Empfänger auf einmal.</translation>
    </message>
    <message>
        <source>The server takes %1 connections at once.</source>
        <translation>Der Server nimmt %1 Verbindungen auf einmal.</translation>
    </message>
    <message>
        <source>The server accepts strangers after %1 s (greylisting).</source>
        <translation>Der Server nimmt Fremde nach %1 s an (graue Liste).</translation>
    </message>
    <message>
        <source>The server has it and holds it until %1; this computer need not be on.</source>
        <translation>Der Server hat sie und verwahrt sie bis %1; dieser Rechner muss nicht laufen.</translation>
    </message>
    <message>
        <source>the server holds it until %1</source>
        <translation>der Server verwahrt sie bis %1</translation>
    </message>
    <message>
        <source>Turn on again</source>
        <translation>Wieder einschalten</translation>
    </message>
    <message>
        <source>%1 does not work and was switched off.</source>
        <translation>%1 funktioniert nicht und wurde abgeschaltet.</translation>
    </message>
    <message>
        <source>What shall carry the mail does not work.</source>
        <translation>Was die Post befördern soll, funktioniert nicht.</translation>
    </message>
    <message>
        <source>%1 was chosen for this message.</source>
        <translation>%1 ist für diese Nachricht gewählt.</translation>
    </message>
    <message>
        <source>%1 takes exactly this address.</source>
        <translation>%1 nimmt genau diese Adresse.</translation>
    </message>
    <message>
        <source>%1 takes %2.</source>
        <translation>%1 nimmt %2.</translation>
    </message>
    <message>
        <source>%1 takes what nobody else does.</source>
        <translation>%1 nimmt, was niemand sonst nimmt.</translation>
    </message>
    <message>
        <source>%1 takes nothing like it.</source>
        <translation>%1 nimmt nichts dergleichen.</translation>
    </message>
    <message>
        <source>%1 gave it back.</source>
        <translation>%1 hat es zurückgegeben.</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <translation>%1 ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 cannot carry mail now.</source>
        <translation>%1 kann gerade nichts befördern.</translation>
    </message>
    <message>
        <source>%1 may not send as this sender.</source>
        <translation>%1 darf nicht als dieser Absender senden.</translation>
    </message>
    <message>
        <source>%1 was not asked for.</source>
        <translation>%1 war nicht verlangt.</translation>
    </message>
    <message>
        <source>Goes by %1.</source>
        <translation>Geht über %1.</translation>
    </message>
    <message>
        <source>Waits for an account that takes it.</source>
        <translation>Wartet auf ein Konto, das es nimmt.</translation>
    </message>
    <message>
        <source>No account that takes it may send as this sender.</source>
        <translation>Kein Konto, das es nimmt, darf als dieser Absender senden.</translation>
    </message>
    <message>
        <source>No account takes it: it would come back as undeliverable.</source>
        <translation>Kein Konto nimmt es: es käme als unzustellbar zurück.</translation>
    </message>
    <message>
        <source>A mail server (SMTP)</source>
        <translation>Ein Mailserver (SMTP)</translation>
    </message>
    <message>
        <source>A delivery server (LMTP)</source>
        <translation>Ein Zustellserver (LMTP)</translation>
    </message>
    <message>
        <source>The sendmail program of this computer</source>
        <translation>Das Programm sendmail dieses Rechners</translation>
    </message>
    <message>
        <source>A program of your own: fax, SMS…</source>
        <translation>Ein eigenes Programm: Fax, SMS…</translation>
    </message>
    <message>
        <source>A mail folder on this computer</source>
        <translation>Ein Mailordner auf diesem Rechner</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Arguments (%r recipient, %f sender, %t type, %q queue-id)</source>
        <translation>Argumente (%r Empfänger, %f Absender, %t Art, %q Nummer)</translation>
    </message>
    <message>
        <source>Address types, with commas</source>
        <translation>Adressarten, mit Kommas</translation>
    </message>
    <message>
        <source>Seconds it may take</source>
        <translation>Sekunden, die es dauern darf</translation>
    </message>
    <message>
        <source>Domains, with commas</source>
        <translation>Domains, mit Kommas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>%1 gives no reports of delivery.</source>
        <translation>%1 gibt keine Zustellberichte.</translation>
    </message>
    <message>
        <source>An IMAP server</source>
        <translation>Ein IMAP-Server</translation>
    </message>
    <message>
        <source>A POP3 server</source>
        <translation>Ein POP3-Server</translation>
    </message>
    <message>
        <source>A Maildir of this computer</source>
        <translation>Ein Maildir dieses Rechners</translation>
    </message>
    <message>
        <source>An mbox file of this computer</source>
        <translation>Eine mbox-Datei dieses Rechners</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>is marked as seen by a program</source>
        <translation>gilt als von einem Programm gesehen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>New mail that was taken</source>
        <translation>Neue Post, die geholt wurde</translation>
    </message>
    <message>
        <source>its time has passed — send it?</source>
        <translation>Zeitpunkt verpasst — senden?</translation>
    </message>
    <message>
        <source>Its time passed while it could not be sent. Try now to send it late, or cancel it.</source>
        <translation>Ihr Zeitpunkt verstrich, als sie nicht gesendet werden konnte. „Jetzt versuchen“ sendet sie verspätet; oder brechen Sie sie ab.</translation>
    </message>
    <message>
        <source>Fetching %1 of %2</source>
        <translation>Holt %1 von %2</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Holt Post</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Sieht in %1 nach</translation>
    </message>
    <message>
        <source>Up to date %1.</source>
        <translation>Auf dem Stand: %1.</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>Noch nicht nachgesehen.</translation>
    </message>
    <message>
        <source>Looks again %1.</source>
        <translation>Sieht wieder nach: %1.</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>empfängt</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>with faults</source>
        <translation>mit Fehlern</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>auf dem Stand</translation>
    </message>
    <message>
        <source>Receives nothing.</source>
        <translation>Empfängt nichts.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet…</translation>
    </message>
    <message>
        <source>Telling the server what was changed here.</source>
        <translation>Sagt dem Server, was hier geändert wurde.</translation>
    </message>
    <message>
        <source>Up to date; the server tells of new mail.</source>
        <translation>Auf dem Stand; der Server meldet neue Post.</translation>
    </message>
    <message>
        <source>Receives now.</source>
        <translation>Empfängt gerade.</translation>
    </message>
    <message>
        <source>Receiving: %1</source>
        <translation>Empfang: %1</translation>
    </message>
    <message>
        <source>The message does not say who wrote it.</source>
        <translation>Die Nachricht sagt nicht, wer sie geschrieben hat.</translation>
    </message>
    <message>
        <source>It names more than one author.</source>
        <translation>Sie nennt mehr als einen Absender.</translation>
    </message>
    <message>
        <source>The author is not a single address that can be answered.</source>
        <translation>Der Absender ist keine einzelne Adresse, der man antworten kann.</translation>
    </message>
    <message>
        <source>Sent by %1 in the author&apos;s name.</source>
        <translation>Gesendet von %1 im Namen des Absenders.</translation>
    </message>
    <message>
        <source>Answers go to %1.</source>
        <translation>Antworten gehen an %1.</translation>
    </message>
    <message>
        <source>The name looks like an address, but the message is from another one: %1.</source>
        <translation>Der Name sieht wie eine Adresse aus, die Nachricht kommt aber von einer anderen: %1.</translation>
    </message>
    <message>
        <source>The domain has letters that can be taken for others; it is shown as the network knows it.</source>
        <translation>Die Domain hat Buchstaben, die sich mit anderen verwechseln lassen; sie steht hier, wie das Netz sie kennt.</translation>
    </message>
    <message>
        <source>Name or subject had characters that nobody can see; they are left out.</source>
        <translation>Name oder Betreff hatten Zeichen, die niemand sieht; sie sind weggelassen.</translation>
    </message>
    <message>
        <source>Its date cannot be read.</source>
        <translation>Ihr Datum lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>It has more addresses than are shown.</source>
        <translation>Sie hat mehr Adressen, als gezeigt werden.</translation>
    </message>
    <message>
        <source>The message has more parts, or deeper ones, than are shown; the source has them all.</source>
        <translation>Die Nachricht hat mehr oder tiefer verschachtelte Teile, als gezeigt werden; im Quelltext sind alle.</translation>
    </message>
    <message>
        <source>The text is longer than is shown; the source has all of it.</source>
        <translation>Der Text ist länger, als gezeigt wird; im Quelltext steht alles.</translation>
    </message>
    <message>
        <source>The text is in a character set that is not known here; some characters may be wrong.</source>
        <translation>Der Text ist in einem Zeichensatz, der hier nicht bekannt ist; manche Zeichen können falsch sein.</translation>
    </message>
    <message>
        <source>Some characters of the text are damaged.</source>
        <translation>Einige Zeichen des Textes sind beschädigt.</translation>
    </message>
    <message>
        <source>The end of the message is missing.</source>
        <translation>Das Ende der Nachricht fehlt.</translation>
    </message>
    <message>
        <source>A part of the message is missing on this computer.</source>
        <translation>Ein Teil der Nachricht fehlt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Only the header is here; the rest is still on the server.</source>
        <translation>Nur der Kopf ist hier; der Rest ist noch auf dem Server.</translation>
    </message>
    <message>
        <source>A part claims to be somewhere else. It is not fetched.</source>
        <translation>Ein Teil soll anderswo liegen. Er wird nicht geholt.</translation>
    </message>
    <message>
        <source>OpenPGP signature, not checked</source>
        <translation>OpenPGP-Unterschrift, nicht geprüft</translation>
    </message>
    <message>
        <source>Encrypted with OpenPGP</source>
        <translation>Mit OpenPGP verschlüsselt</translation>
    </message>
    <message>
        <source>S/MIME signature, not checked</source>
        <translation>S/MIME-Unterschrift, nicht geprüft</translation>
    </message>
    <message>
        <source>Encrypted with S/MIME</source>
        <translation>Mit S/MIME verschlüsselt</translation>
    </message>
    <message>
        <source>Invitation: %1</source>
        <translation>Einladung: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgesagt: %1</translation>
    </message>
    <message>
        <source>Answer to an invitation: %1</source>
        <translation>Antwort auf eine Einladung: %1</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>Termin: %1</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>wiederholt sich</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>nicht zugestellt</translation>
    </message>
    <message>
        <source>delayed; it is tried again</source>
        <translation>verzögert; es wird weiter versucht</translation>
    </message>
    <message>
        <source>passed on to a server that sends no reports</source>
        <translation>weitergegeben an einen Server, der nichts meldet</translation>
    </message>
    <message>
        <source>delivered to a list, which passes it on</source>
        <translation>an eine Liste zugestellt, die sie verteilt</translation>
    </message>
    <message>
        <source>displayed</source>
        <translation>angezeigt</translation>
    </message>
    <message>
        <source>deleted, perhaps unread</source>
        <translation>gelöscht, vielleicht ungelesen</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>weitergegeben</translation>
    </message>
    <message>
        <source>processed by a program</source>
        <translation>von einem Programm bearbeitet</translation>
    </message>
    <message>
        <source>answered by a program</source>
        <translation>von einem Programm beantwortet</translation>
    </message>
    <message>
        <source>reported as unwanted</source>
        <translation>als unerwünscht gemeldet</translation>
    </message>
    <message>
        <source>An automatic answer</source>
        <translation>Eine automatische Antwort</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>Bis %1.</translation>
    </message>
    <message>
        <source>Into which folder?</source>
        <translation>In welchen Ordner?</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Mail that comes in is here until you move it.</source>
        <translation>Eingehende Post ist hier, bis Sie sie verschieben.</translation>
    </message>
    <message>
        <source>Messages that other programs keep as drafts on the server would be here.</source>
        <translation>Nachrichten, die andere Programme als Entwürfe auf dem Server ablegen, wären hier.</translation>
    </message>
    <message>
        <source>Copies of what you send are filed here.</source>
        <translation>Kopien dessen, was Sie senden, werden hier abgelegt.</translation>
    </message>
    <message>
        <source>What you delete stays here until the trash is emptied.</source>
        <translation>Was Sie löschen, bleibt hier, bis der Papierkorb geleert wird.</translation>
    </message>
    <message>
        <source>What you or the server take for junk would be here.</source>
        <translation>Was Sie oder der Server für Werbung halten, wäre hier.</translation>
    </message>
    <message>
        <source>Press E on a message to put it away here.</source>
        <translation>Drücken Sie E bei einer Nachricht, um sie hier abzulegen.</translation>
    </message>
    <message>
        <source>Drag messages here, or press V to move them.</source>
        <translation>Ziehen Sie Nachrichten hierher, oder drücken Sie V, um sie zu verschieben.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Words are looked for at their beginnings in subjects, people, texts and names of attachments. Fewer of them find more.</source>
        <translation>Wörter werden mit ihrem Anfang in Betreffen, Personen, Texten und Namen von Anhängen gesucht. Weniger Wörter finden mehr.</translation>
    </message>
    <message>
        <source>No account receives mail yet</source>
        <translation>Noch kein Konto empfängt Post</translation>
    </message>
    <message>
        <source>Tell an account where its mail comes in, and it is here.</source>
        <translation>Sagen Sie einem Konto, wo seine Post ankommt, und sie ist hier.</translation>
    </message>
    <message>
        <source>Set up receiving</source>
        <translation>Empfang einrichten</translation>
    </message>
    <message>
        <source>No mail</source>
        <translation>Keine Post</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>This cannot be searched for</source>
        <translation>Danach kann nicht gesucht werden</translation>
    </message>
    <message>
        <source>What is wrong stands below the search field.</source>
        <translation>Was daran falsch ist, steht unter dem Suchfeld.</translation>
    </message>
    <message>
        <source>The mail cannot be read</source>
        <translation>Die Post kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing is lost by this. Choose the folder again to try.</source>
        <translation>Dadurch geht nichts verloren. Wählen Sie den Ordner noch einmal, um es erneut zu versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) chosen</source>
        <translation>
            <numerusform>%n Nachricht gewählt</numerusform>
            <numerusform>%n Nachrichten gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Move, mark or delete them together.</source>
        <translation>Verschieben, markieren oder löschen Sie sie gemeinsam.</translation>
    </message>
    <message>
        <source>No message chosen</source>
        <translation>Keine Nachricht gewählt</translation>
    </message>
    <message>
        <source>J and K go down and up, N goes to the next unread one.</source>
        <translation>J und K gehen hinunter und hinauf, N geht zur nächsten ungelesenen.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>folder</comment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Junk</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>Archive</source>
        <comment>folder</comment>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>All mail</source>
        <translation>Alle Post</translation>
    </message>
    <message>
        <source>Mail to this address failed, last on %1.</source>
        <translation>Post an diese Adresse scheiterte, zuletzt %1.</translation>
    </message>
    <message>
        <source>Reported: passed on</source>
        <translation>Gemeldet: weitergegeben</translation>
    </message>
    <message>
        <source>Reported: sent on to a list</source>
        <translation>Gemeldet: an eine Liste weitergesendet</translation>
    </message>
    <message>
        <source>Reported: delayed</source>
        <translation>Gemeldet: verzögert</translation>
    </message>
    <message>
        <source>Reported: delivered</source>
        <translation>Gemeldet: zugestellt</translation>
    </message>
    <message>
        <source>Reported: arrived, not read</source>
        <translation>Gemeldet: angekommen, nicht gelesen</translation>
    </message>
    <message>
        <source>Reported: displayed</source>
        <translation>Gemeldet: angezeigt</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Reported: not delivered</source>
        <translation>Gemeldet: nicht zugestellt</translation>
    </message>
    <message>
        <source>A program replied by itself</source>
        <translation>Ein Programm antwortete von selbst</translation>
    </message>
    <message>
        <source>Its reader complained about it</source>
        <translation>Der Leser hat sich darüber beschwert</translation>
    </message>
    <message>
        <source>accepted, delayed on its way</source>
        <translation>angenommen, unterwegs verzögert</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>bounced later</source>
        <translation>später zurückgekommen</translation>
    </message>
    <message>
        <source>probably bounced</source>
        <translation>wohl zurückgekommen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>Sent on to the members of a list</source>
        <translation>An die Mitglieder einer Liste weitergesendet</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Arrived; nobody says that it was read</source>
        <translation>Angekommen; dass es gelesen wurde, sagt niemand</translation>
    </message>
    <message>
        <source>Displayed</source>
        <translation>Angezeigt</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>The last reply never came</source>
        <translation>Die letzte Antwort kam nie</translation>
    </message>
    <message>
        <source>an unnamed server</source>
        <translation>ein ungenannter Server</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, als %2</translation>
    </message>
    <message>
        <source>a report of %1</source>
        <translation>ein Bericht von %1</translation>
    </message>
    <message>
        <source>a notice of %1</source>
        <translation>eine Nachricht von %1</translation>
    </message>
    <message>
        <source>the copy in %1</source>
        <translation>die Kopie in %1</translation>
    </message>
    <message>
        <source>the mail program of the recipient</source>
        <translation>das Mailprogramm des Empfängers</translation>
    </message>
    <message>
        <source>the answer of %1</source>
        <translation>die Antwort von %1</translation>
    </message>
    <message>
        <source>an automatic reply of %1</source>
        <translation>eine automatische Antwort von %1</translation>
    </message>
    <message>
        <source>a complaint, passed on by %1</source>
        <translation>eine Beschwerde, weitergegeben von %1</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>noticed</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>Mailroom heard it from the server itself.</source>
        <translation>Mailroom hat es vom Server selbst gehört.</translation>
    </message>
    <message>
        <source>A report by the standard, which names this message and this recipient.</source>
        <translation>Ein Bericht nach der Norm, der diese Nachricht und diesen Empfänger nennt.</translation>
    </message>
    <message>
        <source>A notice in a server&apos;s own words, about this message and this recipient.</source>
        <translation>Eine Meldung in den eigenen Worten eines Servers, über diese Nachricht und diesen Empfänger.</translation>
    </message>
    <message>
        <source>It names no message; this one is the only one that it can be about.</source>
        <translation>Es nennt keine Nachricht; nur diese kann gemeint sein.</translation>
    </message>
    <message>
        <source>The server accepted it and says that it is delayed further on.</source>
        <translation>Der Server hat sie angenommen und meldet, dass sie weiter hinten aufgehalten wird.</translation>
    </message>
    <message>
        <source>Their mail program says it was displayed.</source>
        <translation>Das Mailprogramm dort meldet, dass sie angezeigt wurde.</translation>
    </message>
    <message>
        <source>It was answered.</source>
        <translation>Sie wurde beantwortet.</translation>
    </message>
    <message>
        <source>A server on the way had reported the delivery; later it came back.</source>
        <translation>Ein Server unterwegs hatte die Zustellung gemeldet; später kam sie zurück.</translation>
    </message>
    <message>
        <source>A notice that names no message says that mail to this address failed.</source>
        <translation>Eine Meldung, die keine Nachricht nennt, sagt, dass Post an diese Adresse scheiterte.</translation>
    </message>
    <message>
        <source>A report was asked for; it may come until %1.</source>
        <translation>Ein Bericht ist erbeten; er kann bis %1 kommen.</translation>
    </message>
    <message>
        <source>No report came, though %1 usually sends one: it was due at %2.</source>
        <translation>Es kam kein Bericht, obwohl %1 sonst einen sendet: fällig war er um %2.</translation>
    </message>
    <message>
        <source>No reports are known from %1: silence means nothing.</source>
        <translation>Von %1 sind keine Berichte bekannt: Schweigen bedeutet nichts.</translation>
    </message>
    <message>
        <source>It is about a message that was not sent from here.</source>
        <translation>Er betrifft eine Nachricht, die nicht von hier kam.</translation>
    </message>
    <message>
        <source>It names an envelope that is none of ours.</source>
        <translation>Er nennt einen Umschlag, der keiner von uns ist.</translation>
    </message>
    <message>
        <source>The message is ours, but it had no such recipient.</source>
        <translation>Die Nachricht ist von uns, hatte aber keinen solchen Empfänger.</translation>
    </message>
    <message>
        <source>Nothing that was sent to this recipient looks like what came back.</source>
        <translation>Nichts, was an diesen Empfänger ging, sieht aus wie das, was zurückkam.</translation>
    </message>
    <message>
        <source>It names a recipient alone, and it cannot be told which message is meant.</source>
        <translation>Er nennt nur einen Empfänger, und welche Nachricht gemeint ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The server accepted it, and it came back.</source>
        <translation>Der Server hat sie angenommen, und sie kam zurück.</translation>
    </message>
    <message>
        <source>This is Mailroom on your own computer. Nobody else received this report.</source>
        <translation>Dies ist Mailroom auf Ihrem eigenen Rechner. Niemand sonst hat diesen Bericht erhalten.</translation>
    </message>
    <message>
        <source>Your message did not reach:</source>
        <translation>Ihre Nachricht erreichte nicht:</translation>
    </message>
    <message>
        <source>Your message was given up after its time was over. It did not reach:</source>
        <translation>Ihre Nachricht wurde aufgegeben, weil ihre Zeit um war. Sie erreichte nicht:</translation>
    </message>
    <message>
        <source>Your message is delayed on its way to:</source>
        <translation>Ihre Nachricht wird aufgehalten auf dem Weg zu:</translation>
    </message>
    <message>
        <source>The delay that was reported is over. Your message is on its way to:</source>
        <translation>Die gemeldete Verzögerung ist vorbei. Ihre Nachricht ist unterwegs zu:</translation>
    </message>
    <message>
        <source>Your message was handed to a server that sends no reports itself, for:</source>
        <translation>Ihre Nachricht wurde einem Server übergeben, der selbst keine Berichte sendet, für:</translation>
    </message>
    <message>
        <source>Your message was delivered to:</source>
        <translation>Ihre Nachricht wurde zugestellt an:</translation>
    </message>
    <message>
        <source>The server %1 said: %2</source>
        <translation>Der Server %1 sagte: %2</translation>
    </message>
    <message>
        <source>The last attempt ended so: %1</source>
        <translation>Der letzte Versuch endete so: %1</translation>
    </message>
    <message>
        <source>It will be tried until %1.</source>
        <translation>Es wird bis %1 versucht.</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Betreff: %1</translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation>Message-ID: %1</translation>
    </message>
    <message>
        <source>Not delivered: %1</source>
        <translation>Nicht zugestellt: %1</translation>
    </message>
    <message>
        <source>Delayed: %1</source>
        <translation>Verzögert: %1</translation>
    </message>
    <message>
        <source>No longer delayed: %1</source>
        <translation>Nicht mehr verzögert: %1</translation>
    </message>
    <message>
        <source>Handed on: %1</source>
        <translation>Weitergegeben: %1</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>Zugestellt: %1</translation>
    </message>
    <message>
        <source>You need not do anything: Mailroom keeps trying. Do not send the message again.</source>
        <translation>Sie müssen nichts tun: Mailroom versucht es weiter. Senden Sie die Nachricht nicht noch einmal.</translation>
    </message>
    <message>
        <source>The mailbox is full. Try again later, or reach the recipient in another way.</source>
        <translation>Das Postfach ist voll. Versuchen Sie es später wieder, oder erreichen Sie den Empfänger anders.</translation>
    </message>
    <message>
        <source>The message is too large. Send smaller attachments.</source>
        <translation>Die Nachricht ist zu groß. Senden Sie kleinere Anhänge.</translation>
    </message>
    <message>
        <source>Check the address for typing mistakes and send the message again to the right one.</source>
        <translation>Prüfen Sie die Adresse auf Tippfehler und senden Sie die Nachricht noch einmal an die richtige.</translation>
    </message>
    <message>
        <source>The server does not accept this message from you. Ask the recipient or your provider.</source>
        <translation>Der Server nimmt diese Nachricht von Ihnen nicht an. Fragen Sie den Empfänger oder Ihren Anbieter.</translation>
    </message>
    <message>
        <source>The server could not be reached or did not accept the message in time. Retry it later.</source>
        <translation>Der Server war nicht erreichbar oder nahm die Nachricht nicht rechtzeitig an. Versuchen Sie es später wieder.</translation>
    </message>
    <message>
        <source>Ask the recipient in another way, or your provider, and quote the server&apos;s reply.</source>
        <translation>Fragen Sie den Empfänger auf anderem Weg oder Ihren Anbieter und nennen Sie die Antwort des Servers.</translation>
    </message>
    <message>
        <source>Your message &quot;%1&quot; was displayed by the mail program of %2.</source>
        <translation>Ihre Nachricht „%1“ wurde vom Mailprogramm von %2 angezeigt.</translation>
    </message>
    <message>
        <source>Your message &quot;%1&quot; was deleted by %2 without being displayed.</source>
        <translation>Ihre Nachricht „%1“ wurde von %2 gelöscht, ohne angezeigt worden zu sein.</translation>
    </message>
    <message>
        <source>This is no promise that it was read or understood.</source>
        <translation>Das verspricht nicht, dass sie gelesen oder verstanden wurde.</translation>
    </message>
    <message>
        <source>Displayed: %1</source>
        <translation>Angezeigt: %1</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>Nicht gelesen: %1</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>wer sie schrieb</translation>
    </message>
    <message>
        <source>to whom it was written</source>
        <translation>an wen sie ging</translation>
    </message>
    <message>
        <source>who wrote it or got it</source>
        <translation>wer sie schrieb oder bekam</translation>
    </message>
    <message>
        <source>in the subject alone</source>
        <translation>nur im Betreff</translation>
    </message>
    <message>
        <source>with attachments</source>
        <translation>mit Anhängen</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>read before</source>
        <translation>schon gelesen</translation>
    </message>
    <message>
        <source>with a flag</source>
        <translation>mit Kennzeichen</translation>
    </message>
    <message>
        <source>that was answered</source>
        <translation>schon beantwortet</translation>
    </message>
    <message>
        <source>older than a day: 2026-03-01, yesterday, 2w</source>
        <translation>älter als ein Tag: 2026-03-01, yesterday, 2w</translation>
    </message>
    <message>
        <source>as new as a day: 2026-03-01, today, 7d</source>
        <translation>so neu wie ein Tag: 2026-03-01, today, 7d</translation>
    </message>
    <message>
        <source>larger than: 5M, 100k</source>
        <translation>größer als: 5M, 100k</translation>
    </message>
    <message>
        <source>smaller than: 5M, 100k</source>
        <translation>kleiner als: 5M, 100k</translation>
    </message>
    <message>
        <source>in this folder</source>
        <translation>in diesem Ordner</translation>
    </message>
    <message>
        <source>no such mailbox</source>
        <translation>kein solches Postfach</translation>
    </message>
    <message>
        <source>no such domain</source>
        <translation>keine solche Domain</translation>
    </message>
    <message>
        <source>mailbox full</source>
        <translation>Postfach voll</translation>
    </message>
    <message>
        <source>mailbox switched off</source>
        <translation>Postfach abgeschaltet</translation>
    </message>
    <message>
        <source>mailbox moved</source>
        <translation>Postfach umgezogen</translation>
    </message>
    <message>
        <source>greylisted</source>
        <translation>Greylisting</translation>
    </message>
    <message>
        <source>too much mail at once</source>
        <translation>zu viel Post auf einmal</translation>
    </message>
    <message>
        <source>taken for spam</source>
        <translation>für Spam gehalten</translation>
    </message>
    <message>
        <source>taken for a virus</source>
        <translation>für einen Virus gehalten</translation>
    </message>
    <message>
        <source>sending server blocked</source>
        <translation>sendender Server gesperrt</translation>
    </message>
    <message>
        <source>sending server without a name</source>
        <translation>sendender Server ohne Namen</translation>
    </message>
    <message>
        <source>SPF, DKIM or DMARC failed</source>
        <translation>SPF, DKIM oder DMARC gescheitert</translation>
    </message>
    <message>
        <source>sender not accepted</source>
        <translation>Absender nicht anerkannt</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>against a rule of the server</source>
        <translation>gegen eine Regel des Servers</translation>
    </message>
    <message>
        <source>content not accepted</source>
        <translation>Inhalt nicht angenommen</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>too many recipients</source>
        <translation>zu viele Empfänger</translation>
    </message>
    <message>
        <source>server does not relay</source>
        <translation>Server leitet nicht weiter</translation>
    </message>
    <message>
        <source>encryption needed</source>
        <translation>Verschlüsselung nötig</translation>
    </message>
    <message>
        <source>address not well formed</source>
        <translation>Adresse nicht wohlgeformt</translation>
    </message>
    <message>
        <source>takes no mail</source>
        <translation>nimmt keine Post an</translation>
    </message>
    <message>
        <source>kind of message not supported</source>
        <translation>Art der Nachricht nicht unterstützt</translation>
    </message>
    <message>
        <source>cannot be converted</source>
        <translation>nicht umwandelbar</translation>
    </message>
    <message>
        <source>went round in a circle</source>
        <translation>lief im Kreis</translation>
    </message>
    <message>
        <source>server out of space</source>
        <translation>Server ohne Platz</translation>
    </message>
    <message>
        <source>trouble of the server</source>
        <translation>Störung des Servers</translation>
    </message>
    <message>
        <source>misunderstanding in the protocol</source>
        <translation>Missverständnis im Protokoll</translation>
    </message>
    <message>
        <source>server not reached</source>
        <translation>Server nicht erreicht</translation>
    </message>
    <message>
        <source>time ran out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>no known reason</source>
        <translation>kein bekannter Grund</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>bounced</source>
        <translation>zurückgekommen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>(this computer)</source>
        <translation>(dieser Rechner)</translation>
    </message>
    <message>
        <source>Check the address, or ask for the present one.</source>
        <translation>Prüfen Sie die Adresse, oder fragen Sie nach der jetzigen.</translation>
    </message>
    <message>
        <source>Tell the recipient another way, or try again later.</source>
        <translation>Sagen Sie es dem Empfänger auf anderem Weg, oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: it will be tried again.</source>
        <translation>Es ist nichts zu tun: Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>Send it with smaller attachments, or put them where they can be fetched.</source>
        <translation>Senden Sie es mit kleineren Anhängen, oder legen Sie diese zum Abholen bereit.</translation>
    </message>
    <message>
        <source>Check the settings of the account.</source>
        <translation>Prüfen Sie die Einstellungen des Kontos.</translation>
    </message>
    <message>
        <source>Only your provider can cure this: show him the server&apos;s words.</source>
        <translation>Das kann nur Ihr Anbieter beheben: Zeigen Sie ihm die Worte des Servers.</translation>
    </message>
    <message>
        <source>Ask the recipient, or his administrator, to let your mail in.</source>
        <translation>Bitten Sie den Empfänger oder dessen Administrator, Ihre Post durchzulassen.</translation>
    </message>
    <message>
        <source>Change the text, the links or the attachments, and send it again.</source>
        <translation>Ändern Sie Text, Links oder Anhänge, und senden Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Send to fewer recipients, or more slowly.</source>
        <translation>Senden Sie an weniger Empfänger oder langsamer.</translation>
    </message>
    <message>
        <source>The address is valid.</source>
        <translation>Die Adresse ist gültig.</translation>
    </message>
    <message>
        <source>It was passed on to a system that reports nothing back.</source>
        <translation>Es wurde an ein System weitergegeben, das nichts zurückmeldet.</translation>
    </message>
    <message>
        <source>The server cannot do what this message needs.</source>
        <translation>Der Server kann nicht, was diese Nachricht braucht.</translation>
    </message>
    <message>
        <source>It goes with another priority than was asked for.</source>
        <translation>Es geht mit anderer Priorität als verlangt.</translation>
    </message>
    <message>
        <source>Something is wrong with the network.</source>
        <translation>Mit dem Netz stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>A directory of the server did not answer.</source>
        <translation>Ein Verzeichnis des Servers antwortete nicht.</translation>
    </message>
    <message>
        <source>The servers misunderstood each other.</source>
        <translation>Die Server haben einander missverstanden.</translation>
    </message>
    <message>
        <source>The server did not understand a command.</source>
        <translation>Der Server hat einen Befehl nicht verstanden.</translation>
    </message>
    <message>
        <source>The server did not take a parameter.</source>
        <translation>Der Server nahm einen Parameter nicht an.</translation>
    </message>
    <message>
        <source>The servers speak different versions of the protocol.</source>
        <translation>Die Server sprechen verschiedene Fassungen des Protokolls.</translation>
    </message>
    <message>
        <source>The login was too long for the server.</source>
        <translation>Die Anmeldung war dem Server zu lang.</translation>
    </message>
    <message>
        <source>The message would have to be converted, which nobody can.</source>
        <translation>Die Nachricht müsste umgewandelt werden, was niemand kann.</translation>
    </message>
    <message>
        <source>It was converted and may have lost something.</source>
        <translation>Es wurde umgewandelt und hat dabei vielleicht etwas verloren.</translation>
    </message>
    <message>
        <source>It could not be converted.</source>
        <translation>Es konnte nicht umgewandelt werden.</translation>
    </message>
    <message>
        <source>The server could not read the content.</source>
        <translation>Der Server konnte den Inhalt nicht lesen.</translation>
    </message>
    <message>
        <source>The server would have to answer in letters it may not use.</source>
        <translation>Der Server müsste mit Buchstaben antworten, die er nicht benutzen darf.</translation>
    </message>
    <message>
        <source>The server does not take header fields with such letters.</source>
        <translation>Der Server nimmt keine Kopfzeilen mit solchen Buchstaben an.</translation>
    </message>
    <message>
        <source>Join the list, or ask its owner.</source>
        <translation>Treten Sie der Liste bei, oder fragen Sie ihren Betreiber.</translation>
    </message>
    <message>
        <source>The message cannot be turned into a protected one.</source>
        <translation>Die Nachricht kann nicht in eine geschützte verwandelt werden.</translation>
    </message>
    <message>
        <source>The server does not know how to protect this.</source>
        <translation>Der Server weiß nicht, wie er das schützen soll.</translation>
    </message>
    <message>
        <source>A signature or an encryption failed.</source>
        <translation>Eine Unterschrift oder Verschlüsselung schlug fehl.</translation>
    </message>
    <message>
        <source>The server does not know this kind of encryption.</source>
        <translation>Der Server kennt diese Art der Verschlüsselung nicht.</translation>
    </message>
    <message>
        <source>The message was damaged on its way.</source>
        <translation>Die Nachricht wurde unterwegs beschädigt.</translation>
    </message>
    <message>
        <source>The server takes mail over encryption only.</source>
        <translation>Der Server nimmt Post nur verschlüsselt an.</translation>
    </message>
    <message>
        <source>The server lets in over encryption only.</source>
        <translation>Der Server lässt nur verschlüsselt herein.</translation>
    </message>
    <message>
        <source>The password has to be given once in another way.</source>
        <translation>Das Passwort muss einmal auf andere Weise gegeben werden.</translation>
    </message>
    <message>
        <source>Your account is switched off.</source>
        <translation>Ihr Konto ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The server does not trust yours.</source>
        <translation>Der Server vertraut dem Ihren nicht.</translation>
    </message>
    <message>
        <source>Its priority is too low for the server now.</source>
        <translation>Seine Priorität ist dem Server jetzt zu niedrig.</translation>
    </message>
    <message>
        <source>The message is too large for its priority.</source>
        <translation>Die Nachricht ist für ihre Priorität zu groß.</translation>
    </message>
    <message>
        <source>The mailbox belongs to somebody else now.</source>
        <translation>Das Postfach gehört jetzt jemand anderem.</translation>
    </message>
    <message>
        <source>The domain belongs to somebody else now.</source>
        <translation>Die Domain gehört jetzt jemand anderem.</translation>
    </message>
    <message>
        <source>The server cannot tell whether the mailbox still has its owner.</source>
        <translation>Der Server kann nicht sagen, ob das Postfach noch seinen Besitzer hat.</translation>
    </message>
    <message>
        <source>The server accepts none of the signatures (DKIM).</source>
        <translation>Der Server erkennt keine der Signaturen an (DKIM).</translation>
    </message>
    <message>
        <source>No signature (DKIM) is of your own domain.</source>
        <translation>Keine Signatur (DKIM) ist von Ihrer eigenen Domain.</translation>
    </message>
    <message>
        <source>Send through the account of that domain.</source>
        <translation>Senden Sie über das Konto dieser Domain.</translation>
    </message>
    <message>
        <source>The domain&apos;s rules about who sends for it (SPF) are broken.</source>
        <translation>Die Regeln der Domain, wer für sie sendet (SPF), sind fehlerhaft.</translation>
    </message>
    <message>
        <source>Your own domain says that it takes no mail.</source>
        <translation>Ihre eigene Domain sagt, dass sie keine Post annimmt.</translation>
    </message>
    <message>
        <source>What forwarders wrote into it (ARC) does not hold.</source>
        <translation>Was Weiterleiter hineinschrieben (ARC), hält nicht.</translation>
    </message>
    <message>
        <source>Encryption all the way was asked for, and the server cannot promise it.</source>
        <translation>Verlangt war Verschlüsselung auf dem ganzen Weg; der Server kann sie nicht versprechen.</translation>
    </message>
    <message>
        <source>The recipient&apos;s provider has blocked the server that sends your mail.</source>
        <translation>Der Anbieter des Empfängers sperrt den Server, der Ihre Post sendet.</translation>
    </message>
    <message>
        <source>The recipient&apos;s provider takes the message for advertising.</source>
        <translation>Der Anbieter des Empfängers hält die Nachricht für Werbung.</translation>
    </message>
    <message>
        <source>The recipient&apos;s provider wants proof (SPF, DKIM, DMARC) that the message is yours.</source>
        <translation>Der Anbieter des Empfängers will einen Nachweis (SPF, DKIM, DMARC), dass die Nachricht von Ihnen ist.</translation>
    </message>
    <message>
        <source>The recipient&apos;s provider wants less mail from your server for a while.</source>
        <translation>Der Anbieter des Empfängers will eine Weile weniger Post von Ihrem Server.</translation>
    </message>
    <message>
        <source>Only people of the recipient&apos;s own organisation may write there.</source>
        <translation>Dorthin dürfen nur Angehörige der Organisation des Empfängers schreiben.</translation>
    </message>
    <message>
        <source>You have sent as much as your provider allows for now.</source>
        <translation>Sie haben so viel gesendet, wie Ihr Anbieter zurzeit erlaubt.</translation>
    </message>
    <message>
        <source>The provider wants a password made for this program.</source>
        <translation>Der Anbieter verlangt ein eigenes Passwort für dieses Programm.</translation>
    </message>
    <message>
        <source>Make an application password in the provider&apos;s security settings and enter it here.</source>
        <translation>Legen Sie in den Sicherheitseinstellungen des Anbieters ein App-Passwort an, und geben Sie es hier ein.</translation>
    </message>
    <message>
        <source>The provider wants you to log on in a browser once.</source>
        <translation>Der Anbieter will, dass Sie sich einmal im Browser anmelden.</translation>
    </message>
    <message>
        <source>Log on at the provider&apos;s page, then try again.</source>
        <translation>Melden Sie sich auf der Seite des Anbieters an, und versuchen Sie es dann wieder.</translation>
    </message>
    <message>
        <source>Your organisation has switched off this way of sending.</source>
        <translation>Ihre Organisation hat diesen Weg des Sendens abgeschaltet.</translation>
    </message>
    <message>
        <source>Ask its administrator to allow authenticated SMTP.</source>
        <translation>Bitten Sie ihren Administrator, SMTP mit Anmeldung zu erlauben.</translation>
    </message>
    <message>
        <source>The provider no longer takes passwords here.</source>
        <translation>Der Anbieter nimmt hier keine Passwörter mehr an.</translation>
    </message>
    <message>
        <source>A filter of the recipient&apos;s organisation refused the message.</source>
        <translation>Ein Filter der Organisation des Empfängers wies die Nachricht ab.</translation>
    </message>
    <message>
        <source>The server passes mail on only for those who log in.</source>
        <translation>Der Server gibt Post nur für Angemeldete weiter.</translation>
    </message>
    <message>
        <source>The account&apos;s own Bcc was added</source>
        <translation>Das eigene Bcc des Kontos kam hinzu</translation>
    </message>
    <message>
        <source>Mail for %1 cannot be fetched: the login failed.</source>
        <translation>Post für %1 kann nicht abgeholt werden: Die Anmeldung schlug fehl.</translation>
    </message>
    <message>
        <source>Mail for %1 cannot be fetched: the server&apos;s certificate is not trusted.</source>
        <translation>Post für %1 kann nicht abgeholt werden: Dem Zertifikat des Servers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>Mail for %1 cannot be fetched: its source does not work.</source>
        <translation>Post für %1 kann nicht abgeholt werden: Ihre Quelle funktioniert nicht.</translation>
    </message>
    <message numerus="yes">
        <source>The time of %n message(s) passed while they could not be sent. Are they still to go?</source>
        <translation>
            <numerusform>Die Zeit von %n Nachricht verstrich, während sie nicht gesendet werden konnte. Soll sie noch gehen?</numerusform>
            <numerusform>Die Zeit von %n Nachrichten verstrich, während sie nicht gesendet werden konnten. Sollen sie noch gehen?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>Sender</source>
        <comment>rule</comment>
        <translation>Absender</translation>
    </message>
    <message>
        <source>To</source>
        <comment>rule</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>Copy to</source>
        <comment>rule</comment>
        <translation>Kopie an</translation>
    </message>
    <message>
        <source>Any recipient</source>
        <comment>rule</comment>
        <translation>Ein Empfänger</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>rule</comment>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Header field</source>
        <comment>rule</comment>
        <translation>Kopffeld</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <comment>rule</comment>
        <translation>Mailingliste</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>rule</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>rule</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>rule</comment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Attachment</source>
        <comment>rule</comment>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>does not begin with</source>
        <translation>beginnt nicht mit</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>does not end with</source>
        <translation>endet nicht mit</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>does not match (*, ?)</source>
        <translation>passt nicht zu (*, ?)</translation>
    </message>
    <message>
        <source>matches (*, ?)</source>
        <translation>passt zu (*, ?)</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>ist da</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is larger than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is smaller than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>Move to</source>
        <comment>rule</comment>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Copy into</source>
        <comment>rule</comment>
        <translation>Kopieren nach</translation>
    </message>
    <message>
        <source>Mark as</source>
        <comment>rule</comment>
        <translation>Kennzeichnen als</translation>
    </message>
    <message>
        <source>Forward to</source>
        <comment>rule</comment>
        <translation>Weiterleiten an</translation>
    </message>
    <message>
        <source>Redirect to</source>
        <comment>rule</comment>
        <translation>Umleiten an</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>rule</comment>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Apply no further rule</source>
        <comment>rule</comment>
        <translation>Keine weitere Regel anwenden</translation>
    </message>
    <message>
        <source>delivery report</source>
        <translation>Zustellbericht</translation>
    </message>
    <message>
        <source>read receipt</source>
        <translation>Lesebestätigung</translation>
    </message>
    <message>
        <source>mail of a list</source>
        <translation>Post einer Liste</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>ordinary mail</source>
        <translation>gewöhnliche Post</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Geben Sie der Regel einen Namen.</translation>
    </message>
    <message>
        <source>Add what is to be done: without an action the rule does nothing.</source>
        <translation>Fügen Sie hinzu, was getan werden soll: Ohne Aktion tut die Regel nichts.</translation>
    </message>
    <message>
        <source>Name a header field, such as X-Spam: no spaces, no colon.</source>
        <translation>Nennen Sie ein Kopffeld wie X-Spam: ohne Leerzeichen und Doppelpunkt.</translation>
    </message>
    <message>
        <source>Say what to compare with.</source>
        <translation>Sagen Sie, womit verglichen wird.</translation>
    </message>
    <message>
        <source>Choose a folder, or type the name of a new one.</source>
        <translation>Wählen Sie einen Ordner oder schreiben Sie den Namen eines neuen.</translation>
    </message>
    <message>
        <source>Choose at least one mark.</source>
        <translation>Wählen Sie mindestens ein Kennzeichen.</translation>
    </message>
    <message>
        <source>This is no address: %1</source>
        <translation>Das ist keine Adresse: %1</translation>
    </message>
    <message>
        <source>Say to whom.</source>
        <translation>Sagen Sie, an wen.</translation>
    </message>
    <message>
        <source>Name a program; it gets the message on its standard input and has 30 seconds.</source>
        <translation>Nennen Sie ein Programm; es bekommt die Nachricht auf der Standardeingabe und hat 30 Sekunden.</translation>
    </message>
    <message>
        <source>%1: Sieve knows no accounts, and it is of one</source>
        <translation>%1: Sieve kennt keine Konten, und sie gilt für eines</translation>
    </message>
    <message>
        <source>%1: Sieve cannot look at text, kind or attachments</source>
        <translation>%1: Sieve kann nicht auf Text, Art oder Anhänge schauen</translation>
    </message>
    <message>
        <source>%1: Sieve cannot forward a message as an attachment</source>
        <translation>%1: Sieve kann keine Nachricht als Anhang weiterleiten</translation>
    </message>
    <message>
        <source>%1: Sieve cannot run a program</source>
        <translation>%1: Sieve kann kein Programm ausführen</translation>
    </message>
    <message>
        <source>The disk is full. Make room: until then nothing is sent, and nothing is lost.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz: Bis dahin wird nichts gesendet und nichts geht verloren.</translation>
    </message>
    <message>
        <source>The server was reached, but the login failed.</source>
        <translation>Der Server wurde erreicht, aber die Anmeldung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: it may be another server than you mean. Trust it only if whoever runs the server says that it is theirs.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut: Es kann ein anderer Server sein als der, den Sie meinen. Vertrauen Sie ihm nur, wenn der Betreiber des Servers sagt, dass es seines ist.</translation>
    </message>
    <message>
        <source>The disk is full: make room, then try again.</source>
        <translation>Der Datenträger ist voll: Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>eilig</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>not urgent</source>
        <translation>nicht eilig</translation>
    </message>
    <message>
        <source>Its last run failed, and hurt no message: %1</source>
        <translation>Der letzte Lauf schlug fehl und schadete keiner Nachricht: %1</translation>
    </message>
    <message>
        <source>Hears of each message that arrives.</source>
        <translation>Erfährt von jeder Nachricht, die ankommt.</translation>
    </message>
    <message>
        <source>Hears of each message that was sent.</source>
        <translation>Erfährt von jeder Nachricht, die gesendet wurde.</translation>
    </message>
    <message>
        <source>Hook %1</source>
        <translation>Haken %1</translation>
    </message>
    <message>
        <source>You suspended receiving. It goes on when you resume it.</source>
        <translation>Sie haben den Empfang angehalten. Er geht weiter, wenn Sie ihn fortsetzen.</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>several programs</source>
        <translation>mehrere Programme</translation>
    </message>
    <message>
        <source>Mailroom alone: it may remove what is marked as deleted</source>
        <translation>Mailroom allein: es darf entfernen, was als gelöscht markiert ist</translation>
    </message>
    <message>
        <source>The mailbox is used by</source>
        <translation>Das Postfach nutzen</translation>
    </message>
    <message>
        <source>The server refused what the message contains.</source>
        <translation>Der Server hat den Inhalt der Nachricht abgelehnt.</translation>
    </message>
    <message>
        <source>It did not: send it</source>
        <translation>Kam nicht an: senden</translation>
    </message>
    <message>
        <source>There is no account to send by.</source>
        <translation>Es gibt kein Konto, über das gesendet werden kann.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>receiving: %1</source>
        <translation>Empfang: %1</translation>
    </message>
    <message numerus="yes">
        <source>Works, except for %1 and %n more.</source>
        <translation>
            <numerusform>Arbeitet, außer %1 und %n weiterem Teil.</numerusform>
            <numerusform>Arbeitet, außer %1 und %n weiteren Teilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Works, except for %1.</source>
        <translation>Arbeitet, außer %1.</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a part of the program</comment>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Read as a report about mail that was sent</source>
        <translation>Als Bericht über gesendete Post gelesen</translation>
    </message>
    <message>
        <source>A rule was applied</source>
        <translation>Eine Regel wurde angewandt</translation>
    </message>
    <message>
        <source>A rule begins to send or run something</source>
        <translation>Eine Regel beginnt, etwas zu senden oder auszuführen</translation>
    </message>
    <message>
        <source>A rule has done it</source>
        <translation>Eine Regel hat es getan</translation>
    </message>
    <message>
        <source>A rule could not do it; it is tried again</source>
        <translation>Eine Regel konnte es nicht tun; es wird wieder versucht</translation>
    </message>
    <message>
        <source>A rule was not carried out</source>
        <translation>Eine Regel wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>A rule may have been carried out: not done again</source>
        <translation>Eine Regel wurde vielleicht ausgeführt: es geschieht nicht noch einmal</translation>
    </message>
    <message>
        <source>A hook filed it</source>
        <translation>Ein Haken hat sie abgelegt</translation>
    </message>
    <message>
        <source>It could not be filed as a hook asked</source>
        <translation>Sie konnte nicht abgelegt werden, wie ein Haken es wollte</translation>
    </message>
    <message>
        <source>A hook moved it to the Trash</source>
        <translation>Ein Haken hat sie in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>A step on arrival failed</source>
        <translation>Ein Schritt beim Eintreffen ist gescheitert</translation>
    </message>
    <message>
        <source>The server refused a change made here</source>
        <translation>Der Server hat eine hiesige Änderung abgelehnt</translation>
    </message>
    <message>
        <source>%1: Sieve redirects to mailboxes only, not to a fax or the like</source>
        <translation>%1: Sieve leitet nur an Postfächer um, nicht an ein Fax oder Ähnliches</translation>
    </message>
    <message>
        <source>If its server is away, %1 carries it: the sender is one of its own.</source>
        <translation>Ist der Server nicht erreichbar, befördert %1 sie: der Absender gehört dazu.</translation>
    </message>
    <message>
        <source>If its server is away: DNS is asked whether %1 may carry it…</source>
        <translation>Ist der Server nicht erreichbar: DNS wird gefragt, ob %1 sie befördern darf…</translation>
    </message>
    <message>
        <source>If its server is away, %1 carries it: %2.</source>
        <translation>Ist der Server nicht erreichbar, befördert %1 sie: %2.</translation>
    </message>
    <message>
        <source>If its server is away, %1 does not carry it: %2.</source>
        <translation>Ist der Server nicht erreichbar, befördert %1 sie nicht: %2.</translation>
    </message>
    <message>
        <source>Its time has not come yet.</source>
        <translation>Ihre Zeit ist noch nicht gekommen.</translation>
    </message>
    <message>
        <source>A report on the delivery of a message</source>
        <translation>Ein Bericht über die Zustellung einer Nachricht</translation>
    </message>
    <message>
        <source>A receipt: what was done with a message</source>
        <translation>Eine Bestätigung: was mit einer Nachricht geschah</translation>
    </message>
    <message>
        <source>A server&apos;s notice about a message</source>
        <translation>Die Mitteilung eines Servers über eine Nachricht</translation>
    </message>
    <message>
        <source>A complaint about a message</source>
        <translation>Eine Beschwerde über eine Nachricht</translation>
    </message>
</context>
</TS>
