#pragma once

#include "spooler/html/sanitiser.h"

#include <QTextBrowser>

#include <memory>

class QLabel;

namespace mailroom {

// Shows a filtered document and nothing else: it opens no address, reads no file and asks no network,
// whatever the document says; links are told to its owner. What is copied is the text that is seen. GUI
// thread.
class MessageBrowser : public QTextBrowser {
    Q_OBJECT

public:
    explicit MessageBrowser(QWidget *parent = nullptr);
    ~MessageBrowser() override;

    void show(std::shared_ptr<QTextDocument> document, const QList<SafeLink> &links);
    using QWidget::show;
    void clearMessage();

Q_SIGNALS:
    void linkChosen(const mailroom::SafeLink &link);
    void foldChosen(int quote);
    void findWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void follow(const QUrl &url);
    const SafeLink *linkOf(const QUrl &url) const;

    void showTarget(const QUrl &url);

    QLabel *m_target; // of the link under the pointer or the focus, over the text's lower corner
    std::shared_ptr<QTextDocument> m_shown;
    QList<SafeLink> m_links;
};

} // namespace mailroom
