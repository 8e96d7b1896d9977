// SPDX-License-Identifier: MIT
#include "build/detect/ranking.h"

#include "build/detect/entry.h"
#include "build/detect/python_app.h"

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

template <typename Predicate> void drop(QList<Candidate>& candidates, Predicate gone)
{
    candidates.erase(std::remove_if(candidates.begin(), candidates.end(), gone), candidates.end());
}

bool has(const QList<Candidate>& candidates, auto predicate)
{
    return std::any_of(candidates.begin(), candidates.end(), predicate);
}

//! docs/detection.md's order of languages, for ties.
int languageRank(const FrameworkRow& row)
{
    static const QStringList order{u"php"_s,    u"go"_s,   u"java"_s,   u"rust"_s, u"ruby"_s, u"elixir"_s,
                                   u"python"_s, u"deno"_s, u"dotnet"_s, u"node"_s, u"any"_s};
    const auto at = order.indexOf(row.runtime);
    return at < 0 ? static_cast<int>(order.size()) : static_cast<int>(at);
}

int band(int score)
{
    return score >= 85 ? 2 : score >= 60 ? 1 : 0;
}

void dropSuperseded(QList<Candidate>& candidates)
{
    QSet<QString> gone;
    QStringList open;
    for (const Candidate& candidate : std::as_const(candidates))
        open += candidate.row->supersedes;
    // A removed candidate still removes those that it supersedes.
    while (!open.isEmpty()) {
        const QString slug = open.takeFirst();
        if (gone.contains(slug))
            continue;
        gone.insert(slug);
        if (const FrameworkRow* row = frameworks().find(slug);
            row && has(candidates, [&](const Candidate& c) { return c.row == row; }))
            open += row->supersedes;
    }
    drop(candidates, [&](const Candidate& c) { return gone.contains(c.row->slug); });
}

//! Dependencies hoisted for other apps do not count if a candidate has evidence of its own.
void judgeHoisted(QList<Candidate>& candidates)
{
    const bool own =
        has(candidates, [](const Candidate& c) { return !c.hoisted && !c.row->isGeneric() && c.score >= 85; });
    if (own)
        drop(candidates, [](const Candidate& c) { return c.hoisted; });
}

bool isNodeLibraryServer(const FrameworkRow& row)
{
    static const QSet<QString> slugs{u"express"_s, u"fastify"_s, u"koa"_s, u"hono"_s, u"h3"_s, u"hapi"_s};
    return slugs.contains(row.slug);
}

//! A server library counts only if a started file imports it; next to a front end, only if `start` runs that file.
void judgeServerLibraries(QList<Candidate>& candidates, const AppView& app)
{
    const bool frontEnd = has(candidates, [](const Candidate& c) {
        return c.row->runtime == u"node" && c.row->isFrontEnd() && c.score >= 60 && c.row->slug != u"webpack";
    });
    drop(candidates, [&](const Candidate& c) {
        if (!isNodeLibraryServer(*c.row))
            return false;
        if (frontEnd)
            return startedFileThatImports(app, *c.row).isEmpty();
        // Without a readable entry (compiled elsewhere, unusual layout) the dependency has to be enough.
        return isEntryReadable(app) && entryThatImports(app, *c.row).isEmpty();
    });
    const bool server = has(candidates, [&](const Candidate& c) {
        return isNodeLibraryServer(*c.row) && !startedFileThatImports(app, *c.row).isEmpty();
    });
    if (server) // the bundler's output is the server's public folder
        drop(candidates, [](const Candidate& c) { return c.row->runtime == u"node" && c.row->isFrontEnd(); });
}

//! Rails, Django, Laravel or Phoenix with a package.json for assets win over Vite.
void judgeLanguages(QList<Candidate>& candidates)
{
    const bool otherServer = has(candidates, [](const Candidate& c) {
        return c.row->isServer() && !c.row->isGeneric() && c.row->runtime != u"node" && c.row->runtime != u"any"
            && c.score >= 80;
    });
    // A Python API next to a single-page app may be two apps; a framework that compiles or renders pages includes its
    // front end.
    const bool ownsPages = has(candidates, [](const Candidate& c) {
        return c.row->isServer() && !c.row->isGeneric() && c.score >= 80 && c.row->runtime != u"node"
            && c.row->runtime != u"any" && c.row->runtime != u"python";
    });
    if (ownsPages)
        drop(candidates, [](const Candidate& c) { return c.row->runtime == u"node" && c.row->category == u"spa"; });
    if (otherServer)
        drop(candidates, [](const Candidate& c) {
            return c.row->runtime == u"node"
                && (c.row->category == u"bundler" || c.row->isGeneric() || isNodeLibraryServer(*c.row));
        });
}

