// SPDX-License-Identifier: MIT
#pragma once
#include "domains/finding.h"
#include "domains/survey.h"

namespace shipdeck::domains {

//! The mistake that keeps the wanted record from working; the most basic one if there are several. Nothing: none that is
//! known, though the record may be missing. `needsCertificate`: Amazon has to be allowed to issue one.
std::optional<Finding> diagnosed(const Survey& survey, bool needsCertificate);

//! Whether two addresses are of one network, as those of an edge are, which gives others elsewhere.
bool isNear(const Record& one, const Record& other);

//! The keys that the parent vouches for are not the zone's, so that resolvers that check find nothing. Nothing: they are,
//! or it is not signed.
std::optional<Finding> brokenSignatures(const Survey& survey);

//! Some of the name servers that `zone` is delegated to do not serve it, so that it is found from time to time only. `each`: what
//! they answer to a question for the zone. Nothing: all do, or none.
std::optional<Finding> partlyLame(const QString& zone, const QList<ServerState>& each);

//! Another distribution has the name: `error` is what adding it ended with, in whose words.
Finding heldElsewhere(const QString& name, const Error& error);

//! What others remember although the name's servers say something else now. `former`: what they said, nothing: that there
//! was no such record. Nothing: they have forgotten.
std::optional<Finding> remembered(const QString& name, const QStringList& former, const QDateTime& until,
                                  const QDateTime& now);

//! The record that proves the domain to AWS is gone, and with it the renewal of the certificate.
Finding proofMissing(const Record& proof, const QDateTime& certificateEndsAt);

//! AWS has not been able to renew the certificate so far. `state` and `reason`: in the words of its API; the reason may be
//! empty.
Finding renewalFailing(const QString& name, const QDateTime& certificateEndsAt, const QString& state,
                       const QString& reason);

} // namespace shipdeck::domains
