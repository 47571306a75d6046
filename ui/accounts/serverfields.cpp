#include "ui/accounts/serverfields.h"

#include "ui/text/accounttext.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array securities{Security::ImplicitTls, Security::StartTls, Security::ClearText};

    class FieldTexts {
        Q_DECLARE_TR_FUNCTIONS(mailroom::ServerFields)
    };

} // namespace

ServerFields::ServerFields(QFormLayout &form, QWidget *page, Side side)
    : host(new QLineEdit(page))
    , security(new QComboBox(page))
    , port(new QSpinBox(page))
    , user(new QLineEdit(page))
    , password(new QLineEdit(page))
    , caFile(new QLineEdit(page))
{
    const auto name = [side](QWidget *editor, const QString &outgoing, const QString &incoming) {
        editor->setObjectName(side == Side::Outgoing ? outgoing : incoming);
    };
    name(host, u"host"_s, u"incomingHost"_s);
    name(security, u"security"_s, u"incomingSecurity"_s);
    name(port, u"port"_s, u"incomingPort"_s);
    name(user, u"user"_s, u"incomingUser"_s);
    name(password, u"password"_s, u"incomingPassword"_s);
    name(caFile, u"caFile"_s, u"incomingCaFile"_s);
    for (const Security one : securities)
        security->addItem(securityWords(one));
    port->setRange(1, 65535);
    password->setEchoMode(QLineEdit::Password);
    caFile->setPlaceholderText(FieldTexts::tr("empty: the system's certificates"));
    form.addRow(FieldTexts::tr("&Server"), host);
    form.addRow(FieldTexts::tr("S&ecurity"), security);
    form.addRow(FieldTexts::tr("P&ort"), port);
    form.addRow(FieldTexts::tr("&User"), user);
    form.addRow(FieldTexts::tr("&Password"), password);
    form.addRow(FieldTexts::tr("&CA file"), caFile);
}

void ServerFields::show(const ServerSettings &server)
{
    host->setText(server.host);
    security->setCurrentIndex(static_cast<int>(server.security));
    port->setValue(server.port);
    user->setText(server.user);
    caFile->setText(server.caFile);
}

void ServerFields::store(ServerSettings &server) const
{
    server.host = host->text().trimmed();
    server.security = securities.at(static_cast<size_t>(security->currentIndex()));
    server.port = static_cast<quint16>(port->value());
    server.user = user->text().trimmed();
    server.caFile = caFile->text().trimmed();
}

QList<QWidget *> ServerFields::editors() const
{
    return {host, security, port, user, password, caFile};
}

} // namespace mailroom
