// Pictures of received messages as they come, to be looked at: build folder, screenshots/.
#include "tests/gui/messagedesk.h"

#include <catch2/catch_all.hpp>

#include <QBuffer>
#include <QPainter>
#include <QToolButton>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray bulbPicture()
{
    QImage image(280, 140, QImage::Format_RGB32);
    image.fill(QColor(0x2f, 0x65, 0xca));
    QPainter painter(&image);
    painter.setBrush(QColor(0xf4, 0xc5, 0x42));
    painter.drawEllipse(QPoint(140, 70), 50, 50);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return png.toBase64();
}

QByteArray newsletterMail()
{
    return received(
        "From: Garden Shop <news@garden.example>\nReply-To: service@garden.example\nSubject: Bulbs for "
        "spring: "
        "20 % off until Sunday\nList-Id: Garden news <news.garden.example>\nContent-Type: multipart/related; "
        "boundary=r\n",
        "--r\nContent-Type: text/html; charset=utf-8\n\n<body bgcolor='#eef2ee'><div "
        "style='display:none'>Only for "
        "you</div><table width='100%' cellpadding='0'><tr><td align='center'><table width='600' "
        "bgcolor='#ffffff' "
        "cellpadding='16'><tr><td bgcolor='#2e5e3e' "
        "style='color:#ffffff;font-size:22px;font-weight:bold'>Garden "
        "Shop</td></tr><tr><td><img src='cid:bulb' width='280'><h2>Tulips, crocuses, daffodils</h2><p>Dear "
        "Ann,</p>"
        "<p>plant them <b>now</b>, and March begins in colours. Everything is <span style='color:#c9231d'>20 "
        "% off"
        "</span> until Sunday.</p><table cellpadding='8' border='1'><tr><th "
        "align='left'>Kind</th><th>Bulbs</th><th>"
        "Price</th></tr><tr><td>Tulip “Queen of Night”</td><td align='right'>25</td><td align='right'>9.60 "
        "€</td></tr>"
        "<tr><td>Crocus</td><td align='right'>50</td><td align='right'>7.20 €</td></tr></table><p><a "
        "href='https://garden.example/spring' style='background:#2e5e3e;color:#fff;padding:8px'>To the "
        "shop</a></p>"
        "<img src='https://cdn.garden.example/1.png' alt='A bed of tulips'><img "
        "src='https://track.example/p.gif' "
        "width='1' height='1'></td></tr><tr><td style='font-size:11px;color:#777777'>You get this because "
        "you asked "
        "for it. <a "
        "href='https://track.example/u'>www.garden.example/unsubscribe</a></td></tr></table></td></tr>"
        "</table>\n--r\nContent-Type: image/png\nContent-ID: <bulb>\nContent-Transfer-Encoding: base64\n\n"
            + bulbPicture() + "\n--r--\n");
}

QByteArray threadMail()
{
    QByteArray older;
    for (int i = 0; i < 30; ++i)
        older += "> > The numbers of week " + QByteArray::number(i) + " are in the sheet, as always.\n";
    return received(
        "From: Lee Chen <lee@a.example>\nCc: bob@a.example, eve@b.example, tom@c.example, kim@d.example, "
        "sue@e.example, max@f.example\nSubject: Re: Re: Quarterly numbers\n",
        "Hi Ann,\n\nthe third quarter looks right to me; see https://numbers.example/q3?year=2026.\n\nOn "
        "Monday Ann "
        "wrote:\n> Could you look at the third quarter again? I think\n> that line 14 counts twice.\n>\n> "
        "Lee wrote:\n"
            + older + "\nThe rest tomorrow.\n\n-- \nLee Chen\nAccounting, +44 20 7946 0000, lee@a.example\n");
}

QByteArray russianMail()
{
    return received(
        "From: =?utf-8?b?0JDQvdC90LAg0JjQstCw0L3QvtCy0LA=?= <anna@xn--e1afmkfd.xn--p1ai>\nSubject: "
        "=?utf-8?b?0J/RgNC40LPQu9Cw0YjQtdC90LjQtSDQvdCwINGE0LXRgdGC0LjQstCw0LvRjA==?=\nContent-Type: "
        "multipart/mixed; boundary=b\n",
        "--b\nContent-Type: text/plain; charset=utf-8\n\nЗдравствуйте, Анна!\n\nПриглашаем вас на фестиваль "
        "в "
        "субботу. Начало в 18:00, вход свободный.\n\nС уважением,\nАнна Иванова\n--b\nContent-Type: "
        "text/calendar; "
        "method=REQUEST; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:Фестиваль\n"
        "LOCATION:Парк\nDTSTART:20261128T150000Z\nORGANIZER;CN=Анна "
        "Иванова:mailto:anna@example.org\nEND:VEVENT\n"
        "END:VCALENDAR\n--b--\n");
}

