// SPDX-License-Identifier: MIT
#pragma once
#include "theme/status.h"
#include "widgets/row_list.h"
#include "widgets/row_model.h"

namespace shipdeck::ui {

//! One deployment in a list. Texts are complete and in the reader's language.
struct DeploymentRow {
    QString id;
    Status status = Status::Queued;
    QString statusNote;     //!< replaces the word: "Shifting traffic 25 %"
    Icon icon = Icon::None; //!< replaces the status's: of what is no deployment
    QString title;          //!< commit message, first line
    QString branch;
    QString commit;        //!< short
    bool isFolder = false; //!< no branch and no commit: the text is the folder's
    QString project;       //!< shown before the branch when the list mixes projects
    QString environment;
    QString took;        //!< "1 min 12 s"
    QString deployedBy;  //!< whose picture is shown
    bool isPush = false; //!< a repository's sign instead
    QString note;        //!< beside the commit: its author, local changes
    QString by;          //!< both, in words
    QString age;         //!< "2h"
    QString ageTip;      //!< absolute time, for the tooltip
    QString action;      //!< the row's primary action ("Promote"), shown on hover and focus; empty: none
    QString section;     //!< "Yesterday": a separator above this row
    QString attempts;    //!< "3 attempts": the row expands to show earlier ones
    bool isOpen = false;
    bool isEarlierAttempt = false; //!< below the latest one, indented
    int progress = -1;             //!< percent; -1: no progress line
    bool hasPictures = false;      //!< the list has a column for them
    QString picture;               //!< a file; nothing if it cannot be shown
    bool operator==(const DeploymentRow&) const = default;
};

class DeploymentRows final : public RowModel<DeploymentRow> {
    Q_OBJECT
public:
    using RowModel::RowModel;

    QVariant data(const QModelIndex& index, int role) const override;
    //! The data of a row for any model; AccessibleTextRole is one sentence.
    static QVariant dataOf(const DeploymentRow& row, int role);
};

//! Paints the rows of any model that has DeploymentRows::RowRole.
//! A click or Enter opens, Menu key or right click requests the menu, Space or Ctrl+Enter emits actionTriggered for the row's
//! action.
class DeploymentList : public RowList {
    Q_OBJECT
public:
    explicit DeploymentList(QWidget* parent = nullptr);

    void setRows(const QList<DeploymentRow>& rows); //!< of the built-in model
    //! As tall as all rows, without a scroll bar: for a list inside a card.
    void setFitted(bool fitted);

    //! Allows several marked rows: by Space, Ctrl or Shift with the mouse or the arrows; Esc leaves only the current
    //! one.
    void setMarking(bool marking);
    //! A click marks instead of opening, until this ends; Space does too.
    void setPicking(bool picking);
    bool isPicking() const { return m_picking; }
    QStringList markedIds() const; //!< from the top; empty if only the current row is selected
    void setMarked(const QStringList& ids);
    void clearMarks();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void markedChanged();
    void openAttempts(const QString& id, bool open);
    void opened(const QString& id);
    void actionTriggered(const QString& id);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;
    //! Rows that come in above leave those that are read, or pointed at, where they are.
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override { mousePressEvent(event); }
    bool isButton(const QModelIndex& index, const QPoint& at) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    bool markByKey(const QKeyEvent& event);

    DeploymentRows* m_rows;
    bool m_fitted = false;
    bool m_marking = false;
    bool m_picking = false;
    QPersistentModelIndex m_pointed; //!< below the pointer
    QPersistentModelIndex m_pressed; //!< opened when the button is released on it
    bool m_begun = false;            //!< started with Space: the current row alone counts as marked too
};

} // namespace shipdeck::ui

Q_DECLARE_METATYPE(shipdeck::ui::DeploymentRow)
