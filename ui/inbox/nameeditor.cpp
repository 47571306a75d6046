#include "ui/inbox/nameeditor.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace mailroom {

namespace {

    constexpr int longestName = 200;

} // namespace

NameEditor::NameEditor(QAbstractItemView &view, const QRect &place, const QString &name)
    : QLineEdit(view.viewport())
    , m_before(name)
{
    setObjectName("nameEditor");
    setAccessibleName(tr("Name"));
    setPlaceholderText(tr("Name"));
    setMaxLength(longestName);
    setText(name);
    selectAll();
    setGeometry(place);
    setFocusPolicy(Qt::StrongFocus);
    show();
    setFocus();
}

void NameEditor::keyPressEvent(QKeyEvent *event)
{
    const bool takes = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!takes && event->key() != Qt::Key_Escape)
        return QLineEdit::keyPressEvent(event);
    event->accept();
    const QString name = text().trimmed();
    parentWidget()->parentWidget()->setFocus(); // the view
    if (takes && !name.isEmpty() && name != m_before)
        Q_EMIT named(name);
}

void NameEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        deleteLater();
}

} // namespace mailroom
