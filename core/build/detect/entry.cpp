// SPDX-License-Identifier: MIT
#include "build/detect/entry.h"

#include "build/detect/procfile.h"
#include "build/detect/rules.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

const QString extensions = u"{js,mjs,cjs,ts,mts,cts}"_s;

QString joined(const QString& folder, const QString& relative)
{
    return QDir::cleanPath(folder.isEmpty() ? relative : folder + u'/' + relative);
}

//! The source of a compiled file: src/server.ts or server.ts for dist/server.js.
QString sourceOf(const AppView& app, const QString& file)
{
    static const QRegularExpression outFolder(u"^(?:dist|build|lib|out)/"_s);
    static const QRegularExpression extension(u"\\.[mc]?[jt]s$"_s);
    QString bare = file;
    bare.remove(extension);
    QStringList patterns{file, bare + u'.' + extensions, bare + u"/index."_s + extensions};
    if (bare.contains(outFolder)) {
        bare.remove(outFolder);
        patterns << u"src/"_s + bare + u'.' + extensions << bare + u'.' + extensions;
    }
    return app.folder.firstMatch(patterns);
}

bool imports(const QString& text, const QStringList& packages)
{
    for (const QString& package : packages) {
        const QString name = QRegularExpression::escape(package);
        const QRegularExpression form(
            uR"((?:from\s*|import\s*\(?\s*|require\s*\(\s*)["']%1(?:/[^"']*)?["'])"_s.arg(name));
        if (form.match(text).hasMatch())
            return true;
    }
    return false;
}

QStringList localImports(const QString& text, const QString& file)
{
    static const QRegularExpression form(uR"((?:from\s*|import\s*\(?\s*|require\s*\(\s*)["'](\.{1,2}/[^"']+)["'])"_s);
    QStringList found;
    auto matches = form.globalMatch(text);
    while (matches.hasNext() && found.size() < 20) {
        const QString path =
            joined(file.contains(u'/') ? file.section(u'/', 0, -2) : QString(), matches.next().captured(1));
        if (!path.startsWith(".."_L1))
            found << path;
    }
    return found;
}

QStringList packagesOf(const FrameworkRow& row)
{
    QStringList packages;
    const auto collect = [&](const std::vector<Condition>& conditions) {
        for (const Condition& condition : conditions) {
            if (!condition.package.isEmpty())
                packages << condition.package;
        }
    };
    collect(row.all);
    collect(row.any);
    return packages;
}

//! Returns `file` if it, or a local file that it imports, imports one of the row's packages.
QString ifItImports(const AppView& app, const QString& file, const FrameworkRow& row)
{
    const QString source = file.isEmpty() ? QString() : sourceOf(app, file);
    if (source.isEmpty())
        return {};
    const QStringList packages = packagesOf(row);
    const QString text = app.folder.text(source);
    if (imports(text, packages))
        return source;
    const QStringList next = localImports(text, source);
    for (const QString& path : next) {
        if (const QString other = sourceOf(app, path); !other.isEmpty() && imports(app.folder.text(other), packages))
            return source;
    }
    return {};
}

QStringList startLines(const AppView& app)
{
    QStringList lines{procfileOf(app).web};
    if (app.manifest)
        lines << app.manifest->script(u"start:prod"_s) << app.manifest->script(u"start"_s);
    for (QString& line : lines)
        line = followed(app, line);
    return lines;
}

//! The commands of a Makefile target, as one line.
QString recipeOf(const AppView& app, const QString& target)
{
    const QRegularExpression form(u"^%1\\s*:(?!=).*\\n((?:\\t.*(?:\\n|$))+)"_s.arg(QRegularExpression::escape(target)),
                                  QRegularExpression::MultilineOption);
    static const QRegularExpression quiet(u"^[@-]+"_s);
    const QString text = app.folder.text(app.folder.firstMatch({u"{Makefile,makefile}"_s}));
    QStringList commands = form.match(text).captured(1).split(u'\n', Qt::SkipEmptyParts);
    for (QString& command : commands)
        command = command.trimmed().remove(quiet);
    return commands.join(u" && "_s);
}

//! The program in a pm2 configuration file: "ecosystem.config.js", "processes.json".
QString scriptOfPm2(const AppView& app, const QString& file)
{
    static const QRegularExpression form(u"[\"']?\\bscript[\"']?\\s*:\\s*[\"']?([\\w./@-]+)"_s);
    return form.match(app.folder.text(QDir::cleanPath(file))).captured(1);
}

} // namespace

bool callsProgram(const QString& line, const QString& program)
{
    const QString name = QRegularExpression::escape(program);
    return QRegularExpression(u"(?:^|[\\s;&|(])(?:\\S*/)?%1(?:$|[\\s;&|)])"_s.arg(name)).match(line).hasMatch();
}

