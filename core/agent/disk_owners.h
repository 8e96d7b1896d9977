// SPDX-License-Identifier: MIT
#pragma once
#include "agent/disk_budget.h"

namespace shipdeck::agent {

//! Which projects the files on the disk are of.
class DiskOwners {
public:
    static Result<DiskOwners> of(const Paths& paths, store::Database& db, const DiskFacts& facts,
                                 const QList<DiskItem>& items);

    QString projectOf(const DiskItem& item) const; //!< its id; empty: of none
    //! Of its project, or of the tool; empty: of neither.
    QString nameOf(const DiskItem& item) const;
    const QHash<QString, QString>& projects() const { return m_names; } //!< id → name

private:
    void addLogs(store::Database& db, const QList<DiskItem>& items);

    QHash<QString, QString> m_names;
    QHash<QString, QString> m_artifacts; //!< digest → project
    QHash<QString, QString> m_logs;      //!< id of a deployment, or name of a log → project
    QHash<QString, QString> m_mirrors;   //!< folder → project
};

} // namespace shipdeck::agent
