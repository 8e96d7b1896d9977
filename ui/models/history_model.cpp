// SPDX-License-Identifier: MIT
#include "models/history_model.h"

#include "deck/deployments.h"
#include "deck/operations.h"
#include "deck/pictures.h"
#include "deck/projects.h"
#include "models/action_words.h"
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
    if (!m_filter.project.isEmpty() && !m_withActions)
        return;
    for (const ProjectSummary& summary : m_deck.projects().all().value_or(QList<ProjectSummary>()))
        m_names.insert(summary.project.id, summary.project.name);
}

void HistoryModel::readActions()
{
    if (!m_withActions || m_error)
        return;
    store::DeploymentFilter filter = m_filter;
    if (m_more && !m_read.isEmpty())
        filter.since = std::max(filter.since, m_read.last().createdAt);
    m_actions = m_deck.operations().actions(filter).value_or(m_actions);
    m_subjects.clear();
}

void HistoryModel::setFilter(const store::DeploymentFilter& filter)
{
    m_filter = filter;
    m_names.clear();
    readNames();
    beginResetModel();
    m_pictures = releasesWithPicture(m_deck.paths());
    m_read = page(0, pageSize);
    readActions();
    m_rows = folded();
    endResetModel();
    Q_EMIT read();
}

void HistoryModel::refresh()
{
    readNames();
    m_pictures = releasesWithPicture(m_deck.paths());
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
        readActions();
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
    return withActions(rows);
}

QList<HistoryModel::Entry> HistoryModel::withActions(const QList<Entry>& deployments) const
{
    QList<Entry> rows;
    rows.reserve(deployments.size() + m_actions.size());
    auto next = m_actions.cbegin();
    for (const Entry& entry : deployments) {
        for (; !entry.isEarlier && next != m_actions.cend() && next->createdAt > entry.at(); ++next)
            rows << Entry{{}, 1, false, *next};
        rows << entry;
    }
    for (; next != m_actions.cend(); ++next)
        rows << Entry{{}, 1, false, *next};
    return rows;
}

// Rows that are equal at the top and at the end stay; only those in between are removed and inserted.
void HistoryModel::show(QList<Entry> fresh)
{
    const auto same = [](const Entry& a, const Entry& b) { return a.id() == b.id(); };
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
    return index.isValid() && index.row() < m_rows.size() && !m_rows[index.row()].action
        ? &m_rows[index.row()].deployment
        : nullptr;
}

const store::Operation* HistoryModel::actionAt(const QModelIndex& index) const
{
    const bool isOne = index.isValid() && index.row() < m_rows.size() && m_rows[index.row()].action;
    return isOne ? &*m_rows[index.row()].action : nullptr;
}

QString HistoryModel::projectName(const store::Operation& action) const
{
    return m_names.value(action.project, projectNameIn(action));
}

DeploymentRow HistoryModel::rowOfAction(const store::Operation& action) const
{
    auto subject = m_subjects.find(action.deployment);
    if (subject == m_subjects.end()) {
        const auto found = m_deck.deployments().get(action.deployment);
        subject = m_subjects.insert(action.deployment, found ? std::optional(*found) : std::nullopt);
    }
    return rowOf(action, *subject, projectName(action));
}

QModelIndex HistoryModel::indexOf(const QString& id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].id() == id)
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
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Entry& entry = m_rows[index.row()];
    if (role == DeploymentRows::IdRole)
        return entry.id(); // called often, so no row is created for it
    int before = index.row() - 1;
    while (before >= 0 && m_rows[before].isEarlier)
        --before; // earlier attempts are below the latest one, whatever their day
    DeploymentRow row = entry.action ? rowOfAction(*entry.action) : rowOf(entry.deployment);
    if (!entry.isEarlier)
        row.section = sectionOf(entry.at(), before >= 0 ? m_rows[before].at() : QDateTime());
    if (!entry.action)
        row.project = m_names.value(entry.deployment.project);
    row.hasPictures = !m_pictures.isEmpty();
    if (m_pictures.contains(entry.id()))
        row.picture = picturesOf(m_deck.paths(), entry.deployment.id).page;
    row.isEarlierAttempt = entry.isEarlier;
    row.isOpen = m_open.contains(entry.id());
    if (entry.attempts > 1)
        row.attempts = tr("%n attempts", nullptr, entry.attempts);
    return DeploymentRows::dataOf(row, role);
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return actionAt(index) ? usual & ~Qt::ItemIsSelectable : usual;
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
    readActions();
    show(folded());
    Q_EMIT read();
}

} // namespace shipdeck::ui
