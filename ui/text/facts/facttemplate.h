#pragma once

#include <QStringList>

#include <optional>

namespace mailroom {

// [value] A sentence with places for arguments, "the server sent %1 before the end of the content", taken
// apart where they stand. It finds its arguments in a text, and puts them into its translation, which may
// name them in another order. What an argument holds is never looked into: it may be anybody's text, "%1"
// among it.
class FactTemplate {
public:
    explicit FactTemplate(const QString &text); // places %1 to %9

    // By number, the first under 0; nothing: the text is another sentence. In time linear in the text: what
    // stands between two arguments is looked for once, from where the one before it ended.
    std::optional<QStringList> match(QStringView text) const;

    // The sentence with these in its places; one that is missing leaves its place empty.
    QString with(const QStringList &arguments) const;

    // Before and behind the first colon that an argument follows; nothing: there is none.
    std::optional<std::pair<FactTemplate, FactTemplate>> atColon() const;

    qsizetype weight() const; // its own characters: the more of them, the less it is found by chance
    QString beginning() const { return m_pieces.constFirst(); } // before the first place
    bool hasArguments() const { return !m_numbers.isEmpty(); }

private:
    FactTemplate() = default;

    QStringList m_pieces; // one more than there are places
    QList<int> m_numbers; // of the argument behind each piece, from 0
    QChar m_first, m_last; // of a text that may be this sentence; null: any
};

} // namespace mailroom
