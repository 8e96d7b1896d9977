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
    QString fallback; //!< path in the tree, served with 200 for unknown paths without extension; empty: none
    QString notFound = QStringLiteral("404.html"); //!< path in the tree, served with 404 if it exists
};

//! The folders and links that nginx reads. All state is on disk.
class Releases {
public:
    explicit Releases(Layout layout) : m_layout(std::move(layout)) {}

    Result<> place(const ReleaseSpec& spec) const;
    Result<bool> isPlaced(const ReleaseSpec& spec) const;
    Result<> makeCurrent(const QString& slug, const QString& id) const;
    QString current(const QString& slug) const;
    bool exists(const QString& slug, const QString& id) const;
    Kind kindOf(const QString& slug, const QString& id) const;
    QStringList idsOf(const QString& slug) const; //!< sorted, oldest first
    QStringList sites() const;
    //! Its address stops working; its empty folder stays, so that a removal resumed after a crash finds it.
    Result<> close(const QString& slug, const QString& id) const;  //!< not allowed while it is current
    Result<> remove(const QString& slug, const QString& id) const; //!< last, after everything that belongs to it
    Result<> removeSite(const QString& slug) const;
    QString placeCommand(const ReleaseSpec& spec) const;

private:
    QList<std::pair<QString, QString>> linksOf(const ReleaseSpec& spec) const;
    Layout m_layout;
};

} // namespace shipdeck::local
