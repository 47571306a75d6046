// A program of the build: learns from a list of known answers what tells the reasons apart, and writes it for
// KnownAnswers. A line is "reason|answer"; of several reasons ("a/b") the first counts; "#" begins a comment.
//   learn answers.txt answers.model
#include "spooler/report/answersigns.h"
#include "spooler/report/reason.h"
#include "spooler/report/replyscan.h"

#include <QDataStream>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <linear.h>
#include <vector>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

struct Example {
    Reason reason;
    AnswerSigns signs;
};

int gaveUp(const char *why)
{
    std::fprintf(stderr, "learn: %s\n", why);
    return 1;
}

std::optional<QList<Example>> examplesIn(QFile &list)
{
    QList<Example> examples;
    while (!list.atEnd()) {
        const QByteArray line = list.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype bar = std::max<qsizetype>(0, line.indexOf('|'));
        const auto reason = reasonFromName(QString::fromUtf8(line.first(bar)).section(u'/', 0, 0));
        if (!reason) {
            std::fprintf(stderr, "learn: no known reason: %s\n", line.constData());
            return std::nullopt;
        }
        const Reply reply = replyOfDiagnostic(QString::fromUtf8(line.sliced(bar + 1)));
        examples << Example{*reason, signsOf(reply)};
    }
    return examples;
}

// liblinear's signs begin at 1; behind the last stands what closes a list.
std::vector<feature_node> nodesOf(const SignWeights &weights, int biasIndex)
{
    std::vector<feature_node> nodes;
    for (const auto &[sign, weight] : weights)
        nodes.push_back({static_cast<int>(sign) + 1, weight});
    nodes.push_back({biasIndex, 1});
    nodes.push_back({-1, 0});
    return nodes;
}

QByteArray octetsOf(const model &learnt, const SignRarity &rarity)
{
    const int reasons = learnt.nr_class;
    const auto weightOf = [&](quint32 sign, int reason) { return learnt.w[sign * reasons + reason]; };
    double highest = 0;
    for (quint32 sign = 0; sign < signCount; ++sign) {
        for (int reason = 0; reason < reasons; ++reason)
            highest = std::max(highest, std::abs(weightOf(sign, reason)));
    }
    constexpr double steps = 127; // of a signed octet
    QByteArray weights;
    for (quint32 sign = 0; sign < signCount; ++sign) {
        for (int reason = 0; reason < reasons; ++reason)
            weights += static_cast<char>(std::lround(weightOf(sign, reason) / highest * steps));
    }
    QStringList names;
    QList<float> biases;
    for (int reason = 0; reason < reasons; ++reason) {
        names << reasonName(static_cast<Reason>(learnt.label[reason]));
        biases << static_cast<float>(weightOf(signCount, reason));
    }
    QByteArray octets;
    QDataStream stream(&octets, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    stream << names << biases << static_cast<float>(highest / steps) << qint32(rarity.answers)
           << rarity.answersWith << weights;
    return octets;
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 3)
        return gaveUp("wants a list and a file to write");
    QFile list(QString::fromLocal8Bit(arguments[1]));
    if (!list.open(QIODevice::ReadOnly))
        return gaveUp("cannot read the list");
    const auto examples = examplesIn(list);
    if (!examples)
        return 1;
    SignRarity rarity;
    for (const Example &example : *examples)
        rarity.count(example.signs);
    std::vector<std::vector<feature_node>> rows;
    std::vector<feature_node *> starts;
    std::vector<double> labels;
    for (const Example &example : *examples) {
        rows.push_back(nodesOf(rarity.weighed(example.signs), signCount + 1));
        labels.push_back(static_cast<int>(example.reason));
    }
    for (auto &row : rows)
        starts.push_back(row.data());
    const problem known{
        static_cast<int>(rows.size()), static_cast<int>(signCount + 1), labels.data(), starts.data(), 1};
    parameter how{};
    how.solver_type = L2R_L2LOSS_SVC_DUAL;
    how.C = 0.5;
    how.eps = 0.01;
    set_print_string_function([](const char *) { });
    model *learnt = train(&known, &how);
    const QByteArray octets = octetsOf(*learnt, rarity);
    free_and_destroy_model(&learnt);
    QFile written(QString::fromLocal8Bit(arguments[2]));
    const bool isWritten = written.open(QIODevice::WriteOnly) && written.write(octets) == octets.size();
    return isWritten && written.flush() ? 0 : gaveUp("cannot write the model");
}
