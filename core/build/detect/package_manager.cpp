// SPDX-License-Identifier: MIT
#include "build/detect/package_manager.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

struct Lock {
    const char* file;
    const char* manager;
};

// The order if nothing else decides: pnpm, yarn, npm, bun.
constexpr Lock locks[] = {{"pnpm-lock.yaml", "pnpm"},     {"yarn.lock", "yarn"}, {"package-lock.json", "npm"},
                          {"npm-shrinkwrap.json", "npm"}, {"bun.lock", "bun"},   {"bun.lockb", "bun"}};

struct Found {
    QString file, manager;
};

QList<Found> locksIn(const AppFolder& folder)
{
    QList<Found> found;
    for (const Lock& lock : locks) {
        if (folder.has(QString::fromLatin1(lock.file)))
            found << Found{QString::fromLatin1(lock.file), QString::fromLatin1(lock.manager)};
    }
    return found;
}

bool isManager(const QString& name)
{
    return name == u"npm" || name == u"yarn" || name == u"pnpm" || name == u"bun";
}

//! Splits "pnpm@9.1.0+sha512.…" into name and version; an unknown name or invalid version changes nothing.
bool setFromField(PackageManager& manager, const QString& field, const QString& source)
{
    static const QRegularExpression form(
        u"^(npm|yarn|pnpm|bun)(?:@(\\d+(?:\\.\\d+){0,2}(?:-[\\w.]+)?))?(?:\\+(.*))?$"_s);
    const auto match = form.match(field.trimmed());
    if (!match.hasMatch())
        return false;
    manager.name = match.captured(1);
    manager.version = match.captured(2);
    manager.digest = match.captured(3);
    manager.source = source;
    return true;
}

//! Explicit settings, strongest first; false if only lock files can decide.
bool setFromManifest(PackageManager& manager, const PackageJson& manifest)
{
    if (setFromField(manager, manifest.json["packageManager"_L1].toString(),
                     u"%1:%2"_s.arg(manifest.path).arg(manifest.lineOfKey(u"packageManager"_s))))
        return true;
    const QJsonObject dev = manifest.json["devEngines"_L1]["packageManager"_L1].toObject();
    const QString name = dev["name"_L1].toString();
    if (!isManager(name))
        return false;
    manager.name = name;
    manager.version = lowestVersion(dev["version"_L1].toString());
    manager.source = u"%1:%2"_s.arg(manifest.path).arg(manifest.lineOfKey(u"devEngines"_s));
    return true;
}

void setFromLocks(PackageManager& manager, const QList<Found>& found)
{
    const auto has = [&](QStringView name) {
        return std::any_of(found.begin(), found.end(), [&](const Found& f) { return f.manager == name; });
    };
    // Bun can write a yarn.lock in addition to its own.
    manager.name = has(u"bun") && has(u"yarn") && !has(u"pnpm") ? u"bun"_s : found.first().manager;
}

void setFromLesserSigns(PackageManager& manager, const AppFolder& folder, const PackageJson& manifest)
{
    const QJsonObject engines = manifest.json["engines"_L1].toObject();
    const auto choose = [&](const QString& name, const QString& source) {
        manager.name = name;
        manager.source = source;
    };
    if (folder.has(u"pnpm-workspace.yaml"_s))
        choose(u"pnpm"_s, u"pnpm-workspace.yaml"_s);
    else if (folder.has(u".yarnrc.yml"_s))
        choose(u"yarn"_s, u".yarnrc.yml"_s);
    else if (folder.has(u"bunfig.toml"_s))
        choose(u"bun"_s, u"bunfig.toml"_s);
    else if (engines.contains("pnpm"_L1) || engines.contains("yarn"_L1) || engines.contains("bun"_L1))
        choose(engines.contains("pnpm"_L1)       ? u"pnpm"_s
                   : engines.contains("yarn"_L1) ? u"yarn"_s
                                                 : u"bun"_s,
               u"%1:%2"_s.arg(manifest.path).arg(manifest.lineOfKey(u"engines"_s)));
}

