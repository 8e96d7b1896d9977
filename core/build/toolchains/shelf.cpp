// SPDX-License-Identifier: MIT
#include "build/toolchains/shelf.h"

#include "base/command.h"
#include "base/file_lock.h"
#include "base/files.h"
#include "base/ids.h"
#include "base/programs.h"

#include <QCoroTimer>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

Failure broken(const ShelfItem& item, Text why)
{
    return fail(Error::Kind::Provider, "toolchain-broken",
                say(QT_TRANSLATE_NOOP("core", "The package of %1 %2 can't be used."),
                    {item.tool, item.version.toString()}),
                say(QT_TRANSLATE_NOOP("core", "Try again; if it still fails, check the registry in ~/.npmrc.")),
                std::move(why));
}

//! `bin` of a manifest is a map, or one path for a program with the package's name.
QMap<QString, QString> programsOf(const QJsonObject& manifest)
{
    QMap<QString, QString> programs;
    const QJsonValue bin = manifest[u"bin"_s];
    if (bin.isString())
        programs.insert(manifest[u"name"_s].toString().section(u'/', -1), bin.toString());
    for (const QString& name : bin.toObject().keys())
        programs.insert(name, bin.toObject()[name].toString());
    return programs;
}

Result<> linkPrograms(const ShelfItem& item, const QJsonObject& manifest, const QString& folder)
{
    SD_CHECK(makeFolder(folder + u"/bin"_s));
    QMap<QString, QString> programs = programsOf(manifest);
    if (item.tool == u"bun" && programs.isEmpty()) // bun's platform packages name no program
        programs = {{u"bun"_s, u"bin/bun"_s}};
    if (programs.contains(u"bun"_s))
        programs.insert(u"bunx"_s, programs.value(u"bun"_s));
    for (auto program = programs.cbegin(); program != programs.cend(); ++program) {
        const QString inside = QDir::cleanPath(program.value());
        const QString file = folder + u"/package/"_s + inside;
        // A link in the package could point to a file of this computer, whose mode would be changed.
        const QString real = QFileInfo(file).canonicalFilePath();
        if (inside.startsWith(u"../"_s) || inside.startsWith(u'/') || program.key().contains(u'/')
            || !QFileInfo(real).isFile() || !real.startsWith(QFileInfo(folder).canonicalFilePath() + u'/'))
            return broken(item, say(QT_TRANSLATE_NOOP("core", "Its program %1 is missing."), {program.key()}));
        QFile::setPermissions(file, QFile::permissions(file) | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
        SD_CHECK(replaceLink(folder + u"/bin/"_s + program.key(), u"../package/"_s + inside));
    }
    if (!programs.contains(item.tool))
        return broken(item, say(QT_TRANSLATE_NOOP("core", "Its program %1 is missing."), {item.tool}));
    return {};
}

Task<Result<>> unpack(ShelfItem item, QString archive, QString folder, Cancel cancel)
{
    CO_TRY(const QString tar, needProgram(u"tar"_s));
    CO_CHECK(makeFolder(folder + u"/package"_s));
    Command command;
    command.program = tar;
    // GNU tar strips leading slashes, refuses names with `..` and creates links last, so no file is written elsewhere.
    command.arguments = {u"--extract"_s,
                         u"--gzip"_s,
                         u"--file"_s,
                         archive,
                         u"--directory"_s,
                         folder + u"/package"_s,
                         u"--strip-components=1"_s,
                         u"--no-same-owner"_s,
                         u"--no-same-permissions"_s};
    CO_TRY(const Finished done, co_await run(command, cancel));
    if (!done.ok())
        co_return broken(item, verbatim(QString::fromLocal8Bit(done.errors).trimmed().left(400)));
    co_return Result<>();
}

//! One line for each algorithm that Corepack knows: "sha512.9f86…".
Result<QByteArray> digestsOf(const QString& file)
{
    SD_TRY(const QByteArray bytes, readFile(file));
    QByteArray lines;
    for (const auto& [name, algorithm] :
         {std::pair("sha1", QCryptographicHash::Sha1), std::pair("sha224", QCryptographicHash::Sha224),
          std::pair("sha256", QCryptographicHash::Sha256), std::pair("sha384", QCryptographicHash::Sha384),
          std::pair("sha512", QCryptographicHash::Sha512)})
        lines += QByteArray(name) + '.' + QCryptographicHash::hash(bytes, algorithm).toHex() + '\n';
    return lines;
}

Result<> keepDigests(const QString& archive, const QString& folder)
{
    SD_TRY(QByteArray digests, digestsOf(archive));
    if (const QString program = folder + u"/package/bin/yarn.js"_s; QFileInfo(program).isFile()) {
        SD_TRY(const QByteArray ofProgram, digestsOf(program));
        digests += ofProgram;
    }
    return writeFile(folder + u"/digests"_s, digests);
}

} // namespace

