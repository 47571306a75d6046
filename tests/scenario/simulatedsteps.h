// What can happen to a spooler, as a table: to try more, add a row.
#pragma once

#include <span>

namespace mailroom {

class SimulatedWorld;

struct SimulatedStep {
    const char *name;
    int weight; // of all steps together
    void (*run)(SimulatedWorld &world);
};

std::span<const SimulatedStep> simulatedSteps();

// One of them, as often as its weight says.
const SimulatedStep &chooseStep(SimulatedWorld &world);

} // namespace mailroom
