// SPDX-License-Identifier: MIT
#include "deploy/steps/kept_trees.h"

#include "base/files.h"
#include "build/tree/packages.h"
#include "build/tree/pool.h"
#include "build/tree/scan.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>

#include <fcntl.h>

namespace shipdeck::deploy {
namespace {

using build::Detection;

// More than one, so that alternating between two branches stays fast.
constexpr int treesKept = 2;
constexpr qint64 largestManifest = 64 << 20; // lock files grow to several MB

//! Install hooks of popular projects that change no package: they generate types, which the build does again (Nuxt,
//! SvelteKit, Astro), or set up Git hooks, which have no .git folder here.
bool isHarmless(const QString& hook)
{
    static const QRegularExpression known(QStringLiteral(
        R"(^(?:(?:nuxt|nuxi) prepare|svelte-kit sync|astro sync|husky(?: install)?|simple-git-hooks|lefthook install|true|echo(?: ["']{2})?)$)"));
    static const QRegularExpression between(QStringLiteral(R"(\s*(?:&&|\|\||;)\s*)"));
    const QStringList commands = hook.trimmed().split(between);
    return std::all_of(commands.begin(), commands.end(),
                       [](const QString& one) { return known.match(one).hasMatch(); });
}

bool hasInstallHook(const QByteArray& packageJson)
{
    const QJsonObject scripts =
        QJsonDocument::fromJson(packageJson).object().value(QStringLiteral("scripts")).toObject();
    for (const char* hook : {"preinstall", "install", "postinstall", "prepare"})
        if (scripts.contains(QLatin1String(hook)) && !isHarmless(scripts.value(QLatin1String(hook)).toString()))
            return true;
    return false;
}

//! Deletes all but the newest folders in `store`.
void forgetOldest(const QString& store)
{
    const QStringList all = QDir(store).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    for (qsizetype i = treesKept; i < all.size(); ++i)
        (void)removeTree(store + u'/' + all[i]);
}

} // namespace

KeptTrees::KeptTrees(QString store, build::UntrustedFolder source)
    : m_store(std::move(store)), m_source(std::move(source))
{
}

Result<QString> KeptTrees::installKey(const Detection& detection, const QStringList& toolVersions,
                                      const QString& sourceDigest) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray& part) {
        hash.addData(QByteArray::number(part.size()));
        hash.addData(QByteArrayLiteral(":"));
        hash.addData(part);
    };
    add(detection.installCommand.toUtf8());
    add(toolVersions.join(u'\n').toUtf8());
    add(detection.workspaceRoot.toUtf8());
    bool hooks = false;
    static const QStringList names{QStringLiteral("package.json"),
                                   QStringLiteral(".npmrc"),
                                   QStringLiteral(".yarnrc.yml"),
                                   QStringLiteral(".yarnrc"),
                                   QStringLiteral("pnpm-workspace.yaml"),
                                   QStringLiteral("bunfig.toml"),
                                   QStringLiteral("package-lock.json"),
                                   QStringLiteral("npm-shrinkwrap.json"),
                                   QStringLiteral("pnpm-lock.yaml"),
                                   QStringLiteral("yarn.lock"),
                                   QStringLiteral("bun.lock"),
                                   QStringLiteral("bun.lockb"),
                                   QStringLiteral("pyproject.toml"),
                                   QStringLiteral("uv.lock"),
                                   QStringLiteral("poetry.lock"),
                                   QStringLiteral("pdm.lock"),
                                   QStringLiteral("Pipfile.lock"),
                                   QStringLiteral("Pipfile"),
                                   QStringLiteral("setup.py"),
                                   QStringLiteral("setup.cfg")};
    build::ScanRules rules;
    rules.leaveOut = [](const QByteArray& path, bool isFolder) {
        const QString name = QFile::decodeName(path.mid(path.lastIndexOf('/') + 1));
        if (isFolder)
            return build::isPackageFolder(name) || name == QStringLiteral(".git");
        return !names.contains(name)
            && !(name.startsWith(QStringLiteral("requirements")) && name.endsWith(QStringLiteral(".txt")));
    };
    SD_TRY(const build::Scan scan, build::scanTree(m_source.path(), rules, {}));
    for (const build::TreeEntry& entry : scan.entries) {
        if (entry.type != build::TreeEntry::Type::File)
            continue;
        const QString path = QFile::decodeName(entry.path);
        SD_TRY(const QByteArray bytes, m_source.read(path, largestManifest));
        add(entry.path);
        add(bytes);
        hooks = hooks || (path.endsWith(QStringLiteral("package.json")) && hasInstallHook(bytes));
        // `pip install .` builds the project itself.
        hooks = hooks || path.endsWith(QStringLiteral("setup.py"));
    }
    if (hooks || detection.installCommand.contains(QStringLiteral("install .")))
        add(sourceDigest.toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(32));
}

Task<Result<bool>> KeptTrees::restoreInstalled(QString key)
{
    const QString kept = m_store + QStringLiteral("/installed/") + key;
    const build::UntrustedFolder source = m_source;
    const std::function<Result<bool>()> work = [kept, source]() -> Result<bool> {
        const auto list = readFile(kept + QStringLiteral("/folders"));
        if (!list)
            return false;
        const QStringList folders = QString::fromUtf8(*list).split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < folders.size(); ++i) {
            if (source.hasFolder(folders[i])) // of the source itself; the install's own version of it was here before
                SD_CHECK(source.moveOut(folders[i], kept + QStringLiteral("/replaced")));
            if (const auto moved = source.moveIn(kept + QStringLiteral("/%1").arg(i), folders[i]); !moved) {
                (void)removeTree(kept);
                return tl::unexpected(moved.error());
            }
        }
        SD_CHECK(removeTree(kept));
        return true;
    };
    co_return co_await build::onPool(work);
}

