<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>mailroom::AccountDialog</name>
    <message>
        <source>Before sending</source>
        <translation>Перед отправкой</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Учётная запись %1</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Добавить учётную запись</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Проверить связь</translation>
    </message>
    <message>
        <source>Trust this certificate for this server</source>
        <translation>Доверять этому сертификату для этого сервера</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Соединение с %1…</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Limits and waiting</source>
        <translation>Пределы и ожидание</translation>
    </message>
    <message>
        <source>The account is saved. No keyring could keep the password, so it is known until Mailroom ends.</source>
        <translation>Учётная запись сохранена. Ни одна связка ключей не смогла сохранить пароль, поэтому он известен, пока Mailroom не завершится.</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Маршруты</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Получение</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Отправка</translation>
    </message>
</context>
<context>
    <name>mailroom::ActionRow</name>
    <message>
        <source>Remove this action</source>
        <translation>Удалить это действие</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Что делается</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Folder, or the name of a new one</source>
        <translation>Папка или имя новой</translation>
    </message>
    <message>
        <source>Address or program</source>
        <translation>Адрес или программа</translation>
    </message>
    <message>
        <source>read</source>
        <comment>mark</comment>
        <translation>прочитанное</translation>
    </message>
    <message>
        <source>flagged</source>
        <comment>mark</comment>
        <translation>помеченное</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>mark</comment>
        <translation>отвеченное</translation>
    </message>
    <message>
        <source>junk</source>
        <comment>mark</comment>
        <translation>спам</translation>
    </message>
    <message>
        <source>Program and its arguments: spamc -x</source>
        <translation>Программа и её аргументы: spamc -x</translation>
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
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>Remove this attachment</source>
        <translation>Убрать это вложение</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>«%1» больше нет на месте.</translation>
    </message>
    <message>
        <source>“%1” is a folder or a device; only files can be attached.</source>
        <translation>«%1» — папка или устройство; приложить можно только файл.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: you have no permission to, or its disk fails.</source>
        <translation>«%1» не читается: нет прав или сбоит диск.</translation>
    </message>
    <message>
        <source>“%1” changed while it was read. Attach it again.</source>
        <translation>«%1» изменился во время чтения. Приложите его ещё раз.</translation>
    </message>
    <message>
        <source>“%1” is not attached: %2</source>
        <translation>«%1» не приложен: %2</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>Копируется %1</translation>
    </message>
</context>
<context>
    <name>mailroom::AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>Вложения</translation>
    </message>
</context>
<context>
    <name>mailroom::BandwidthDialog</name>
    <message>
        <source>Bandwidth</source>
        <translation>Пропускная способность</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>без ограничения</translation>
    </message>
    <message>
        <source> KB a second</source>
        <translation> КБ в секунду</translation>
    </message>
    <message>
        <source>Counts what is sent and what is received, of all accounts together; each gets an equal part. The rest of the line is left to other programs.</source>
        <translation>Считается отправленное и принятое всеми учётными записями вместе; каждой достаётся равная часть. Остальное остаётся другим программам.</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Не более</translation>
    </message>
</context>
<context>
    <name>mailroom::Banner</name>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
</context>
<context>
    <name>mailroom::BannerArea</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
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
        <translation>Таблица</translation>
    </message>
    <message>
        <source>%1: as a table</source>
        <translation>%1: таблицей</translation>
    </message>
</context>
<context>
    <name>mailroom::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Что вы хотите сделать?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
</context>
<context>
    <name>mailroom::Composer</name>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Скрытая копия</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;От</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Кому</translation>
    </message>
    <message>
        <source>&amp;Cc</source>
        <translation>К&amp;опия</translation>
    </message>
    <message>
        <source>&amp;Bcc</source>
        <translation>&amp;Скрытая копия</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>&amp;Attach…</source>
        <translation>&amp;Приложить…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить черновик</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Приложить файлы</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Новое письмо</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Отправить: %1</translation>
    </message>
    <message>
        <source>The draft is not saved: %1</source>
        <translation>Черновик не сохранён: %1</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Черновик сохранён</translation>
    </message>
    <message>
        <source>Name somebody to send it to.</source>
        <translation>Укажите, кому отправить.</translation>
    </message>
    <message>
        <source>Add an account first: without one nobody carries the message.</source>
        <translation>Сначала добавьте учётную запись: без неё письмо некому нести.</translation>
    </message>
    <message>
        <source>An attachment is still being copied.</source>
        <translation>Вложение ещё копируется.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>The draft is not saved: the disk is full.</source>
        <translation>Черновик не сохранён: диск заполнен.</translation>
    </message>
</context>
<context>
    <name>mailroom::ConditionRow</name>
    <message>
        <source>Remove this condition</source>
        <translation>Удалить это условие</translation>
    </message>
    <message>
        <source>What the condition looks at</source>
        <translation>На что смотрит условие</translation>
    </message>
    <message>
        <source>Name of the header field</source>
        <translation>Имя поля заголовка</translation>
    </message>
    <message>
        <source>How it compares</source>
        <translation>Как сравнивается</translation>
    </message>
    <message>
        <source>What it compares with</source>
        <translation>С чем сравнивается</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Вид сообщения</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Единица размера</translation>
    </message>
    <message>
        <source>KB</source>
        <translation>КБ</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
</context>
<context>
    <name>mailroom::DamageDialog</name>
    <message>
        <source>&amp;Set it aside and go on</source>
        <translation>&amp;Отложить и продолжить</translation>
    </message>
    <message>
        <source>The outbox is damaged</source>
        <translation>Исходящие повреждены</translation>
    </message>
    <message>
        <source>%1

Nothing was changed. Mailroom can keep the damaged file under another name and take over the accounts and the waiting mail that can be read. What is taken over is held until you release it.</source>
        <translation>%1

Ничего не изменено. Mailroom может сохранить повреждённый файл под другим именем и перенести учётные записи и ожидающую почту, которые читаются. Перенесённое задержано, пока вы его не отпустите.</translation>
    </message>
    <message>
        <source>What could not be taken over</source>
        <translation>Что не удалось перенести</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выйти</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>Читается всё, что можно прочесть…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were taken over and are held.</source>
        <translation>
            <numerusform>Перенесено и задержано %n письмо.</numerusform>
            <numerusform>Перенесено и задержано %n письма.</numerusform>
            <numerusform>Перенесено и задержано %n писем.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged outbox is kept as %1.</source>
        <translation>Повреждённые исходящие сохранены как %1.</translation>
    </message>
    <message>
        <source>This was not taken over:</source>
        <translation>Не перенесено:</translation>
    </message>
    <message>
        <source>&amp;Open the outbox</source>
        <translation>&amp;Открыть исходящие</translation>
    </message>
</context>
<context>
    <name>mailroom::Dashboard</name>
    <message>
        <source>accepted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не доставлено</translation>
    </message>
    <message>
        <source>of all failed</source>
        <translation>доля недоставленных</translation>
    </message>
    <message>
        <source>until half was accepted</source>
        <translation>пока приняли половину</translation>
    </message>
    <message>
        <source>until 95 % was accepted</source>
        <translation>пока приняли 95 %</translation>
    </message>
    <message>
        <source>wait now</source>
        <translation>ждут сейчас</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Последние 24 часа</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Последние 90 дней</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>С самого начала</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Nothing was sent in this time.</source>
        <translation>За это время ничего не отправлено.</translation>
    </message>
    <message>
        <source>By destination</source>
        <translation>По получающим доменам</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Домен</translation>
    </message>
    <message>
        <source>Why not at once</source>
        <translation>Почему не сразу</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Every server took everything at once.</source>
        <translation>Все серверы приняли всё сразу.</translation>
    </message>
    <message>
        <source>What servers said</source>
        <translation>Что ответили серверы</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>No server said no.</source>
        <translation>Ни один сервер не отказал.</translation>
    </message>
    <message>
        <source>Time until it was accepted</source>
        <translation>Время до приёма</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>В пределах</translation>
    </message>
    <message>
        <source>Nothing was accepted in this time.</source>
        <translation>За это время ничего не принято.</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>дольше</translation>
    </message>
    <message>
        <source>Attempts until the end</source>
        <translation>Попыток до конца</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Nothing came to an end in this time.</source>
        <translation>За это время ничего не завершилось.</translation>
    </message>
    <message>
        <source>recipients</source>
        <translation>получателей</translation>
    </message>
    <message>
        <source>What waits now, by destination and age</source>
        <translation>Что ждёт сейчас, по доменам и возрасту</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Ничего не ждёт.</translation>
    </message>
</context>
<context>
    <name>mailroom::DaysDialog</name>
    <message>
        <source>Choose days</source>
        <translation>Выбор дней</translation>
    </message>
    <message>
        <source>&amp;First day:</source>
        <translation>&amp;Первый день:</translation>
    </message>
    <message>
        <source>&amp;Last day:</source>
        <translation>П&amp;оследний день:</translation>
    </message>
</context>
<context>
    <name>mailroom::DeliveriesModel</name>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Сдано</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Отправитель</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
</context>
<context>
    <name>mailroom::DeliveriesPage</name>
    <message>
        <source>Deliveries</source>
        <translation>Доставки</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (CSV)…</source>
        <translation>Таблица для электронных таблиц (CSV)…</translation>
    </message>
    <message>
        <source>One JSON object a line…</source>
        <translation>По объекту JSON в строке…</translation>
    </message>
    <message>
        <source>Pages to print (PDF)…</source>
        <translation>Страницы для печати (PDF)…</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n получатель</numerusform>
            <numerusform>%n получателя</numerusform>
            <numerusform>%n получателей</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>Ещё ничего не отправлено</translation>
    </message>
    <message>
        <source>Every recipient of every message will be a row here, with what became of it and why.</source>
        <translation>Здесь каждый получатель каждого письма станет строкой: что с ним стало и почему.</translation>
    </message>
    <message>
        <source>No delivery matches</source>
        <translation>Подходящих доставок нет</translation>
    </message>
    <message>
        <source>Nothing that is kept fits this filter.</source>
        <translation>Среди хранимого ничто не подходит под этот фильтр.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Save deliveries</source>
        <translation>Сохранить доставки</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) saved as %1.</source>
        <translation>
            <numerusform>%n получатель сохранён как %1.</numerusform>
            <numerusform>%n получателя сохранены как %1.</numerusform>
            <numerusform>%n получателей сохранены как %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::DeliveryReport</name>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Написано</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Queue-id</source>
        <translation>Номер в очереди</translation>
    </message>
    <message>
        <source>Envelope sender</source>
        <translation>Отправитель на конверте</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Что это значит</translation>
    </message>
    <message>
        <source>The server&apos;s words</source>
        <translation>Слова сервера</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Попытка</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Начата</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Protected by</source>
        <translation>Чем защищено</translation>
    </message>
    <message>
        <source>nothing: clear text</source>
        <translation>ничем: открытый текст</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Соединения</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(без темы)</translation>
    </message>
    <message>
        <source>Delivery report: %1</source>
        <translation>Отчёт о доставке: %1</translation>
    </message>
    <message>
        <source>Delivery report, as known on %1</source>
        <translation>Отчёт о доставке по состоянию на %1</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Получатели</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ход событий</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Что известно</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Насколько верно</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message numerus="yes">
        <source>%n more: all of them are printed and saved.</source>
        <translation>
            <numerusform>Ещё %n: все они есть на бумаге и в файле.</numerusform>
            <numerusform>Ещё %n: все они есть на бумаге и в файле.</numerusform>
            <numerusform>Ещё %n: все они есть на бумаге и в файле.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::Desktop</name>
    <message>
        <source>Mailroom — practice</source>
        <translation>Mailroom — учение</translation>
    </message>
    <message>
        <source>Mailroom</source>
        <translation>Mailroom</translation>
    </message>
    <message>
        <source>One of every kind</source>
        <translation>Каждого вида по одному</translation>
    </message>
    <message>
        <source>Each address makes the practice server behave in its own way. Press Send and watch.
</source>
        <translation>Каждый адрес заставляет учебный сервер вести себя по-своему. Нажмите «Отправить» и смотрите.
</translation>
    </message>
    <message>
        <source>Another program is using this outbox.</source>
        <translation>Эти исходящие сейчас использует другая программа.</translation>
    </message>
    <message>
        <source>A newer version of Mailroom wrote this outbox.</source>
        <translation>Эти исходящие записаны более новой версией Mailroom.</translation>
    </message>
    <message>
        <source>Mailroom may not write where its outbox is.</source>
        <translation>Mailroom не разрешено писать туда, где лежат исходящие.</translation>
    </message>
    <message>
        <source>The outbox cannot be opened at the moment.</source>
        <translation>Сейчас исходящие открыть нельзя.</translation>
    </message>
    <message>
        <source>Close the other Mailroom or mailroomctl, or wait until it is done, and try again.</source>
        <translation>Закройте другой Mailroom или mailroomctl либо дождитесь, пока он закончит, и попробуйте снова.</translation>
    </message>
    <message>
        <source>Update Mailroom, then start it again.</source>
        <translation>Обновите Mailroom и запустите его снова.</translation>
    </message>
    <message>
        <source>Allow your user to write there, and try again.</source>
        <translation>Разрешите своему пользователю писать туда и попробуйте снова.</translation>
    </message>
    <message>
        <source>If the disk is full, make room; if it is not there, connect it. Then try again.</source>
        <translation>Если диск заполнен, освободите место; если он отключён, подключите его. Затем попробуйте снова.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, mailroomctl doctor says more.</source>
        <translation>Попробуйте снова; если не поможет, подробнее расскажет «mailroomctl doctor».</translation>
    </message>
    <message>
        <source>Nothing in %1 was changed.</source>
        <translation>В %1 ничего не изменено.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Попробовать снова</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыйти</translation>
    </message>
</context>
<context>
    <name>mailroom::DetailPane</name>
    <message>
        <source>As written</source>
        <translation>Как написано</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>от %1</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n получатель</numerusform>
            <numerusform>%n получателя</numerusform>
            <numerusform>%n получателей</numerusform>
        </translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>написано %1</translation>
    </message>
    <message>
        <source>to be sent at %1</source>
        <translation>отправится в %1</translation>
    </message>
    <message>
        <source>No attempt has been made yet. The dialogue with the server will be here.</source>
        <translation>Попыток ещё не было. Здесь будет разговор с сервером.</translation>
    </message>
    <message>
        <source>No report was needed. When a recipient fails or waits for long, it will be here.</source>
        <translation>Отчёт не понадобился. Он появится здесь, если кому-то не доставят или письмо ждёт долго.</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Получатели</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ход событий</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(без темы)</translation>
    </message>
    <message>
        <source>Attempt %1, %2, %3</source>
        <translation>Попытка %1, %2, %3</translation>
    </message>
    <message>
        <source>running</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>Отчёт, %1</translation>
    </message>
    <message>
        <source>Report (%1)</source>
        <translation>Отчёт (%1)</translation>
    </message>
    <message>
        <source>to be delivered at %1</source>
        <translation>доставить в %1</translation>
    </message>
    <message>
        <source>to be delivered by %1</source>
        <translation>доставить до %1</translation>
    </message>
    <message>
        <source>not after %1</source>
        <translation>не позже %1</translation>
    </message>
    <message>
        <source>of use until %1</source>
        <translation>нужно до %1</translation>
    </message>
    <message>
        <source>of no use since %1</source>
        <translation>не нужно с %1</translation>
    </message>
    <message>
        <source>was to be sent at %1</source>
        <translation>должно было уйти в %1</translation>
    </message>
    <message>
        <source>&amp;Delivery report…</source>
        <translation>&amp;Отчёт о доставке…</translation>
    </message>
    <message>
        <source>What happened to every recipient, as a page to print or save</source>
        <translation>Что стало с каждым получателем, на странице для печати или сохранения</translation>
    </message>
</context>
<context>
    <name>mailroom::DraftCopy</name>
    <message>
        <source>Draft saved; its copy is not on the server: %1</source>
        <translation>Черновик сохранён; его копии нет на сервере: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::DraftsMenu</name>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(без темы)</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Черновиков нет</translation>
    </message>
</context>
<context>
    <name>mailroom::EditRecovery</name>
    <message>
        <source>(no subject)</source>
        <translation>(без темы)</translation>
    </message>
    <message>
        <source>“%1” has been taken out of the queue to be edited since %2; nothing of it is sent.</source>
        <translation>«%1» взято из очереди для правки, с %2; ничего из него не отправляется.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Продолжить правку</translation>
    </message>
    <message>
        <source>Put back unchanged</source>
        <translation>Вернуть без изменений</translation>
    </message>
</context>
<context>
    <name>mailroom::EvidenceModel</name>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Что известно</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Насколько верно</translation>
    </message>
    <message>
        <source>In whose words</source>
        <translation>Чьими словами</translation>
    </message>
</context>
<context>
    <name>mailroom::ExchangeDialog</name>
    <message>
        <source>There is no account yet: add one, and its mail comes and goes here.</source>
        <translation>Учётной записи ещё нет: добавьте её, и здесь будет видно её почту.</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>Отправить и получить</translation>
    </message>
    <message>
        <source>Stop receiving</source>
        <translation>Остановить получение</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>%1 received.</source>
        <translation>Получено %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) under way.</source>
        <translation>
            <numerusform>%n учётная запись в работе.</numerusform>
            <numerusform>%n учётные записи в работе.</numerusform>
            <numerusform>%n учётных записей в работе.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is under way.</source>
        <translation>Ничего не выполняется.</translation>
    </message>
</context>
<context>
    <name>mailroom::ExchangeRow</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>в работе</translation>
    </message>
    <message>
        <source>Out: %1</source>
        <translation>Исходящие: %1</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>Входящие: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::Facts</name>
    <message>
        <source>there is no account</source>
        <translation>учётной записи нет</translation>
    </message>
    <message>
        <source>there is no account %1</source>
        <translation>учётной записи %1 нет</translation>
    </message>
    <message>
        <source>there is no account %1 that is on</source>
        <translation>нет включённой учётной записи %1</translation>
    </message>
    <message>
        <source>the account %1 receives nothing</source>
        <translation>учётная запись %1 ничего не получает</translation>
    </message>
    <message>
        <source>the account receives nothing any more</source>
        <translation>учётная запись больше ничего не получает</translation>
    </message>
    <message>
        <source>the account&apos;s server has no folder for drafts</source>
        <translation>на сервере учётной записи нет папки для черновиков</translation>
    </message>
    <message>
        <source>the order must name every account once</source>
        <translation>порядок должен называть каждую учётную запись один раз</translation>
    </message>
    <message>
        <source>name: there is already an account &quot;%1&quot;</source>
        <translation>имя: учётная запись «%1» уже есть</translation>
    </message>
    <message>
        <source>name: an account needs a name</source>
        <translation>имя: учётной записи нужно имя</translation>
    </message>
    <message>
        <source>transport: an account needs a transport</source>
        <translation>транспорт: учётной записи нужен транспорт</translation>
    </message>
    <message>
        <source>server: an account needs the name of its server</source>
        <translation>сервер: учётной записи нужно имя её сервера</translation>
    </message>
    <message>
        <source>server: the server&apos;s name is missing</source>
        <translation>сервер: не указано имя сервера</translation>
    </message>
    <message>
        <source>port: 0 is not a port</source>
        <translation>порт: 0 — не порт</translation>
    </message>
    <message>
        <source>connections: between 1 and %1</source>
        <translation>соединения: от 1 до %1</translation>
    </message>
    <message>
        <source>lifetime: must be longer than nothing</source>
        <translation>срок жизни: должен быть больше нуля</translation>
    </message>
    <message>
        <source>deadlines: each must be longer than nothing</source>
        <translation>сроки: каждый должен быть больше нуля</translation>
    </message>
    <message>
        <source>incoming: the server&apos;s name is missing</source>
        <translation>получение: не указано имя сервера</translation>
    </message>
    <message>
        <source>incoming: 0 is not a port</source>
        <translation>получение: 0 — не порт</translation>
    </message>
    <message>
        <source>incoming: a number of days is at least 1</source>
        <translation>получение: число дней не меньше 1</translation>
    </message>
    <message>
        <source>incoming: control characters are not allowed</source>
        <translation>получение: управляющие символы недопустимы</translation>
    </message>
    <message>
        <source>poll: must not be less than nothing</source>
        <translation>опрос: не может быть меньше нуля</translation>
    </message>
    <message>
        <source>%1: control characters are not allowed</source>
        <translation>%1: управляющие символы недопустимы</translation>
    </message>
    <message>
        <source>control characters are not allowed</source>
        <translation>управляющие символы недопустимы</translation>
    </message>
    <message>
        <source>display name</source>
        <translation>показываемое имя</translation>
    </message>
    <message>
        <source>password file</source>
        <translation>файл пароля</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>файл УЦ</translation>
    </message>
    <message>
        <source>this transport needs it</source>
        <translation>этому транспорту это нужно</translation>
    </message>
    <message>
        <source>a number of at least 1 is expected</source>
        <translation>ожидается число не меньше 1</translation>
    </message>
    <message>
        <source>one of %1 is expected</source>
        <translation>ожидается одно из: %1</translation>
    </message>
    <message>
        <source>%1: the transport &quot;%2&quot; has no such field</source>
        <translation>%1: у транспорта «%2» нет такого поля</translation>
    </message>
    <message>
        <source>there is no transport &quot;%1&quot;</source>
        <translation>транспорта «%1» нет</translation>
    </message>
    <message>
        <source>the transport &quot;%1&quot; speaks interface version %2, Mailroom speaks %3</source>
        <translation>транспорт «%1» говорит на версии интерфейса %2, Mailroom — на %3</translation>
    </message>
    <message>
        <source>a number of KiB a second from 0 (no limit) to %1 is expected</source>
        <translation>ожидается число КиБ в секунду от 0 (без предела) до %1</translation>
    </message>
    <message>
        <source>the schedule is wrong at character %1: %2</source>
        <translation>расписание неверно на знаке %1: %2</translation>
    </message>
    <message>
        <source>a number is expected, as in 5m</source>
        <translation>ожидается число, как в 5m</translation>
    </message>
    <message>
        <source>a unit is expected: ms, s, m, h or d</source>
        <translation>ожидается единица: ms, s, m, h или d</translation>
    </message>
    <message>
        <source>a delay is from 1 ms to 30 d</source>
        <translation>задержка — от 1 ms до 30 d</translation>
    </message>
    <message>
        <source>the number of repetitions is from 1 to 100</source>
        <translation>число повторов — от 1 до 100</translation>
    </message>
    <message>
        <source>more than 100 delays</source>
        <translation>больше 100 задержек</translation>
    </message>
    <message>
        <source>a comma or the end is expected</source>
        <translation>ожидается запятая или конец</translation>
    </message>
    <message>
        <source>there is no keyring here: the session has no message bus</source>
        <translation>здесь нет связки ключей: у сеанса нет шины сообщений</translation>
    </message>
    <message>
        <source>the keyring holds no password for this account</source>
        <translation>в связке ключей нет пароля этой учётной записи</translation>
    </message>
    <message>
        <source>the keyring cannot be used: %1</source>
        <translation>связкой ключей нельзя воспользоваться: %1</translation>
    </message>
    <message>
        <source>the password file %1 cannot be read</source>
        <translation>файл пароля %1 не читается</translation>
    </message>
    <message>
        <source>the password file %1 cannot be read: %2</source>
        <translation>файл пароля %1 не читается: %2</translation>
    </message>
    <message>
        <source>the password file %1 is not a regular file</source>
        <translation>файл пароля %1 — не обычный файл</translation>
    </message>
    <message>
        <source>the password file %1 can be read by others: run &quot;chmod 600&quot; on it</source>
        <translation>файл пароля %1 могут читать другие: выполните для него «chmod 600»</translation>
    </message>
    <message>
        <source>the first line of %1 is empty</source>
        <translation>первая строка файла %1 пуста</translation>
    </message>
    <message>
        <source>%1 was asked for and takes it</source>
        <translation>%1 запрошена и берёт это</translation>
    </message>
    <message>
        <source>%1 takes exactly this address</source>
        <translation>%1 берёт именно этот адрес</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 берёт %2</translation>
    </message>
    <message>
        <source>%1 takes addresses of type %2</source>
        <translation>%1 берёт адреса типа %2</translation>
    </message>
    <message>
        <source>%1 takes what nobody else does</source>
        <translation>%1 берёт то, что не берёт никто другой</translation>
    </message>
    <message>
        <source>%1 takes nothing like it</source>
        <translation>%1 такого не берёт</translation>
    </message>
    <message>
        <source>%1 gave it back</source>
        <translation>%1 вернула это</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 выключена</translation>
    </message>
    <message>
        <source>%1 cannot carry mail now</source>
        <translation>%1 сейчас не может переносить почту</translation>
    </message>
    <message>
        <source>%1 may not send as this From</source>
        <translation>%1 не может отправлять от этого имени</translation>
    </message>
    <message>
        <source>%1 is not among the delivery methods asked for</source>
        <translation>%1 не среди запрошенных способов доставки</translation>
    </message>
    <message>
        <source>has an address literal without its closing bracket</source>
        <translation>содержит адрес-литерал без закрывающей скобки</translation>
    </message>
    <message>
        <source>has an IPv6 address that is none</source>
        <translation>содержит адрес IPv6, который им не является</translation>
    </message>
    <message>
        <source>has an address literal that is neither IPv4 nor &quot;IPv6:&quot;</source>
        <translation>содержит адрес-литерал, который не IPv4 и не «IPv6:»</translation>
    </message>
    <message>
        <source>has a domain that is too long</source>
        <translation>содержит слишком длинный домен</translation>
    </message>
    <message>
        <source>has an empty part between the dots of its domain</source>
        <translation>содержит пустую часть между точками домена</translation>
    </message>
    <message>
        <source>has a domain with a part over 63 characters</source>
        <translation>содержит домен с частью длиннее 63 знаков</translation>
    </message>
    <message>
        <source>has a domain with a character that no domain may have</source>
        <translation>содержит домен со знаком, недопустимым в домене</translation>
    </message>
    <message>
        <source>has a domain that is no valid international name</source>
        <translation>содержит домен, который не является верным интернациональным именем</translation>
    </message>
    <message>
        <source>has no domain after the @</source>
        <translation>не содержит домена после @</translation>
    </message>
    <message>
        <source>has no address between &lt; and &gt;</source>
        <translation>не содержит адреса между &lt; и &gt;</translation>
    </message>
    <message>
        <source>has a control character</source>
        <translation>содержит управляющий символ</translation>
    </message>
    <message>
        <source>opens a quotation mark or bracket and never closes it</source>
        <translation>открывает кавычку или скобку и не закрывает её</translation>
    </message>
    <message>
        <source>has no address beside the comment</source>
        <translation>не содержит адреса кроме комментария</translation>
    </message>
    <message>
        <source>opens &lt; and never closes it</source>
        <translation>открывает &lt; и не закрывает</translation>
    </message>
    <message>
        <source>has text after the &gt;</source>
        <translation>содержит текст после &gt;</translation>
    </message>
    <message>
        <source>is no mail address</source>
        <translation>это не почтовый адрес</translation>
    </message>
    <message>
        <source>is no address</source>
        <translation>это не адрес</translation>
    </message>
    <message>
        <source>is more than one address</source>
        <translation>это больше одного адреса</translation>
    </message>
    <message>
        <source>has the character %1 where only a quoted part may have it</source>
        <translation>содержит знак %1 там, где он допустим только в кавычках</translation>
    </message>
    <message>
        <source>has a quoted part that is not set off by dots</source>
        <translation>содержит часть в кавычках, не отделённую точками</translation>
    </message>
    <message>
        <source>has nothing before the @</source>
        <translation>не содержит ничего перед @</translation>
    </message>
    <message>
        <source>has a dot at the wrong place before the @</source>
        <translation>содержит точку не на месте перед @</translation>
    </message>
    <message>
        <source>has a character that no address may have</source>
        <translation>содержит знак, недопустимый в адресе</translation>
    </message>
    <message>
        <source>has more than 64 octets before the @</source>
        <translation>содержит больше 64 октетов перед @</translation>
    </message>
    <message>
        <source>has no @ and no domain</source>
        <translation>не содержит @ и домена</translation>
    </message>
    <message>
        <source>has more than one @</source>
        <translation>содержит больше одного @</translation>
    </message>
    <message>
        <source>has a space inside the address</source>
        <translation>содержит пробел внутри адреса</translation>
    </message>
    <message>
        <source>has a character after the @ that no domain may have</source>
        <translation>содержит после @ знак, недопустимый в домене</translation>
    </message>
    <message>
        <source>is longer than 254 octets</source>
        <translation>длиннее 254 октетов</translation>
    </message>
    <message>
        <source>list &quot;%1&quot; is named more than once</source>
        <translation>список «%1» указан больше одного раза</translation>
    </message>
    <message>
        <source>list &quot;%1&quot; was looked into</source>
        <translation>список «%1» раскрыт</translation>
    </message>
    <message>
        <source>a list&apos;s name has letters, digits and spaces, at most 64, and is no address: &quot;%1&quot;</source>
        <translation>имя списка — буквы, цифры и пробелы, не больше 64, и не адрес: «%1»</translation>
    </message>
    <message>
        <source>the list &quot;%1&quot; has no members</source>
        <translation>в списке «%1» никого нет</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a list nor an address: it %2</source>
        <translation>«%1» — не список и не адрес: %2</translation>
    </message>
    <message>
        <source>there is no list &quot;%1&quot;</source>
        <translation>списка «%1» нет</translation>
    </message>
    <message>
        <source>is unknown: has:attachment</source>
        <translation>неизвестно: has:attachment</translation>
    </message>
    <message>
        <source>is unknown: is:unread, is:read, is:flagged, is:answered</source>
        <translation>неизвестно: is:unread, is:read, is:flagged, is:answered</translation>
    </message>
    <message>
        <source>is no date: 2026-03-01, 2026, 7d, yesterday</source>
        <translation>это не дата: 2026-03-01, 2026, 7d, yesterday</translation>
    </message>
    <message>
        <source>is no size: 500k, 5M</source>
        <translation>это не размер: 500k, 5M</translation>
    </message>
    <message>
        <source>says nothing behind the colon</source>
        <translation>после двоеточия ничего нет</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>слишком длинно</translation>
    </message>
    <message>
        <source>is one word too many: 32 at most</source>
        <translation>лишнее слово: не больше 32</translation>
    </message>
    <message>
        <source>a search needs a name</source>
        <translation>поиску нужно имя</translation>
    </message>
    <message>
        <source>nothing is fetched: receiving is suspended</source>
        <translation>ничего не получается: получение приостановлено</translation>
    </message>
    <message>
        <source>nothing is fetched: Mailroom works offline</source>
        <translation>ничего не получается: Mailroom работает автономно</translation>
    </message>
    <message>
        <source>nothing is fetched: %1</source>
        <translation>ничего не получается: %1</translation>
    </message>
    <message>
        <source>busy: it is being fetched already</source>
        <translation>занято: получение уже идёт</translation>
    </message>
    <message>
        <source>busy: another import runs</source>
        <translation>занято: идёт другой импорт</translation>
    </message>
    <message>
        <source>busy: the rules are just being applied</source>
        <translation>занято: правила как раз применяются</translation>
    </message>
    <message>
        <source>fetching was stopped</source>
        <translation>получение остановлено</translation>
    </message>
    <message>
        <source>the receiving half is not open</source>
        <translation>приёмная половина не открыта</translation>
    </message>
    <message>
        <source>it is open already</source>
        <translation>она уже открыта</translation>
    </message>
    <message>
        <source>nothing fetches by &quot;%1&quot;</source>
        <translation>ничто не получает почту по «%1»</translation>
    </message>
    <message>
        <source>the fetcher &quot;%1&quot; speaks interface version %2, Mailroom speaks %3</source>
        <translation>приёмник «%1» говорит на версии интерфейса %2, Mailroom — на %3</translation>
    </message>
    <message>
        <source>this kind cannot be tested</source>
        <translation>этот вид проверить нельзя</translation>
    </message>
    <message>
        <source>what fetches the mail does not answer</source>
        <translation>то, что получает почту, не отвечает</translation>
    </message>
    <message>
        <source>received mail cannot be read</source>
        <translation>полученная почта не читается</translation>
    </message>
    <message>
        <source>the server lists it and does not give it</source>
        <translation>сервер его показывает, но не отдаёт</translation>
    </message>
    <message>
        <source>folder %1, message %2: %3</source>
        <translation>папка %1, письмо %2: %3</translation>
    </message>
    <message>
        <source>folder %1: the server counts %2 messages and lists %3</source>
        <translation>папка %1: сервер насчитал писем %2, а показал %3</translation>
    </message>
    <message>
        <source>folder %1: the server does not say how long its numbers hold</source>
        <translation>папка %1: сервер не говорит, как долго действуют его номера</translation>
    </message>
    <message>
        <source>folder %1: %2 messages that went from here stay there marked as deleted, for the server can only remove all that are marked, and another program may have marked some; if there is no other program, say so in the account&apos;s settings</source>
        <translation>папка %1: писем, которые отсюда ушли и остались там помеченными как удалённые: %2; сервер умеет удалять только все помеченные сразу, а часть могла пометить другая программа; если другой программы нет, укажите это в настройках учётной записи</translation>
    </message>
    <message>
        <source>the server asked for more of what nobody had begun</source>
        <translation>сервер запросил продолжение того, чего никто не начинал</translation>
    </message>
    <message>
        <source>the server answered a command that was not given</source>
        <translation>сервер ответил на команду, которой не было</translation>
    </message>
    <message>
        <source>the server answered before the end of what it was sent</source>
        <translation>сервер ответил раньше, чем ему передали всё</translation>
    </message>
    <message>
        <source>the server sends without end what nobody asked for</source>
        <translation>сервер без конца шлёт то, чего никто не просил</translation>
    </message>
    <message>
        <source>the server does not list its folders</source>
        <translation>сервер не показывает свои папки</translation>
    </message>
    <message>
        <source>the server does not let us listen for news</source>
        <translation>сервер не позволяет ждать новостей</translation>
    </message>
    <message>
        <source>it is no longer in its folder on the server</source>
        <translation>его больше нет в его папке на сервере</translation>
    </message>
    <message>
        <source>its folder is gone</source>
        <translation>его папки больше нет</translation>
    </message>
    <message>
        <source>its content is gone</source>
        <translation>его содержимого больше нет</translation>
    </message>
    <message>
        <source>its content cannot be read</source>
        <translation>его содержимое не читается</translation>
    </message>
    <message>
        <source>the folder is gone, or no server takes its name</source>
        <translation>папки больше нет, или её имя не примет ни один сервер</translation>
    </message>
    <message>
        <source>the folder %1 cannot be opened</source>
        <translation>папка %1 не открывается</translation>
    </message>
    <message>
        <source>the server has numbered the folder %1 anew</source>
        <translation>сервер заново пронумеровал папку %1</translation>
    </message>
    <message>
        <source>a large message could not be written to the disk: %1</source>
        <translation>большое письмо не удалось записать на диск: %1</translation>
    </message>
    <message>
        <source>the server announced more octets at once than any message has</source>
        <translation>сервер объявил сразу больше октетов, чем бывает в письме</translation>
    </message>
    <message>
        <source>the server sent a response without end</source>
        <translation>сервер прислал отклик без конца</translation>
    </message>
    <message>
        <source>the server sent what is no IMAP response</source>
        <translation>сервер прислал то, что не является ответом IMAP</translation>
    </message>
    <message>
        <source>the server sent a message without end</source>
        <translation>сервер прислал письмо без конца</translation>
    </message>
    <message>
        <source>the server said neither +OK nor -ERR</source>
        <translation>сервер не сказал ни +OK, ни -ERR</translation>
    </message>
    <message>
        <source>the copy of sent message %1 is not filed: %2</source>
        <translation>копия отправленного письма %1 не положена в папку: %2</translation>
    </message>
    <message>
        <source>the copy of sent message %1 is not filed yet: %2</source>
        <translation>копия отправленного письма %1 ещё не положена в папку: %2</translation>
    </message>
    <message>
        <source>there is no folder for copies of sent mail</source>
        <translation>нет папки для копий отправленной почты</translation>
    </message>
    <message>
        <source>a change could not be told the server: %1</source>
        <translation>об одном изменении не удалось сообщить серверу: %1</translation>
    </message>
    <message>
        <source>a change could not be told the server yet: %1</source>
        <translation>об одном изменении пока не удалось сообщить серверу: %1</translation>
    </message>
    <message>
        <source>the server has not answered yet</source>
        <translation>сервер ещё не ответил</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>это не обычный файл</translation>
    </message>
    <message>
        <source>it is larger than 1 GiB</source>
        <translation>больше 1 ГиБ</translation>
    </message>
    <message>
        <source>%1 is no regular file</source>
        <translation>%1 — не обычный файл</translation>
    </message>
    <message>
        <source>%1 is no mbox: it does not begin with &quot;From &quot;</source>
        <translation>%1 — не mbox: не начинается с «From »</translation>
    </message>
    <message>
        <source>%1 is being written by another program</source>
        <translation>в %1 сейчас пишет другая программа</translation>
    </message>
    <message>
        <source>%1 messages could not be stored</source>
        <translation>не удалось сохранить писем: %1</translation>
    </message>
    <message>
        <source>the import was cancelled</source>
        <translation>импорт отменён</translation>
    </message>
    <message>
        <source>mail is imported into a folder of this computer, and moved from there</source>
        <translation>почта импортируется в папку на этом компьютере, а потом переносится оттуда</translation>
    </message>
    <message>
        <source>message %1 is left out: %2</source>
        <translation>письмо %1 пропущено: %2</translation>
    </message>
    <message>
        <source>message %1 is left out: the connection ended each time it was read</source>
        <translation>письмо %1 пропущено: при каждом чтении соединение обрывалось</translation>
    </message>
    <message>
        <source>message %1 stays on the server: it is another one than was stored</source>
        <translation>письмо %1 остаётся на сервере: оно не то, что сохранено</translation>
    </message>
    <message>
        <source>another program holds the mailbox</source>
        <translation>ящик занят другой программой</translation>
    </message>
    <message>
        <source>the server could not remove the messages</source>
        <translation>сервер не смог удалить письма</translation>
    </message>
    <message>
        <source>the server claims more messages than can be</source>
        <translation>сервер сообщает о большем числе писем, чем может быть</translation>
    </message>
    <message>
        <source>a message that is wanted whole is no longer on the server</source>
        <translation>письма, которое нужно целиком, на сервере больше нет</translation>
    </message>
    <message>
        <source>the server has it no more</source>
        <translation>у сервера его больше нет</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>это заняло слишком много времени</translation>
    </message>
    <message>
        <source>not of our mail</source>
        <translation>не о нашей почте</translation>
    </message>
    <message>
        <source>it may have happened before the program ended</source>
        <translation>возможно, это произошло до конца программы</translation>
    </message>
    <message>
        <source>not all of the message is here</source>
        <translation>письмо здесь не целиком</translation>
    </message>
    <message>
        <source>its account has no address to send from</source>
        <translation>у его учётной записи нет адреса, с которого отправлять</translation>
    </message>
    <message>
        <source>a program sent it</source>
        <translation>его отправила программа</translation>
    </message>
    <message>
        <source>it has no reverse-path: nobody could be told of a fault</source>
        <translation>у него нет обратного пути: о неудаче некому сообщить</translation>
    </message>
    <message>
        <source>it went through %1 servers: it goes round</source>
        <translation>оно прошло серверов: %1; оно ходит по кругу</translation>
    </message>
    <message>
        <source>it was sent on from here before: it goes round</source>
        <translation>его уже пересылали отсюда: оно ходит по кругу</translation>
    </message>
    <message>
        <source>it would come back to its own account</source>
        <translation>оно вернулось бы в свою же учётную запись</translation>
    </message>
    <message>
        <source>%1: file %2</source>
        <translation>%1: переместить в %2</translation>
    </message>
    <message>
        <source>%1: copy %2</source>
        <translation>%1: скопировать в %2</translation>
    </message>
    <message>
        <source>%1: flag %2</source>
        <translation>%1: пометить %2</translation>
    </message>
    <message>
        <source>%1: forward %2</source>
        <translation>%1: переслать %2</translation>
    </message>
    <message>
        <source>%1: redirect %2</source>
        <translation>%1: перенаправить %2</translation>
    </message>
    <message>
        <source>%1: run %2</source>
        <translation>%1: запустить %2</translation>
    </message>
    <message>
        <source>its Date cannot be read</source>
        <translation>его Date не читается</translation>
    </message>
    <message>
        <source>its From cannot be read</source>
        <translation>его From не читается</translation>
    </message>
    <message>
        <source>it has no From</source>
        <translation>в нём нет From</translation>
    </message>
    <message>
        <source>its parts are nested too deeply, or too many: not all of it was read</source>
        <translation>частей слишком много, или они вложены слишком глубоко: прочитано не всё</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; %3</source>
        <translation>%1: «%2» %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2</source>
        <translation>«%1» %2</translation>
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
        <translation>на этом порту сервера никто не отвечает</translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation>сервер закрыл соединение</translation>
    </message>
    <message>
        <source>there is no server of this name, or the name service cannot be reached</source>
        <translation>сервера с таким именем нет, или служба имён недоступна</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>сервер не ответил вовремя</translation>
    </message>
    <message>
        <source>the server did not answer in time (%1)</source>
        <translation>сервер не ответил вовремя (%1)</translation>
    </message>
    <message>
        <source>there is no way to the server, or the line was cut</source>
        <translation>нет пути к серверу, или линия оборвалась</translation>
    </message>
    <message>
        <source>this computer does not allow the connection</source>
        <translation>этот компьютер не разрешает соединение</translation>
    </message>
    <message>
        <source>this computer has too many connections open</source>
        <translation>на этом компьютере открыто слишком много соединений</translation>
    </message>
    <message>
        <source>the server and this computer agreed on no encryption: %1</source>
        <translation>сервер и этот компьютер не договорились о шифровании: %1</translation>
    </message>
    <message>
        <source>the connection failed: %1</source>
        <translation>соединение не удалось: %1</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2</source>
        <translation>сертификату %1 нет доверия: %2</translation>
    </message>
    <message>
        <source>the CA file %1 holds no readable certificate</source>
        <translation>в файле УЦ %1 нет читаемого сертификата</translation>
    </message>
    <message>
        <source>subject: %1
