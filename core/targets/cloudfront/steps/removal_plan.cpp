// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/removal_plan.h"

#include "targets/cloudfront/steps/removal_lock.h"
#include "targets/cloudfront/steps/shared_place.h"
#include "targets/cloudfront/steps/permissions.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

QString withoutHost(const QString& host, const QString& flags)
{
    return site::writeCommand(u"<store>"_s, {{host, std::nullopt}}, flags);
}

//! Nothing of the project's other environments is deleted.
PlannedStep plannedEnvironment(PlannedStep step, const store::Project& project, const QString& environment)
{
    const QString host = hostBelowZone(project, environment).value_or(u"<host>"_s);
    const QString folder = sharedFolderOf(siteStackOf(project));
    const QString flags = AwsChoice::of(project).flags();
    const site::ReleaseStore releases(nullptr, u"<bucket>"_s, folder); // only for key names
    step.title = say(QT_TRANSLATE_NOOP("core", "Delete %1 and its releases from the AWS account"), {host});
    step.changes = {{Change::Verb::Delete, say(QT_TRANSLATE_NOOP("core", "the route of %1 at the edge"), {host})},
                    {Change::Verb::Delete,
                     say(QT_TRANSLATE_NOOP("core", "releases that only %1 has, in the shared bucket"), {environment})}};
    step.commands = {removalLockCommand(folder, environment) + flags, withoutHost(host, flags),
                     u"aws s3 rm s3://<bucket>/"_s + releases.pointerKey(environment) + flags,
                     u"aws s3 rm s3://<bucket>/%1releases/<old> --recursive"_s.arg(folder) + flags};
    step.permissions = permissions::removeBelowZone();
    return step;
}

} // namespace

PlannedStep plannedRemoval(const QString& name, const QString& stage, const store::Project& project,
                           const QString& environment)
{
    PlannedStep step{name, stage, {}, {}, {}, {}};
    if (isBelowZone(project) && !environment.isEmpty())
        return plannedEnvironment(step, project, environment);
    const QString flags = AwsChoice::of(project).flags();
    const Change routes{Change::Verb::Delete, say(QT_TRANSLATE_NOOP("core", "its routes at the edge"))};
    if (isBelowZone(project)) {
        const QString folder = sharedFolderOf(siteStackOf(project));
        step.title = say(QT_TRANSLATE_NOOP("core", "Delete its hosts and its objects from the AWS account"));
        step.changes = {routes,
                        {Change::Verb::Delete, say(QT_TRANSLATE_NOOP("core", "its releases in the shared bucket"))}};
        step.commands = {removalLockCommand(folder) + flags, withoutHost(u"<host>"_s, flags),
                         u"aws s3 rm s3://<bucket>/%1 --recursive"_s.arg(folder) + flags};
        step.permissions = permissions::removeBelowZone();
        return step;
    }
    const QString stack = siteStackOf(project);
    const QString deleting = u"aws cloudformation delete-stack --stack-name "_s;
    step.title = say(QT_TRANSLATE_NOOP("core", "Delete the site and all its resources from the AWS account"));
    step.changes = {routes,
                    {Change::Verb::Delete,
                     say(QT_TRANSLATE_NOOP("core", "every release, and the bucket of %1"), {stack})},
                    {Change::Verb::Delete,
                     say(QT_TRANSLATE_NOOP("core", "the stack %1 with its distribution"), {stack})},
                    {Change::Verb::Delete,
                     say(QT_TRANSLATE_NOOP("core", "the stack %1, if this is the last project that needs it"),
                         {site::foundationName})}};
    step.commands = {removalLockCommand() + flags,
                     withoutHost(u"<host>"_s, flags),
                     u"aws s3 rm s3://<bucket> --recursive"_s + flags,
                     deleting + stack + flags,
                     u"aws s3api delete-bucket --bucket <bucket>"_s + flags,
                     deleting + site::foundationName + flags};
    step.permissions = permissions::removeSite();
    return step;
}

} // namespace shipdeck::deploy
