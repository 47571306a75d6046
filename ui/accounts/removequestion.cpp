#include "ui/accounts/removequestion.h"

namespace mailroom {

RemoveQuestion::RemoveQuestion(QWidget *parent)
    : QMessageBox(
          Question, tr("Remove the account?"),
          tr("Messages that wait for it stay in the outbox and wait for another account. Its password is "
             "forgotten."),
          NoButton, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setTextFormat(Qt::PlainText);
    auto *const remove = addButton(tr("Remove"), DestructiveRole);
    addButton(tr("Keep"), RejectRole);
    connect(remove, &QAbstractButton::clicked, this, &RemoveQuestion::removalWanted);
}

} // namespace mailroom
