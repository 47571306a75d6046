#pragma once

#include "ui/compose/recipientadvice.h"

#include <QScrollArea>
#include <QSet>

#include <functional>

class QLineEdit;
class QToolButton;

namespace mailroom {

class FlowLayout;

// One address of a field: what was typed, and what is wrong with it.
struct RecipientChip {
    QString text; // "Ann <ann@example.org>"
    QString key; // equal for equal mailboxes; empty: malformed
    QString fault; // plain words; empty: it can be sent to
    Advice advice = {}; // what would be better
    friend bool operator==(const RecipientChip &, const RecipientChip &) = default;
};

// The chips of what was typed: pure, for one field. The name of a list is a chip of its own.
QList<RecipientChip> chipsOf(const QString &text, const Knowledge &knowledge = {});

// An address field: each address becomes a chip that shows whether it can be sent to. A comma, a semicolon,
// Return or leaving the field ends an address; Backspace in the empty field opens the last chip again.
class RecipientEdit : public QScrollArea {
    Q_OBJECT

public:
    explicit RecipientEdit(const QString &name, QWidget *parent = nullptr);

    QString text() const; // chips and what is still being typed, joined by commas
    void setText(const QString &text);
    void finishTyping();
    void setKnowledge(const Knowledge &knowledge); // the chips warn by it
    const QList<RecipientChip> &chips() const { return m_chips; }
    int heightForWidth(int width) const override; // of four rows at most, the others are scrolled to
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    // Explains a chip's way in its tip: of an address as its key holds it. Asked when the tip is shown.
    void explainBy(std::function<QString(const QString &address)> explain) { m_explain = std::move(explain); }
    void refreshWay(); // more is known: what is shown of a chip's way says so
    void markDuplicates(QSet<QString> &seen); // adds its keys; a chip seen before shows as duplicate
    QString firstFault() const;
    QString firstWarning() const; // it can be sent all the same; empty: none

Q_SIGNALS:
    void changed();
    void forgetWanted(const QString &address); // what is remembered of its failures

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void takeTyped();
    void rebuild();
    QToolButton *makeButton(int chip);
    void offerActions(int chip, const QPoint &at);
    void remove(int chip);
    void open(int chip);

    void showWay(int chip, const QPoint &at);
    QString tipOf(int chip) const;

    std::function<QString(const QString &address)> m_explain;
    Knowledge m_knowledge;
    QList<RecipientChip> m_chips;
    QList<QToolButton *> m_buttons;
    std::pair<int, QPoint> m_shownWay{-1, {}}; // the chip whose tip was shown last, and where
    QLineEdit *m_line;
    FlowLayout *m_layout;
};

} // namespace mailroom
