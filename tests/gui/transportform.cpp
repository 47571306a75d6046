#include "ui/accounts/transportform.h"

#include "spooler/spooler.h"
#include "ui/accounts/accountdialog.h"
#include "ui/text/gatetext.h"
#include "ui/text/transporttext.h"

#include "tests/gui/testdesk.h"
#include "tests/support/testprogram.h"

#include <catch2/catch_all.hpp>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("the account dialog draws the form that a transport describes", "[gui]")
{
    for (const ProviderDescription &provider : Spooler::transports()) {
        CAPTURE(provider.kind.toStdString());
        TransportForm form(Spooler::transports());
        auto *const kind = form.findChild<QComboBox *>(u"transport"_s);
        REQUIRE(kind);
        kind->setCurrentIndex(kind->findData(provider.kind));
        CHECK(form.usesServer() == (provider.reachedBy == ReachedBy::Server));
        for (const FormField &field : provider.form) {
            CHECK(form.findChild<QWidget *>(u"field-"_s + field.name));
            if (field.required)
                CHECK_FALSE(form.fault().isEmpty());
            if (auto *const edit = form.findChild<QLineEdit *>(u"field-"_s + field.name))
                edit->setText(u"7"_s);
        }
        CHECK(form.fault().isEmpty());
        form.findChild<QLineEdit *>(u"takes"_s)->setText(u"fax, *@example.org, *"_s);
        Account account;
        form.apply(account);
        CHECK(account.transport == provider.kind);
        CHECK(account.policy.takes == Takings{{}, {u"*@example.org"_s}, {u"fax"_s}, true});
        TransportForm again(Spooler::transports());
        again.fill(account);
        Account same = account;
        again.apply(same);
        CHECK(same == account);
        form.findChild<QLineEdit *>(u"takes"_s)->setText(u"two words"_s);
        CHECK_FALSE(form.fault().isEmpty());
    }
}

TEST_CASE("the user arranges the transport order where the account is set up", "[gui][B9]")
{
    QList<AccountRow> rows;
    for (qint64 id = 1; id <= 3; ++id) {
        AccountRow row;
        row.account.id = AccountId{id};
        row.account.name = u"account %1"_s.arg(id);
        rows << row;
    }
    TransportForm form(Spooler::transports());
    form.showOrder(rows, AccountId{3});
    CHECK_FALSE(form.arranged());
    auto *const earlier = form.findChild<QPushButton *>(u"earlier"_s);
    auto *const later = form.findChild<QPushButton *>(u"later"_s);
    REQUIRE(earlier);
    REQUIRE(later);
    CHECK_FALSE(later->isEnabled()); // it is the last
    earlier->click();
    CHECK(form.arranged() == QList<AccountId>{AccountId{1}, AccountId{3}, AccountId{2}});
    earlier->click();
    CHECK_FALSE(earlier->isEnabled());
    later->click();
    later->click();
    CHECK_FALSE(form.arranged()); // as it was
}

TEST_CASE(
    "the composer's tip says who carries an address, who was passed over and what it lacks", "[gui][B13]")
{
    AccountRow mail;
    mail.account.id = AccountId{1};
    mail.account.name = u"Work"_s;
    mail.account.address = u"ann@example.org"_s;
    AccountRow gate;
    gate.account.id = AccountId{2};
    gate.account.name = u"Fax"_s;
    gate.account.transport = u"command"_s;
    gate.account.announced = {.types = {u"fax"_s}};
    const QList<AccountRow> rows{mail, gate};
    const auto tip = [&](const QString &address) {
        return wayOf(address, {.account = AccountId{1}, .from = {}}, rows, Spooler::transports());
    };
    CHECK(tip(u"bob@example.net"_s).startsWith(u"Goes by Work."_s));
    CHECK(tip(u"bob@example.net"_s).contains(u"Fax takes nothing like it."_s));
    CHECK(tip(u"[FAX:+49 30 1234]"_s).startsWith(u"Goes by Fax."_s));
    CHECK(tip(u"fax:+49301234"_s).contains(u"Fax gives no reports of delivery."_s));
    CHECK(tip(u"sms:112"_s).startsWith(u"No account takes it"_s));
}

