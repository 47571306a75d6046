#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QMenuBar;

namespace mailroom {

// Every command of the menus by its name: type a part of it, press Return. Esc closes it.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    explicit CommandPalette(const QList<QAction *> &actions, QWidget *parent);

    void setQuestion(const QString &words); // instead of "What do you want to do?"
    void popUp();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &words);
    void run();

    QList<QAction *> m_actions;
    QLineEdit *m_words;
    QListWidget *m_list;
};

QList<QAction *> actionsOf(const QMenuBar &menus); // and of one level of menus inside them

} // namespace mailroom
