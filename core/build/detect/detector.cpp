// SPDX-License-Identifier: MIT
#include "build/detect/detector.h"

#include "base/error_codes.h"
#include "build/detect/app_choice.h"
#include "build/detect/data_folders.h"
#include "build/detect/detection.h"
#include "build/detect/entry.h"
#include "build/detect/json_text.h"
#include "build/detect/procfile.h"
#include "build/detect/ranking.h"
#include "build/detect/settings.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

Result<std::optional<PackageJson>> manifestOf(const AppFolder& folder)
{
    if (!folder.has(u"package.json"_s))
        return std::nullopt;
    const QString path = folder.full(u"package.json"_s);
    SD_TRY(const QByteArray bytes, folder.tree().read(path));
    SD_TRY(PackageJson manifest, readPackageJson(bytes, path));
    return manifest;
}

Failure nothingDetected(const QString& root)
{
    return fail(Error::Kind::BadInput, code::nothingDetected,
                root.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "No build or start command was found in this folder."))
                               : say(QT_TRANSLATE_NOOP("core", "No build or start command was found in %1."), {root}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Add a start command (`start: …` in shipdeck.yml or a Procfile), or choose the "
                                      "folder that holds the app.")));
}

//! The project.json of an Nx repository that is a single app.
QJsonObject nxProjectOf(const AppFolder& folder)
{
    return folder.has(u"nx.json"_s) ? parseJsonc(folder.text(u"project.json"_s)) : QJsonObject();
}

//! One run of detection over one tree.
class Detector {
public:
    Detector(const FileTree& tree, const DetectOptions& options)
        : m_tree(tree), m_options(options), m_repository(tree, {})
    {
    }
    Result<Detection> run();

private:
    Result<> read();
    Result<std::optional<QString>> chooseRoot();
    Result<ProjectFile> fileFor(const QString& root) const;
    Result<Detection> detectApp(const QString& root);
    Result<QList<Candidate>> candidatesOf(const AppView& app, const QString& forced) const;
    Result<Detection> settle(const AppView& app, const QList<Candidate>& candidates, const ProjectFile& settings);
    Result<Detection> settleOrNext(const AppView& app, QList<Candidate> candidates, const ProjectFile& settings);
    Detection custom(const AppView& app, const ProjectFile& settings) const;

    const FileTree& m_tree;
    const DetectOptions& m_options;
    AppFolder m_repository;
    std::optional<PackageJson> m_rootManifest;
    ProjectFile m_file; //!< of the repository's root
    Workspace m_workspace;
    QList<AppChoice> m_apps;
};

const PackageJson* address(const std::optional<PackageJson>& manifest)
{
    return manifest ? &*manifest : nullptr;
}

Result<> Detector::read()
{
    if (m_tree.files().isEmpty())
        return fail(Error::Kind::BadInput, code::folderEmpty,
                    say(QT_TRANSLATE_NOOP("core", "There are no files to deploy in this folder.")),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Choose the project's folder. For a folder with files that are already "
                                          "built: shipctl deploy --dir <folder>")));
    SD_TRY(m_file, projectFileOf(m_tree));
    SD_TRY(m_rootManifest, manifestOf(m_repository));
    SD_TRY(m_workspace, workspaceOf(m_repository, address(m_rootManifest)));
    return {};
}

//! nullopt: there are several apps, and a person has to choose.
Result<std::optional<QString>> Detector::chooseRoot()
{
    m_apps = appsOf(m_repository, address(m_rootManifest), m_workspace);
    std::optional<QString> given = m_options.root ? m_options.root
        : m_file.root                             ? m_file.root
                                                  : m_options.settings.root;
    if (!given) {
        const bool forced =
            !m_options.framework.isEmpty() || m_file.framework || m_file.start || m_options.settings.start;
        return forced && m_apps.size() != 1 ? std::optional(QString()) : obviousRoot(m_apps);
    }
    QString root = QDir::cleanPath(*given);
    if (root == u".")
        root.clear();
    if (!root.isEmpty() && !m_repository.hasFolder(root)) {
        const QString other = m_apps.isEmpty() ? QString() : m_apps.first().root;
        return fail(Error::Kind::NotFound, code::rootMissing,
                    say(QT_TRANSLATE_NOOP("core", "There is no folder %1 in the project."), {root}),
                    other.isEmpty()
                        ? say(QT_TRANSLATE_NOOP("core", "Check the root directory."))
                        : say(QT_TRANSLATE_NOOP("core", "An app was found in %1: use that as the root directory."),
                              {other}));
    }
    return root;
}

//! The repository's shipdeck.yml applies to the root that it names; one in the app's folder to that app.
Result<ProjectFile> Detector::fileFor(const QString& root) const
{
    const ProjectFile outer = root == m_file.root.value_or(QString()) ? m_file : ProjectFile();
    if (root.isEmpty())
        return outer;
    SD_TRY(const ProjectFile own, projectFileOf(m_tree, root));
    return outer.overriddenBy(own);
}

