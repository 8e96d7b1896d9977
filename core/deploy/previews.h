// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"
#include "store/records.h"

namespace shipdeck::deploy {

//! The environment of a pull request's preview: "pr-12".
EnvironmentName previewOf(int pullRequest);
//! The pull request of a preview's environment; 0 if it is none.
int pullRequestOf(const QString& environment);
//! The pull request that a ref names ("pull/12", "refs/pull/12/head"); 0: none.
int pullRequestOfRef(const QString& ref);
//! Whether a GitHub ref may lead to a commit that is on no branch and no tag of the repository: a commit id, or a
//! relative ref. GitHub serves the commits of forks under the repository's own name.
bool mayBeOfFork(const QString& ref);
//! The environment whose variables a deployment gets: all previews share those of `preview`.
EnvironmentName variablesOf(const QString& environment);

//! Whether a deployment builds untrusted code, and why; kept in its operation's parameters.
struct UntrustedSource {
    //! Someone outside may have written it: it gets no secrets, and later builds use none of its caches or artifacts.
    bool isProposed = false;
    Text why;                //!< the reason, as a sentence
    CommitId approvedCommit; //!< full; this commit gets the secrets anyway; empty: not approved
    QString approvedBy;      //!< the user of this computer
    bool getsSecrets() const { return !isProposed || !approvedCommit.isEmpty(); }
    //! "all", "withheld" or "approved", for --json.
    QString secretsWord() const;
    //! What that means for secrets, as a sentence; empty for trusted code.
    Text secretsText() const;

    void writeTo(QJsonObject& params) const;
    static UntrustedSource of(const store::Operation& operation);
};

//! Why the code of a pull request is not trusted.
Text whyPullRequest(int number);

//! Whether it builds untrusted code, whose caches and artifacts later builds must not use.
bool isOfFork(const store::Operation& operation);

} // namespace shipdeck::deploy
