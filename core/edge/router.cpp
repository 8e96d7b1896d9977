// SPDX-License-Identifier: MIT
#include "edge/router.h"

#include "edge/access.h"
#include "edge/address.h"
#include "edge/fingerprint.h"
#include "edge/pattern.h"

#include <QRegularExpression>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

constexpr int invalid = 400; // no path of an object
constexpr int busy = 503;    // the store does not have what the route promises

//! Where a path leads: to a file, or to another address.
struct Found {
    QString file = {};
    QString to = {}; //!< another address
    int status = 200;
    bool isAsset = false;
};

bool isMove(int status)
{
    return status > 300 && status < 400;
}

//! One visit on its way through the function.
class Way {
public:
    Way(const Store& store, const EdgeRelease& release, Verdict& verdict)
        : m_store(store), m_release(release), m_verdict(verdict)
    {
    }
    //! Nothing: the store is not complete.
    std::optional<Found> find(const QString& path);

private:
    std::optional<QJsonObject> part(const QString& name) const;
    //! Undefined where there is none; nothing at all where the store lacks the part.
    std::optional<QJsonValue> entryOf(const QString& path) const;
    std::optional<Found> ruled(const QString& path);
    std::optional<Found> rewritten(const QString& path, int status) const;
    Found resolved(const QString& path, const QJsonValue& known) const;
    bool readRules(const QString& path, int from);

    const Store& m_store;
    const EdgeRelease& m_release;
    Verdict& m_verdict;
    QJsonArray m_rules;
    bool m_isBroken = false;
};

std::optional<QJsonObject> Way::part(const QString& name) const
{
    const auto value = m_store.constFind(u"rules/%1/%2"_s.arg(m_release.rules, name));
    if (value == m_store.constEnd())
        return std::nullopt;
    return QJsonDocument::fromJson(*value).object();
}

std::optional<QJsonValue> Way::entryOf(const QString& path) const
{
    if (m_release.exactParts == 0)
        return QJsonValue(QJsonValue::Undefined);
    const QString key = exactKey(path);
    const auto entries = part(u'e' + QString::number(edgeHash(key) % m_release.exactParts));
    if (!entries)
        return std::nullopt;
    return entries->value(key);
}

bool Way::readRules(const QString& path, int from)
{
    for (int i = from; i < m_release.ruleParts; ++i) {
        const auto read = part(QString::number(i));
        if (!read)
            return false;
        const QJsonArray rules = (*read)[u"w"_s].toArray();
        for (const QJsonValue& rule : rules)
            m_rules << rule;
        const QJsonArray all = (*read)[u"h"_s].toArray();
        for (const QJsonValue& rule : all) {
            const QJsonArray pair = rule.toArray();
            if (!matched(pair[0].toString(), path))
                continue;
            const QJsonObject headers = pair[1].toObject();
            for (auto header = headers.begin(); header != headers.end(); ++header)
                m_verdict.headers[header.key()] = header.value().toString();
        }
    }
    return true;
}

std::optional<Found> Way::find(const QString& path)
{
    const auto entry = entryOf(path);
    if (!entry)
        return std::nullopt;
    const bool isDecided = !entry->isUndefined() || isFingerprinted(path);
    if (!readRules(path, isDecided ? m_release.patternParts : 0))
        return std::nullopt;
    if (entry->isArray()) {
        m_verdict.rule = exactKey(path);
        const QJsonArray rule = entry->toArray();
        if (isMove(rule[1].toInt()))
            return Found{{}, rule[0].toString(), rule[1].toInt()};
        return rewritten(rule[0].toString(), rule[1].toInt());
    }
    if (entry->isUndefined() && isFingerprinted(path))
        return Found{path, {}, 200, true};
    if (entry->isUndefined()) {
        auto found = ruled(path);
        if (found || m_isBroken)
            return found;
    }
    return resolved(path, *entry);
}

std::optional<Found> Way::ruled(const QString& path)
{
    for (const auto& one : std::as_const(m_rules)) {
        const QJsonArray rule = one.toArray();
        if (rule[3].toInt() != 0 && hasExtension(path))
            continue;
        const auto values = matched(rule[0].toString(), path);
        if (!values)
            continue;
        m_verdict.rule = rule[0].toString();
        const int status = rule[2].toInt();
        if (isMove(status))
            return Found{{}, filled(rule[1].toString(), *values, As::Address), status};
        // What the parts stood for may make "//" or "/../" with the text between them.
        const QString to = allowedPath(filled(rule[1].toString(), *values, As::Path));
        if (to.isEmpty())
            return Found{{}, {}, invalid};
        auto found = rewritten(to, status);
        m_isBroken = !found;
        return found;
    }
    return std::nullopt;
}

std::optional<Found> Way::rewritten(const QString& path, int status) const
{
    const auto entry = entryOf(path);
    if (!entry)
        return std::nullopt;
    if (entry->isUndefined() && isFingerprinted(path))
        return Found{path, {}, status, true};
    Found there = resolved(path, entry->isArray() ? QJsonValue(QJsonValue::Undefined) : *entry);
    return Found{there.file, {}, status};
}

