// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/error.h"
#include "build/tree/tree.h"

namespace shipdeck::paper {

//! A site as a folder of the account, which is a folder too: `releases/<id>`, the link `current`, and `owner`, the project
//! that it belongs to. Knows no operation and no store.
class Site {
public:
    Site(const QString& account, const QString& slug);

    QString folder() const { return m_folder; }
    QString owner() const; //!< empty: it is not there
    Result<> make(const QString& owner);
    Result<> remove();

    QStringList releases() const;
    QString release(const QString& id) const; //!< its folder
    //! A copy of `tree`, whole or not at all. Blocks: for pool threads.
    Result<> add(const QString& id, const QString& tree, build::TreeEntries entries, const Cancel& cancel);
    Result<> drop(const QString& id);

    QString current() const; //!< empty: none
    //! Empty: none. NotFound `paper-release-missing`.
    Result<> makeCurrent(const QString& id);

private:
    QString m_folder;
};

//! Those of a project, by their slugs.
QStringList sitesOf(const QString& account, const QString& owner);

} // namespace shipdeck::paper
