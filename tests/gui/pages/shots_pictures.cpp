// SPDX-License-Identifier: MIT
#include "shots_pictures.h"

#include "deploy/snapshot.h"
#include "pages/actions.h"
#include "sample_pictures.h"
#include "store/projects.h"
#include "widgets/label.h"
#include "widgets/overlay.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QString git(const QString& folder, const QStringList& arguments)
{
    QProcess git;
    git.setWorkingDirectory(folder);
    git.start(u"git"_s, QStringList{u"-c"_s, u"user.name=jun"_s, u"-c"_s, u"user.email=jun@harbor.shop"_s} + arguments);
    git.waitForFinished();
    return QString::fromUtf8(git.readAllStandardOutput()).trimmed();
}

void putCommit(SampleDeck& sample, const DeploymentId& release, const QString& repository, const QString& commit)
{
    sample.edit(release, [&](store::Deployment& one) {
        deploy::Snapshot snapshot = deploy::Snapshot::of(one);
        snapshot.source.location = repository;
        one.snapshot = snapshot.toJson();
        one.commit = CommitId(commit);
    });
}

//! The question before a release goes live, with two commits since the live one.
void shootPromotion(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to, const DeploymentId& release)
{
    const QTemporaryDir repository;
    git(repository.path(), {u"init"_s, u"--quiet"_s});
    QStringList commits;
    for (const char* subject : {"First", "Cache product pages at the edge", "Show prices in won"}) {
        git(repository.path(), {u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"-m"_s, QString::fromLatin1(subject)});
        commits << git(repository.path(), {u"rev-parse"_s, u"HEAD"_s});
    }
    putCommit(sample, SampleDeck::current, repository.path(), commits.first());
    putCommit(sample, release, repository.path(), commits.last());
    window.actions().promote(release);
    const auto* text = window.findChild<ui::Label*>(u"differences"_s);
    until([&] { return text->text().contains(u'\n'); });
    to.shoot(window, u"promote"_s);
    ui::Overlay::top(&window)->close();
}

void shootFreeze(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    sample.write([](store::Database& db) -> Result<> {
        SD_TRY(store::Project project, store::project(db, SampleDeck::harbor));
        project.settings.insert(u"freeze"_s, u"Fri 09:00 - Mon 08:00"_s); // it is Friday, 09:41
        return store::updateProject(db, project);
    });
    window.go({u"overview"_s, SampleDeck::harbor, {}});
    to.shoot(window, u"overview-frozen"_s);
    window.actions().liftFreeze(SampleDeck::harbor, EnvironmentName(u"production"_s));
    to.shoot(window, u"lift-freeze"_s);
    ui::Overlay::top(&window)->close();
}

} // namespace

void shootPictures(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    givePictures(sample, SampleDeck::current, QColor(52, 98, 190));
    givePictures(sample, SampleDeck::staged, QColor(196, 92, 60));
    givePictures(sample, SampleDeck::earlier, QColor(60, 140, 100));
    for (const char* page : {"projects", "overview", "deployments"}) {
        window.go({QString::fromLatin1(page), SampleDeck::harbor, {}});
        to.shoot(window, QString::fromLatin1(page) + u"-pictures"_s);
    }
    const auto timeline = [&](const DeploymentId& release) {
        window.go({u"timeline"_s, SampleDeck::harbor, u"production/"_s + release});
        settle(); // the picture is decoded meanwhile
    };
    const DeploymentId before(u"1f6b3aa0000"_s);
    givePictures(sample, before, QColor(60, 140, 100));
    timeline(SampleDeck::current);
    to.shoot(window, u"timeline-live"_s);
    timeline(before);
    to.shoot(window, u"timeline"_s);
    const QSize wide = window.size();
    window.resize(960, 600);
    to.shoot(window, u"timeline-small"_s);
    shootPromotion(sample, window, to, before);
    sample.edit(before, [](store::Deployment& one) { one.artifact.clear(); });
    window.resize(wide);
    timeline(before);
    to.shoot(window, u"timeline-pruned"_s);
    window.resize(960, 600);
    window.go({u"deployments"_s, SampleDeck::harbor, {}});
    to.shoot(window, u"deployments-pictures-small"_s);
    window.resize(wide);
    shootFreeze(sample, window, to);
}

} // namespace shipdeck::test