TEST_CASE("the composer's tip says which other account may send for the From, and why", "[gui]")
{
    AccountRow work;
    work.account.id = AccountId{1};
    work.account.name = u"Work"_s;
    work.account.address = u"ann@example.org"_s;
    AccountRow home = work;
    home.account.id = AccountId{2};
    home.account.name = u"Home"_s;
    home.account.address = u"ann@example.net"_s;
    Author author{.account = AccountId{1}, .from = {}};
    const auto tip = [&] {
        return wayOf(u"bob@example.com"_s, author, {work, home}, Spooler::transports()).split(u'\n').last();
    };
    CHECK(tip() == u"If its server is away: DNS is asked whether Home may carry it…"_s);
    SenderRight right{
        .kind = SenderRight::Kind::Refused,
        .reason = SenderReason::NotNamed,
        .domain = u"example.org"_s,
        .host = u"mx.example.net"_s,
        .policy = u"reject"_s};
    author.rights = SenderRightsByAccount{{AccountId{2}, right}};
    CHECK(
        tip()
        == u"If its server is away, Home does not carry it: the SPF record of example.org does not let "
           "mx.example.net send, and its DMARC policy is reject."_s);
    right.kind = SenderRight::Kind::Allowed;
    right.reason = SenderReason::Named;
    right.policy.clear();
    author.rights = SenderRightsByAccount{{AccountId{2}, right}};
    CHECK(
        tip()
        == u"If its server is away, Home carries it: the SPF record of example.org lets mx.example.net send."_s);
    author.rights = SenderRightsByAccount(); // nobody could be asked
    CHECK_FALSE(tip().contains(u"is away"_s));
    home.account.policy.identities = {u"ann@example.org"_s};
    CHECK(tip() == u"If its server is away, Home carries it: the sender is one of its own."_s);
    work.account.policy.failOverAfter = std::chrono::seconds(0); // its mail stays
    CHECK_FALSE(tip().contains(u"is away"_s));

    // As terminals say it, from the same facts.
    CHECK(right.why() == u"the SPF record of example.org lets mx.example.net send");
}

TEST_CASE("the gates of routing have words, a time and a cure", "[gui]")
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Gate identity{GateKind::Identity, now.addSecs(240), u"ann@example.org"_s};
    CHECK(gateSentence(identity, now).contains(u"ann@example.org"_s));
    CHECK(gateSentence(identity, now).contains(u"no other may send as this address"_s));
    CHECK(cureOf(GateKind::Identity) == Cure::OpenAccount);
    const Gate failed{GateKind::TransportFailed, {}, u"/usr/bin/fax is not a program that can be run"_s};
    CHECK(gateSentence(failed, now).contains(u"was switched off"_s));
    CHECK(gateSentence(failed, now).contains(failed.detail));
    CHECK(cureOf(GateKind::TransportFailed) == Cure::TurnOn);
    CHECK(cureWords(Cure::TurnOn) == u"Turn on again"_s);
}

TEST_CASE(
    "a fax goes by its gateway, and a gateway that failed is turned on again in its banner", "[gui][A5]")
{
    const TestProgram gateway("cat > page\necho sent\n");
    QFile::setPermissions(gateway.path(), QFile::ReadOwner | QFile::WriteOwner); // not yet a program
    TestDesk desk;
    desk.open();
    desk.addAccount();
    Account fax = gateway.account();
    fax.id = AccountId();
    fax.name = u"Fax"_s;
    fax.parameters.insert(u"types"_s, u"fax"_s);
    fax.announced = {.types = {u"fax"_s}};
    auto saved = desk.spooler.saveAccount(fax);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished() && desk.state->accounts().size() == 2; }));
    desk.write(u"[FAX:+49 30 1234]"_s, u"By fax"_s);
    desk.send();
    const auto cure = [&]() -> QPushButton * {
        for (QPushButton *const button : desk.window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Turn on again"_s)
                return button;
        }
        return nullptr;
    };
    REQUIRE(QTest::qWaitFor([&] { return cure() != nullptr; }, 10'000));
    screenshot(desk.window.get(), u"transport-failed"_s);
    AccountDialog dialog(
        {desk.spooler, *desk.catalog, *desk.state, desk.passwords, desk.receiver, *desk.mail, {}},
        desk.state->accounts().constLast().account);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
    screenshot(&dialog, u"account-routing"_s);
    dialog.close();
    QFile::setPermissions(gateway.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QTest::mouseClick(cure(), Qt::LeftButton);
    CHECK(desk.waitForState(u"By fax"_s, u"fax:+49301234"_s, RecipientState::Accepted));
    CHECK(QTest::qWaitFor([&] { return cure() == nullptr; }));
    CHECK(gateway.written(u"page"_s).contains("By fax"));
}
