#include "ui/compose/recipientedit.h"

#include "spooler/mail/mailbox.h"
#include "ui/compose/flowlayout.h"
#include "ui/text/facttext.h"
#include "ui/text/statetext.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString preformatted(const QString &text)
    {
        return u"<span style='white-space:pre-wrap'>"_s + text.toHtmlEscaped() + u"</span>"_s;
    }

    QString quoted(const QString &name)
    {
        QString escaped = name;
        escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        return u'"' + escaped + u'"';
    }

    // No address begins so.
    constexpr QLatin1StringView listMark{"list:"};

    QIcon iconOf(const RecipientChip &chip)
    {
        if (!chip.fault.isEmpty())
            return glyphIcon(Glyph::Failed, Tone::Bad);
        if (!chip.advice.words.isEmpty())
            return glyphIcon(Glyph::Warning, Tone::Deferred);
        return glyphIcon(chip.key.startsWith(listMark) ? Glyph::Person : Glyph::Accepted, Tone::Good);
    }

    QString chipText(const Mailbox &mailbox)
    {
        const QString address = mailbox.address();
        if (mailbox.displayName.isEmpty())
            return address;
        const bool plain = std::ranges::all_of(
            mailbox.displayName, [](QChar c) { return c.isLetterOrNumber() || c == u' '; });
        const QString name = plain ? mailbox.displayName : quoted(mailbox.displayName);
        return name + u" <"_s + address + u'>';
    }

} // namespace

QList<RecipientChip> chipsOf(const QString &text, const Knowledge &knowledge)
{
    const MailboxList list = parseMailboxes(text);
    QList<RecipientChip> chips;
    for (const Mailbox &mailbox : list.mailboxes)
        chips.append({chipText(mailbox), mailbox.key(), {}, adviceFor(mailbox.address(), knowledge)});
    for (const AddressFault &fault : list.faults) {
        const QString key = listKey(fault.text);
        const bool isList =
            !key.isEmpty() && std::ranges::any_of(knowledge.lists, [&](const RecipientList &one) {
                return listKey(one.name) == key;
            });
        const QString name = fault.text.trimmed();
        chips.append(
            isList ? RecipientChip{name, listMark + key, {}} : RecipientChip{name, {}, factWords(fault.why)});
    }
    return chips;
}

RecipientEdit::RecipientEdit(const QString &name, QWidget *parent)
    : QScrollArea(parent)
    , m_line(new QLineEdit)
    , m_layout(nullptr)
{
    auto *const chips = new QWidget;
    m_layout = new FlowLayout(chips);
    chips->setBackgroundRole(QPalette::Base);
    setWidget(chips);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_line);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_line->setFrame(false);
    m_line->setAccessibleName(name);
    m_line->setMinimumWidth(m_line->fontMetrics().averageCharWidth() * 10);
    m_line->installEventFilter(this);
    m_line->setParent(chips);
    m_layout->addWidget(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &typed) {
        if (typed.endsWith(u',') || typed.endsWith(u';') || typed.count(u'@') > 1)
            takeTyped();
        Q_EMIT changed();
    });
    connect(m_line, &QLineEdit::editingFinished, this, &RecipientEdit::finishTyping);
}

QString RecipientEdit::text() const
{
    QStringList parts;
    for (const RecipientChip &chip : m_chips)
        parts << chip.text;
    if (const QString typed = m_line->text().trimmed(); !typed.isEmpty())
        parts << typed;
    return parts.join(u", "_s);
}

void RecipientEdit::setText(const QString &text)
{
    m_chips = chipsOf(text, m_knowledge);
    m_line->clear();
    rebuild();
    Q_EMIT changed();
}

void RecipientEdit::finishTyping()
{
    if (m_line->text().trimmed().isEmpty())
        return;
    m_chips += chipsOf(m_line->text(), m_knowledge);
    m_line->clear();
    rebuild();
    Q_EMIT changed();
}