QByteArray manyFilesMail()
{
    QByteArray parts =
        "--b\nContent-Type: text/plain\n\nAll the pictures of the summer, and the programme.\n";
    for (int i = 1; i <= 28; ++i)
        parts += "--b\nContent-Type: image/jpeg; name=\"summer-" + QByteArray::number(i)
            + ".jpg\"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n"
            + QByteArray("QUFB\n").repeated(2000 * i);
    parts += "--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; "
             "filename=\"photo.jpg             .desktop\"\n\n[Desktop Entry]\n--b\nContent-Type: "
             "message/rfc822\n\n"
             "Subject: The plan of May\n\nHello\n--b--\n";
    return received(
        "From: Tom <tom@b.example>\nSubject: Pictures\nContent-Type: multipart/mixed; boundary=b\n", parts);
}

QByteArray hostileMail()
{
    return received(
        "From: \"PayPal Service <service@paypal.com>\" <x91@a\xd1\x80\xd1\x80l\xd0\xb5.example>\nSender: "
        "bulk@sender.example\nReply-To: collect@evil.example\nSubject: Your "
        "account\xe2\x80\xae detimil si\nContent-Type: text/html; charset=utf-8\n",
        "<p>Dear customer,<p>your account is limited. Confirm it at <a href='https://evil.example/login'>"
        "https://www.paypal.com/confirm</a> within 24 hours.<div style='position:fixed;top:0;background:#0a0;"
        "color:#fff'>Verified by Mailroom</div>");
}

QByteArray dsnMail()
{
    return received(
        "From: Mail Delivery System <MAILER-DAEMON@mx.example>\nSubject: Undelivered Mail Returned to "
        "Sender\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n",
        "--b\n\nThis is the mail system at host mx.example.\n\nI'm sorry to have to inform you that your "
        "message "
        "could not be delivered.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; "
        "mx.example\n\n"
        "Final-Recipient: rfc822; full@club.example\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; "
        "552 5.2.2 "
        "The mailbox is over its quota\n\nFinal-Recipient: rfc822; bob@b.example\nAction: delivered\nStatus: "
        "2.0.0\n\n"
        "--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <1@example.org>\nSubject: Quarterly "
        "numbers\n--b--\n");
}

struct Shot {
    QString name;
    QByteArray message;
};

QList<Shot> shots()
{
    return {
        {u"newsletter"_s, newsletterMail()},
        {u"thread"_s, threadMail()},
        {u"russian"_s, russianMail()},
        {u"files"_s, manyFilesMail()},
        {u"hostile"_s, hostileMail()},
        {u"dsn"_s, dsnMail()},
        {u"signed"_s,
         received(
             "From: Kim <kim@d.example>\nSubject: Contract\nContent-Type: multipart/signed; boundary=s; "
             "protocol=\"application/pgp-signature\"\n",
             "--s\nContent-Type: text/plain\n\nAgreed.\n--s\nContent-Type: "
             "application/pgp-signature\n\n-----BEGIN\n"
             "--s--\n")},
        {u"empty"_s, "From: sue@e.example\nTo: ann@example.org\n\n"},
        {u"broken"_s,
         "Subject: =?x?q?broken\nFrom: root\nDate: the day before\nContent-Type: multipart/mixed; "
         "boundary=b\n\n--b\n"
         "Content-Type: text/plain; charset=x-none\n\nSome \xff\xfe words\n--b\nContent-Type: "
         "image/png\n\nno picture"},
    };
}

void photographMessages(MessageDesk &desk, const QString &prefix)
{
    for (const Shot &shot : shots()) {
        desk.show(shot.message);
        QTest::qWait(150);
        screenshot(desk.pane.get(), QString(prefix + shot.name));
    }
}

} // namespace

TEST_CASE("received messages are photographed", "[gui]")
{
    MessageDesk desk;
    screenshot(desk.pane.get(), u"message-none"_s);
    photographMessages(desk, u"message-"_s);
    desk.show(threadMail());
    desk.pane->showSource();
    QTest::qWait(150);
    screenshot(desk.pane.get(), u"message-source"_s);
    desk.pane->showTimeline(); // of a message that is no mail of ours
    QTest::qWait(150);
    screenshot(desk.pane.get(), u"message-timeline-none"_s);
    const QPalette before = QApplication::palette();
    QPalette dark(QColor(0x2b, 0x2d, 0x30), QColor(0x23, 0x25, 0x28));
    dark.setColor(QPalette::Base, QColor(0x1b, 0x1d, 0x1f));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
    dark.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9a, 0x9a));
    QApplication::setPalette(dark);
    photographMessages(desk, u"message-dark-"_s);
    QApplication::setPalette(before);
    desk.pane->resize(420, 560);
    desk.show(newsletterMail());
    QTest::qWait(150);
    screenshot(desk.pane.get(), u"message-narrow"_s);
    desk.pane->showFailure({ErrorCode::Corrupt, u"the stored bytes are not what was written"_s});
    screenshot(desk.pane.get(), u"message-failure"_s);
}
