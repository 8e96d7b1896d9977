// SPDX-License-Identifier: MIT
#include "models/history_model.h"

#include "deck/deployments.h"
#include "deck/projects.h"
#include "models/deployment_words.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

HistoryModel::HistoryModel(Deck& deck, QObject* parent) : QAbstractListModel(parent), m_deck(deck) {}

QList<store::Deployment> HistoryModel::page(qint64 before, int limit)
{
    store::DeploymentFilter filter = m_filter;
    filter.before = before;
    filter.limit = limit;
    auto answer = m_deck.deployments().list(filter);
    m_error.reset();
    if (!answer) {
        m_error = answer.error();
        return {};
    }
    m_more = answer->size() == limit;
    return *std::move(answer);
}

void HistoryModel::readNames()
{
    if (!m_filter.project.isEmpty())
        return;
    for (const ProjectSummary& summary : m_deck.projects().all().value_or(QList<ProjectSummary>()))
        m_names.insert(summary.project.id, summary.project.name);
}

void HistoryModel::setFilter(const store::DeploymentFilter& filter)
{
    m_filter = filter;
    m_names.clear();
    readNames();
    beginResetModel();
    m_read = page(0, pageSize);
    m_rows = folded();
    endResetModel();
    Q_EMIT read();
}

void HistoryModel::refresh()
{
    readNames();
    const int reached = std::max(pageSize, int(m_read.size()));
    const bool more = m_more;
    QList<store::Deployment> fresh = page(0, reached);
    if (!m_error) {
        // New rows moved as many old ones out of the query's result; keep them.
        if (m_more && !fresh.isEmpty()) {
            const auto older = std::find_if(m_read.cbegin(), m_read.cend(),
                                            [&](const store::Deployment& one) { return one.seq < fresh.last().seq; });
            if (older != m_read.cend()) {
                fresh.append(QList<store::Deployment>(older, m_read.cend()));
                m_more = more;
            }
        }
        m_read = std::move(fresh);
        show(folded());
    }
    Q_EMIT read();
}

QList<HistoryModel::Entry> HistoryModel::folded() const
{
    // A retry names an older deployment, which comes later in the list, so one pass finds each one's latest attempt.
    QHash<QString, QString> latest;
    QHash<QString, QList<store::Deployment>> earlier;
    for (const store::Deployment& deployment : m_read) {
        const QString head = latest.value(deployment.id, deployment.id);
        if (head != deployment.id)
            earlier[head] << deployment;
        if (const QString of = retriedBy(deployment); !of.isEmpty())
            latest.insert(of, head);
    }
    QList<Entry> rows;
    for (const store::Deployment& deployment : m_read) {
        if (latest.contains(deployment.id))
            continue;
        const QList<store::Deployment> others = earlier.value(deployment.id);
        rows << Entry{deployment, int(others.size()) + 1, false};
        if (m_open.contains(deployment.id))
            for (const store::Deployment& other : others)
                rows << Entry{other, 1, true};
    }
    return rows;
}

// Rows that are equal at the top and at the end stay; only those in between are removed and inserted.
void HistoryModel::show(QList<Entry> fresh)
{
    const auto same = [](const Entry& a, const Entry& b) { return a.deployment.id == b.deployment.id; };
    const qsizetype both = std::min(m_rows.size(), fresh.size());
    qsizetype top = 0, end = 0;
    while (top < both && same(m_rows[top], fresh[top]))
        ++top;
    while (end < both - top && same(m_rows[m_rows.size() - 1 - end], fresh[fresh.size() - 1 - end]))
        ++end;
    if (const qsizetype gone = m_rows.size() - top - end; gone > 0) {
        beginRemoveRows({}, int(top), int(top + gone) - 1);
        m_rows.remove(top, gone);
        endRemoveRows();
    }
    if (const qsizetype come = fresh.size() - top - end; come > 0) {
        beginInsertRows({}, int(top), int(top + come) - 1);
        m_rows = fresh;
        endInsertRows();
    }
    m_rows = std::move(fresh);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

const store::Deployment* HistoryModel::at(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()].deployment : nullptr;
}

QModelIndex HistoryModel::indexOf(const QString& id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].deployment.id == id)
            return index(int(i));
    return {};
}

int HistoryModel::attemptsOf(const QModelIndex& index) const
{
    return at(index) ? m_rows[index.row()].attempts : 1;
}

void HistoryModel::setOpen(const QString& id, bool open)
{
    if (open == m_open.contains(id))
        return;
    if (open)
        m_open.insert(id);
    else
        m_open.remove(id);
    show(folded());
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
        return deployment->id; // called often, so no row is created for it
    const Entry& entry = m_rows[index.row()];
    int before = index.row() - 1;
    while (before >= 0 && m_rows[before].isEarlier)
        --before; // earlier attempts are below the latest one, whatever their day
    DeploymentRow row = rowOf(*deployment, before >= 0 ? &m_rows[before].deployment : nullptr,
                              entry.isEarlier ? Section::No : Section::Days);
    row.project = m_names.value(deployment->project);
    row.isEarlierAttempt = entry.isEarlier;
    row.isOpen = m_open.contains(deployment->id);
    if (entry.attempts > 1)
        row.attempts = tr("%n attempts", nullptr, entry.attempts);
    return DeploymentRows::dataOf(row, role);
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_error;
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_read += page(m_read.isEmpty() ? 0 : m_read.last().seq, pageSize);
    show(folded());
    Q_EMIT read();
}

} // namespace shipdeck::ui
