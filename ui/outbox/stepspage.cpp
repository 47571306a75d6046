#include "ui/outbox/stepspage.h"

#include "ui/outbox/textpages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString changeSentence(const StepChange &change)
    {
        const QString name = u"%1 %2"_s.arg(change.step, QString::number(change.version));
        const QString octets = StepsPage::tr("%1 octets out, %2 in").arg(change.removed).arg(change.added);
        return change.kind == ChangeKind::Step ? StepsPage::tr("Changed by %1: %2").arg(name, octets)
                                               : StepsPage::tr("Cleaned by %1: %2").arg(name, octets);
    }

} // namespace

StepsPage::StepsPage(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_again(new QPushButton(tr("Try again"), this))
    , m_without(new QPushButton(tr("Send without"), this))
    , m_written(new PlainTextPage(PlainTextPage::Font::Fixed, this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_written->setAccessibleName(tr("The message as it was written"));
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT wanted(PrepareChoice::Again); });
    connect(m_without, &QPushButton::clicked, this, [this] { Q_EMIT wanted(PrepareChoice::Without); });
    auto *const top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_again, 0, Qt::AlignTop);
    top->addWidget(m_without, 0, Qt::AlignTop);
    auto *const layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_written, 1);
}

void StepsPage::show(const MessageDetail &detail)
{
    QStringList lines;
    for (const StepChange &change : detail.changes)
        lines << changeSentence(change);
    if (detail.madeFrom.isValid())
        lines << tr("Made from message %1").arg(detail.madeFrom.value);
    if (detail.filing == Filing::Failed)
        lines << tr("The copy could not be filed: %1").arg(detail.filingFault);
    else if (!detail.row.folder.isEmpty())
        lines << tr("The copy is in %1").arg(detail.row.folder);
    if (lines.isEmpty())
        lines << tr("It goes as it was written.");
    m_words->setText(lines.join(u'\n'));
    m_again->setVisible(detail.preparing != Preparing::Done);
    m_without->setVisible(detail.preparing != Preparing::Done);
}

void StepsPage::showWritten(const QString &octets)
{
    m_written->show(octets);
}

} // namespace mailroom
