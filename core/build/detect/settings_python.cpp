// SPDX-License-Identifier: MIT
#include "build/detect/node_version.h"
#include "build/detect/python_app.h"
#include "build/detect/settings.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

// Scripts in .venv/bin contain the absolute path at which they were created; `python -m` also works in the artifact.
const QString python = u".venv/bin/python"_s;
const QString newVenv = u"python3 -m venv .venv"_s;

struct Manager {
    QString name, file, install;
};

//! uv, poetry, pdm and pipenv are on the PATH of the install step (toolchains/python.cpp).
Manager managerOf(const AppFolder& app)
{
    if (app.has(u"uv.lock"_s))
        return {u"uv"_s, u"uv.lock"_s, u"UV_PROJECT_ENVIRONMENT=.venv uv sync --frozen --no-dev"_s};
    if (app.has(u"poetry.lock"_s)) {
        const bool package = app.text(u"pyproject.toml"_s).contains(u"[build-system]")
            && !app.text(u"pyproject.toml"_s).contains(QRegularExpression(u"package-mode\\s*=\\s*false"_s));
        return {u"poetry"_s, u"poetry.lock"_s,
                u"POETRY_VIRTUALENVS_IN_PROJECT=true poetry install --only main --no-interaction"_s
                    + (package ? QString() : u" --no-root"_s)};
    }
    if (app.has(u"pdm.lock"_s))
        return {u"pdm"_s, u"pdm.lock"_s, u"PDM_VENV_IN_PROJECT=1 pdm sync --prod"_s};
    if (app.has(u"Pipfile.lock"_s))
        return {u"pipenv"_s, u"Pipfile.lock"_s, u"PIPENV_VENV_IN_PROJECT=1 pipenv sync"_s};
    for (const QString& file : {u"requirements.txt"_s, u"requirements/production.txt"_s, u"requirements/prod.txt"_s}) {
        if (app.has(file))
            return {u"pip"_s, file, newVenv + u" && .venv/bin/pip install -r "_s + file};
    }
    if (app.has(u"Pipfile"_s))
        return {u"pipenv"_s, u"Pipfile"_s, u"PIPENV_VENV_IN_PROJECT=1 pipenv install --skip-lock"_s};
    if (app.has(u"pyproject.toml"_s))
        return {u"pip"_s, u"pyproject.toml"_s, newVenv + u" && .venv/bin/pip install ."_s};
    return {u"pip"_s, {}, newVenv};
}

//! Adds an undeclared package that the server needs, with a warning.
void addPackage(Detection& detection, const QString& package)
{
    // The managers' environments have no pip; the one in PATH installs into them.
    detection.installCommand += detection.packageManager == u"pip" ? u" && .venv/bin/pip install "_s + package
                                                                   : u" && pip --python .venv install "_s + package;
    warn(detection, "server-added",
         say(QT_TRANSLATE_NOOP(
                 "core",
                 "%1 is not in the dependencies, so the install step adds it. Add it yourself to pin its version."),
             {package}));
}

bool wantsAsgi(const Scene& scene)
{
    const AppFolder& app = scene.app.folder;
    return hasPythonPackage(app, u"channels"_s) || hasPythonPackage(app, u"daphne"_s);
}

void serveWsgi(Detection& detection, const AppFolder& app, const QString& target, const QString& folder)
{
    if (!hasPythonPackage(app, u"gunicorn"_s) && hasPythonPackage(app, u"waitress"_s)) {
        detection.startCommand = u"%1 -m waitress --listen=0.0.0.0:$PORT %2"_s.arg(python, target);
        return;
    }
    if (!hasPythonPackage(app, u"gunicorn"_s))
        addPackage(detection, u"gunicorn"_s);
    const QString chdir = folder.isEmpty() ? QString() : u" --chdir "_s + folder;
    // The parentheses of a factory have to be quoted in the shell.
    const QString quoted = target.contains(u'(') ? u'\'' + target + u'\'' : target;
    detection.startCommand = u"%1 -m gunicorn%2 %3 --bind 0.0.0.0:$PORT"_s.arg(python, chdir, quoted);
}

