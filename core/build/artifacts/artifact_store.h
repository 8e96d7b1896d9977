// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/error_code.h"
#include "base/paths.h"
#include "base/task.h"
#include "build/tree/tree.h"
#include "build/tree/untrusted_folder.h"

#include <QDateTime>
#include <QSet>

namespace shipdeck::code {
inline constexpr Code artifactMissing("artifact-missing");
} // namespace shipdeck::code

namespace shipdeck::build {

//! The files that a release serves or runs: an immutable tree named by the SHA-256 of its manifest.
struct Artifact {
    enum class Kind { Static, Server };
    QString digest;
    Kind kind = Kind::Static;
    QString folder; //!< the files; read-only, all with the same modification time
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 mtimeSeconds = 0;
    QList<Text> notes;   //!< files left out; only returned by pack()
    bool reused = false; //!< pack() found the same artifact already there
};

struct PackOptions {
    Artifact::Kind kind = Artifact::Kind::Static;
    //! Moves the files out of the folder by rename where possible (not through a link); discard the rest.
    bool move = false;
    //! Requested modification time. The store makes it later than that of every artifact before: nginx's ETag is
    //! made of time and size, so two releases with equal times would answer 304 for each other's files.
    qint64 mtimeSeconds = 0;
    //! The app's root below the work copy, where a missing or empty output is looked for.
    QString appRoot;
    //! Server only: absolute prefixes that a link may point to (the toolchain, the system's Python).
    QStringList allowedLinkTargets;
    qint64 maxFiles = 500'000;
    qint64 maxBytes = qint64(8) << 30;
};

//! The artifacts of this computer. Several processes may use it at once; all methods are safe on any thread.
class ArtifactStore {
public:
    explicit ArtifactStore(Paths paths);

    //! Creates an artifact from a build's output, a path below its work copy ("" is all of it). Call it only after the
    //! build's processes have ended.
    //! Static: links are replaced by what they point to, dot files (but .well-known) and key material stay out,
    //! and node_modules where the app's root itself is published.
    //! Server: everything but .git is taken, links are kept.
    //! Codes: output-missing, output-outside, output-empty, link-outside, folder-too-large, disk-full, file-failed.
    Task<Result<Artifact>> pack(UntrustedFolder copy, QString output, PackOptions options, Cancel cancel = {});
    //! NotFound `artifact-missing`: pruned, or never here.
    Result<Artifact> open(const QString& digest) const;
    //! Its entries, sorted by path. NotFound as open(); Bug: a manifest that cannot be read.
    Result<TreeEntries> entries(const QString& digest) const;
    //! Hashes everything again. Conflict `artifact-damaged` says what differs.
    Task<Result<>> verify(QString digest, Cancel cancel = {});
    //! Missing is fine.
    Task<Result<>> remove(QString digest);
    QList<Artifact> list() const;
    //! Removes every artifact that is not listed and leftovers of a crash; returns the number of removed artifacts.
    Task<Result<int>> sweep(QSet<QString> keepDigests);

private:
    Paths m_paths;
};

//! The folder below `appRoot`, a path below the work copy, that looks like a build's output, relative
//! to it; empty: none does.
QString likelyOutputFolder(const UntrustedFolder& copy, const QString& appRoot);

} // namespace shipdeck::build
