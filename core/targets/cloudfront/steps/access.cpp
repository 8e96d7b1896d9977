// SPDX-License-Identifier: MIT
// Who may see an environment: one write at the edge, and the pointer in the bucket.
#include "base/ids.h"
#include "targets/cloudfront/steps/edge_sweep.h"
#include "deploy/access_words.h"
#include "deploy/engine/world.h"
#include "deploy/steps/release_step.h"
#include "targets/cloudfront/steps/commands.h"
#include "targets/cloudfront/steps/leading.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/steps.h"
#include "targets/cloudfront/steps/visitors.h"
#include "edge/router.h"
#include "store/access.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! Whether both let in the same visitors; tickets do not matter.
bool isSame(const site::Access& a, const site::Access& b)
{
    return a.rule == b.rule;
}

class RestrictCloudFront final : public ReleaseStep {
public:
    RestrictCloudFront(PlannedRelease release, const QJsonObject& access)
        : ReleaseStep(std::move(release)), m_access(site::Access::fromJson(access))
    {
    }
    QString name() const override { return u"restrict-cloudfront"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    PlannedStep planned() const override;
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;

private:
    site::Access m_access;
};

PlannedStep RestrictCloudFront::planned() const
{
    const bool isOpen = m_access.isOpen();
    PlannedStep step{name(), stage(), {}, {}, {}, {}};
    step.title = say(QT_TRANSLATE_NOOP("core", "Set who can see the site with one write at the edge"));
    step.changes = {{Change::Verb::Change,
                     say(QT_TRANSLATE_NOOP("core", "the route of %1: %2"),
                         {release().address, accessWords(m_access.toPublicJson()).render()})},
                    {Change::Verb::Change,
                     say(QT_TRANSLATE_NOOP("core", "the access settings recorded in the bucket"))}};
    QList<aws::KeyChange> keys{
        {hostWord(release()), u"{\"v\":1,\"r\":{…}%1}"_s.arg(isOpen ? QString() : u",\"a\":\"<id>\""_s)}};
    if (!isOpen)
        keys.append({u"access/<id>"_s, QString()});
    step.commands = {lockCommand(release()), site::writeCommand(storeWord(release()), keys, release().flags),
                     u"curl -sf -u shipdeck:<ticket> "_s + release().address, pointerCommand(release()),
                     unlockCommand(release())};
    step.undo = say(QT_TRANSLATE_NOOP("core", "The previous route is restored."));
    step.permissions = permissions::switchTraffic();
    return step;
}

Task<Result<QJsonObject>> RestrictCloudFront::run(Context context)
{
    context->hasActed = false; // until a call changes something
    CO_TRY(const Site on, siteOf(context));
    const QString nothing;
    CO_TRY(const SiteSnapshot snapshot, co_await lockAndRead(on, nothing));
    const site::SiteLock lock = snapshot.lock;
    const site::Pointer known = snapshot.pointer;
    site::Access access = m_access;
    if (!access.isOpen())
        access.ticket = newToken();
    if (!known.current.isEmpty()) {
        site::Pointer next = known;
        next.access = access;
        CO_TRY(const Traffic release, co_await trafficOf(on, next));
        CO_CHECK(co_await switchTrafficAtOnce(on, release, snapshot));
        const site::ReleaseManifest current = release.current;
        CO_TRY(const Visitor visitor, visitorOf(release));
        CO_CHECK(co_await waitForVisitors(on, current, visitor));
        CO_CHECK(co_await restrictByPointer(on, known, access));
        if (!known.access.isOpen())
            co_await tidyEdge(on); // deletes the former passwords
    }
    CO_CHECK(recordAccess(context, access));
    co_await releaseLockBestEffort(on, lock);
    context->note = accessWords(access.toPublicJson());
    co_return QJsonObject{};
}

Task<Result<>> RestrictCloudFront::undo(Context context)
{
    CO_TRY(const std::optional<Site> site, co_await siteToUndo(context));
    if (!site)
        co_return Result<>{};
    const Site on = *site;
    CO_TRY(const site::Access before, accessHere(context, context->operation.environment));
    const site::Access wantedOf = m_access;
    const Restore restore = [wantedOf, before](site::Pointer& pointer) {
        if (isSame(pointer.access, wantedOf) && !isSame(before, wantedOf))
            pointer.access = before;
    };
    co_return co_await switchBack(on, restore);
}

} // namespace

Result<Visitor> visitorOf(const Traffic& traffic)
{
    Visitor visitor{{}, traffic.access.ticket};
    if (!traffic.canary)
        return visitor;
    SD_TRY(const site::Rules rules, site::Rules::fromJson(traffic.canary->rules));
    visitor.dice = edge::diceFor({rules.release, traffic.weight}, false);
    return visitor;
}

std::unique_ptr<Step> restrictCloudFront(const PlannedRelease& release, const QJsonObject& access)
{
    return std::make_unique<RestrictCloudFront>(release, access);
}

} // namespace shipdeck::deploy
