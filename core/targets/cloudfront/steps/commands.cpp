// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/commands.h"

#include "base/command.h"
#include "targets/cloudfront/steps/plan.h"
#include "edge/fingerprint.h"
#include "deploy/aws/stacks/object_command.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr qsizetype mostPatterns = 8; // more are not readable

const QStringList fingerprinted{u"<fingerprinted>"_s};
const QStringList unpublished{u"<unpublished>"_s};

//! Only for key names.
site::ReleaseStore storeOf(const PlannedRelease& release)
{
    return {nullptr, bucketWord(release), PlannedPlace::of(release).prefix};
}

QString objectCommand(const PlannedRelease& release, const QString& verb, const QString& key)
{
    return site::objectCommand(verb, bucketWord(release), key, release.flags);
}

QString words(const char* option, const QStringList& patterns)
{
    QString all;
    for (const QString& pattern : patterns)
        all += u" --%1 %2"_s.arg(QLatin1StringView(option), shellQuoted(pattern));
    return all;
}

QString copyCommand(const QString& to, const QString& filters, bool isAsset, const QString& flags)
{
    return u"aws s3 cp <artifact> %1 --recursive%2 --cache-control %3%4"_s.arg(
        to, filters, shellQuoted(QString::fromLatin1(edge::cacheControlOf(isAsset))), flags);
}

QString assetsCommand(const site::ReleaseStore& store, const QStringList& patterns, const QString& flags)
{
    const QString to = u"s3://%1/%2assets"_s.arg(store.bucket(), store.prefix());
    return copyCommand(to, words("exclude", {u"*"_s}) + words("include", patterns), true, flags);
}

QString filesCommand(const site::ReleaseStore& store, const QString& release, const QStringList& without,
                     const QString& flags)
{
    const QString to = u"s3://%1/%2releases/%3"_s.arg(store.bucket(), store.prefix(), release);
    return copyCommand(to, words("exclude", without), false, flags);
}

QString manifestCommand(const site::ReleaseStore& store, const QString& release, const QString& flags)
{
    return site::objectCommand(u"put-object --if-none-match '*'"_s, store.bucket(), store.manifestKey(release), flags);
}

//! A name as a pattern that matches only itself.
QString literally(const QString& name)
{
    QString pattern;
    for (const QChar letter : name)
        pattern += u"*?["_s.contains(letter) ? u"[%1]"_s.arg(letter) : QString(letter);
    return pattern;
}

//! All patterns of two kinds that match `path`, the widest first: the content of its folders, and its ending. Such a
//! pattern matches another path only if it is among that path's patterns as well.
QStringList patternsOf(const QString& path)
{
    QStringList folders;
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1))
        folders << literally(path.left(slash + 1)) + u'*';
    const qsizetype dot = path.lastIndexOf(u'.');
    if (dot <= path.lastIndexOf(u'/'))
        return folders;
    QStringList patterns = folders;
    const QString ending = literally(path.mid(dot));
    patterns << u'*' + ending;
    for (const QString& folder : std::as_const(folders))
        patterns << folder + ending;
    return patterns;
}

//! The patterns if they are few, else the placeholder `word`.
QStringList readable(const QStringList& patterns, const QStringList& word)
{
    return patterns.size() > mostPatterns ? word : patterns;
}

} // namespace

QStringList patternsFor(const QStringList& wanted, const QStringList& others)
{
    QSet<QString> wide;
    for (const QString& path : others)
        for (const QString& pattern : patternsOf(path))
            wide << pattern;
    QStringList patterns;
    QSet<QString> seen;
    for (const QString& path : wanted) {
        QString best = literally(path);
        for (const QString& pattern : patternsOf(path))
            if (!wide.contains(pattern)) {
                best = pattern;
                break;
            }
        if (!seen.contains(best))
            patterns << best;
        seen << best;
    }
    return patterns;
}

QString lockCommand(const PlannedRelease& release)
{
    return objectCommand(release, u"put-object --if-none-match '*'"_s, storeOf(release).lockKey(release.environment));
}

QString unlockCommand(const PlannedRelease& release)
{
    return objectCommand(release, u"delete-object"_s, storeOf(release).lockKey(release.environment));
}

