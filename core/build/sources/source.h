// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/paths.h"
#include "base/task.h"

#include <QDateTime>
#include <QHash>
#include <chrono>
#include <functional>

namespace shipdeck {
class Http;
namespace github {
class Client;
}
} // namespace shipdeck

namespace shipdeck::build {

//! The origin of source, as a person specified it.
struct SourceSpec {
    enum class Kind {
        Folder, //!< a project's folder; .gitignore is honoured
        Ready,  //!< a folder that is published as it is and never built
        Git,
    };
    Kind kind = Kind::Folder;
    QString location; //!< an absolute folder, or a Git address without any password: may be shown and stored
    QString ref;      //!< Git only: branch, tag or commit, whole or abbreviated; empty: the default branch
    QString commit;   //!< Git only, full: what is fetched, wherever the ref is by then; empty: what the ref is at
    QString root;     //!< the app inside the source; empty: the top
    QString account;  //!< the GitHub sign-in that may read it; empty: none is needed
    //! "user:token" from the address. Belongs in the vault: never store, show or log it.
    QString credential;
    bool operator==(const SourceSpec&) const = default;
};

//! Reads `shop`, `/srv/site`, `https://host/x.git`, `git@host:owner/repo`, `file:///srv/x.git`, `github.com/owner/repo`,
//! `owner/repo` and `owner/repo#12` (GitHub, when there is no such folder) and pages of GitHub's
//! (`…/tree/<ref>/<root>`, `…/pull/12`).
//! Relative folders start at `workingFolder`. Always BadInput or NotFound; the code says what is wrong.
Result<SourceSpec> parseSource(QString text, QString workingFolder = {});
//! The same for a folder that is published as it is (`--dir`).
Result<SourceSpec> parseReadyFolder(QString text, QString workingFolder = {});
//! Only a repository has branches, tags and commits: BadInput `ref-needs-repository` for a `ref` of anything else,
//! `ref-invalid` for an impossible name, `commit-incomplete` for a part of a commit's id.
Result<> checkRef(const SourceSpec& spec);
//! A Git address without user name and password; anything else as it is.
QString displayLocation(const QString& address);

//! Source in the work copy.
struct FetchedSource {
    QString folder; //!< the work copy: the top of the source, not its root
    QString digest; //!< SHA-256 over the sorted (path, type, executable, content)
    QString commit; //!< full; empty for a folder outside a checkout
    QString branchOrRef;
    QString message; //!< the commit's first line
    QString author;
    QDateTime committedAt;
    bool isModified = false; //!< the folder is not as this commit has it
    bool submodules = false; //!< the repository has submodules; a note names those that could not be fetched
    bool lfs = false;        //!< files are in Git LFS, and their content is missing
    QList<Text> notes;       //!< omissions and surprises, one sentence each
    qint64 files = 0;
    qint64 bytes = 0;
};

//! Called for each program that was run, to record it.
using CallSink = std::function<void(const QString& commandLine, std::chrono::milliseconds took, int exitCode)>;

struct FetchOptions {
    github::Client* github =
        nullptr; //!< of the account that fetches; with `http`: archives instead of git where quicker
    Http* http = nullptr;
    QString caFile; //!< trusted for the address's own server as well, when git fetches; empty: none
    QString proxy;  //!< for the same; empty: as the environment says
    std::function<void(const QByteArray&)> output; //!< git's progress, as it comes
    CallSink called;
    qint64 maxFiles = 200'000;
    qint64 maxBytes = qint64(4) << 30;
};

//! Which commit the ref is at now, in full; empty: it is no repository, or only a part of a commit's id was named. Errors as
//! those of fetchSource().
Task<Result<QString>> currentCommit(SourceSpec spec, FetchOptions options = {}, Cancel cancel = {});

//! Puts the source into `intoFolder`, which must not exist or be empty; its name stays, its parents are made.
//! A failed or cancelled fetch leaves it to the caller to remove. Codes: folder-missing, folder-empty, folder-too-large,
//! not-a-folder, file-failed, root-missing, git-missing, repository-missing, repository-denied, repository-empty,
//! ref-missing, network-unreachable, certificate-refused, ssh-host-unknown, mirror-busy, git-failed.
Task<Result<FetchedSource>> fetchSource(SourceSpec spec, QString intoFolder, Paths paths, FetchOptions options = {},
                                        Cancel cancel = {});

} // namespace shipdeck::build
