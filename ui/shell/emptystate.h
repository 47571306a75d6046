#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace mailroom {

enum class Glyph;

// What stands where nothing is: what would be here, and the one thing to do about it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void show(Glyph glyph, const QString &title, const QString &hint, const QString &button = {});
    using QWidget::show;

Q_SIGNALS:
    void pressed();

private:
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_button;
};

} // namespace mailroom
