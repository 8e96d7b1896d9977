// SPDX-License-Identifier: MIT
#include "build/sources/stock.h"

#include "base/descriptor.h"
#include "build/sources/folder_source.h"
#include "build/sources/lfs.h"
#include "build/tree/copy.h"
#include "build/tree/pool.h"
#include "build/tree/scan.h"

#include <QFile>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

Result<FetchedSource> sumUp(const QString& folder, const FetchOptions& options, const Cancel& cancel)
{
    ScanRules rules;
    rules.maxFiles = options.maxFiles;
    rules.maxBytes = options.maxBytes;
    SD_TRY(Scan scan, scanTree(folder, rules, cancel));
    SD_CHECK(hashEntries(folder, scan.entries, cancel));
    const Descriptor top(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (const QByteArray& path : scan.linksOutside)
        ::unlinkat(top.get(), path.constData(), 0);
    FetchedSource fetched = fetchedFrom(folder, scan);
    if (const auto pointers = lfsPointers(folder, scan.entries); !pointers.isEmpty()) {
        fetched.lfs = true;
        QList<QByteArray> paths;
        for (const LfsPointer& pointer : pointers)
            paths << pointer.path;
        fetched.notes << say(QT_TRANSLATE_NOOP("core", "%1 files are stored in Git LFS and are not fetched: %2."),
                             {QString::number(paths.size()), firstFew(paths)});
    }
    return fetched;
}

//! Summarises the folder, with the contents from Git LFS.
Task<Result<FetchedSource>> wholeStock(SourceSpec spec, QString folder, FetchOptions options, Cancel cancel)
{
    auto stocktaking = [folder, options, cancel] { return sumUp(folder, options, cancel); };
    CO_TRY(FetchedSource fetched, co_await onPool(std::move(stocktaking)));
    if (!fetched.lfs || !options.http || !spec.location.startsWith("http"_L1))
        co_return fetched;
    auto looking = [folder, cancel]() -> Result<QList<LfsPointer>> {
        SD_TRY(const Scan scan, scanTree(folder, {}, cancel));
        return lfsPointers(folder, scan.entries);
    };
    CO_TRY(const QList<LfsPointer> pointers, co_await onPool(std::move(looking)));
    const Result<> brought = co_await fetchLfs(spec, folder, pointers, options, cancel);
    if (!brought && (cancel || brought.error().code == code::folderTooLarge))
        co_return tl::unexpected(brought.error());
    auto again = [folder, options, cancel] { return sumUp(folder, options, cancel); };
    CO_TRY(fetched, co_await onPool(std::move(again)));
    if (!brought)
        fetched.notes << brought.error().what << brought.error().next;
    co_return fetched;
}

} // namespace

Task<Result<FetchedSource>> takeStock(FetchedSource about, SourceSpec spec, QString folder, FetchOptions options,
                                      Cancel cancel)
{
    CO_TRY(FetchedSource fetched, co_await wholeStock(spec, folder, options, cancel));
    fetched.commit = about.commit;
    fetched.message = about.message;
    fetched.author = about.author;
    fetched.committedAt = about.committedAt;
    fetched.branchOrRef = about.branchOrRef;
    fetched.submodules = about.submodules;
    fetched.notes << about.notes;
    CO_CHECK(checkRoot(folder, spec.root));
    co_return fetched;
}

} // namespace shipdeck::build
