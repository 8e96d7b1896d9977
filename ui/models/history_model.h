// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

#include <QAbstractListModel>

namespace shipdeck::ui {

//! Deployments, newest first, read in pages of 100 by key as the view comes near the end. A refresh re-reads as far as
//! was read before and tells only what differs, so nothing moves under the pointer.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int pageSize = 100;
    explicit HistoryModel(Deck& deck, QObject* parent = nullptr);

    //! Starts over. `ref` empty: all branches.
    void setFilter(const store::DeploymentFilter& filter, const QString& ref);
    void refresh();
    const std::optional<Error>& error() const { return m_error; } //!< of the latest read
    const store::Deployment* at(const QModelIndex& index) const;
    QModelIndex indexOf(const QString& id) const;
    QStringList refs() const { return m_refs; } //!< seen so far

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override; //!< DeploymentRows' roles
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void read(); //!< rows or error() may be new

private:
    QList<store::Deployment> page(qint64 before, int limit);
    void readNames();
    bool replace(QList<store::Deployment> fresh, bool cutOff);

    Deck& m_deck;
    store::DeploymentFilter m_filter;
    QString m_ref;
    QList<store::Deployment> m_rows;
    QStringList m_refs;
    QHash<QString, QString> m_names; //!< of projects, where rows of several are mixed
    std::optional<Error> m_error;
    qint64 m_last = 0; //!< seq of the oldest one read, shown or not
    bool m_more = false;
};

} // namespace shipdeck::ui
