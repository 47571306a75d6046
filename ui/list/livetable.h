#pragma once

#include "spooler/result.h"

#include <QAbstractTableModel>

namespace mailroom {

// A table whose rows have numbers of their own and change while they are looked at: what LiveList needs to
// know of its model. Lives in the GUI thread.
class LiveTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { LeavingRole = Qt::UserRole, LoadedRole, OwnRole /* the first of the model itself */ };
    enum class Pointer { Inside, Outside };

    using QAbstractTableModel::QAbstractTableModel;

    virtual void setPointer(Pointer pointer) = 0;
    virtual qint64 keyAt(int row) const = 0; // 0: there is no such row
    virtual int rowOfKey(qint64 key) const = 0; // -1: not in the list
    virtual bool isWaiting() const = 0; // for a list that takes its time; no row is known meanwhile
    virtual bool isFresh() const = 0; // what comes next is another list, not a change of this one

Q_SIGNALS:
    void waiting();
    void listed(); // the list is here, also when it did not change
    void failed(const mailroom::Error &error);
};

} // namespace mailroom
