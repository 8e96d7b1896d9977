// SPDX-License-Identifier: MIT
#include "hosted_domains.h"

#include "aws/services/cloudfront.h"
#include "aws/services/key_value_store.h"
#include "aws/services/route53.h"
#include "domains/finding.h"
#include "deck/domains.h"
#include "hosted.h"
#include "store/projects.h"
#include "support/finish.h"
#include "targets/cloudfront/steps/shared_place.h"

#include <QRegularExpression>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using State = store::Domain::State;

struct Look {
    Home& home;
    aws::Client* client;
    const store::Project& project;
    const deploy::CloudFrontPlace& place;
    QList<store::Domain> live = liveDomains(home, project.id);
    QStringList wrong = {};

    void states();
    void routes();
    void distribution();
    void account();
    void compare(const char* what, QStringList there, QStringList wanted)
    {
        there.sort();
        wanted.sort();
        if (there != wanted)
            wrong << u"%1 of %2: there is %3, and should be %4"_s.arg(QLatin1StringView(what), project.slug,
                                                                      there.join(u", "_s), wanted.join(u", "_s));
    }
    QStringList names() const
    {
        QStringList all;
        for (const store::Domain& one : live)
            all << one.name;
        return all;
    }
};

void Look::states()
{
    for (const store::Domain& one : store::domains(home.database(), project.id).value_or(QList<store::Domain>{}))
        if (const auto told = home.deck().domains().get(one.name); // of what failed before anything was done, too
            !told || (told->domain.state != State::Live && told->domain.state != State::Failed))
            wrong << u"%1 is still %2"_s.arg(one.name, store::domainStateName(one.state));
}

//! Each name is an alias of the project's host, whatever distribution it is reached by.
void Look::routes()
{
    QStringList there;
    QStringList wanted;
    const auto keys = finish(aws::keyValueStore::all(client, place.routes)).value_or(QHash<QString, QString>{});
    for (auto entry = keys.begin(); entry != keys.end(); ++entry)
        if (const auto alias = edge::aliasIn(entry.value().toUtf8());
            alias && alias->project == deploy::siteStackOf(project))
            there << u"%1 -> %2%3"_s.arg(entry.key(), alias->host, alias->at.isEmpty() ? u""_s : u" while it moves"_s);
    for (const store::Domain& one : std::as_const(live)) {
        const bool isBelow = deploy::isBelowZone(project);
        const QString host =
            isBelow ? deploy::hostBelowZone(project, one.environment).value_or(QString()) : place.domain;
        wanted << u"%1 -> %2"_s.arg(one.name, host);
    }
    compare("routes", there, wanted);
}

//! CloudFront and the stack agree on its names and its certificate, and DNS leads each to it.
void Look::distribution()
{
    const site::Stacks stacks(client, {});
    const auto stack = finish(stacks.get(deploy::siteStackOf(project))).value_or(std::optional<aws::Stack>());
    compare("names in the stack",
            stack ? stack->parameters.value(u"Aliases"_s).split(u',', Qt::SkipEmptyParts) : QStringList(), names());
    const QString id = !deploy::isBelowZone(project) ? place.distribution
        : stack                                      ? stack->outputs.value(u"Distribution"_s)
                                                     : QString();
    const auto all = finish(aws::cloudFront::distributions(client)).value_or(QList<aws::Distribution>{});
    for (const store::Domain& one : std::as_const(live)) {
        QStringList having;
        QString address;
        for (const aws::Distribution& distribution : all)
            if (distribution.aliases.contains(one.name)) {
                having << distribution.id;
                address = distribution.domain;
            }
        compare("distributions with the name", having, {id});
        compare("certificate", {stack ? stack->parameters.value(u"CertificateArn"_s) : QString()}, {one.certificate});
        if (one.zone.isEmpty())
            continue; // a person's to write
        QStringList leads;
        const auto records = finish(aws::route53::records(client, one.zone, one.name));
        for (const aws::RecordSet& set : records.value_or(QList<aws::RecordSet>{}))
            leads << set.type + u' ' + set.aliasTo + set.values.join(u' ');
        compare("records", leads, {u"A "_s + address, u"AAAA "_s + address});
    }
}

//! No certificate and no record is there but for a domain that is live, of whichever project.
void Look::account()
{
    QStringList there;
    QStringList wanted;
    for (const QString& line : inAccount())
        if (!home.standing().contains(line) && (line.startsWith(u"certificate ") || line.startsWith(u"record ")))
            there << line.section(u" of "_s, 0, 0);
    for (const store::Domain& one : liveDomains(home)) {
        wanted << u"certificate "_s + one.name;
        if (!one.zone.isEmpty())
            wanted << u"record A %1."_s.arg(one.name) << u"record AAAA %1."_s.arg(one.name)
                   << u"record proof %1."_s.arg(one.name);
    }
    static const QRegularExpression proof(u"CNAME _[^.]+\\."_s);
    there.replaceInStrings(proof, u"proof "_s);
    compare("the account's", there, wanted);
}

} // namespace

QList<store::Domain> liveDomains(Home& home, const ProjectId& project)
{
    auto all = store::domains(home.database(), project).value_or(QList<store::Domain>{});
    all.removeIf([](const store::Domain& one) { return one.state != State::Live; });
    return all;
}

QStringList wrongDomains(Home& home, aws::Client* client, const store::Project& project,
                         const deploy::CloudFrontPlace& place)
{
    Look look{.home = home, .client = client, .project = project, .place = place};
    look.states();
    look.routes();
    look.distribution();
    look.account();
    return look.wrong;
}

QSet<QString> findingsNow(Home& home)
{
    QSet<QString> codes;
    for (const store::Domain& one : store::domains(home.database()).value_or(QList<store::Domain>{}))
        if (const auto found = domains::Finding::fromJson(one.finding); found && !found->endsByItself())
            codes << found->code;
    return codes;
}

} // namespace shipdeck::test
