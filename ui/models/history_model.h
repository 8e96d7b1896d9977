// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deployments.h"

#include <QAbstractListModel>
#include <QSet>

namespace shipdeck::ui {

//! Deployments, newest first, read in pages of 100 by key as the view nears the end. A retried deployment is one row,
//! its latest attempt, which expands to show the others. A refresh re-reads the loaded range and reports only
//! differences, so rows do not move under the pointer.
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
    int attemptsOf(const QModelIndex& index) const; //!< usually 1
    //! Shows or hides the earlier attempts below this one.
    void setOpen(const QString& id, bool open);
    bool isOpen(const QString& id) const { return m_open.contains(id); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override; //!< roles of DeploymentRows
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void read(); //!< rows or error() may have changed

private:
    struct Entry {
        store::Deployment deployment;
        int attempts = 1;
        bool isEarlier = false; //!< an attempt shown below the latest one
    };
    QList<store::Deployment> page(qint64 before, int limit);
    void readNames();
    QList<Entry> folded() const;
    void show(QList<Entry> fresh);

    Deck& m_deck;
    store::DeploymentFilter m_filter;
    QList<store::Deployment> m_read; //!< as in the store
    QList<Entry> m_rows;             //!< as shown
    QSet<QString> m_open;
    QHash<QString, QString> m_names; //!< of projects, if the list mixes several
    std::optional<Error> m_error;
    bool m_more = false;
};

} // namespace shipdeck::ui