//! `known`: 0 for a file that is there under just this name, a text for a page that is there. With `to` set, `file` is what
//! would be there.
Found Way::resolved(const QString& path, const QJsonValue& known) const
{
    const bool isPage = known.isString();
    if (known.isDouble() || (!isPage && hasExtension(path))) {
        if (!known.isDouble() && m_release.hidesHtml && path.endsWith(".html"_L1)) {
            const QString bare = path.chopped(path.endsWith("/index.html"_L1) ? 10 : 5);
            return {path, encodedPath(bare), 308};
        }
        return {path};
    }
    const bool isSlashed = path.endsWith(u'/');
    const QString bare = isSlashed ? path.chopped(1) : path;
    QString file = isPage ? known.toString() : m_release.fallback;
    if (path == u"/" && !isPage)
        file = u"/index.html"_s;
    else if (file.isEmpty())
        file = bare + (m_release.pages == EdgeRelease::Pages::Files ? u".html"_s : u"/index.html"_s);
    bool wantsSlash = m_release.slash == EdgeRelease::Slash::Always;
    if (m_release.slash == EdgeRelease::Slash::AsFiles)
        wantsSlash = file == m_release.fallback ? isSlashed : file.endsWith("/index.html"_L1);
    if (path != u"/" && isSlashed != wantsSlash)
        return {file, encodedPath(bare) + (wantsSlash ? u"/"_s : QString()),
                m_release.slash == EdgeRelease::Slash::AsFiles ? 302 : 308};
    return {file};
}

QString withQuery(QString to, const QByteArray& query)
{
    static const QRegularExpression slashes(u"^/+"_s);
    // A part that stood for nothing must not make another host of the next one.
    to.replace(slashes, u"/"_s);
    if (query.isEmpty() || to.contains(u'?') || to.contains(u'#'))
        return to;
    QByteArray kept;
    std::copy_if(query.begin(), query.end(), std::back_inserter(kept), [](char c) { return c > ' ' && c < '\x7f'; });
    return to + u'?' + QString::fromLatin1(kept);
}

Verdict redirectedBy(const EdgeAlias& alias, const Visit& visit)
{
    Verdict verdict;
    verdict.project = verdict.release = alias.project;
    verdict.status = decodedPath(visit.path).isEmpty() ? invalid : 308;
    if (verdict.status != invalid)
        verdict.location = withQuery(u"https://%1%2"_s.arg(alias.host, QString::fromLatin1(visit.path)), visit.query);
    return verdict;
}

} // namespace

int diceFor(const EdgeRoute::Canary& canary, bool isCanary)
{
    const int first = (100 - edgeHash(canary.release.id) % 100) % 100;
    return isCanary ? first : (first + 99) % 100;
}

Verdict verdictFor(const Store& store, const Visit& visit)
{
    Verdict verdict;
    const QString host = visit.host.toLower().section(u':', 0, 0);
    auto kept = store.constFind(host);
    if (kept == store.constEnd())
        kept = store.constFind(u"*."_s + host.section(u'.', 1));
    const auto alias = kept == store.constEnd() ? std::nullopt : aliasIn(*kept);
    if (alias && alias->isRedirect)
        return redirectedBy(*alias, visit);
    if (alias)
        kept = store.constFind(alias->host);
    if (kept == store.constEnd()) {
        verdict.status = 404;
        return verdict;
    }
    const auto route = decode(*kept);
    if (!route) {
        verdict.status = busy;
        return verdict;
    }
    verdict.project = route->project;
    if (!route->access.isEmpty()) {
        const auto access = store.constFind(u"access/"_s + route->access);
        const Entry entry = access == store.constEnd()
            ? Entry::Refused
            : entryFor(QJsonDocument::fromJson(*access).object(), visit.authorization, visit.address);
        verdict.status = access == store.constEnd() ? busy : entry == Entry::Refused ? 403 : 401;
        if (entry != Entry::Open)
            return verdict;
        verdict.status = 200;
    }
    const QString path = decodedPath(visit.path);
    if (path.isEmpty()) {
        verdict.status = invalid;
        return verdict;
    }

    const int dice = visit.dice.value_or(visit.luck);
    verdict.isCanary = route->canary && (dice + edgeHash(route->canary->release.id)) % 100 < route->canary->weight;
    const EdgeRelease& release = verdict.isCanary ? route->canary->release : route->release;
    verdict.release = release.id;
    verdict.isHidden = route->isHidden;

    const auto found = Way(store, release, verdict).find(path);
    if (!found) {
        verdict.status = busy;
        return verdict;
    }
    verdict.status = found->status;
    if (found->file.isEmpty() || !found->to.isEmpty()) {
        if (!found->to.isEmpty())
            verdict.location = withQuery(found->to, visit.query);
        verdict.headers.clear();
        return verdict;
    }
    verdict.file = found->file;
    verdict.isAsset = found->isAsset;
    verdict.object =
        u'/' + route->prefix + (found->isAsset ? u"assets"_s : u"releases/"_s + release.id) + encodedPath(found->file);
    return verdict;
}

} // namespace shipdeck::edge
