// SPDX-License-Identifier: MIT
#include "deploy/snapshot.h"
#include "places.h"
#include "store/deployments.h"

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;

void commit(Home& home, const QString&, int version)
{
    const QString page = u"<!doctype html><title>site</title><p>version %1"_s.arg(version);
    home.github().post(u"commits"_s,
                       {{u"repo"_s, home.github().repo()}, {u"files"_s, QJsonObject{{u"index.html"_s, page}}}});
}

DeployRequest repository(Home& home, const QString&)
{
    DeployRequest request;
    request.source.kind = build::SourceSpec::Kind::Git;
    request.source.location = home.github().web() + u'/' + home.github().repo() + u".git"_s;
    request.source.account = home.account();
    return request;
}

//! GitHub against the store: branch, site, releases, and what visitors get.
QStringList wrongOnPages(Home& home, const store::Project& project, const store::Environment& environment,
                         QStringList kept)
{
    QStringList wrong;
    store::DeploymentFilter filter;
    filter.project = project.id;
    filter.limit = 10'000;
    Rig& rig = home.github();
    const QString repository = rig.api() + u"/repos/"_s + rig.repo();
    const auto ask = [&rig](const QString& address) { return QJsonDocument::fromJson(rig.browse(QUrl(address))); };
    QString current;
    QStringList pruned; // on GitHub a release goes with the deployment after
    for (const store::Deployment& deployment :
         store::deployments(home.database(), filter).value_or(QList<store::Deployment>{})) {
        const bool wasReady = deployment.state == store::State::Ready || deployment.state == store::State::RolledBack;
        if (deployment.artifact.isEmpty() && wasReady)
            pruned << deployment.id;
        if (deployment.id == environment.current)
            current = deploy::Snapshot::of(deployment).placed[u"commit"_s].toString();
    }
    const QString branch = ask(repository + u"/git/ref/heads/gh-pages"_s)[u"object"_s][u"sha"_s].toString();
    if (branch != current)
        wrong << (u"gh-pages is at '%1', the store says '%2'"_s.arg(branch, current));
    const QString address = ask(repository + u"/pages"_s)[u"html_url"_s].toString();
    if (address.isEmpty() != current.isEmpty())
        wrong << (u"Pages are at '%1', and Current is '%2'"_s.arg(address, environment.current));
    QStringList there;
    const QString base = u"refs/shipdeck/pages/"_s;
    const QJsonArray refs = ask(repository + u"/git/matching-refs/shipdeck/pages/"_s).array();
    for (const QJsonValue& ref : refs)
        there << ref[u"ref"_s].toString().mid(base.size()).section(u'/', 1);
    there.removeIf([&pruned](const QString& id) { return pruned.contains(id); });
    kept.sort();
    there.sort();
    if (there != kept)
        wrong << (u"GitHub keeps the releases %1, the store %2"_s.arg(there.join(u','), kept.join(u',')));
    const QString marker = address + u"shipdeck-release-%1.txt"_s.arg(environment.current);
    if (!current.isEmpty() && !rig.browse(QUrl(marker)).startsWith(environment.current.toLatin1() + ' '))
        wrong << (u"visitors do not see %1"_s.arg(environment.current));
    return wrong;
}

} // namespace

const Place onPages{.name = "pages",
                    .target = u"github-pages"_s,
                    .connect = [](Home& home) { home.github(); },
                    .write = commit,
                    .request = repository,
                    .wrong = wrongOnPages};

} // namespace shipdeck::test
