#include "spooler/mail/quotedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int deepestQuote = 20;
    constexpr int deepestCited = 4;

    struct QuotedLine {
        int depth = 0;
        QStringView text;
    };

    // ">> text", and "> > text" as many programs write.
    QuotedLine quotedLine(QStringView line, TextShape shape)
    {
        QuotedLine quoted;
        qsizetype at = 0;
        while (at < line.size()) {
            if (line.at(at) == u'>') {
                ++quoted.depth;
                ++at;
            } else if (
                shape == TextShape::Fixed && quoted.depth > 0 && line.at(at) == u' ' && at + 1 < line.size()
                && line.at(at + 1) == u'>') {
                ++at;
            } else {
                break;
            }
        }
        // Space-stuffing, RFC 3676 section 4.4, and the blank that fixed text has behind its marks.
        if (at < line.size() && line.at(at) == u' ' && (quoted.depth > 0 || shape != TextShape::Fixed))
            ++at;
        quoted.text = line.sliced(at);
        quoted.depth = std::min(quoted.depth, deepestQuote);
        return quoted;
    }

    QString prefix(int depth)
    {
        return QString(depth, u'>') + (depth > 0 ? u" "_s : QString());
    }

    void wrap(const QString &line, int depth, int width, QStringList &out)
    {
        const QString mark = prefix(depth);
        const qsizetype room = std::max<qsizetype>(20, width - mark.size());
        QStringView rest = line;
        while (rest.size() > room) {
            qsizetype cut = rest.first(room + 1).lastIndexOf(u' ');
            if (cut <= 0)
                cut = rest.indexOf(u' ', room);
            if (cut <= 0)
                break;
            out << QString(mark + rest.first(cut));
            rest = rest.sliced(cut + 1);
        }
        out << (rest.isEmpty() ? mark.trimmed() : QString(mark + rest));
    }

} // namespace

QList<TextBlock> textBlocks(const QString &text, TextShape shape)
{
    QList<TextBlock> blocks;
    bool inSignature = false;
    bool flows = false; // the line before goes on
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const QuotedLine quoted = quotedLine(line, shape);
        const bool isMark = quoted.depth == 0 && line == u"-- ";
        inSignature = inSignature || isMark;
        const int depth = inSignature ? 0 : quoted.depth;
        if (blocks.isEmpty() || blocks.last().depth != depth || (isMark && !blocks.last().isSignature)) {
            blocks << TextBlock{.depth = depth, .isSignature = inSignature};
            flows = false;
        }
        QString shown = inSignature ? line.toString() : quoted.text.toString();
        const bool goesOn = shape != TextShape::Fixed && !isMark && shown.endsWith(u' ');
        if (goesOn && shape == TextShape::FlowedDelSp)
            shown.chop(1);
        if (flows)
            blocks.last().lines.last() += shown;
        else
            blocks.last().lines << shown;
        flows = goesOn;
    }
    return blocks;
}

QString quoted(const QList<TextBlock> &blocks, int width)
{
    QStringList lines;
    for (const TextBlock &block : blocks) {
        if (block.isSignature || block.depth >= deepestCited)
            continue;
        for (const QString &line : block.lines)
            wrap(line, block.depth + 1, width, lines);
    }
    while (!lines.isEmpty() && lines.last() == ">"_L1)
        lines.removeLast();
    return lines.join(u'\n');
}

} // namespace mailroom
