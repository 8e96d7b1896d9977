// SPDX-License-Identifier: MIT
#include "build/detect/rules.h"

#include "build/detect/config_scan.h"
#include "build/detect/entry.h"
#include "build/detect/programs.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

//! The combined strength of a match's evidence.
struct Signs {
    bool ownPackage = false, hoisted = false, ownFile = false, content = false;
    QList<Evidence> evidence;

    void add(const Signs& other)
    {
        ownPackage |= other.ownPackage;
        hoisted |= other.hoisted;
        ownFile |= other.ownFile;
        content |= other.content;
        evidence += other.evidence;
    }
};

std::optional<Signs> packageSigns(const QString& package, const AppView& app)
{
    const bool own = app.has(package);
    if (!own && !(app.parent && app.parent->has(package)))
        return {};
    const PackageJson& manifest = own ? *app.manifest : *app.parent;
    Signs signs;
    (own ? signs.ownPackage : signs.hoisted) = true;
    signs.evidence << Evidence{manifest.path, manifest.lineOfKey(package),
                               say(QT_TRANSLATE_NOOP("core", "%1 lists %2 %3"),
                                   {manifest.path, package, manifest.range(package)})};
    return signs;
}

std::optional<Signs> fileSigns(const Condition& condition, const AppView& app)
{
    Signs signs;
    const QStringList files = app.folder.match(condition.file);
    for (const QString& file : files) {
        const QString path = app.folder.full(file);
        if (!condition.hasContent) {
            signs.ownFile = true;
            signs.evidence << Evidence{path, 0, say(QT_TRANSLATE_NOOP("core", "%1 exists"), {path})};
            return signs;
        }
        const QString text = app.folder.text(file);
        const auto match = condition.content.match(text);
        if (!match.hasMatch())
            continue;
        signs.content = true;
        QString line = text.mid(match.capturedStart(), 200).trimmed().section(u'\n', 0, 0);
        // Other entries may follow on the same line.
        static const QRegularExpression entry(u"\\A\"[^\"]*\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*\""_s);
        if (const auto whole = entry.match(line); whole.hasMatch())
            line = whole.captured();
        line = line.left(60);
        if (line.count(u'"') % 2 == 1) // the end of an entry in a list
            line.truncate(line.lastIndexOf(u'"'));
        signs.evidence << Evidence{path, lineAt(text, match.capturedStart()),
                                   say(QT_TRANSLATE_NOOP("core", "%1 contains %2"), {path, line})};
        return signs;
    }
    return {};
}

std::optional<Signs> signsOf(const Condition& condition, const AppView& app)
{
    if (!condition.package.isEmpty())
        return packageSigns(condition.package, app);
    if (condition.all.empty())
        return fileSigns(condition, app);
    Signs together;
    for (const Condition& part : condition.all) {
        const auto signs = signsOf(part, app);
        if (!signs)
            return {};
        together.add(*signs);
    }
    return together;
}

std::optional<Signs> signsOf(const FrameworkRow& row, const AppView& app)
{
    Signs together;
    for (const Condition& condition : row.none) {
        if (signsOf(condition, app))
            return {};
    }
    for (const Condition& condition : row.all) {
        const auto signs = signsOf(condition, app);
        if (!signs)
            return {};
        together.add(*signs);
    }
    bool any = row.any.empty();
    for (const Condition& condition : row.any) {
        if (const auto signs = signsOf(condition, app)) {
            together.add(*signs);
            any = true;
        }
    }
    return any ? std::optional(together) : std::nullopt;
}

//! The name of a script that calls one of the row's programs; empty if none does.
QString scriptThatUses(const FrameworkRow& row, const PackageJson* manifest)
{
    if (!manifest)
        return {};
    QStringList names = manifest->scripts.keys();
    names.sort();
    const QStringList commands = row.commands();
    for (const QString& name : names) {
        for (const QString& command : commands) {
            if (callsProgram(manifest->scripts[name], command))
                return name;
        }
    }
    return {};
}

bool isSampleFolder(const QString& root)
{
    static const QRegularExpression form(
        u"(?:^|/)(?:examples?|demos?|tests?|e2e|fixtures?|templates?|playgrounds?)(?:/|$)"_s);
    return form.match(root).hasMatch();
}

int baseScore(const FrameworkRow& row, const Signs& signs, bool scripted)
{
    if (row.isGeneric() && row.slug != u"go")
        return 40;
    if (signs.ownPackage)
        return scripted ? 95 : 90;
    if (signs.content)
        return signs.ownFile ? 85 : 80;
    if (signs.hoisted)
        return 60;
    return 85;
}