Result<QList<Candidate>> Detector::candidatesOf(const AppView& app, const QString& forced) const
{
    QList<Candidate> candidates = ranked(candidatesFor(app), app);
    if (forced.isEmpty())
        return candidates;
    const FrameworkRow* row = frameworks().find(forced);
    if (!row) {
        const QString meant = nearest(forced, frameworks().slugs());
        return fail(Error::Kind::BadInput, "framework-unknown",
                    say(QT_TRANSLATE_NOOP("core", "“%1” is not a known framework."), {forced.left(60)}),
                    meant.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "Leave it out to let Shipdeck detect it."))
                                    : say(QT_TRANSLATE_NOOP("core", "Did you mean “%1”?"), {meant}));
    }
    const auto same = [&](const Candidate& c) { return c.row == row; };
    candidates.erase(std::remove_if(candidates.begin(), candidates.end(), same), candidates.end());
    candidates.prepend(Candidate{row, 100, {Evidence{{}, 0, say(QT_TRANSLATE_NOOP("core", "you chose it"))}}});
    return candidates;
}

//! The result without a framework, from the settings for start command or output.
Detection Detector::custom(const AppView& app, const ProjectFile& settings) const
{
    Detection detection;
    const Procfile procfile = procfileOf(app);
    const bool started = settings.start || !procfile.web.isEmpty();
    detection.root = detection.workspaceRoot = detection.buildFolder = app.folder.root();
    detection.framework = procfile.web.isEmpty() ? u"custom"_s : u"procfile"_s;
    detection.name = procfile.web.isEmpty() ? u"Own commands"_s : u"Procfile"_s;
    detection.kind = started ? Detection::Kind::Server : Detection::Kind::Static;
    detection.runtime = started ? u"any"_s : u"static"_s;
    detection.outputDirectory = u"."_s;
    detection.port = 8080;
    detection.confidence = 100;
    return detection;
}

//! A command that still has a placeholder ("<bin>") is dropped.
void dropPlaceHolders(Detection& detection)
{
    static const QRegularExpression form(u"<\\w+>"_s);
    for (QString Detection::*member : {&Detection::startCommand, &Detection::buildCommand}) {
        if ((detection.*member).contains(form))
            (detection.*member).clear();
    }
    if (const auto match = form.match(detection.outputDirectory); match.hasMatch())
        detection.outputDirectory = QDir::cleanPath(detection.outputDirectory.left(match.capturedStart()));
}

Result<Detection> Detector::settle(const AppView& app, const QList<Candidate>& candidates, const ProjectFile& settings)
{
    const FrameworkRow& row = *candidates.first().row;
    Detection d;
    d.root = d.buildFolder = app.folder.root();
    d.framework = row.slug;
    d.name = row.name;
    d.kind = row.isStatic ? Detection::Kind::Static : Detection::Kind::Server;
    d.runtime = row.runtime;
    d.buildCommand = row.buildCommand;
    d.outputDirectory = row.outputDirectory;
    d.startCommand = row.startCommand;
    d.sources = {{u"outputDirectory"_s, u"default"_s},
                 {u"buildCommand"_s, u"default"_s},
                 {u"startCommand"_s, u"default"_s}};
    d.spaFallback = row.spaFallback;
    d.port = row.port;
    if (!row.portVariable.isEmpty())
        d.portVariable = row.portVariable;
    d.publicPrefixes = row.publicPrefixes;
    d.cachePaths = row.cachePaths;
    d.confidence = candidates.first().score;
    d.evidence = candidates.first().evidence;
    for (const Candidate& other : candidates.mid(1))
        d.alternatives << other.row->slug;

    const Member* member = m_workspace.isReal() ? m_workspace.at(app.folder.root()) : nullptr;
    d.workspaceRoot = member && m_rootManifest ? QString() : app.folder.root();
    const AppFolder installFolder(m_tree, d.workspaceRoot);
    const PackageJson* installManifest = d.workspaceRoot.isEmpty() ? address(m_rootManifest) : app.manifest;
    PackageManager manager;
    if (installManifest)
        manager = packageManagerOf(installFolder, *installManifest, settings.packageManager.value_or(QString()));
    Scene scene{app, m_repository, row, manager, &m_workspace, member, {}, {}};
    const bool cssOnly = row.slug == u"static-html" && app.manifest && !app.manifest->script(u"build:css"_s).isEmpty();
    if (row.runtime == u"node" && installManifest) {
        SD_CHECK(applyNode(scene, d));
    } else if (row.runtime == u"python") {
        applyPython(scene, d);
    } else {
        applyOther(scene, d);
    }
    if (cssOnly) {
        d.installCommand = manager.install();
        d.buildCommand = manager.run(u"build:css"_s);
        d.packageManager = manager.name;
    }
    const QString package = !row.all.empty() ? row.all.front().package
        : row.any.empty()                    ? QString()
                                             : row.any.front().package;
    if (!package.isEmpty())
        d.version = installedVersion(app, m_repository, manager, package);
    applyNxOutput(scene, d);
    applyModifiers(scene, d);
    dropPlaceHolders(d);
    findBuildNetwork(scene, d);
    if (isClose(candidates))
        warn(d, "multiple-frameworks",
             say(QT_TRANSLATE_NOOP("core", "%1 was chosen; %2 would also fit."), {row.name, candidates[1].row->name}));
    if (app.manifest && app.manifest->looksLikeLibrary() && d.confidence < 85)
        warn(d, "library-not-app", say(QT_TRANSLATE_NOOP("core", "This looks like a library, not an app.")));
    if (member && m_workspace.isReal()) {
        d.watchedPaths << app.folder.root();
        const auto dependencies = m_workspace.dependenciesOf(*member);
        for (const Member* dependency : dependencies)
            d.watchedPaths << dependency->root;
        d.watchedPaths << u"package.json"_s;
        if (!d.lockFile.isEmpty())
            d.watchedPaths << d.lockFile;
    }
    return d;
}

