#pragma once

#include "spooler/mail/messageview.h"
#include "ui/inbox/messagesource.h"

#include <QObject>

class QWidget;

namespace mailroom {

struct Look;

// What can be done with the files of a message: look, open, save, drag. Asks before anything that could run,
// and before anything is replaced. GUI thread; owned by the pane.
class MessagePartActions : public QObject {
    Q_OBJECT

public:
    explicit MessagePartActions(QWidget *window);

    void setMessage(const QList<ReceivedPart> &parts, const MessageSource &source);

    void open(qsizetype part); // a preview, a message of its own, or the program that the desktop has for it
    void save(const QList<qsizetype> &parts);
    void drag(const QList<qsizetype> &parts);
    void saveWhole(const QString &name); // the message itself

Q_SIGNALS:
    void said(const mailroom::Look &look);
    void messageOpened(const mailroom::MessageSource &source, const QString &title);

private:
    void saveOne(const PartPlace &place, const QString &file);
    void askToReplace(const PartPlace &place, const QString &file);
    void saveMany(const QList<qsizetype> &parts);
    void askToOpen(qsizetype part);
    void openOutside(qsizetype part);
    void openMessage(const ReceivedPart &part);
    void sayFailure(const Error &error);
    void saySaved(const QString &file);
    QList<qsizetype> here(const QList<qsizetype> &parts) const; // whose octets are in the message

    QWidget *m_window;
    QList<ReceivedPart> m_parts;
    MessageSource m_source;
};

} // namespace mailroom