void RecipientEdit::takeTyped()
{
    // A comma inside quotes or a comment belongs to the address: it is not complete yet.
    const QString typed = m_line->text();
    const QString complete = typed.left(std::max(typed.lastIndexOf(u','), typed.lastIndexOf(u';')));
    const QList<RecipientChip> chips = chipsOf(complete, m_knowledge);
    const bool anyFault = std::ranges::any_of(chips, [](const auto &chip) { return chip.key.isEmpty(); });
    if (chips.isEmpty() || (anyFault && typed.count(u'"') % 2 == 1))
        return;
    m_chips += chips;
    m_line->setText(typed.mid(complete.size() + 1).trimmed());
    rebuild();
}

void RecipientEdit::rebuild()
{
    for (QToolButton *const button : std::as_const(m_buttons)) {
        m_layout->removeWidget(button);
        button->deleteLater();
    }
    m_buttons.clear();
    for (int i = 0; i < m_chips.size(); ++i) {
        QToolButton *const button = makeButton(i);
        m_layout->insertWidget(i, button);
        button->show();
        m_buttons.append(button);
    }
    updateGeometry();
    QMetaObject::invokeMethod( // when the chips have their places
        this, [this] { ensureWidgetVisible(m_line, 0, 4); }, Qt::QueuedConnection);
}

QToolButton *RecipientEdit::makeButton(int number)
{
    const RecipientChip &chip = m_chips.at(number);
    auto *const button = new QToolButton(widget());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(iconOf(chip));
    button->setText(button->fontMetrics().elidedText(
        QString(chip.text).replace(u'&', u"&&"_s), Qt::ElideMiddle, 36 * fontMetrics().averageCharWidth()));
    const QString beside = chip.fault.isEmpty() ? chip.advice.words : chip.fault;
    const QString tip = beside.isEmpty() ? chip.text : QString(chip.text + u": "_s + beside);
    button->setToolTip(u"<span>"_s + tip.toHtmlEscaped() + u"</span>"_s);
    button->setAccessibleName(tip);
    button->installEventFilter(this); // what it says in full is looked up when somebody wants to know
    connect(button, &QToolButton::clicked, this, [this, button, number] {
        offerActions(number, button->mapToGlobal(button->rect().bottomLeft()));
    });
    return button;
}

void RecipientEdit::offerActions(int number, const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const QString &corrected = m_chips.at(number).advice.corrected; !corrected.isEmpty())
        menu->addAction(
            tr("Change to %1").arg(QString(corrected).replace(u'&', u"&&"_s)), this, [this, number] {
                m_chips[number] = chipsOf(m_chips.at(number).advice.corrected, m_knowledge).constFirst();
                rebuild();
                Q_EMIT changed();
            });
    if (const QString remembered = m_chips.at(number).advice.remembered; !remembered.isEmpty())
        menu->addAction(
            tr("Forget that it failed"), this, [this, remembered] { Q_EMIT forgetWanted(remembered); });
    if (m_chips.at(number).fault.isEmpty())
        menu->addAction(tr("How it goes"), this, [this, number, at] { showWay(number, at); })
            ->setObjectName("showWay");
    menu->addAction(tr("Edit"), this, [this, number] { open(number); });
    menu->addAction(tr("Remove"), this, [this, number] { remove(number); });
    menu->popup(at);
}

// For who does not point at it; said to who does not see it.
void RecipientEdit::showWay(int chip, const QPoint &at)
{
    m_shownWay = {chip, at};
    const QString words = tipOf(chip);
    m_buttons.at(chip)->setAccessibleDescription(words);
    QToolTip::showText(at, preformatted(words), m_buttons.at(chip));
    QAccessibleAnnouncementEvent announcement(this, words);
    QAccessible::updateAccessibility(&announcement);
}

