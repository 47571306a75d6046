#include "spooler/submit/hook.h"

#include "spooler/submit/programrun.h"

#include <QDir>

#include <exception>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr ProgramLimits hookLimits{.deadline = hookTime};
    constexpr qsizetype longestFolderName = 200;

    // Message on standard input; on standard output lines "file NAME", "delete" and "end". Exit code 0: it
    // did its work.
    class ProgramHook final : public Hook {
    public:
        explicit ProgramHook(const QFileInfo &program)
            : m_name(program.fileName())
            , m_path(program.absoluteFilePath())
        {
        }

        QString name() const override { return m_name; }

        HookAnswer run(const HookMessage &message) const override
        {
            const bool sent = message.moment == HookMoment::AfterSending;
            const ProgramEnd end = runProgram(
                {.words = {m_path, sent ? u"sent"_s : u"arrived"_s},
                 .input = message.file,
                 .output = {},
                 .environment =
                     {u"MAILROOM_MESSAGE_ID="_s + message.messageId,
                      u"MAILROOM_WHOLE="_s + (message.isWhole ? u"yes"_s : u"no"_s)},
                 .limits = hookLimits,
                 .isCancelled = message.isCancelled});
            HookAnswer answer;
            if (end.how != ProgramEnd::How::Exited || end.code != 0) {
                answer.fault = endWords(end);
                answer.isLate = end.how == ProgramEnd::How::TooLate;
                return answer;
            }
            for (const QByteArray &octets : end.said.split('\n')) {
                const QString line = QString::fromUtf8(octets).trimmed();
                if (line.startsWith("file "_L1))
                    answer.folder = line.sliced(5).simplified();
                else if (line == "delete"_L1)
                    answer.deletes = true;
                else if (line == "end"_L1)
                    answer.endsChain = true;
                else if (!line.isEmpty())
                    answer.fault = u"it said \"%1\", which is no order"_s.arg(line.left(80));
            }
            return answer;
        }

    private:
        QString m_name;
        QString m_path;
    };

    HookAnswer askHook(const Hook &hook, const HookMessage &message)
    {
        HookAnswer answer;
        try {
            answer = hook.run(message);
        } catch (const std::exception &fault) {
            answer = {.fault = u"it crashed: %1"_s.arg(QString::fromUtf8(fault.what()))};
        }
        return answer;
    }

} // namespace

HookVerdict runHooks(const HookList &hooks, const HookMessage &message)
{
    HookVerdict verdict;
    for (const auto &hook : hooks) {
        verdict.called << hook->name();
        const HookAnswer answer = askHook(*hook, message);
        if (!answer.fault.isEmpty()) {
            verdict.faults << HookFault{hook->name(), answer.fault, answer.isLate};
            continue;
        }
        if (answer.folder)
            verdict.folder = answer.folder;
        verdict.deletes = verdict.deletes || answer.deletes;
        if (answer.endsChain || answer.deletes)
            break;
    }
    return verdict;
}

QString folderFault(const QString &folder)
{
    if (folder.isEmpty())
        return u"the folder has no name"_s;
    return folder.size() > longestFolderName ? u"the folder's name has more than 200 characters"_s
                                             : QString();
}

ProfileHooks programHooks(const QString &folder)
{
    ProfileHooks found;
    const QFileInfoList programs =
        QDir(folder).entryInfoList(QDir::Files | QDir::Executable | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &program : programs) {
        if (program.permissions() & (QFile::WriteGroup | QFile::WriteOther)) {
            found.refused << program.fileName();
            continue;
        }
        found.hooks << std::make_shared<ProgramHook>(program);
    }
    return found;
}

} // namespace mailroom
