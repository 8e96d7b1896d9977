// SPDX-License-Identifier: MIT
#include "build/detect/workspace.h"

#include "build/detect/json_text.h"

#include <QRegularExpression>
#include <yaml-cpp/yaml.h>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

constexpr int mostMembers = 5000;

QStringList pnpmGlobs(const QString& text)
{
    QStringList globs;
    try {
        const YAML::Node node = YAML::Load(text.toStdString());
        if (node.IsMap() && node["packages"].IsSequence()) {
            for (const auto& entry : node["packages"]) {
                if (entry.IsScalar())
                    globs << QString::fromStdString(entry.Scalar());
            }
        }
    } catch (const std::exception&) {
        return {}; // pnpm reports the error better
    }
    return globs;
}

//! A workspace's globs "packages/*", "apps/**", "./web", "!packages/old", parsed once for all folders.
class Globs {
public:
    explicit Globs(const QStringList& globs)
    {
        for (const QString& glob : globs) {
            const bool out = glob.startsWith(u'!');
            m_parts.push_back({compiled(out ? glob.mid(1) : glob), out});
        }
    }

    bool contain(const QString& folder) const
    {
        bool in = false;
        for (const auto& [form, out] : m_parts) {
            if (in == out)
                in = form.match(folder).hasMatch() ? !out : in;
        }
        return in;
    }

private:
    static QRegularExpression compiled(QString glob)
    {
        glob = QDir::cleanPath(glob);
        QString source = QRegularExpression::escape(glob);
        source.replace(u"\\*\\*\\/"_s, u"(?:[^/]+/)*+"_s).replace(u"\\*\\*"_s, u".*"_s).replace(u"\\*"_s, u"[^/]*"_s);
        return QRegularExpression(QRegularExpression::anchoredPattern(source));
    }

    struct Part {
        QRegularExpression form;
        bool out;
    };
    std::vector<Part> m_parts;
};

//! Usual folder names in a repository without a workspace.
bool isConventional(const QString& folder)
{
    static const QRegularExpression form(
        u"^(?:(?:apps|packages|services|sites)/[^/]+|web|www|site|website|docs|frontend|client|app|backend|server|api)$"_s);
    return form.match(folder).hasMatch();
}

QStringList globsOf(const AppFolder& repository, const PackageJson* manifest, QString& source)
{
    QStringList globs;
    const auto take = [&](const QStringList& found, const QString& from) {
        if (globs.isEmpty() && !found.isEmpty()) {
            globs = found;
            source = from;
        }
    };
    take(pnpmGlobs(repository.text(u"pnpm-workspace.yaml"_s)), u"pnpm-workspace.yaml"_s);
    if (manifest)
        take(manifest->workspaces, u"package.json"_s);
    QStringList lerna;
    const QJsonArray packages = parseJsonc(repository.text(u"lerna.json"_s))["packages"_L1].toArray();
    for (const auto& glob : packages)
        lerna << glob.toString();
    take(lerna, u"lerna.json"_s);
    QStringList rush;
    const QJsonArray projects = parseJsonc(repository.text(u"rush.json"_s))["projects"_L1].toArray();
    for (const auto& project : projects)
        rush << project.toObject()["projectFolder"_L1].toString();
    take(rush, u"rush.json"_s);
    return globs;
}

Result<> addMember(Workspace& workspace, const AppFolder& repository, const QString& folder)
{
    Member member{folder, {}, {}};
    const QString manifest = folder + u"/package.json"_s;
    if (repository.has(manifest)) {
        SD_TRY(const QByteArray bytes, repository.tree().read(manifest));
        SD_TRY(member.manifest, readPackageJson(bytes, manifest));
    }
    member.nxProject = parseJsonc(repository.text(folder + u"/project.json"_s));
    workspace.members << member;
    return {};
}

//! Folders that may contain an app: those with a manifest, at most three levels down.
QStringList candidateFolders(const AppFolder& repository)
{
    static const QSet<QString> signs{u"package.json"_s,  u"project.json"_s, u"requirements.txt"_s, u"pyproject.toml"_s,
                                     u"Pipfile"_s,       u"index.html"_s,   u"go.mod"_s,           u"Gemfile"_s,
                                     u"composer.json"_s, u"Cargo.toml"_s,   u"mkdocs.yml"_s,       u"hugo.toml"_s,
                                     u"Dockerfile"_s,    u"manage.py"_s};
    QStringList folders;
    const QStringList files = repository.files();
    for (const QString& file : files) {
        const auto slash = file.lastIndexOf(u'/');
        if (slash > 0 && signs.contains(file.mid(slash + 1)) && file.count(u'/') <= 3
            && (folders.isEmpty() || folders.last() != file.left(slash)))
            folders << file.left(slash);
    }
    folders.sort();
    folders.removeDuplicates();
    return folders;
}

Workspace::Runner runnerOf(const AppFolder& repository, const PackageJson* manifest, bool real)
{
    if (repository.has(u"turbo.json"_s) || repository.has(u"turbo.jsonc"_s)
        || (manifest && manifest->json.contains("turbo"_L1)))
        return Workspace::Runner::Turbo;
    if (repository.has(u"nx.json"_s))
        return Workspace::Runner::Nx;
    if (repository.has(u"lerna.json"_s) && manifest && manifest->has(u"lerna"_s))
        return Workspace::Runner::Lerna;
    return real && manifest ? Workspace::Runner::PackageManager : Workspace::Runner::None;
}

using ByName = QHash<QString, const Member*>;