issuer: %2
valid: %3 to %4</source>
        <translation>владелец: %1
издатель: %2
действителен: с %3 по %4</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>нет сети</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>соединение с %1</translation>
    </message>
    <message>
        <source>greeting</source>
        <translation>приветствие</translation>
    </message>
    <message>
        <source>taking content</source>
        <translation>приём содержимого</translation>
    </message>
    <message>
        <source>end of DATA</source>
        <translation>конец DATA</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>ответ</translation>
    </message>
    <message>
        <source>reply to %1</source>
        <translation>ответ на %1</translation>
    </message>
    <message>
        <source>reply to the logon</source>
        <translation>ответ на вход</translation>
    </message>
    <message>
        <source>list of messages</source>
        <translation>список писем</translation>
    </message>
    <message>
        <source>DNS does not answer about %1</source>
        <translation>DNS не отвечает о %1</translation>
    </message>
    <message>
        <source>DNS cannot be asked here</source>
        <translation>здесь нельзя спросить DNS</translation>
    </message>
    <message>
        <source>%1 has no address</source>
        <translation>у %1 нет адреса</translation>
    </message>
    <message>
        <source>%1 has no SPF record</source>
        <translation>у %1 нет записи SPF</translation>
    </message>
    <message>
        <source>%1 has no SPF record, and its DMARC policy is %2</source>
        <translation>у %1 нет записи SPF, а политика DMARC — %2</translation>
    </message>
    <message>
        <source>the SPF record of %1 cannot be judged</source>
        <translation>о записи SPF домена %1 нельзя судить</translation>
    </message>
    <message>
        <source>the SPF record of %1 does not let %2 send</source>
        <translation>запись SPF домена %1 не разрешает %2 отправлять</translation>
    </message>
    <message>
        <source>the SPF record of %1 does not let %2 send, and its DMARC policy is %3</source>
        <translation>запись SPF домена %1 не разрешает %2 отправлять, а политика DMARC — %3</translation>
    </message>
    <message>
        <source>the SPF record of %1 lets %2 send</source>
        <translation>запись SPF домена %1 разрешает %2 отправлять</translation>
    </message>
    <message>
        <source>the DMARC policy of %1 is %2, and the reverse-path is not its own</source>
        <translation>политика DMARC домена %1 — %2, а обратный путь не его</translation>
    </message>
    <message>
        <source>it has no server whose right could be looked up</source>
        <translation>у неё нет сервера, чьё право можно было бы проверить</translation>
    </message>
    <message>
        <source>no password is known for %1</source>
        <translation>пароль для %1 неизвестен</translation>
    </message>
    <message>
        <source>the password is not sent over a connection without TLS</source>
        <translation>пароль не передаётся по соединению без TLS</translation>
    </message>
    <message>
        <source>the password would go in clear text</source>
        <translation>пароль ушёл бы открытым текстом</translation>
    </message>
    <message>
        <source>a user name or password of several lines cannot be sent</source>
        <translation>имя пользователя или пароль из нескольких строк передать нельзя</translation>
    </message>
    <message>
        <source>the user name or the password has a control character</source>
        <translation>в имени пользователя или пароле есть управляющий символ</translation>
    </message>
    <message>
        <source>a POP3 server needs a user name</source>
        <translation>серверу POP3 нужно имя пользователя</translation>
    </message>
    <message>
        <source>no way to log on in common; the server offers: %1</source>
        <translation>нет общего способа входа; сервер предлагает: %1</translation>
    </message>
    <message>
        <source>not a mechanism</source>
        <translation>не способ входа</translation>
    </message>
    <message>
        <source>the server asked for more than PLAIN gives</source>
        <translation>сервер запросил больше, чем даёт PLAIN</translation>
    </message>
    <message>
        <source>the server asked for more than LOGIN gives</source>
        <translation>сервер запросил больше, чем даёт LOGIN</translation>
    </message>
    <message>
        <source>the server&apos;s SCRAM challenge has no salt</source>
        <translation>в запросе SCRAM от сервера нет соли</translation>
    </message>
    <message>
        <source>the server&apos;s SCRAM iteration count %1 is not acceptable</source>
        <translation>число итераций SCRAM %1 от сервера неприемлемо</translation>
    </message>
    <message>
        <source>the server could not prove that it knows the password</source>
        <translation>сервер не смог доказать, что знает пароль</translation>
    </message>
    <message>
        <source>the server ended the logon without its proof</source>
        <translation>сервер закончил вход, ничего не доказав</translation>
    </message>
    <message>
        <source>the server refused the logon</source>
        <translation>сервер отказал во входе</translation>
    </message>
    <message>
        <source>the server could not check the logon</source>
        <translation>сервер не смог проверить вход</translation>
    </message>
    <message>
        <source>the server refused the user name</source>
        <translation>сервер отклонил имя пользователя</translation>
    </message>
    <message>
        <source>the server wants longer pauses between logons</source>
        <translation>сервер требует более длинных пауз между входами</translation>
    </message>
    <message>
        <source>the server refers to another one, which is not followed with a password</source>
        <translation>сервер отсылает к другому, а с паролем туда не идут</translation>
    </message>
    <message>
        <source>the server does not offer STARTTLS</source>
        <translation>сервер не предлагает STARTTLS</translation>
    </message>
    <message>
        <source>the server does not offer STLS</source>
        <translation>сервер не предлагает STLS</translation>
    </message>
    <message>
        <source>the server refused STARTTLS</source>
        <translation>сервер отклонил STARTTLS</translation>
    </message>
    <message>
        <source>the server refused STLS</source>
        <translation>сервер отклонил STLS</translation>
    </message>
    <message>
        <source>the server began a session before TLS, which proves nothing</source>
        <translation>сервер начал сеанс до TLS, а это ничего не доказывает</translation>
    </message>
    <message>
        <source>the server sent more than its reply to STARTTLS before TLS began</source>
        <translation>до начала TLS сервер прислал больше, чем ответ на STARTTLS</translation>
    </message>
    <message>
        <source>the server sent more than its reply to STLS before TLS began</source>
        <translation>до начала TLS сервер прислал больше, чем ответ на STLS</translation>
    </message>
    <message>
        <source>the server refused the connection</source>
        <translation>сервер отказал в соединении</translation>
    </message>
    <message>
        <source>the server refused our greeting</source>
        <translation>сервер отклонил наше приветствие</translation>
    </message>
    <message>
        <source>the server refused MAIL FROM</source>
        <translation>сервер отклонил MAIL FROM</translation>
    </message>
    <message>
        <source>the server ended the session</source>
        <translation>сервер завершил сеанс</translation>
    </message>
    <message>
        <source>the server spoke without being asked</source>
        <translation>сервер заговорил без запроса</translation>
    </message>
    <message>
        <source>the server asked for what nobody offered</source>
        <translation>сервер запросил то, чего никто не предлагал</translation>
    </message>
    <message>
        <source>the server spoke before the end of the content</source>
        <translation>сервер заговорил до конца содержимого</translation>
    </message>
    <message>
        <source>the server sent %1 before the end of the content</source>
        <translation>сервер прислал %1 до конца содержимого</translation>
    </message>
    <message>
        <source>unexpected reply %1 to %2</source>
        <translation>неожиданный ответ %1 на %2</translation>
    </message>
    <message>
        <source>the server sent a line without end</source>
        <translation>сервер прислал строку без конца</translation>
    </message>
    <message>
        <source>the server sent a reply without end</source>
        <translation>сервер прислал ответ без конца</translation>
    </message>
    <message>
        <source>the lines of one reply carry different codes, %1 and %2</source>
        <translation>в строках одного ответа разные коды, %1 и %2</translation>
    </message>
    <message>
        <source>the message took longer than a transaction may</source>
        <translation>передача письма шла дольше, чем позволено</translation>
    </message>
    <message>
        <source>the server took longer than anything may</source>
        <translation>сервер отвечал дольше, чем позволено</translation>
    </message>
    <message>
        <source>the server says that this is enough for now</source>
        <translation>сервер говорит, что пока хватит</translation>
    </message>
    <message>
        <source>stopped by the user</source>
        <translation>остановлено пользователем</translation>
    </message>
    <message>
        <source>the address has a control character</source>
        <translation>в адресе есть управляющий символ</translation>
    </message>
    <message>
        <source>the sender&apos;s address has a control character</source>
        <translation>в адресе отправителя есть управляющий символ</translation>
    </message>
    <message>
        <source>the message needs SMTPUTF8 (an address or header field is not ASCII), which the server does not offer</source>
        <translation>письму нужен SMTPUTF8 (адрес или поле заголовка не ASCII), а сервер его не предлагает</translation>
    </message>
    <message>
        <source>the content has 8-bit octets, the server does not offer 8BITMIME, and the message cannot be re-encoded: %1</source>
        <translation>в содержимом есть 8-битные октеты, сервер не предлагает 8BITMIME, а перекодировать письмо нельзя: %1</translation>
    </message>
    <message>
        <source>the server cannot hold mail until it is to be delivered</source>
        <translation>сервер не умеет держать почту до времени доставки</translation>
    </message>
    <message>
        <source>the message has %1 octets, the server takes at most %2</source>
        <translation>в письме октетов %1, сервер принимает не больше %2</translation>
    </message>
    <message>
        <source>the server holds it until %1</source>
        <translation>сервер держит письмо до %1</translation>
    </message>
    <message>
        <source>%1 part(s) re-encoded in a copy: the server does not offer 8BITMIME</source>
        <translation>частей, перекодированных в копии: %1; сервер не предлагает 8BITMIME</translation>
    </message>
    <message>
        <source>a header has 8-bit octets</source>
        <translation>в заголовке есть 8-битные октеты</translation>
    </message>
    <message>
        <source>it is signed or encrypted, and re-encoding would break that</source>
        <translation>оно подписано или зашифровано, и перекодирование это нарушило бы</translation>
    </message>
    <message>
        <source>a part has 8-bit octets although it says %1</source>
        <translation>в одной части есть 8-битные октеты, хотя указано %1</translation>
    </message>
    <message>
        <source>a part of the type %1 may not be re-encoded</source>
        <translation>часть типа %1 перекодировать нельзя</translation>
    </message>
    <message>
        <source>its parts are nested too deep, or a header is too long</source>
        <translation>части вложены слишком глубоко, или заголовок слишком длинный</translation>
    </message>
    <message>
        <source>a program would take the address for an option</source>
        <translation>программа приняла бы адрес за параметр</translation>
    </message>
    <message>
        <source>%1 is not a program that can be run</source>
        <translation>%1 — не программа, которую можно запустить</translation>
    </message>
    <message>
        <source>the program crashed: whether it sent is not known</source>
        <translation>программа аварийно завершилась: отправила ли она письмо, неизвестно</translation>
    </message>
    <message>
        <source>the program took too long and was ended: whether it sent is not known</source>
        <translation>программа работала слишком долго и была остановлена: отправила ли она письмо, неизвестно</translation>
    </message>
    <message>
        <source>the program was stopped: whether it sent is not known</source>
        <translation>программа была остановлена: отправила ли она письмо, неизвестно</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>она завершилась с кодом %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>it was called wrongly</source>
        <translation>она вызвана неверно</translation>
    </message>
    <message>
        <source>the message is not what it takes</source>
        <translation>такое письмо она не принимает</translation>
    </message>
    <message>
        <source>it could not read the message</source>
        <translation>она не смогла прочесть письмо</translation>
    </message>
    <message>
        <source>there is no such recipient</source>
        <translation>такого получателя нет</translation>
    </message>
    <message>
        <source>there is no such host</source>
        <translation>такого узла нет</translation>
    </message>
    <message>
        <source>it does not offer this</source>
        <translation>она этого не умеет</translation>
    </message>
    <message>
        <source>it failed in itself</source>
        <translation>в ней самой произошёл сбой</translation>
    </message>
    <message>
        <source>the system failed it</source>
        <translation>её подвела система</translation>
    </message>
    <message>
        <source>a file of the system is missing</source>
        <translation>не хватает системного файла</translation>
    </message>
    <message>
        <source>it could not write</source>
        <translation>она не смогла записать</translation>
    </message>
    <message>
        <source>it could not read or write</source>
        <translation>она не смогла прочесть или записать</translation>
    </message>
    <message>
        <source>it asked to try later</source>
        <translation>она просит попробовать позже</translation>
    </message>
    <message>
        <source>the other side did not understand it</source>
        <translation>другая сторона её не поняла</translation>
    </message>
    <message>
        <source>it is not allowed to</source>
        <translation>ей это не разрешено</translation>
    </message>
    <message>
        <source>it is not set up</source>
        <translation>она не настроена</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>папки %1 нет</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>в папку %1 нельзя записать</translation>
    </message>
    <message>
        <source>filed as %1</source>
        <translation>положено как %1</translation>
    </message>
    <message>
        <source>the spooler is not open</source>
        <translation>спулер не открыт</translation>
    </message>
    <message>
        <source>the spooler is open already</source>
        <translation>спулер уже открыт</translation>
    </message>
    <message>
        <source>the spooler was closed before it could answer</source>
        <translation>спулер закрыт раньше, чем смог ответить</translation>
    </message>
    <message>
        <source>Mailroom is closed</source>
        <translation>Mailroom закрыт</translation>
    </message>
    <message>
        <source>Mailroom works offline</source>
        <translation>Mailroom работает автономно</translation>
    </message>
    <message>
        <source>busy: Mailroom is logging off already</source>
        <translation>занято: Mailroom уже завершает работу</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>nothing is sent: Mailroom works offline</source>
        <translation>ничего не отправляется: Mailroom работает автономно</translation>
    </message>
    <message>
        <source>nothing is sent: sending is suspended</source>
        <translation>ничего не отправляется: отправка приостановлена</translation>
    </message>
    <message>
        <source>nothing can be sent now</source>
        <translation>сейчас ничего нельзя отправить</translation>
    </message>
    <message>
        <source>busy: it is being flushed already</source>
        <translation>занято: отправка уже идёт</translation>
    </message>
    <message>
        <source>busy: a validation runs already</source>
        <translation>занято: проверка уже идёт</translation>
    </message>
    <message>
        <source>nothing is known of a server &quot;%1&quot;</source>
        <translation>о сервере «%1» ничего не известно</translation>
    </message>
    <message>
        <source>no failure of %1 is remembered</source>
        <translation>неудач с адресом %1 в памяти нет</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no reason</source>
        <translation>«%1» — не причина</translation>
    </message>
    <message>
        <source>there is no message %1</source>
        <translation>письма %1 нет</translation>
    </message>
    <message>
        <source>there is no message %1 that can be sent</source>
        <translation>письма %1, которое можно отправить, нет</translation>
    </message>
    <message>
        <source>there is no such message</source>
        <translation>такого письма нет</translation>
    </message>
    <message>
        <source>there is no attempt %1</source>
        <translation>попытки %1 нет</translation>
    </message>
    <message>
        <source>cannot hold</source>
        <translation>задержать нельзя</translation>
    </message>
    <message>
        <source>cannot release</source>
        <translation>отпустить нельзя</translation>
    </message>
    <message>
        <source>cannot retry</source>
        <translation>повторить нельзя</translation>
    </message>
    <message>
        <source>cannot cancel</source>
        <translation>отменить нельзя</translation>
    </message>
    <message>
        <source>cannot expire</source>
        <translation>прекратить попытки нельзя</translation>
    </message>
    <message>
        <source>cannot delete</source>
        <translation>удалить нельзя</translation>
    </message>
    <message>
        <source>nothing to settle</source>
        <translation>решать нечего</translation>
    </message>
    <message>
        <source>it waits for its turn</source>
        <translation>оно ждёт своей очереди</translation>
    </message>
    <message>
        <source>it is being sent</source>
        <translation>оно отправляется</translation>
    </message>
    <message>
        <source>its content is already on the wire</source>
        <translation>его содержимое уже передаётся</translation>
    </message>
    <message>
        <source>it waits for its next attempt</source>
        <translation>оно ждёт следующей попытки</translation>
    </message>
    <message>
        <source>it is held</source>
        <translation>оно задержано</translation>
    </message>
    <message>
        <source>it is in doubt: say first whether it arrived</source>
        <translation>его судьба неясна: сначала скажите, дошло ли оно</translation>
    </message>
    <message>
        <source>it is in doubt whether %1 has it: say first whether it arrived</source>
        <translation>неясно, получил ли его %1: сначала скажите, дошло ли оно</translation>
    </message>
    <message>
        <source>the server has accepted it</source>
        <translation>сервер его принял</translation>
    </message>
    <message>
        <source>the server of %1 has it already</source>
        <translation>оно уже у сервера адреса %1</translation>
    </message>
    <message>
        <source>it was delivered</source>
        <translation>оно доставлено</translation>
    </message>
    <message>
        <source>it has failed</source>
        <translation>оно не доставлено</translation>
    </message>
    <message>
        <source>it is being edited</source>
        <translation>оно правится</translation>
    </message>
    <message>
        <source>message %1 cannot be edited: %2</source>
        <translation>письмо %1 править нельзя: %2</translation>
    </message>
    <message>
        <source>message %1 is being edited (%2, since %3)</source>
        <translation>письмо %1 правится (%2, с %3)</translation>
    </message>
    <message>
        <source>message %1 is not being edited</source>
        <translation>письмо %1 не правится</translation>
    </message>
    <message>
        <source>nothing of it waits</source>
        <translation>ничего из него не ждёт</translation>
    </message>
    <message>
        <source>nothing of it waits any more</source>
        <translation>ничего из него больше не ждёт</translation>
    </message>
    <message>
        <source>message %1: %2</source>
        <translation>письмо %1: %2</translation>
    </message>
    <message>
        <source>%1 is no recipient of it</source>
        <translation>%1 — не получатель этого письма</translation>
    </message>
    <message>
        <source>%1 is a recipient of it already</source>
        <translation>%1 — уже получатель этого письма</translation>
    </message>
    <message>
        <source>%1 does not wait any more</source>
        <translation>%1 уже не ждёт</translation>
    </message>
    <message>
        <source>%1 is not finished yet</source>
        <translation>с %1 ещё не закончено</translation>
    </message>
    <message>
        <source>%1 recipients wait: name the one that is meant</source>
        <translation>ждущих получателей %1: назовите нужного</translation>
    </message>
    <message>
        <source>%1 recipients are meant: name the one to correct</source>
        <translation>подходящих получателей %1: назовите того, чей адрес исправить</translation>
    </message>
    <message>
        <source>no recipient of it has failed</source>
        <translation>ни с одним получателем не было неудачи</translation>
    </message>
    <message>
        <source>account %1 → %2</source>
        <translation>учётная запись %1 → %2</translation>
    </message>
    <message>
        <source>this account&apos;s transport does not take it</source>
        <translation>транспорт этой учётной записи это не берёт</translation>
    </message>
    <message>
        <source>no transport takes %1</source>
        <translation>ни один транспорт не берёт %1</translation>
    </message>
    <message>
        <source>%1 has been away since %2; %3 may send as %4 and carries it</source>
        <translation>%1 недоступна с %2; %3 может отправлять от имени %4 и несёт это</translation>
    </message>
    <message>
        <source>given up after %1 attempts</source>
        <translation>попытки прекращены, их было %1</translation>
    </message>
    <message>
        <source>too late: its latest time has passed</source>
        <translation>слишком поздно: крайний срок прошёл</translation>
    </message>
    <message>
        <source>its lifetime is over</source>
        <translation>срок жизни письма истёк</translation>
    </message>
    <message>
        <source>it has waited for four hours</source>
        <translation>оно ждёт уже четыре часа</translation>
    </message>
    <message>
        <source>no evidence came within a quarter of an hour</source>
        <translation>за четверть часа подтверждений не было</translation>
    </message>
    <message>
        <source>no evidence came; the account&apos;s setting decided</source>
        <translation>подтверждений нет; решила настройка учётной записи</translation>
    </message>
    <message>
        <source>the program ended during the attempt</source>
        <translation>программа закончилась во время попытки</translation>
    </message>
    <message>
        <source>it was to go at %1</source>
        <translation>оно должно было уйти %1</translation>
    </message>
    <message>
        <source>%1 octets; %2 takes %3</source>
        <translation>октетов %1; %2 принимает %3</translation>
    </message>
    <message>
        <source>%1 messages an hour</source>
        <translation>писем в час: %1</translation>
    </message>
    <message>
        <source>%1 messages a day</source>
        <translation>писем в день: %1</translation>
    </message>
    <message>
        <source>%1 recipients a day</source>
        <translation>получателей в день: %1</translation>
    </message>
    <message>
        <source>it told an outcome that nobody waits for</source>
        <translation>он сообщил исход, которого никто не ждёт</translation>
    </message>
    <message>
        <source>it ended an attempt that it does not have</source>
        <translation>он закончил попытку, которой у него нет</translation>
    </message>
    <message>
        <source>it ended an attempt and said nothing of a recipient</source>
        <translation>он закончил попытку, ничего не сказав об одном получателе</translation>
    </message>
    <message>
        <source>it did not end a message when it was told to</source>
        <translation>он не закончил письмо, когда ему велели</translation>
    </message>
    <message>
        <source>it announced the end of a message that it does not have</source>
        <translation>он объявил конец письма, которого у него нет</translation>
    </message>
    <message>
        <source>a reply of %1</source>
        <translation>ответ от %1</translation>
    </message>
    <message>
        <source>a report of %1</source>
        <translation>отчёт от %1</translation>
    </message>
    <message>
        <source>a bounce of %1</source>
        <translation>извещение о недоставке от %1</translation>
    </message>
    <message>
        <source>the copy in %1</source>
        <translation>копия в %1</translation>
    </message>
    <message>
        <source>a disposition notification of %1</source>
        <translation>уведомление о прочтении от %1</translation>
    </message>
    <message>
        <source>an answer of %1</source>
        <translation>ответное письмо от %1</translation>
    </message>
    <message>
        <source>an automatic reply of %1</source>
        <translation>автоматический ответ от %1</translation>
    </message>
    <message>
        <source>a complaint passed on by %1</source>
        <translation>жалоба, переданная от %1</translation>
    </message>
    <message>
        <source>an unnamed server</source>
        <translation>неназванного сервера</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>не доставлено: %1</translation>
    </message>
    <message>
        <source>delayed: %1</source>
        <translation>задержано: %1</translation>
    </message>
    <message>
        <source>delivered: %1</source>
        <translation>доставлено: %1</translation>
    </message>
    <message>
        <source>relayed: %1</source>
        <translation>передано дальше: %1</translation>
    </message>
    <message>
        <source>expanded: %1</source>
        <translation>разослано по списку: %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 и ещё %2</translation>
    </message>
    <message>
        <source>%1 (no report: %2)</source>
        <translation>%1 (без отчёта: %2)</translation>
    </message>
    <message>
        <source>there is no report of event %1</source>
        <translation>к событию %1 отчёта нет</translation>
    </message>
    <message>
        <source>there is no unmatched report %1</source>
        <translation>несопоставленного отчёта %1 нет</translation>
    </message>
    <message>
        <source>a line of the status part is no field</source>
        <translation>строка части с состоянием — не поле</translation>
    </message>
    <message>
        <source>the recipient &quot;%1&quot; has no action that is known</source>
        <translation>у получателя «%1» нет известного действия</translation>
    </message>
    <message>
        <source>the report names more than %1 recipients</source>
        <translation>в отчёте получателей больше %1</translation>
    </message>
    <message>
        <source>the server says %1</source>
        <translation>сервер говорит: %1</translation>
    </message>
    <message>
        <source>folder %1: the server says %2</source>
        <translation>папка %1: сервер говорит: %2</translation>
    </message>
    <message>
        <source>the server ended the session: %1</source>
        <translation>сервер завершил сеанс: %1</translation>
    </message>
    <message>
        <source>the server refused the logon: %1</source>
        <translation>сервер отказал во входе: %1</translation>
    </message>
    <message>
        <source>the server could not check the logon: %1</source>
        <translation>сервер не смог проверить вход: %1</translation>
    </message>
    <message>
        <source>the server refused the user name: %1</source>
        <translation>сервер отклонил имя пользователя: %1</translation>
    </message>
    <message>
        <source>the server refused the connection: %1</source>
        <translation>сервер отказал в соединении: %1</translation>
    </message>
    <message>
        <source>the server refused STLS: %1</source>
        <translation>сервер отклонил STLS: %1</translation>
    </message>
    <message>
        <source>the server wants longer pauses between logons: %1</source>
        <translation>сервер требует более длинных пауз между входами: %1</translation>
    </message>
    <message>
        <source>another program holds the mailbox: %1</source>
        <translation>ящик занят другой программой: %1</translation>
    </message>
    <message>
        <source>the server could not remove the messages: %1</source>
        <translation>сервер не смог удалить письма: %1</translation>
    </message>
    <message>
        <source>not an SMTP reply: %1</source>
        <translation>не ответ SMTP: %1</translation>
    </message>
    <message>
        <source>message %1 cannot be read: %2</source>
        <translation>письмо %1 не читается: %2</translation>
    </message>
    <message>
        <source>message %1 cannot be had: %2</source>
        <translation>письмо %1 не получить: %2</translation>
    </message>
    <message>
        <source>message %1 cannot be removed: %2</source>
        <translation>письмо %1 не удаляется: %2</translation>
    </message>
    <message>
        <source>it said &quot;%1&quot;, which is no order</source>
        <translation>она сказала «%1», а это не указание</translation>
    </message>
    <message>
        <source>it crashed: %1</source>
        <translation>сбой: %1</translation>
    </message>
    <message>
        <source>the program failed with %1: %2</source>
        <translation>программа завершилась с ошибкой %1: %2</translation>
    </message>
    <message>
        <source>the program was killed by signal %1: %2</source>
        <translation>программа завершена сигналом %1: %2</translation>
    </message>
    <message>
        <source>the program did not end in time: %1</source>
        <translation>программа не закончила вовремя: %1</translation>
    </message>
    <message>
        <source>the program cannot be started: %1</source>
        <translation>программа не запускается: %1</translation>
    </message>
    <message>
        <source>the database is damaged: %1</source>
        <translation>база данных повреждена: %1</translation>
    </message>
    <message>
        <source>the database is damaged and was left as it is: %1 (%2)</source>
        <translation>база данных повреждена и оставлена как есть: %1 (%2)</translation>
    </message>
    <message>
        <source>there is no permission for the database: %1 (%2)</source>
        <translation>нет прав на базу данных: %1 (%2)</translation>
    </message>
    <message>
        <source>the database refuses it: %1 (%2)</source>
        <translation>база данных это отклоняет: %1 (%2)</translation>
    </message>
    <message>
        <source>there is no space for the database: %1 (%2)</source>
        <translation>для базы данных нет места: %1 (%2)</translation>
    </message>
    <message>
        <source>the database cannot be used now: %1 (%2)</source>
        <translation>базой данных сейчас нельзя воспользоваться: %1 (%2)</translation>
    </message>
    <message>
        <source>the database %1 cannot be set up: %2</source>
        <translation>базу данных %1 не удаётся подготовить: %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>строка %1: %2</translation>
    </message>
    <message>
        <source>%1 is not known here</source>
        <translation>%1 здесь неизвестно</translation>
    </message>
    <message>
        <source>an if without a test</source>
        <translation>if без проверки</translation>
    </message>
    <message>
        <source>a not of several tests</source>
        <translation>not из нескольких проверок</translation>
    </message>
    <message>
        <source>a test of several texts among others</source>
        <translation>проверка нескольких текстов среди прочих</translation>
    </message>
    <message>
        <source>the test %1</source>
        <translation>проверка %1</translation>
    </message>
    <message>
        <source>exists of several fields</source>
        <translation>exists из нескольких полей</translation>
    </message>
    <message>
        <source>redirect without :copy, which keeps nothing,</source>
        <translation>redirect без :copy, при котором ничего не остаётся,</translation>
    </message>
    <message>
        <source>the flag %1</source>
        <translation>пометка %1</translation>
    </message>
    <message>
        <source>a list has something that is no text</source>
        <translation>в списке есть нечто, что не текст</translation>
    </message>
    <message>
        <source>a list does not end</source>
        <translation>список не заканчивается</translation>
    </message>
    <message>
        <source>a list of tests does not end</source>
        <translation>список проверок не заканчивается</translation>
    </message>
    <message>
        <source>the script is too large or too deeply nested</source>
        <translation>сценарий слишком велик или вложен слишком глубоко</translation>
    </message>
    <message>
        <source>a test is missing</source>
        <translation>не хватает проверки</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>не хватает команды</translation>
    </message>
    <message>
        <source>a block does not end</source>
        <translation>блок не заканчивается</translation>
    </message>
    <message>
        <source>a semicolon is missing behind %1</source>
        <translation>после %1 не хватает точки с запятой</translation>
    </message>
    <message>
        <source>it is of one account</source>
        <translation>оно для одной учётной записи</translation>
    </message>
    <message>
        <source>it looks at text, class or attachments</source>
        <translation>оно смотрит на текст, вид или вложения</translation>
    </message>
    <message>
        <source>it forwards as an attachment</source>
        <translation>оно пересылает вложением</translation>
    </message>
    <message>
        <source>it runs a program</source>
        <translation>оно запускает программу</translation>
    </message>
    <message>
        <source>it redirects to what is no mailbox</source>
        <translation>оно перенаправляет туда, где нет ящика</translation>
    </message>
    <message>
        <source>the database is damaged: a row of %1 refers to nothing</source>
        <translation>база данных повреждена: строка таблицы %1 ссылается в никуда</translation>
    </message>
    <message>
        <source>the database is damaged and was left as it is: a number is out of range</source>
        <translation>база данных повреждена и оставлена как есть: число вне допустимых пределов</translation>
    </message>
    <message>
        <source>there is no database %1 yet</source>
        <translation>базы данных %1 ещё нет</translation>
    </message>
    <message>
        <source>%1 is not a database of Mailroom; it was left as it is</source>
        <translation>%1 — не база данных Mailroom; оставлено как есть</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Mailroom (schema %2, this one knows %3); it was left as it is</source>
        <translation>%1 записана более новой версией Mailroom (схема %2, эта знает %3); оставлено как есть</translation>
    </message>
    <message>
        <source>the database %1 is not set up yet</source>
        <translation>база данных %1 ещё не подготовлена</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be set</source>
        <translation>%1 базы %2 не удаётся установить</translation>
    </message>
    <message>
        <source>the database %1 is busy</source>
        <translation>база данных %1 занята</translation>
    </message>
    <message>
        <source>the database %1 is well: nothing was set aside</source>
        <translation>база данных %1 исправна: ничего не отложено</translation>
    </message>
    <message>
        <source>the disk failed while it was stored, and it was said not to be taken</source>
        <translation>при сохранении отказал диск, и было сказано, что письмо не принято</translation>
    </message>
    <message>
        <source>the spool cannot be written</source>
        <translation>в очередь нельзя записать</translation>
    </message>
    <message>
        <source>the stored message could not be read: %1</source>
        <translation>сохранённое письмо не читается: %1</translation>
    </message>
    <message>
        <source>the content cannot be read: %1</source>
        <translation>содержимое не читается: %1</translation>
    </message>
    <message>
        <source>the content is not what was submitted</source>
        <translation>содержимое не то, что было отдано</translation>
    </message>
    <message>
        <source>the content of message %1 is not what was submitted</source>
        <translation>содержимое письма %1 не то, что было отдано</translation>
    </message>
    <message>
        <source>the stored content is not what was submitted</source>
        <translation>сохранённое содержимое не то, что было отдано</translation>
    </message>
    <message>
        <source>the stored content does not match its SHA-256</source>
        <translation>сохранённое содержимое не соответствует своей сумме SHA-256</translation>
    </message>
    <message>
        <source>the stored content does not match its SHA-256; nothing was sent</source>
        <translation>сохранённое содержимое не соответствует своей сумме SHA-256; ничего не отправлено</translation>
    </message>
    <message>
        <source>the stored envelope is not what was submitted</source>
        <translation>сохранённый конверт не тот, что был отдан</translation>
    </message>
    <message>
        <source>content %1 is not whole in the database</source>
        <translation>содержимое %1 в базе данных неполно</translation>
    </message>
    <message>
        <source>the message has no content in the database</source>
        <translation>содержимого письма в базе данных нет</translation>
    </message>
    <message>
        <source>the message is not here any more</source>
        <translation>этого письма здесь больше нет</translation>
    </message>
    <message>
        <source>the message changed while it was prepared</source>
        <translation>письмо изменилось во время подготовки</translation>
    </message>
    <message>
        <source>message %1 is gone</source>
        <translation>письма %1 больше нет</translation>
    </message>
    <message>
        <source>message %1 waits for no step before sending</source>
        <translation>письмо %1 не ждёт шагов перед отправкой</translation>
    </message>
    <message>
        <source>there is no draft %1</source>
        <translation>черновика %1 нет</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>такой папки нет</translation>
    </message>
    <message>
        <source>there is no such rule</source>
        <translation>такого правила нет</translation>
    </message>
    <message>
        <source>the rules were changed meanwhile</source>
        <translation>правила тем временем изменились</translation>
    </message>
    <message>
        <source>the rule cannot be kept: %1</source>
        <translation>правило нельзя сохранить: %1</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>у него нет имени</translation>
    </message>
    <message>
        <source>it does nothing</source>
        <translation>оно ничего не делает</translation>
    </message>
    <message>
        <source>a condition names no header field</source>
        <translation>в одном условии не названо поле заголовка</translation>
    </message>
    <message>
        <source>a condition has nothing to compare with</source>
        <translation>в одном условии не с чем сравнивать</translation>
    </message>
    <message>
        <source>an action names no folder</source>
        <translation>в одном действии не названа папка</translation>
    </message>
    <message>
        <source>an action sets no mark</source>
        <translation>одно действие не ставит пометок</translation>
    </message>
    <message>
        <source>an action names no address</source>
        <translation>в одном действии не назван адрес</translation>
    </message>
    <message>
        <source>an action names no program</source>
        <translation>в одном действии не названа программа</translation>
    </message>
    <message>
        <source>this folder has its use and keeps its name</source>
        <translation>у этой папки своё назначение, и имя её не меняется</translation>
    </message>
    <message>
        <source>this folder has its use and cannot be removed</source>
        <translation>у этой папки своё назначение, удалить её нельзя</translation>
    </message>
    <message>
        <source>there is a folder of this name already</source>
        <translation>папка с таким именем уже есть</translation>
    </message>
    <message>
        <source>only the header of a message is here: it cannot go to another server yet</source>
        <translation>здесь только заголовок письма: на другой сервер его пока не перенести</translation>
    </message>
    <message>
        <source>this folder holds no mail, only folders</source>
        <translation>в этой папке нет писем, только папки</translation>
    </message>
    <message>
        <source>a receipt for %1 was given or declined before</source>
        <translation>на %1 подтверждение уже дано или в нём отказано</translation>
    </message>
    <message>
        <source>no receipt: %1</source>
        <translation>без подтверждения: %1</translation>
    </message>
    <message>
        <source>there is no outbox</source>
        <translation>исходящих нет</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>%1 уже есть</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1 не удаётся создать</translation>
    </message>
    <message>
        <source>%1 cannot be created: %2</source>
        <translation>%1 не удаётся создать: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 не удаётся записать</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 не удаётся записать: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 не читается</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 не читается: %2</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 — не папка</translation>
    </message>
    <message>
        <source>cannot create the folder %1</source>
        <translation>папку %1 не удаётся создать</translation>
    </message>
    <message>
        <source>cannot create %1: %2</source>
        <translation>%1 не удаётся создать: %2</translation>
    </message>
    <message>
        <source>cannot open the lock file %1: %2</source>
        <translation>файл блокировки %1 не открывается: %2</translation>
    </message>
    <message>
        <source>cannot lock the profile with %1: %2</source>
        <translation>профиль не удаётся заблокировать файлом %1: %2</translation>
    </message>
    <message>
        <source>another program runs the spooler of this profile</source>
        <translation>спулер этого профиля уже ведёт другая программа</translation>
    </message>
    <message>
        <source>cannot set %1 aside: %2</source>
        <translation>%1 не удаётся отложить: %2</translation>
    </message>
    <message>
        <source>cannot write to %1</source>
        <translation>в %1 нельзя записать</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>запись не удаётся: %1</translation>
    </message>
    <message>
        <source>nothing can be read: %1</source>
        <translation>ничего не читается: %1</translation>
    </message>
    <message>
        <source>the accounts cannot be read: add them again</source>
        <translation>учётные записи не читаются: добавьте их заново</translation>
    </message>
    <message>
        <source>the personal lists cannot be read</source>
        <translation>личные списки не читаются</translation>
    </message>
    <message>
        <source>the list &quot;%1&quot; names others that cannot be read</source>
        <translation>список «%1» называет другие, которые не читаются</translation>
    </message>
    <message>
        <source>message %1 cannot be read; it was for %2</source>
        <translation>письмо %1 не читается; оно было для %2</translation>
    </message>
    <message>
        <source>message %1 has a damaged recipient, perhaps %2</source>
        <translation>у письма %1 повреждён получатель, возможно %2</translation>
    </message>
    <message>
        <source>message %1 may have reached %2</source>
        <translation>письмо %1, возможно, дошло до %2</translation>
    </message>
    <message>
        <source>message %1 had %2 more recipients that cannot be read</source>
        <translation>у письма %1 были ещё получатели, которые не читаются: %2</translation>
    </message>
    <message>
        <source>message %1 (%2) has damaged content</source>
        <translation>у письма %1 (%2) повреждено содержимое</translation>
    </message>
    <message>
        <source>message %1 (%2) was not taken: %3</source>
        <translation>письмо %1 (%2) не принято: %3</translation>
    </message>
    <message>
        <source>no copy could be written: %1</source>
        <translation>не удалось записать копию: %1</translation>
    </message>
    <message>
        <source>%1 changed while it was read</source>
        <translation>%1 изменился во время чтения</translation>
    </message>
    <message>
        <source>more than 1 MiB is no script of rules</source>
        <translation>больше 1 МиБ — не сценарий правил</translation>
    </message>
    <message>
        <source>the message has no recipient</source>
        <translation>у письма нет получателя</translation>
    </message>
    <message>
        <source>%1: only a mail address can send</source>
        <translation>%1: отправлять может только почтовый адрес</translation>
    </message>
    <message>
        <source>reports: &quot;%1&quot; is no recipient</source>
        <translation>отчёты: «%1» — не получатель</translation>
    </message>
    <message>
        <source>duplicate recipient %1 removed</source>
        <translation>повторный получатель %1 убран</translation>
    </message>
    <message>
        <source>account: there is no account number %1</source>
        <translation>учётная запись: нет записи с номером %1</translation>
    </message>
    <message>
        <source>ENVID: has more than 100 characters</source>
        <translation>ENVID: больше 100 знаков</translation>
    </message>
    <message>
        <source>ENVID: has a character that is not printable ASCII</source>
        <translation>ENVID: есть знак не из печатных ASCII</translation>
    </message>
    <message>
        <source>From: there is none, and no account to take it from</source>
        <translation>From: его нет, и взять его не из какой учётной записи</translation>
    </message>
    <message>
        <source>Message-ID: it must stay %1, for the message keeps its history</source>
        <translation>Message-ID: должен остаться %1, ведь письмо сохраняет свою историю</translation>
    </message>
    <message>
        <source>always Bcc</source>
        <translation>всегда Bcc</translation>
    </message>
    <message>
        <source>header field %1: a line has %2 octets, 998 are allowed (RFC 5322 section 2.1.1)</source>
        <translation>поле заголовка %1: в строке октетов %2, допустимо 998 (RFC 5322, раздел 2.1.1)</translation>
    </message>
    <message>
        <source>the header is larger than 1 MiB</source>
        <translation>заголовок больше 1 МиБ</translation>
    </message>
    <message>
        <source>the header holds a NUL octet</source>
        <translation>в заголовке есть октет NUL</translation>
    </message>
    <message>
        <source>the message holds a NUL octet, which no mail may have (RFC 5322)</source>
        <translation>в письме есть октет NUL, а он в почте недопустим (RFC 5322)</translation>
    </message>
    <message>
        <source>not after: this time is over before the message may go</source>
        <translation>не позже: это время пройдёт раньше, чем письмо сможет уйти</translation>
    </message>
    <message>
        <source>the draft is too large to be kept on the server</source>
        <translation>черновик слишком велик, чтобы хранить его на сервере</translation>
    </message>
    <message>
        <source>store &quot;%1&quot; cannot send: it cannot be the one that new mail goes through</source>
        <translation>хранилище «%1» не умеет отправлять: новая почта через него идти не может</translation>
    </message>
    <message>
        <source>the message was not taken: %1</source>
        <translation>письмо не принято: %1</translation>
    </message>
    <message>
        <source>cannot create a file in %1: %2</source>
        <translation>в %1 не удаётся создать файл: %2</translation>
    </message>
    <message>
        <source>cannot write in %1: %2</source>
        <translation>в %1 нельзя записать: %2</translation>
    </message>
    <message>
        <source>cannot read %1</source>
        <translation>%1 не читается</translation>
    </message>
    <message>
        <source>cannot read the file %1</source>
        <translation>файл %1 не читается</translation>
    </message>
    <message>
        <source>cannot read the file %1: %2</source>
        <translation>файл %1 не читается: %2</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file</source>
        <translation>%1 — папка, а не файл</translation>
    </message>
    <message>
        <source>%1 is not a regular file</source>
        <translation>%1 — не обычный файл</translation>
    </message>
    <message>
        <source>the file %1 changed while it was read: it had %2 octets before</source>
        <translation>файл %1 изменился во время чтения: раньше в нём было октетов %2</translation>
    </message>
    <message>
        <source>the message cannot be read: %1</source>
        <translation>письмо не читается: %1</translation>
    </message>
    <message>
        <source>the message cannot be written: %1</source>
        <translation>письмо не удаётся записать: %1</translation>
    </message>
    <message>
        <source>the message cannot be written for the program</source>
        <translation>письмо не удаётся записать для программы</translation>
    </message>
    <message>
        <source>the folder has no name</source>
        <translation>у папки нет имени</translation>
    </message>
    <message>
        <source>the folder&apos;s name has more than 200 characters</source>
        <translation>в имени папки больше 200 знаков</translation>
    </message>
    <message>
        <source>it is not run: others than its owner could replace it</source>
        <translation>она не запускается: её мог бы подменить не только владелец</translation>
    </message>
    <message>
        <source>left out, since it did not end in time before</source>
        <translation>пропущена: в прошлый раз не закончила вовремя</translation>
    </message>
    <message>
        <source>no program is named</source>
        <translation>программа не указана</translation>
    </message>
    <message>
        <source>the program failed with %1</source>
        <translation>программа завершилась с ошибкой %1</translation>
    </message>
    <message>
        <source>the program was killed by signal %1</source>
        <translation>программа завершена сигналом %1</translation>
    </message>
    <message>
        <source>the program did not end in time</source>
        <translation>программа не закончила вовремя</translation>
    </message>
    <message>
        <source>the program cannot be started</source>
        <translation>программа не запускается</translation>
    </message>
    <message>
        <source>the program was stopped</source>
        <translation>программа остановлена</translation>
    </message>
    <message>
        <source>the program asks for time</source>
        <translation>программа просит подождать</translation>
    </message>
    <message>
        <source>what the program wrote is no message</source>
        <translation>то, что записала программа, не письмо</translation>
    </message>
    <message>
        <source>what the program wrote cannot be sent: %1</source>
        <translation>то, что записала программа, нельзя отправить: %1</translation>
    </message>
    <message>
        <source>what the program wrote cannot be read: %1</source>
        <translation>то, что записала программа, не читается: %1</translation>
    </message>
    <message>
        <source>the program changed the Message-ID</source>
        <translation>программа изменила Message-ID</translation>
    </message>
    <message>
        <source>the program wrote a NUL octet, which no mail may have (RFC 5322)</source>
        <translation>программа записала октет NUL, а он в почте недопустим (RFC 5322)</translation>
    </message>
    <message>
        <source>its answer has no content</source>
        <translation>в его ответе нет содержимого</translation>
    </message>
    <message>
        <source>its answer is no message</source>
        <translation>его ответ не письмо</translation>
    </message>
    <message>
        <source>it wrote twice, or to a stranger: %1</source>
        <translation>он написал дважды или постороннему: %1</translation>
    </message>
    <message>
        <source>one of its messages has no recipient</source>
        <translation>у одного из его писем нет получателя</translation>
    </message>
    <message>
        <source>it left out %1</source>
        <translation>он пропустил: %1</translation>
    </message>
    <message>
        <source>step &quot;%1&quot; stands behind &quot;%2&quot;, after which nothing may change</source>
        <translation>шаг «%1» стоит после «%2», а после того менять ничего нельзя</translation>
    </message>
    <message>
        <source>refused by a step before sending</source>
        <translation>отклонено шагом перед отправкой</translation>
    </message>
    <message>
        <source>made from message %1</source>
        <translation>сделано из письма %1</translation>
    </message>
    <message>
        <source>goes as message %1</source>
        <translation>уйдёт как письмо %1</translation>
    </message>
    <message>
        <source>left out when the message was edited</source>
        <translation>убран при правке письма</translation>
    </message>
    <message>
        <source>no footer: %1</source>
        <translation>без подписи внизу: %1</translation>
    </message>
    <message>
        <source>it is signed (DKIM)</source>
        <translation>оно подписано (DKIM)</translation>
    </message>
    <message>
        <source>it is signed or encrypted</source>
        <translation>оно подписано или зашифровано</translation>
    </message>
    <message>
        <source>it is signed or encrypted (OpenPGP)</source>
        <translation>оно подписано или зашифровано (OpenPGP)</translation>
    </message>
    <message>
        <source>a part of it is signed or encrypted</source>
        <translation>часть его подписана или зашифрована</translation>
    </message>
    <message>
        <source>it is a report</source>
        <translation>это отчёт</translation>
    </message>
    <message>
        <source>it has no plain text</source>
        <translation>в нём нет простого текста</translation>
    </message>
    <message>
        <source>its text is larger than 16 MiB</source>
        <translation>его текст больше 16 МиБ</translation>
    </message>
    <message>
        <source>its encoding %1 is not known</source>
        <translation>его кодировка передачи %1 неизвестна</translation>
    </message>
    <message>
        <source>its charset %1 is not known</source>
        <translation>его кодировка %1 неизвестна</translation>
    </message>
    <message>
        <source>its text is not what its charset says</source>
        <translation>его текст не соответствует объявленной кодировке</translation>
    </message>
    <message>
        <source>%1, which the composer would lose: edit it as a file, with &quot;mailroomctl queue edit&quot;</source>
        <translation>%1, а в окне письма это пропало бы: правьте его как файл, командой «mailroomctl queue edit»</translation>
    </message>
    <message>
        <source>it is too large for this: edit it as a file, with mailroomctl</source>
        <translation>для этого оно слишком велико: правьте его как файл, через mailroomctl</translation>
    </message>
    <message>
        <source>it has a header field %1</source>
        <translation>в нём есть поле заголовка %1</translation>
    </message>
    <message>
        <source>it is of the type %1</source>
        <translation>оно типа %1</translation>
    </message>
    <message>
        <source>it has parts of its own kind</source>
        <translation>в нём есть части особого рода</translation>
    </message>
    <message>
        <source>its text is very long</source>
        <translation>его текст очень длинный</translation>
    </message>
    <message>
        <source>it has several texts</source>
        <translation>в нём несколько текстов</translation>
    </message>
    <message>
        <source>recipient: one address is wanted, not several</source>
        <translation>получатель: нужен один адрес, а не несколько</translation>
    </message>
    <message>
        <source>name another address or another account</source>
        <translation>назовите другой адрес или другую учётную запись</translation>
    </message>
    <message>
        <source>%1 is no Maildir: it has neither cur nor new</source>
        <translation>%1 — не Maildir: нет ни cur, ни new</translation>
    </message>
    <message>
        <source>the server asked for more than SCRAM gives</source>
        <translation>сервер запросил больше, чем даёт SCRAM</translation>
    </message>
    <message>
        <source>the server demands an unknown extension of SCRAM</source>
        <translation>сервер требует неизвестное расширение SCRAM</translation>
    </message>
    <message>
        <source>the server&apos;s SCRAM nonce does not continue ours</source>
        <translation>случайное число SCRAM от сервера не продолжает наше</translation>
    </message>
    <message>
        <source>there is a } too many</source>
        <translation>лишняя }</translation>
    </message>
    <message>
        <source>a quoted text does not end</source>
        <translation>текст в кавычках не заканчивается</translation>
    </message>
    <message>
        <source>%1 is no number of days</source>
        <translation>%1 — не число дней</translation>
    </message>
    <message>
        <source>step %1, version %2: %3 octets out, %4 in, at octet %5</source>
        <translation>шаг %1, версия %2: октетов убрано %3, добавлено %4, с октета %5</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>raw UTF-8 encoded as RFC 2047 has it: %1</source>
        <translation>голый UTF-8 закодирован по RFC 2047: %1</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>согласование TLS</translation>
    </message>
    <message>
        <source>From &quot;%1&quot; has no address: %2 added</source>
        <translation>в From «%1» нет адреса: добавлен %2</translation>
    </message>
    <message>
        <source>octets of the message are missing</source>
        <translation>не хватает октетов письма</translation>
    </message>
    <message>
        <source>the part is larger than can be shown</source>
        <translation>часть слишком велика, чтобы её показать</translation>
    </message>
    <message>
        <source>the printer does not take it</source>
        <translation>принтер это не принимает</translation>
    </message>
    <message>
        <source>%1, account %2 → %3</source>
        <translation>%1, учётная запись %2 → %3</translation>
    </message>
