#pragma once

#include "spooler/mail/messageview.h"

#include <QListWidget>

class QPushButton;

namespace mailroom {

// The list itself: everything by keyboard, wraps like words, tells what is dragged out. GUI thread.
class AttachmentList : public QListWidget {
    Q_OBJECT

public:
    explicit AttachmentList(QWidget *parent = nullptr);

    QList<qsizetype> chosen() const; // places in the message's list of parts
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dragWanted(const QList<qsizetype> &parts);

protected:
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int linesFor(int width) const;
};

// The files of a message below its text: what each is and how large, what it could do, and what can be done
// with it. Looks at nothing but names and types. GUI thread.
class MessageAttachments : public QWidget {
    Q_OBJECT

public:
    explicit MessageAttachments(QWidget *parent = nullptr);

    // Pictures that stand in the text are left out when `withInline` is not set.
    void show(const QList<ReceivedPart> &parts);
    using QWidget::show;

Q_SIGNALS:
    void openWanted(qsizetype part);
    void saveWanted(const QList<qsizetype> &parts);
    void dragWanted(const QList<qsizetype> &parts);

private:
    void showMenu(const QPoint &place);
    void open();

    AttachmentList *m_list;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_saveAll;
};

} // namespace mailroom
