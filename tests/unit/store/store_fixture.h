// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/store.h"

#include <QTemporaryDir>

namespace shipdeck::test {

//! A store in a folder of its own, with verbs for what tests need in it.
class StoreFixture {
public:
    StoreFixture()
    {
        qputenv("SHIPDECK_HOME", QFile::encodeName(m_home.path()));
        paths = *Paths::fromEnvironment();
        store = *store::Store::open(paths);
    }
    store::Database& db() { return store->database(); }
    store::Project hasProject(const QString& name)
    {
        store::Project project;
        project.id = ProjectId(newId());
        project.name = name;
        project.slug = name.toLower();
        project.sourceKind = QStringLiteral("folder");
        project.location = QStringLiteral("/srv/") + name;
        project.createdAt = QDateTime::currentDateTimeUtc();
        const auto made = store->write([&](store::Database& inside) -> Result<> {
            SD_CHECK(store::insertProject(inside, project));
            SD_TRY(const auto environment, store::environment(inside, project.id, QStringLiteral("production")));
            (void)environment;
            return {};
        });
        Q_ASSERT(made);
        return project;
    }
    store::Deployment hasDeployment(const store::Project& project, store::State state,
                                    store::ReleaseRole role = store::ReleaseRole::None, const QString& message = {})
    {
        store::Deployment deployment;
        deployment.id = DeploymentId(newId());
        deployment.project = project.id;
        deployment.environment = EnvironmentName(QStringLiteral("production"));
        deployment.target = QStringLiteral("local");
        deployment.state = state;
        deployment.role = role;
        deployment.message = message;
        deployment.artifact = QStringLiteral("digest-of-") + deployment.id;
        deployment.createdAt = QDateTime::currentDateTimeUtc();
        const auto made = store->write([&](store::Database& inside) -> Result<> {
            SD_CHECK(store::insertDeployment(inside, deployment));
            if (role == store::ReleaseRole::Current)
                SD_CHECK(store::setCurrent(inside, project.id, QStringLiteral("production"), deployment.id));
            return {};
        });
        Q_ASSERT(made);
        return deployment;
    }

    Paths paths;
    std::unique_ptr<store::Store> store;

private:
    QTemporaryDir m_home;
};

} // namespace shipdeck::test
