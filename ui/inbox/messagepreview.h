#pragma once

#include "ui/inbox/messagesource.h"

#include <QDialog>

namespace mailroom {

struct ReceivedPart;

// Whether a part can be looked at here, without another program: pictures and texts of moderate size.
bool canPreview(const ReceivedPart &part);

// One picture or text of a message in a window of its own; what it calls itself decides nothing, its content
// does. Text is plain, whatever its type. Deletes itself when closed. GUI thread.
class MessagePreview : public QDialog {
    Q_OBJECT

public:
    MessagePreview(const ReceivedPart &part, const MessageSource &source, QWidget *parent = nullptr);

private:
    void showPicture(const QImage &picture);
    void showText(const QString &text);
    void showFailure(const QString &words);
};

} // namespace mailroom
