#pragma once

#include "spooler/mail/messageview.h"
#include "spooler/mail/reportview.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace mailroom {

class Banner;
struct Look;
struct SafeHtml;
enum class TextExtent;

// What has to be said between a message's head and its text, each in a line of its own with its cure: blocked
// pictures, damage, an invitation, what a report says, what the last action came to. GUI thread.
class MessageNotices : public QWidget {
    Q_OBJECT

public:
    explicit MessageNotices(QWidget *parent = nullptr);

    void clear();
    void showMessage(const MessageView &view, const std::optional<ReportView> &report);
    void showBody(const SafeHtml &body, TextExtent extent); // what filtering left out
    void say(const Look &look); // instead of what was said before

Q_SIGNALS:
    void picturesWanted();
    void allWanted(); // of a text that was cut
    void bodyWanted(); // the rest, from the server

private:
    QWidget *reportRows(const ReportView &report);
    Banner *add(const Look &look, const QString &detail = {});

    QVBoxLayout *m_rows;
    QWidget *m_ofMessage = nullptr;
    Banner *m_pictures;
    QPushButton *m_show;
    QPushButton *m_all;
    Banner *m_filtered;
    Banner *m_said;
};

} // namespace mailroom