Task<Result<>> KeptTrees::keepInstalled(QString key)
{
    const QString store = m_store + QStringLiteral("/installed");
    const build::UntrustedFolder source = m_source;
    const std::function<Result<>()> work = [store, key, source]() -> Result<> {
        QStringList folders = build::packageFolders(source);
        // A package folder inside a build's output (.output/server/node_modules) was not installed.
        static const QRegularExpression output(QStringLiteral("(?:^|/)\\.[^/]*/"));
        // The file `folders` has one line for each.
        folders.removeIf([](const QString& folder) { return folder.contains(output) || folder.contains(u'\n'); });
        if (folders.isEmpty())
            return {};
        const QString kept = store + u'/' + key;
        const QString unfinished = store + QStringLiteral("/unfinished");
        SD_CHECK(removeTree(unfinished));
        SD_CHECK(makeFolder(unfinished));
        for (qsizetype i = 0; i < folders.size(); ++i) {
            SD_CHECK(source.moveOut(folders[i], unfinished + QStringLiteral("/%1").arg(i)));
        }
        SD_CHECK(writeFile(unfinished + QStringLiteral("/folders"), folders.join(u'\n').toUtf8()));
        SD_CHECK(removeTree(kept));
        SD_CHECK(renamePath(unfinished, kept));
        forgetOldest(store);
        return {};
    };
    co_return co_await build::onPool(work);
}

namespace {

//! The framework's caches: path in the work copy, and path in the store.
QList<std::pair<QString, QString>> cachesOf(const Detection& detection, const QString& store)
{
    QList<std::pair<QString, QString>> caches;
    for (const QString& path : detection.cachePaths) {
        const QString kept = store + u'/' + sha256Hex((detection.root + u'/' + path).toUtf8()).left(16);
        if (!path.startsWith(u'~'))
            caches.emplaceBack(detection.root.isEmpty() ? path : detection.root + u'/' + path, kept);
    }
    return caches;
}

} // namespace

Task<Result<>> KeptTrees::restoreCaches(Detection detection)
{
    const auto caches = cachesOf(detection, m_store + QStringLiteral("/caches"));
    const build::UntrustedFolder source = m_source;
    const std::function<Result<>()> work = [caches, source]() -> Result<> {
        for (const auto& [path, kept] : caches)
            if (QDir(kept).exists() && !source.hasFolder(path))
                (void)source.moveIn(kept, path); // fails if a link or a file is there: no cache
        return {};
    };
    co_return co_await build::onPool(work);
}

Task<Result<>> KeptTrees::keepCaches(Detection detection)
{
    const auto caches = cachesOf(detection, m_store + QStringLiteral("/caches"));
    const build::UntrustedFolder source = m_source;
    const std::function<Result<>()> work = [caches, source]() -> Result<> {
        for (const auto& [path, kept] : caches)
            if (source.open(path, O_PATH | O_DIRECTORY)) // a link from the build is not followed
                SD_CHECK(source.moveOut(path, kept));
        return {};
    };
    co_return co_await build::onPool(work);
}

} // namespace shipdeck::deploy