Candidate judge(const FrameworkRow& row, const Signs& signs, const AppView& app)
{
    Candidate candidate{&row, 0, signs.evidence};
    const QString script = scriptThatUses(row, app.manifest);
    const QString config = app.folder.firstMatch(row.configFiles);
    candidate.score = baseScore(row, signs, !script.isEmpty());
    if (!script.isEmpty())
        candidate.evidence << Evidence{app.manifest->path, app.manifest->lineOfKey(script),
                                       say(QT_TRANSLATE_NOOP("core", "the script “%1” is `%2`"),
                                           {script, app.manifest->script(script).left(80)})};
    if (!config.isEmpty()) {
        candidate.score += 5;
        candidate.evidence << Evidence{app.folder.full(config), 0,
                                       say(QT_TRANSLATE_NOOP("core", "%1 exists"), {app.folder.full(config)})};
    }
    candidate.hoisted = signs.hoisted && !signs.ownPackage && !signs.ownFile && !signs.content && config.isEmpty();
    const bool nodeServer = row.isServer() && row.runtime == u"node";
    const bool used = !script.isEmpty() || !config.isEmpty() || (nodeServer && !entryThatImports(app, row).isEmpty());
    if ((signs.ownPackage || signs.hoisted) && !used && !row.isGeneric())
        candidate.score -= 20;
    if (app.manifest && app.manifest->looksLikeLibrary() && row.runtime == u"node" && !used)
        candidate.score -= 30;
    if (row.slug == u"vite" && ConfigScan(app.folder.text(config)).has({u"build"_s, u"lib"_s}))
        candidate.score -= 50; // a library
    if (isSampleFolder(app.folder.root()))
        candidate.score -= 15;
    candidate.score = std::clamp(candidate.score, 1, 100);
    return candidate;
}

//! Nx names the framework in the build target's executor: "@nx/vite:build", "@nx/next:build".
void addNxExecutor(QList<Candidate>& candidates, const AppView& app)
{
    const QString executor = app.nxProject["targets"_L1]["build"_L1]["executor"_L1].toString();
    static const QHash<QString, QString> slugs{
        {u"next"_s, u"nextjs"_s},     {u"vite"_s, u"vite"_s},      {u"angular"_s, u"angular"_s},
        {u"webpack"_s, u"webpack"_s}, {u"nuxt"_s, u"nuxt"_s},      {u"remix"_s, u"remix"_s},
        {u"node"_s, u"node"_s},       {u"esbuild"_s, u"node"_s},   {u"rollup"_s, u"svelte-rollup"_s},
        {u"expo"_s, u"expo-web"_s},   {u"rsbuild"_s, u"rsbuild"_s}};
    const QString plugin = executor.section(u':', 0, 0).section(u'/', -1);
    QString slug = executor.startsWith("@angular"_L1) ? u"angular"_s : slugs.value(plugin);
    if (plugin == u"webpack"
        && app.nxProject["targets"_L1]["build"_L1]["options"_L1]["target"_L1].toString() == u"node")
        slug = u"node"_s;
    const FrameworkRow* row = frameworks().find(slug);
    if (!row)
        return;
    const QString file = app.folder.full(u"project.json"_s);
    const Evidence evidence{file, 0, say(QT_TRANSLATE_NOOP("core", "%1 builds with %2"), {file, executor})};
    for (Candidate& candidate : candidates) {
        if (candidate.row == row) {
            candidate.score = std::max(candidate.score, 90);
            candidate.hoisted = false;
            candidate.evidence.prepend(evidence);
            return;
        }
    }
    candidates << Candidate{row, 90, {evidence}};
}

//! A folder with an index.html is a plain site, even with a package.json for tools.
void addPlainSite(QList<Candidate>& candidates, const AppView& app)
{
    const QString page =
        app.folder.firstMatch({u"index.html"_s, u"public/index.html"_s, u"site/index.html"_s, u"docs/index.html"_s});
    const bool builds =
        app.manifest && (app.manifest->scripts.contains(u"build"_s) || app.manifest->scripts.contains(u"start"_s));
    const auto matched = std::any_of(candidates.begin(), candidates.end(),
                                     [](const Candidate& c) { return c.row->slug == u"static-html"; });
    if (page.isEmpty() || builds || matched || !app.manifest)
        return;
    const QString path = app.folder.full(page);
    candidates << Candidate{frameworks().find(u"static-html"_s),
                            40,
                            {Evidence{path, 0, say(QT_TRANSLATE_NOOP("core", "%1 exists"), {path})}}};
}

} // namespace

QString AppView::range(const QString& package) const
{
    if (has(package))
        return manifest->range(package);
    return parent ? parent->range(package) : QString();
}

QList<Candidate> candidatesFor(const AppView& app)
{
    QList<Candidate> candidates;
    for (const FrameworkRow& row : frameworks().rows()) {
        const auto signs = signsOf(row, app);
        if (signs && row.slug == u"go" && goPrograms(app.folder).isEmpty())
            continue; // a library, or only the modules of a site generator
        if (signs && row.isServer() && row.runtime == u"rust" && rustPrograms(app.folder).isEmpty())
            continue;
        if (signs)
            candidates << judge(row, *signs, app);
    }
    addNxExecutor(candidates, app);
    addPlainSite(candidates, app);
    return candidates;
}

} // namespace shipdeck::build
