// SPDX-License-Identifier: MIT
#include "tests/fault/paper/target.h"

#include "deploy/engine/world.h"
#include "deploy/steps/inputs.h"
#include "store/projects.h"
#include "tests/fault/paper/steps.h"

#include <QFileInfo>

namespace shipdeck::deploy {
namespace {

using namespace Qt::StringLiterals;

class OnPaper final : public Target {
public:
    QString name() const override { return u"paper"_s; }
    Text title() const override { return verbatim(u"Paper"_s); }
    Text price(const store::Project&, const insights::Currency&) const override
    {
        return verbatim(u"A sheet for each release."_s);
    }
    Keeps keeps() const override { return Keeps::There; }
    QStringList settings() const override { return {paperAccount}; }

    Result<> canRun(const build::Detection& detection) const override
    {
        if (detection.kind == build::Detection::Kind::Static)
            return {};
        return fail(Error::Kind::BadInput, "paper-static-only", verbatim(u"Nothing runs on paper."_s),
                    verbatim(u"Choose another target."_s));
    }
    //! The project remembers it, by keepOptions(); what was deployed once stays there.
    QList<TargetOption> options() const override
    {
        return {{paperAccount, u"FOLDER"_s, u"paper: folder of the account"_s}};
    }
    Task<Result<store::Project>> connect(PreviewContext, store::Project project, TargetOptions options) const override
    {
        const QString account = project.settings[paperAccount].toString();
        if (account.isEmpty())
            co_return fail(Error::Kind::BadInput, "paper-account-needed", verbatim(u"No account is known."_s),
                           verbatim(u"Name its folder with --paper."_s));
        if (const QString other = options.value(paperAccount); !other.isEmpty() && other != account)
            co_return fail(Error::Kind::Conflict, "paper-account-differs",
                           verbatim(u"%1 is in the account %2."_s.arg(project.name, account)),
                           verbatim(u"Leave out --paper."_s));
        co_return project;
    }
    Task<Result<PlannedRelease>> preview(PreviewContext context, store::Project project,
                                         PlannedRelease release) const override
    {
        CO_CHECK(checkOwner(paperSite(project, context.environment), project));
        co_return release;
    }

    PlannedRelease planned(const store::Project& project, const store::Deployment& deployment) const override
    {
        const QString environment =
            deployment.environment.isEmpty() ? u"production"_s : QString(deployment.environment);
        PlannedRelease release;
        release.slug = siteSlug(project, environment);
        release.id = deployment.id;
        release.environment = environment;
        release.address = u"file://%1/current/"_s.arg(paperSite(project, environment).folder());
        return release;
    }
    void addRelease(Steps& steps, const PlannedRelease& release, Move move) const override
    {
        if (move == Move::Deploy) {
            steps.push_back(provisionPaper(release));
            steps.push_back(publishPaper(release));
            steps.push_back(verifyPaper(release));
        }
        steps.push_back(assignPaper(release, move));
    }
    void addRemoval(Steps& steps, const store::Project& project, const QString& environment) const override
    {
        steps.push_back(removePaper(project, environment));
    }
    QStringList leftovers(World&, const store::Project& project, const QStringList&) const override
    {
        return paper::sitesOf(project.settings[paperAccount].toString(), project.id);
    }
    Result<bool> hasPlace(store::Database& db, const QString& id) const override
    {
        const auto project = store::project(db, id);
        return project && !paper::sitesOf(project->settings[paperAccount].toString(), id).isEmpty();
    }
};

} // namespace

const Target& onPaper()
{
    static const OnPaper target;
    return target;
}

} // namespace shipdeck::deploy
