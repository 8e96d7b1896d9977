// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/zone_steps.h"

#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/steps/foundation_removal.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/removal_lock.h"
#include "targets/cloudfront/steps/zone_stacks.h"
#include "targets/cloudfront/steps/zones.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

QString stackRemoval(const QString& stack, const QString& flags)
{
    return u"aws cloudformation delete-stack --stack-name %1%2"_s.arg(stack, flags);
}

Task<Result<>> checkUnused(AwsAccount account, aws::Stack foundation)
{
    CO_TRY(const QStringList hosts, co_await hostsBelow(account, foundation));
    if (!hosts.isEmpty())
        co_return zoneInUse(zoneOf(foundation).name, hosts);
    co_return Result<>();
}

//! Called when no deployment below the zone can begin any more.
Task<Result<>> takeZoneAway(Context context, AwsAccount account, std::optional<aws::Stack> foundation)
{
    if (foundation) {
        const aws::Stack stands = *foundation;
        const QString bucket = stands.outputs.value(u"SharedBucket"_s);
        if (!bucket.isEmpty()) // a first deployment has a lock, but no host yet
            CO_CHECK(co_await checkNobodyWorks(context, account, bucket));
        CO_CHECK(co_await checkUnused(account, stands));
    }
    CO_CHECK(co_await stopServing(context, account));
    CO_CHECK(co_await removeCertificate(context, account));
    co_return co_await removeFoundation(context, account);
}

class RemoveZone final : public Step {
public:
    explicit RemoveZone(AwsChoice choice) : m_choice(std::move(choice)) {}
    QString name() const override { return u"remove-zone"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    int attempts() const override { return 3; }
    PlannedStep planned() const override
    {
        const QString flags = m_choice.flags();
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Delete the wildcard domain's certificate, distribution and records")),
                {{Change::Verb::Delete,
                  say(QT_TRANSLATE_NOOP("core", "the shared distribution, its bucket and its records"))},
                 {Change::Verb::Delete, say(QT_TRANSLATE_NOOP("core", "the certificate"))},
                 {Change::Verb::Delete,
                  say(QT_TRANSLATE_NOOP("core", "the stack %1, if there is no project"), {site::foundationName})}},
                QStringList{removalLockCommand() + flags} + commandsToServe(m_choice, {}, {})
                    + QStringList{u"aws s3 rm s3://<bucket> --recursive"_s + flags,
                                  u"aws s3api delete-bucket --bucket <bucket>"_s + flags,
                                  stackRemoval(certificateStack(m_choice.region), certificateFlags(flags)),
                                  stackRemoval(site::foundationName, flags)},
                {},
                permissions::removeZone()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        CO_CHECK(beginEnd(context));
        const site::Stacks stacks = account.stacks();
        CO_TRY(const auto foundation, co_await stacks.get(site::foundationName, account.cancel));
        QString bucket;
        if (foundation) {
            const aws::Stack stands = *foundation;
            CO_CHECK(co_await checkUnused(account, stands));
            bucket = stands.outputs.value(u"SharedBucket"_s);
        }
        LockGuard lock;
        const site::ReleaseStore whole(account.client(), bucket);
        if (!bucket.isEmpty()) {
            CO_TRY(lock, co_await lockToRemove(context, account, whole));
        }
        const LockGuard held = lock;
        const UnderLock work = [context, foundation](AwsAccount at) { return takeZoneAway(context, at, foundation); };
        CO_CHECK(co_await underLock(account, whole, held, work, LockGoes::WithTheBucket));
        co_return QJsonObject{};
    }

private:
    AwsChoice m_choice;
};

} // namespace

std::unique_ptr<Step> removeZone(const AwsChoice& choice)
{
    return std::make_unique<RemoveZone>(choice);
}

} // namespace shipdeck::deploy
