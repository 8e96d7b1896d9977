// SPDX-License-Identifier: MIT
#pragma once
#include "build/artifacts/artifact_store.h"
#include "build/tree/tree.h"

namespace shipdeck::build {

//! The contents of an artifact. Its text is canonical: one tree has one text, whose SHA-256 is the artifact's name.
struct Manifest {
    Artifact::Kind kind = Artifact::Kind::Static;
    TreeEntries entries; //!< sorted by path

    QByteArray toJson() const;
    static Result<Manifest> fromJson(const QByteArray& json);
    //! Kind and sums, from the first line alone.
    static Result<Artifact> headline(const QByteArray& json);
};

} // namespace shipdeck::build
