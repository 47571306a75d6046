#include "ui/shell/watchedapplication.h"

#include "ui/shell/processortime.h"

#include <QEvent>
#include <QLoggingCategory>
#include <QPointer>
#include <QThread>
#include <QWidget>
#include <QWindow>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    Q_LOGGING_CATEGORY(windowLog, "mailroom.window", QtWarningMsg)

#ifdef __SANITIZE_ADDRESS__
    constexpr std::chrono::nanoseconds longestWork = 200ms; // everything takes several times as long
#else
    constexpr std::chrono::nanoseconds longestWork = 50ms;
#endif
    constexpr std::chrono::nanoseconds longestWait = 200ms;
    constexpr const char *paintedOnce = "mailroomPaintedOnce";

    // Windows appear, are laid out and restyled by the toolkit. A painting is ours too (delegates), but not a
    // window's first one, which loads fonts and pictures.
    [[maybe_unused]] bool isToolkits(const QObject *receiver, QEvent::Type type)
    {
        switch (static_cast<int>(type)) {
        case QEvent::Polish:
        case QEvent::PolishRequest:
        case QEvent::Show:
        case QEvent::ShowToParent:
        case QEvent::Expose:
        case QEvent::Resize:
        case QEvent::Move:
        case QEvent::LayoutRequest:
        case QEvent::StyleChange:
        case QEvent::PaletteChange:
        case QEvent::ApplicationPaletteChange:
        case QEvent::FontChange:
        case QEvent::ApplicationFontChange:
        case QEvent::LanguageChange:
        case QEvent::PlatformSurface:
        case QEvent::WindowActivate:
        case QEvent::ApplicationStateChange:
            return true;
        case QEvent::Paint:
        case QEvent::UpdateRequest: {
            const auto *const widget = qobject_cast<const QWidget *>(receiver);
            const QObject *const window = widget ? widget->window()->windowHandle() : receiver;
            return !window || !window->property(paintedOnce).toBool();
        }
        default: // any number: events may be of somebody's own making
            return false;
        }
    }

    [[maybe_unused]] bool asksDisplay(QEvent::Type type)
    {
        return type == QEvent::PlatformSurface || type == QEvent::UpdateRequest || type == QEvent::Paint
            || type == QEvent::Expose;
    }

    // Before the first window there is none that could stand still.
    [[maybe_unused]] bool isWindowShown()
    {
        return std::ranges::any_of(
            QGuiApplication::topLevelWindows(), [](const QWindow *window) { return window->isVisible(); });
    }

    [[maybe_unused]] void notePainted(QObject *receiver, QEvent::Type type)
    {
        if (type == QEvent::Expose || type == QEvent::UpdateRequest)
            receiver->setProperty(paintedOnce, true);
    }

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv) : QApplication(argc, argv)
{
#ifndef QT_NO_DEBUG
    m_schedule = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
#endif
}

WatchedApplication::~WatchedApplication()
{
    if (m_schedule >= 0)
        ::close(m_schedule);
}

int WatchedApplication::takeSlowEvents()
{
    return std::exchange(m_slowEvents, 0);
}

// The file says: at work, waited for a processor, turns; the times in nanoseconds. Without it only work is
// seen.
WatchedApplication::Spent WatchedApplication::spent() const
{
    const auto work = processorTime();
    std::array<char, 96> text{};
    if (m_schedule < 0 || ::pread(m_schedule, text.data(), text.size() - 1, 0) <= 0)
        return {work, work};
    char *rest = nullptr;
    std::strtoll(text.data(), &rest, 10);
    const std::chrono::nanoseconds withoutProcessor(std::strtoll(rest, nullptr, 10));
    return {timeOf(CLOCK_MONOTONIC) - withoutProcessor, work};
}

void WatchedApplication::judge(const Spent &taken, const QByteArray &receiver, int type)
{
    const bool waited = !m_asksDisplay && taken.own > longestWait;
    if (taken.work <= longestWork && !waited)
        return;
    ++m_slowEvents;
    const auto milliseconds = [](std::chrono::nanoseconds time) {
        return static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
    };
    qCCritical(
        windowLog, "the window stood still for %lld ms, %lld of them at work: event %d of a %s",
        milliseconds(taken.own), milliseconds(taken.work), type, receiver.constData());
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
#ifdef QT_NO_DEBUG
    return QApplication::notify(receiver, event);
#else
    if (QThread::currentThread() != thread()) // events of every thread come through here
        return QApplication::notify(receiver, event);
    // Either may be gone afterwards.
    const QByteArray name = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    const bool isOurs = !isToolkits(receiver, type) && isWindowShown();
    const QPointer<QObject> alive(receiver);
    const int loop = QThread::currentThread()->loopLevel();
    const int outerLoop = std::exchange(m_deepestLoop, loop);
    const bool outerAsks = std::exchange(m_asksDisplay, asksDisplay(type));
    const Spent outer = std::exchange(m_nested, {});
    const Spent before = spent();
    const bool handled = QApplication::notify(receiver, event);
    const Spent taken = spent() - before;
    const bool waitedInLoop = m_deepestLoop > loop; // for the user, as dragging does
    if (isOurs && !waitedInLoop)
        judge(taken - m_nested, name, type);
    if (alive)
        notePainted(alive, type);
    m_nested = outer + taken;
    m_deepestLoop = std::max(outerLoop, m_deepestLoop);
    m_asksDisplay = m_asksDisplay || outerAsks;
    return handled;
#endif
}

} // namespace mailroom