void collect(const ByName& byName, const Member& member, QSet<QString>& seen, QList<const Member*>& into)
{
    if (!member.manifest)
        return;
    QStringList names = member.manifest->dependencies.keys();
    names.sort();
    for (const QString& name : std::as_const(names)) {
        const Member* other = byName.value(name);
        if (!other || seen.contains(other->root))
            continue;
        seen.insert(other->root);
        collect(byName, *other, seen, into);
        into << other;
    }
}

Failure taskMissing(const QString& tool, const QString& file, const QString& name)
{
    return fail(Error::Kind::BadInput, "build-task-missing",
                say(QT_TRANSLATE_NOOP("core", "%1 has no task “build” for %2."), {tool, name}),
                say(QT_TRANSLATE_NOOP("core", "Add a “build” task to %1, or set `build:` in shipdeck.yml."), {file}));
}

Result<QString> turboBuild(const AppFolder& repository, const PackageManager& manager, const QString& name)
{
    const QString file = repository.has(u"turbo.jsonc"_s) ? u"turbo.jsonc"_s : u"turbo.json"_s;
    const QJsonObject turbo = parseJsonc(repository.text(file));
    const QJsonObject tasks = (turbo.contains("tasks"_L1) ? turbo["tasks"_L1] : turbo["pipeline"_L1]).toObject();
    if (!turbo.isEmpty() && !tasks.contains("build"_L1) && !tasks.contains(name + "#build"_L1))
        return taskMissing(u"Turborepo"_s, file, name);
    const bool ordered = tasks["build"_L1]["dependsOn"_L1].toArray().contains(u"^build"_s);
    return manager.exec(u"turbo run build --filter=%1%2"_s.arg(name, ordered ? QString() : u"..."_s));
}

Result<QString> nxBuild(const Member& member, const PackageManager& manager)
{
    const bool inferred = member.nxProject.isEmpty() || !member.nxProject.contains("targets"_L1);
    const bool script = member.manifest && member.manifest->scripts.contains(u"build"_s);
    if (!inferred && !member.nxProject["targets"_L1].toObject().contains("build"_L1) && !script)
        return taskMissing(u"Nx"_s, member.root + u"/project.json"_s, member.name());
    return manager.exec(u"nx build "_s + member.name());
}

QString npmBuild(const Workspace& workspace, const Member& member, const PackageManager& manager)
{
    QStringList lines;
    const auto add = [&](const Member& one) {
        if (!one.manifest || !one.manifest->scripts.contains(u"build"_s))
            return;
        if (manager.name == u"npm")
            lines << u"npm run build -w %1"_s.arg(one.name());
        else if (manager.name == u"bun")
            lines << u"bun run --filter '%1' build"_s.arg(one.name());
        else
            lines << u"yarn workspace %1 run build"_s.arg(one.name());
    };
    const auto dependencies = workspace.dependenciesOf(member);
    for (const Member* dependency : dependencies)
        add(*dependency);
    add(member);
    return lines.join(u" && "_s);
}

} // namespace

QString Member::name() const
{
    const QString project = nxProject["name"_L1].toString();
    const QString own = !project.isEmpty() ? project : manifest ? manifest->name : QString();
    // A name becomes part of a shell line: if npm would not allow it, the folder's name is used.
    static const QRegularExpression form(u"^(?:@[\\w.~-]+/)?[\\w.~-]+$"_s);
    return form.match(own).hasMatch() && !own.startsWith(u'-') ? own : root.section(u'/', -1);
}

const Member* Workspace::at(const QString& root) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.root == root; });
    return found == members.end() ? nullptr : &*found;
}

QList<const Member*> Workspace::dependenciesOf(const Member& member) const
{
    QSet<QString> seen{member.root};
    QList<const Member*> all;
    ByName byName;
    for (const Member& one : members) {
        if (one.manifest)
            byName.insert(one.manifest->name, &one);
    }
    collect(byName, member, seen, all);
    return all;
}

Result<Workspace> workspaceOf(const AppFolder& repository, const PackageJson* rootManifest)
{
    Workspace workspace;
    const Globs globs(globsOf(repository, rootManifest, workspace.source));
    const bool nx = repository.has(u"nx.json"_s);
    const QStringList folders = candidateFolders(repository);
    for (const QString& folder : folders) {
        const bool listed = globs.contain(folder) && repository.has(folder + u"/package.json"_s);
        const bool project = nx && repository.has(folder + u"/project.json"_s);
        if (!listed && !project && !isConventional(folder))
            continue;
        SD_CHECK(addMember(workspace, repository, folder));
        if (project && workspace.source.isEmpty())
            workspace.source = u"nx.json"_s;
        if (workspace.members.size() >= mostMembers)
            break;
    }
    workspace.runner = runnerOf(repository, rootManifest, workspace.isReal());
    return workspace;
}

Result<QString> workspaceBuild(const Workspace& workspace, const Member& member, const AppFolder& repository,
                               const PackageManager& manager)
{
    switch (workspace.runner) {
    case Workspace::Runner::Turbo: return turboBuild(repository, manager, member.name());
    case Workspace::Runner::Nx: return nxBuild(member, manager);
    case Workspace::Runner::Lerna:
        return manager.exec(u"lerna run build --scope=%1 --include-dependencies"_s.arg(member.name()));
    case Workspace::Runner::PackageManager:
        if (manager.name == u"pnpm")
            return u"pnpm --filter \"%1...\" run build"_s.arg(member.name());
        if (manager.name == u"yarn" && manager.berry && majorOf(manager.version) >= 4)
            return u"yarn workspaces foreach -Rpt --from %1 run build"_s.arg(member.name());
        return npmBuild(workspace, member, manager);
    case Workspace::Runner::None: break;
    }
    return QString();
}

} // namespace shipdeck::build
