#pragma once

#include <QMessageBox>

namespace mailroom {

// Whether an account shall really go, and what becomes of its mail. Lives in the account dialog; deletes
// itself when closed.
class RemoveQuestion : public QMessageBox {
    Q_OBJECT

public:
    explicit RemoveQuestion(QWidget *parent);

Q_SIGNALS:
    void removalWanted();
};

} // namespace mailroom
