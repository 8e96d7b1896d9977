// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"

namespace shipdeck::deploy {

//! What a removal has found in an AWS account at its end, kept with its operation for whoever tells a person of it.
struct RemovalEnd {
    QString account; //!< empty: no account was looked at
    QString region;
    QString stack;              //!< that AWS says is not there
    QStringList buckets;        //!< likewise
    QString folder;             //!< "bucket/sites/<stack>/", where projects share a bucket: nothing is in it
    bool isTagAskedFor = false; //!< AWS was also asked for what bears the tag of `stack`, and named `left` alone
    QStringList left;           //!< ARNs of what bears its name all the same, and is in no stack
    QStringList gone;           //!< stacks that it has taken away
    std::optional<Error> stays; //!< the stack that all share: why, and what takes it away

    static RemovalEnd of(const store::Operation& operation);
    void keepIn(store::Operation& operation) const;

    //! Something of it is still there.
    bool isPartial() const { return stays || !left.isEmpty(); }
    //! What is gone, by which proof, and what stays; a line each. Without an account there is nothing to say.
    QList<Text> wordsOf(const QString& project) const;
    //! The same of what was prepared ahead, for no project; `where`: "123456789012, eu-west-1".
    QList<Text> wordsOfConnection(const QString& where) const;
    //! What stays alone.
    QList<Text> wordsOfWhatStays() const;
    QJsonObject proofToPublicJson() const;
    void addWhatStaysTo(QJsonObject& document) const; //!< `stays`, `staysBecause`, `inNoStack`
};

} // namespace shipdeck::deploy
