// SPDX-License-Identifier: MIT
#pragma once
#include <QAbstractListModel>
#include <QListView>
#include <functional>

namespace shipdeck::ui {

//! A user or organisation in the list beside the repositories.
struct SpaceRow {
    QString login; //!< empty: all
    QString name;
    QString count;
    QString note; //!< why its private repositories are hidden, briefly
    bool operator==(const SpaceRow&) const = default;
};

//! Spaces with picture and count; the current row is the one whose repositories are shown.
class SpaceList final : public QListView {
    Q_OBJECT
public:
    explicit SpaceList(QWidget* parent = nullptr);

    void setRows(const QList<SpaceRow>& rows);
    QString current() const; //!< a login; empty: all
    void setCurrent(const QString& login);
    void setPictures(std::function<QPixmap(const QString& login)> of) { m_pictures = std::move(of); }
    QPixmap pictureOf(const QString& login) const { return m_pictures ? m_pictures(login) : QPixmap(); }
    QSize sizeHint() const override;

Q_SIGNALS:
    void currentChangedTo(const QString& login);

protected:
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

private:
    class Rows;
    Rows* m_rows;
    std::function<QPixmap(const QString&)> m_pictures;
    bool m_filling = false;
};

} // namespace shipdeck::ui
