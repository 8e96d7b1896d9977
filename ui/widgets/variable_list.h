// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/row_list.h"
#include "widgets/row_model.h"

namespace shipdeck::ui {

//! One variable in a list; texts are complete.
struct VariableItem {
    enum class Kind {
        Set,
        Removed, //!< the live release still has it
        File,    //!< of shipdeck.yml: read-only
        Missing  //!< set in another environment only
    };
    QString id; //!< unique in the list
    Kind kind = Kind::Set;
    QString name;
    QString value; //!< of a secret only while it is revealed
    QString note;  //!< "was 600", "new"
    QString scope; //!< "Both"
    QString age;
    QString ageTip;
    QString mark; //!< in a pill: what it waits for; or plain, for what is no change
    QString link; //!< of a missing one: "Copy to Production"
    bool isSecret = false;
    bool isRevealed = false;
    bool isWaiting = false; //!< not live yet
    bool operator==(const VariableItem&) const = default;
};

class VariableRows final : public RowModel<VariableItem> {
    Q_OBJECT
public:
    using RowModel::RowModel;

    QVariant data(const QModelIndex& index, int role) const override;
};

//! Variables, painted. Enter edits, Delete removes, Ctrl+H reveals a secret, the Menu key and the row's dots open its
//! menu. A revealed value is painted on the screen only: a picture of the window (QWidget::grab) has dots in its place.
class VariableList final : public RowList {
    Q_OBJECT
public:
    explicit VariableList(QWidget* parent = nullptr);

    enum class Apply { Now, Quietly }; //!< Quietly: rows come and go only while the pointer is elsewhere
    void setRows(const QList<VariableItem>& rows, Apply apply);
    void select(const QString& id);
    const VariableItem* at(const QString& id) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void edited(const QString& id);
    void removed(const QString& id);
    void revealToggled(const QString& id);
    void linked(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool isButton(const QModelIndex& index, const QPoint& at) const override;
    void leaveEvent(QEvent* event) override;

private:
    void apply(const QList<VariableItem>& rows);

    VariableRows* m_rows;
    std::optional<QList<VariableItem>> m_waiting; //!< for the pointer to leave
};

//! The names of the columns above the list.
class VariableHeader final : public QWidget {
    Q_OBJECT
public:
    explicit VariableHeader(VariableList* list, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_viewport; //!< of the list: narrower than it beside a scroll bar
};

} // namespace shipdeck::ui
