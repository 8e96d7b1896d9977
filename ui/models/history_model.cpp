// SPDX-License-Identifier: MIT
#include "models/history_model.h"

#include "models/deployment_words.h"

namespace shipdeck::ui {

HistoryModel::HistoryModel(Deck& deck, QObject* parent) : QAbstractListModel(parent), m_deck(deck) {}

QList<store::Deployment> HistoryModel::page(qint64 before, int limit)
{
    store::DeploymentFilter filter = m_filter;
    filter.before = before;
    filter.limit = limit;
    // The store has no filter for branches; their name is at least part of the text it searches.
    if (filter.text.isEmpty())
        filter.text = m_ref;
    const auto answer = m_deck.deployments(filter);
    m_error.reset();
    if (!answer) {
        m_error = answer.error();
        return {};
    }
    m_more = answer->size() == limit;
    m_last = answer->isEmpty() ? before : answer->last().seq;
    QList<store::Deployment> rows;
    for (const store::Deployment& deployment : *answer) {
        if (!deployment.ref.isEmpty() && !m_refs.contains(deployment.ref))
            m_refs << deployment.ref;
        if (m_ref.isEmpty() || deployment.ref == m_ref)
            rows << deployment;
    }
    return rows;
}

void HistoryModel::readNames()
{
    if (!m_filter.project.isEmpty())
        return;
    for (const ProjectSummary& summary : m_deck.projects().value_or(QList<ProjectSummary>()))
        m_names.insert(summary.project.id, summary.project.name);
}

void HistoryModel::setFilter(const store::DeploymentFilter& filter, const QString& ref)
{
    m_filter = filter;
    m_ref = ref;
    m_names.clear();
    readNames();
    beginResetModel();
    m_rows = page(0, pageSize);
    endResetModel();
    Q_EMIT read();
}

void HistoryModel::refresh()
{
    readNames();
    const int reached = std::max(pageSize, int(m_rows.size()));
    const qint64 last = m_last;
    const bool more = m_more;
    QList<store::Deployment> fresh = page(0, reached);
    if (!m_error && replace(std::move(fresh), m_more)) {
        m_last = last;
        m_more = more;
    }
    Q_EMIT read();
}

// New ones come in at the top and everything else keeps its order: then rows change in place (true).
bool HistoryModel::replace(QList<store::Deployment> fresh, bool cutOff)
{
    qsizetype more = 0;
    const QString top = m_rows.isEmpty() ? QString() : m_rows.first().id;
    while (more < fresh.size() && fresh[more].id != top)
        ++more;
    const qsizetype known = fresh.size() - more;
    bool inPlace = known > 0 && known <= m_rows.size() && (known == m_rows.size() || cutOff);
    for (qsizetype i = 0; inPlace && i < known; ++i)
        inPlace = fresh[more + i].id == m_rows[i].id;
    if (!inPlace) {
        beginResetModel();
        m_rows = std::move(fresh);
        endResetModel();
        return false;
    }
    if (more > 0) {
        beginInsertRows({}, 0, int(more) - 1);
        m_rows = fresh.first(more) + m_rows;
        endInsertRows();
    }
    for (qsizetype i = 0; i < fresh.size(); ++i)
        m_rows[i] = std::move(fresh[i]);
    Q_EMIT dataChanged(index(0), index(int(fresh.size()) - 1));
    return true;
}

const store::Deployment* HistoryModel::at(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
}

QModelIndex HistoryModel::indexOf(const QString& id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].id == id)
            return index(int(i));
    return {};
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const store::Deployment* deployment = at(index);
    if (!deployment)
        return {};
    if (role == DeploymentRows::IdRole)
        return deployment->id; // asked often: no row is made for it
    const store::Deployment* above = index.row() > 0 ? &m_rows[index.row() - 1] : nullptr;
    DeploymentRow row = rowOf(*deployment, above, Section::Days);
    row.project = m_names.value(deployment->project);
    return DeploymentRows::dataOf(row, role);
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_error;
}

void HistoryModel::fetchMore(const QModelIndex&)
{
    const QList<store::Deployment> older = page(m_last, pageSize);
    if (!older.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + older.size()) - 1);
        m_rows += older;
        endInsertRows();
    }
    Q_EMIT read();
}

} // namespace shipdeck::ui
