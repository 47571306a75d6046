#pragma once

#include "spooler/mail/mailevent.h"
#include "spooler/mail/views.h"
#include "ui/text/statetext.h"

#include <QAbstractTableModel>

namespace mailroom {

// Everything that happened to one message, oldest first; grows at its end. Lives in the GUI thread.
class TimelineModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhenColumn, RecipientColumn, WhatColumn, ByColumn, DetailColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const MessageDetail &message); // of the outbox
    void show(const QList<MailEvent> &events); // of a received message

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        QDateTime when;
        QString recipient;
        Look what;
        QString by;
        EventRow event; // its detail is put into words when it is looked at: there may be thousands
        bool isLike(const Line &other) const;
    };

    void show(const QList<Line> &lines);
    static QString text(const Line &line, int column);

    QList<Line> m_lines;
};

} // namespace mailroom
