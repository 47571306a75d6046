#pragma once

#include "spooler/mail/submission.h"
#include "spooler/result.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;

namespace mailroom {

class FlowLayout;

// What is attached: a chip each, with progress and a button to stop while it is copied, and below them what
// could not be attached. Lives in the GUI thread; touches files in the pool only.
class AttachmentBar : public QWidget {
    Q_OBJECT

public:
    explicit AttachmentBar(QWidget *parent = nullptr);
    ~AttachmentBar() override; // stops what is still being copied

    void setFolder(const QString &folder); // where copies go; before the first add()
    void setAttachments(const QList<Attachment> &attachments); // copied already
    void add(const QString &file);
    QList<Attachment> attachments() const;
    bool isCopying() const;
    qint64 octets() const; // of those whose size is known
    QSize sizeHint() const override;

Q_SIGNALS:
    void changed();

private:
    struct Item;

    void addItem(const std::shared_ptr<Item> &item);
    void showName(const Item &item);
    void remove(const std::shared_ptr<Item> &item);
    void finish(const std::shared_ptr<Item> &item);
    void complain(const QString &words);
    void updateShown();

    QString m_folder;
    QList<std::shared_ptr<Item>> m_items;
    FlowLayout *m_chips;
    QLabel *m_fault;
};

} // namespace mailroom
