#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace mailroom {

// Puts widgets in lines like words; the last one takes what is left of its line. Mirrors right to left.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent);
    ~FlowLayout() override;

    void insertWidget(int position, QWidget *widget);
    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int position) const override;
    QLayoutItem *takeAt(int position) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Pass { Measure, Place };
    int arrange(const QRect &rect, Pass pass) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace mailroom
