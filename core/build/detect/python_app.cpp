// SPDX-License-Identifier: MIT
#include "build/detect/python_app.h"

#include <QRegularExpression>

#include <algorithm>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

struct Shape {
    QStringList constructors; //!< the names of the classes
    QStringList first;        //!< files to check first
};

Shape shapeOf(const QString& framework)
{
    const QStringList usual{u"main.py"_s,         u"app.py"_s,         u"wsgi.py"_s,         u"asgi.py"_s,
                            u"server.py"_s,       u"application.py"_s, u"app/main.py"_s,     u"app/app.py"_s,
                            u"app/__init__.py"_s, u"src/main.py"_s,    u"src/app.py"_s,      u"api/main.py"_s,
                            u"api/index.py"_s,    u"api/app.py"_s,     u"api/__init__.py"_s, u"run.py"_s,
                            u"manage.py"_s,       u"src/app/main.py"_s};
    if (framework == u"flask")
        return {{u"Flask"_s}, QStringList{u"app.py"_s, u"wsgi.py"_s} + usual};
    if (framework == u"fastapi")
        return {{u"FastAPI"_s}, usual};
    if (framework == u"starlette")
        return {{u"Starlette"_s, u"Litestar"_s, u"Quart"_s, u"Sanic"_s}, usual};
    if (framework == u"fasthtml")
        return {{u"FastHTML"_s, u"fast_app"_s}, usual};
    return {};
}

//! All Python files up to two folders deep, likely ones first; without tests and migrations, which start no server.
QStringList pythonFiles(const AppFolder& app, const QStringList& first)
{
    static const QRegularExpression unlikely(
        u"(?:^|/)(?:tests?|migrations|docs|examples?|alembic)/|(?:^|/)(?:test_[^/]*|conftest|setup)\\.py$"_s);
    QStringList files;
    for (const QString& file : first) {
        if (app.has(file) && !files.contains(file))
            files << file;
    }
    const QStringList all = app.files();
    for (const QString& file : all) {
        if (file.endsWith(".py"_L1) && file.count(u'/') <= 2 && !unlikely.match(file).hasMatch()
            && !files.contains(file) && files.size() < 200)
            files << file;
    }
    return files;
}

//! "src/main.py" is `main` with src on the path; "app/main.py" is `app.main`: a package, even without __init__.py.
void setModule(PythonEntry& entry, const AppFolder& app)
{
    QString path = entry.file.chopped(3);
    if (path.endsWith("/__init__"_L1))
        path.chop(9);
    const QString top = path.section(u'/', 0, 0);
    if (path.contains(u'/') && top == u"src" && !app.has(u"src/__init__.py"_s)) {
        entry.folder = top;
        path = path.mid(4);
    }
    entry.module = path.replace(u'/', u'.');
}

//! A function that creates and returns the application.
struct Factory {
    QString name;
    qsizetype at = 0;
    bool needsArguments = false; //!< a server passes none
};

