// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "base/ids.h"
#include "build/toolchains/semver.h"
#include "build/toolchains/toolchain.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

const QString inside = u"/opt/shipdeck/python"_s;

struct Python {
    QString program; //!< absolute, under /usr/bin: visible inside
    Version version;
};

Task<QList<Python>> installedPythons(Cancel cancel)
{
    static const QRegularExpression name(u"^python3(\\.\\d+)?$"_s);
    QList<Python> found;
    for (const QString& file : QDir(u"/usr/bin"_s).entryList({u"python3*"_s}, QDir::Files)) {
        if (!name.match(file).hasMatch())
            continue;
        Command ask;
        ask.program = u"/usr/bin/"_s + file;
        ask.arguments = QStringList{u"-I"_s, u"-c"_s, u"import sys; print('%d.%d.%d' % sys.version_info[:3])"_s};
        ask.deadline = std::chrono::seconds(20);
        const auto said = co_await run(ask, cancel);
        const auto version = said ? Version::parse(QString::fromLatin1(said->output)) : std::nullopt;
        if (version)
            found << Python{ask.program, *version};
    }
    // `python3`, the distribution's default with its venv package, wins a tie.
    std::stable_sort(found.begin(), found.end(), [](const Python& a, const Python& b) {
        return (a.program == u"/usr/bin/python3") > (b.program == u"/usr/bin/python3");
    });
    co_return found;
}

//! "3.12", ">=3.10,<3.13", "~=3.11", "python-3.11.4", in npm's notation.
std::optional<VersionRange> rangeOf(QString requirement)
{
    requirement.remove(u"python-"_s)
        .replace(u"~="_s, u"^"_s)
        .replace(u"=="_s, u""_s)
        .replace(u".*"_s, u".x"_s)
        .replace(u',', u' ');
    return VersionRange::parse(requirement);
}

Failure versionMissing(const PythonRequirement& requirement, const QList<Python>& installed)
{
    QStringList here;
    for (const Python& python : installed)
        if (const QString version = python.version.toString(); !here.contains(version))
            here << version;
    const Version& first = installed.first().version;
    return fail(Error::Kind::NotFound, "python-version-missing",
                say(QT_TRANSLATE_NOOP("core", "Python %1 is not installed on this computer."), {requirement.python}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Write `python: \"%1\"` in %2, or install the required version under /usr/bin."),
                    {u"%1.%2"_s.arg(first.major).arg(first.minor), requirement.demandedBy}),
                say(QT_TRANSLATE_NOOP("core", "%1 requires it; /usr/bin has %2."),
                    {requirement.demandedBy, here.join(u", "_s)}));
}

Result<Python> choosePython(const PythonRequirement& requirement, const QList<Python>& installed, QList<Text>& remarks)
{
    if (requirement.python.isEmpty())
        return installed.first();
    const auto range = rangeOf(requirement.python);
    for (const Python& python : installed)
        if (range && range->contains(python.version))
            return python;
    // A distribution has only one patched release of each minor version.
    const auto exact = Version::parse(QString(requirement.python).remove(u"python-"_s).remove(u"=="_s));
    const auto near = std::find_if(installed.begin(), installed.end(), [&exact](const Python& python) {
        return exact && python.version.major == exact->major && python.version.minor == exact->minor;
    });
    if (near == installed.end() && !requirement.demandedBy.isEmpty())
        return versionMissing(requirement, installed);
    const Python& chosen = near == installed.end() ? installed.first() : *near;
    remarks << say(QT_TRANSLATE_NOOP("core", "The project requires Python %1; Python %2 of this computer is used."),
                   {requirement.python, chosen.version.toString()});
    return chosen;
}

Failure venvMissing(const Python& python, Text why)
{
    const QString package =
        python.program == u"/usr/bin/python3" ? u"python3-venv"_s : python.program.section(u'/', -1) + u"-venv"_s;
    return fail(Error::Kind::NotFound, "python3-venv-missing",
                say(QT_TRANSLATE_NOOP("core", "Python %1 can't create virtual environments on this computer."),
                    {python.version.toString()}),
                say(QT_TRANSLATE_NOOP("core", "Install it: sudo apt-get install %1"), {package}), std::move(why));
}

