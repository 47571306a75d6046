#include "ui/inbox/messageheader.h"

#include "ui/text/receivedtext.h"
#include "ui/text/tonelabel.h"
#include "ui/text/when.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype fewPeople = 4;

    // A line may break behind a comma, not inside a name.
    QString peopleWords(const QList<ShownAddress> &addresses, qsizetype most)
    {
        QStringList words;
        QString group;
        for (const ShownAddress &shown : addresses.first(std::min(most, addresses.size()))) {
            if (!shown.group.isEmpty() && shown.group != group)
                words << QString(shown.group + u":"_s);
            group = shown.group;
            if (shown.text() != shown.group)
                words << shown.text();
        }
        return words.join(u", "_s).replace(u";,"_s, u";"_s);
    }

    QLabel *plainLabel(QWidget *parent)
    {
        auto *const label = new QLabel(parent);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        return label;
    }

} // namespace

MessageHeader::MessageHeader(QWidget *parent)
    : QFrame(parent)
    , m_subject(plainLabel(this))
    , m_from(plainLabel(this))
    , m_date(new ToneLabel(Tone::Quiet, this))
    , m_notes(new ToneLabel(Tone::Deferred, this))
    , m_facts(new ToneLabel(Tone::Quiet, this))
    , m_lines(new QVBoxLayout)
{
    setObjectName("messageHeader");
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.25);
    larger.setWeight(QFont::DemiBold);
    m_subject->setFont(larger);
    m_subject->setObjectName("messageSubject");
    m_from->setObjectName("messageFrom");
    m_date->setObjectName("messageDate");
    m_notes->setObjectName("messageNotes");
    for (ToneLabel *const label : {m_notes, m_facts}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *const author = new QHBoxLayout;
    author->setSpacing(12);
    author->addWidget(m_from, 1);
    author->addWidget(m_date, 0, Qt::AlignTop);
    m_lines->setContentsMargins(16, 12, 16, 12);
    m_lines->setSpacing(4);
    m_lines->addWidget(m_subject);
    m_lines->addLayout(author);
    m_to = makeLine(tr("To"));
    m_cc = makeLine(tr("Cc"));
    m_lines->addWidget(m_facts);
    m_lines->addWidget(m_notes);
    setLayout(m_lines);
}

MessageHeader::Line MessageHeader::makeLine(const QString &name)
{
    Line line;
    line.name = new ToneLabel(Tone::Quiet, this);
    line.name->setText(name);
    line.people = plainLabel(this);
    line.people->setAccessibleName(name);
    line.more = new QToolButton(this);
    line.more->setAutoRaise(true);
    line.more->setCheckable(true);
    auto *const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(line.name, 0, Qt::AlignTop);
    row->addWidget(line.people, 1);
    row->addWidget(line.more, 0, Qt::AlignTop);
    m_lines->addLayout(row);
    QLabel *const people = line.people;
    connect(line.more, &QToolButton::toggled, this, [this, people](bool all) {
        const Line &toggled = people == m_to.people ? m_to : m_cc;
        people->setText(peopleWords(toggled.addresses, all ? toggled.addresses.size() : fewPeople));
        toggled.more->setText(
            all ? tr("Show fewer")
                : tr("%n more", nullptr, static_cast<int>(toggled.addresses.size() - fewPeople)));
    });
    return line;
}

void MessageHeader::showPeople(Line &line, const QList<ShownAddress> &addresses)
{
    line.addresses = addresses;
    const bool many = addresses.size() > fewPeople + 1;
    line.people->setText(peopleWords(addresses, many ? fewPeople : addresses.size()));
    {
        const QSignalBlocker quiet(line.more);
        line.more->setChecked(false);
    }
    line.more->setText(tr("%n more", nullptr, static_cast<int>(addresses.size() - fewPeople)));
    line.more->setVisible(many);
    line.name->setVisible(!addresses.isEmpty());
    line.people->setVisible(!addresses.isEmpty());
}

void MessageHeader::show(const MessageHead &head, SealKind seal)
{
    m_subject->setText(head.subject.isEmpty() ? tr("(no subject)") : head.subject);
    m_from->setText(head.from.isEmpty() ? tr("Nobody is named as the author") : peopleWords(head.from, 20));
    m_when = head.date;
    m_date->setToolTip(exactWords(head.date));
    refreshTimes();
    if (!head.date.isValid())
        m_date->setText(head.dateText.isEmpty() ? tr("no date") : head.dateText);
    showPeople(m_to, head.to);
    showPeople(m_cc, head.cc);
    showNotes(head, seal);
}

void MessageHeader::showNotes(const MessageHead &head, SealKind seal)
{
    QStringList notes;
    for (const HeadNote note : head.notes)
        notes << headNoteWords(note, head);
    notes.removeAll(QString());
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    QStringList facts;
    if (!head.listId.isEmpty())
        facts << tr("List: %1").arg(head.listId);
    facts << sealWords(seal);
    facts.removeAll(QString());
    m_facts->setText(facts.join(u"  ·  "_s));
    m_facts->setVisible(!facts.isEmpty());
}

void MessageHeader::showFailure(const QString &words)
{
    m_subject->setText(words);
    m_from->clear();
    m_date->clear();
    showPeople(m_to, {});
    showPeople(m_cc, {});
    m_facts->hide();
    m_notes->hide();
}

void MessageHeader::refreshTimes()
{
    if (!m_when.isValid())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString exact = QLocale().toString(m_when.toLocalTime(), QLocale::ShortFormat);
    const bool isRecent = m_when <= now && m_when.secsTo(now) < 24 * 60 * 60;
    m_date->setText(isRecent ? QString(agoWords(m_when, now) + u"  ·  "_s + exact) : exact);
}

} // namespace mailroom
