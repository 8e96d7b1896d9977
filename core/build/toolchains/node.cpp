// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "base/programs.h"
#include "build/toolchains/catalogue.h"
#include "build/toolchains/node_choice.h"
#include "build/toolchains/shelf.h"
#include "build/toolchains/toolchain.h"

#include <QSysInfo>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

const QString root = u"/opt/shipdeck/"_s;

//! Where tools are fetched from and stored.
struct Source {
    QString registry;
    QString toolchains;
    Http* http = nullptr;
    Report report;
};

QString cpu()
{
    return QSysInfo::currentCpuArchitecture() == u"arm64" ? u"arm64"_s : u"x64"_s;
}

void addTool(Toolchain& toolchain, const ShelfItem& item, const QString& toolchains)
{
    toolchain.mounts << Mount{item.folderIn(toolchains), root + item.tool};
    toolchain.binFolders << root + item.tool + u"/bin"_s;
    toolchain.versions << item.tool + u' ' + item.version.toString();
}

Task<Result<>> fetchTool(ShelfItem item, QString package, Source source, Cancel cancel)
{
    if (isOnShelf(item, source.toolchains))
        co_return Result<>();
    const QString folder = source.toolchains + u"/metadata"_s;
    CO_TRY(const Catalogue catalogue, co_await catalogueOf(package, source.registry, folder, source.http, cancel));
    if (source.report)
        source.report(say(QT_TRANSLATE_NOOP("core", "Fetching %1 %2."), {item.tool, item.version.toString()}));
    const QJsonObject manifest = catalogue.versions[item.version.toString()].toObject();
    co_return co_await putOnShelf(item, manifest, source.toolchains, source.http, cancel);
}

Task<Result<ChosenVersion>> decideNode(QString requirement, QString package, Source source, Cancel cancel)
{
    const QList<Version> kept = versionsOnShelf(u"node"_s, source.toolchains);
    if (const auto exact = exactVersion(requirement); exact && kept.contains(*exact))
        co_return chooseNode(requirement, kept);
    const QString folder = source.toolchains + u"/metadata"_s;
    const auto catalogue = co_await catalogueOf(package, source.registry, folder, source.http, cancel);
    if (catalogue && !catalogue->isStale)
        co_return chooseNode(requirement, catalogue->all());
    // Without network: a cached version, if one matches.
    if (auto chosen = chooseNode(requirement, kept))
        co_return std::move(chosen);
    if (!catalogue)
        co_return tl::unexpected(catalogue.error());
    co_return chooseNode(requirement, catalogue->all());
}

QString managerRange(const NodeRequirement& requirement, const QJsonObject& data, const Version& node)
{
    if (!requirement.managerVersion.isEmpty())
        return requirement.managerVersion;
    const QString byNode = data[u"byNode"_s].toObject()[QString::number(node.major)].toString();
    return byNode.isEmpty() ? data[u"newest"_s].toString(u"*"_s) : byNode;
}

Task<Result<ShelfItem>> decideManager(NodeRequirement requirement, QJsonObject data, Version node, Source source,
                                      Cancel cancel)
{
    const QString package = data[u"package"_s].toString().replace(u"%1"_s, cpu());
    const QString range = managerRange(requirement, data, node);
    ShelfItem item{requirement.manager, {}};
    const auto exact = exactVersion(range);
    const auto parsed = VersionRange::parse(range);
    const QList<Version> kept = versionsOnShelf(item.tool, source.toolchains);
    std::optional<Version> version;
    if (exact && kept.contains(*exact)) {
        version = exact;
    } else if (parsed) {
        const QString folder = source.toolchains + u"/metadata"_s;
        const auto catalogue = co_await catalogueOf(package, source.registry, folder, source.http, cancel);
        if (catalogue && !catalogue->isStale)
            version = newestIn(*parsed, exact ? catalogue->all() : catalogue->runningOn(node));
        else
            version = newestIn(*parsed, kept);
        if (!version && !catalogue)
            co_return tl::unexpected(catalogue.error());
    }
    if (!version)
        co_return fail(Error::Kind::NotFound, "manager-version-missing",
                       say(QT_TRANSLATE_NOOP("core", "No %1 %2 runs on Node %3."),
                           {requirement.manager, range, node.toString()}),
                       say(QT_TRANSLATE_NOOP("core", "Change `packageManager` in package.json or the Node version.")));
    item.version = *version;
    co_return item;
}

