// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deployments.h"
#include "widgets/deployment_list.h"

#include <QAbstractListModel>
#include <QSet>

namespace shipdeck::ui {

//! Deployments and, among them by time, what else was done if that is wanted; newest first, read in pages of 100 by key as the view nears the end. A retried deployment is one row,
//! its latest attempt, which expands to show the others. A refresh re-reads the loaded range and reports only
//! differences, so rows do not move under the pointer.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int pageSize = 100;
    explicit HistoryModel(Deck& deck, QObject* parent = nullptr);

    void setWithActions(bool with) { m_withActions = with; } //!< before setFilter()
    void setFilter(const store::DeploymentFilter& filter);   //!< starts over
    void refresh();
    const std::optional<Error>& error() const { return m_error; }     //!< of the latest read
    const store::Deployment* at(const QModelIndex& index) const;      //!< nullptr: an action
    const store::Operation* actionAt(const QModelIndex& index) const; //!< nullptr: a deployment
    QString projectName(const store::Operation& action) const;
    QModelIndex indexOf(const QString& id) const;
    int attemptsOf(const QModelIndex& index) const; //!< usually 1
    //! Shows or hides the earlier attempts below this one.
    void setOpen(const QString& id, bool open);
    bool isOpen(const QString& id) const { return m_open.contains(id); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override; //!< roles of DeploymentRows
    Qt::ItemFlags flags(const QModelIndex& index) const override;     //!< an action can't be marked
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void read(); //!< rows or error() may have changed

private:
    struct Entry {
        store::Deployment deployment;
        int attempts = 1;
        bool isEarlier = false; //!< an attempt shown below the latest one
        std::optional<store::Operation> action = {};
        const QString& id() const { return action ? static_cast<const QString&>(action->id) : deployment.id; }
        const QDateTime& at() const { return action ? action->createdAt : deployment.createdAt; }
    };
    QList<store::Deployment> page(qint64 before, int limit);
    void readNames();
    void readActions(); //!< as far back as deployments are read
    QList<Entry> folded() const;
    QList<Entry> withActions(const QList<Entry>& deployments) const;
    DeploymentRow rowOfAction(const store::Operation& action) const;
    void show(QList<Entry> fresh);

    Deck& m_deck;
    store::DeploymentFilter m_filter;
    QList<store::Deployment> m_read; //!< as in the store
    QList<store::Operation> m_actions;
    QList<Entry> m_rows;                                                 //!< as shown
    mutable QHash<QString, std::optional<store::Deployment>> m_subjects; //!< of actions
    QSet<QString> m_open;
    QHash<QString, QString> m_names; //!< of projects, if the list mixes several
    QSet<QString> m_pictures;        //!< releases that have one
    std::optional<Error> m_error;
    bool m_more = false;
    bool m_withActions = false;
};

} // namespace shipdeck::ui