QStringList publishCommands(const PlannedRelease& release)
{
    const site::ReleaseStore store = storeOf(release);
    return {assetsCommand(store, fingerprinted, release.flags),
            filesCommand(store, release.id, fingerprinted + unpublished, release.flags),
            manifestCommand(store, release.id, release.flags)};
}

QString sentCommand(const site::ReleaseStore& store, const site::BuiltSite& site, const site::Publication& sent,
                    const QString& flags)
{
    const site::ReleaseManifest& release = sent.manifest;
    const auto onDisk = [&site](const QString& path) { return site.folder.onDisk.value(path, path); };
    QSet<QString> keys;
    for (const aws::Upload& upload : sent.uploads)
        keys << upload.key;
    QStringList assets, known, files; // known: assets that the bucket has
    bool isSending = false;
    for (const site::ReleaseFile& file : release.files) {
        const bool isSent = keys.contains(store.keyOf(release, file));
        if (file.isAsset)
            (isSent ? assets : known) << onDisk(file.path);
        else
            files << onDisk(file.path);
        isSending = isSending || (isSent && !file.isAsset);
    }
    QStringList commands;
    if (!assets.isEmpty()) {
        QStringList patterns = patternsFor(assets, known + files + site.leftOut);
        if (patterns.size() > mostPatterns) // copying the known ones again is harmless
            patterns = patternsFor(assets + known, files + site.leftOut);
        commands << assetsCommand(store, readable(patterns, fingerprinted), flags);
    }
    if (isSending)
        commands << filesCommand(store, release.folder,
                                 readable(patternsFor(assets + known, files), fingerprinted)
                                     + readable(patternsFor(site.leftOut, files), unpublished),
                                 flags);
    commands << manifestCommand(store, release.id, flags);
    return commands.join(u" && "_s);
}

QString pointerCommand(const PlannedRelease& release)
{
    // A first deployment has no pointer to replace.
    const PlannedPlace place = PlannedPlace::of(release);
    const bool isFirst = place.bucket.isEmpty() || !place.spare.isEmpty();
    const QString verb = isFirst ? u"put-object --if-none-match '*'"_s : u"put-object --if-match <ETag>"_s;
    return objectCommand(release, verb, storeOf(release).pointerKey(release.environment));
}

QString notFoundCommand(const site::ReleaseStore& store, const QString& from, const QString& flags)
{
    const QString cache = shellQuoted(QString::fromLatin1(site::cacheControlOfMissing()));
    if (from.isEmpty())
        return site::objectCommand(u"put-object"_s, store.bucket(), store.notFoundKey(),
                                   u" --content-type text/html --cache-control %1%2"_s.arg(cache, flags));
    return u"aws s3 cp s3://%1/%2 s3://%1/%3 --cache-control %4%5"_s.arg(store.bucket(), from, store.notFoundKey(),
                                                                         cache, flags);
}

QStringList notFoundCommands(const PlannedRelease& release)
{
    const site::ReleaseStore store = storeOf(release);
    if (!PlannedPlace::of(release).prefix.isEmpty())
        return {};
    return {notFoundCommand(store, store.fileKey(release.id, u"404.html"_s), release.flags)};
}

void planCleaningUp(PlannedStep& step, const PlannedRelease& release)
{
    if (PlannedPlace::of(release).bucket.isEmpty())
        return;
    step.changes.append({Change::Verb::Delete,
                         say(QT_TRANSLATE_NOOP("core",
                                               "releases beyond the newest %1 (except the live, previous and pinned "
                                               "ones), with files that only they use"),
                             {QString::number(release.keptReleases)})});
    const site::ReleaseStore store = storeOf(release);
    const QString old = u"<old>"_s;
    // The manifest first, then the files.
    step.commands << u"aws s3 rm s3://%1/%2%3"_s.arg(store.bucket(), store.manifestKey(old), release.flags)
                  << u"aws s3 rm s3://%1/%2releases/%3 --recursive%4"_s.arg(store.bucket(), store.prefix(), old,
                                                                            release.flags);
}

} // namespace shipdeck::deploy
