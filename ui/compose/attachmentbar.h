#pragma once

#include "spooler/mail/submission.h"
#include "spooler/result.h"

#include <QFutureWatcher>
#include <QWidget>

namespace mailroom {

class FlowLayout;

// What is attached: a chip each, with progress and a button to stop while it is copied. Lives in the GUI
// thread; copies in the pool.
class AttachmentBar : public QWidget {
    Q_OBJECT

public:
    explicit AttachmentBar(QWidget *parent = nullptr);

    void setFolder(const QString &folder); // where copies go; before the first add()
    void setAttachments(const QList<Attachment> &attachments); // copied already
    void add(const QString &file);
    QList<Attachment> attachments() const;
    bool isCopying() const;

Q_SIGNALS:
    void changed();
    void failed(const mailroom::Error &error);

private:
    struct Item;

    void addItem(const std::shared_ptr<Item> &item);
    void remove(const std::shared_ptr<Item> &item);
    void finish(const std::shared_ptr<Item> &item);

    QString m_folder;
    QList<std::shared_ptr<Item>> m_items;
    FlowLayout *m_layout;
};

} // namespace mailroom