//! Whether a generic row was chosen that cannot work: no file to start, no build script.
bool leadsNowhere(const Detection& detection, const ProjectFile& settings)
{
    static const QStringList languages{u"node"_s, u"bun"_s, u"python"_s};
    if (detection.framework == u"build-script")
        return detection.buildCommand.isEmpty() && !settings.build;
    return languages.contains(detection.framework) && detection.kind == Detection::Kind::Server
        && detection.startCommand.isEmpty() && !settings.start;
}

//! The best candidate that can work: a `start` script may only watch while a `build` script works.
Result<Detection> Detector::settleOrNext(const AppView& app, QList<Candidate> candidates, const ProjectFile& settings)
{
    for (; !candidates.isEmpty(); candidates.removeFirst()) {
        SD_TRY(Detection detection, settle(app, candidates, settings));
        if (!leadsNowhere(detection, settings))
            return detection;
    }
    return nothingDetected(app.folder.root());
}

Result<Detection> Detector::detectApp(const QString& root)
{
    const AppFolder folder(m_tree, root);
    SD_TRY(const std::optional<PackageJson> manifest, manifestOf(folder));
    SD_TRY(const ProjectFile file, fileFor(root));
    const ProjectFile settings = m_options.settings.overriddenBy(file);
    const Member* member = m_workspace.at(root);
    const AppView app{folder, address(manifest), root.isEmpty() ? nullptr : address(m_rootManifest),
                      member ? member->nxProject : nxProjectOf(folder)};
    const QString forced =
        !m_options.framework.isEmpty() ? m_options.framework : settings.framework.value_or(QString());
    SD_TRY(const QList<Candidate> candidates, candidatesOf(app, forced));
    const bool ownWords = settings.start || settings.output || !procfileOf(app).web.isEmpty();
    const bool onlyProcess = candidates.isEmpty() || candidates.first().row->category == u"process";
    if (onlyProcess && !ownWords)
        return nothingDetected(root);
    Detection detection = custom(app, settings);
    if (!onlyProcess) {
        SD_TRY(detection, settleOrNext(app, candidates, settings));
    } else {
        const FrameworkRow* row = frameworks().find(u"procfile"_s);
        const Scene scene{app, m_repository, *row, {}, nullptr, nullptr, {}, {}};
        applyModifiers(scene, detection);
    }
    m_options.settings.applyTo(detection, fromSettings);
    file.applyTo(detection, file.path);
    if (detection.kind == Detection::Kind::Server && detection.startCommand.isEmpty())
        warn(detection, "start-missing",
             say(QT_TRANSLATE_NOOP("core", "No start command was found; add one as `start:` in shipdeck.yml.")));
    proposeDataFolders(folder, settings, detection);
    return detection;
}

Result<Detection> Detector::run()
{
    SD_CHECK(read());
    SD_TRY(const std::optional<QString> root, chooseRoot());
    Detection detection;
    if (root) {
        SD_TRY(detection, detectApp(*root));
    } else {
        QStringList roots;
        for (const AppChoice& app : std::as_const(m_apps))
            roots << (app.root.isEmpty() ? u"."_s : app.root);
        warn(detection, "multiple-apps",
             say(QT_TRANSLATE_NOOP("core", "There are several apps: %1. Choose one as the root directory."),
                 {roots.join(u", "_s)}));
    }
    detection.apps = m_apps;
    return detection;
}

} // namespace

Result<Detection> detect(const FileTree& tree, const DetectOptions& options)
{
    return Detector(tree, options).run();
}

} // namespace shipdeck::build
