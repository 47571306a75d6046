#include "spooler/mail/charsetguess.h"
#include "spooler/mail/charset.h"

#include <catch2/catch_all.hpp>

#include <QRandomGenerator>
#include <QStringEncoder>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

struct ForeignText {
    QString text;
    QList<QByteArray> charsets;
};

QList<ForeignText> foreignTexts()
{
    return {
        {u"Здравствуйте! Ваше письмо не доставлено: почтовый ящик переполнен."_s,
         {"koi8-r", "windows-1251", "ibm866", "iso-8859-5"}},
        {u"Вашого листа не доставлено, тому що скриньку отримувача переповнено."_s, {"windows-1251"}},
        {u"抱歉，您的邮件被退回来了。退信原因: 收件人邮件地址不存在，邮件无法送达。"_s,
         {"gb18030", "hz-gb-2312"}},
        {u"您寄給的信件無法送達。原因: 收件人的信箱已滿。"_s, {"big5"}},
        {u"다음 수신자에게 메일을 전달하지 못했습니다. 원인: 존재하지 않는 사용자입니다."_s, {"euc-kr"}},
        {u"お送りいただいたメールは、宛先不明のため配送できませんでした。"_s,
         {"shift_jis", "euc-jp", "iso-2022-jp"}},
        {u"受信者のメールボックスの容量が一杯です。"_s, {"shift_jis", "euc-jp", "iso-2022-jp"}},
        {u"Το μήνυμά σας δεν παραδόθηκε. Ο παραλήπτης δεν υπάρχει."_s, {"windows-1253"}},
        {u"Die Übermittlung ist fehlgeschlagen, da das Postfach überfüllt ist. Größe: zu groß."_s,
         {"windows-1252"}},
        {u"Votre message n'a pas pu être remis : la boîte aux lettres est pleine."_s, {"windows-1252"}},
        {u"Su mensaje no pudo ser entregado: el buzón está lleno, señor."_s, {"windows-1252"}},
        {u"Meddelandet kunde inte levereras. Användaren är okänd på servern."_s, {"windows-1252"}},
        {u"Wiadomość nie została doręczona: użytkownik o podanym adresie nie istnieje, spróbuj później."_s,
         {"iso-8859-2", "windows-1250"}},
        {u"Zpráva nemohla být doručena: příjemce neexistuje, schránka je plná."_s, {"iso-8859-2"}},
        {u"İletiniz ulaştırılamadı. Posta kutusu dolu, bağlantı kurulamadı."_s, {"windows-1254"}}};
}

} // namespace

TEST_CASE("a text in a character set that nobody named is read", "[mail]")
{
    for (const ForeignText &foreign : foreignTexts()) {
        for (const QByteArray &charset : foreign.charsets) {
            INFO(charset.toStdString());
            QStringEncoder encoder(charset.constData());
            REQUIRE(encoder.isValid());
            const QByteArray octets = encoder.encode(foreign.text);
            REQUIRE(!encoder.hasError());
            INFO(guessedCharset(octets).toStdString());
            CHECK(decodedText(octets, {}).text.toStdString() == foreign.text.toStdString());
        }
    }
}

TEST_CASE("what nothing explains is Latin, and any octets have some character set", "[mail]")
{
    CHECK(guessedCharset({}) == "utf-8");
    CHECK(guessedCharset("plain words") == "utf-8");
    CHECK(guessedCharset("Gr\xc3\xbc\xc3\x9f") == "utf-8");
    CHECK(guessedCharset("Gr\xfc\xdf") == "windows-1252");
    CHECK(guessedCharset("5 \xa3 each") == "windows-1252");
    QRandomGenerator random(Catch::rngSeed());
    for (int round = 0; round < 200; ++round) {
        QByteArray octets(random.bounded(1, 400), ' ');
        for (char &octet : octets)
            octet = static_cast<char>(random.bounded(256));
        CHECK_FALSE(guessedCharset(octets).isEmpty());
        (void)decodedText(octets, {});
    }
}
