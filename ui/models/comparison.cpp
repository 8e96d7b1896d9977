// SPDX-License-Identifier: MIT
#include "models/comparison.h"

#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deck/variables.h"
#include "deploy/snapshot.h"
#include "models/deployment_words.h"
#include "models/time_words.h"

#include <QCoreApplication>
#include <QMap>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

using Part = Compared::Part;

QString frameworkOf(const build::Detection& detection)
{
    return (detection.name + u' ' + detection.version).trimmed();
}

QString numbersOf(const DeploymentDetail& detail)
{
    return detail.artifactBytes > 0 ? bytesText(detail.artifactBytes) : QString();
}

QList<Compared> settings(const deploy::Snapshot& older, const deploy::Snapshot& newer)
{
    const build::Detection &a = older.detection, &b = newer.detection;
    const auto network = [](const deploy::Snapshot& one) { return one.buildNetwork ? Words::tr("yes") : QString(); };
    const QList<Compared> all{{Part::Settings, Words::tr("Framework"), frameworkOf(a), frameworkOf(b)},
                              {Part::Settings, Words::tr("Folder"), a.root, b.root, true},
                              {Part::Settings, Words::tr("Node"), older.nodeVersion, newer.nodeVersion, true},
                              {Part::Settings, Words::tr("Tools"), older.toolVersions.join(u", "_s),
                               newer.toolVersions.join(u", "_s), true},
                              {Part::Settings, Words::tr("Install"), a.installCommand, b.installCommand, true},
                              {Part::Settings, Words::tr("Build"), a.buildCommand, b.buildCommand, true},
                              {Part::Settings, Words::tr("Output"), a.outputDirectory, b.outputDirectory, true},
                              {Part::Settings, Words::tr("Start"), a.startCommand, b.startCommand, true},
                              {Part::Settings, Words::tr("Health check"), older.healthPath, newer.healthPath, true},
                              {Part::Settings, Words::tr("Network during the build"), network(older), network(newer)}};
    QList<Compared> known;
    for (const Compared& one : all)
        if (!one.before.isEmpty() || !one.after.isEmpty())
            known << one;
    return known;
}

QList<Compared> variables(const QHash<QString, VariableVersion>& versions, const QStringList& older,
                          const QStringList& newer)
{
    QMap<QString, Compared> byName;
    const auto put = [&](const QStringList& ids, QString Compared::*side) {
        for (const QString& id : ids) {
            const auto version = versions.constFind(id);
            // Unneeded versions are deleted, and their names with them.
            const QString name = version == versions.constEnd() ? Words::tr("deleted") : version->name;
            Compared& row = byName[name];
            row.part = Part::Variables;
            row.name = name;
            row.isCode = true;
            row.*side = version == versions.constEnd()
                ? id
                : Words::tr("version %1, %2").arg(version->number).arg(ageText(version->createdAt));
        }
    };
    put(older, &Compared::before);
    put(newer, &Compared::after);
    return byName.values();
}

} // namespace

QList<Compared> compare(const Deck& deck, const store::Deployment& older, const store::Deployment& newer)
{
    QList<Compared> rows{{Part::Change, Words::tr("Commit"), shortNameOf(older), shortNameOf(newer), true},
                         {Part::Change, Words::tr("Branch"), refOf(older), refOf(newer), true},
                         {Part::Change, Words::tr("Commit by"), older.author, newer.author},
                         {Part::Change, Words::tr("Deployed by"), deployerOf(older), deployerOf(newer)},
                         {Part::Change, Words::tr("Environment"), environmentName(older.environment),
                          environmentName(newer.environment)},
                         {Part::Outcome, Words::tr("Duration"), tookShort(tookOf(older)), tookShort(tookOf(newer)),
                          true}};
    Compared artifact{Part::Outcome, Words::tr("Artifact"), older.artifact.left(12), newer.artifact.left(12), true, {}};
    if (!older.artifact.isEmpty() && !newer.artifact.isEmpty())
        artifact.tip = older.artifact + u'\n' + newer.artifact;
    rows << artifact;
    const auto a = deck.deployments().detail(older.id), b = deck.deployments().detail(newer.id);
    if (a && b && (a->artifactBytes > 0 || b->artifactBytes > 0))
        rows << Compared{Part::Outcome, Words::tr("Size"), numbersOf(*a), numbersOf(*b), true};
    const deploy::Snapshot before = deploy::Snapshot::of(older), after = deploy::Snapshot::of(newer);
    rows << settings(before, after);
    // Versions are only comparable within a project.
    if (older.project == newer.project)
        rows << variables(deck.variables().versions(older.project).value_or(QHash<QString, VariableVersion>()),
                          before.variables, after.variables);
    return rows;
}

} // namespace shipdeck::ui
