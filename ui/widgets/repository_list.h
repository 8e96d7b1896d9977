// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/row_list.h"
#include "widgets/row_model.h"

#include <QTimer>
#include <functional>

namespace shipdeck::ui {

//! One repository in a list; texts are complete.
struct RepositoryRow {
    QString id; //!< "owner/name"
    QString owner;
    QString name;
    QString description;
    QString language;
    QString framework; //!< "Next.js 14"; empty: not known yet
    QString age;
    QString ageTip;
    QString project; //!< the project imported from it; empty: none
    QString section; //!< a heading above this row
    bool isPrivate = false;
    bool isFork = false;
    bool isArchived = false;
    bool isFavourite = false;
    bool operator==(const RepositoryRow&) const = default;
};

class RepositoryRows final : public RowModel<RepositoryRow> {
    Q_OBJECT
public:
    using RowModel::RowModel;

    QVariant data(const QModelIndex& index, int role) const override;
};

//! Repositories, painted, as a thousand widgets would be too many. Enter or the row's button opens, F marks a
//! favourite.
class RepositoryList final : public RowList {
    Q_OBJECT
public:
    explicit RepositoryList(QWidget* parent = nullptr);

    void setRows(const QList<RepositoryRow>& rows);
    QStringList idsInView() const;
    //! Returns an owner's round picture; a null one is drawn as a letter.
    void setPictures(std::function<QPixmap(const QString& owner)> of);
    QPixmap pictureOf(const QString& owner) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void opened(const QString& id);
    void favouriteToggled(const QString& id);
    void viewSettled(); //!< scrolling has ended, and other rows are visible

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool isButton(const QModelIndex& index, const QPoint& at) const override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    RepositoryRows* m_rows;
    std::function<QPixmap(const QString&)> m_pictures;
    QTimer m_rest;
};

} // namespace shipdeck::ui

Q_DECLARE_METATYPE(shipdeck::ui::RepositoryRow)
