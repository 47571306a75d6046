// The translation context of everything in ui/text.
#pragma once

#include <QCoreApplication>

namespace mailroom {

// Words::tr() for the functions of this folder, which belong to no class.
class Words {
    Q_DECLARE_TR_FUNCTIONS(mailroom::Words)
};

} // namespace mailroom
