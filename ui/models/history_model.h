// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

#include <QAbstractListModel>
#include <QSet>

namespace shipdeck::ui {

//! Deployments, newest first, read in pages of 100 by key as the view comes near the end. What was retried is one row,
//! the latest attempt, that opens to show the others. A refresh re-reads as far as was read before and tells only what
//! differs, so nothing moves under the pointer.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int pageSize = 100;
    explicit HistoryModel(Deck& deck, QObject* parent = nullptr);

    void setFilter(const store::DeploymentFilter& filter); //!< starts over
    void refresh();
    const std::optional<Error>& error() const { return m_error; } //!< of the latest read
    const store::Deployment* at(const QModelIndex& index) const;
    QModelIndex indexOf(const QString& id) const;
    int attemptsOf(const QModelIndex& index) const; //!< 1 for most
    //! Shows or hides the earlier attempts below this one.
    void setOpen(const QString& id, bool open);
    bool isOpen(const QString& id) const { return m_open.contains(id); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override; //!< DeploymentRows' roles
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void read(); //!< rows or error() may be new

private:
    struct Entry {
        store::Deployment deployment;
        int attempts = 1;
        bool isEarlier = false; //!< an attempt below the latest one
    };
    QList<store::Deployment> page(qint64 before, int limit);
    void readNames();
    QList<Entry> folded() const;
    void show(QList<Entry> fresh);

    Deck& m_deck;
    store::DeploymentFilter m_filter;
    QList<store::Deployment> m_read; //!< as the store has them
    QList<Entry> m_rows;             //!< as they are shown
    QSet<QString> m_open;
    QHash<QString, QString> m_names; //!< of projects, where rows of several are mixed
    std::optional<Error> m_error;
    bool m_more = false;
};

} // namespace shipdeck::ui