</context>
<context>
    <name>mailroom::FilterBar</name>
    <message>
        <source>Address, sender, subject, Message-ID, queue-id or reply</source>
        <translation>Адрес, отправитель, тема, Message-ID, номер в очереди или ответ</translation>
    </message>
    <message>
        <source>Search deliveries</source>
        <translation>Поиск доставок</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Любое состояние</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Любая причина</translation>
    </message>
    <message>
        <source>Enhanced status</source>
        <translation>Расширенный код</translation>
    </message>
    <message>
        <source>Status 5.1.1</source>
        <translation>Код 5.1.1</translation>
    </message>
    <message>
        <source>The enhanced status, or its beginning: &quot;5.1.1&quot;, &quot;4.&quot;</source>
        <translation>Расширенный код или его начало: «5.1.1», «4.»</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Все учётные записи</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Снова показать все</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Только: %1</translation>
    </message>
    <message>
        <source>No saved filter yet</source>
        <translation>Сохранённых фильтров пока нет</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Сохранить этот фильтр…</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Сохранить этот фильтр</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Название:</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>When it came to its state</source>
        <translation>Когда наступило это состояние</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Любая дата</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Другие дни…</translation>
    </message>
</context>
<context>
    <name>mailroom::FirstStart</name>
    <message>
        <source>Welcome to Mailroom</source>
        <translation>Добро пожаловать в Mailroom</translation>
    </message>
    <message>
        <source>What you send is safe from the moment you press Send, and you see for every recipient
