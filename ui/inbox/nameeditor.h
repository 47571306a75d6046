#pragma once

#include <QLineEdit>

#include <functional>

class QAbstractItemView;

namespace mailroom {

// Asks for a name at the place in a list where it will stand; Return takes it, Esc and a click elsewhere do
// not. Deletes itself. Lives in the GUI thread.
class NameEditor : public QLineEdit {
    Q_OBJECT

public:
    // `place` in the coordinates of the view's viewport.
    NameEditor(QAbstractItemView &view, const QRect &place, const QString &name);

Q_SIGNALS:
    void named(const QString &name); // neither empty nor the one that it was

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_before;
};

} // namespace mailroom
