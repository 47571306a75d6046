#include "ui/outbox/textpages.h"

#include "ui/shell/actionbuttons.h"
#include "ui/text/tone.h"
#include "ui/text/when.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    enum Part { TextPart, HeaderPart, SourcePart };

    QVBoxLayout *pageLayout(QWidget *page)
    {
        auto *const layout = new QVBoxLayout(page);
        layout->setContentsMargins(12, 8, 12, 8);
        layout->setSpacing(8);
        return layout;
    }

} // namespace

PlainTextPage::PlainTextPage(Font font, QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (font == Font::Fixed)
        setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void PlainTextPage::show(const QString &text)
{
    const QString before = toPlainText();
    if (text == before)
        return;
    const int place = !before.isEmpty() && text.startsWith(before) ? verticalScrollBar()->value() : 0;
    setPlainText(text);
    verticalScrollBar()->setValue(place);
}

MessagePage::MessagePage(QWidget *parent)
    : QWidget(parent)
    , m_head(new QLabel(this))
    , m_attachments(new QLabel(this))
    , m_part(new QComboBox(this))
    , m_text(new PlainTextPage(PlainTextPage::Font::Proportional, this))
{
    for (QLabel *const label : {m_head, m_attachments}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_text->setAccessibleName(tr("Message text"));
    m_part->addItems({tr("Text"), tr("Header"), tr("Source")});
    m_part->setAccessibleName(tr("Part of the message that is shown"));
    connect(m_part, &QComboBox::currentIndexChanged, this, &MessagePage::showPart);
    auto *const save = new QPushButton(tr("Save…"), this);
    connect(save, &QPushButton::clicked, this, &MessagePage::saveWanted);

    auto *const top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_head, 1);
    top->addWidget(m_part, 0, Qt::AlignTop);
    top->addWidget(save, 0, Qt::AlignTop);
    QVBoxLayout *const layout = pageLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_attachments);
    layout->addWidget(m_text, 1);
}

void MessagePage::show(const ContentView &content)
{
    m_content = content;
    QStringList head;
    const auto field = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            head << QString(name + u' ' + value);
    };
    field(tr("From:"), content.from);
    field(tr("To:"), content.to);
    field(tr("Cc:"), content.cc);
    field(tr("Subject:"), content.subject);
    field(tr("Date:"), content.date);
    m_head->setText(head.join(u'\n'));

    QStringList attachments;
    for (const AttachmentView &attachment : content.attachments)
        attachments << QString(attachment.name + u" ("_s + octetWords(attachment.size) + u')');
    m_attachments->setText(tr("Attachments: %1").arg(attachments.join(u", "_s)));
    m_attachments->setVisible(!attachments.isEmpty());
    showPart();
}

void MessagePage::showFailure(const QString &words)
{
    m_content = {};
    m_content.text = words;
    show(m_content);
}

void MessagePage::showPart()
{
    const bool source = m_part->currentIndex() != TextPart;
    m_text->setFont(source ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
    QString text = m_content.text;
    if (m_part->currentIndex() == HeaderPart)
        text = m_content.header;
    if (m_part->currentIndex() == SourcePart)
        text = m_content.raw;
    if (m_content.truncated && m_part->currentIndex() == SourcePart)
        text += u"\n\n"_s + tr("[only the first part is shown; Save… writes the whole message]");
    m_text->show(text);
}

ChoicePage::ChoicePage(const QString &emptyWords, QWidget *parent)
    : QWidget(parent)
    , m_emptyWords(emptyWords)
    , m_choice(new QComboBox(this))
    , m_buttons(new QHBoxLayout)
    , m_text(new PlainTextPage(PlainTextPage::Font::Fixed, this))
{
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ChoicePage::chosenChanged);
    m_text->setPlaceholderText(emptyWords);
    QVBoxLayout *const layout = pageLayout(this);
    layout->addWidget(m_choice, 0, Qt::AlignLeft);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    m_buttons->setSpacing(4);
    m_buttons->addStretch();
    setChoices({});
}

void ChoicePage::setChoices(const QList<std::pair<QString, qint64>> &choices)
{
    const qint64 before = chosen();
    const bool atEnd = m_choice->currentIndex() == m_choice->count() - 1;
    {
        const QSignalBlocker blocker(m_choice);
        m_choice->clear();
        for (const auto &[words, number] : choices)
            m_choice->addItem(words, number);
        const int same = m_choice->findData(before);
        m_choice->setCurrentIndex(same >= 0 && !atEnd ? same : m_choice->count() - 1);
    }
    m_choice->setVisible(!choices.isEmpty());
    if (choices.isEmpty())
        m_text->clear();
    if (chosen() != before)
        Q_EMIT chosenChanged();
}

void ChoicePage::addButton(QAction *action)
{
    m_buttons->insertWidget(m_buttons->count() - 1, new ActionButtons({action}, this));
}

qint64 ChoicePage::chosen() const
{
    return m_choice->currentData().toLongLong();
}

void ChoicePage::show(const QString &text)
{
    m_text->show(text);
}

} // namespace mailroom