void RecipientEdit::refreshWay()
{
    const auto [chip, at] = m_shownWay;
    if (QToolTip::isVisible() && chip >= 0 && chip < m_chips.size())
        showWay(chip, at);
}

void RecipientEdit::setKnowledge(const Knowledge &knowledge)
{
    m_knowledge = knowledge;
    QStringList texts;
    for (const RecipientChip &chip : std::as_const(m_chips))
        texts << chip.text;
    const QList<RecipientChip> chips = chipsOf(texts.join(u", "_s), m_knowledge);
    if (chips == m_chips)
        return;
    m_chips = chips;
    rebuild();
}

QString RecipientEdit::firstWarning() const
{
    for (const RecipientChip &chip : m_chips) {
        if (chip.fault.isEmpty() && !chip.advice.words.isEmpty())
            return chip.text + u": "_s + chip.advice.words;
    }
    return {};
}

int RecipientEdit::heightForWidth(int width) const
{
    const int frame = 2 * frameWidth();
    const int row =
        m_buttons.isEmpty() ? m_line->sizeHint().height() : m_buttons.first()->sizeHint().height();
    return std::min(m_layout->heightForWidth(width - frame), 4 * (row + m_layout->spacing()) + 4) + frame;
}

QSize RecipientEdit::sizeHint() const
{
    return {300, heightForWidth(std::max(300, width()))};
}

QSize RecipientEdit::minimumSizeHint() const
{
    return {120, m_line->sizeHint().height() + 2 * frameWidth() + 4};
}

void RecipientEdit::remove(int chip)
{
    m_chips.removeAt(chip);
    rebuild();
    m_line->setFocus();
    Q_EMIT changed();
}

void RecipientEdit::open(int chip)
{
    finishTyping();
    m_line->setText(m_chips.takeAt(chip).text);
    rebuild();
    m_line->setFocus();
    Q_EMIT changed();
}

void RecipientEdit::markDuplicates(QSet<QString> &seen)
{
    for (int i = 0; i < m_chips.size(); ++i) {
        const QString &key = m_chips.at(i).key;
        if (key.isEmpty())
            continue;
        const bool duplicate = seen.contains(key);
        seen.insert(key);
        m_buttons.at(i)->setIcon(
            duplicate ? glyphIcon(Glyph::Cancelled, Tone::Quiet) : iconOf(m_chips.at(i)));
        if (duplicate)
            m_buttons.at(i)->setToolTip(tr("Named twice; it is sent once."));
    }
}

QString RecipientEdit::firstFault() const
{
    for (const RecipientChip &chip : m_chips) {
        if (!chip.fault.isEmpty())
            return chip.text + u": "_s + chip.fault;
    }
    return {};
}

QString RecipientEdit::tipOf(int chip) const
{
    const RecipientChip &shown = m_chips.at(chip);
    QStringList lines{shown.text, shown.advice.words};
    if (m_explain && !shown.key.isEmpty())
        lines << m_explain(shown.key);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool RecipientEdit::eventFilter(QObject *watched, QEvent *event)
{
    // The way depends on the sender and the accounts: looked up when somebody wants to know.
    if (auto *const button = qobject_cast<QToolButton *>(watched);
        button && event->type() == QEvent::ToolTip) {
        const auto chip = static_cast<int>(m_buttons.indexOf(button));
        if (chip >= 0 && m_chips.at(chip).fault.isEmpty()
            && button->toolTip() != tr("Named twice; it is sent once."))
            m_shownWay = {chip, static_cast<const QHelpEvent *>(event)->globalPos()};
        button->setToolTip(preformatted(tipOf(chip)));
        return QScrollArea::eventFilter(watched, event);
    }
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_chips.isEmpty()) {
            open(static_cast<int>(m_chips.size()) - 1);
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void RecipientEdit::mousePressEvent(QMouseEvent *event)
{
    m_line->setFocus();
    QScrollArea::mousePressEvent(event);
}

} // namespace mailroom
