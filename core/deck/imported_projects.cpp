// SPDX-License-Identifier: MIT
// What projects there are in an AWS account, in whichever region.
#include "aws/client.h"
#include "base/all.h"
#include "deck/imports.h"
#include "deck/other_regions.h"
#include "deck/projects.h"
#include "deck/state.h"
#include "deploy/aws/account.h"
#include "deploy/target.h"

namespace shipdeck {
namespace {

using deploy::AwsProject;
using deploy::AwsProjects;

//! Those of one region, at all targets.
Task<Result<AwsProjects>> projectsIn(deploy::AwsAccount account)
{
    AwsProjects found;
    found.choice = account.choice;
    for (const deploy::Target* const target : deploy::targets()) {
        const deploy::AccountUse* const use = target->account();
        if (!use)
            continue;
        CO_TRY(const AwsProjects theirs, co_await use->projectsIn(account));
        found.all += theirs.all;
        found.remarks += theirs.remarks;
    }
    co_return found;
}

} // namespace

Task<Result<AwsProjects>> ImportService::projects(aws::Choice choice, Cancel cancel)
{
    const auto held = hold();
    const aws::AskMfaCode mfaCode = m_state.mfaCode;
    CO_TRY(deploy::AwsAccount account, deploy::openAccount(choice, mfaCode));
    CO_TRY(const aws::Identity identity, co_await account.connection->identity(cancel));
    account.choice.account = identity.account;
    account.cancel = cancel;
    QStringList regions;
    QList<Text> remarks;
    if (choice.region.isEmpty()) {
        const auto others = co_await otherRegions(account.client(), cancel);
        if (!others)
            remarks << say(QT_TRANSLATE_NOOP("core", "Only %1 was checked. Other regions could not be checked: %2"),
                           {account.client()->region(), others.error().what.render()});
        regions = others.value_or(QStringList());
    }
    if (cancel)
        co_return canceled();
    std::vector<Task<Result<AwsProjects>>> looking;
    looking.push_back(projectsIn(account));
    for (const QString& region : std::as_const(regions)) {
        auto there = deploy::openAccount({choice.profile, region}, mfaCode);
        if (!there) {
            remarks << there.error().what;
            continue;
        }
        there->choice.account = identity.account;
        there->cancel = cancel;
        looking.push_back(projectsIn(*there));
    }
    const QList<Result<AwsProjects>> seen = co_await allEnded(std::move(looking));
    if (!seen.front())
        co_return tl::unexpected(seen.front().error());
    AwsProjects found = *seen.front();
    for (qsizetype i = 1; i < seen.size(); ++i) {
        if (!seen[i])
            remarks << seen[i].error().what;
        else
            found.all += seen[i]->all;
        remarks += seen[i] ? seen[i]->remarks : QList<Text>();
    }
    found.remarks += remarks;
    if (cancel)
        co_return canceled();
    for (AwsProject& project : found.all)
        if (const auto here = m_state.projects->get(project.record.id); here && here->project.id == project.record.id)
            project.knownAs = here->project.name;
    std::sort(found.all.begin(), found.all.end(), [](const AwsProject& a, const AwsProject& b) {
        return std::tie(a.record.name, a.record.id) < std::tie(b.record.name, b.record.id);
    });
    co_return found;
}

} // namespace shipdeck