void serveAsgi(Detection& detection, const AppFolder& app, const QString& target, const PythonEntry& entry)
{
    static const QRegularExpression bundled(u"(?i)\\bfastapi\\[(?:[^\\]]*,)?\\s*(?:standard|all)"_s);
    if (!hasPythonPackage(app, u"uvicorn"_s) && !bundled.match(pythonManifestText(app)).hasMatch()
        && !hasPythonPackage(app, u"python-fasthtml"_s))
        addPackage(detection, u"uvicorn"_s);
    detection.startCommand = u"%1 -m uvicorn %2%3%4 --host 0.0.0.0 --port $PORT"_s.arg(
        python, entry.folder.isEmpty() ? QString() : u"--app-dir %1 "_s.arg(entry.folder), target,
        entry.factory ? u" --factory"_s : QString());
}

void applyDjango(const Scene& scene, Detection& detection, const PythonEntry& entry)
{
    static const QRegularExpression staticRoot(u"^\\s*STATIC_ROOT\\s*="_s, QRegularExpression::MultilineOption);
    const AppFolder& app = scene.app.folder;
    const QString project = entry.object;
    const QString top = entry.folder.isEmpty() ? QString() : entry.folder + u'/'; // what manage.py imports from
    const QString prefix = top + (project.isEmpty() ? QString() : QString(project).replace(u'.', u'/') + u'/');
    QString settings;
    const QStringList files = app.match(prefix + u"settings.py"_s) + app.match(prefix + u"settings/*.py"_s);
    for (const QString& file : files)
        settings += app.text(file);
    // Without STATIC_ROOT collectstatic fails with ImproperlyConfigured.
    detection.buildCommand =
        staticRoot.match(settings).hasMatch() ? python + u" %1manage.py collectstatic --noinput"_s.arg(top) : QString();
    const QString dotted = project.isEmpty() ? QString() : project + u'.';
    const bool wsgi = app.has(prefix + u"wsgi.py"_s);
    if (wantsAsgi(scene) || (!wsgi && app.has(prefix + u"asgi.py"_s)))
        serveAsgi(detection, app, dotted + u"asgi:application"_s, entry);
    else
        serveWsgi(detection, app, dotted + u"wsgi"_s, entry.folder);
    if (settings.contains(u"postgresql") || settings.contains(u"mysql") || settings.contains(u"DATABASE_URL"))
        warn(
            detection, "needs-database",
            say(QT_TRANSLATE_NOOP(
                "core",
                "The settings use a database: set its address as a variable, and run `migrate` as the release step.")));
}

void applyServer(const Scene& scene, Detection& detection)
{
    const AppFolder& app = scene.app.folder;
    const QString slug = scene.row.slug;
    const auto entry = pythonEntry(app, slug);
    if (!entry)
        return;
    const QString target = entry->module + u':' + entry->object;
    detection.sources.insert(u"startCommand"_s, scene.place(entry->file, entry->line));
    if (slug == u"django")
        applyDjango(scene, detection, *entry);
    else if (slug == u"flask")
        serveWsgi(detection, app, entry->factory ? target + u"()"_s : target, entry->folder);
    else if (slug == u"streamlit")
        detection.startCommand =
            u"%1 -m streamlit run %2 --server.port $PORT --server.address 0.0.0.0 --server.headless true"_s.arg(
                python, entry->file);
    else if (slug == u"gradio")
        detection.startCommand =
            u"GRADIO_SERVER_NAME=0.0.0.0 GRADIO_SERVER_PORT=$PORT %1 %2"_s.arg(python, entry->file);
    else
        serveAsgi(detection, app, target, *entry);
}

