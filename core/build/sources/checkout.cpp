// SPDX-License-Identifier: MIT
#include "build/sources/checkout.h"

#include "base/files.h"
#include "build/sources/git.h"
#include "build/sources/git_source.h"
#include "build/sources/head_of.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

//! A git folder with the checkout's objects and excludes but none of its settings, which could make git run programs.
bool borrow(const QString& folder, const Head& head)
{
    return makeFolder(folder + u"/refs"_s) && makeFolder(folder + u"/info"_s)
        && writeFile(folder + u"/HEAD"_s, head.commit.toLatin1() + '\n')
        && QFile::link(QDir(head.common).absoluteFilePath(u"objects"_s), folder + u"/objects"_s)
        && QFile::link(QDir(head.common).absoluteFilePath(u"info/exclude"_s), folder + u"/info/exclude"_s);
}

} // namespace

Task<FetchedSource> withCommit(FetchedSource fetched, SourceSpec spec, FetchOptions options, Cancel cancel)
{
    const Head head = headOf(spec.location);
    const QTemporaryDir scratch;
    auto found = Git::find(spec, options, cancel);
    if (head.commit.isEmpty() || !found || !scratch.isValid() || !borrow(scratch.path(), head))
        co_return fetched;
    Git git = *std::move(found);
    git.gitFolder = scratch.path();
    const QString commit = head.commit;
    const auto about = co_await commitText(git, commit);
    if (!about)
        co_return fetched;
    fetched.message = about->message;
    fetched.author = about->author;
    fetched.committedAt = about->committedAt;
    git.workTree = head.checkout;
    git.indexFile = head.git + u"/index"_s;
    // Submodules have settings of their own. Permissions say nothing on drives of Windows.
    const QStringList status{u"--literal-pathspecs"_s,
                             u"--no-optional-locks"_s,
                             u"-c"_s,
                             u"core.fileMode=false"_s,
                             u"status"_s,
                             u"--porcelain"_s,
                             u"-z"_s,
                             u"--untracked-files=normal"_s,
                             u"--ignore-submodules=all"_s,
                             u"--"_s,
                             spec.location};
    const auto changes = co_await git.run(status);
    fetched.isModified = changes && changes->ok() && !changes->output.isEmpty();
    co_return fetched;
}

} // namespace shipdeck::build