where it is, why it is there, and what happens next.</source>
        <translation>Отправленное сохранно с той минуты, как вы нажали «Отправить», и для каждого получателя
видно, где письмо, почему оно там и что будет дальше.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Добавить учётную запись</translation>
    </message>
    <message>
        <source>Try it with the practice server</source>
        <translation>Попробовать на учебном сервере</translation>
    </message>
</context>
<context>
    <name>mailroom::FolderTree</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n письмо</numerusform>
            <numerusform>%n письма</numerusform>
            <numerusform>%n писем</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанное</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be fetched</source>
        <translation>
            <numerusform>ещё не получено: %n</numerusform>
            <numerusform>ещё не получено: %n</numerusform>
            <numerusform>ещё не получено: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Забыть этот поиск</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Отметить всё как прочитанное</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Очистить корзину</translation>
    </message>
    <message>
        <source>Delete all junk</source>
        <translation>Удалить весь спам</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Новая папка…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Remove the folder</source>
        <translation>Удалить папку</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Перейти: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::HistoryPage</name>
    <message>
        <source>for ever</source>
        <translation>всегда</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) removed</source>
        <translation>
            <numerusform>%n письмо удалено</numerusform>
            <numerusform>%n письма удалены</numerusform>
            <numerusform>%n писем удалено</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished messages are kept %1 from now on</source>
        <translation>Завершённые письма отныне хранятся: %1</translation>
    </message>
    <message>
        <source>&amp;Keep finished messages:</source>
        <translation>&amp;Хранить завершённые письма:</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Что удалено</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кем</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are kept.</source>
        <translation>
            <numerusform>Хранится %n письмо.</numerusform>
            <numerusform>Хранятся %n письма.</numerusform>
            <numerusform>Хранится %n писем.</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest is of %1.</source>
        <translation>Самое старое от %1.</translation>
    </message>
    <message>
        <source>What was counted stays when they are removed.</source>
        <translation>Подсчитанное остаётся и после их удаления.</translation>
    </message>
    <message>
        <source>Nothing was removed yet</source>
        <translation>Пока ничего не удалено</translation>
    </message>
    <message>
        <source>What is removed after its time, and by whom that time was changed, is written down here.</source>
        <translation>Здесь записывается, что удалено по истечении срока и кто этот срок менял.</translation>
    </message>
</context>
<context>
    <name>mailroom::ImportDialog</name>
    <message>
        <source>Import mail</source>
        <translation>Импорт почты</translation>
    </message>
    <message>
        <source>How far the import is</source>
        <translation>Ход импорта</translation>
    </message>
    <message>
        <source>Messages are copied; the other program&apos;s files stay as they are. What was imported before is left out.</source>
        <translation>Сообщения копируются; файлы другой программы остаются как есть. Импортированное раньше пропускается.</translation>
    </message>
    <message>
        <source>Messages that could not be imported</source>
        <translation>Сообщения, которые не удалось импортировать</translation>
    </message>
    <message>
        <source>mbox: one file with many messages</source>
        <translation>mbox: один файл со многими сообщениями</translation>
    </message>
    <message>
        <source>Maildir: a folder with a file for each message</source>
        <translation>Maildir: папка с файлом на каждое сообщение</translation>
    </message>
    <message>
        <source>as most programs do (mboxrd)</source>
        <translation>как большинство программ (mboxrd)</translation>
    </message>
    <message>
        <source>as old programs do (mboxo)</source>
        <translation>как старые программы (mboxo)</translation>
    </message>
    <message>
        <source>How the file writes lines of a message that begin with &quot;From &quot;</source>
        <translation>Как в файле записаны строки сообщения, начинающиеся с «From »</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортированное</translation>
    </message>
    <message>
        <source>A folder on this computer; it is made if there is none of this name</source>
        <translation>Папка на этом компьютере; создаётся, если такой нет</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Выбрать…</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>О&amp;ткуда</translation>
    </message>
    <message>
        <source>Quoted &amp;lines</source>
        <translation>&amp;Цитируемые строки</translation>
    </message>
    <message>
        <source>Into &amp;folder</source>
        <translation>В &amp;папку</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Импортировать</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Choose an mbox file</source>
        <translation>Выберите файл mbox</translation>
    </message>
    <message>
        <source>Choose a Maildir folder</source>
        <translation>Выберите папку Maildir</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>Выберите файл.</translation>
    </message>
    <message>
        <source>Choose the folder.</source>
        <translation>Выберите папку.</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>Назовите папку.</translation>
    </message>
    <message>
        <source>The import begins…</source>
        <translation>Импорт начинается…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are here.</source>
        <translation>
            <numerusform>%n сообщение уже здесь.</numerusform>
            <numerusform>%n сообщения уже здесь.</numerusform>
            <numerusform>%n сообщений уже здесь.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported.</source>
        <translation>
            <numerusform>Импортировано %n сообщение.</numerusform>
            <numerusform>Импортировано %n сообщения.</numerusform>
            <numerusform>Импортировано %n сообщений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had been here before.</source>
        <translation>
            <numerusform>%n уже было здесь.</numerusform>
            <numerusform>%n уже были здесь.</numerusform>
            <numerusform>%n уже были здесь.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n message(s) are here; the same import, begun again, leaves them out and goes on.</source>
        <translation>
            <numerusform>Остановлено. %n сообщение здесь; тот же импорт, начатый снова, пропустит его и продолжится.</numerusform>
            <numerusform>Остановлено. %n сообщения здесь; тот же импорт, начатый снова, пропустит их и продолжится.</numerusform>
            <numerusform>Остановлено. %n сообщений здесь; тот же импорт, начатый снова, пропустит их и продолжится.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::LimitsPage</name>
    <message>
        <source>Wait on a line that is paid by &amp;volume</source>
        <translation>Ждать, если связь с оплатой за &amp;объём</translation>
    </message>
    <message>
        <source>Wait while the &amp;battery is low</source>
        <translation>Ждать, пока &amp;батарея разряжена</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>by time alone</source>
        <translation>только по сроку</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>без предела</translation>
    </message>
    <message>
        <source>Messages an &amp;hour</source>
        <translation>Писем в &amp;час</translation>
    </message>
    <message>
        <source>Messages a &amp;day</source>
        <translation>Писем в &amp;день</translation>
    </message>
    <message>
        <source>&amp;Recipients a day</source>
        <translation>&amp;Получателей в день</translation>
    </message>
    <message>
        <source>Recipients at &amp;once</source>
        <translation>Получателей за &amp;раз</translation>
    </message>
    <message>
        <source>A &amp;minute to one domain</source>
        <translation>В &amp;минуту на один домен</translation>
    </message>
    <message>
        <source>Can be &amp;undone for</source>
        <translation>Можно &amp;вернуть в течение</translation>
    </message>
    <message>
        <source>Give up after &amp;attempts</source>
        <translation>Сдаться после по&amp;пыток</translation>
    </message>
    <message>
        <source>A return address for each recipient (name+…@)</source>
        <translation>Отдельный обратный адрес для каждого получателя (name+…@)</translation>
    </message>
    <message>
        <source>Every report then names its recipient, whatever it says. Your mailbox must take mail for name+anything@. Each recipient gets the message by itself.</source>
        <translation>Тогда каждый отчёт называет своего получателя, что бы в нём ни говорилось. Ваш ящик должен принимать почту для name+что-угодно@. Каждый получатель получает письмо отдельно.</translation>
    </message>
</context>
<context>
    <name>mailroom::ListsDialog</name>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>&amp;New list</source>
        <translation>&amp;Новый список</translation>
    </message>
    <message>
        <source>One address or list a line</source>
        <translation>Один адрес или список в строке</translation>
    </message>
    <message>
        <source>Readers see only the &amp;list&apos;s name</source>
        <translation>Читатели видят только имя &amp;списка</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>&amp;Участники</translation>
    </message>
</context>
<context>
    <name>mailroom::MailActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>От&amp;крыть</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>О&amp;тветить</translation>
    </message>
    <message>
        <source>Reply to &amp;all</source>
        <translation>Ответить &amp;всем</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Перес&amp;лать</translation>
    </message>
    <message>
        <source>For&amp;ward as attachment</source>
        <translation>Переслать вло&amp;жением</translation>
    </message>
    <message>
        <source>Red&amp;irect</source>
        <translation>Пере&amp;направить</translation>
    </message>
    <message>
        <source>Mark as r&amp;ead</source>
        <translation>Отметить прочит&amp;анным</translation>
    </message>
    <message>
        <source>Mar&amp;k as unread</source>
        <translation>От&amp;метить непрочитанным</translation>
    </message>
    <message>
        <source>F&amp;lag</source>
        <translation>Пометить &amp;флажком</translation>
    </message>
    <message>
        <source>Re&amp;move the flag</source>
        <translation>Сн&amp;ять флажок</translation>
    </message>
    <message>
        <source>Arc&amp;hive</source>
        <translation>В ар&amp;хив</translation>
    </message>
    <message>
        <source>&amp;Junk</source>
        <translation>С&amp;пам</translation>
    </message>
    <message>
        <source>Not &amp;junk</source>
        <translation>Не с&amp;пам</translation>
    </message>
    <message>
        <source>Mo&amp;ve to…</source>
        <translation>Пе&amp;реместить в…</translation>
    </message>
    <message>
        <source>Cop&amp;y to…</source>
        <translation>Коп&amp;ировать в…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>У&amp;далить</translation>
    </message>
    <message>
        <source>&amp;Get the rest</source>
        <translation>Пол&amp;учить остальное</translation>
    </message>
    <message>
        <source>Delete on the server</source>
        <translation>Удалить на сервере</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Сохранить как…</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>П&amp;ечать…</translation>
    </message>
    <message>
        <source>Sour&amp;ce</source>
        <translation>Исходн&amp;ый текст</translation>
    </message>
    <message>
        <source>Ne&amp;xt unread</source>
        <translation>Следу&amp;ющее непрочитанное</translation>
    </message>
    <message>
        <source>&amp;Previous unread</source>
        <translation>Предыду&amp;щее непрочитанное</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>What &amp;became of it</source>
        <translation>&amp;Что с ним стало</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>Ход со&amp;бытий</translation>
    </message>
</context>
<context>
    <name>mailroom::MailDesk</name>
    <message numerus="yes">
        <source>At most %n message(s) can be forwarded at once.</source>
        <translation>
            <numerusform>Сразу можно переслать не более %n письма.</numerusform>
            <numerusform>Сразу можно переслать не более %n писем.</numerusform>
            <numerusform>Сразу можно переслать не более %n писем.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) cannot be forwarded: only a part is here. Get the rest first.</source>
        <translation>
            <numerusform>%n письмо нельзя переслать: здесь только его часть. Сначала получите остальное.</numerusform>
            <numerusform>%n письма нельзя переслать: здесь только их часть. Сначала получите остальное.</numerusform>
            <numerusform>%n писем нельзя переслать: здесь только их часть. Сначала получите остальное.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MailList</name>
    <message>
        <source>Messages</source>
        <translation>Письма</translation>
    </message>
</context>
<context>
    <name>mailroom::MailModel</name>
    <message>
        <source>unread</source>
        <translation>не прочитано</translation>
    </message>
    <message>
        <source>read</source>
        <translation>прочитано</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>с флажком</translation>
    </message>
    <message>
        <source>has attachments</source>
        <translation>есть вложения</translation>
    </message>
    <message>
        <source>Only a part of it was fetched, and the server no longer has the rest.</source>
        <translation>Получена только часть, а остального на сервере больше нет.</translation>
    </message>
    <message>
        <source>Only the header is here.</source>
        <translation>Здесь только заголовок.</translation>
    </message>
    <message>
        <source>Only the header is here; the rest comes with the next connection.</source>
        <translation>Здесь только заголовок; остальное придёт при следующем соединении.</translation>
    </message>
    <message>
        <source>It is deleted on the server with the next connection.</source>
        <translation>Оно будет удалено на сервере при следующем соединении.</translation>
    </message>
    <message>
        <source>It is fetched with the next connection, then deleted on the server.</source>
        <translation>Оно будет получено при следующем соединении и затем удалено на сервере.</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(никому)</translation>
    </message>
    <message>
        <source>(no sender)</source>
        <translation>(нет отправителя)</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(без темы)</translation>
    </message>
    <message>
        <source>The server has not been told yet what was changed here.</source>
        <translation>Серверу ещё не сообщено, что здесь изменено.</translation>
    </message>
    <message>
        <source>arrived: %1</source>
        <translation>получено: %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Не прочитано</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Флажок</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Вложения</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Что с ним стало</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in this thread</source>
        <translation>
            <numerusform>%n письмо в этой беседе</numerusform>
            <numerusform>%n письма в этой беседе</numerusform>
            <numerusform>%n писем в этой беседе</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MailMover</name>
    <message numerus="yes">
        <source>%n message(s) archived.</source>
        <translation>
            <numerusform>%n письмо отправлено в архив.</numerusform>
            <numerusform>%n письма отправлены в архив.</numerusform>
            <numerusform>%n писем отправлено в архив.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) marked as junk.</source>
        <translation>
            <numerusform>%n письмо отмечено как спам.</numerusform>
            <numerusform>%n письма отмечены как спам.</numerusform>
            <numerusform>%n писем отмечено как спам.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) moved to %1.</source>
        <translation>
            <numerusform>%n письмо перемещено в папку «%1».</numerusform>
            <numerusform>%n письма перемещены в папку «%1».</numerusform>
            <numerusform>%n писем перемещено в папку «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>another folder</source>
        <translation>другая папка</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) copied to %1.</source>
        <translation>
            <numerusform>%n письмо скопировано в папку «%1».</numerusform>
            <numerusform>%n письма скопированы в папку «%1».</numerusform>
            <numerusform>%n писем скопировано в папку «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) moved to the trash.</source>
        <translation>
            <numerusform>%n письмо перемещено в корзину.</numerusform>
            <numerusform>%n письма перемещены в корзину.</numerusform>
            <numerusform>%n писем перемещено в корзину.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be deleted for ever in a few seconds.</source>
        <translation>
            <numerusform>%n письмо будет удалено навсегда через несколько секунд.</numerusform>
            <numerusform>%n письма будут удалены навсегда через несколько секунд.</numerusform>
            <numerusform>%n писем будет удалено навсегда через несколько секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it was read before.</source>
        <translation>Всё уже было прочитано.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) marked as read.</source>
        <translation>
            <numerusform>%n письмо отмечено как прочитанное.</numerusform>
            <numerusform>%n письма отмечены как прочитанные.</numerusform>
            <numerusform>%n писем отмечено как прочитанные.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Там ничего нет.</translation>
    </message>
    <message numerus="yes">
        <source>The folder %1 with %n message(s) will be removed in a few seconds.</source>
        <translation>
            <numerusform>Папка «%1» с %n письмом будет удалена через несколько секунд.</numerusform>
            <numerusform>Папка «%1» с %n письмами будет удалена через несколько секунд.</numerusform>
            <numerusform>Папка «%1» с %n письмами будет удалена через несколько секунд.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MailNotice</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n новое сообщение</numerusform>
            <numerusform>%n новых сообщения</numerusform>
            <numerusform>%n новых сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Mailroom</source>
        <translation>Открыть Mailroom</translation>
    </message>
</context>
<context>
    <name>mailroom::MailOptions</name>
    <message>
        <source>Single &amp;messages</source>
        <translation>Отдельные &amp;письма</translation>
    </message>
    <message>
        <source>Message &amp;below the list</source>
        <translation>П&amp;исьмо под списком</translation>
    </message>
    <message>
        <source>Message be&amp;side the list</source>
        <translation>Письмо рядом &amp;со списком</translation>
    </message>
    <message>
        <source>Read at once</source>
        <translation>Прочитано сразу</translation>
    </message>
    <message>
        <source>Read after 2 seconds</source>
        <translation>Прочитано через 2 секунды</translation>
    </message>
    <message>
        <source>Read after 5 seconds</source>
        <translation>Прочитано через 5 секунд</translation>
    </message>
    <message>
        <source>Read only when marked</source>
        <translation>Прочитано, только если отмечено</translation>
    </message>
    <message>
        <source>&amp;Threads, folded</source>
        <translation>&amp;Беседы, свёрнуто</translation>
    </message>
    <message>
        <source>Threads, &amp;unfolded</source>
        <translation>Беседы, &amp;развёрнуто</translation>
    </message>
</context>
<context>
    <name>mailroom::MailPage</name>
    <message>
        <source>There is no unread message in that direction.</source>
        <translation>В этом направлении непрочитанных писем нет.</translation>
    </message>
    <message>
        <source>Save the message as it came</source>
        <translation>Сохранить письмо таким, каким оно пришло</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Сохранено как %1.</translation>
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
        <translation>&amp;Написать</translation>
    </message>
    <message>
        <source>Write a message (%1)</source>
        <translation>Написать письмо (%1)</translation>
    </message>
    <message>
        <source>&amp;Send and receive</source>
        <translation>&amp;Отправить и получить</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Найти</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Search outbox, people, replies…</source>
        <translation>Искать письма, людей, ответы…</translation>
    </message>
    <message>
        <source>&amp;Mailroom</source>
        <translation>&amp;Mailroom</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>&amp;Черновики</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Добавить учётную запись…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Вы&amp;йти</translation>
    </message>
    <message>
        <source>M&amp;essage</source>
        <translation>&amp;Письмо</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Команды…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;About Mailroom</source>
        <translation>&amp;О программе</translation>
    </message>
    <message>
        <source>About Mailroom</source>
        <translation>О программе Mailroom</translation>
    </message>
    <message>
        <source>Mailroom %1: a mail program round its spooler.</source>
        <translation>Mailroom %1: почтовая программа вокруг своего спулера.</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Продолжить отправку</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>&amp;Состояние</translation>
    </message>
    <message>
        <source>No keyring could keep the password (there is none, or it is locked), so it is known until Mailroom ends.</source>
        <translation>Связка ключей не смогла сохранить пароль (её нет или она заперта), поэтому он известен, пока Mailroom не завершится.</translation>
    </message>
    <message>
        <source>&amp;Lists…</source>
        <translation>Спис&amp;ки…</translation>
    </message>
    <message>
        <source>Try everything that waits now, and look for mail (F5)</source>
        <translation>Попробовать всё ожидающее и проверить почту (F5)</translation>
    </message>
    <message>
        <source>Pro&amp;gress…</source>
        <translation>Ход &amp;работы…</translation>
    </message>
    <message>
        <source>What every account sends and receives at this moment</source>
        <translation>Что каждая учётная запись сейчас отправляет и получает</translation>
    </message>
    <message>
        <source>&amp;Unmatched reports…</source>
        <translation>Ч&amp;ужие отчёты…</translation>
    </message>
    <message>
        <source>Search mail: words, from:ann, has:attachment…</source>
        <translation>Поиск в почте: слова, from:ann, has:attachment…</translation>
    </message>
    <message>
        <source>Received &amp;mail</source>
        <translation>Полученная &amp;почта</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>&amp;Отчёты</translation>
    </message>
    <message>
        <source>&amp;Resume sending</source>
        <translation>&amp;Возобновить отправку</translation>
    </message>
    <message>
        <source>Sus&amp;pend sending</source>
        <translation>&amp;Приостановить отправку</translation>
    </message>
    <message>
        <source>Stop sending until you press it again; what is being sent is finished, and mail still comes in</source>
        <translation>Остановить отправку до повторного нажатия; начатое будет отправлено, и почта продолжит приходить</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>найденное</translation>
    </message>
    <message>
        <source>Rul&amp;es…</source>
        <translation>Пр&amp;авила…</translation>
    </message>
    <message>
        <source>&amp;Import mail…</source>
        <translation>&amp;Импорт почты…</translation>
    </message>
    <message>
        <source>&amp;Bandwidth…</source>
        <translation>Пропускная &amp;способность…</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageAnswers</name>
    <message>
        <source>somebody</source>
        <translation>кто-то</translation>
    </message>
    <message>
        <source>%1 wrote:</source>
        <translation>%1 пишет:</translation>
    </message>
    <message>
        <source>On %1, %2 wrote:</source>
        <translation>%1 %2 пишет:</translation>
    </message>
    <message>
        <source>Forwarded message</source>
        <translation>Пересланное сообщение</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>От:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Дата:</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Тема:</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>Кому:</translation>
    </message>
    <message>
        <source>Cc:</source>
        <translation>Копия:</translation>
    </message>
    <message numerus="yes">
        <source>Fwd: %n message(s)</source>
        <translation>
            <numerusform>Fwd: %n письмо</numerusform>
            <numerusform>Fwd: %n письма</numerusform>
            <numerusform>Fwd: %n писем</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::MessageAttachments</name>
    <message>
        <source>Opening it could run a program.</source>
        <translation>При открытии может запуститься программа.</translation>
    </message>
    <message>
        <source>The file itself is not in the message.</source>
        <translation>Самого файла в письме нет.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Сохранить…</translation>
    </message>
    <message>
        <source>Save a&amp;ll…</source>
        <translation>Сохранить &amp;все…</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageBrowser</name>
    <message>
        <source>Message text</source>
        <translation>Текст письма</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Выделить &amp;всё</translation>
    </message>
    <message>
        <source>Copy &amp;link address</source>
        <translation>Копировать &amp;адрес ссылки</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageEditing</name>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Redirect…</source>
        <translation>Перенаправить…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Отправить ещё раз…</translation>
    </message>
    <message>
        <source>Take it out of the queue and change it; nothing of it is sent meanwhile</source>
        <translation>Взять из очереди и изменить; пока ничего из него не отправляется</translation>
    </message>
    <message>
        <source>Another address or another account for who still waits</source>
        <translation>Другой адрес или другая учётная запись для тех, кто ещё ждёт</translation>
    </message>
    <message>
        <source>The identical message again, only to those that failed</source>
        <translation>То же самое письмо ещё раз, только тем, кому не удалось</translation>
    </message>
    <message>
        <source>Edit as new…</source>
        <translation>Изменить как новое…</translation>
    </message>
    <message>
        <source>It is back in the queue, unchanged.</source>
        <translation>Оно снова в очереди, без изменений.</translation>
    </message>
    <message numerus="yes">
        <source>Redirected: %n recipient(s).</source>
        <translation>
            <numerusform>Перенаправлен %n получатель.</numerusform>
            <numerusform>Перенаправлено %n получателя.</numerusform>
            <numerusform>Перенаправлено %n получателей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent again as message %1; both tell one story.</source>
        <translation>Отправлено ещё раз как письмо %1; у обоих общая история.</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageFind</name>
    <message>
        <source>Find in this message</source>
        <translation>Найти в этом письме</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageHeader</name>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Свернуть</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(без темы)</translation>
    </message>
    <message>
        <source>Nobody is named as the author</source>
        <translation>Отправитель не указан</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>нет даты</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>Рассылка: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageNotices</name>
    <message>
        <source>Show &amp;pictures</source>
        <translation>Показать &amp;изображения</translation>
    </message>
    <message>
        <source>Show &amp;all of it</source>
        <translation>Показать &amp;всё</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>&amp;Get the message</source>
        <translation>&amp;Загрузить письмо</translation>
    </message>
    <message>
        <source>Reported by %1</source>
        <translation>Сообщает %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remote picture(s) blocked. To show them tells their servers that you read this, and from where.</source>
        <translation>
            <numerusform>Заблокировано %n внешнее изображение. Если его показать, сервер узнает, что вы это читаете и откуда.</numerusform>
            <numerusform>Заблокировано %n внешних изображения. Если их показать, серверы узнают, что вы это читаете и откуда.</numerusform>
            <numerusform>Заблокировано %n внешних изображений. Если их показать, серверы узнают, что вы это читаете и откуда.</numerusform>
        </translation>
    </message>
    <message>
        <source>The message is larger than can be laid out; its end is left out. Save it or see its source.</source>
        <translation>Письмо слишком велико для показа, конец опущен. Сохраните его или откройте исходный текст.</translation>
    </message>
    <message>
        <source>The message has text that is written so that nobody sees it; it is left out.</source>
        <translation>В письме есть текст, скрытый от читателя; он опущен.</translation>
    </message>
    <message>
        <source>Only the beginning of the message is shown: it is long, or costly to lay out.</source>
        <translation>Показано только начало письма: оно длинное или требует много времени на отображение.</translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePage</name>
    <message>
        <source>Message text</source>
        <translation>Текст письма</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Исходный текст</translation>
    </message>
    <message>
        <source>Part of the message that is shown</source>
        <translation>Показанная часть письма</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>От:</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>Кому:</translation>
    </message>
    <message>
        <source>Cc:</source>
        <translation>Копия:</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Тема:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Дата:</translation>
    </message>
    <message>
        <source>Attachments: %1</source>
        <translation>Вложения: %1</translation>
    </message>
    <message>
        <source>[only the first part is shown; Save… writes the whole message]</source>
        <translation>[показано только начало; «Сохранить…» запишет письмо целиком]</translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePane</name>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Текст</translation>
    </message>
    <message>
        <source>&amp;HTML</source>
        <translation>&amp;HTML</translation>
    </message>
    <message>
        <source>No message is chosen</source>
        <translation>Письмо не выбрано</translation>
    </message>
    <message>
        <source>Choose one in the list to read it here.</source>
        <translation>Выберите письмо в списке, чтобы прочитать его здесь.</translation>
    </message>
    <message>
        <source>The message cannot be shown</source>
        <translation>Письмо не удаётся показать</translation>
    </message>
    <message>
        <source>Show %1 quoted lines</source>
        <translation>Показать цитату, строк: %1</translation>
    </message>
    <message>
        <source>Follow the link?</source>
        <translation>Перейти по ссылке?</translation>
    </message>
    <message>
        <source>The text says “%1”, but the link leads to %2.</source>
        <translation>В тексте указано «%1», но ссылка ведёт на %2.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
    </message>
    <message>
        <source>Redirected: it is in the outbox.</source>
        <translation>Перенаправлено: письмо в исходящих.</translation>
    </message>
    <message>
        <source>The message was given to the printer.</source>
        <translation>Письмо отправлено на печать.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePartActions</name>
    <message>
        <source>The file itself is not in the message. It only says where it would be, and is not fetched.</source>
        <translation>Самого файла в письме нет: указано только, где он находится. Он не загружается.</translation>
    </message>
    <message>
        <source>Open the attachment?</source>
        <translation>Открыть вложение?</translation>
    </message>
    <message>
        <source>“%1” is of a kind that can run programs or scripts. Open it only if you expected it and know who sent it.</source>
        <translation>«%1» относится к файлам, которые могут запускать программы или сценарии. Открывайте его, только если ждали его и знаете отправителя.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Всё равно открыть</translation>
    </message>
    <message>
        <source>No program on this computer opens it.</source>
        <translation>На этом компьютере нет программы, которая его откроет.</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>Сохранить вложение</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Сохранить письмо</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Заменить файл?</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>«%1» уже существует.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Save the attachments in a folder</source>
        <translation>Сохранить вложения в папку</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1.</source>
        <translation>
            <numerusform>%n файл сохранён в %1.</numerusform>
            <numerusform>%n файла сохранено в %1.</numerusform>
            <numerusform>%n файлов сохранено в %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePreview</name>
    <message>
        <source>It calls itself a picture, but is none that can be shown.</source>
        <translation>Называется изображением, но показать его как изображение нельзя.</translation>
    </message>
