// Reading a message from standard input.
#pragma once

#include "spooler/mail/submission.h"
#include "spooler/result.h"

#include <QTemporaryFile>

#include <memory>

namespace mailroom {

enum class InputEnd {
    EndOfFile,
    DotLine, // a line with a single dot ends the message as well, as sendmail does without -i
};

// A message that was read. Small ones are bytes; over 1 MiB they go to a temporary file in the profile, so
// that memory stays flat. Owns that file: keep it until the message is stored.
class StandardInput {
public:
    // Reads to the end. Unavailable: the folder is full. InvalidInput: standard input is closed or a folder.
    static Result<StandardInput> read(const QString &temporaryFolder, InputEnd end);

    // Puts a header field in front of the message.
    Result<> prepend(const QByteArray &field);

    ContentSource source() const;
    QByteArray beginning() const { return m_beginning; } // everything, or the first MiB: holds the header

private:
    Result<> keep(const QByteArray &bytes);

    QString m_folder;
    QByteArray m_beginning;
    std::unique_ptr<QTemporaryFile> m_file;
};

} // namespace mailroom
