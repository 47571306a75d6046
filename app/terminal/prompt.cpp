#include "app/terminal/prompt.h"

#include "app/terminal/plaintext.h"

#include <QFile>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

std::optional<QString> askPassword(const QString &question)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0 || !::isatty(STDIN_FILENO)) {
        if (terminal >= 0)
            ::close(terminal);
        return std::nullopt;
    }
    termios shown{};
    ::tcgetattr(terminal, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    ::tcsetattr(terminal, TCSAFLUSH, &hidden);
    QFile file;
    QByteArray line;
    if (file.open(terminal, QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        file.write(escapedLine(question).toUtf8());
        line = file.readLine(64 * 1024);
        file.write("\n");
    }
    ::tcsetattr(terminal, TCSAFLUSH, &shown);
    ::close(terminal);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(line));
}

} // namespace mailroom
