// What an address of the practice server makes happen.
#pragma once

#include <QList>
#include <QString>

namespace mailroom {

enum class PracticeBehaviour {
    Ok,
    Greylist,
    Unknown,
    Full,
    Slow,
    RejectContent,
    DropAfterDot,
    BounceLater,
    AuthFail,
};

struct PracticeAddress {
    PracticeBehaviour behaviour;
    QString localPart;
    QString explanation; // one line for the help screen
};

// In the order of the help screen.
const QList<PracticeAddress> &practiceAddresses();

// By the local part of `address`, up to a "+": "greylist+2@practice.example" is greylisted as well. Every
// local part without a meaning is Ok.
PracticeBehaviour practiceBehaviour(QStringView address);

// The help screen.
QString practiceHelp();

} // namespace mailroom
