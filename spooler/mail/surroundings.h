// What the machine knows of its line and its power, as far as sending may wait for them.
#pragma once

namespace mailroom {

struct Surroundings {
    bool captivePortal = false; // the network wants somebody to log on in a browser first
    bool metered = false; // the line is paid by volume
    bool lowBattery = false; // it runs on a battery that is nearly empty
    friend bool operator==(const Surroundings &, const Surroundings &) = default;
};

} // namespace mailroom
