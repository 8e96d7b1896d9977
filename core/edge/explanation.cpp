// SPDX-License-Identifier: MIT
#include "edge/explanation.h"

#include "edge/fingerprint.h"
#include "edge/templates.h"

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

//! The function names the release in what passes it: what it answers itself, and what is found.
QMap<QString, QString> headersOf(const Explanation& said)
{
    const Verdict& verdict = said.verdict;
    QMap<QString, QString> headers;
    if (!verdict.object.isEmpty())
        headers = policyHeaders();
    if (said.isMissing) // only answers below 400 pass it once more
        return headers;
    headers.insert(verdict.headers);
    if (verdict.object.isEmpty() && verdict.location.isEmpty())
        return headers;
    headers[u"x-shipdeck-release"_s] = verdict.release;
    if (verdict.isHidden)
        headers[u"x-robots-tag"_s] = u"noindex"_s;
    return headers;
}

} // namespace

QJsonObject Explanation::toJson() const
{
    QJsonObject said;
    for (auto header = headers.begin(); header != headers.end(); ++header)
        said[header.key()] = header.value();
    QJsonObject made{{u"status"_s, status},           {u"project"_s, verdict.project}, {u"release"_s, verdict.release},
                     {u"canary"_s, verdict.isCanary}, {u"missing"_s, isMissing},       {u"headers"_s, said}};
    const auto add = [&made](const QString& name, const QString& value) {
        if (!value.isEmpty())
            made[name] = value;
    };
    add(u"location"_s, verdict.location);
    add(u"object"_s, verdict.object);
    add(u"file"_s, file);
    add(u"rule"_s, rule);
    add(u"from"_s, origin.line > 0 ? origin.text() : QString());
    add(u"cache"_s, QString::fromLatin1(cache));
    return made;
}

Explanation explained(const Store& store, const Visit& visit, const QStringList& files, const Compiled& site)
{
    Explanation made;
    made.verdict = verdictFor(store, visit);
    made.status = made.verdict.status;
    made.rule = made.verdict.rule;
    made.origin = site.origins.value(made.rule);
    if (!made.verdict.object.isEmpty()) {
        made.file = made.verdict.file.mid(1);
        if (made.rule.isEmpty() && made.verdict.file == site.release.fallback) {
            made.rule = u"fallback"_s;
            made.origin = site.origins.value(u"/*"_s);
        }
        made.isMissing = !files.isEmpty() && !files.contains(made.file);
        made.cache = cacheControlOf(made.verdict.isAsset);
        if (made.isMissing) {
            made.status = 404;
            made.file = site.missing == Missing::ByDistribution ? site.notFoundPage.mid(1) : QString();
            made.verdict.headers.clear();
            made.cache.clear(); // CloudFront keeps it for ten seconds and tells the browser nothing
        } else if (const QString own = made.verdict.headers.value(u"cache-control"_s); !own.isEmpty()) {
            made.cache = own.toLatin1();
        }
    }
    made.headers = headersOf(made);
    return made;
}

Result<Explanation> explained(const Question& question, const QStringList& files, const Compiled& site)
{
    const bool isPath = question.address.trimmed().startsWith(u'/');
    SD_TRY(Visit visit, visitOf(isPath ? question.host + question.address.trimmed() : question.address));
    EdgeRoute route;
    route.project = question.project;
    route.prefix = question.prefix;
    route.release = site.release;
    Store store = site.keys;
    if (!question.access.isEmpty() && !question.visitor.isEmpty()) {
        visit.address = question.visitor;
        route.access = u"here"_s;
        store[u"access/here"_s] = question.access;
    }
    SD_TRY(store[visit.host], encode(route));
    return explained(store, visit, files, site);
}

Result<Visit> visitOf(const QString& address)
{
    const QString trimmed = address.trimmed();
    const QString rest = trimmed.contains(u"://"_s) ? trimmed.section(u"://"_s, 1) : trimmed;
    // Not QUrl: it would take /../ out before the edge could refuse it.
    const qsizetype end =
        std::find_if(rest.begin(), rest.end(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; })
        - rest.begin();
    const auto host = routeKey(rest.left(end).section(u':', 0, 0));
    if (!host)
        return fail(Error::Kind::BadInput, "edge-address-invalid",
                    say(QT_TRANSLATE_NOOP("core", "“%1” is not an address."), {address.left(120)}),
                    say(QT_TRANSLATE_NOOP("core", "Enter one like https://www.example.com/about.")));
    const QString tail = rest.mid(end).section(u'#', 0, 0);
    // As a browser sends it: what is not ASCII and what may not be there is escaped; what is escaped stays, which Qt would
    // escape again.
    const auto sent = [](const QString& text) {
        QByteArrayList parts;
        for (const QString& part : text.split(u'%'))
            parts << QUrl::toPercentEncoding(part, "!#$&'()*+,/:;=?@[]~|\\");
        return parts.join('%');
    };
    Visit visit{*host};
    visit.path = sent(tail.section(u'?', 0, 0));
    if (visit.path.isEmpty())
        visit.path = "/";
    visit.query = sent(tail.section(u'?', 1));
    return visit;
}

} // namespace shipdeck::edge