//! Installs uv, poetry, pdm or pipenv in a separate virtual environment, kept for other builds.
Task<Result<>> addManager(Toolchain* toolchain, Python python, QString manager, QString folder, const Sandbox* sandbox,
                          QString operation, Report report, Cancel cancel)
{
    const QString home =
        folder + u"/python/%1-%2.%3"_s.arg(manager).arg(python.version.major).arg(python.version.minor);
    if (!QFileInfo(home + u"/complete"_s).exists()) {
        if (report)
            report(say(QT_TRANSLATE_NOOP("core", "Fetching %1."), {manager}));
        CO_CHECK(removeTree(home)); // incomplete, as its process was killed
        CO_CHECK(makeFolder(home));
        SandboxSpec spec;
        // At its final path, as a virtual environment contains absolute paths.
        spec.mounts << Mount{home, inside, true};
        spec.command =
            QStringList{u"/bin/sh"_s,
                        u"-c"_s,
                        u"\"$1\" -m venv \"$2\" && \"$2/bin/pip\" install --quiet \"$3\" && touch \"$2/complete\""_s,
                        u"sh"_s,
                        python.program,
                        inside,
                        manager};
        spec.network = Network::Outbound;
        spec.operation = operation;
        spec.limits = Limits::forBuilds();
        toolchain->addTo(spec);
        QByteArray output;
        const auto listen = [&output](const QByteArray& bytes) { output = (output + bytes).right(4000); };
        CO_TRY(const Finished done, co_await sandbox->run(spec, listen, cancel));
        if (!done.ok())
            co_return fail(
                Error::Kind::Provider, "python-tool-missing",
                say(QT_TRANSLATE_NOOP("core", "%1 could not be installed."), {manager}),
                say(QT_TRANSLATE_NOOP("core", "Check the network and the package index in pip.conf, then try again.")),
                verbatim(QString::fromUtf8(output).trimmed().right(600)));
    }
    toolchain->mounts << Mount{home, inside};
    toolchain->binFolders << inside + u"/bin"_s;
    co_return Result<>();
}

} // namespace

Task<Result<Toolchain>> preparePython(PythonRequirement requirement, Paths paths, const Sandbox* sandbox,
                                      QString operation, Report report, Cancel cancel)
{
    const QList<Python> installed = co_await installedPythons(cancel);
    if (cancel)
        co_return canceled();
    if (installed.isEmpty())
        co_return fail(Error::Kind::NotFound, "python-missing",
                       say(QT_TRANSLATE_NOOP("core", "There is no Python 3 under /usr/bin on this computer.")),
                       say(QT_TRANSLATE_NOOP("core", "Install it: sudo apt-get install %1"),
                           {u"python3 python3-venv"_s}));
    Toolchain toolchain = sandboxEnvironment();
    CO_TRY(const Python python, choosePython(requirement, installed, toolchain.remarks));
    Command ask;
    ask.program = python.program;
    ask.arguments = QStringList{u"-I"_s, u"-c"_s, u"import venv, ensurepip"_s};
    CO_TRY(const Finished said, co_await run(ask, cancel));
    if (!said.ok())
        co_return venvMissing(python, verbatim(QString::fromUtf8(said.errors).trimmed().section(u'\n', -1)));
    toolchain.versions << u"python "_s + python.version.toString();
    toolchain.environment.insert(u"SHIPDECK_PYTHON"_s, python.program);
    toolchain.environment.insert(u"PYTHONUNBUFFERED"_s, u"1"_s);
    static const QStringList known{u"uv"_s, u"poetry"_s, u"pdm"_s, u"pipenv"_s};
    if (known.contains(requirement.manager)) {
        Toolchain* const target = &toolchain;
        CO_CHECK(co_await addManager(target, python, requirement.manager, paths.toolchains(), sandbox, operation,
                                     report, cancel));
        toolchain.versions << requirement.manager;
    }
    co_return toolchain;
}

} // namespace shipdeck::build