</context>
<context>
    <name>mailroom::MessagePrint</name>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageRedirect</name>
    <message>
        <source>Redirect the message</source>
        <translation>Перенаправить письмо</translation>
    </message>
    <message>
        <source>“%1” goes on as it was received; its readers see its author, and that you redirected it.</source>
        <translation>«%1» уходит в том виде, в каком получено; читатели увидят автора и то, что перенаправили его вы.</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Перенаправить</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Кому</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Учётная запись</translation>
    </message>
    <message>
        <source>Name somebody to send it to.</source>
        <translation>Укажите, кому отправить.</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageSourcePage</name>
    <message>
        <source>Source of the message</source>
        <translation>Исходный текст письма</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>Назад к письму</translation>
    </message>
    <message>
        <source>%1 to %2 of %3 bytes</source>
        <translation>%1–%2 из %3 байт</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageTimeline</name>
    <message>
        <source>Back to the message</source>
        <translation>Назад к письму</translation>
    </message>
    <message>
        <source>What happened to it cannot be read</source>
        <translation>Не удаётся прочитать, что с ним произошло</translation>
    </message>
    <message>
        <source>Nothing is known of it</source>
        <translation>О нём ничего не известно</translation>
    </message>
    <message>
        <source>When a message arrived here, and what rules and hooks did with it, would stand here.</source>
        <translation>Здесь было бы сказано, когда письмо пришло и что с ним сделали правила и программы-перехватчики.</translation>
    </message>
</context>
<context>
    <name>mailroom::MessageWindow</name>
    <message>
        <source>Message</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>M&amp;essage</source>
        <translation>&amp;Письмо</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Ответить</translation>
    </message>
    <message>
        <source>Reply to &amp;all</source>
        <translation>Ответить &amp;всем</translation>
    </message>
    <message>
        <source>Reply to the &amp;list</source>
        <translation>Ответить в &amp;рассылку</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Переслать</translation>
    </message>
    <message>
        <source>Forward as attach&amp;ment</source>
        <translation>Переслать как в&amp;ложение</translation>
    </message>
    <message>
        <source>Red&amp;irect…</source>
        <translation>Пере&amp;направить…</translation>
    </message>
    <message>
        <source>Find i&amp;n the message</source>
        <translation>Н&amp;айти в письме</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>&amp;Исходный текст</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Сохранить…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Пе&amp;чать…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Сохранить как P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
</context>
<context>
    <name>mailroom::NameEditor</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
</context>
<context>
    <name>mailroom::OrderList</name>
    <message>
        <source>Transport order</source>
        <translation>Порядок транспортов</translation>
    </message>
    <message>
        <source>Who is asked first for a recipient that several accounts would take</source>
        <translation>Кого спрашивают первым о получателе, которого взяли бы несколько учётных записей</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Раньше</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Позже</translation>
    </message>
</context>
<context>
    <name>mailroom::OutboxDelegate</name>
    <message>
        <source>sending %1 % of %2</source>
        <translation>отправлено %1 % из %2</translation>
    </message>
</context>
<context>
    <name>mailroom::OutboxList</name>
    <message>
        <source>Messages in the outbox</source>
        <translation>Письма в исходящих</translation>
    </message>
</context>
<context>
    <name>mailroom::OutboxModel</name>
    <message>
        <source>(no subject)</source>
        <translation>(без темы)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Получатели</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Попытка</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Написано</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>being prepared: %1</source>
        <translation>готовится: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::OutboxPage</name>
    <message>
        <source>Deleting what is selected in a few seconds.</source>
        <translation>Выбранное будет удалено через несколько секунд.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Subjects, people, message numbers and servers&apos; replies are searched.</source>
        <translation>Поиск идёт по темам, людям, номерам писем и ответам серверов.</translation>
    </message>
    <message>
        <source>The outbox is empty</source>
        <translation>Исходящих нет</translation>
    </message>
    <message>
        <source>What you send appears here at once, and you can watch what becomes of it for every recipient.</source>
        <translation>Здесь сразу появится всё, что вы отправите, и будет видно, что происходит с письмом у каждого получателя.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Ничто не ждёт</translation>
    </message>
    <message>
        <source>Messages on their way would be here.</source>
        <translation>Здесь были бы письма в пути.</translation>
    </message>
    <message>
        <source>Nothing is deferred</source>
        <translation>Отложенных нет</translation>
    </message>
    <message>
        <source>Messages that a server does not take yet would be here, with the time of the next try.</source>
        <translation>Здесь были бы письма, которые сервер пока не берёт, и время следующей попытки.</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>Задержанных нет</translation>
    </message>
    <message>
        <source>Messages that you stop with Hold stay here until you release them.</source>
        <translation>Здесь лежат письма, которые вы задержали, пока вы их не отпустите.</translation>
    </message>
    <message>
        <source>Nothing is in doubt</source>
        <translation>Сомнительных нет</translation>
    </message>
    <message>
        <source>When a connection breaks before the server&apos;s last answer, you decide here.</source>
        <translation>Если связь рвётся до последнего ответа сервера, решать вам — здесь.</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Неудач нет</translation>
    </message>
    <message>
        <source>Messages that a server refused for good would be here, with the reason.</source>
        <translation>Здесь были бы письма, от которых сервер отказался насовсем, и причина.</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Пока ничего не отправлено</translation>
    </message>
    <message>
        <source>Messages that servers accepted will be here.</source>
        <translation>Здесь будут письма, принятые серверами.</translation>
    </message>
    <message>
        <source>Save the message as it was sent</source>
        <translation>Сохранить письмо, как оно ушло</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Сохранено как %1.</translation>
    </message>
</context>
<context>
    <name>mailroom::PastPage</name>
    <message>
        <source>Nothing was in the outbox then.</source>
        <translation>Тогда в исходящих ничего не было.</translation>
    </message>
    <message>
        <source>What waited</source>
        <translation>Что ждало</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Ждёт</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Момент</translation>
    </message>
    <message>
        <source>The queue as it was:</source>
        <translation>Очередь, какой она была:</translation>
    </message>
    <message>
        <source>Everything: %1</source>
        <translation>Всё: %1</translation>
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
        <translation>Получатель</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Сдано</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Доставки</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Страница %1</translation>
    </message>
</context>
<context>
    <name>mailroom::PreparationPage</name>
    <message>
        <source>stands under the text of each message</source>
        <translation>стоит под текстом каждого письма</translation>
    </message>
    <message>
        <source>gets each message, seen by nobody</source>
        <translation>получает каждое письмо, никому не видно</translation>
    </message>
    <message>
        <source>gets each message and answers with a new one</source>
        <translation>получает каждое письмо и отвечает новым</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>&amp;Footer</source>
        <translation>&amp;Подпись внизу</translation>
    </message>
    <message>
        <source>Always &amp;Bcc</source>
        <translation>Всегда &amp;скрытая копия</translation>
    </message>
    <message>
        <source>P&amp;rogram</source>
        <translation>П&amp;рограмма</translation>
    </message>
    <message>
        <source>&amp;It may take</source>
        <translation>&amp;Ей даётся</translation>
    </message>
</context>
<context>
    <name>mailroom::QueryText</name>
    <message>
        <source>%1 to %2</source>
        <translation>с %1 по %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>with one reply</source>
        <translation>с одним и тем же ответом</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n попытка</numerusform>
            <numerusform>%n попытки</numerusform>
            <numerusform>%n попыток</numerusform>
        </translation>
    </message>
    <message>
        <source>after %1 or more</source>
        <translation>через %1 или больше</translation>
    </message>
    <message>
        <source>in less than %1</source>
        <translation>меньше чем за %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидающие</translation>
    </message>
    <message>
        <source>submitted %1</source>
        <translation>сданные %1</translation>
    </message>
</context>
<context>
    <name>mailroom::QuitDialog</name>
    <message>
        <source>Quit Mailroom?</source>
        <translation>Выйти из Mailroom?</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) still wait. They are safe in the outbox and go out when Mailroom runs again.</source>
        <translation>
            <numerusform>%n письмо ещё ждёт. Оно в сохранности и уйдёт, когда Mailroom снова заработает.</numerusform>
            <numerusform>%n письма ещё ждут. Они в сохранности и уйдут, когда Mailroom снова заработает.</numerusform>
            <numerusform>%n писем ещё ждут. Они в сохранности и уйдут, когда Mailroom снова заработает.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Wait in the tray</source>
        <translation>&amp;Ждать в трее</translation>
    </message>
    <message>
        <source>&amp;Send now and quit</source>
        <translation>&amp;Отправить и выйти</translation>
    </message>
    <message>
        <source>&amp;Quit anyway</source>
        <translation>Всё равно &amp;выйти</translation>
    </message>
    <message>
        <source>Sending what waits. Mailroom quits when it is out.</source>
        <translation>Отправляется то, что ждёт. Потом Mailroom закроется.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not go out now and still wait.</source>
        <translation>
            <numerusform>%n письмо сейчас не ушло и ещё ждёт.</numerusform>
            <numerusform>%n письма сейчас не ушли и ещё ждут.</numerusform>
            <numerusform>%n писем сейчас не ушли и ещё ждут.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending what waits: %n message(s) left.</source>
        <translation>
            <numerusform>Отправляется: осталось %n письмо.</numerusform>
            <numerusform>Отправляется: осталось %n письма.</numerusform>
            <numerusform>Отправляется: осталось %n писем.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::RawText</name>
    <message>
        <source>Server&apos;s words</source>
        <translation>Слова сервера</translation>
    </message>
</context>
<context>
    <name>mailroom::ReceiptBanner</name>
    <message>
        <source>&amp;Tell them</source>
        <translation>&amp;Подтвердить</translation>
    </message>
    <message>
        <source>Do &amp;not tell</source>
        <translation>&amp;Не подтверждать</translation>
    </message>
    <message>
        <source>%1 would like to be told that you read this.</source>
        <translation>%1 просит сообщить, что вы это прочитали.</translation>
    </message>
    <message>
        <source>The receipt is on its way.</source>
        <translation>Подтверждение отправляется.</translation>
    </message>
</context>
<context>
    <name>mailroom::ReceivingPage</name>
    <message>
        <source> days</source>
        <translation> дней</translation>
    </message>
    <message>
        <source>Nowhere: it only sends</source>
        <translation>Ниоткуда: только отправка</translation>
    </message>
    <message>
        <source>Mail comes &amp;from</source>
        <translation>Почта приходит &amp;из</translation>
    </message>
    <message>
        <source>empty: the one for sending</source>
        <translation>пусто: как при отправке</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>только по запросу</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>Let the server &amp;tell of new mail at once</source>
        <translation>Сервер &amp;сообщает о новой почте сразу</translation>
    </message>
    <message>
        <source>&amp;Receive through this account</source>
        <translation>По&amp;лучать через эту учётную запись</translation>
    </message>
    <message>
        <source>&amp;Look every</source>
        <translation>Про&amp;верять каждые</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>всё</translation>
    </message>
    <message>
        <source>what is not older than</source>
        <translation>то, что не старше</translation>
    </message>
    <message>
        <source>what I open</source>
        <translation>то, что я открываю</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>навсегда</translation>
    </message>
    <message>
        <source>for</source>
        <translation>на</translation>
    </message>
    <message>
        <source>not at all, once it is here</source>
        <translation>не остаётся, когда уже здесь</translation>
    </message>
    <message>
        <source>Bring only &amp;headers: I mark what is to come</source>
        <translation>Получать только &amp;заголовки: я отмечаю, что нужно</translation>
    </message>
    <message>
        <source>File &amp;copies of what I send there</source>
        <translation>Хранить там &amp;копии отправленного</translation>
    </message>
    <message>
        <source>empty: the server&apos;s folder for sent mail</source>
        <translation>пусто: папка сервера для отправленных</translation>
    </message>
    <message>
        <source>Keep &amp;whole here</source>
        <translation>Хранить &amp;целиком здесь</translation>
    </message>
    <message>
        <source>Stays on the ser&amp;ver</source>
        <translation>Остаётся на сер&amp;вере</translation>
    </message>
    <message>
        <source>Folder of &amp;sent copies</source>
        <translation>Папка для &amp;отправленных</translation>
    </message>
    <message>
        <source>The name of the server that mail comes from is missing.</source>
        <translation>Не указано имя сервера, с которого приходит почта.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>Не указано «%1».</translation>
    </message>
    <message>
        <source>as fast as it comes</source>
        <translation>с любой скоростью</translation>
    </message>
    <message>
        <source> KB a second</source>
        <translation> КБ в секунду</translation>
    </message>
    <message>
        <source>Leaves the rest of a slow line to what you send and to other programs</source>
        <translation>Оставляет остаток медленной линии отправке и другим программам</translation>
    </message>
    <message>
        <source>empty: the Inbox</source>
        <translation>пусто: «Входящие»</translation>
    </message>
    <message>
        <source>Where mail of a kind is filed as it arrives: list=Lists, list.dev.example.org=Dev, report=Reports, receipt=Reports, calendar=Invitations, note=Mail</source>
        <translation>Куда складывать приходящую почту каждого вида: list=Рассылки, list.dev.example.org=Dev, report=Отчёты, receipt=Отчёты, calendar=Приглашения, note=Почта</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>Не бо&amp;лее</translation>
    </message>
    <message>
        <source>Folders by k&amp;ind</source>
        <translation>Папки по в&amp;иду</translation>
    </message>
    <message>
        <source>Folders by kind are written as list=Lists, report=Reports.</source>
        <translation>Папки по виду пишутся так: list=Рассылки, report=Отчёты.</translation>
    </message>
    <message>
        <source>Keep &amp;drafts on the server</source>
        <translation>Хранить &amp;черновики на сервере</translation>
    </message>
    <message>
        <source>What you are writing is in the server&apos;s folder for drafts, too, where other programs find it</source>
        <translation>То, что вы пишете, лежит и в папке черновиков на сервере, где его найдут другие программы</translation>
    </message>
</context>
<context>
    <name>mailroom::RecipientEdit</name>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Named twice; it is sent once.</source>
        <translation>Назван дважды; отправится один раз.</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>Исправить на %1</translation>
    </message>
    <message>
        <source>Forget that it failed</source>
        <translation>Забыть, что письмо не дошло</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Как оно пойдёт</translation>
    </message>
</context>
<context>
    <name>mailroom::RecipientModel</name>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что происходит</translation>
    </message>
    <message>
        <source>Server&apos;s words</source>
        <translation>Слова сервера</translation>
    </message>
</context>
<context>
    <name>mailroom::RecipientTab</name>
    <message>
        <source>Recipients of the message</source>
        <translation>Получатели письма</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients chosen</source>
        <translation>
            <numerusform>Выбран %n получатель</numerusform>
            <numerusform>Выбрано %n получателя</numerusform>
            <numerusform>Выбрано %n получателей</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of the chosen recipient</source>
        <translation>Что известно о выбранном получателе</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Sends the identical message to this address, and to nobody else</source>
        <translation>Отправляет то же сообщение на этот адрес и никому больше</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Вы имели в виду %1?</translation>
    </message>
    <message>
        <source>Correct the address…</source>
        <translation>Исправить адрес…</translation>
    </message>
    <message>
        <source>Account settings…</source>
        <translation>Настройки учётной записи…</translation>
    </message>
</context>
<context>
    <name>mailroom::RedirectDialog</name>
    <message>
        <source>Redirect</source>
        <translation>Перенаправить</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>All that wait</source>
        <translation>Все, кто ждёт</translation>
    </message>
    <message>
        <source>All that failed</source>
        <translation>Все, кому не удалось</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>как есть</translation>
    </message>
    <message>
        <source>Recipients that the message has reached already are not repeated.</source>
        <translation>Тем, до кого письмо уже дошло, оно не повторяется.</translation>
    </message>
    <message>
        <source>The identical message goes out once more, to nobody else.</source>
        <translation>То же самое письмо уйдёт ещё раз, больше никому.</translation>
    </message>
    <message>
        <source>&amp;Recipient</source>
        <translation>&amp;Получатель</translation>
    </message>
    <message>
        <source>&amp;New address</source>
        <translation>&amp;Новый адрес</translation>
    </message>
    <message>
        <source>Right &amp;address</source>
        <translation>Правильный &amp;адрес</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>&amp;Учётная запись</translation>
    </message>
</context>
<context>
    <name>mailroom::RemoveQuestion</name>
    <message>
        <source>Remove the account?</source>
        <translation>Удалить учётную запись?</translation>
    </message>
    <message>
        <source>Messages that wait for it stay in the outbox and wait for another account. Its password is forgotten.</source>
        <translation>Письма, которые её ждут, останутся в исходящих и будут ждать другой записи. Её пароль будет забыт.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>mailroom::ReportWindow</name>
    <message>
        <source>Delivery report</source>
        <translation>Отчёт о доставке</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Сохранить в P&amp;DF…</translation>
    </message>
    <message>
        <source>Save as &amp;HTML…</source>
        <translation>Сохранить в &amp;HTML…</translation>
    </message>
    <message>
        <source>Save &amp;dossier…</source>
        <translation>Сохранить &amp;досье…</translation>
    </message>
    <message>
        <source>An archive with the exact message, the dialogues with the servers and a chain of digests that shows whether anything in it was changed</source>
        <translation>Архив с точным письмом, диалогами с серверами и цепочкой контрольных сумм, по которой видно, изменено ли в нём что-нибудь</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Сохранено как %1.</translation>
    </message>
    <message>
        <source>Keep this number elsewhere: it shows that nobody made the dossier anew. %1</source>
        <translation>Храните это число в другом месте: по нему видно, что досье никто не составил заново. %1</translation>
    </message>
</context>
<context>
    <name>mailroom::ReportsPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Доставки</translation>
    </message>
    <message>
        <source>Time machine</source>
        <translation>Машина времени</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Хранение</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Все учётные записи</translation>
    </message>
</context>
<context>
    <name>mailroom::RetriesPage</name>
    <message>
        <source>Pauses between tries, the last one repeats: 1m,5m*2,15m,1h*3,4h</source>
        <translation>Паузы между попытками, последняя повторяется: 1m,5m*2,15m,1h*3,4h</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> ч</translation>
    </message>
    <message>
        <source>&amp;Try again after</source>
        <translation>&amp;Повторять через</translation>
    </message>
    <message>
        <source>&amp;Give up after</source>
        <translation>П&amp;рекратить через</translation>
    </message>
    <message>
        <source>&amp;Connections at once</source>
        <translation>&amp;Соединений сразу</translation>
    </message>
    <message>
        <source>When an answer is &amp;lost</source>
        <translation>Если ответ по&amp;терян</translation>
    </message>
</context>
<context>
    <name>mailroom::RuleApplier</name>
    <message>
        <source>&amp;Apply now</source>
        <translation>Применить &amp;сейчас</translation>
    </message>
    <message>
        <source>&amp;Stop applying</source>
        <translation>О&amp;становить применение</translation>
    </message>
    <message>
        <source>Messages to which the rules were applied</source>
        <translation>Сообщения, к которым применены правила</translation>
    </message>
    <message numerus="yes">
        <source>To the %n &amp;chosen message(s)</source>
        <translation>
            <numerusform>К %n &amp;выбранному сообщению</numerusform>
            <numerusform>К %n &amp;выбранным сообщениям</numerusform>
            <numerusform>К %n &amp;выбранным сообщениям</numerusform>
        </translation>
    </message>
    <message>
        <source>To &amp;everything in %1</source>
        <translation>Ко &amp;всему в «%1»</translation>
    </message>
    <message>
        <source>Choose a folder or messages in the main window first</source>
        <translation>Сначала выберите папку или сообщения в главном окне</translation>
    </message>
    <message>
        <source>Do with mail that is here what the rules do with mail that arrives</source>
        <translation>Сделать с имеющейся почтой то, что правила делают с приходящей</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: the rules were applied to %n message(s), the others are as they were.</source>
        <translation>
            <numerusform>Остановлено: правила применены к %n сообщению, остальные не изменены.</numerusform>
            <numerusform>Остановлено: правила применены к %n сообщениям, остальные не изменены.</numerusform>
            <numerusform>Остановлено: правила применены к %n сообщениям, остальные не изменены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rules were applied to %n message(s).</source>
        <translation>
            <numerusform>Правила применены к %n сообщению.</numerusform>
            <numerusform>Правила применены к %n сообщениям.</numerusform>
            <numerusform>Правила применены к %n сообщениям.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be done; the message says why.</source>
        <translation>
            <numerusform>Для %n из них не получилось; причина указана в сообщении.</numerusform>
            <numerusform>Для %n из них не получилось; причина указана в сообщениях.</numerusform>
            <numerusform>Для %n из них не получилось; причина указана в сообщениях.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::RuleCounter</name>
    <message>
        <source>Complete the conditions to see how much mail they would match.</source>
        <translation>Заполните условия, чтобы увидеть, сколько писем подойдёт.</translation>
    </message>
    <message>
        <source>There is no mail here yet to try it on.</source>
        <translation>Здесь ещё нет почты, на которой это можно проверить.</translation>
    </message>
    <message numerus="yes">
        <source>Would match %1 of the newest %n message(s).</source>
        <translation>
            <numerusform>Подошло бы %1 из %n новейшего сообщения.</numerusform>
            <numerusform>Подошло бы %1 из %n новейших сообщений.</numerusform>
            <numerusform>Подошло бы %1 из %n новейших сообщений.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::RuleEditor</name>
    <message>
        <source>No condition: every message that arrives.</source>
        <translation>Без условий: каждое приходящее сообщение.</translation>
    </message>
    <message>
        <source>Add a &amp;condition</source>
        <translation>Добавить &amp;условие</translation>
    </message>
    <message>
        <source>Add an ac&amp;tion</source>
        <translation>Добавить &amp;действие</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Если</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Тогда</translation>
    </message>
    <message>
        <source>How many of the conditions must hold</source>
        <translation>Сколько условий должно выполняться</translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation>выполняются все</translation>
    </message>
    <message>
        <source>any of these holds</source>
        <translation>выполняется любое</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>И&amp;мя</translation>
    </message>
    <message>
        <source>&amp;For mail of</source>
        <translation>Для почт&amp;ы</translation>
    </message>
    <message>
        <source>every account</source>
        <translation>каждой учётной записи</translation>
    </message>
    <message>
        <source>an account that is gone</source>
        <translation>удалённой учётной записи</translation>
    </message>
</context>
<context>
    <name>mailroom::RuleList</name>
    <message>
        <source>Rules, in the order in which they are asked</source>
        <translation>Правила в порядке их проверки</translation>
    </message>
    <message>
        <source>Asked from top to bottom; one without its mark is not used</source>
        <translation>Проверяются сверху вниз; правило без галочки не используется</translation>
    </message>
    <message>
        <source>Ne&amp;w rule</source>
        <translation>&amp;Новое правило</translation>
    </message>
    <message>
        <source>A new rule behind the others</source>
        <translation>Новое правило после остальных</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Копия</translation>
    </message>
    <message>
        <source>A copy of this rule, behind it</source>
        <translation>Копия этого правила сразу за ним</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Forget this rule (Del); mail that it filed stays where it is</source>
        <translation>Забыть это правило (Del); разложенная им почта остаётся на месте</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>В&amp;верх</translation>
    </message>
    <message>
        <source>Ask this rule earlier (Ctrl+Up)</source>
        <translation>Проверять это правило раньше (Ctrl+Вверх)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>В&amp;низ</translation>
    </message>
    <message>
        <source>Ask this rule later (Ctrl+Down)</source>
        <translation>Проверять это правило позже (Ctrl+Вниз)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(без имени)</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (копия)</translation>
    </message>
</context>
<context>
    <name>mailroom::RulesDialog</name>
    <message>
        <source>Rules for arriving mail</source>
        <translation>Правила для приходящей почты</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Правил ещё нет</translation>
    </message>
    <message>
        <source>A rule files, marks, forwards or redirects mail as it arrives, or hands it to a program.</source>
        <translation>Правило раскладывает, помечает, пересылает или перенаправляет приходящую почту либо передаёт её программе.</translation>
    </message>
    <message>
        <source>Make the first rule</source>
        <translation>Создать первое правило</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Импорт…</translation>
    </message>
    <message>
        <source>Add the rules of a Sieve script</source>
        <translation>Добавить правила из сценария Sieve</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>Write the rules as a Sieve script</source>
        <translation>Записать правила как сценарий Sieve</translation>
    </message>
    <message>
        <source>Sieve scripts (*.sieve *.siv *.txt);;All files (*)</source>
        <translation>Сценарии Sieve (*.sieve *.siv *.txt);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Импорт правил</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Экспорт правил</translation>
    </message>
    <message>
        <source>The rules were changed by another program while they were open here. Close this window and open it again to see them; nothing was overwritten.</source>
        <translation>Правила были изменены другой программой, пока были открыты здесь. Закройте это окно и откройте снова, чтобы увидеть их; ничего не перезаписано.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>The rules were changed. Save them?</source>
        <translation>Правила изменены. Сохранить?</translation>
    </message>
    <message>
        <source>This is no Sieve script. Line %1: %2</source>
        <translation>Это не сценарий Sieve. Строка %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) added.</source>
        <translation>
            <numerusform>Добавлено %n правило.</numerusform>
            <numerusform>Добавлено %n правила.</numerusform>
            <numerusform>Добавлено %n правил.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because rules here cannot do it:</source>
        <translation>Пропущено, потому что правила здесь этого не умеют:</translation>
    </message>
    <message>
        <source>The rules that are switched on are written into %1.</source>
        <translation>Включённые правила записаны в %1.</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Пропущено:</translation>
    </message>
</context>
<context>
    <name>mailroom::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>mailroom::SearchLine</name>
    <message>
        <source>Keep this search</source>
        <translation>Сохранить этот поиск</translation>
    </message>
    <message>
        <source>It stands in the sidebar then, and always shows what it finds</source>
        <translation>Он появится в боковой панели и всегда будет показывать найденное</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Имя поиска</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Идёт поиск…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) found</source>
        <translation>
            <numerusform>Найдено %n письмо</numerusform>
            <numerusform>Найдено %n письма</numerusform>
            <numerusform>Найдено %n писем</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mailroom::SendOptions</name>
    <message>
        <source>Ask for delivery reports</source>
        <translation>Просить отчёты о доставке</translation>
    </message>
    <message>
        <source>Send later:</source>
        <translation>Отправить позже:</translation>
    </message>
    <message>
        <source>Let the server hold it</source>
        <translation>Пусть хранит сервер</translation>
    </message>
    <message>
        <source>Hold in the outbox</source>
        <translation>Задержать в исходящих</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Urgent mail leaves the outbox first, and its recipients see it</source>
        <translation>Срочная почта уходит первой, и получатели это видят</translation>
    </message>
    <message>
        <source>Servers that can will tell when it was delivered, delayed or refused</source>
        <translation>Серверы, которые умеют, сообщат о доставке, задержке или отказе</translation>
    </message>
    <message>
        <source>It stays in the outbox until you release it</source>
        <translation>Остаётся в исходящих, пока вы не отпустите</translation>
    </message>
    <message>
        <source>Send later: when</source>
        <translation>Отправить позже: когда</translation>
    </message>
    <message>
        <source>Where the server can hold mail until then, this computer need not be awake; it cannot be taken back from there</source>
        <translation>Если сервер умеет хранить почту до этого времени, компьютер может быть выключен; вернуть письмо оттуда нельзя</translation>
    </message>
    <message>
        <source>The copy, once it is sent</source>
        <translation>Копия после отправки</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation>Оставить копию</translation>
    </message>
    <message>
        <source>Keep no copy</source>
        <translation>Не оставлять копию</translation>
    </message>
    <message>
        <source>File the copy in:</source>
        <translation>Положить копию в:</translation>
    </message>
    <message>
        <source>Folder of the copy</source>
        <translation>Папка для копии</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Name the folder in which the copy is filed.</source>
        <translation>Назовите папку, в которую положить копию.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>If missed: send it late</source>
        <translation>Если пропущено: отправить с опозданием</translation>
    </message>
    <message>
        <source>If missed by %1: ask me</source>
        <translation>При опоздании на %1: спросить меня</translation>
    </message>
    <message>
        <source>If missed by %1: do not send it</source>
        <translation>При опоздании на %1: не отправлять</translation>
    </message>
    <message>
        <source>Deliver by:</source>
        <translation>Доставить до:</translation>
    </message>
    <message>
        <source>Deliver by: when</source>
        <translation>Доставить до: когда</translation>
    </message>
    <message>
        <source>Servers that can are asked to deliver it by then or to return it</source>
        <translation>Серверы, которые это умеют, должны доставить письмо к этому сроку или вернуть его</translation>
    </message>
    <message>
        <source>Of use until:</source>
        <translation>Актуально до:</translation>
    </message>
    <message>
        <source>Of use until: when</source>
        <translation>Актуально до: когда</translation>
    </message>
    <message>
        <source>Its readers are told that it is of no use afterwards</source>
        <translation>Получатели узнают, что потом письмо уже не нужно</translation>
    </message>
    <message>
        <source>If that time is missed</source>
        <translation>Если это время пропущено</translation>
    </message>
    <message>
        <source>When this computer sleeps or is off at that time</source>
        <translation>Если компьютер в это время спит или выключен</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Until when it is to arrive, and until when it is of use</source>
        <translation>К какому сроку письмо должно прийти и до какого времени оно актуально</translation>
    </message>
    <message>
        <source>It cannot be delivered by a time before it is sent.</source>
        <translation>Срок доставки не может быть раньше отправки.</translation>
    </message>
    <message>
        <source>It would be of no use before it is sent.</source>
        <translation>Письмо устарело бы ещё до отправки.</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Срочность: %1</translation>
    </message>
</context>
<context>
    <name>mailroom::ServerFields</name>
    <message>
        <source>empty: the system&apos;s certificates</source>
        <translation>пусто: сертификаты системы</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Сервер</translation>
    </message>
    <message>
        <source>S&amp;ecurity</source>
        <translation>&amp;Защита</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>П&amp;орт</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Пользователь</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Пар&amp;оль</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>&amp;Файл ЦС</translation>
    </message>
</context>
<context>
    <name>mailroom::ServerPage</name>
    <message>
        <source>as recipients see it</source>
        <translation>как его видят получатели</translation>
    </message>
    <message>
        <source>as it is listed here</source>
        <translation>как она названа здесь</translation>
    </message>
    <message>
        <source>empty: the server asks for no login</source>
        <translation>пусто: сервер не требует входа</translation>
    </message>
    <message>
        <source>kept in the keyring, where there is one</source>
        <translation>хранится в связке ключей, если она есть</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>Send through this account</source>
        <translation>Отправлять через эту запись</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ваше &amp;имя</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адрес</translation>
    </message>
    <message>
        <source>Account&apos;s na&amp;me</source>
        <translation>&amp;Название записи</translation>
    </message>
    <message>
        <source>Your address is missing.</source>
        <translation>Не указан ваш адрес.</translation>
    </message>
    <message>
        <source>“%1” is no mail address.</source>
        <translation>«%1» — не почтовый адрес.</translation>
    </message>
    <message>
        <source>The account needs a name.</source>
        <translation>Записи нужно название.</translation>
    </message>
    <message>
        <source>The server&apos;s name is missing.</source>
        <translation>Не указано имя сервера.</translation>
    </message>
