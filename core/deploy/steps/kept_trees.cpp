// SPDX-License-Identifier: MIT
#include "deploy/steps/kept_trees.h"

#include "base/files.h"
#include "build/tree/packages.h"
#include "build/tree/pool.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>

namespace shipdeck::deploy {
namespace {

using build::Detection;

// More than one is kept so that going back and forth between two branches stays quick.
constexpr int treesKept = 2;

//! The hooks of stock projects that change no package: types that the build writes again (Nuxt, SvelteKit, Astro), and
//! hooks of a Git folder that is not there.
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

Result<> moveTo(const QString& from, const QString& to)
{
    SD_CHECK(makeFolder(to.section(u'/', 0, -2)));
    SD_CHECK(removeTree(to));
    return renamePath(from, to);
}

//! Keeps the newest few of the folders in `store`.
void forgetOldest(const QString& store)
{
    const QStringList all = QDir(store).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    for (qsizetype i = treesKept; i < all.size(); ++i)
        (void)removeTree(store + u'/' + all[i]);
}

} // namespace

KeptTrees::KeptTrees(QString store, QString source) : m_store(std::move(store)), m_source(std::move(source)) {}

QString KeptTrees::installKey(const Detection& detection, const QStringList& toolVersions,
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
    QStringList manifests;
    QStringList open{m_source};
    while (!open.isEmpty()) {
        const auto entries =
            QDir(open.takeLast())
                .entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        for (const QFileInfo& entry : entries) {
            const QString name = entry.fileName();
            if (entry.isDir() && !build::isPackageFolder(name) && name != QStringLiteral(".git"))
                open << entry.filePath();
            else if (entry.isFile()
                     && (names.contains(name)
                         || (name.startsWith(QStringLiteral("requirements")) && name.endsWith(QStringLiteral(".txt")))))
                manifests << entry.filePath();
        }
    }
    manifests.sort();
    for (const QString& path : std::as_const(manifests)) {
        const QByteArray bytes = readFile(path).value_or(QByteArray());
        add(path.mid(m_source.size()).toUtf8());
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
    const QString source = m_source;
    const std::function<Result<bool>()> work = [kept, source]() -> Result<bool> {
        const auto list = readFile(kept + QStringLiteral("/folders"));
        if (!list)
            return false;
        const QStringList folders = QString::fromUtf8(*list).split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < folders.size(); ++i)
            if (auto moved = moveTo(kept + QStringLiteral("/%1").arg(i), source + u'/' + folders[i]); !moved) {
                (void)removeTree(kept);
                return tl::unexpected(moved.error());
            }
        SD_CHECK(removeTree(kept));
        return true;
    };
    co_return co_await build::onPool(work);
}

Task<Result<>> KeptTrees::keepInstalled(QString key)
{
    const QString store = m_store + QStringLiteral("/installed");
    const QString source = m_source;
    const std::function<Result<>()> work = [store, key, source]() -> Result<> {
        QStringList folders = build::packageFolders(source);
        // What a build put into its own output (.output/server/node_modules) is not what was installed.
        static const QRegularExpression output(QStringLiteral("(?:^|/)\\.[^/]*/"));
        folders.removeIf([](const QString& folder) { return folder.contains(output); });
        if (folders.isEmpty())
            return {};
        const QString kept = store + u'/' + key;
        const QString unfinished = store + QStringLiteral("/unfinished");
        SD_CHECK(removeTree(unfinished));
        SD_CHECK(makeFolder(unfinished));
        for (qsizetype i = 0; i < folders.size(); ++i) {
            const QString from = source + u'/' + folders[i];
            const QString to = unfinished + QStringLiteral("/%1").arg(i);
            SD_CHECK(renamePath(from, to));
        }
        SD_CHECK(writeFile(unfinished + QStringLiteral("/folders"), folders.join(u'\n').toUtf8()));
        SD_CHECK(removeTree(kept));
        SD_CHECK(renamePath(unfinished, kept));
        forgetOldest(store);
        return {};
    };
    co_return co_await build::onPool(work);
}

Task<Result<>> KeptTrees::restoreCaches(Detection detection)
{
    const QString store = m_store + QStringLiteral("/caches");
    const QString app = detection.root.isEmpty() ? m_source : m_source + u'/' + detection.root;
    const std::function<Result<>()> work = [store, app, detection]() -> Result<> {
        for (const QString& path : detection.cachePaths) {
            const QString kept = store + u'/' + sha256Hex((detection.root + u'/' + path).toUtf8()).left(16);
            if (path.startsWith(u'~') || path.contains(QStringLiteral("..")) || !QDir(kept).exists()
                || QDir(app + u'/' + path).exists())
                continue;
            SD_CHECK(moveTo(kept, app + u'/' + path));
        }
        return {};
    };
    co_return co_await build::onPool(work);
}

Task<Result<>> KeptTrees::keepCaches(Detection detection)
{
    const QString store = m_store + QStringLiteral("/caches");
    const QString app = detection.root.isEmpty() ? m_source : m_source + u'/' + detection.root;
    const std::function<Result<>()> work = [store, app, detection]() -> Result<> {
        for (const QString& path : detection.cachePaths) {
            const QString folder = app + u'/' + path;
            // The build may have left a link in the way that leads out of its folder.
            if (path.startsWith(u'~') || !QFileInfo(folder).isDir()
                || QFileInfo(folder).canonicalFilePath() != QFileInfo(app).canonicalFilePath() + u'/' + path)
                continue;
            SD_CHECK(moveTo(folder, store + u'/' + sha256Hex((detection.root + u'/' + path).toUtf8()).left(16)));
        }
        return {};
    };
    co_return co_await build::onPool(work);
}

} // namespace shipdeck::deploy
