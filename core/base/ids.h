// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <type_traits>
#include <utility>

namespace shipdeck {

//! A text that names one thing of its kind. It is read as a text everywhere, but made from one only explicitly, where a
//! text comes in, and never from that of another kind: swapped arguments do not compile.
template <typename Kind> class Id : public QString {
public:
    Id() = default;
    explicit Id(QString text) : QString(std::move(text)) {}
    template <typename Other> Id(const Id<Other>&) = delete;
};
template <typename A, typename B, typename = std::enable_if_t<!std::is_same_v<A, B>>>
bool operator==(const Id<A>&, const Id<B>&) = delete;

using ProjectId = Id<struct OfProject>;       //!< where a person names a project, also its name
using DeploymentId = Id<struct OfDeployment>; //!< where a person names a deployment, also a unique prefix
using OperationId = Id<struct OfOperation>;
using EnvironmentName = Id<struct OfEnvironment>;
using CommitId = Id<struct OfCommit>;

//! A new id: 11 characters of lower-case Crockford base 32, the first 7 rising with time (steps of 62.5 ms).
//! Ids sort by creation time as far as the wall clock is right; any unique prefix identifies one.
QString newId();
//! Whether a text from outside (a record, a manifest, an object's name) can be an id: lower-case letters,
//! digits and dashes between them, 64 at most. Only then may it become part of a path or a key.
bool isId(const QString& text);
//! An unguessable token of 128 bits, for idempotency.
QString newToken();

} // namespace shipdeck