QString ShelfItem::folderIn(const QString& toolchains) const
{
    return toolchains + u'/' + tool + u'/' + version.toString();
}

bool isOnShelf(const ShelfItem& item, const QString& toolchains)
{
    // Without its program PATH would find the system's version. A manager from before digests were stored is fetched
    // again.
    return QFileInfo(item.folderIn(toolchains) + u"/bin/"_s + item.tool).isExecutable()
        && (item.tool == u"node" || QFileInfo::exists(item.folderIn(toolchains) + u"/digests"_s));
}

QList<Version> versionsOnShelf(const QString& tool, const QString& toolchains)
{
    QList<Version> found;
    for (const QString& name : QDir(toolchains + u'/' + tool).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (const auto version = Version::parse(name);
            version && version->toString() == name && isOnShelf({tool, *version}, toolchains))
            found << *version;
    return found;
}

Task<Result<>> putOnShelf(ShelfItem item, QJsonObject manifest, QString toolchains, Http* http, Cancel cancel)
{
    const QString folder = item.folderIn(toolchains);
    CO_CHECK(makeFolder(QFileInfo(folder).path()));
    FileLock lock(folder + u".lock"_s);
    while (!lock.tryTake()) {
        if (cancel)
            co_return canceled();
        co_await QCoro::sleepFor(std::chrono::milliseconds(50));
    }
    if (isOnShelf(item, toolchains))
        co_return Result<>();
    const QJsonObject dist = manifest[u"dist"_s].toObject();
    Request request;
    request.url = QUrl(dist[u"tarball"_s].toString(), QUrl::StrictMode);
    request.integrity = dist[u"integrity"_s].toString().section(u' ', 0, 0);
    if (!request.url.isValid() || request.integrity.isEmpty())
        co_return broken(item, say(QT_TRANSLATE_NOOP("core", "The registry returned no address or checksum for it.")));
    // A unique name, so that another process's leftovers are not taken for ours.
    const QString scratch = folder + u".new-"_s + newToken();
    CO_CHECK(makeFolder(scratch));
    const QString archive = scratch + u".tgz"_s;
    const Progress quiet;
    const auto fetched = co_await http->download(request, archive, quiet, cancel);
    Result<> done;
    if (!fetched)
        done = tl::unexpected(fetched.error());
    else
        done = co_await unpack(item, archive, scratch, cancel);
    if (done)
        done = linkPrograms(item, manifest, scratch);
    if (done && item.tool != u"node")
        done = keepDigests(archive, scratch);
    if (done)
        done = removeTree(folder);
    if (done)
        done = renamePath(scratch, folder);
    QFile::remove(archive);
    if (!done)
        (void)removeTree(scratch);
    co_return done;
}

Result<> checkDigest(const ShelfItem& item, const QString& toolchains, const QString& digest)
{
    if (digest.isEmpty())
        return {};
    const auto known = readFile(item.folderIn(toolchains) + u"/digests"_s);
    if (known && known->split('\n').contains(digest.toLower().toLatin1()))
        return {};
    return fail(Error::Kind::Build, "manager-digest-differs",
                say(QT_TRANSLATE_NOOP("core", "%1 %2 differs from the one in package.json."),
                    {item.tool, item.version.toString()}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Compare the hash in `packageManager` with the one that `corepack use %1@%2` "
                                      "writes. If yours is right, do not trust this registry."),
                    {item.tool, item.version.toString()}),
                say(QT_TRANSLATE_NOOP("core", "Its hash is not %1."), {digest}));
}

} // namespace shipdeck::build
