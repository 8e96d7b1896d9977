// SPDX-License-Identifier: MIT
#pragma once
#include <QLayout>

namespace shipdeck::ui {

//! A row that wraps if it does not fit: filter bars and lines of facts, with large text or in a narrow window.
class FlowRow final : public QLayout {
    Q_OBJECT
public:
    explicit FlowRow(QWidget* parent = nullptr);
    ~FlowRow() override;

    void addFirst(QWidget* widget);
    void setGrowing(QWidget* widget) { m_growing = widget; } //!< uses its line's remaining width, up to its maximum
    void setLast(QWidget* widget) { m_last = widget; }       //!< at the right end of its line

    void addItem(QLayoutItem* item) override { m_items << item; }
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Line {
        QList<QLayoutItem*> items;
        int width = 0; //!< of the widgets, including gaps
        int height = 0;
    };
    int wantedWidth(const QLayoutItem* item) const;
    QList<Line> lines(int width) const;
    void place(const Line& line, QRect box);

    QList<QLayoutItem*> m_items;
    QWidget* m_growing = nullptr;
    QWidget* m_last = nullptr;
};

} // namespace shipdeck::ui
