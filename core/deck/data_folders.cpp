// SPDX-License-Identifier: MIT
#include "deck/data_folders.h"

#include "base/files.h"
#include "build/sandbox/sandbox.h"
#include "build/tree/pool.h"
#include "deck/state.h"
#include "deploy/data_folders.h"
#include "deploy/serving.h"
#include "deploy/target.h"
#include "store/deployments.h"
#include "store/projects.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

Failure notExported(const QString& file, Text why)
{
    return fail(Error::Kind::Provider, "data-export-failed",
                say(QT_TRANSLATE_NOOP("core", "The data could not be written to %1."), {file}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Check the free space and the permissions of that folder, then try again.")),
                std::move(why));
}

build::SandboxSpec packing(const QList<deploy::DataFolder>& folders, const QString& file)
{
    const QString inside = u"/archive.tar.gz"_s;
    build::SandboxSpec spec;
    // Whoever unpacks it gets files of their own, none of which runs as somebody else.
    spec.command = {u"tar"_s,       u"--create"_s,    u"--gzip"_s,           u"--sparse"_s,           u"--owner=0"_s,
                    u"--group=0"_s, u"--mode=ug-s"_s, u"--file="_s + inside, u"--directory=/export"_s};
    spec.mounts = {{file, inside, true}};
    for (const deploy::DataFolder& folder : folders) {
        spec.mounts << build::Mount{folder.path, u"/export/"_s + folder.name, false};
        spec.command << u"./"_s + folder.name;
    }
    spec.operation = u"export"_s;
    return spec;
}

} // namespace

Task<QList<DataFolderUse>> measureData(Paths paths, ProjectId project)
{
    const std::function<QList<DataFolderUse>()> work = [paths, project] {
        QList<DataFolderUse> uses;
        for (const deploy::DataFolder& folder : deploy::dataFolders(paths, project))
            uses << DataFolderUse{folder, treeBytes(folder.path), QFileInfo(folder.path).birthTime().toUTC()};
        return uses;
    };
    co_return co_await build::onPool(work);
}

Task<Result<>> exportData(Paths paths, store::Project project, EnvironmentName environment, QString file, Cancel cancel)
{
    const QList<deploy::DataFolder> folders = deploy::dataFolders(paths, project.id, environment);
    if (folders.isEmpty())
        co_return fail(Error::Kind::NotFound, "data-missing",
                       say(QT_TRANSLATE_NOOP("core", "%1 has no data folders in %2."), {project.name, environment}),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl data list %1` lists them."), {project.name}));
    if (QFile::exists(file))
        co_return fail(Error::Kind::Conflict, "file-exists",
                       say(QT_TRANSLATE_NOOP("core", "%1 already exists."), {file}),
                       say(QT_TRANSLATE_NOOP("core", "Choose another name, or delete it first.")));
    const build::Sandbox sandbox = co_await build::Sandbox::probe(cancel);
    if (!sandbox.isIsolated())
        co_return fail(Error::Kind::BadInput, "data-needs-sandbox",
                       say(QT_TRANSLATE_NOOP("core",
                                             "Data folders need a sandbox, which this computer does not allow.")),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl doctor` shows how to allow it.")));
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        co_return notExported(file, verbatim(out.errorString()));
    out.close();
    QByteArray said;
    const std::function<void(const QByteArray&)> output = [&said](const QByteArray& bytes) {
        said = (said + bytes).right(300);
    };
    const build::SandboxSpec spec = packing(folders, QFileInfo(file).absoluteFilePath());
    const auto packed = co_await sandbox.run(spec, output, cancel);
    // 1: a file changed while it was read, as those of a running server do.
    if (packed && (packed->exitCode == 0 || packed->exitCode == 1))
        co_return Result<>();
    QFile::remove(file);
    if (!packed && packed.error().kind == Error::Kind::Canceled)
        co_return canceled();
    co_return notExported(file, packed ? verbatim(QString::fromUtf8(said)) : packed.error().what);
}

Task<QStringList> dataOfPlan(store::Project project, build::SourceSpec source, build::Detection detection)
{
    const QString folder = source.kind == build::SourceSpec::Kind::Folder ? source.location : QString();
    const std::function<Result<QStringList>()> reading = [project, folder, detection] {
        return deploy::dataFor(project, folder, detection);
    };
    const Result<QStringList> found = co_await build::onPool(reading);
    co_return found.value_or(QStringList()); // what is wrong with the file, detection has said
}

void addDataFolders(QList<deploy::PlannedStep>& removal, const Paths& paths, const ProjectId& project,
                    const EnvironmentName& environment)
{
    const QList<deploy::DataFolder> folders = deploy::dataFolders(paths, project, environment);
    for (deploy::PlannedStep& step : removal)
        for (const deploy::DataFolder& folder : folders)
            if (step.name == u"remove-data")
                step.changes << deploy::Change{deploy::Change::Verb::Delete, deploy::inWords(folder)};
    if (folders.isEmpty())
        removal.removeIf([](const deploy::PlannedStep& step) { return step.name == u"remove-data"; });
}

Task<Text> unkeptWrites(DeckState* state, store::Project project, EnvironmentName environment)
{
    const auto there = store::knownEnvironment(state->database(), project.id, environment);
    const QString current = there && *there ? (*there)->current : DeploymentId();
    const auto known = store::deployment(state->database(), current);
    if (current.isEmpty() || !known)
        co_return Text();
    const Paths paths = state->paths();
    const store::Deployment release = *known;
    const std::function<Text()> look = [paths, release] { return deploy::servesHere().keepAdvice(paths, release); };
    co_return co_await build::onPool(look);
}

} // namespace shipdeck
