#include "ui/inbox/messagefit.h"

#include "ui/shell/processortime.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr std::chrono::nanoseconds longestFit =
        15ms; // a window that paints takes up to three times that, of 50
    constexpr std::chrono::nanoseconds longestChosen = 20ms; // of a text that somebody wants whole
    constexpr int mostTrials = 5;
    constexpr int everyTable = 200; // levels: each of them becomes blocks

    qsizetype elementsOf(const SafeHtml &safe)
    {
        return safe.html.count(u'<') - safe.html.count("</"_L1);
    }

    // Where QTextDocumentLayout stops: after what is seen, then after twice as many characters each time.
    class Steps {
    public:
        Steps(QTextDocument &document, QSize view) : m_document(document), m_view(view) { }

        std::chrono::nanoseconds longest()
        {
            constexpr int firstStep = 1'000;
            constexpr int largestStep = 200'000;
            std::chrono::nanoseconds longest = 0ns;
            auto before = processorTime();
            m_document.setPageSize(QSizeF(m_view.width(), -1)); // lays out the first step, the second time
            bool isFilled = false;
            int step = firstStep;
            for (int position = step;; position += step) {
                QTextBlock block = m_document.findBlock(position);
                const bool isLast = !block.isValid();
                if (isLast)
                    block = m_document.lastBlock();
                const QRectF place = m_document.documentLayout()->blockBoundingRect(block);
                isFilled = isFilled || place.bottom() >= m_view.height();
                if (!isFilled && !isLast)
                    continue; // goes on in the same event
                const auto now = processorTime();
                longest = std::max(longest, now - before);
                if (isLast)
                    return longest;
                before = now;
                step = std::min(2 * step, largestStep);
            }
        }

    private:
        QTextDocument &m_document;
        QSize m_view;
    };

    void shorten(DocumentWish &wish, const SafeHtml &safe, double part)
    {
        const auto less = [part](auto limit, qsizetype used) {
            return std::max<decltype(limit)>(
                20, static_cast<decltype(limit)>(part * std::min<double>(double(limit), double(used))));
        };
        wish.options.elements = less(wish.options.elements, elementsOf(safe));
        wish.options.characters = less(wish.options.characters, safe.text.size());
        wish.look.characters = less(wish.look.characters, safe.text.size());
    }

} // namespace

std::chrono::nanoseconds longestStep(const DocumentWish &wish, const FilteredBody &body, QSize view)
{
    const auto document = makeDocument(wish, body, {}, QThread::currentThread());
    const auto longest = Steps(*document, view).longest();
    // A thread's first layout loads the fonts, which the window has.
    return longest <= longestFit ? longest : std::min(longest, Steps(*document, view).longest());
}

FilteredBody fitBody(const DocumentWish &wish, TextExtent extent, QSize view)
{
    FilteredBody body = filterBody(wish);
    DocumentWish less = wish;
    for (int trial = 0; trial < mostTrials; ++trial) {
        const bool isWhole = extent == TextExtent::All && trial == 0; // without tables it may well do
        const auto limit = extent == TextExtent::Part || isWhole ? longestFit : longestChosen;
        const auto step = longestStep(less, body, view);
        if (step <= limit)
            return body;
        if (!isWhole)
            shorten(less, body.safe, std::max(0.1, 0.9 * double(limit.count()) / double(step.count())));
        if (isWhole || trial + 2 == mostTrials)
            less.options.wrappers = everyTable;
        body = filterBody(less);
    }
    return body;
}

} // namespace mailroom
