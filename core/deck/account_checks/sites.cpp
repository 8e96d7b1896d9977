// SPDX-License-Identifier: MIT
// Whether visitors get what was deployed: whatever was changed by hand on the way to them, it ends here.
#include "aws/services/key_value_store.h"
#include "aws/services/s3.h"
#include "base/all.h"
#include "base/pause.h"
#include "deck/account_checks/account_checks.h"
#include "targets/cloudfront/steps/zones.h"
#include "edge/edge_route.h"
#include "deploy/aws/history/release_store.h"
#include "deploy/aws/stacks/stacks.h"

namespace shipdeck::accountChecks {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype atOnce = 16;
constexpr qsizetype mostNamed = 3;
// A key that was written a moment ago is seen at the edges within seconds: before that nothing is said of it.
constexpr std::chrono::seconds looks[]{std::chrono::seconds(0), std::chrono::seconds(1), std::chrono::seconds(3)};

//! One that leads to a distribution of ours, and where its files are.
struct Address {
    QString host;
    QString bucket;
    std::optional<edge::EdgeRoute> route = {}; //!< none: it was deployed, and no key leads from it
};

struct Finding {
    enum class Kind { Fine, Unled, Refused, Missing, Broken, Other, Unreached };
    Kind kind = Kind::Fine;
    QString host;
    QString answer = {}; //!< the status, or the release that is shown
    Error error = {};
};

using Addresses = QList<Address>;

//! A stack without a key of its own host: a spare, or a site that somebody has cut off.
Task<bool> isDeployed(Account account, QString bucket)
{
    const site::ReleaseStore releases(account.at.client(), bucket);
    const QString environment = u"production"_s;
    const auto pointer = co_await releases.pointer(environment, account.at.cancel);
    co_return pointer && !pointer->current.isEmpty();
}

Task<Result<Addresses>> addressesOf(Account account, QString store)
{
    const aws::Stack foundation = account.foundation();
    const QString zone = u'.' + deploy::zoneOf(foundation).name;
    const QString shared = foundation.outputs.value(u"SharedBucket"_s);
    QHash<QString, QString> own; // host -> bucket
    for (const aws::Stack& stack : std::as_const(account.stacks))
        if (const QString domain = stack.outputs.value(u"Domain"_s); !domain.isEmpty())
            own[domain] = stack.outputs.value(u"Bucket"_s);
    CO_TRY(const auto keys, co_await aws::keyValueStore::all(account.at.client(), store, account.at.cancel));
    Addresses found;
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        const bool isBelow = zone.size() > 1 && key.key().endsWith(zone);
        const auto route = edge::decode(key.value().toUtf8());
        if (route
            && (isBelow || own.contains(key.key()))) // others were written by newer ones, or lead nowhere any more
            found << Address{key.key(), isBelow ? shared : own.value(key.key()), *route};
    }
    for (auto site = own.begin(); site != own.end(); ++site) {
        if (keys.contains(site.key()))
            continue;
        const QString bucket = site.value();
        const bool isCutOff = co_await isDeployed(account, bucket);
        if (isCutOff)
            found << Address{site.key(), bucket};
    }
    std::sort(found.begin(), found.end(), [](const Address& a, const Address& b) { return a.host < b.host; });
    co_return found;
}

Task<Result<Response>> answerAt(Http* edge, Address to, QString path, Cancel cancel)
{
    Request request;
    request.url = QUrl(u"https://%1%2"_s.arg(to.host, path), QUrl::StrictMode);
    request.answers = Answers::Any;
    request.throttled = Throttled::Fails;
    request.attempts = 1;
    request.redirects = 0; // those of a release are signed as its files are
    request.connectTimeout = std::chrono::seconds(5);
    request.deadline = std::chrono::seconds(10);
    request.limit = 100 << 20;
    co_return co_await edge->get(request, cancel);
}

//! The path of one that surely is there; empty: none is. A site need not have a front page.
Task<QString> someFile(Account account, Address of)
{
    const edge::EdgeRoute& route = *of.route;
    const QStringList folders{u"releases/%1/"_s.arg(route.release.id), u"assets/"_s};
    for (const QString& folder : folders) {
        const QString below = route.prefix + folder;
        const auto file = co_await aws::s3::first(account.at.client(), of.bucket, below, account.at.cancel);
        if (!file)
            co_return QString();
        if (!*file)
            continue;
        const QString path = (*file)->key.mid(below.size());
        co_return u'/' + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    }
    co_return QString();
}

Finding findingOf(const Address& at, const Result<Response>& answer)
{
    using enum Finding::Kind;
    if (!answer)
        return {Unreached, at.host, {}, answer.error()};
    const edge::EdgeRoute& route = *at.route;
    const QString shown = QString::fromLatin1(answer->header("X-Shipdeck-Release"));
    const QString status = QString::number(answer->status);
    if (shown == route.release.id || (route.canary && shown == route.canary->release.id))
        return {Fine, at.host};
    if (!shown.isEmpty())
        return {Other, at.host, shown};
    // Who is not let in sees no release.
    const bool isRefused = answer->status == 401 || answer->status == 403;
    if (isRefused && !route.access.isEmpty())
        return {Fine, at.host};
    return {isRefused ? Refused : answer->status == 404 ? Missing : Broken, at.host, status};
}