</context>
<context>
    <name>mailroom::Sidebar</name>
    <message>
        <source>Folders and accounts</source>
        <translation>Папки и учётные записи</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Account settings…</source>
        <translation>Настройки записи…</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Добавить учётную запись…</translation>
    </message>
    <message>
        <source>Mailroom</source>
        <translation>Почтовая</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Ask earlier for recipients</source>
        <translation>Спрашивать раньше</translation>
    </message>
    <message>
        <source>Ask later for recipients</source>
        <translation>Спрашивать позже</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Поиски</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Receiving…</source>
        <translation>Приём почты…</translation>
    </message>
    <message>
        <source>Set up receiving…</source>
        <translation>Настроить приём…</translation>
    </message>
    <message>
        <source>Resume receiving</source>
        <translation>Возобновить приём</translation>
    </message>
    <message>
        <source>Suspend receiving</source>
        <translation>Приостановить приём</translation>
    </message>
</context>
<context>
    <name>mailroom::StatusPage</name>
    <message>
        <source>Status of every part</source>
        <translation>Состояние всех частей</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>Пока ничего не известно</translation>
    </message>
    <message>
        <source>The spooler, the catalog and every account will be here as soon as the outbox is open.</source>
        <translation>Здесь будут диспетчер, каталог и все учётные записи, как только откроются исходящие.</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>Log on at the server and off again</source>
        <translation>Войти на сервер и выйти</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>Change pass&amp;word…</source>
        <translation>Сменить &amp;пароль…</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>Работать &amp;автономно</translation>
    </message>
    <message>
        <source>Mail is taken and kept; no connection is made</source>
        <translation>Письма принимаются и хранятся; соединений нет</translation>
    </message>
    <message>
        <source>%1: everything that could go has been tried.</source>
        <translation>%1: всё, что могло уйти, испробовано.</translation>
    </message>
    <message>
        <source>%1: logging on…</source>
        <translation>%1: вход…</translation>
    </message>
    <message>
        <source>All is well: the server lets us in.</source>
        <translation>Всё хорошо: сервер нас впускает.</translation>
    </message>
    <message>
        <source>Send and receive &amp;now</source>
        <translation>Отправить и получить &amp;сейчас</translation>
    </message>
    <message>
        <source>Try everything that waits for it, also what is deferred, and look for mail</source>
        <translation>Попробовать всё, что ждёт, и отложенное тоже, и проверить почту</translation>
    </message>
    <message>
        <source>&amp;Progress…</source>
        <translation>&amp;Ход работы…</translation>
    </message>
    <message>
        <source>What every account sends and receives at this moment</source>
        <translation>Что каждая учётная запись сейчас отправляет и получает</translation>
    </message>
    <message>
        <source>%1: sending and receiving…</source>
        <translation>%1: отправка и получение…</translation>
    </message>
    <message>
        <source>Suspend &amp;receiving</source>
        <translation>&amp;Приостановить приём</translation>
    </message>
    <message>
        <source>Nothing comes in through this account until it is resumed, also after a restart</source>
        <translation>Через эту учётную запись ничего не приходит, пока приём не возобновлён, также после перезапуска</translation>
    </message>
    <message>
        <source>Resume &amp;receiving</source>
        <translation>&amp;Возобновить приём</translation>
    </message>
</context>
<context>
    <name>mailroom::StepsPage</name>
    <message>
        <source>%1 octets out, %2 in</source>
        <translation>октетов убрано %1, добавлено %2</translation>
    </message>
    <message>
        <source>Changed by %1: %2</source>
        <translation>Изменено шагом %1: %2</translation>
    </message>
    <message>
        <source>Cleaned by %1: %2</source>
        <translation>Очищено шагом %1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Send without</source>
        <translation>Отправить без этого</translation>
    </message>
    <message>
        <source>The message as it was written</source>
        <translation>Письмо, как оно было написано</translation>
    </message>
    <message>
        <source>Made from message %1</source>
        <translation>Сделано из письма %1</translation>
    </message>
    <message>
        <source>The copy could not be filed: %1</source>
        <translation>Копию не удалось убрать в папку: %1</translation>
    </message>
    <message>
        <source>The copy is in %1</source>
        <translation>Копия в папке %1</translation>
    </message>
    <message>
        <source>It goes as it was written.</source>
        <translation>Уходит так, как было написано.</translation>
    </message>
</context>
<context>
    <name>mailroom::TimelineModel</name>
    <message>
        <source>the message</source>
        <translation>письмо</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
</context>
<context>
    <name>mailroom::TimelineView</name>
    <message>
        <source>What happened to the message</source>
        <translation>Что произошло с письмом</translation>
    </message>
</context>
<context>
    <name>mailroom::TransportForm</name>
    <message>
        <source>Addresses, patterns and address types that go by it beside those it takes by itself; * is what nobody else takes</source>
        <translation>Адреса, образцы и типы адресов, идущие через неё сверх того, что она берёт сама; * — всё, что не берёт никто другой</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>When its server is down so long, its mail goes by another account that may send as its From</source>
        <translation>Если её сервер недоступен столько времени, её почта идёт через другую учётную запись, которой можно отправлять от этого имени</translation>
    </message>
    <message>
        <source>Carried &amp;by</source>
        <translation>&amp;Чем переносится</translation>
    </message>
    <message>
        <source>Also ta&amp;kes</source>
        <translation>Берёт &amp;также</translation>
    </message>
    <message>
        <source>Also sends &amp;as</source>
        <translation>Отправляет также &amp;как</translation>
    </message>
    <message>
        <source>&amp;Move its mail after</source>
        <translation>&amp;Перевести почту через</translation>
    </message>
    <message>
        <source>Asked in this order</source>
        <translation>Порядок опроса</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>Не хватает «%1».</translation>
    </message>
    <message>
        <source>“%1” is no address, pattern or address type.</source>
        <translation>«%1» — не адрес, не образец и не тип адреса.</translation>
    </message>
    <message>
        <source>“%1” is no address and no @domain.</source>
        <translation>«%1» — не адрес и не @домен.</translation>
    </message>
</context>
<context>
    <name>mailroom::Tray</name>
    <message>
        <source>Open Mailroom</source>
        <translation>Открыть Mailroom</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Suspend sending</source>
        <translation>Приостановить отправку</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Продолжить отправку</translation>
    </message>
    <message numerus="yes">
        <source>Mailroom: %n message(s) on the way</source>
        <translation>
            <numerusform>Mailroom: %n письмо в пути</numerusform>
            <numerusform>Mailroom: %n письма в пути</numerusform>
            <numerusform>Mailroom: %n писем в пути</numerusform>
        </translation>
    </message>
    <message>
        <source>Mailroom: nothing waits</source>
        <translation>Mailroom: ничто не ждёт</translation>
    </message>
    <message>
        <source>A message failed</source>
        <translation>Письмо не доставлено</translation>
    </message>
    <message>
        <source>Open Mailroom to see why.</source>
        <translation>Откройте Mailroom, чтобы увидеть причину.</translation>
    </message>
    <message>
        <source>A message is in doubt</source>
        <translation>Письмо под вопросом</translation>
    </message>
    <message>
        <source>It may have arrived. Open Mailroom to decide.</source>
        <translation>Возможно, оно дошло. Откройте Mailroom, чтобы решить.</translation>
    </message>
    <message>
        <source>Notices of new mail</source>
        <translation>Уведомления о новой почте</translation>
    </message>
    <message>
        <source>Sender and subject, unless the screen is locked</source>
        <translation>Отправитель и тема, если экран не заблокирован</translation>
    </message>
    <message>
        <source>Sender and subject, always</source>
        <translation>Отправитель и тема, всегда</translation>
    </message>
    <message>
        <source>Only that something came</source>
        <translation>Только сам факт</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Никаких</translation>
    </message>
</context>
<context>
    <name>mailroom::UndoBanner</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>mailroom::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Take the message back and go on writing it</source>
        <translation>Вернуть письмо и продолжить писать</translation>
    </message>
    <message>
        <source>Message queued. It goes %1.</source>
        <translation>Письмо в очереди. Уйдёт %1.</translation>
    </message>
    <message>
        <source>It could not be taken back. %1</source>
        <translation>Вернуть его не удалось. %1</translation>
    </message>
</context>
<context>
    <name>mailroom::UnmatchedDialog</name>
    <message>
        <source>Unmatched reports</source>
        <translation>Чужие отчёты</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Why it matches nothing</source>
        <translation>Почему ни к чему не относится</translation>
    </message>
    <message>
        <source>The report as it came</source>
        <translation>Отчёт в исходном виде</translation>
    </message>
    <message>
        <source>Choose a report to read it.</source>
        <translation>Выберите отчёт, чтобы прочитать его.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Dismiss all</source>
        <translation>Отбросить все</translation>
    </message>
    <message>
        <source>Every report that came in was about mail of yours. One that is not, as they come when somebody forges your address, would be here and change nothing.</source>
        <translation>Все пришедшие отчёты касались вашей почты. Отчёт о чужой почте (такие приходят, когда кто-то подделывает ваш адрес) был бы здесь и ничего бы не изменил.</translation>
    </message>
    <message>
        <source>These reports are about no mail of yours: somebody forged your address, or another program sent the mail. They changed nothing.</source>
        <translation>Эти отчёты не о вашей почте: кто-то подделал ваш адрес, или письмо отправила другая программа. Они ничего не изменили.</translation>
    </message>
