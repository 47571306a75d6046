#include "spooler/mail/rulenames.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array fieldNames{
        std::pair{"from"_L1, RuleField::From},
        std::pair{"to"_L1, RuleField::To},
        std::pair{"cc"_L1, RuleField::Cc},
        std::pair{"recipients"_L1, RuleField::Recipients},
        std::pair{"subject"_L1, RuleField::Subject},
        std::pair{"header"_L1, RuleField::Header},
        std::pair{"list"_L1, RuleField::List},
        std::pair{"text"_L1, RuleField::Text},
        std::pair{"class"_L1, RuleField::Class},
        std::pair{"size"_L1, RuleField::Size},
        std::pair{"attachment"_L1, RuleField::Attachment}};
    constexpr std::array testNames{
        std::pair{"contains"_L1, RuleTest::Contains}, std::pair{"is"_L1, RuleTest::Is},
        std::pair{"begins"_L1, RuleTest::Begins},     std::pair{"ends"_L1, RuleTest::Ends},
        std::pair{"matches"_L1, RuleTest::Matches},   std::pair{"exists"_L1, RuleTest::Exists},
        std::pair{"larger"_L1, RuleTest::Larger},     std::pair{"smaller"_L1, RuleTest::Smaller}};
    constexpr std::array actionNames{
        std::pair{"file"_L1, RuleActionKind::File},         std::pair{"copy"_L1, RuleActionKind::Copy},
        std::pair{"flag"_L1, RuleActionKind::Flag},         std::pair{"forward"_L1, RuleActionKind::Forward},
        std::pair{"redirect"_L1, RuleActionKind::Redirect}, std::pair{"run"_L1, RuleActionKind::Run},
        std::pair{"stop"_L1, RuleActionKind::Stop}};

    template <typename Names, typename T> QString nameIn(const Names &names, T value)
    {
        for (const auto &[name, named] : names) {
            if (named == value)
                return QString(name);
        }
        return {};
    }

    template <typename T, typename Names> std::optional<T> namedIn(const Names &names, const QString &name)
    {
        for (const auto &[known, value] : names) {
            if (known == name)
                return value;
        }
        return std::nullopt;
    }

} // namespace

QString ruleFieldName(RuleField field)
{
    return nameIn(fieldNames, field);
}

std::optional<RuleField> ruleFieldNamed(const QString &name)
{
    return namedIn<RuleField>(fieldNames, name);
}

QString ruleTestName(RuleTest test)
{
    return nameIn(testNames, test);
}

std::optional<RuleTest> ruleTestNamed(const QString &name)
{
    return namedIn<RuleTest>(testNames, name);
}

QString ruleActionName(RuleActionKind kind)
{
    return nameIn(actionNames, kind);
}

std::optional<RuleActionKind> ruleActionNamed(const QString &name)
{
    return namedIn<RuleActionKind>(actionNames, name);
}

} // namespace mailroom
