#pragma once

#include "spooler/mail/messageview.h"

#include <QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace mailroom {

class ToneLabel;

// Who wrote it, to whom, when, and what a name or a picture would hide. Every word is the message's own and
// is never taken for markup; the author's true address is always seen whole. GUI thread.
class MessageHeader : public QFrame {
    Q_OBJECT

public:
    explicit MessageHeader(QWidget *parent = nullptr);

    void show(const MessageHead &head, SealKind seal);
    void showFailure(const QString &words); // of a message that cannot be read
    void refreshTimes();
    using QWidget::show;

Q_SIGNALS:
    void unsubscribeWanted(const QString &url);

private:
    struct Line {
        QLabel *name = nullptr;
        QLabel *people = nullptr;
        QToolButton *more = nullptr;
        QList<ShownAddress> addresses;
    };

    Line makeLine(const QString &name);
    void showPeople(Line &line, const QList<ShownAddress> &addresses);
    void showNotes(const MessageHead &head, SealKind seal);

    QLabel *m_subject;
    QLabel *m_from;
    QLabel *m_date;
    ToneLabel *m_notes;
    ToneLabel *m_facts;
    QVBoxLayout *m_lines;
    Line m_to;
    Line m_cc;
    QDateTime m_when;
};

} // namespace mailroom
