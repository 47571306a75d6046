#include "ui/accounts/firststart.h"

#include "ui/text/tonelabel.h"

#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

FirstStart::FirstStart(QWidget *parent) : QWidget(parent)
{
    auto *const picture = new QLabel(this);
    picture->setPixmap(QIcon(u":/mailroom.svg"_s).pixmap(QSize(72, 72), devicePixelRatio()));
    picture->setAlignment(Qt::AlignCenter);
    auto *const title = new QLabel(tr("Welcome to Mailroom"), this);
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.6);
    larger.setWeight(QFont::DemiBold);
    title->setFont(larger);
    title->setAlignment(Qt::AlignCenter);
    auto *const hint = new ToneLabel(Tone::Quiet, this);
    hint->setText(tr("What you send is safe from the moment you press Send, and you see for every recipient\n"
                     "where it is, why it is there, and what happens next."));
    hint->setAlignment(Qt::AlignCenter);

    auto *const account = new QPushButton(tr("Add an account"), this);
    account->setObjectName("addAccount");
    account->setDefault(true);
    auto *const practice = new QPushButton(tr("Try it with the practice server"), this);
    practice->setObjectName("practice");
    const int wide = practice->sizeHint().width() + 32;
    account->setMinimumSize(wide, 32);
    practice->setMinimumSize(wide, 32);
    connect(account, &QPushButton::clicked, this, &FirstStart::accountWanted);
    connect(practice, &QPushButton::clicked, this, &FirstStart::practiceWanted);

    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addSpacing(12);
    layout->addWidget(account, 0, Qt::AlignHCenter);
    layout->addWidget(practice, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

} // namespace mailroom