</context>
<context>
    <name>mailroom::Words</name>
    <message>
        <source>The server refused the message before it looked at any recipient.</source>
        <translation>Сервер отклонил письмо, ещё не взглянув ни на одного получателя.</translation>
    </message>
    <message>
        <source>Re-encoded in a copy for a server that takes 7-bit mail only</source>
        <translation>Перекодировано в копии для сервера, который принимает только 7-битные письма</translation>
    </message>
    <message>
        <source>Changed by a step before sending</source>
        <translation>Изменено шагом перед отправкой</translation>
    </message>
    <message>
        <source>A step before sending failed</source>
        <translation>Шаг перед отправкой не удался</translation>
    </message>
    <message>
        <source>A step before sending asked for time</source>
        <translation>Шаг перед отправкой попросил подождать</translation>
    </message>
    <message>
        <source>The steps before sending are taken again</source>
        <translation>Шаги перед отправкой выполняются заново</translation>
    </message>
    <message>
        <source>Goes without the steps before sending</source>
        <translation>Уйдёт без шагов перед отправкой</translation>
    </message>
    <message>
        <source>A step cleaned the copy</source>
        <translation>Шаг очистил копию</translation>
    </message>
    <message>
        <source>A step could not clean the copy</source>
        <translation>Шаг не смог очистить копию</translation>
    </message>
    <message>
        <source>A hook was told</source>
        <translation>Программе-перехватчику сообщено</translation>
    </message>
    <message>
        <source>A hook failed</source>
        <translation>Программа-перехватчик не справилась</translation>
    </message>
    <message>
        <source>The copy was filed</source>
        <translation>Копия убрана в папку</translation>
    </message>
    <message>
        <source>The copy could not be filed</source>
        <translation>Копию не удалось убрать в папку</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait.</source>
        <translation>
            <numerusform>Ждёт %n письмо.</numerusform>
            <numerusform>Ждут %n письма.</numerusform>
            <numerusform>Ждут %n писем.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next try is %1.</source>
        <translation>Следующая попытка %1.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>Сервер %1 недоступен.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted.</source>
        <translation>Сертификат %1 не вызывает доверия.</translation>
    </message>
    <message>
        <source>Login at %1 failed.</source>
        <translation>Вход на %1 не удался.</translation>
    </message>
    <message>
        <source>%1 takes no mail from us at the moment.</source>
        <translation>%1 сейчас не принимает почту от нас.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключена</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готова</translation>
    </message>
    <message>
        <source>Sending is suspended.</source>
        <translation>Отправка приостановлена.</translation>
    </message>
    <message>
        <source>The outbox cannot be written. Nothing is sent, and nothing is lost, until it can.</source>
        <translation>В исходящие нельзя записать. Пока это так, ничего не отправляется и ничего не теряется.</translation>
    </message>
    <message>
        <source>Connected and logged in.</source>
        <translation>Связь есть, вход выполнен.</translation>
    </message>
    <message>
        <source>Connected. The server asks for no login.</source>
        <translation>Связь есть. Сервер не требует входа.</translation>
    </message>
    <message>
        <source>Nothing is encrypted.</source>
        <translation>Ничего не зашифровано.</translation>
    </message>
    <message>
        <source>Encrypted with %1.</source>
        <translation>Шифруется: %1.</translation>
    </message>
    <message>
        <source>The server cannot be reached: check its name, the port and the security.</source>
        <translation>Сервер недоступен: проверьте имя, порт и защиту.</translation>
    </message>
    <message>
        <source>The server was reached, but the login failed: check user name and password.</source>
        <translation>Сервер отвечает, но вход не удался: проверьте имя и пароль.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation>Сертификат сервера не вызывает доверия.</translation>
    </message>
    <message>
        <source>The server does not want to talk to us now.</source>
        <translation>Сервер сейчас не хочет с нами говорить.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Проверка остановлена.</translation>
    </message>
    <message>
        <source>The test could not be made.</source>
        <translation>Проверить не удалось.</translation>
    </message>
    <message>
        <source>TLS from the start (recommended)</source>
        <translation>TLS сразу (советуем)</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None: everybody on the way can read it</source>
        <translation>Нет: прочесть может каждый по пути</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Спросить меня</translation>
    </message>
    <message>
        <source>Send again: may arrive twice</source>
        <translation>Отправить снова: может дойти дважды</translation>
    </message>
    <message>
        <source>Assume that it arrived</source>
        <translation>Считать, что дошло</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) held.</source>
        <translation>
            <numerusform>Задержан %n получатель.</numerusform>
            <numerusform>Задержано %n получателя.</numerusform>
            <numerusform>Задержано %n получателей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) released.</source>
        <translation>
            <numerusform>Отпущен %n получатель.</numerusform>
            <numerusform>Отпущено %n получателя.</numerusform>
            <numerusform>Отпущено %n получателей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) will be tried now.</source>
        <translation>
            <numerusform>Сейчас попробуем: %n получатель.</numerusform>
            <numerusform>Сейчас попробуем: %n получателя.</numerusform>
            <numerusform>Сейчас попробуем: %n получателей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) cancelled.</source>
        <translation>
            <numerusform>Отменён %n получатель.</numerusform>
            <numerusform>Отменено %n получателя.</numerusform>
            <numerusform>Отменено %n получателей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) settled: it arrived.</source>
        <translation>
            <numerusform>Решено для %n получателя: дошло.</numerusform>
            <numerusform>Решено для %n получателей: дошло.</numerusform>
            <numerusform>Решено для %n получателей: дошло.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) will be sent to again.</source>
        <translation>
            <numerusform>Отправим снова: %n получатель.</numerusform>
            <numerusform>Отправим снова: %n получателя.</numerusform>
            <numerusform>Отправим снова: %n получателей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) given up.</source>
        <translation>
            <numerusform>Попытки прекращены: %n получатель.</numerusform>
            <numerusform>Попытки прекращены: %n получателя.</numerusform>
            <numerusform>Попытки прекращены: %n получателей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted.</source>
        <translation>
            <numerusform>Удалено %n письмо.</numerusform>
            <numerusform>Удалено %n письма.</numerusform>
            <numerusform>Удалено %n писем.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Задержать</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Отпустить</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Повторить сейчас</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Отменить отправку</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Дошло</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Прекратить попытки</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Stop until you release it; its lifetime stops too</source>
        <translation>Остановить, пока вы не отпустите; срок тоже остановится</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Пусть идёт дальше</translation>
    </message>
    <message>
        <source>Try at once, also after giving up</source>
        <translation>Попробовать сразу, даже если попытки прекращены</translation>
    </message>
    <message>
        <source>Withdraw it; refused once the message itself is on the wire</source>
        <translation>Отозвать; нельзя, когда само письмо уже передаётся</translation>
    </message>
    <message>
        <source>You know that it arrived: nothing is sent again</source>
        <translation>Вы знаете, что дошло: снова не отправится</translation>
    </message>
    <message>
        <source>Send once more; the recipient may get it twice</source>
        <translation>Отправить ещё раз; получатель может получить дважды</translation>
    </message>
    <message>
        <source>Stop trying and write a non-delivery report</source>
        <translation>Прекратить попытки и составить отчёт о недоставке</translation>
    </message>
    <message>
        <source>Remove finished messages from the history</source>
        <translation>Убрать законченные письма из истории</translation>
    </message>
    <message numerus="yes">
        <source>%n refused:</source>
        <translation>
            <numerusform>Отказ %n:</numerusform>
            <numerusform>Отказ %n:</numerusform>
            <numerusform>Отказ %n:</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not possible:</source>
        <translation>Так нельзя:</translation>
    </message>
    <message>
        <source>Not found:</source>
        <translation>Не найдено:</translation>
    </message>
    <message>
        <source>Not now:</source>
        <translation>Не сейчас:</translation>
    </message>
    <message>
        <source>Not available at the moment:</source>
        <translation>Сейчас недоступно:</translation>
    </message>
    <message>
        <source>Damaged:</source>
        <translation>Повреждено:</translation>
    </message>
    <message>
        <source>Written by a newer version:</source>
        <translation>Записано более новой версией:</translation>
    </message>
    <message>
        <source>No permission:</source>
        <translation>Нет прав:</translation>
    </message>
    <message>
        <source>Put into the outbox</source>
        <translation>Положено в исходящие</translation>
    </message>
    <message>
        <source>Way chosen</source>
        <translation>Путь выбран</translation>
    </message>
    <message>
        <source>Attempt started</source>
        <translation>Попытка начата</translation>
    </message>
    <message>
        <source>All sent, waiting for the verdict</source>
        <translation>Всё передано, ждём решения</translation>
    </message>
    <message>
        <source>Accepted by the server</source>
        <translation>Принято сервером</translation>
    </message>
    <message>
        <source>The server said &quot;not now&quot;</source>
        <translation>Сервер ответил «не сейчас»</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Connection lost before the verdict: in doubt</source>
        <translation>Связь потеряна до решения: под вопросом</translation>
    </message>
    <message>
        <source>Attempt broke off, not counted</source>
        <translation>Попытка сорвалась, не в счёт</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Задержаны</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Отпущено</translation>
    </message>
    <message>
        <source>Another try was asked for</source>
        <translation>Попросили попробовать снова</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Given up: its time is over</source>
        <translation>Прекращено: срок вышел</translation>
    </message>
    <message>
        <source>Settled: it arrived</source>
        <translation>Решено: дошло</translation>
    </message>
    <message>
        <source>Settled: send again</source>
        <translation>Решено: отправить снова</translation>
    </message>
    <message>
        <source>Its server reported: delivered</source>
        <translation>Его сервер сообщил: доставлено</translation>
    </message>
    <message>
        <source>Its server reported: not delivered</source>
        <translation>Его сервер сообщил: не доставлено</translation>
    </message>
    <message>
        <source>A non-delivery report was written</source>
        <translation>Составлен отчёт о недоставке</translation>
    </message>
    <message>
        <source>A report about the delay was written</source>
        <translation>Составлен отчёт о задержке</translation>
    </message>
    <message>
        <source>A recipient named twice was taken once</source>
        <translation>Названный дважды получатель взят один раз</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>The stored message is damaged</source>
        <translation>Хранимое письмо повреждено</translation>
    </message>
    <message>
        <source>Deferred: %1</source>
        <translation>Отложено: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Отклонено: %1</translation>
    </message>
    <message>
        <source>you</source>
        <translation>вы</translation>
    </message>
    <message>
        <source>the spooler</source>
        <translation>спулер</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>сервер</translation>
    </message>
    <message>
        <source>The next try is at %1.</source>
        <translation>Следующая попытка в %1.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Enter password</source>
        <translation>Ввести пароль</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Открыть запись</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>goes next</source>
        <translation>на очереди</translation>
    </message>
    <message>
        <source>outbox cannot be written</source>
        <translation>в исходящие нельзя записать</translation>
    </message>
    <message>
        <source>sending is suspended</source>
        <translation>отправка приостановлена</translation>
    </message>
    <message>
        <source>spooler is not running</source>
        <translation>спулер не запущен</translation>
    </message>
    <message>
        <source>held</source>
        <translation>задержано</translation>
    </message>
    <message>
        <source>may have arrived — decide</source>
        <translation>могло дойти — решите</translation>
    </message>
    <message>
        <source>to be sent %1</source>
        <translation>отправится %1</translation>
    </message>
    <message>
        <source>no account takes it</source>
        <translation>ни одна запись его не берёт</translation>
    </message>
    <message>
        <source>account is switched off</source>
        <translation>учётная запись выключена</translation>
    </message>
    <message>
        <source>no connection to the server</source>
        <translation>нет связи с сервером</translation>
    </message>
    <message>
        <source>server&apos;s certificate is not trusted</source>
        <translation>сертификат сервера не вызывает доверия</translation>
    </message>
    <message>
        <source>login needed</source>
        <translation>нужен вход</translation>
    </message>
    <message>
        <source>server asks for a pause, goes on %1</source>
        <translation>сервер просит паузу, продолжим %1</translation>
    </message>
    <message>
        <source>next try %1 (attempt %2)</source>
        <translation>следующая попытка %1 (№ %2)</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>ждёт своей очереди</translation>
    </message>
    <message>
        <source>server cannot take this address</source>
        <translation>сервер не может принять этот адрес</translation>
    </message>
    <message>
        <source>too large for the server</source>
        <translation>слишком велико для сервера</translation>
    </message>
    <message>
        <source>stored message is damaged</source>
        <translation>хранимое письмо повреждено</translation>
    </message>
    <message>
        <source>It goes next.</source>
        <translation>На очереди.</translation>
    </message>
    <message>
        <source>The outbox cannot be written; nothing is sent until it can.</source>
        <translation>В исходящие нельзя записать; пока это так, ничего не отправляется.</translation>
    </message>
    <message>
        <source>You suspended sending. It goes on when you press Resume.</source>
        <translation>Вы приостановили отправку. Она продолжится по кнопке «Продолжить».</translation>
    </message>
    <message>
        <source>No spooler runs on this profile.</source>
        <translation>На этом профиле спулер не запущен.</translation>
    </message>
    <message>
        <source>Held. It goes on when you release it.</source>
        <translation>Задержано. Продолжится, когда вы отпустите.</translation>
    </message>
    <message>
        <source>It was sent, but the server&apos;s answer was lost. Only you can decide.</source>
        <translation>Отправлено, но ответ сервера потерян. Решить можете только вы.</translation>
    </message>
    <message>
        <source>No account takes this recipient.</source>
        <translation>Ни одна запись не берёт этого получателя.</translation>
    </message>
    <message>
        <source>Its account is switched off.</source>
        <translation>Его учётная запись выключена.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Сервер недоступен.</translation>
    </message>
    <message>
        <source>The server needs a password that works.</source>
        <translation>Серверу нужен верный пароль.</translation>
    </message>
    <message>
        <source>The server asked for a pause.</source>
        <translation>Сервер попросил паузу.</translation>
    </message>
    <message>
        <source>The server said &quot;not now&quot;.</source>
        <translation>Сервер ответил «не сейчас».</translation>
    </message>
    <message>
        <source>It waits for a free connection of its account.</source>
        <translation>Ждёт свободного соединения своей записи.</translation>
    </message>
    <message>
        <source>The server does not take addresses with letters outside ASCII (SMTPUTF8).</source>
        <translation>Сервер не принимает адресов с буквами вне ASCII (SMTPUTF8).</translation>
    </message>
    <message>
        <source>It is larger than the server takes.</source>
        <translation>Оно больше, чем берёт сервер.</translation>
    </message>
    <message>
        <source>The stored message does not match its checksum, so it is not sent.</source>
        <translation>Хранимое письмо не сходится с контрольной суммой и потому не отправляется.</translation>
    </message>
    <message>
        <source>The server does not take this address.</source>
        <translation>Сервер не принимает этот адрес.</translation>
    </message>
    <message>
        <source>There is no such mailbox.</source>
        <translation>Такого ящика нет.</translation>
    </message>
    <message>
        <source>There is no such domain.</source>
        <translation>Такого домена нет.</translation>
    </message>
    <message>
        <source>The address is not well formed.</source>
        <translation>Адрес записан неверно.</translation>
    </message>
    <message>
        <source>The address fits several mailboxes.</source>
        <translation>Адресу подходят несколько ящиков.</translation>
    </message>
    <message>
        <source>The mailbox has moved and left no new address.</source>
        <translation>Ящик переехал и не оставил нового адреса.</translation>
    </message>
    <message>
        <source>Your own address is not well formed for this server.</source>
        <translation>Ваш адрес записан неверно для этого сервера.</translation>
    </message>
    <message>
        <source>The server does not accept your own address.</source>
        <translation>Сервер не принимает ваш адрес.</translation>
    </message>
    <message>
        <source>That domain takes no mail.</source>
        <translation>Этот домен не принимает почту.</translation>
    </message>
    <message>
        <source>Something is wrong with the mailbox.</source>
        <translation>С ящиком что-то не так.</translation>
    </message>
    <message>
        <source>The mailbox is switched off.</source>
        <translation>Ящик отключён.</translation>
    </message>
    <message>
        <source>Mailbox full.</source>
        <translation>Почтовый ящик переполнен.</translation>
    </message>
    <message>
        <source>The message is too long for this mailbox.</source>
        <translation>Письмо слишком велико для этого ящика.</translation>
    </message>
    <message>
        <source>The mailing list could not be expanded.</source>
        <translation>Список рассылки не удалось раскрыть.</translation>
    </message>
    <message>
        <source>The server has trouble of its own.</source>
        <translation>У сервера свои неполадки.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>Диск сервера переполнен.</translation>
    </message>
    <message>
        <source>The server takes no mail at the moment.</source>
        <translation>Сервер сейчас не принимает почту.</translation>
    </message>
    <message>
        <source>The message is too large for the server.</source>
        <translation>Письмо слишком велико для сервера.</translation>
    </message>
    <message>
        <source>The server is set up wrongly.</source>
        <translation>Сервер настроен неверно.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server did not answer.</source>
        <translation>Сервер получателя не ответил.</translation>
    </message>
    <message>
        <source>The connection to the recipient&apos;s server broke.</source>
        <translation>Связь с сервером получателя оборвалась.</translation>
    </message>
    <message>
        <source>No way to the recipient&apos;s server was found.</source>
        <translation>Пути к серверу получателя не нашлось.</translation>
    </message>
    <message>
        <source>The server is overloaded.</source>
        <translation>Сервер перегружен.</translation>
    </message>
    <message>
        <source>The message went round in a circle.</source>
        <translation>Письмо ходило по кругу.</translation>
    </message>
    <message>
        <source>It could not be delivered in time.</source>
        <translation>Не удалось доставить вовремя.</translation>
    </message>
    <message>
        <source>The server did not understand.</source>
        <translation>Сервер не понял.</translation>
    </message>
    <message>
        <source>Too many recipients at once.</source>
        <translation>Слишком много получателей сразу.</translation>
    </message>
    <message>
        <source>The server does not take this kind of content.</source>
        <translation>Сервер не принимает такое содержание.</translation>
    </message>
    <message>
        <source>The message would have to be converted, which is not allowed.</source>
        <translation>Письмо пришлось бы преобразовать, а это запрещено.</translation>
    </message>
    <message>
        <source>The server does not take addresses with such letters.</source>
        <translation>Сервер не принимает адресов с такими буквами.</translation>
    </message>
    <message>
        <source>The server refused the message.</source>
        <translation>Сервер отклонил письмо.</translation>
    </message>
    <message>
        <source>You are not allowed to send to this recipient.</source>
        <translation>Вам нельзя писать этому получателю.</translation>
    </message>
    <message>
        <source>You are not allowed to write to this mailing list.</source>
        <translation>Вам нельзя писать в этот список рассылки.</translation>
    </message>
    <message>
        <source>The user name or password is wrong.</source>
        <translation>Имя или пароль неверны.</translation>
    </message>
    <message>
        <source>The server wants another way to log in.</source>
        <translation>Сервер требует другого способа входа.</translation>
    </message>
    <message>
        <source>The server misses a signature (DKIM).</source>
        <translation>Серверу не хватает подписи (DKIM).</translation>
    </message>
    <message>
        <source>The domain forbids this server to send for it (SPF).</source>
        <translation>Домен запрещает этому серверу отправлять от его имени (SPF).</translation>
    </message>
    <message>
        <source>The sending server&apos;s name could not be checked.</source>
        <translation>Имя отправляющего сервера не удалось проверить.</translation>
    </message>
    <message>
        <source>Neither SPF nor DKIM allows this message.</source>
        <translation>Ни SPF, ни DKIM не разрешают это письмо.</translation>
    </message>
    <message>
        <source>Too much mail in a short time.</source>
        <translation>Слишком много писем за короткое время.</translation>
    </message>
    <message>
        <source>The server closes the connection for now.</source>
        <translation>Сервер пока закрывает соединение.</translation>
    </message>
    <message>
        <source>The mailbox is busy.</source>
        <translation>Ящик занят.</translation>
    </message>
    <message>
        <source>The server is out of space or takes fewer recipients at once.</source>
        <translation>Серверу не хватает места или он берёт меньше получателей сразу.</translation>
    </message>
    <message>
        <source>The mailbox is not on this server.</source>
        <translation>Ящик не на этом сервере.</translation>
    </message>
    <message>
        <source>The message is too large, or the mailbox is full.</source>
        <translation>Письмо слишком велико, или ящик переполнен.</translation>
    </message>
    <message>
        <source>The server accepted it.</source>
        <translation>Сервер принял письмо.</translation>
    </message>
    <message>
        <source>The server refused it.</source>
        <translation>Сервер отказал.</translation>
    </message>
    <message>
        <source>There was no usable reply.</source>
        <translation>Пригодного ответа не было.</translation>
    </message>
    <message>
        <source>Greylisted: the server asks newcomers to come back later.</source>
        <translation>Серый список: сервер просит новичков прийти позже.</translation>
    </message>
    <message>
        <source>The server will be asked again at %1.</source>
        <translation>Сервер спросят снова в %1.</translation>
    </message>
    <message>
        <source>The server will be asked again.</source>
        <translation>Сервер спросят снова.</translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Отправляется.</translation>
    </message>
    <message>
        <source>Everything is sent; the server&apos;s answer is awaited.</source>
        <translation>Всё передано; ждём ответа сервера.</translation>
    </message>
    <message>
        <source>Its server reported the delivery.</source>
        <translation>Сервер получателя сообщил о доставке.</translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n attempt(s).</source>
        <translation>
            <numerusform>Прекращено после %n попытки.</numerusform>
            <numerusform>Прекращено после %n попыток.</numerusform>
            <numerusform>Прекращено после %n попыток.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>Попытки прекращены.</translation>
    </message>
    <message>
        <source>You withdrew it before any server accepted it.</source>
        <translation>Вы отозвали его, прежде чем его принял сервер.</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>принято %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n под вопросом</numerusform>
            <numerusform>%n под вопросом</numerusform>
            <numerusform>%n под вопросом</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>%n ждёт</numerusform>
            <numerusform>%n ждут</numerusform>
            <numerusform>%n ждут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n задержано</numerusform>
            <numerusform>%n задержано</numerusform>
            <numerusform>%n задержано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n не доставлено</numerusform>
            <numerusform>%n не доставлено</numerusform>
            <numerusform>%n не доставлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n отменено</numerusform>
            <numerusform>%n отменено</numerusform>
            <numerusform>%n отменено</numerusform>
        </translation>
    </message>
    <message>
        <source>sending</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>в очереди</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>awaiting the last reply</source>
        <translation>ждёт последнего ответа</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>отложено</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>под вопросом</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не доставлено</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>Waits in the outbox for its turn.</source>
        <translation>Ждёт в исходящих своей очереди.</translation>
    </message>
    <message>
        <source>Is being handed to the server.</source>
        <translation>Передаётся серверу.</translation>
    </message>
    <message>
        <source>Everything was sent; the server has not yet said whether it takes the message.</source>
        <translation>Всё передано; сервер ещё не сказал, берёт ли письмо.</translation>
    </message>
    <message>
        <source>The server said &quot;not now&quot;. It will be asked again.</source>
        <translation>Сервер ответил «не сейчас». Его спросят снова.</translation>
    </message>
    <message>
        <source>Stopped until you release it.</source>
        <translation>Остановлено, пока вы не отпустите.</translation>
    </message>
    <message>
        <source>Everything was sent, then the connection was lost before the server&apos;s answer. It may have arrived.</source>
        <translation>Всё передано, но связь потеряна до ответа сервера. Возможно, дошло.</translation>
    </message>
    <message>
        <source>The server took responsibility for the message.</source>
        <translation>Сервер взял письмо под свою ответственность.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server reported that it was delivered.</source>
        <translation>Сервер получателя сообщил о доставке.</translation>
    </message>
    <message>
        <source>It was not delivered, and nobody will try again by itself.</source>
        <translation>Не доставлено, и само собой больше пробовать не будет.</translation>
    </message>
    <message>
        <source>Withdrawn before any server accepted it.</source>
        <translation>Отозвано, прежде чем его принял сервер.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Отложены</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Под вопросом</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не доставлены</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлены</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <translation>
            <numerusform>через %n с</numerusform>
            <numerusform>через %n с</numerusform>
            <numerusform>через %n с</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>через %n мин</numerusform>
            <numerusform>через %n мин</numerusform>
            <numerusform>через %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>через %n ч</numerusform>
            <numerusform>через %n ч</numerusform>
            <numerusform>через %n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>вчера %1</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байта</numerusform>
            <numerusform>%n байт</numerusform>
        </translation>
    </message>
    <message>
        <source>What carries its mail failed and was switched off.</source>
        <translation>То, что переносит её почту, отказало и выключено.</translation>
    </message>
    <message>
        <source>You work offline: mail is kept, nothing is sent.</source>
        <translation>Вы работаете автономно: письма хранятся, ничего не отправляется.</translation>
    </message>
    <message>
        <source>Taken out of the queue to be changed</source>
        <translation>Взято из очереди для правки</translation>
    </message>
    <message>
        <source>Put back, changed</source>
        <translation>Возвращено с изменениями</translation>
    </message>
    <message>
        <source>Put back unchanged</source>
        <translation>Вернуть без изменений</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Перенаправлено</translation>
    </message>
    <message>
        <source>Recipient added</source>
        <translation>Добавлен получатель</translation>
    </message>
    <message>
        <source>Sent again as another message</source>
        <translation>Отправлено ещё раз другим письмом</translation>
    </message>
    <message>
        <source>No evidence came: you are asked</source>
        <translation>Подтверждений нет: решать вам</translation>
    </message>
    <message>
        <source>A report came in</source>
        <translation>Пришёл отчёт</translation>
    </message>
    <message>
        <source>Settled: %1, says %2</source>
        <translation>Выяснено: %1, источник: %2</translation>
    </message>
    <message>
        <source>a report</source>
        <translation>отчёт</translation>
    </message>
    <message>
        <source>goes %1 unless you undo</source>
        <translation>уйдёт %1, если не отменить</translation>
    </message>
    <message>
        <source>You may still take it back; it goes at %1.</source>
        <translation>Ещё можно вернуть; уйдёт в %1.</translation>
    </message>
    <message>
        <source>network wants a login page</source>
        <translation>сеть требует входа</translation>
    </message>
    <message>
        <source>The network wants somebody to log on in a browser first.</source>
        <translation>Сеть требует сначала войти через браузер.</translation>
    </message>
    <message>
        <source>waits for a free line</source>
        <translation>ждёт бесплатного канала</translation>
    </message>
    <message>
        <source>Its account sends nothing over a line that is paid by volume.</source>
        <translation>Её учётная запись не отправляет по платному каналу.</translation>
    </message>
    <message>
        <source>waits for power</source>
        <translation>ждёт питания</translation>
    </message>
    <message>
        <source>Its account sends nothing while the battery is low.</source>
        <translation>Её учётная запись не отправляет при низком заряде.</translation>
    </message>
    <message>
        <source>account&apos;s limit, goes on %1</source>
        <translation>предел учётной записи, дальше %1</translation>
    </message>
    <message>
        <source>Its account has sent as much as it may for now.</source>
        <translation>Учётная запись отправила столько, сколько пока можно.</translation>
    </message>
    <message>
        <source>domain&apos;s limit, goes on %1</source>
        <translation>предел домена, дальше %1</translation>
    </message>
    <message>
        <source>Its domain gets no more from this account for now.</source>
        <translation>Этот домен пока больше не получит от этой учётной записи.</translation>
    </message>
    <message>
        <source>waits to be prepared</source>
        <translation>ждёт подготовки</translation>
    </message>
    <message>
        <source>A step that prepares it for sending has not finished.</source>
        <translation>Шаг подготовки к отправке ещё не закончен.</translation>
    </message>
    <message>
        <source>being edited</source>
        <translation>правится</translation>
    </message>
    <message>
        <source>It was taken out of the queue to be changed.</source>
        <translation>Взято из очереди, чтобы изменить.</translation>
    </message>
    <message>
        <source>no other account may send it</source>
        <translation>другой учётной записи нельзя</translation>
    </message>
    <message>
        <source>Its server is away, and no other may send as this address.</source>
        <translation>Его сервер недоступен, а другому нельзя отправлять с этого адреса.</translation>
    </message>
    <message>
        <source>transport failed and is off</source>
        <translation>транспорт отказал и выключен</translation>
    </message>
    <message>
        <source>working offline</source>
        <translation>автономная работа</translation>
    </message>
    <message>
        <source>You work offline. It goes out when you are online again.</source>
        <translation>Вы работаете автономно. Уйдёт, когда вы снова будете в сети.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Выйти в сеть</translation>
    </message>
    <message>
        <source>Mailroom</source>
        <translation>Почтовая</translation>
    </message>
    <message>
        <source>Spooler</source>
        <translation>Диспетчер</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Каталог</translation>
    </message>
    <message>
        <source>available</source>
        <translation>доступно</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>автономно</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Всё работает.</translation>
    </message>
    <message>
        <source>Answers the windows.</source>
        <translation>Отвечает окнам.</translation>
    </message>
    <message>
        <source>Sends what waits.</source>
        <translation>Отправляет то, что ждёт.</translation>
    </message>
    <message numerus="yes">
        <source>Sends %n message(s) now.</source>
        <translation>
            <numerusform>Отправляется %n письмо.</numerusform>
            <numerusform>Отправляются %n письма.</numerusform>
            <numerusform>Отправляются %n писем.</numerusform>
        </translation>
    </message>
    <message>
        <source>Idle.</source>
        <translation>Без дела.</translation>
    </message>
    <message>
        <source>Sends nothing.</source>
        <translation>Ничего не отправляет.</translation>
    </message>
    <message>
        <source>%1 go %2</source>
        <translation>%1 уйдут %2</translation>
    </message>
    <message>
        <source>%1 of %2 go today by %3</source>
        <translation>%1 из %2 уйдут сегодня до %3</translation>
    </message>
    <message>
        <source>%1, the rest %2</source>
        <translation>%1, остальные %2</translation>
    </message>
    <message>
        <source>tomorrow from %1</source>
        <translation>завтра с %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>Sent: %1 in the last hour, %2 in the last day.</source>
        <translation>Отправлено: %1 за последний час, %2 за последние сутки.</translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation>Ждут: %1.</translation>
    </message>
    <message>
        <source>The provider takes %1 messages an hour.</source>
        <translation>Поставщик принимает %1 писем в час.</translation>
    </message>
    <message>
        <source>The provider takes %1 messages a day.</source>
        <translation>Поставщик принимает %1 писем в день.</translation>
    </message>
    <message>
        <source>The server takes messages up to %1.</source>
        <translation>Сервер принимает письма до %1.</translation>
    </message>
    <message>
        <source>The server takes %1 recipients at once.</source>
        <translation>Сервер принимает %1 получателей за раз.</translation>
    </message>
    <message>
        <source>The server takes %1 connections at once.</source>
        <translation>Сервер принимает %1 соединений сразу.</translation>
    </message>
    <message>
        <source>The server accepts strangers after %1 s (greylisting).</source>
        <translation>Сервер принимает незнакомых через %1 с (серые списки).</translation>
    </message>
    <message>
        <source>The reported delay is over</source>
        <translation>Задержка, о которой сообщалось, кончилась</translation>
    </message>
    <message>
        <source>Waits for something beside its server</source>
        <translation>Ждёт не своего сервера, а другого</translation>
    </message>
    <message>
        <source>What it waited for is over</source>
        <translation>Ожидание кончилось</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Возможно, %1?</translation>
    </message>
    <message>
        <source>%1 does not take addresses with such letters; it would wait.</source>
        <translation>%1 не принимает адреса с такими буквами; письмо будет ждать.</translation>
    </message>
    <message>
        <source>The message has about %1, and %2 takes %3 at most: it would wait.</source>
        <translation>В письме около %1, а %2 принимает не больше %3: письмо будет ждать.</translation>
    </message>
    <message>
        <source>This computer holds it and sends it at %1, if Mailroom runs then.</source>
        <translation>Письмо хранит этот компьютер и отправит его в %1, если Mailroom будет запущен.</translation>
    </message>
    <message>
        <source>The server has it and holds it until %1; this computer need not be on.</source>
        <translation>Письмо у сервера, он хранит его до %1; компьютер может быть выключен.</translation>
    </message>
    <message>
        <source>the server holds it until %1</source>
        <translation>сервер хранит до %1</translation>
    </message>
    <message>
        <source>Turn on again</source>
        <translation>Включить снова</translation>
    </message>
    <message>
        <source>%1 does not work and was switched off.</source>
        <translation>%1 не работает и отключена.</translation>
    </message>
    <message>
        <source>What shall carry the mail does not work.</source>
        <translation>То, что должно переносить почту, не работает.</translation>
    </message>
    <message>
        <source>%1 was chosen for this message.</source>
        <translation>Для этого письма выбрана %1.</translation>
    </message>
    <message>
        <source>%1 takes exactly this address.</source>
        <translation>%1 берёт именно этот адрес.</translation>
    </message>
    <message>
        <source>%1 takes %2.</source>
        <translation>%1 берёт %2.</translation>
    </message>
    <message>
        <source>%1 takes what nobody else does.</source>
        <translation>%1 берёт то, что не берёт никто другой.</translation>
    </message>
    <message>
        <source>%1 takes nothing like it.</source>
        <translation>%1 такого не берёт.</translation>
    </message>
    <message>
        <source>%1 gave it back.</source>
        <translation>%1 вернула это.</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <translation>%1 выключена.</translation>
    </message>
    <message>
        <source>%1 cannot carry mail now.</source>
        <translation>%1 сейчас не может переносить почту.</translation>
    </message>
    <message>
        <source>%1 may not send as this sender.</source>
        <translation>%1 не может отправлять от этого имени.</translation>
    </message>
    <message>
        <source>%1 was not asked for.</source>
        <translation>%1 не запрошена.</translation>
    </message>
    <message>
        <source>Goes by %1.</source>
        <translation>Пойдёт через %1.</translation>
    </message>
    <message>
        <source>Waits for an account that takes it.</source>
        <translation>Ждёт учётной записи, которая это возьмёт.</translation>
    </message>
    <message>
        <source>No account that takes it may send as this sender.</source>
        <translation>Ни одна учётная запись, которая это берёт, не может отправлять от этого имени.</translation>
    </message>
    <message>
        <source>No account takes it: it would come back as undeliverable.</source>
        <translation>Ни одна учётная запись это не берёт: письмо вернулось бы как недоставляемое.</translation>
    </message>
    <message>
        <source>A mail server (SMTP)</source>
        <translation>Почтовый сервер (SMTP)</translation>
    </message>
    <message>
        <source>A delivery server (LMTP)</source>
        <translation>Сервер доставки (LMTP)</translation>
    </message>
    <message>
        <source>The sendmail program of this computer</source>
        <translation>Программа sendmail этого компьютера</translation>
    </message>
    <message>
        <source>A program of your own: fax, SMS…</source>
        <translation>Своя программа: факс, SMS…</translation>
    </message>
    <message>
        <source>A mail folder on this computer</source>
        <translation>Почтовая папка на этом компьютере</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Arguments (%r recipient, %f sender, %t type, %q queue-id)</source>
        <translation>Аргументы (%r получатель, %f отправитель, %t тип, %q номер в очереди)</translation>
    </message>
    <message>
        <source>Address types, with commas</source>
        <translation>Типы адресов, через запятую</translation>
    </message>
    <message>
        <source>Seconds it may take</source>
        <translation>Сколько секунд может занять</translation>
    </message>
    <message>
        <source>Domains, with commas</source>
        <translation>Домены, через запятую</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>%1 gives no reports of delivery.</source>
        <translation>%1 не даёт отчётов о доставке.</translation>
    </message>
    <message>
        <source>An IMAP server</source>
        <translation>Сервер IMAP</translation>
    </message>
    <message>
        <source>A POP3 server</source>
        <translation>Сервер POP3</translation>
    </message>
    <message>
        <source>A Maildir of this computer</source>
        <translation>Maildir на этом компьютере</translation>
    </message>
    <message>
        <source>An mbox file of this computer</source>
        <translation>Файл mbox на этом компьютере</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>остаётся как есть</translation>
    </message>
    <message>
        <source>is marked as seen by a program</source>
        <translation>считается увиденной программой</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>New mail that was taken</source>
        <translation>Новая почта, которая взята</translation>
    </message>
    <message>
        <source>its time has passed — send it?</source>
        <translation>время прошло — отправить?</translation>
    </message>
    <message>
        <source>Its time passed while it could not be sent. Try now to send it late, or cancel it.</source>
        <translation>Время отправки прошло, пока отправить письмо было нельзя. «Попробовать сейчас» отправит его с опозданием, или отмените его.</translation>
    </message>
    <message>
        <source>Fetching %1 of %2</source>
        <translation>Получение %1 из %2</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Получение</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Проверка %1</translation>
    </message>
    <message>
        <source>Up to date %1.</source>
        <translation>Обновлено %1.</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>Ещё не проверялось.</translation>
    </message>
    <message>
        <source>Looks again %1.</source>
        <translation>Следующая проверка: %1.</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>получает</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>with faults</source>
        <translation>с ошибками</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>обновлено</translation>
    </message>
    <message>
        <source>Receives nothing.</source>
        <translation>Ничего не получает.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Соединение…</translation>
    </message>
    <message>
        <source>Telling the server what was changed here.</source>
        <translation>Сообщает серверу, что здесь изменено.</translation>
    </message>
    <message>
        <source>Up to date; the server tells of new mail.</source>
        <translation>Обновлено; сервер сообщает о новой почте.</translation>
    </message>
    <message>
        <source>Receives now.</source>
        <translation>Получает сейчас.</translation>
    </message>
    <message>
        <source>Receiving: %1</source>
        <translation>Получение: %1</translation>
    </message>
    <message>
        <source>The message does not say who wrote it.</source>
        <translation>В письме не указано, кто его написал.</translation>
    </message>
    <message>
        <source>It names more than one author.</source>
        <translation>В нём указано несколько авторов.</translation>
    </message>
    <message>
        <source>The author is not a single address that can be answered.</source>
        <translation>Автор — не отдельный адрес, которому можно ответить.</translation>
    </message>
    <message>
        <source>Sent by %1 in the author&apos;s name.</source>
        <translation>Отправлено %1 от имени автора.</translation>
    </message>
    <message>
        <source>Answers go to %1.</source>
        <translation>Ответы уйдут на %1.</translation>
    </message>
    <message>
        <source>The name looks like an address, but the message is from another one: %1.</source>
        <translation>Имя похоже на адрес, но письмо пришло с другого: %1.</translation>
    </message>
    <message>
        <source>The domain has letters that can be taken for others; it is shown as the network knows it.</source>
        <translation>В домене есть буквы, похожие на другие; он показан так, как его знает сеть.</translation>
    </message>
    <message>
        <source>Name or subject had characters that nobody can see; they are left out.</source>
        <translation>В имени или теме были невидимые знаки; они опущены.</translation>
    </message>
    <message>
        <source>Its date cannot be read.</source>
        <translation>Дату прочитать не удаётся.</translation>
    </message>
    <message>
        <source>It has more addresses than are shown.</source>
        <translation>Адресов больше, чем показано.</translation>
    </message>
    <message>
        <source>The message has more parts, or deeper ones, than are shown; the source has them all.</source>
        <translation>В письме больше частей, чем показано, или они вложены глубже; в исходном тексте есть все.</translation>
    </message>
    <message>
        <source>The text is longer than is shown; the source has all of it.</source>
        <translation>Текст длиннее, чем показано; в исходном тексте он весь.</translation>
    </message>
    <message>
        <source>The text is in a character set that is not known here; some characters may be wrong.</source>
        <translation>Кодировка текста неизвестна; некоторые знаки могут быть неверны.</translation>
    </message>
    <message>
        <source>Some characters of the text are damaged.</source>
        <translation>Некоторые знаки текста повреждены.</translation>
    </message>
    <message>
        <source>The end of the message is missing.</source>
        <translation>Конец письма отсутствует.</translation>
    </message>
    <message>
        <source>A part of the message is missing on this computer.</source>
        <translation>Часть письма отсутствует на этом компьютере.</translation>
    </message>
    <message>
        <source>Only the header is here; the rest is still on the server.</source>
        <translation>Здесь только заголовок, остальное ещё на сервере.</translation>
    </message>
    <message>
        <source>A part claims to be somewhere else. It is not fetched.</source>
        <translation>Одна из частей якобы находится в другом месте. Она не загружается.</translation>
    </message>
    <message>
        <source>OpenPGP signature, not checked</source>
        <translation>Подпись OpenPGP, не проверена</translation>
    </message>
    <message>
        <source>Encrypted with OpenPGP</source>
        <translation>Зашифровано OpenPGP</translation>
    </message>
    <message>
        <source>S/MIME signature, not checked</source>
        <translation>Подпись S/MIME, не проверена</translation>
    </message>
    <message>
        <source>Encrypted with S/MIME</source>
        <translation>Зашифровано S/MIME</translation>
    </message>
    <message>
        <source>Invitation: %1</source>
        <translation>Приглашение: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Answer to an invitation: %1</source>
        <translation>Ответ на приглашение: %1</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>Событие: %1</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>повторяется</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>не доставлено</translation>
    </message>
    <message>
        <source>delayed; it is tried again</source>
        <translation>задержано, попытки продолжаются</translation>
    </message>
    <message>
        <source>passed on to a server that sends no reports</source>
        <translation>передано серверу, который не присылает отчётов</translation>
    </message>
    <message>
        <source>delivered to a list, which passes it on</source>
        <translation>доставлено в рассылку, которая разошлёт дальше</translation>
    </message>
    <message>
        <source>displayed</source>
        <translation>показано</translation>
    </message>
    <message>
        <source>deleted, perhaps unread</source>
        <translation>удалено, возможно, непрочитанным</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>передано дальше</translation>
    </message>
    <message>
        <source>processed by a program</source>
        <translation>обработано программой</translation>
    </message>
    <message>
        <source>answered by a program</source>
        <translation>программа ответила автоматически</translation>
    </message>
    <message>
        <source>reported as unwanted</source>
        <translation>отмечено как нежелательное</translation>
    </message>
    <message>
        <source>An automatic answer</source>
        <translation>Автоматический ответ</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>До %1.</translation>
    </message>
    <message>
        <source>Into which folder?</source>
        <translation>В какую папку?</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На этом компьютере</translation>
    </message>
    <message>
        <source>Mail that comes in is here until you move it.</source>
        <translation>Входящая почта находится здесь, пока вы её не переместите.</translation>
    </message>
    <message>
        <source>Messages that other programs keep as drafts on the server would be here.</source>
        <translation>Здесь были бы письма, которые другие программы хранят на сервере как черновики.</translation>
    </message>
    <message>
        <source>Copies of what you send are filed here.</source>
        <translation>Сюда складываются копии того, что вы отправляете.</translation>
    </message>
    <message>
        <source>What you delete stays here until the trash is emptied.</source>
        <translation>Удалённое остаётся здесь, пока корзина не очищена.</translation>
    </message>
    <message>
        <source>What you or the server take for junk would be here.</source>
        <translation>Здесь было бы то, что вы или сервер сочли спамом.</translation>
    </message>
    <message>
        <source>Press E on a message to put it away here.</source>
        <translation>Нажмите E на письме, чтобы убрать его сюда.</translation>
    </message>
    <message>
        <source>Drag messages here, or press V to move them.</source>
        <translation>Перетащите сюда письма или нажмите V, чтобы переместить их.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Words are looked for at their beginnings in subjects, people, texts and names of attachments. Fewer of them find more.</source>
        <translation>Слова ищутся по их началу в темах, людях, текстах и именах вложений. Чем меньше слов, тем больше найдётся.</translation>
    </message>
    <message>
        <source>No account receives mail yet</source>
        <translation>Пока ни одна учётная запись не получает почту</translation>
    </message>
    <message>
        <source>Tell an account where its mail comes in, and it is here.</source>
        <translation>Укажите учётной записи, откуда приходит её почта, и она будет здесь.</translation>
    </message>
    <message>
        <source>Set up receiving</source>
        <translation>Настроить получение</translation>
    </message>
    <message>
        <source>No mail</source>
        <translation>Писем нет</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>Папка «%1» пуста</translation>
    </message>
    <message>
        <source>This cannot be searched for</source>
        <translation>Такой поиск невозможен</translation>
    </message>
    <message>
        <source>What is wrong stands below the search field.</source>
        <translation>Что не так, написано под полем поиска.</translation>
    </message>
    <message>
        <source>The mail cannot be read</source>
        <translation>Почту не удаётся прочитать</translation>
    </message>
    <message>
        <source>Nothing is lost by this. Choose the folder again to try.</source>
        <translation>При этом ничего не потеряно. Выберите папку снова, чтобы повторить попытку.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) chosen</source>
        <translation>
            <numerusform>Выбрано %n письмо</numerusform>
            <numerusform>Выбрано %n письма</numerusform>
            <numerusform>Выбрано %n писем</numerusform>
        </translation>
    </message>
    <message>
        <source>Move, mark or delete them together.</source>
        <translation>Переместите, отметьте или удалите их вместе.</translation>
    </message>
    <message>
        <source>No message chosen</source>
        <translation>Письмо не выбрано</translation>
    </message>
    <message>
        <source>J and K go down and up, N goes to the next unread one.</source>
        <translation>J и K — вниз и вверх, N — к следующему непрочитанному.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>folder</comment>
        <translation>Отправленные</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Junk</source>
        <translation>Спам</translation>
    </message>
    <message>
        <source>Archive</source>
        <comment>folder</comment>
        <translation>Архив</translation>
    </message>
    <message>
        <source>All mail</source>
        <translation>Вся почта</translation>
    </message>
    <message>
        <source>Mail to this address failed, last on %1.</source>
        <translation>Почта на этот адрес не доходила, последний раз %1.</translation>
    </message>
    <message>
        <source>Reported: passed on</source>
        <translation>Сообщено: передано дальше</translation>
    </message>
    <message>
        <source>Reported: sent on to a list</source>
        <translation>Сообщено: разослано по списку</translation>
    </message>
    <message>
        <source>Reported: delayed</source>
        <translation>Сообщено: задержано</translation>
    </message>
    <message>
        <source>Reported: delivered</source>
        <translation>Сообщено: доставлено</translation>
    </message>
    <message>
        <source>Reported: arrived, not read</source>
        <translation>Сообщено: пришло, не прочитано</translation>
    </message>
    <message>
        <source>Reported: displayed</source>
        <translation>Сообщено: показано</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Получен ответ</translation>
    </message>
    <message>
        <source>Reported: not delivered</source>
        <translation>Сообщено: не доставлено</translation>
    </message>
    <message>
        <source>A program replied by itself</source>
        <translation>Ответила программа</translation>
    </message>
    <message>
        <source>Its reader complained about it</source>
        <translation>Читатель пожаловался на письмо</translation>
    </message>
    <message>
        <source>accepted, delayed on its way</source>
        <translation>принято, задержано в пути</translation>
    </message>
    <message>
        <source>read</source>
        <translation>прочитано</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>получен ответ</translation>
    </message>
    <message>
        <source>bounced later</source>
        <translation>позже вернулось</translation>
    </message>
    <message>
        <source>probably bounced</source>
        <translation>вероятно, вернулось</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Передано дальше</translation>
    </message>
    <message>
        <source>Sent on to the members of a list</source>
        <translation>Разослано участникам списка</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Задержано</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Arrived; nobody says that it was read</source>
        <translation>Пришло; о прочтении никто не сообщил</translation>
    </message>
    <message>
        <source>Displayed</source>
        <translation>Показано</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Не доставлено</translation>
    </message>
    <message>
        <source>The last reply never came</source>
        <translation>Последний ответ не пришёл</translation>
    </message>
    <message>
        <source>an unnamed server</source>
        <translation>неназванный сервер</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, под номером %2</translation>
    </message>
    <message>
        <source>a report of %1</source>
        <translation>отчёт от %1</translation>
    </message>
    <message>
        <source>a notice of %1</source>
        <translation>уведомление от %1</translation>
    </message>
    <message>
        <source>the copy in %1</source>
        <translation>копия в %1</translation>
    </message>
    <message>
        <source>the mail program of the recipient</source>
        <translation>почтовая программа получателя</translation>
    </message>
    <message>
        <source>the answer of %1</source>
        <translation>ответ от %1</translation>
    </message>
    <message>
        <source>an automatic reply of %1</source>
        <translation>автоответ от %1</translation>
    </message>
    <message>
        <source>a complaint, passed on by %1</source>
        <translation>жалоба, переданная через %1</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>точно</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>по отчёту</translation>
    </message>
    <message>
        <source>noticed</source>
        <translation>по уведомлению</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>предположение</translation>
    </message>
    <message>
        <source>Mailroom heard it from the server itself.</source>
        <translation>Mailroom узнал это от самого сервера.</translation>
    </message>
    <message>
        <source>A report by the standard, which names this message and this recipient.</source>
        <translation>Отчёт по стандарту, в котором названы это сообщение и этот получатель.</translation>
    </message>
    <message>
        <source>A notice in a server&apos;s own words, about this message and this recipient.</source>
        <translation>Уведомление своими словами сервера об этом сообщении и этом получателе.</translation>
    </message>
    <message>
        <source>It names no message; this one is the only one that it can be about.</source>
        <translation>Сообщение не названо; речь может идти только об этом.</translation>
    </message>
    <message>
        <source>The server accepted it and says that it is delayed further on.</source>
        <translation>Сервер принял сообщение и сообщает, что дальше оно задерживается.</translation>
    </message>
    <message>
        <source>Their mail program says it was displayed.</source>
        <translation>Почтовая программа получателя сообщает, что письмо показано.</translation>
    </message>
    <message>
        <source>It was answered.</source>
        <translation>На него пришёл ответ.</translation>
    </message>
    <message>
        <source>A server on the way had reported the delivery; later it came back.</source>
        <translation>Сервер на пути сообщил о доставке, но позже письмо вернулось.</translation>
    </message>
    <message>
        <source>A notice that names no message says that mail to this address failed.</source>
        <translation>Уведомление, не называющее сообщения, говорит, что почта на этот адрес не дошла.</translation>
    </message>
    <message>
        <source>A report was asked for; it may come until %1.</source>
        <translation>Запрошен отчёт; он может прийти до %1.</translation>
    </message>
    <message>
        <source>No report came, though %1 usually sends one: it was due at %2.</source>
        <translation>Отчёта нет, хотя %1 обычно их шлёт: он ожидался в %2.</translation>
    </message>
    <message>
        <source>No reports are known from %1: silence means nothing.</source>
        <translation>От %1 отчётов не бывает: молчание ничего не значит.</translation>
    </message>
    <message>
        <source>It is about a message that was not sent from here.</source>
        <translation>Он о сообщении, отправленном не отсюда.</translation>
    </message>
    <message>
        <source>It names an envelope that is none of ours.</source>
        <translation>В нём назван не наш конверт.</translation>
    </message>
    <message>
        <source>The message is ours, but it had no such recipient.</source>
        <translation>Сообщение наше, но такого получателя у него не было.</translation>
    </message>
    <message>
        <source>Nothing that was sent to this recipient looks like what came back.</source>
        <translation>Ничто из отправленного этому получателю не похоже на вернувшееся.</translation>
    </message>
    <message>
        <source>It names a recipient alone, and it cannot be told which message is meant.</source>
        <translation>Назван только получатель, и нельзя понять, о каком сообщении речь.</translation>
    </message>
    <message>
        <source>The server accepted it, and it came back.</source>
        <translation>Сервер принял сообщение, но оно вернулось.</translation>
    </message>
    <message>
        <source>This is Mailroom on your own computer. Nobody else received this report.</source>
        <translation>Это Mailroom на вашем компьютере. Больше никто не получил этот отчёт.</translation>
    </message>
    <message>
        <source>Your message did not reach:</source>
        <translation>Ваше сообщение не дошло до:</translation>
    </message>
    <message>
        <source>Your message was given up after its time was over. It did not reach:</source>
        <translation>Время вашего сообщения истекло, попытки прекращены. Оно не дошло до:</translation>
    </message>
    <message>
        <source>Your message is delayed on its way to:</source>
        <translation>Ваше сообщение задерживается на пути к:</translation>
    </message>
    <message>
        <source>The delay that was reported is over. Your message is on its way to:</source>
        <translation>Задержка, о которой сообщалось, закончилась. Ваше сообщение в пути к:</translation>
    </message>
    <message>
        <source>Your message was handed to a server that sends no reports itself, for:</source>
        <translation>Ваше сообщение передано серверу, который сам отчётов не шлёт, для:</translation>
    </message>
    <message>
        <source>Your message was delivered to:</source>
        <translation>Ваше сообщение доставлено:</translation>
    </message>
    <message>
        <source>The server %1 said: %2</source>
        <translation>Сервер %1 ответил: %2</translation>
    </message>
    <message>
        <source>The last attempt ended so: %1</source>
        <translation>Последняя попытка закончилась так: %1</translation>
    </message>
    <message>
        <source>It will be tried until %1.</source>
        <translation>Попытки продолжатся до %1.</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Тема: %1</translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation>Message-ID: %1</translation>
    </message>
    <message>
        <source>Not delivered: %1</source>
        <translation>Не доставлено: %1</translation>
    </message>
    <message>
        <source>Delayed: %1</source>
        <translation>Задержано: %1</translation>
    </message>
    <message>
        <source>No longer delayed: %1</source>
        <translation>Больше не задерживается: %1</translation>
    </message>
    <message>
        <source>Handed on: %1</source>
        <translation>Передано дальше: %1</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>Доставлено: %1</translation>
    </message>
    <message>
        <source>You need not do anything: Mailroom keeps trying. Do not send the message again.</source>
        <translation>Ничего делать не нужно: Mailroom продолжает попытки. Не отправляйте сообщение ещё раз.</translation>
    </message>
    <message>
        <source>The mailbox is full. Try again later, or reach the recipient in another way.</source>
        <translation>Ящик полон. Попробуйте позже или свяжитесь с получателем иначе.</translation>
    </message>
    <message>
        <source>The message is too large. Send smaller attachments.</source>
        <translation>Сообщение слишком велико. Отправьте вложения поменьше.</translation>
    </message>
    <message>
        <source>Check the address for typing mistakes and send the message again to the right one.</source>
        <translation>Проверьте адрес на опечатки и отправьте сообщение ещё раз на правильный.</translation>
    </message>
    <message>
        <source>The server does not accept this message from you. Ask the recipient or your provider.</source>
        <translation>Сервер не принимает это сообщение от вас. Обратитесь к получателю или к своему провайдеру.</translation>
    </message>
    <message>
        <source>The server could not be reached or did not accept the message in time. Retry it later.</source>
        <translation>Сервер был недоступен или не принял сообщение вовремя. Повторите позже.</translation>
    </message>
    <message>
        <source>Ask the recipient in another way, or your provider, and quote the server&apos;s reply.</source>
        <translation>Спросите получателя другим способом или своего провайдера и приведите ответ сервера.</translation>
    </message>
    <message>
        <source>Your message &quot;%1&quot; was displayed by the mail program of %2.</source>
        <translation>Ваше сообщение «%1» показано почтовой программой %2.</translation>
    </message>
    <message>
        <source>Your message &quot;%1&quot; was deleted by %2 without being displayed.</source>
        <translation>Ваше сообщение «%1» удалено %2 без показа.</translation>
    </message>
    <message>
        <source>This is no promise that it was read or understood.</source>
        <translation>Это не означает, что оно прочитано или понято.</translation>
    </message>
    <message>
        <source>Displayed: %1</source>
        <translation>Показано: %1</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>Не прочитано: %1</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>кто написал</translation>
    </message>
    <message>
        <source>to whom it was written</source>
        <translation>кому написано</translation>
    </message>
    <message>
        <source>who wrote it or got it</source>
        <translation>кто написал или получил</translation>
    </message>
    <message>
        <source>in the subject alone</source>
        <translation>только в теме</translation>
    </message>
    <message>
        <source>with attachments</source>
        <translation>с вложениями</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>ещё не прочитано</translation>
    </message>
    <message>
        <source>read before</source>
        <translation>уже прочитано</translation>
    </message>
    <message>
        <source>with a flag</source>
        <translation>с флажком</translation>
    </message>
    <message>
        <source>that was answered</source>
        <translation>с ответом</translation>
    </message>
    <message>
        <source>older than a day: 2026-03-01, yesterday, 2w</source>
        <translation>старше дня: 2026-03-01, yesterday, 2w</translation>
    </message>
    <message>
        <source>as new as a day: 2026-03-01, today, 7d</source>
        <translation>не старше дня: 2026-03-01, today, 7d</translation>
    </message>
    <message>
        <source>larger than: 5M, 100k</source>
        <translation>больше, чем: 5M, 100k</translation>
    </message>
    <message>
        <source>smaller than: 5M, 100k</source>
        <translation>меньше, чем: 5M, 100k</translation>
    </message>
    <message>
        <source>in this folder</source>
        <translation>в этой папке</translation>
    </message>
    <message>
        <source>no such mailbox</source>
        <translation>нет такого ящика</translation>
    </message>
    <message>
        <source>no such domain</source>
        <translation>нет такого домена</translation>
    </message>
    <message>
        <source>mailbox full</source>
        <translation>ящик переполнен</translation>
    </message>
    <message>
        <source>mailbox switched off</source>
        <translation>ящик отключён</translation>
    </message>
    <message>
        <source>mailbox moved</source>
        <translation>ящик переехал</translation>
    </message>
    <message>
        <source>greylisted</source>
        <translation>серый список</translation>
    </message>
    <message>
        <source>too much mail at once</source>
        <translation>слишком много почты сразу</translation>
    </message>
    <message>
        <source>taken for spam</source>
        <translation>сочтено спамом</translation>
    </message>
    <message>
        <source>taken for a virus</source>
        <translation>сочтено вирусом</translation>
    </message>
    <message>
        <source>sending server blocked</source>
        <translation>сервер отправителя заблокирован</translation>
    </message>
    <message>
        <source>sending server without a name</source>
        <translation>у сервера отправителя нет имени</translation>
    </message>
    <message>
        <source>SPF, DKIM or DMARC failed</source>
        <translation>SPF, DKIM или DMARC не пройдены</translation>
    </message>
    <message>
        <source>sender not accepted</source>
        <translation>отправитель не принят</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>не разрешено</translation>
    </message>
    <message>
        <source>against a rule of the server</source>
        <translation>против правил сервера</translation>
    </message>
    <message>
        <source>content not accepted</source>
        <translation>содержимое не принято</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>слишком велико</translation>
    </message>
    <message>
        <source>too many recipients</source>
        <translation>слишком много получателей</translation>
    </message>
    <message>
        <source>server does not relay</source>
        <translation>сервер не пересылает</translation>
    </message>
    <message>
        <source>encryption needed</source>
        <translation>нужно шифрование</translation>
    </message>
    <message>
        <source>address not well formed</source>
        <translation>адрес составлен неверно</translation>
    </message>
    <message>
        <source>takes no mail</source>
        <translation>не принимает почту</translation>
    </message>
    <message>
        <source>kind of message not supported</source>
        <translation>такой вид письма не поддерживается</translation>
    </message>
    <message>
        <source>cannot be converted</source>
        <translation>нельзя преобразовать</translation>
    </message>
    <message>
        <source>went round in a circle</source>
        <translation>ходило по кругу</translation>
    </message>
    <message>
        <source>server out of space</source>
        <translation>на сервере нет места</translation>
    </message>
    <message>
        <source>trouble of the server</source>
        <translation>неполадки сервера</translation>
    </message>
    <message>
        <source>misunderstanding in the protocol</source>
        <translation>недоразумение в протоколе</translation>
    </message>
    <message>
        <source>server not reached</source>
        <translation>сервер недоступен</translation>
    </message>
    <message>
        <source>time ran out</source>
        <translation>время истекло</translation>
    </message>
    <message>
        <source>no known reason</source>
        <translation>причина неизвестна</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>прекращено</translation>
    </message>
    <message>
        <source>bounced</source>
        <translation>вернулось</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 дн.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>(this computer)</source>
        <translation>(этот компьютер)</translation>
    </message>
    <message>
        <source>Check the address, or ask for the present one.</source>
        <translation>Проверьте адрес или узнайте нынешний.</translation>
    </message>
    <message>
        <source>Tell the recipient another way, or try again later.</source>
        <translation>Сообщите получателю иначе или попробуйте позже.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: it will be tried again.</source>
        <translation>Делать ничего не нужно: попытка повторится.</translation>
    </message>
    <message>
        <source>Send it with smaller attachments, or put them where they can be fetched.</source>
        <translation>Отправьте с вложениями поменьше или выложите их туда, откуда их можно скачать.</translation>
    </message>
    <message>
        <source>Check the settings of the account.</source>
        <translation>Проверьте настройки учётной записи.</translation>
    </message>
    <message>
        <source>Only your provider can cure this: show him the server&apos;s words.</source>
        <translation>Это может исправить только ваш провайдер: покажите ему слова сервера.</translation>
    </message>
    <message>
        <source>Ask the recipient, or his administrator, to let your mail in.</source>
        <translation>Попросите получателя или его администратора пропускать вашу почту.</translation>
    </message>
    <message>
        <source>Change the text, the links or the attachments, and send it again.</source>
        <translation>Измените текст, ссылки или вложения и отправьте снова.</translation>
    </message>
    <message>
        <source>Send to fewer recipients, or more slowly.</source>
        <translation>Отправляйте меньшему числу получателей или медленнее.</translation>
    </message>
    <message>
        <source>The address is valid.</source>
        <translation>Адрес действителен.</translation>
    </message>
    <message>
        <source>It was passed on to a system that reports nothing back.</source>
        <translation>Передано системе, которая ничего не сообщает в ответ.</translation>
    </message>
    <message>
        <source>The server cannot do what this message needs.</source>
        <translation>Сервер не умеет того, что нужно этому письму.</translation>
    </message>
    <message>
        <source>It goes with another priority than was asked for.</source>
        <translation>Идёт с иным приоритетом, чем просили.</translation>
    </message>
    <message>
        <source>Something is wrong with the network.</source>
        <translation>Что-то не так с сетью.</translation>
    </message>
    <message>
        <source>A directory of the server did not answer.</source>
        <translation>Справочник сервера не ответил.</translation>
    </message>
    <message>
        <source>The servers misunderstood each other.</source>
        <translation>Серверы не поняли друг друга.</translation>
    </message>
    <message>
        <source>The server did not understand a command.</source>
        <translation>Сервер не понял команду.</translation>
    </message>
    <message>
        <source>The server did not take a parameter.</source>
        <translation>Сервер не принял параметр.</translation>
    </message>
    <message>
        <source>The servers speak different versions of the protocol.</source>
        <translation>Серверы говорят на разных версиях протокола.</translation>
    </message>
    <message>
        <source>The login was too long for the server.</source>
        <translation>Данные входа слишком длинны для сервера.</translation>
    </message>
    <message>
        <source>The message would have to be converted, which nobody can.</source>
        <translation>Письмо нужно преобразовать, а этого никто не может.</translation>
    </message>
    <message>
        <source>It was converted and may have lost something.</source>
        <translation>Преобразовано, возможно с потерями.</translation>
    </message>
    <message>
        <source>It could not be converted.</source>
        <translation>Преобразовать не удалось.</translation>
    </message>
    <message>
        <source>The server could not read the content.</source>
        <translation>Сервер не смог прочесть содержимое.</translation>
    </message>
    <message>
        <source>The server would have to answer in letters it may not use.</source>
        <translation>Серверу пришлось бы отвечать буквами, которые ему нельзя использовать.</translation>
    </message>
    <message>
        <source>The server does not take header fields with such letters.</source>
        <translation>Сервер не принимает заголовки с такими буквами.</translation>
    </message>
    <message>
        <source>Join the list, or ask its owner.</source>
        <translation>Подпишитесь на рассылку или обратитесь к её владельцу.</translation>
    </message>
    <message>
        <source>The message cannot be turned into a protected one.</source>
        <translation>Письмо нельзя превратить в защищённое.</translation>
    </message>
    <message>
        <source>The server does not know how to protect this.</source>
        <translation>Сервер не умеет защитить это.</translation>
    </message>
    <message>
        <source>A signature or an encryption failed.</source>
        <translation>Подпись или шифрование не удались.</translation>
    </message>
    <message>
        <source>The server does not know this kind of encryption.</source>
        <translation>Сервер не знает такого шифрования.</translation>
    </message>
    <message>
        <source>The message was damaged on its way.</source>
        <translation>Письмо повреждено в пути.</translation>
    </message>
    <message>
        <source>The server takes mail over encryption only.</source>
        <translation>Сервер принимает почту только по шифрованному каналу.</translation>
    </message>
    <message>
        <source>The server lets in over encryption only.</source>
        <translation>Сервер пускает только по шифрованному каналу.</translation>
    </message>
    <message>
        <source>The password has to be given once in another way.</source>
        <translation>Пароль нужно один раз передать иначе.</translation>
    </message>
    <message>
        <source>Your account is switched off.</source>
        <translation>Ваша учётная запись отключена.</translation>
    </message>
    <message>
        <source>The server does not trust yours.</source>
        <translation>Сервер не доверяет вашему.</translation>
    </message>
    <message>
        <source>Its priority is too low for the server now.</source>
        <translation>Его приоритет сейчас слишком низок для сервера.</translation>
    </message>
    <message>
        <source>The message is too large for its priority.</source>
        <translation>Письмо слишком велико для своего приоритета.</translation>
    </message>
    <message>
        <source>The mailbox belongs to somebody else now.</source>
        <translation>Ящик теперь принадлежит другому.</translation>
    </message>
    <message>
        <source>The domain belongs to somebody else now.</source>
        <translation>Домен теперь принадлежит другому.</translation>
    </message>
    <message>
        <source>The server cannot tell whether the mailbox still has its owner.</source>
        <translation>Сервер не знает, прежний ли у ящика владелец.</translation>
    </message>
    <message>
        <source>The server accepts none of the signatures (DKIM).</source>
        <translation>Сервер не принимает ни одну из подписей (DKIM).</translation>
    </message>
    <message>
        <source>No signature (DKIM) is of your own domain.</source>
        <translation>Ни одна подпись (DKIM) не от вашего домена.</translation>
    </message>
    <message>
        <source>Send through the account of that domain.</source>
        <translation>Отправляйте через учётную запись этого домена.</translation>
    </message>
    <message>
        <source>The domain&apos;s rules about who sends for it (SPF) are broken.</source>
        <translation>Правила домена о том, кто за него отправляет (SPF), ошибочны.</translation>
    </message>
    <message>
        <source>Your own domain says that it takes no mail.</source>
        <translation>Ваш домен сообщает, что не принимает почту.</translation>
    </message>
    <message>
        <source>What forwarders wrote into it (ARC) does not hold.</source>
        <translation>То, что вписали пересылающие (ARC), не подтверждается.</translation>
    </message>
    <message>
        <source>Encryption all the way was asked for, and the server cannot promise it.</source>
        <translation>Требовалось шифрование на всём пути, а сервер не может его обещать.</translation>
    </message>
    <message>
        <source>The recipient&apos;s provider has blocked the server that sends your mail.</source>
        <translation>Провайдер получателя заблокировал сервер, отправляющий вашу почту.</translation>
    </message>
    <message>
        <source>The recipient&apos;s provider takes the message for advertising.</source>
        <translation>Провайдер получателя счёл письмо рекламой.</translation>
    </message>
    <message>
        <source>The recipient&apos;s provider wants proof (SPF, DKIM, DMARC) that the message is yours.</source>
        <translation>Провайдер получателя требует доказательств (SPF, DKIM, DMARC), что письмо ваше.</translation>
    </message>
    <message>
        <source>The recipient&apos;s provider wants less mail from your server for a while.</source>
        <translation>Провайдер получателя хочет какое-то время получать от вашего сервера меньше почты.</translation>
    </message>
    <message>
        <source>Only people of the recipient&apos;s own organisation may write there.</source>
        <translation>Туда могут писать только люди из организации получателя.</translation>
    </message>
    <message>
        <source>You have sent as much as your provider allows for now.</source>
        <translation>Вы отправили столько, сколько ваш провайдер пока разрешает.</translation>
    </message>
    <message>
        <source>The provider wants a password made for this program.</source>
        <translation>Провайдер требует отдельный пароль для этой программы.</translation>
    </message>
    <message>
        <source>Make an application password in the provider&apos;s security settings and enter it here.</source>
        <translation>Создайте пароль приложения в настройках безопасности провайдера и введите его здесь.</translation>
    </message>
    <message>
        <source>The provider wants you to log on in a browser once.</source>
        <translation>Провайдер просит один раз войти через браузер.</translation>
    </message>
    <message>
        <source>Log on at the provider&apos;s page, then try again.</source>
        <translation>Войдите на странице провайдера и попробуйте снова.</translation>
    </message>
    <message>
        <source>Your organisation has switched off this way of sending.</source>
        <translation>Ваша организация отключила этот способ отправки.</translation>
    </message>
    <message>
        <source>Ask its administrator to allow authenticated SMTP.</source>
        <translation>Попросите её администратора разрешить SMTP с входом.</translation>
    </message>
    <message>
        <source>The provider no longer takes passwords here.</source>
        <translation>Провайдер больше не принимает здесь пароли.</translation>
    </message>
    <message>
        <source>A filter of the recipient&apos;s organisation refused the message.</source>
        <translation>Фильтр организации получателя отклонил письмо.</translation>
    </message>
    <message>
        <source>The server passes mail on only for those who log in.</source>
        <translation>Сервер передаёт почту дальше только для вошедших.</translation>
    </message>
    <message>
        <source>The account&apos;s own Bcc was added</source>
        <translation>Добавлена скрытая копия учётной записи</translation>
    </message>
    <message>
        <source>Mail for %1 cannot be fetched: the login failed.</source>
        <translation>Почту для %1 не удаётся получить: вход не выполнен.</translation>
    </message>
    <message>
        <source>Mail for %1 cannot be fetched: the server&apos;s certificate is not trusted.</source>
        <translation>Почту для %1 не удаётся получить: сертификат сервера не заслуживает доверия.</translation>
    </message>
    <message>
        <source>Mail for %1 cannot be fetched: its source does not work.</source>
        <translation>Почту для %1 не удаётся получить: её источник не работает.</translation>
    </message>
    <message numerus="yes">
        <source>The time of %n message(s) passed while they could not be sent. Are they still to go?</source>
        <translation>
            <numerusform>Время отправки %n письма прошло, пока его нельзя было отправить. Отправить его теперь?</numerusform>
            <numerusform>Время отправки %n писем прошло, пока их нельзя было отправить. Отправить их теперь?</numerusform>
            <numerusform>Время отправки %n писем прошло, пока их нельзя было отправить. Отправить их теперь?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>с опозданием: %1</translation>
    </message>
    <message>
        <source>Sender</source>
        <comment>rule</comment>
        <translation>Отправитель</translation>
    </message>
    <message>
        <source>To</source>
        <comment>rule</comment>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Copy to</source>
        <comment>rule</comment>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Any recipient</source>
        <comment>rule</comment>
        <translation>Любой получатель</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>rule</comment>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Header field</source>
        <comment>rule</comment>
        <translation>Поле заголовка</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <comment>rule</comment>
        <translation>Рассылка</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>rule</comment>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>rule</comment>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>rule</comment>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Attachment</source>
        <comment>rule</comment>
        <translation>Вложение</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>не содержит</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>содержит</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>не равно</translation>
    </message>
    <message>
        <source>is</source>
        <translation>равно</translation>
    </message>
    <message>
        <source>does not begin with</source>
        <translation>не начинается с</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>начинается с</translation>
    </message>
    <message>
        <source>does not end with</source>
        <translation>не кончается на</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>кончается на</translation>
    </message>
    <message>
        <source>does not match (*, ?)</source>
        <translation>не подходит под (*, ?)</translation>
    </message>
    <message>
        <source>matches (*, ?)</source>
        <translation>подходит под (*, ?)</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>есть</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>не больше</translation>
    </message>
    <message>
        <source>is larger than</source>
        <translation>больше</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>не меньше</translation>
    </message>
    <message>
        <source>is smaller than</source>
        <translation>меньше</translation>
    </message>
    <message>
        <source>Move to</source>
        <comment>rule</comment>
        <translation>Переместить в</translation>
    </message>
    <message>
        <source>Copy into</source>
        <comment>rule</comment>
        <translation>Копировать в</translation>
    </message>
    <message>
        <source>Mark as</source>
        <comment>rule</comment>
        <translation>Пометить как</translation>
    </message>
    <message>
        <source>Forward to</source>
        <comment>rule</comment>
        <translation>Переслать</translation>
    </message>
    <message>
        <source>Redirect to</source>
        <comment>rule</comment>
        <translation>Перенаправить</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>rule</comment>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Apply no further rule</source>
        <comment>rule</comment>
        <translation>Не применять дальнейшие правила</translation>
    </message>
    <message>
        <source>delivery report</source>
        <translation>отчёт о доставке</translation>
    </message>
    <message>
        <source>read receipt</source>
        <translation>уведомление о прочтении</translation>
    </message>
    <message>
        <source>mail of a list</source>
        <translation>письмо рассылки</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>приглашение</translation>
    </message>
    <message>
        <source>ordinary mail</source>
        <translation>обычное письмо</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Дайте правилу имя.</translation>
    </message>
    <message>
        <source>Add what is to be done: without an action the rule does nothing.</source>
        <translation>Добавьте, что сделать: без действия правило ничего не делает.</translation>
    </message>
    <message>
        <source>Name a header field, such as X-Spam: no spaces, no colon.</source>
        <translation>Назовите поле заголовка, например X-Spam: без пробелов и двоеточия.</translation>
    </message>
    <message>
        <source>Say what to compare with.</source>
        <translation>Укажите, с чем сравнивать.</translation>
    </message>
    <message>
        <source>Choose a folder, or type the name of a new one.</source>
        <translation>Выберите папку или введите имя новой.</translation>
    </message>
    <message>
        <source>Choose at least one mark.</source>
        <translation>Выберите хотя бы одну пометку.</translation>
    </message>
    <message>
        <source>This is no address: %1</source>
        <translation>Это не адрес: %1</translation>
    </message>
    <message>
        <source>Say to whom.</source>
        <translation>Укажите, кому.</translation>
    </message>
    <message>
        <source>Name a program; it gets the message on its standard input and has 30 seconds.</source>
        <translation>Назовите программу; она получает сообщение на стандартный ввод, и у неё есть 30 секунд.</translation>
    </message>
    <message>
        <source>%1: Sieve knows no accounts, and it is of one</source>
        <translation>%1: Sieve не знает учётных записей, а правило только для одной</translation>
    </message>
    <message>
        <source>%1: Sieve cannot look at text, kind or attachments</source>
        <translation>%1: Sieve не может смотреть на текст, вид или вложения</translation>
    </message>
    <message>
        <source>%1: Sieve cannot forward a message as an attachment</source>
        <translation>%1: Sieve не может переслать сообщение вложением</translation>
    </message>
    <message>
        <source>%1: Sieve cannot run a program</source>
        <translation>%1: Sieve не может запустить программу</translation>
    </message>
    <message>
        <source>The disk is full. Make room: until then nothing is sent, and nothing is lost.</source>
        <translation>Диск заполнен. Освободите место: до тех пор ничего не отправляется и ничего не теряется.</translation>
    </message>
    <message>
        <source>The server was reached, but the login failed.</source>
        <translation>Сервер найден, но войти не удалось.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: it may be another server than you mean. Trust it only if whoever runs the server says that it is theirs.</source>
        <translation>Сертификату сервера нет доверия: возможно, это не тот сервер, который вам нужен. Доверяйте ему, только если владелец сервера подтверждает, что это его сертификат.</translation>
    </message>
    <message>
        <source>The disk is full: make room, then try again.</source>
        <translation>Диск заполнен: освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>срочно</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>обычная</translation>
    </message>
    <message>
        <source>not urgent</source>
        <translation>не срочно</translation>
    </message>
    <message>
        <source>Its last run failed, and hurt no message: %1</source>
        <translation>Последний запуск не удался и не повредил ни одному письму: %1</translation>
    </message>
    <message>
        <source>Hears of each message that arrives.</source>
        <translation>Узнаёт о каждом пришедшем письме.</translation>
    </message>
    <message>
        <source>Hears of each message that was sent.</source>
        <translation>Узнаёт о каждом отправленном письме.</translation>
    </message>
    <message>
        <source>Hook %1</source>
        <translation>Программа-перехватчик %1</translation>
    </message>
    <message>
        <source>You suspended receiving. It goes on when you resume it.</source>
        <translation>Вы приостановили приём. Он продолжится, когда вы его возобновите.</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>приостановлено</translation>
    </message>
    <message>
        <source>several programs</source>
        <translation>несколько программ</translation>
    </message>
    <message>
        <source>Mailroom alone: it may remove what is marked as deleted</source>
        <translation>только Mailroom: он может удалять помеченное как удалённое</translation>
    </message>
    <message>
        <source>The mailbox is used by</source>
        <translation>Ящиком пользуются</translation>
    </message>
    <message>
        <source>The server refused what the message contains.</source>
        <translation>Сервер отверг содержимое письма.</translation>
    </message>
    <message>
        <source>It did not: send it</source>
        <translation>Не дошло: отправить</translation>
    </message>
    <message>
        <source>There is no account to send by.</source>
        <translation>Нет учётной записи, через которую можно отправить почту.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Добавить учётную запись</translation>
    </message>
    <message>
        <source>receiving: %1</source>
        <translation>приём: %1</translation>
    </message>
    <message numerus="yes">
        <source>Works, except for %1 and %n more.</source>
        <translation>
            <numerusform>Работает, кроме: %1 и ещё %n части.</numerusform>
            <numerusform>Работает, кроме: %1 и ещё %n частей.</numerusform>
            <numerusform>Работает, кроме: %1 и ещё %n частей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Works, except for %1.</source>
        <translation>Работает, кроме: %1.</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a part of the program</comment>
        <translation>сбой</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Пришло</translation>
    </message>
    <message>
        <source>Read as a report about mail that was sent</source>
        <translation>Прочитано как отчёт об отправленном письме</translation>
    </message>
    <message>
        <source>A rule was applied</source>
        <translation>Применено правило</translation>
    </message>
    <message>
        <source>A rule begins to send or run something</source>
        <translation>Правило начинает отправлять или запускать</translation>
    </message>
    <message>
        <source>A rule has done it</source>
        <translation>Правило сделало это</translation>
    </message>
    <message>
        <source>A rule could not do it; it is tried again</source>
        <translation>Правилу это не удалось; будет новая попытка</translation>
    </message>
    <message>
        <source>A rule was not carried out</source>
        <translation>Правило не выполнено</translation>
    </message>
    <message>
        <source>A rule may have been carried out: not done again</source>
        <translation>Правило, возможно, выполнено: повторять не будем</translation>
    </message>
    <message>
        <source>A hook filed it</source>
        <translation>Программа-перехватчик положила его в папку</translation>
    </message>
    <message>
        <source>It could not be filed as a hook asked</source>
        <translation>Не удалось положить его, как просила программа-перехватчик</translation>
    </message>
    <message>
        <source>A hook moved it to the Trash</source>
        <translation>Программа-перехватчик перенесла его в корзину</translation>
    </message>
    <message>
        <source>A step on arrival failed</source>
        <translation>Шаг при получении не удался</translation>
    </message>
    <message>
        <source>The server refused a change made here</source>
        <translation>Сервер отклонил сделанное здесь изменение</translation>
    </message>
    <message>
        <source>%1: Sieve redirects to mailboxes only, not to a fax or the like</source>
        <translation>%1: Sieve перенаправляет только на почтовые ящики, не на факс и подобное</translation>
    </message>
    <message>
        <source>If its server is away, %1 carries it: the sender is one of its own.</source>
        <translation>Если сервер недоступен, письмо понесёт %1: отправитель из его адресов.</translation>
    </message>
    <message>
        <source>If its server is away: DNS is asked whether %1 may carry it…</source>
        <translation>Если сервер недоступен: спрашиваем DNS, можно ли %1 нести письмо…</translation>
    </message>
    <message>
        <source>If its server is away, %1 carries it: %2.</source>
        <translation>Если сервер недоступен, письмо понесёт %1: %2.</translation>
    </message>
    <message>
        <source>If its server is away, %1 does not carry it: %2.</source>
        <translation>Если сервер недоступен, %1 не понесёт письмо: %2.</translation>
    </message>
    <message>
        <source>Its time has not come yet.</source>
        <translation>Его время ещё не настало.</translation>
    </message>
    <message>
        <source>A report on the delivery of a message</source>
        <translation>Отчёт о доставке письма</translation>
    </message>
    <message>
        <source>A receipt: what was done with a message</source>
        <translation>Уведомление: что сделали с письмом</translation>
    </message>
    <message>
        <source>A server&apos;s notice about a message</source>
        <translation>Сообщение сервера о письме</translation>
    </message>
    <message>
        <source>A complaint about a message</source>
        <translation>Жалоба на письмо</translation>
    </message>
</context>
</TS>
