// SPDX-License-Identifier: MIT
// The end of domains: what leads visitors there first, then what only they needed.
#include "deploy/dns_tokens.h"
#include "deploy/engine/world.h"
#include "deploy/steps/removal_step.h"
#include "store/store.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/dns.h"
#include "targets/cloudfront/domains/domain_step.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/domains/record_zone.h"
#include "targets/cloudfront/steps/permissions.h"
#include "targets/cloudfront/steps/plan.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

class DomainRemovalStep : public RemovalStep {
public:
    DomainRemovalStep(PlannedRelease release, QList<GoneDomain> gone)
        : RemovalStep({}), m_release(std::move(release)), m_gone(std::move(gone))
    {
        for (const GoneDomain& one : std::as_const(m_gone))
            m_domains << one.name;
    }

protected:
    const PlannedRelease& release() const { return m_release; }
    const QStringList& domains() const { return m_domains; }
    const QList<GoneDomain>& gone() const { return m_gone; }
    QString stack() const { return domainsStackOf(m_release); }
    QString named() const { return m_domains.join(u", "_s); }

private:
    PlannedRelease m_release;
    QList<GoneDomain> m_gone;
    QStringList m_domains;
};

enum class Beside { Stays, Goes }; //!< the route of a name that another project's wildcard stands for

Task<Result<>> dropRoutes(Site on, QStringList domains, Beside beside)
{
    const site::Routes routes = on.routes();
    const Cancel cancel = on.context->cancel;
    for (const QString& one : domains) {
        const QString domain = one;
        const auto alias = co_await routes.alias(domain, cancel);
        if (!alias && alias.error().kind == Error::Kind::NotFound)
            break; // the store is gone
        if (!alias)
            co_return tl::unexpected(alias.error());
        if (!*alias || (*alias)->project != siteStackOf(on.context->project))
            continue;
        const edge::EdgeAlias own = **alias;
        CO_TRY(const auto both, co_await besideWildcard(on, domain, own));
        if (beside == Beside::Goes || !both) {
            CO_CHECK(co_await routes.drop(domain, cancel));
            continue;
        }
        const edge::EdgeAlias stays = *both;
        CO_CHECK(co_await routes.writeAlias(domain, stays, own.project, cancel));
    }
    co_return Result<>();
}

class UnrouteDomains final : public DomainRemovalStep {
public:
    using DomainRemovalStep::DomainRemovalStep;
    QString name() const override { return u"domain-unroute"_s; }
    PlannedStep planned() const override
    {
        QList<aws::KeyChange> keys;
        for (const QString& domain : domains())
            keys.append({domain, std::nullopt});
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Stop serving the site at %1"), {named()}),
                {{Change::Verb::Delete, say(QT_TRANSLATE_NOOP("core", "the route of %1 at the edge"), {named()})}},
                {site::writeCommand(storeWord(release()), keys, release().flags)},
                {},
                permissions::switchTraffic()};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        for (const QString& one : domains())
            CO_CHECK(noteDomain(context, one, [](store::Domain& here) {
                here.state = store::Domain::State::Removing;
                here.error.reset();
            }));
        CO_TRY(const auto site, co_await siteToUndo(context));
        if (!site)
            co_return QJsonObject{};
        const Site on = *site;
        const QStringList all = domains();
        CO_CHECK(co_await dropRoutes(on, all, Beside::Stays)); // until the distribution has lost the name
        co_return QJsonObject{};
    }
};

//! The records that Shipdeck wrote.
QList<store::WantedRecord> ownRecords(const store::Domain& domain)
{
    QList<store::WantedRecord> ours = domain.records;
    ours.removeIf([](const store::WantedRecord& record) { return !record.isOurs; });
    return ours;
}

