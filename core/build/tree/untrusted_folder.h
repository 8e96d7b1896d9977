// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "build/tree/beneath.h"

#include <QStringList>

namespace shipdeck::build {

//! A folder in which untrusted code writes: a work copy, an output. That code cannot replace the folder
//! itself; anything in it may be a link. So it is not a QString: its contents are accessed through a descriptor
//! (openBeneath), and nothing is moved out of it or into it through a link.
//! Relative paths have the form "a/b"; "" and "." are the folder itself. All of it blocks: for pool threads.
class UntrustedFolder {
public:
    explicit UntrustedFolder(QString path) : m_path(std::move(path)) {}

    const QString& path() const { return m_path; } //!< to mount it, to remove it as a whole, and for messages
    //! errno EXDEV: it leads outside; ELOOP: a link with Links::Refuse.
    Descriptor open(const QString& relative, int flags, Links links = Links::Refuse) const;

    // These follow links that stay inside.
    bool hasFile(const QString& relative) const;
    bool hasFolder(const QString& relative) const;
    Result<QByteArray> read(const QString& relative, qint64 limit) const; //!< a regular file; NotFound, Denied, Limit
    QStringList folders(const QString& relative) const;                   //!< names of folders in it, sorted; no links

    //! Renames the folder at `relative` to `to`, a trusted path. Denied `link-in-the-way`; NotFound.
    Result<> moveOut(const QString& relative, const QString& to) const;
    //! The reverse, creating the folders above it; the destination must not exist.
    Result<> moveIn(const QString& from, const QString& relative) const;

private:
    //! The parent folder of `relative`, without following links; `make` creates it and those above.
    Descriptor parentOf(const QString& relative, bool make) const;

    QString m_path;
};

} // namespace shipdeck::build
