// SPDX-License-Identifier: MIT
#include "models/comparison.h"

#include "base/sizes.h"
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

QString artifactSize(qint64 bytes)
{
    return bytes > 0 ? sizeText(bytes) : QString();
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

QList<Compared> compareSettings(const store::Deployment& older, const store::Deployment& newer)
{
    const deploy::Snapshot was = deploy::Snapshot::of(older), now = deploy::Snapshot::of(newer);
    const build::Detection &a = was.detection, &b = now.detection;
    const auto network = [](const deploy::Snapshot& of) { return of.buildNetwork ? Words::tr("yes") : QString(); };
    const QList<Compared> all{{Part::Settings, Words::tr("Framework"), frameworkOf(a), frameworkOf(b)},
                              {Part::Settings, Words::tr("Folder"), a.root, b.root, true},
                              {Part::Settings, Words::tr("Node"), was.nodeVersion, now.nodeVersion, true},
                              {Part::Settings, Words::tr("Tools"), was.toolVersions.join(u", "_s),
                               now.toolVersions.join(u", "_s), true},
                              {Part::Settings, Words::tr("Install"), a.installCommand, b.installCommand, true},
                              {Part::Settings, Words::tr("Build"), a.buildCommand, b.buildCommand, true},
                              {Part::Settings, Words::tr("Output"), a.outputDirectory, b.outputDirectory, true},
                              {Part::Settings, Words::tr("Start"), a.startCommand, b.startCommand, true},
                              {Part::Settings, Words::tr("Health check"), was.healthPath, now.healthPath, true},
                              {Part::Settings, Words::tr("Network during the build"), network(was), network(now)}};
    QList<Compared> known;
    for (const Compared& row : all)
        if (!row.before.isEmpty() || !row.after.isEmpty())
            known << row;
    return known;
}

QList<Compared> compare(const Deck& deck, const store::Deployment& older, const store::Deployment& newer)
{
    QList<Compared> rows{{Part::Change, Words::tr("Commit"), shortNameOf(older), shortNameOf(newer), true},
                         {Part::Change, Words::tr("Branch"), refOf(older), refOf(newer), true},
                         {Part::Change, Words::tr("Commit by"), older.author, newer.author},
                         {Part::Change, Words::tr("Deployed by"), deployerOf(older), deployerOf(newer)},
                         {Part::Change, Words::tr("Environment"), environmentName(older.environment),
                          environmentName(newer.environment)},
                         {Part::Outcome, Words::tr("Duration"), tookText(tookOf(older)), tookText(tookOf(newer)),
                          true}};
    Compared artifact{Part::Outcome, Words::tr("Artifact"), older.artifact.left(12), newer.artifact.left(12), true, {}};
    if (!older.artifact.isEmpty() && !newer.artifact.isEmpty())
        artifact.tip = older.artifact + u'\n' + newer.artifact;
    rows << artifact;
    const qint64 a = deck.deployments().artifactBytes(older), b = deck.deployments().artifactBytes(newer);
    if (a > 0 || b > 0)
        rows << Compared{Part::Outcome, Words::tr("Size"), artifactSize(a), artifactSize(b), true};
    const deploy::Snapshot before = deploy::Snapshot::of(older), after = deploy::Snapshot::of(newer);
    rows << compareSettings(older, newer);
    // Versions are only comparable within a project.
    if (older.project == newer.project)
        rows << variables(deck.variables().versions(older.project).value_or(QHash<QString, VariableVersion>()),
                          before.variables, after.variables);
    return rows;
}

} // namespace shipdeck::ui
