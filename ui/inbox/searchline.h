#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace mailroom {

class ToneLabel;

// Above a list that a search shows: how many were found, or that it still searches, and a way to keep the
// search. Hidden without one. Lives in the GUI thread.
class SearchLine : public QWidget {
    Q_OBJECT

public:
    explicit SearchLine(QWidget *parent = nullptr);

    void showSearching(const QString &search);
    void showFound(qint64 count);
    void leave(); // there is no search

Q_SIGNALS:
    void keepWanted(const QString &name, const QString &search);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void askForName();

    QString m_search;
    ToneLabel *m_words;
    QPushButton *m_keep;
    QLineEdit *m_name;
};

} // namespace mailroom
