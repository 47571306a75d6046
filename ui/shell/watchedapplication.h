#pragma once

#include <QApplication>

#include <chrono>

namespace mailroom {

// The program's application object. In a debug build it measures what each event or slot takes of the GUI
// thread and logs one that works for over 50 ms as the defect that it is: the window stood still. One that
// waits instead (for a disk, a lock, another thread) is logged from 200 ms on, for shorter waits cannot be
// told from a virtual machine that was stopped; the time in which a busy machine gave the thread no processor
// is known and not counted, nor is waiting for the display server, by what opens a window or paints. What a
// nested event does counts for itself, and what the toolkit does when a window appears or changes its look is
// its own affair. Thread: GUI.
class WatchedApplication final : public QApplication {
    Q_OBJECT

public:
    WatchedApplication(int &argc, char **argv);
    ~WatchedApplication() override;

    bool notify(QObject *receiver, QEvent *event) override;

    int takeSlowEvents(); // how many there were since it was asked last

private:
    // Of this thread, since some moment.
    struct Spent {
        std::chrono::nanoseconds own{}; // at work or waiting for something else than a processor
        std::chrono::nanoseconds work{};
        Spent operator-(const Spent &other) const { return {own - other.own, work - other.work}; }
        Spent operator+(const Spent &other) const { return {own + other.own, work + other.work}; }
    };

    Spent spent() const;
    void judge(const Spent &taken, const QByteArray &receiver, int type);

    Spent m_nested; // in the events handled inside the present one
    bool m_asksDisplay = false; // the present one, or one inside of it
    int m_deepestLoop = 0; // that an event was handled in
    int m_slowEvents = 0;
    int m_schedule = -1; // how long the thread waited for a processor, as the kernel tells; -1: it does not
};

} // namespace mailroom