//! A domain, of any project, whose certificate needs the proofs of one that goes; rather a live one. Nothing: none.
Result<std::optional<store::Domain>> heirOf(const Context& context, const store::Domain& gone, const QStringList& all)
{
    const auto isProof = [&gone](const store::WantedRecord& record) {
        return record.type == u"CNAME" && record.name != gone.name;
    };
    const auto needs = [&](const store::Domain& one) {
        return (!gone.certificate.isEmpty() && one.certificate == gone.certificate)
            || std::any_of(one.records.begin(), one.records.end(), [&](const store::WantedRecord& record) {
                   return std::any_of(gone.records.begin(), gone.records.end(), [&](const store::WantedRecord& proof) {
                       return isProof(proof) && proof.isSame(record);
                   });
               });
    };
    SD_TRY(const QList<store::Domain> known, store::domains(context->world.store.database()));
    std::optional<store::Domain> heir;
    for (const store::Domain& one : known) {
        const bool isBetter =
            !heir || (heir->state != store::Domain::State::Live && one.state == store::Domain::State::Live);
        if (one.zone == gone.zone && !all.contains(one.name) && isBetter && needs(one))
            heir = one;
    }
    return heir;
}

//! Its proofs stay in DNS for the heir: AWS renews a certificate only while each of its names is proved.
Result<> passProofsOn(const Context& context, const store::Domain& gone, const store::Domain& heir)
{
    SD_CHECK(noteDomain(context, heir.name, [&gone](store::Domain& to) {
        for (const store::WantedRecord& one : gone.records)
            if (one.type == u"CNAME" && one.name != gone.name) {
                store::WantedRecord& kept = to.record(one);
                kept.isOurs = kept.isOurs || one.isOurs;
                kept.isDone = kept.isDone || one.isDone;
            }
    }));
    return noteDomain(context, gone.name, [](store::Domain& from) {
        from.records.removeIf([&from](const auto& one) { return one.type == u"CNAME" && one.name != from.name; });
    });
}

class DeleteDomainRecords final : public DomainRemovalStep {
public:
    using DomainRemovalStep::DomainRemovalStep;
    QString name() const override { return u"domain-records"_s; }
    PlannedStep planned() const override
    {
        PlannedStep step{name(),
                         stage(),
                         say(QT_TRANSLATE_NOOP("core", "Delete the DNS records of %1 that Shipdeck wrote"), {named()}),
                         {},
                         {},
                         {},
                         {}};
        const QString from = distributionWord(release());
        for (const GoneDomain& one : gone()) {
            const PlannedRecords plan = plannedDeletion(one, from, release().flags);
            const Change change{Change::Verb::Delete, plan.change};
            if (!step.changes.contains(change))
                step.changes << change;
            step.commands += plan.commands;
            if (!one.zone.isEmpty() && providerIn(one.zone).isEmpty())
                step.permissions = permissions::changeRecords();
        }
        return step;
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const AwsAccount account, co_await ownAccount(context));
        for (const QString& one : domains()) {
            const QString domain = one;
            CO_TRY(store::Domain here, domainHere(context, domain));
            CO_TRY(const auto heir, heirOf(context, here, domains()));
            if (heir) {
                CO_CHECK(passProofsOn(context, here, *heir));
                CO_TRY(here, domainHere(context, domain));
            }
            const QString zone = here.zone, inside = here.dnsZone;
            RecordZonePointer at;
            if (!zone.isEmpty()) {
                CO_TRY(at, co_await zoneToCleanUp(context, account, zone, inside));
            }
            if (at) {
                const QList<aws::RecordSet> ours = setsOf(*at, ownRecords(here));
                CO_CHECK(co_await deleteRecords(at, ours));
            } else if (!here.records.isEmpty()) {
                sayWhatStays(context, here);
            }
        }
        co_return QJsonObject{};
    }
};

