#pragma once

#include "spooler/mail/fetchstate.h"
#include "spooler/mail/status.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QToolButton;

namespace mailroom {

// One account in the progress of "Send and receive": what goes out, what comes in, how far, what went wrong,
// and a button that stops receiving. Text of servers is plain. Lives in the dialog.
class ExchangeRow : public QWidget {
    Q_OBJECT

public:
    explicit ExchangeRow(QWidget *parent = nullptr);

    void show(const StatusRow &account, const std::optional<FetchState> &incoming, const QDateTime &now);
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void stopWanted();

private:
    QLabel *m_picture;
    QLabel *m_name;
    QLabel *m_state;
    QLabel *m_out;
    QLabel *m_in;
    QLabel *m_faults;
    QProgressBar *m_bar;
    QToolButton *m_stop;
    bool m_isBusy = false;
};

} // namespace mailroom