//! Without a registry and a cached version: the system's Node, if the sandbox can see it.
Task<Result<Toolchain>> systemNode(NodeRequirement requirement, Error why, Cancel cancel)
{
    const QString node = findProgram(u"node"_s);
    if (!node.startsWith(u"/usr/"_s) || findProgram(requirement.manager).isEmpty())
        co_return tl::unexpected(why);
    Command ask;
    ask.program = node;
    ask.arguments = QStringList{u"--version"_s};
    CO_TRY(const Finished said, co_await run(ask, cancel));
    const auto version = Version::parse(QString::fromLatin1(said.output));
    if (!version || !chooseNode(requirement.node, {*version}))
        co_return tl::unexpected(why);
    Toolchain toolchain = sandboxEnvironment();
    toolchain.versions << u"node "_s + version->toString() << requirement.manager + u" (this computer's)"_s;
    toolchain.remarks << say(QT_TRANSLATE_NOOP("core",
                                               "The registry can't be reached, so Node %1 of this computer is used."),
                             {version->toString()});
    co_return toolchain;
}

//! Chooses the package manager and puts it on the shelf.
Task<Result<ShelfItem>> itemOf(NodeRequirement requirement, Version node, Source source, Cancel cancel)
{
    const bool isBerry = requirement.manager == u"yarn"
        && (requirement.berry || exactVersion(requirement.managerVersion).value_or(Version{}).major >= 2);
    const QJsonObject data =
        nodeData()[u"managers"_s].toObject()[isBerry ? u"berry"_s : requirement.manager].toObject();
    if (data.isEmpty())
        co_return fail(Error::Kind::BadInput, "manager-unknown",
                       say(QT_TRANSLATE_NOOP("core", "%1 is not a supported package manager."), {requirement.manager}),
                       say(QT_TRANSLATE_NOOP("core", "Use npm, pnpm, yarn or bun.")));
    CO_TRY(const ShelfItem manager, co_await decideManager(requirement, data, node, source, cancel));
    const QString package = data[u"package"_s].toString().replace(u"%1"_s, cpu());
    CO_CHECK(co_await fetchTool(manager, package, source, cancel));
    CO_CHECK(checkDigest(manager, source.toolchains, requirement.managerDigest));
    co_return manager;
}

//! npm for scripts that call npm or npx, whatever the package manager, as every Node distribution includes it.
Task<Result<std::optional<ShelfItem>>> npmBeside(Version node, Source source, Cancel cancel)
{
    const NodeRequirement requirement; // npm, in the version that comes with Node
    const auto range =
        VersionRange::parse(managerRange(requirement, nodeData()[u"managers"_s].toObject()[u"npm"_s].toObject(), node));
    const auto kept = range ? newestIn(*range, versionsOnShelf(u"npm"_s, source.toolchains)) : std::nullopt;
    if (kept)
        co_return ShelfItem{u"npm"_s, *kept};
    const Result<ShelfItem> fetched = co_await itemOf(requirement, node, source, cancel);
    if (!fetched && fetched.error().kind == Error::Kind::Canceled)
        co_return tl::unexpected(fetched.error());
    co_return fetched ? std::optional<ShelfItem>(*fetched) : std::nullopt;
}

Task<Result<Toolchain>> ownNode(NodeRequirement requirement, Source source, Cancel cancel)
{
    const QString nodePackage = u"node-linux-"_s + cpu();
    CO_TRY(const ChosenVersion node, co_await decideNode(requirement.node, nodePackage, source, cancel));
    const ShelfItem nodeItem{u"node"_s, node.version};
    CO_CHECK(co_await fetchTool(nodeItem, nodePackage, source, cancel));
    CO_TRY(const ShelfItem manager, co_await itemOf(requirement, node.version, source, cancel));

    Toolchain toolchain = sandboxEnvironment();
    addTool(toolchain, manager, source.toolchains); // first, as an old Node includes its own npm
    addTool(toolchain, nodeItem, source.toolchains);
    if (requirement.manager != u"npm") {
        CO_TRY(const auto npm, co_await npmBeside(node.version, source, cancel));
        if (npm)
            addTool(toolchain, *npm, source.toolchains);
        // npm alone does not affect the result, so it is not part of the key.
        toolchain.versions = {manager.tool + u' ' + manager.version.toString(), u"node "_s + node.version.toString()};
    }
    toolchain.remarks << node.remarks;
    co_return toolchain;
}

} // namespace

Task<Result<Toolchain>> prepareNode(NodeRequirement requirement, Paths paths, Http* http, Report report, Cancel cancel)
{
    const Source source{requirement.registry.isEmpty() ? npmRegistry() : requirement.registry, paths.toolchains(), http,
                        std::move(report)};
    CO_CHECK(makeFolder(source.toolchains + u"/metadata"_s));
    auto own = co_await ownNode(requirement, source, cancel);
    if (own || own.error().kind != Error::Kind::Network)
        co_return own;
    co_return co_await systemNode(requirement, own.error(), cancel);
}

} // namespace shipdeck::build
