// SPDX-License-Identifier: MIT
#pragma once
#include "base/command.h"
#include "build/sources/source.h"

namespace shipdeck::build {

//! Runs git without any configuration of the user or the repository: no settings, hooks, helpers or prompts.
class Git {
public:
    //! `spec` has the address and its credential. NotFound `git-missing`.
    static Result<Git> find(const SourceSpec& spec, FetchOptions options, Cancel cancel);

    //! With `gitFolder`, in that repository. A non-zero exit is not an error here.
    Task<Result<Finished>> run(QStringList arguments) const;
    //! The same, with git's progress as it arrives; `errors` then has all output.
    Task<Result<Finished>> runAloud(QStringList arguments) const;

    QString address() const { return m_address; }
    QString gitFolder; //!< empty: none
    QString workTree;
    QString indexFile;

private:
    Command command(const QStringList& arguments) const;
    Task<Result<Finished>> runShown(Command call) const;

    QString m_program;
    QString m_address;
    QProcessEnvironment m_environment;
    FetchOptions m_options;
    Cancel m_cancel;
};

} // namespace shipdeck::build
