// SPDX-License-Identifier: MIT
#pragma once
#include <QAbstractListModel>

namespace shipdeck::ui {

//! What a row is asked for besides its texts.
struct RowRoles {
    enum Role { RowRole = Qt::UserRole + 1, IdRole };
};

//! Rows in order, each with an `id`; setRows() reports only differences, so selection, scroll position and hover stay.
template <typename Row> class RowModel : public QAbstractListModel, public RowRoles {
public:
    using QAbstractListModel::QAbstractListModel;

    const QList<Row>& rows() const { return m_rows; }
    int rowCount(const QModelIndex& parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }

    //! Invalid: not found.
    QModelIndex indexOf(const QString& id) const
    {
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            if (m_rows[i].id == id)
                return index(int(i));
        return {};
    }

    void setRows(QList<Row> rows)
    {
        const auto same = [](const Row& a, const Row& b) { return a.id == b.id; };
        if (!std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same)) {
            // Usually rows are added at the top or at the end.
            const qsizetype old = m_rows.size();
            const qsizetype more = rows.size() - old;
            if (more > 0 && old > 0 && std::equal(m_rows.begin(), m_rows.end(), rows.begin() + more, same)) {
                beginInsertRows({}, 0, int(more) - 1);
                m_rows = rows.first(more) + m_rows;
                endInsertRows();
            } else if (more > 0 && old > 0 && std::equal(m_rows.begin(), m_rows.end(), rows.begin(), same)) {
                beginInsertRows({}, int(old), int(rows.size()) - 1);
                m_rows += rows.last(more);
                endInsertRows();
            } else {
                beginResetModel();
                m_rows = std::move(rows);
                endResetModel();
                return;
            }
        }
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (m_rows[i] == rows[i])
                continue;
            m_rows[i] = std::move(rows[i]);
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
        }
    }

private:
    QList<Row> m_rows;
};

} // namespace shipdeck::ui
