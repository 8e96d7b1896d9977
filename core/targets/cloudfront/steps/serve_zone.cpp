// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/zone_steps.h"

#include "targets/cloudfront/place/publishing.h"
#include "targets/cloudfront/steps/commands.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/zone_stacks.h"
#include "targets/cloudfront/steps/zones.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! A distribution has one 404 page for all of its hosts, so it must be neutral.
Task<Result<>> setPlainPage(AwsAccount account, QString bucket)
{
    const site::ReleaseStore store(account.client(), bucket);
    const site::ReleaseStore* const at = &store;
    const site::ReleaseManifest nobodys;
    const QString none;
    const Cancel cancel = account.cancel;
    const site::Effect effect = [at, nobodys, none, cancel] {
        return site::setNotFoundPage(at, nobodys, none, cancel);
    };
    const QString shown = notFoundCommand(store, none, account.choice.flags());
    co_return co_await account.shown(shown, effect);
}

class ServeZone final : public Step {
public:
    ServeZone(AwsChoice choice, Zone zone) : m_choice(std::move(choice)), m_zone(std::move(zone)) {}
    QString name() const override { return u"zone-serve"_s; }
    QString stage() const override { return u"provision"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Create one distribution for every host below %1 (takes a few minutes)"),
                    {m_zone.name}),
                {{Change::Verb::Create,
                  say(QT_TRANSLATE_NOOP("core", "a shared bucket and a shared distribution, in the stack %1"),
                      {site::foundationName})},
                 {Change::Verb::Create,
                  say(QT_TRANSLATE_NOOP("core", "the records *.%1 (A and AAAA), which point to it"), {m_zone.name})}},
                commandsToServe(m_choice, m_zone, u"<certificate>"_s),
                say(QT_TRANSLATE_NOOP("core", "Resources created by this operation are removed.")),
                permissions::serveZone()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        CO_TRY(const auto held, co_await alone(context, account));
        const site::Stacks stacks = account.stacks();
        const QString operation = context->operation.id;
        const QString certificate = context->outcome(u"zone-certificate"_s)[u"certificate"_s].toString();
        const site::StackSpec spec = foundationWith(m_zone, certificate, operation);
        const QString token = operation + u"-zone"_s; // another token than the one that created the foundation
        CO_TRY(const site::StackOutcome made, co_await stacks.ensure(spec, token, account.cancel));
        CO_CHECK(co_await setPlainPage(account, made.stack.outputs.value(u"SharedBucket"_s)));
        co_return QJsonObject{{u"domain"_s, made.stack.outputs.value(u"SharedDomain"_s)}};
    }
    Task<Result<>> undo(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        const site::Stacks stacks = account.stacks();
        CO_TRY(const auto foundation, co_await stacks.get(site::foundationName));
        if (foundation) {
            const aws::Stack stands = *foundation;
            CO_TRY(const QStringList hosts, co_await hostsBelow(account, stands));
            if (!hosts.isEmpty()) // another computer serves a host there now
                co_return Result<>();
        }
        co_return co_await stopServing(context, account);
    }

private:
    AwsChoice m_choice;
    Zone m_zone;
};

} // namespace

std::unique_ptr<Step> serveZone(const AwsChoice& choice, const Zone& zone)
{
    return std::make_unique<ServeZone>(choice, zone);
}

} // namespace shipdeck::deploy
