// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"
#include "store/records.h"

namespace shipdeck::deploy {

//! The environment of a pull request's preview: "pr-12".
QString previewOf(int pullRequest);
//! The pull request of such an environment; 0: it is not one.
int pullRequestOf(const QString& environment);
//! The pull request that a ref names ("pull/12", "refs/pull/12/head"); 0: none.
int pullRequestOfRef(const QString& ref);
//! Whether a ref of GitHub's may lead to what no branch and no tag holds: a commit by its id, or counted from another
//! one. Forks' commits are given out under the repository's own name.
bool mayBeOfFork(const QString& ref);
//! The environment whose variables a deployment gets: all previews share those of `preview`.
QString variablesOf(const QString& environment);

//! What a deployment knows of whose code it builds; in its operation's parameters.
struct UntrustedSource {
    //! Somebody outside may have written it: it gets no secrets, and later builds use nothing that it left.
    bool isProposed = false;
    Text why;               //!< how that is known, in a sentence
    QString approvedCommit; //!< full; gets the secrets all the same; empty: nobody approved of it
    QString approvedBy;     //!< a person of this computer
    bool getsSecrets() const { return !isProposed || !approvedCommit.isEmpty(); }
    //! "all", "withheld" or "approved": for --json.
    QString secretsWord() const;
    //! What it means for the secrets; empty where nothing is kept back.
    Text secretsText() const;

    void writeTo(QJsonObject& params) const;
    static UntrustedSource of(const store::Operation& operation);
};

//! Why the code of a pull request is taken for a stranger's.
Text whyPullRequest(int number);

//! Whether it builds what somebody outside wrote: later builds use nothing that it left.
bool isOfFork(const store::Operation& operation);

} // namespace shipdeck::deploy