class DetachDomains final : public DomainRemovalStep {
public:
    using DomainRemovalStep::DomainRemovalStep;
    QString name() const override { return u"domain-detach"_s; }
    PlannedStep planned() const override
    {
        aws::Stack stands;
        stands.name = stack();
        const site::StackSpec spec = plannedDomains(release(), {}, {});
        return {
            name(),
            stage(),
            say(QT_TRANSLATE_NOOP("core", "Remove %1 from the distribution (takes a few minutes)"), {named()}),
            {{Change::Verb::Change,
              PlannedPlace::of(release()).prefix.isEmpty()
                  ? say(QT_TRANSLATE_NOOP("core", "the distribution in the stack %1"), {stack()})
                  : say(QT_TRANSLATE_NOOP("core",
                                          "the distribution in the stack %1, which is deleted if no other domain of "
                                          "the project needs it"),
                        {stack()})},
             {Change::Verb::Delete,
              say(QT_TRANSLATE_NOOP("core", "the certificate, if no other domain of the site needs it"))}},
            site::commandsFor(spec, u"shipdeck-"_s + someOperation, stands, release().flags)
                + QStringList{u"aws acm delete-certificate --certificate-arn <certificate>"_s
                              + certificateFlags(release().flags)},
            {},
            permissions::detachDomain()};
    }
    Task<Result<QJsonObject>> run(Context context) override;

private:
    //! The certificates that nothing needs any more.
    Task<Result<QStringList>> detached(Site on) const;
};

Task<Result<QStringList>> DetachDomains::detached(Site on) const
{
    const Context context = on.context;
    QStringList unneeded;
    for (const QString& domain : domains()) {
        CO_TRY(const store::Domain here, domainHere(context, domain));
        unneeded << here.certificate;
    }
    CO_TRY(const auto held, co_await domainsAlone(on));
    CO_TRY(const auto stack, co_await stackOfDomains(on));
    QStringList left = domainsIn(stack);
    const bool isAttached = left.removeIf([this](const QString& one) { return domains().contains(one); }) > 0;
    const QString certificate = stack ? stack->parameters.value(u"CertificateArn"_s) : QString();
    if (isAttached) {
        const AwsAccount account = on.account;
        const DomainsStack of = DomainsStack::of(on);
        const QStringList others = left;
        const QString kept = left.isEmpty() ? QString() : certificate;
        const QString turn = u"-detach"_s;
        const Result<> changed = co_await setDomainsOf(account, of, others, kept, turn);
        // The removal of the whole site deletes a stack in any state; only its certificate stays then.
        const bool mayFail = context->operation.kind != store::Operation::Kind::RemoveDomain;
        if (!changed && !(mayFail && changed.error().kind == Error::Kind::Conflict))
            co_return tl::unexpected(changed.error());
        if (!changed) {
            context->say(changed.error().what, logs::Level::Warning);
            co_return QStringList();
        }
    }
    unneeded << certificate;
    if (!left.isEmpty())
        unneeded.removeAll(certificate);
    unneeded.removeAll(QString());
    unneeded.removeDuplicates();
    co_return unneeded;
}

Task<Result<QJsonObject>> DetachDomains::run(Context context)
{
    CO_TRY(const auto site, co_await siteToUndo(context));
    if (site) {
        const Site on = *site;
        const AwsAccount account = on.account;
        CO_TRY(const QStringList unneeded, co_await detached(on));
        const QStringList all = domains();
        CO_CHECK(co_await dropRoutes(on, all, Beside::Goes));
        CO_TRY(const AwsAccount there, forCertificates(context, account));
        for (const QString& one : unneeded) {
            const QString arn = one;
            CO_CHECK(co_await deleteCertificate(there, arn));
        }
    }
    CO_CHECK(context->world.store.write([this](store::Database& db) -> Result<> {
        for (const QString& domain : domains())
            SD_CHECK(store::forgetDomain(db, domain));
        return {};
    }));
    co_return QJsonObject{};
}

} // namespace

std::unique_ptr<Step> unrouteDomains(const PlannedRelease& release, const QList<GoneDomain>& domains)
{
    return std::make_unique<UnrouteDomains>(release, domains);
}

std::unique_ptr<Step> deleteDomainRecords(const PlannedRelease& release, const QList<GoneDomain>& domains)
{
    return std::make_unique<DeleteDomainRecords>(release, domains);
}

std::unique_ptr<Step> detachDomains(const PlannedRelease& release, const QList<GoneDomain>& domains)
{
    return std::make_unique<DetachDomains>(release, domains);
}

} // namespace shipdeck::deploy
