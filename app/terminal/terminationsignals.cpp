#include "app/terminal/terminationsignals.h"

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace mailroom {

namespace {

    int blockAndOpen()
    {
        sigset_t signals;
        sigemptyset(&signals);
        for (const int number : {SIGTERM, SIGINT, SIGHUP})
            sigaddset(&signals, number);
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        return ::signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    }

} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
    , m_descriptor(blockAndOpen())
    , m_notifier(m_descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info;
        while (::read(m_descriptor, &info, sizeof info) == ssize_t(sizeof info)) { }
        Q_EMIT terminationAsked();
    });
}

TerminationSignals::~TerminationSignals()
{
    m_notifier.setEnabled(false);
    ::close(m_descriptor);
}

} // namespace mailroom