void applyGenerator(const Scene& scene, Detection& detection)
{
    const QString slug = scene.row.slug;
    const QString package = slug == u"sphinx" ? u"sphinx"_s : slug;
    if (!hasPythonPackage(scene.app.folder, package)) {
        static const QRegularExpression material(u"^\\s*name:\\s*material|^theme:\\s*material"_s,
                                                 QRegularExpression::MultilineOption);
        const bool theme = slug == u"mkdocs" && material.match(scene.app.folder.text(u"mkdocs.yml"_s)).hasMatch();
        addPackage(detection, theme ? u"mkdocs-material"_s : package);
    }
    static const QRegularExpression siteDir(u"^site_dir:\\s*[\"']?([\\w./-]+)"_s, QRegularExpression::MultilineOption);
    const auto match = siteDir.match(scene.app.folder.text(u"mkdocs.yml"_s));
    if (slug == u"mkdocs" && match.hasMatch())
        set(detection, u"outputDirectory"_s, &Detection::outputDirectory, match.captured(1),
            scene.place(u"mkdocs.yml"_s, 0));
    if (slug == u"sphinx") {
        const QString source = scene.app.folder.firstMatch(
            {u"docs/source/conf.py"_s, u"docs/conf.py"_s, u"doc/conf.py"_s, u"source/conf.py"_s, u"conf.py"_s});
        const QString folder = source.contains(u'/') ? source.section(u'/', 0, -2) : u"."_s;
        detection.buildCommand = u"sphinx -b html %1 %2"_s.arg(folder, scene.row.outputDirectory);
    }
    detection.buildCommand = python + u" -m "_s + detection.buildCommand;
}

void applyTests(const Scene& scene, Detection& detection)
{
    const AppFolder& app = scene.app.folder;
    if (hasPythonPackage(app, u"pytest"_s) || app.has(u"pytest.ini"_s)
        || app.text(u"pyproject.toml"_s).contains(u"[tool.pytest"))
        set(detection, u"testCommand"_s, &Detection::testCommand, python + u" -m pytest"_s, u"pytest"_s);
    else if (scene.row.slug == u"django" && !(app.match(u"*/tests.py"_s) + app.match(u"*/tests/*.py"_s)).isEmpty())
        set(detection, u"testCommand"_s, &Detection::testCommand, python + u" manage.py test"_s, u"manage.py"_s);
}

} // namespace

void applyPython(const Scene& scene, Detection& detection)
{
    const AppFolder& app = scene.app.folder;
    const Manager manager = managerOf(app);
    const WantedVersion version = pythonVersionOf(app);
    detection.runtime = u"python"_s;
    detection.workspaceRoot = app.root();
    detection.packageManager = manager.name;
    detection.lockFile = manager.file.endsWith(".lock"_L1) ? app.full(manager.file) : QString();
    set(detection, u"pythonVersion"_s, &Detection::pythonVersion, version.version, version.source);
    set(detection, u"installCommand"_s, &Detection::installCommand, manager.install,
        manager.file.isEmpty() ? u"default"_s : app.full(manager.file));
    if (detection.kind == Detection::Kind::Static)
        applyGenerator(scene, detection);
    else
        applyServer(scene, detection);
    if (scene.row.slug == u"python") {
        const QString entry =
            app.firstMatch({u"main.py"_s, u"app.py"_s, u"server.py"_s, u"bot.py"_s, u"src/main.py"_s});
        detection.startCommand = entry.isEmpty() ? QString() : python + u' ' + entry;
        detection.sources.insert(u"startCommand"_s, app.full(entry));
    }
    if (detection.startCommand.contains(u'<'))
        detection.startCommand.clear(); // the table's placeholder, for which there is no value
    if (scene.app.manifest && scene.app.manifest->scripts.contains(u"build"_s)) {
        // A package.json builds the assets, which have to exist before collectstatic.
        detection.installCommand += u" && "_s + scene.manager.install();
        const QString assets = scene.manager.run(u"build"_s);
        detection.buildCommand =
            detection.buildCommand.isEmpty() ? assets : assets + u" && "_s + detection.buildCommand;
    }
    applyTests(scene, detection);
}

} // namespace shipdeck::build
