// SPDX-License-Identifier: MIT
#include "agent/disk_owners.h"

#include "build/sources/mirror.h"
#include "store/operations.h"
#include "store/projects.h"

namespace shipdeck::agent {

using Kind = DiskItem::Kind;

Result<DiskOwners> DiskOwners::of(const Paths& paths, store::Database& db, const DiskFacts& facts,
                                  const QList<DiskItem>& items)
{
    DiskOwners owners;
    SD_TRY(const auto projects, store::projects(db));
    for (const store::Project& project : projects) {
        owners.m_names.insert(project.id, project.name);
        owners.m_mirrors.insert(build::mirrorFolder(paths, project.location), project.id);
    }
    for (const store::Holding& holding : facts.holdings) {
        owners.m_logs.insert(holding.id, holding.project);
        owners.m_artifacts.insert(holding.artifact, holding.project);
    }
    owners.addLogs(db, items);
    return owners;
}

// Those that are not of a deployment: `<operation>`, and of a bisect also `<operation>-<number>`.
void DiskOwners::addLogs(store::Database& db, const QList<DiskItem>& items)
{
    for (const DiskItem& item : items) {
        if (item.kind != Kind::Log || m_logs.contains(item.name))
            continue;
        const auto operation = store::operation(db, item.name.section(u'-', 0, 0));
        m_logs.insert(item.name, operation ? QString(operation->project) : QString());
    }
}

QString DiskOwners::projectOf(const DiskItem& item) const
{
    switch (item.kind) {
    case Kind::Log:
    case Kind::Picture: return m_logs.value(item.name);
    case Kind::Artifact: return m_artifacts.value(item.name);
    case Kind::Dependencies: return m_names.contains(item.name) ? item.name : QString();
    case Kind::Mirror: return m_mirrors.value(item.path);
    default: return {};
    }
}

QString DiskOwners::nameOf(const DiskItem& item) const
{
    return item.kind == Kind::Tool ? item.name : m_names.value(projectOf(item));
}

} // namespace shipdeck::agent
