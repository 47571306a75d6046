#pragma once

#include "spooler/mail/statistics.h"
#include "ui/shell/services.h"

#include <QTimer>
#include <QWidget>

class QDateTimeEdit;
class QLabel;
class QSlider;
class QTableWidget;

namespace mailroom {

// The queue as it was: a slider from what is known first until now, and who waited then, and for what.
class PastPage : public QWidget {
    Q_OBJECT

public:
    explicit PastPage(const Services &services, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void messageWanted(mailroom::QueueId message);

private:
    QLayout *buildHead();
    void ask(const QDateTime &when);
    void show(const QueuePast &past);
    QDateTime chosen() const;
    void placeSlider();

    Services m_services;
    QSlider *m_slider; // thousandths of the way from m_oldest until m_newest
    QDateTimeEdit *m_when;
    QLabel *m_words;
    QTableWidget *m_table;
    QDateTime m_oldest;
    QDateTime m_newest;
    QDateTime m_written; // the moment that was written or chosen in the calendar; invalid: the slider's
    QTimer m_pause;
    int m_generation = 0;
};

} // namespace mailroom
