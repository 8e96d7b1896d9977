// SPDX-License-Identifier: MIT
#pragma once
#include <QListView>

namespace shipdeck::ui {

//! A view of any model with RowRoles, in the style of all lists: the Menu key and the right button request a row's menu, and
//! the pointer is a hand over what a row offers to press.
class RowList : public QListView {
    Q_OBJECT
public:
    explicit RowList(const QString& accessibleName, QWidget* parent = nullptr);
    QString currentId() const;

Q_SIGNALS:
    void menuRequested(const QString& id, const QPoint& globalPosition);

protected:
    //! Whether a press at this place of the row does more than choosing it.
    virtual bool isButton(const QModelIndex& index, const QPoint& at) const;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
};

} // namespace shipdeck::ui
