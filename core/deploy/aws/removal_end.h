// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"

namespace shipdeck::deploy {

//! What the checks at the end of a removal found in an AWS account; stored with the operation, for display.
struct RemovalEnd {
    QString account; //!< empty: no account was checked
    QString region;
    QString stack;              //!< confirmed as deleted
    QStringList buckets;        //!< confirmed as deleted
    QString folder;             //!< "bucket/sites/<stack>/" in a shared bucket, confirmed as empty
    bool isTagAskedFor = false; //!< AWS was also searched for resources with the tag of `stack`, and found only `left`
    QStringList left;           //!< ARNs of resources that bear its name but belong to no stack
    QStringList gone;           //!< stacks that were deleted
    std::optional<Error> stays; //!< why the shared stack stays, and how to delete it

    static RemovalEnd of(const store::Operation& operation);
    void keepIn(store::Operation& operation) const;

    //! Something is left.
    bool isPartial() const { return stays || !left.isEmpty(); }
    //! What is gone, with the proof, and what stays, line by line. Empty without an account.
    QList<Text> wordsOf(const QString& project) const;
    //! The same for prepared resources that belong to no project; `where`: "123456789012, eu-west-1".
    QList<Text> wordsOfConnection(const QString& where) const;
    //! Only what stays.
    QList<Text> wordsOfWhatStays() const;
    QJsonObject proofToPublicJson() const;
    void addWhatStaysTo(QJsonObject& document) const; //!< `stays`, `staysBecause`, `inNoStack`
};

} // namespace shipdeck::deploy
