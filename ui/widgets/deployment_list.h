// SPDX-License-Identifier: MIT
#pragma once
#include "theme/status.h"

#include <QAbstractListModel>
#include <QListView>

namespace shipdeck::ui {

//! One deployment as a list shows it. Texts are ready to draw and already in the reader's language.
struct DeploymentRow {
    QString id;
    Status status = Status::Queued;
    QString statusNote; //!< replaces the word: "Shifting traffic 25 %"
    QString title;      //!< commit message, first line
    QString branch;
    QString commit;  //!< short
    QString project; //!< shown before the branch when the list mixes projects
    QString environment;
    QString took; //!< "1m 12s"
    QString author;
    QString age;       //!< "2h"
    QString ageTip;    //!< absolute time, for the tooltip
    QString action;    //!< the row's primary action ("Promote"), shown on hover and focus; empty: none
    QString section;   //!< "Yesterday": a separator above this row
    int progress = -1; //!< percent; -1: no progress line
    bool operator==(const DeploymentRow&) const = default;
};

//! Rows in order; setRows() changes only what differs, so selection, scrolling and the pointer's row stay.
class DeploymentRows final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1, IdRole };
    using QAbstractListModel::QAbstractListModel;

    void setRows(QList<DeploymentRow> rows);
    const QList<DeploymentRow>& rows() const { return m_rows; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    //! What any model of such rows answers; AccessibleTextRole is one sentence.
    static QVariant dataOf(const DeploymentRow& row, int role);

private:
    QList<DeploymentRow> m_rows;
};

//! The rows of the mock-up, painted; any model with DeploymentRows::RowRole will do.
//! Enter opens, Menu key or right click asks for the menu, Space emits actionTriggered for the row's action.
class DeploymentList : public QListView {
    Q_OBJECT
public:
    explicit DeploymentList(QWidget* parent = nullptr);

    void setRows(const QList<DeploymentRow>& rows); //!< of the built-in model
    QString currentId() const;
    //! Tall enough for all rows and no scroll bar: for a list inside a card.
    void setFitted(bool fitted);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const QString& id);
    void menuRequested(const QString& id, const QPoint& globalPosition);
    void actionTriggered(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    DeploymentRows* m_rows;
    bool m_fitted = false;
};

} // namespace shipdeck::ui

Q_DECLARE_METATYPE(shipdeck::ui::DeploymentRow)
