#include "ui/inbox/messagetext.h"

#include "spooler/html/linkjudge.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype shortQuote = 5; // lines that are never folded
    constexpr qsizetype mostLinks = 2000;
    constexpr qsizetype longestLine = 4000; // characters that a layout takes at once

    // Neighbouring quotes of any depth fold together.
    struct QuoteRun {
        qsizetype first = 0;
        qsizetype last = 0; // block behind it
        qsizetype lines = 0;
    };

    QList<QuoteRun> quoteRuns(const QList<TextBlock> &blocks)
    {
        QList<QuoteRun> runs;
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            if (blocks.at(i).depth == 0)
                continue;
            if (runs.isEmpty() || runs.last().last != i)
                runs << QuoteRun{.first = i};
            runs.last().last = i + 1;
            runs.last().lines += blocks.at(i).lines.size();
        }
        runs.removeIf([](const QuoteRun &run) { return run.lines <= shortQuote; });
        return runs;
    }

    class TextWriter {
    public:
        TextWriter(const TextLook &look, qsizetype firstLink) : m_look(look), m_firstLink(firstLink) { }

        void block(const TextBlock &block)
        {
            QString style = u"margin:0;white-space:pre-wrap;"_s;
            if (block.depth > 0 || block.isSignature)
                style += u"color:"_s + m_look.quoteColor + u';';
            for (QStringView rest : block.lines) {
                do {
                    const QStringView some = piece(rest);
                    line(some, style, block.depth);
                    rest.slice(some.size());
                } while (!rest.isEmpty());
            }
        }

        void fold(int number, qsizetype lines)
        {
            m_out.html += u"<p style=\"margin:4px 0\"><a href=\"fold:%1\">▸ %2</a></p>"_s.arg(
                QString::number(number), m_look.foldWords.arg(lines).toHtmlEscaped());
        }

        SafeHtml take() { return std::move(m_out); }

    private:
        // As much of a line as a layout takes at once, to a blank if there is one.
        static QStringView piece(QStringView rest)
        {
            if (rest.size() <= longestLine)
                return rest;
            const qsizetype blank = rest.first(longestLine).lastIndexOf(u' ');
            return rest.first(blank > 0 ? blank + 1 : longestLine);
        }

        void line(QStringView line, const QString &style, int depth)
        {
            m_characters += line.size();
            m_out.isCut = m_out.isCut || m_characters > m_look.characters;
            if (m_out.isCut)
                return;
            if (line.isEmpty() && depth == 0) {
                m_out.html += u"<p style=\"-qt-paragraph-type:empty;margin:0\"><br></p>"_s;
                return;
            }
            m_out.html += u"<p style=\""_s + style + u"\">"_s + bars(depth);
            words(line);
            m_out.html += u"</p>"_s;
        }

        QString bars(int depth) const
        {
            if (depth == 0)
                return {};
            return u"<span style=\"color:"_s + m_look.ruleColor + u"\">"_s + QString(depth, u'▏')
                + u"</span> "_s;
        }

        void words(QStringView line)
        {
            static const QRegularExpression form(
                u"(?:https?://|mailto:)[^\\s<>\"“”«»]{2,2000}|\\b[\\w.+-]{1,64}@(?:[\\w-]{1,63}\\.)+[a-z]{2,24}\\b"_s,
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
            qsizetype at = 0;
            if (line.contains(u':') || line.contains(u'@')) {
                for (const auto &match : form.globalMatchView(line)) {
                    if (m_out.links.size() >= mostLinks)
                        break;
                    QString found = match.captured();
                    while (!found.isEmpty() && u".,;:!?'\")]}>*_"_s.contains(found.back())
                           && !(found.endsWith(u')') && found.contains(u'(')))
                        found.chop(1);
                    const bool isAddress = !found.contains(u':');
                    const QUrl target = safeTarget(isAddress ? u"mailto:"_s + found : found);
                    if (!target.isValid())
                        continue;
                    plain(line.sliced(at, match.capturedStart() - at));
                    m_out.html +=
                        u"<a href=\"link:%1\">"_s.arg(QString::number(m_firstLink + m_out.links.size()))
                        + found.toHtmlEscaped() + u"</a>"_s;
                    m_out.links << SafeLink{.target = target, .text = found};
                    at = match.capturedStart() + found.size();
                }
            }
            plain(line.sliced(at));
        }

        void plain(QStringView words) { m_out.html += words.toString().toHtmlEscaped(); }

        const TextLook &m_look;
        SafeHtml m_out;
        qsizetype m_firstLink;
        qsizetype m_characters = 0;
    };

} // namespace

SafeHtml documentOfText(const BodyText &body, const TextLook &look, qsizetype firstLink, int firstFold)
{
    const QList<TextBlock> blocks = textBlocks(body.text, body.shape);
    const QList<QuoteRun> runs = quoteRuns(blocks);
    TextWriter writer(look, firstLink);
    qsizetype next = 0; // block
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const QuoteRun &run = runs.at(i);
        const int number = firstFold + static_cast<int>(i);
        for (; next < run.first; ++next)
            writer.block(blocks.at(next));
        if (!look.unfolded.contains(number)) {
            writer.fold(number, run.lines);
            next = run.last;
        }
    }
    for (; next < blocks.size(); ++next)
        writer.block(blocks.at(next));
    SafeHtml document = writer.take();
    document.text = body.text;
    return document;
}

int foldCount(const BodyText &body)
{
    return static_cast<int>(quoteRuns(textBlocks(body.text, body.shape)).size());
}

} // namespace mailroom
