// Chance that can be thrown again: the same seed gives the same numbers on every machine.
#pragma once

#include <QtTypes>

#include <random>

namespace mailroom {

class Dice {
public:
    explicit Dice(quint64 seed) : m_engine(seed) { }

    void reseed(quint64 seed) { m_engine.seed(seed); }
    int below(int bound) { return int(m_engine() % quint64(bound)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool rolls(int percent) { return below(100) < percent; }
    template <typename List> const auto &oneOf(const List &list) { return list[below(int(list.size()))]; }

private:
    std::mt19937_64 m_engine; // its numbers are laid down by the standard, those of distributions are not
};

} // namespace mailroom
