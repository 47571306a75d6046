// Text that others wrote, made fit for a person's eye: what looks empty or turns the line round is no letter.
// [values]
#pragma once

#include <QString>

namespace mailroom {

// One line: controls, line ends and blanks of every kind become single spaces; direction marks, zero-width
// and blank-looking characters go. Names, subjects and file names pass through here (trust.md: CWE-451).
QString lineForEye(const QString &text);

// Many lines: LF and TAB stay, other controls and direction overrides go; CRLF and CR become LF.
QString textForEye(const QString &text);

// Whether lineForEye() had to take out what nobody can see.
bool hidesCharacters(const QString &text);

// A domain as people read it: U-labels where every label keeps to one writing system and cannot be taken for
// Latin letters, A-labels otherwise (UTS 39, "moderately restrictive"). REQUIRES: a checked domain.
QString domainForEye(const QString &domain);

} // namespace mailroom
