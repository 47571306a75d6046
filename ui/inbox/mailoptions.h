#pragma once

#include "spooler/mail/mailrow.h"

#include <QAction>
#include <QObject>

#include <chrono>
#include <optional>

namespace mailroom {

// How received mail is shown: in threads or not, the message beside the list or below it, and when a message
// that is looked at counts as read. Remembered in the settings. Lives in the GUI thread.
class MailOptions : public QObject {
    Q_OBJECT

public:
    explicit MailOptions(QObject *parent = nullptr);

    QList<QAction *> actions() const; // for a menu
    MailGrouping grouping() const;
    Qt::Orientation split() const; // Horizontal: the message stands beside the list
    std::optional<std::chrono::seconds> readAfter() const; // nothing: only by hand

Q_SIGNALS:
    void changed();

private:
    void addChoices(const QString &key, const QList<std::pair<QString, int>> &choices, int chosen);
    int chosen(const QString &key, int otherwise) const;

    QList<QAction *> m_actions;
};

} // namespace mailroom