QList<Factory> factoriesIn(const QString& text, const QRegularExpression& call)
{
    static const QRegularExpression form(u"^def\\s+(\\w+)\\s*\\(([^)]*)\\)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression next(u"^[^\\s#)]"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression gives(u"^\\s+return\\s+\\w"_s, QRegularExpression::MultilineOption);
    QList<Factory> found;
    auto matches = form.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto end = next.match(text, match.capturedEnd()).capturedStart();
        const QString body = text.mid(match.capturedEnd(), end < 0 ? -1 : end - match.capturedEnd());
        if (!call.match(body).hasMatch() || !gives.match(body).hasMatch())
            continue;
        const QStringList parameters = match.captured(2).split(u',', Qt::SkipEmptyParts);
        const bool needs = std::any_of(parameters.begin(), parameters.end(), [](const QString& one) {
            return !one.contains(u'=') && !one.trimmed().isEmpty() && !one.trimmed().startsWith(u'*');
        });
        found << Factory{match.captured(1), match.capturedStart(), needs};
    }
    return found;
}

//! `app = create_app()` in any of the files: the object to serve.
std::optional<PythonEntry> objectFrom(const QStringList& factories, const AppFolder& app, const QStringList& files)
{
    if (factories.isEmpty())
        return {};
    const QRegularExpression form(u"^(\\w+)\\s*(?::[^=\\n]+)?=\\s*(?:[\\w.]+\\.)?(%1)\\("_s.arg(factories.join(u'|')),
                                  QRegularExpression::MultilineOption);
    QStringList topFirst = files; // app/tasks.py may create one for its own work
    std::stable_sort(topFirst.begin(), topFirst.end(),
                     [](const QString& a, const QString& b) { return a.count(u'/') < b.count(u'/'); });
    for (const QString& file : std::as_const(topFirst)) {
        const QString text = app.text(file);
        const auto match = form.match(text);
        if (!match.hasMatch())
            continue;
        PythonEntry entry;
        entry.file = file;
        entry.object = match.captured(1);
        entry.line = lineAt(text, match.capturedStart());
        entry.saw =
            say(QT_TRANSLATE_NOOP("core", "%1 creates the application in %2()"), {app.full(file), match.captured(2)});
        setModule(entry, app);
        return entry;
    }
    return {};
}

std::optional<PythonEntry> constructed(const AppFolder& app, const Shape& shape)
{
    const QString names = shape.constructors.join(u'|');
    const QRegularExpression object(u"^(\\w+)(?:\\s*,\\s*\\w+)*\\s*(?::[^=\\n]+)?=\\s*(?:\\w+\\.)?(%1)\\("_s.arg(names),
                                    QRegularExpression::MultilineOption);
    const QRegularExpression call(u"(?:^|\\W)(%1)\\("_s.arg(names));
    const QStringList files = pythonFiles(app, shape.first);
    std::optional<PythonEntry> made;
    bool needsArguments = false;
    QStringList factories;
    for (const QString& file : files) {
        const QString text = app.text(file);
        PythonEntry entry;
        entry.file = file;
        if (const auto match = object.match(text); match.hasMatch()) {
            entry.object = match.captured(1);
            entry.line = lineAt(text, match.capturedStart());
            entry.saw = say(QT_TRANSLATE_NOOP("core", "%1 creates a %2"), {app.full(file), match.captured(2)});
            setModule(entry, app);
            return entry;
        }
        for (const Factory& factory : factoriesIn(text, call)) {
            factories << factory.name;
            if (made && (!needsArguments || factory.needsArguments))
                continue;
            entry.object = factory.name;
            entry.line = lineAt(text, factory.at);
            entry.factory = true;
            entry.saw =
                say(QT_TRANSLATE_NOOP("core", "%1 creates the application in %2()"), {app.full(file), entry.object});
            setModule(entry, app);
            made = entry;
            needsArguments = factory.needsArguments;
        }
    }
    const auto served = objectFrom(factories, app, files);
    return served ? served : made;
}

//! manage.py names the settings module; the package that contains it is the project.
std::optional<PythonEntry> djangoProject(const AppFolder& app)
{
    static const QRegularExpression form(u"DJANGO_SETTINGS_MODULE[\"']\\s*,\\s*[\"']([\\w.]+)[\"']"_s);
    const QString manage =
        app.firstMatch({u"manage.py"_s, u"{src,app,backend,server,django,project}/manage.py"_s, u"*/manage.py"_s});
    const QString text = app.text(manage);
    const auto match = form.match(text);
    PythonEntry entry;
    if (match.hasMatch()) {
        entry.file = manage;
        entry.folder = manage.contains(u'/') ? manage.section(u'/', 0, -2) : QString();
        entry.line = lineAt(text, match.capturedStart());
        entry.module = match.captured(1);
        entry.saw = say(QT_TRANSLATE_NOOP("core", "manage.py uses the settings %1"), {entry.module});
    } else if (const QStringList found = app.match(u"*/wsgi.py"_s); !found.isEmpty()) {
        entry.file = found.first();
        entry.module = found.first().section(u'/', 0, 0) + u".settings"_s;
        entry.saw = say(QT_TRANSLATE_NOOP("core", "%1 exists"), {app.full(entry.file)});
    } else {
        return {};
    }
    // The project of "config.settings.production" is "config".
    QString project = entry.module.section(u".settings"_s, 0, 0);
    if (project == entry.module)
        project = entry.module.section(u'.', 0, -2);
    entry.object = project;
    return entry;
}

std::optional<PythonEntry> script(const AppFolder& app, const QString& package)
{
    const QRegularExpression form(u"^\\s*(?:import|from)\\s+%1\\b"_s.arg(package), QRegularExpression::MultilineOption);
    const QStringList files = pythonFiles(app, {u"streamlit_app.py"_s, u"app.py"_s, u"main.py"_s, u"Home.py"_s});
    for (const QString& file : files) {
        if (const int line = lineOf(app.text(file), form)) {
            PythonEntry entry{file,
                              line,
                              {},
                              {},
                              {},
                              false,
                              say(QT_TRANSLATE_NOOP("core", "%1 imports %2"), {app.full(file), package})};
            return entry;
        }
    }
    return {};
}

QString canonical(QString name)
{
    static const QRegularExpression separators(u"[-_.]+"_s);
    return name.toLower().replace(separators, u"-"_s);
}

} // namespace

std::optional<PythonEntry> pythonEntry(const AppFolder& app, const QString& framework)
{
    if (framework == u"django")
        return djangoProject(app);
    if (framework == u"streamlit" || framework == u"gradio")
        return script(app, framework);
    const Shape shape = shapeOf(framework);
    return shape.constructors.isEmpty() ? std::nullopt : constructed(app, shape);
}

QString pythonManifestText(const AppFolder& app)
{
    QString text;
    for (const QString& file : {u"requirements.txt"_s, u"requirements/production.txt"_s, u"requirements/prod.txt"_s,
                                u"pyproject.toml"_s, u"Pipfile"_s})
        text += app.text(file) + u'\n';
    // requirements.txt may only include others: -r base.txt
    static const QRegularExpression included(u"^\\s*-r\\s+(\\S+)"_s, QRegularExpression::MultilineOption);
    auto matches = included.globalMatch(QString(text));
    for (int i = 0; matches.hasNext() && i < 10; ++i) {
        const QString file = matches.next().captured(1);
        text += app.text(file) + u'\n' + app.text(u"requirements/"_s + file) + u'\n';
    }
    return text;
}

bool hasPythonPackage(const AppFolder& app, const QString& name)
{
    // A requirement line, an entry of a TOML list, or a TOML key: flask==3, "flask>=3", flask = "^3".
    static const QRegularExpression form(u"(?:^\\s*|[\"'])([A-Za-z0-9][\\w.-]*)(?=\\s*(?:$|[\\[<>=~!;,\"'#@ ]))"_s,
                                         QRegularExpression::MultilineOption);
    auto matches = form.globalMatch(pythonManifestText(app));
    while (matches.hasNext()) {
        if (canonical(matches.next().captured(1)) == name)
            return true;
    }
    return false;
}

} // namespace shipdeck::build