bool isDevServer(const QString& line)
{
    static const QRegularExpression form(
        uR"((?:^|[\s;&|])(?:react-scripts start|ng serve|next dev|next$|nuxt(?: dev)?$|nuxi dev|nodemon|ts-node-dev|tsx watch|vite(?: dev| serve| preview)?(?:\s+-|\s*$)|)"
        uR"(astro (?:dev|preview)|vue-cli-service serve|webpack(?:-dev-server| serve)|parcel(?: serve)? |gatsby develop|docusaurus start|eleventy .*--serve|)"
        uR"(remix(?: vite:)?dev|remix dev|react-router dev|nest start(?:\s+--(?:watch|debug)|$)|node --watch|vitepress dev|live-server|http-server|serve |browser-sync|hexo server|strapi develop|expo start|storybook dev|craco start|(?:ng|nx)(?: run [\w:-]+)?[ :]serve|turbo (?:run )?dev|rsbuild dev|)"
        uR"(\S*manage\.py runserver|fastapi dev|(?:\S*uvicorn|gunicorn|hypercorn) .*--reload|flask .*(?:--debug|--reload)|cargo watch|hugo server|jekyll serve))"_s);
    return form.match(line.trimmed()).hasMatch();
}

QString followed(const AppView& app, QString line)
{
    static const QRegularExpression script(
        u"(?:^|(?<=[\\s;&|(]))(?:npm|pnpm|yarn|bun)(?:\\s+run(?:-script)?)?(?:\\s+-\\S+)*\\s+([\\w:.-]+)"_s);
    static const QRegularExpression make(u"(?:^|(?<=[\\s;&|(]))make\\s+([\\w.-]+)"_s);
    static const QRegularExpression pm2(
        u"\\bpm2(?:-runtime)?\\s+start\\s+([\\w./-]+\\.(?:json|ya?ml|config\\.[cm]?js))"_s);
    for (int step = 0; step < 5; ++step) {
        const auto run = script.match(line);
        const auto made = make.match(line);
        const auto managed = pm2.match(line);
        const QString body = app.manifest && run.hasMatch() ? app.manifest->script(run.captured(1)) : QString();
        const QString recipe = made.hasMatch() ? recipeOf(app, made.captured(1)) : QString();
        const QString file = managed.hasMatch() ? scriptOfPm2(app, managed.captured(1)) : QString();
        if (!body.isEmpty())
            line.replace(run.capturedStart(), run.capturedLength(), body);
        else if (!recipe.isEmpty())
            line.replace(made.capturedStart(), made.capturedLength(), recipe);
        else if (!file.isEmpty())
            line.replace(managed.capturedStart(), managed.capturedLength(), u"node "_s + file);
        else
            break;
        line.truncate(4000);
    }
    return line;
}

bool startsDevServer(const AppView& app, const QString& line)
{
    static const QRegularExpression tool(u"\\b(?:browser-sync|live-server|webpack-dev-server|livereload)\\b"_s);
    const QString meant = followed(app, line);
    const QString file = fileRunBy(meant);
    return isDevServer(meant) || (!file.isEmpty() && app.folder.text(file).contains(tool));
}

Procfile procfileOf(const AppView& app)
{
    Procfile procfile = readProcfile(app.folder.text(u"Procfile"_s));
    if (startsDevServer(app, procfile.web))
        procfile.web.clear();
    return procfile;
}

bool callsForeignHost(const QString& line)
{
    static const QStringList tools{u"vercel"_s,   u"netlify"_s, u"wrangler"_s, u"firebase"_s,
                                   u"gh-pages"_s, u"now"_s,     u"ntl"_s,      u"surge"_s};
    return std::any_of(tools.begin(), tools.end(), [&](const QString& tool) { return callsProgram(line, tool); });
}

QString fileRunBy(const QString& line)
{
    static const QRegularExpression form(
        uR"((?:^|[\s;&|])(?:node|tsx|ts-node|bun(?: run)?|nodemon|pm2(?:-runtime)? start|babel-node)((?:\s+(?:-r|--require|--import|--loader|--env-file)[ =]\S+|\s+-\S+|\s+watch)*)\s+([\w./@-]+))"_s);
    QString file; // the last one, as earlier ones build or migrate
    auto matches = form.globalMatch(line);
    while (matches.hasNext())
        file = QDir::cleanPath(matches.next().captured(2));
    return file;
}

QString nodeEntry(const AppView& app)
{
    const QStringList lines = startLines(app);
    for (const QString& line : lines) {
        if (const QString file = fileRunBy(line); !file.isEmpty() && !startsDevServer(app, line))
            return file;
    }
    if (app.manifest && !app.manifest->main.isEmpty() && !sourceOf(app, QDir::cleanPath(app.manifest->main)).isEmpty())
        return QDir::cleanPath(app.manifest->main);
    QStringList patterns;
    for (const QString& folder : {QString(), u"src/"_s}) {
        for (const QString& name : {u"server"_s, u"app"_s, u"index"_s, u"main"_s})
            patterns << folder + name + u'.' + extensions;
    }
    return app.folder.firstMatch(patterns);
}

bool isEntryReadable(const AppView& app)
{
    const QString entry = nodeEntry(app);
    return !entry.isEmpty() && !sourceOf(app, entry).isEmpty();
}

QString entryThatImports(const AppView& app, const FrameworkRow& row)
{
    if (const QString started = startedFileThatImports(app, row); !started.isEmpty())
        return started;
    return ifItImports(app, nodeEntry(app), row);
}

QString startedFileThatImports(const AppView& app, const FrameworkRow& row)
{
    const QStringList lines = startLines(app);
    for (const QString& line : lines) {
        if (const QString found = ifItImports(app, fileRunBy(line), row); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace shipdeck::build