QString pnpmVersion(const AppFolder& folder, const PackageJson& manifest)
{
    static const QRegularExpression lockVersion(u"^lockfileVersion:\\s*['\"]?(\\d+)\\.(\\d+)"_s,
                                                QRegularExpression::MultilineOption);
    const auto match = lockVersion.match(folder.text(u"pnpm-lock.yaml"_s).left(4096));
    const int major = match.captured(1).toInt();
    if (major == 5)
        return match.captured(2).toInt() >= 4 ? u"7"_s : match.captured(2).toInt() == 3 ? u"6"_s : u"5"_s;
    if (major == 6)
        return u"8"_s;
    if (const QString engine = lowestVersion(manifest.json["engines"_L1]["pnpm"_L1].toString()); !engine.isEmpty())
        return engine.section(u'.', 0, 0);
    static const QRegularExpression allowBuilds(u"^allowBuilds:"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression pnpm10(u"^(onlyBuiltDependencies|overrides):"_s,
                                           QRegularExpression::MultilineOption);
    const QString workspace = folder.text(u"pnpm-workspace.yaml"_s);
    if (allowBuilds.match(workspace).hasMatch() && !manifest.json.contains("pnpm"_L1))
        return u"11"_s;
    if (pnpm10.match(workspace).hasMatch())
        return u"10"_s;
    return match.hasMatch() ? u"9"_s : u"10"_s;
}

void setYarnVersion(PackageManager& manager, const AppFolder& folder)
{
    static const QRegularExpression metadata(u"^__metadata:\\s*\\n\\s+version:\\s*(\\d+)"_s,
                                             QRegularExpression::MultilineOption);
    const auto match = metadata.match(folder.text(u"yarn.lock"_s).left(65536));
    if (manager.version.isEmpty() && match.hasMatch()) {
        const int version = match.captured(1).toInt();
        manager.version = version >= 8 ? u"4"_s : version >= 6 ? u"3"_s : u"2"_s;
    }
    if (manager.version.isEmpty())
        manager.version = folder.has(u".yarnrc.yml"_s) ? u"4"_s : u"1"_s;
    manager.berry = majorOf(manager.version) >= 2;
}

void chooseLock(PackageManager& manager, const QList<Found>& found)
{
    for (const Found& lock : found) {
        if (lock.manager == manager.name && manager.lockFile.isEmpty())
            manager.lockFile = lock.file;
    }
    QStringList others;
    for (const Found& lock : found) {
        if (lock.manager != manager.name)
            others << lock.file;
    }
    if (!others.isEmpty() && !manager.lockFile.isEmpty())
        manager.warnings << Warning{
            u"multiple-lockfiles"_s,
            say(QT_TRANSLATE_NOOP("core", "%1 is used; %2 is ignored. Delete the one that is outdated."),
                {manager.lockFile, others.join(u", "_s)})};
    else if (!others.isEmpty())
        manager.warnings << Warning{u"lockfile-mismatch"_s,
                                    say(QT_TRANSLATE_NOOP("core",
                                                          "%1 is required, but %2 belongs to another package manager."),
                                        {manager.name, others.join(u", "_s)})};
    if (manager.lockFile.isEmpty())
        manager.warnings << Warning{u"no-lockfile"_s,
                                    say(QT_TRANSLATE_NOOP("core",
                                                          "There is no lock file, so each build may install different "
                                                          "versions. Commit the one that %1 writes."),
                                        {manager.name})};
}

} // namespace

PackageManager packageManagerOf(const AppFolder& folder, const PackageJson& manifest, const QString& forced)
{
    PackageManager manager;
    manager.source = u"default"_s;
    const QList<Found> found = locksIn(folder);
    if (!setFromField(manager, forced, u"shipdeck.yml"_s) && !setFromManifest(manager, manifest)) {
        if (found.isEmpty())
            setFromLesserSigns(manager, folder, manifest);
        else
            setFromLocks(manager, found);
    }
    chooseLock(manager, found);
    if (manager.source == u"default" && !manager.lockFile.isEmpty())
        manager.source = folder.full(manager.lockFile);
    if (manager.name == u"pnpm" && manager.version.isEmpty())
        manager.version = pnpmVersion(folder, manifest);
    if (manager.name == u"yarn")
        setYarnVersion(manager, folder);
    return manager;
}

QString PackageManager::install() const
{
    if (name == u"npm")
        return isFrozen() ? u"npm ci"_s : u"npm install"_s;
    if (name == u"yarn" && berry) // Yarn does that by itself in CI
        return isFrozen() ? u"yarn install --immutable"_s : u"yarn install --no-immutable"_s;
    return isFrozen()     ? name + u" install --frozen-lockfile"_s
        : name == u"pnpm" ? u"pnpm install --no-frozen-lockfile"_s
                          : name + u" install"_s;
}

QString PackageManager::run(const QString& script) const
{
    return name + u" run "_s + script;
}

QString PackageManager::exec(const QString& command) const
{
    if (name == u"npm")
        return u"npx --no-install "_s + command;
    if (name == u"bun")
        return u"bunx "_s + command;
    return name == u"yarn" && !berry ? u"yarn run "_s + command : name + u" exec "_s + command;
}

QString PackageManager::addDev(const QString& package) const
{
    if (name == u"npm")
        return u"npm install --no-save --no-package-lock "_s + package;
    return name + (name == u"bun" ? u" add --dev "_s : u" add -D "_s) + package;
}

} // namespace shipdeck::build
