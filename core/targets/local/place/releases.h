// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "targets/local/place/layout.h"

namespace shipdeck::local {

struct ReleaseSpec {
    QString slug;
    QString id; //!< a-z and 0-9 only
    Kind kind = Kind::Static;
    QString tree;     //!< absolute; static: the artifact's folder, which stays where it is
    QString fallback; //!< path in the tree, served with 200 for unknown paths without extension; empty: a site of pages
    QString notFound = QStringLiteral("404.html"); //!< path in the tree, served with 404 if it exists
};

//! The folders and links that nginx looks at. All of it is on disk; nothing is remembered.
class Releases {
public:
    explicit Releases(Layout layout) : m_layout(std::move(layout)) {}

    Result<> place(const ReleaseSpec& spec) const;
    Result<bool> isPlaced(const ReleaseSpec& spec) const;
    Result<> makeCurrent(const QString& slug, const QString& id) const;
    QString current(const QString& slug) const;
    bool exists(const QString& slug, const QString& id) const;
    Kind kindOf(const QString& slug, const QString& id) const;
    QStringList idsOf(const QString& slug) const; //!< sorted: oldest first, as ids go
    QStringList sites() const;
    //! Its address ends; its folder stays, empty, so that whoever comes after a crash finds what still has to go.
    Result<> close(const QString& slug, const QString& id) const;  //!< not while it is current
    Result<> remove(const QString& slug, const QString& id) const; //!< after all else that belongs to it
    Result<> removeSite(const QString& slug) const;
    QString placeCommand(const ReleaseSpec& spec) const;

private:
    QList<std::pair<QString, QString>> linksOf(const ReleaseSpec& spec) const;
    Layout m_layout;
};

} // namespace shipdeck::local
