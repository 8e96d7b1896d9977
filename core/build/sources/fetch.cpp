// SPDX-License-Identifier: MIT
#include "build/sources/source.h"

#include "build/sources/folder_source.h"
#include "build/sources/git_refs.h"
#include "build/sources/git_source.h"
#include "build/sources/github_source.h"
#include "build/sources/mirror.h"
#include "build/tree/pool.h"

namespace shipdeck::build {

Task<Result<FetchedSource>> fetchSource(SourceSpec spec, QString intoFolder, Paths paths, FetchOptions options,
                                        Cancel cancel)
{
    if (spec.kind == SourceSpec::Kind::Git) {
        // What was fetched by git before needs only what is new of it; all else comes quicker as an archive.
        if (!QFile::exists(mirrorFolder(paths, spec.location))) {
            CO_TRY(const auto archived, co_await fetchArchive(spec, intoFolder, options, cancel));
            if (archived)
                co_return *archived;
        }
        co_return co_await fetchGit(spec, intoFolder, paths, options, cancel);
    }
    auto copying = [spec, intoFolder, paths, options, cancel] {
        return fetchFolder(spec, intoFolder, paths, options, cancel);
    };
    co_return co_await onPool(std::move(copying));
}

} // namespace shipdeck::build
