// SPDX-License-Identifier: MIT
#include "sample_deck.h"

#include "base/clock.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {

void SampleDeck::waitForSignIn(const QString& id, const QString& profile, const char* why)
{
    const Error error = fail(Error::Kind::Denied, why, say("Profile %1 needs a code from your MFA device %2."),
                             say("Enter it in the window, or run: shipctl login aws --profile %1"))
                            .value();
    edit(id, [&](store::Deployment& deployment) {
        deployment.state = store::State::Waiting;
        deployment.error = error;
        deployment.error->what.args = {profile, u"arn:aws:iam::123456789012:mfa/kim"_s};
        deployment.error->next.args = {profile};
    });
    write([&](store::Database& db) -> Result<> {
        SD_TRY(const store::Deployment deployment, store::deployment(db, id));
        SD_TRY(store::Project project, store::project(db, deployment.project));
        project.settings[u"target"_s] = u"cloudfront"_s;
        project.settings[u"aws"_s] = QJsonObject{{u"profile"_s, profile}};
        SD_CHECK(store::updateProject(db, project));
        SD_TRY(auto operation, store::operationOf(db, id));
        operation->state = store::Operation::State::Waiting;
        operation->error = deployment.error;
        SD_CHECK(store::updateOperation(db, *operation));
        return store::setParams(db, operation->id,
                                {{u"signIn"_s,
                                  QJsonObject{{u"why"_s, deployment.error->toJson()},
                                              {u"until"_s, nowUtc().addDays(1).toString(Qt::ISODate)}}}});
    });
}

} // namespace shipdeck::test
