// Steps before sending for tests: what each does is written down by the test.
#pragma once

#include "spooler/submit/steps.h"

#include <functional>

namespace mailroom {

// Calls the test's function in the worker thread; keeps no state of its own.
class TestStep final : public Step {
public:
    using Run = std::function<StepAnswer(const StepInput &)>;

    explicit TestStep(QString name, Run run, Run undo = {}, Sealing sealing = Sealing::Open)
        : m_name(std::move(name))
        , m_run(std::move(run))
        , m_undo(std::move(undo))
        , m_sealing(sealing)
    {
    }

    QString name() const override { return m_name; }
    int version() const override { return 3; }
    Sealing sealing() const override { return m_sealing; }
    StepAnswer run(const StepInput &input) const override { return m_run(input); }
    bool undoes() const override { return bool(m_undo); }
    StepAnswer undo(const StepInput &input) const override { return m_undo(input); }

private:
    QString m_name;
    Run m_run;
    Run m_undo;
    Sealing m_sealing;
};

inline RegisteredStep
testStep(const QString &name, TestStep::Run run, TestStep::Run undo = {}, Sealing sealing = Sealing::Open)
{
    return {std::make_shared<TestStep>(name, std::move(run), std::move(undo), sealing), {}, {}, {}};
}

inline QByteArray octetsOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline StepFile fileWith(const StepInput &input, const QByteArray &octets)
{
    const auto file = input.newFile();
    if (!file || (*file)->write(octets) != octets.size() || !(*file)->flush())
        return nullptr;
    return *file;
}

// Puts `line` behind the message.
inline TestStep::Run appending(const QByteArray &line)
{
    return [line](const StepInput &input) -> StepAnswer {
        return {.what = StepChanged{fileWith(input, octetsOf(input.file) + line + "\r\n")}};
    };
}

inline TestStep::Run failing(const QString &why)
{
    return [why](const StepInput &) -> StepAnswer { return {.what = StepFailed{why}}; };
}

} // namespace mailroom
