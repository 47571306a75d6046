#pragma once

#include "ui/compose/composercontent.h"
#include "ui/inbox/messageanswers.h"
#include "ui/inbox/messagedocument.h"
#include "ui/inbox/messagefit.h"
#include "ui/inbox/messageloader.h"
#include "ui/inbox/messagenotices.h"
#include "ui/inbox/messagesource.h"

#include <QPointer>
#include <QWidget>

class QPrinter;
class QStackedWidget;
class QToolButton;

namespace mailroom {

class EmptyState;
class MessageAttachments;
class MessageBrowser;
class MessageFind;
class MessageHeader;
class MessagePartActions;
class MessageSourcePage;
class MessageTimeline;
class ReceiptBanner;
class RemotePictures;
struct Look;
struct Services;

enum class PictureConsent { None, ThisMessage };

// One received message: its head, what has to be said about it, its text, its files. Everything that takes
// time is done elsewhere and shown when it is there; the network is asked for nothing before somebody allows
// it, for this message. Knows no store: octets come from a MessageSource. GUI thread.
class MessagePane : public QWidget {
    Q_OBJECT

public:
    explicit MessagePane(const Services &services, QWidget *parent = nullptr);
    ~MessagePane() override;

    void show(const MessageSource &source, BodyNote note); // HeaderOnly: the rest is on the server
    void show(const MessageSource &source);
    void showNothing(); // nothing is chosen
    void showFailure(const Error &error);
    using QWidget::show;
    void refreshTimes();
    const MessageView &view() const { return m_message.view; }

    void answer(AnswerKind kind);
    void redirect();
    void find();
    void print();
    void printToFile();
    void save();
    void showSource();
    void showTimeline(); // what was done with it
    void noteChanged(const QList<MailId> &mail); // elsewhere: its timeline may have grown

Q_SIGNALS:
    void loaded(); // the head and the list of files are shown
    void documentShown(); // and the text
    void composerWanted(const mailroom::ComposerContent &content);
    void mailtoWanted(const QString &address); // a link of the text
    void bodyWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showMessage(); // instead of its source or timeline
    QWidget *buildMessage();
    QWidget *buildSwitch();
    void connectParts();
    void take(const Result<LoadedMessage> &message, const QList<BodyNote> &notes);
    void chooseBody(BodyChoice choice);
    DocumentWish wish() const;
    void render();
    void renderPictures(const FilteredBody &body, const DocumentWish &wish);
    void showDocument(const std::shared_ptr<QTextDocument> &document);
    void follow(const SafeLink &link);
    void unfold(int quote);
    void printWith(const std::shared_ptr<QPrinter> &printer, const QString &words);
    void say(const Look &look);
    AnsweredMessage answered() const;

    const Services &m_services;
    RemotePictures *m_remote;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_page = nullptr;
    struct Parts {
        MessageHeader *header = nullptr;
        ReceiptBanner *receipt = nullptr;
        MessageNotices *notices = nullptr;
        MessageBrowser *body = nullptr;
        MessageFind *find = nullptr;
        MessageAttachments *attachments = nullptr;
        MessagePartActions *actions = nullptr;
        MessageSourcePage *source = nullptr;
        MessageTimeline *timeline = nullptr;
        QWidget *choice = nullptr;
        QToolButton *text = nullptr;
        QToolButton *html = nullptr;
    } m_parts;
    MessageSource m_source;
    LoadedMessage m_message;
    quint64 m_loads = 0; // of the last message that was asked for
    bool m_isLoaded = false;
    struct Shown {
        quint64 turn = 0; // answers to earlier questions come late and are not taken
        BodyChoice choice = BodyChoice::Text;
        TextExtent extent = TextExtent::Part;
        PictureConsent pictures = PictureConsent::None;
        QSet<int> unfolded;
        FilteredBody body;
        QHash<qsizetype, QImage> images;
    } m_shown;
};

} // namespace mailroom