Task<Finding> look(Account account, Http* edge, Address at)
{
    if (!at.route)
        co_return Finding{Finding::Kind::Unled, at.host};
    const QString front = u"/"_s;
    const Cancel cancel = account.at.cancel;
    const auto answer = co_await answerAt(edge, at, front, cancel);
    const Finding found = findingOf(at, answer);
    if (found.kind != Finding::Kind::Missing)
        co_return found;
    const QString file = co_await someFile(account, at);
    if (file.isEmpty())
        co_return found;
    const auto another = co_await answerAt(edge, at, file, cancel);
    co_return findingOf(at, another);
}

Task<QList<Finding>> troubles(Account account, Http* edge, Addresses all)
{
    QList<Finding> found;
    for (qsizetype from = 0; from < all.size() && !account.at.cancel; from += atOnce) {
        std::vector<Task<Finding>> looking;
        const Addresses some = all.mid(from, atOnce);
        for (const Address& one : some)
            looking.push_back(look(account, edge, one));
        found += co_await allEnded(std::move(looking));
    }
    found.removeIf([](const Finding& one) { return one.kind == Finding::Kind::Fine; });
    co_return found;
}

//! Of one kind, with the same answer.
HealthCheck saidOf(const Account& account, const Finding& first, const QString& hosts)
{
    using enum Finding::Kind;
    const Text again =
        say(QT_TRANSLATE_NOOP("core", "Redeploy to restore what is missing: shipctl redeploy <project>"));
    switch (first.kind) {
    case Unled:
        return bad("aws-site-dead", say(QT_TRANSLATE_NOOP("core", "%1 has no route to its release."), {hosts}), again);
    case Missing:
        return bad("aws-site-dead",
                   say(QT_TRANSLATE_NOOP("core",
                                         "Visitors of %1 get 404 instead of the release: S3 does not return its files, "
                                         "or the edge does not know its route."),
                       {hosts}),
                   again);
    case Refused:
        return bad("aws-site-dead",
                   say(QT_TRANSLATE_NOOP(
                           "core",
                           "Visitors of %1 get %2 instead of the release: S3 or CloudFront rejects their requests."),
                       {hosts, first.answer}),
                   say(QT_TRANSLATE_NOOP(
                       "core",
                       "If the bucket policy or a disabled distribution is reported as the cause, restore the policy "
                       "or enable the distribution. Otherwise check in the CloudFront console what has changed.")));
    case Broken:
        return bad("aws-site-dead",
                   say(QT_TRANSLATE_NOOP("core",
                                         "Visitors of %1 get %2 instead of the release: the router %3 does not answer "
                                         "like Shipdeck's router."),
                       {hosts, first.answer, account.foundation().outputs.value(u"Router"_s).section(u'/', -1)}),
                   say(QT_TRANSLATE_NOOP("core", "If the router was changed, restore the version of the stack: %1"),
                       {site::revertCommand(account.foundation(), account.at.choice.flags())}));
    case Other:
        return note("aws-site-other",
                    say(QT_TRANSLATE_NOOP("core", "Visitors of %1 get release %2 instead of the one in its route."),
                        {hosts, first.answer}),
                    say(QT_TRANSLATE_NOOP(
                        "core",
                        "Check again in a minute. If nothing has changed, redeploy: shipctl redeploy <project>")));
    case Fine:
    case Unreached: break;
    }
    return note("aws-site-unreached",
                say(QT_TRANSLATE_NOOP("core", "%1: not reachable from this computer. %2"),
                    {hosts, first.error.what.render()}),
                first.error.next);
}

} // namespace

Task<Checks> ofSites(Account account)
{
    const QString store = account.foundation().outputs.value(u"Routes"_s);
    if (store.isEmpty())
        co_return Checks();
    const Text thing = say(QT_TRANSLATE_NOOP("core", "The public addresses"));
    Http edge(aws::visitorSettings());
    Addresses all;
    QList<Finding> found;
    qsizetype count = 0;
    for (const auto wait : looks) {
        co_await pause(wait, account.at.cancel);
        const auto addresses = co_await addressesOf(account, store); // as they are by now
        if (!addresses)
            co_return {unseen("aws-sites", thing, u"cloudfront-keyvaluestore:ListKeys"_s, addresses.error())};
        all = *addresses;
        count = std::max(count, all.size());
        if (wait.count() > 0)
            all.removeIf([&found](const Address& one) {
                return std::none_of(found.begin(), found.end(),
                                    [&one](const Finding& trouble) { return trouble.host == one.host; });
            });
        found = co_await troubles(account, &edge, all);
        if (found.isEmpty())
            break;
    }
    if (account.at.cancel)
        co_return {unseen("aws-sites", thing, {}, canceled().value())};
    Checks checks;
    while (!found.isEmpty()) {
        const Finding first = found.first();
        QStringList hosts;
        found.removeIf([&](const Finding& one) {
            const bool isAlike =
                one.kind == first.kind && one.answer == first.answer && one.error.code == first.error.code;
            if (isAlike)
                hosts << one.host;
            return isAlike;
        });
        const QString more = hosts.size() > mostNamed ? u" …"_s : QString();
        checks << saidOf(account, first, hosts.mid(0, mostNamed).join(u", "_s) + more);
    }
    if (checks.isEmpty() && count > 0)
        checks << good("aws-sites",
                       say(QT_TRANSLATE_NOOP("core", "Addresses that serve the expected release: %1"),
                           {QString::number(count)}));
    co_return checks;
}

} // namespace shipdeck::accountChecks