//! A build script alone is weak evidence: it counts if nothing else matches, and not for a library.
void judgeBuildScript(QList<Candidate>& candidates, const AppView& app)
{
    const auto isScript = [](const Candidate& c) { return c.row->slug == u"build-script"; };
    const bool other = has(candidates, [&](const Candidate& c) {
        return !isScript(c) && c.row->slug != u"node" && c.row->slug != u"bun" && c.row->category != u"process";
    });
    // gulp and grunt build sites and assets; libraries are built with compilers.
    const bool makesSites = app.manifest
        && (callsProgram(app.manifest->script(u"build"_s), u"gulp"_s)
            || callsProgram(app.manifest->script(u"build"_s), u"grunt"_s));
    if (other || (app.manifest && app.manifest->looksLikeLibrary() && !makesSites))
        drop(candidates, isScript);
}

//! Of several Python libraries the one whose constructor is in the entry file wins.
void judgePython(QList<Candidate>& candidates, const AppView& app)
{
    for (Candidate& candidate : candidates) {
        if (candidate.row->runtime != u"python" || candidate.row->isGeneric() || !candidate.row->isServer())
            continue;
        if (const auto entry = pythonEntry(app.folder, candidate.row->slug)) {
            candidate.score = std::min(100, candidate.score + 10);
            candidate.evidence << Evidence{app.folder.full(entry->file), entry->line, entry->saw};
        } else {
            candidate.score = std::max(1, candidate.score - 20);
        }
    }
}

void judgeRest(QList<Candidate>& candidates)
{
    const auto real = [](const Candidate& c) {
        return !c.row->isGeneric() && c.row->category != u"function" && c.score >= 40;
    };
    if (has(candidates, real))
        drop(candidates, [](const Candidate& c) {
            // A Dockerfile, a Procfile, Lambda handlers and documentation are only other ways to run the same app.
            return c.row->category == u"container" || c.row->category == u"process" || c.row->category == u"runtime"
                || c.row->category == u"static" || (c.row->category == u"function" && c.row->slug == u"lambda-handler");
        });
    const bool anything = has(candidates, [](const Candidate& c) {
        return c.row->category != u"docs" && c.row->category != u"container" && c.row->category != u"process";
    });
    if (anything)
        drop(candidates,
             [](const Candidate& c) { return c.row->category == u"container" || c.row->category == u"process"; });
}

} // namespace

QList<Candidate> ranked(QList<Candidate> candidates, const AppView& app)
{
    judgeServerLibraries(candidates, app);
    judgePython(candidates, app);
    judgeHoisted(candidates);
    dropSuperseded(candidates);
    judgeLanguages(candidates);
    judgeBuildScript(candidates, app);
    judgeRest(candidates);
    const bool plainOnly = candidates.size() == 1 && candidates.first().row->slug == u"static-html";
    if (plainOnly && app.folder.has(u"index.html"_s))
        candidates.first().score = 90; // no other candidate
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        const bool aDocs = a.row->category == u"docs", bDocs = b.row->category == u"docs";
        const auto key = [](const Candidate& c, bool docs) {
            return std::tuple(docs, -band(c.score), -c.row->priority, -c.score, languageRank(*c.row),
                              -c.evidence.size(), c.row->slug);
        };
        return key(a, aDocs) < key(b, bDocs);
    });
    return candidates;
}

bool isClose(const QList<Candidate>& ranked)
{
    if (ranked.size() < 2 || ranked.first().row->isGeneric())
        return false;
    return std::any_of(ranked.begin() + 1, ranked.end(), [&](const Candidate& other) {
        return !other.row->isGeneric() && ranked.first().score - other.score < 10;
    });
}

} // namespace shipdeck::build
