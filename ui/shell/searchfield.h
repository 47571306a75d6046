#pragma once

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace mailroom {

class ToneLabel;

// A word that a search knows, and what it means.
struct SearchWord {
    QString word; // "has:attachment"
    QString meaning;
    friend bool operator==(const SearchWord &, const SearchWord &) = default;
};

// The search of the page that is shown: tells what was typed after a short pause, offers the words that this
// page's search knows, and says below itself what cannot be read. Esc ends the search. Lives in the GUI
// thread.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setPage(const QString &placeholder, const QList<SearchWord> &words);
    void showFault(const QString &why); // empty: none

Q_SIGNALS:
    void searched(const QString &words); // trimmed
    void leftDown(); // to what was found

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QString lastWord() const;
    void offerWords();
    void takeWord(const QString &word);
    void placeFault();

    QCompleter *m_completer;
    QStandardItemModel *m_words;
    QList<SearchWord> m_known;
    ToneLabel *m_fault;
    QTimer m_pause;
};

} // namespace mailroom
