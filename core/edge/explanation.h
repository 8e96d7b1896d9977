// SPDX-License-Identifier: MIT
#pragma once
#include "edge/compiled.h"

namespace shipdeck::edge {

//! What an address gets, and why: for `shipctl edge test <url>` and the field in the deck, also before deploying.
struct Explanation {
    Verdict verdict;
    int status = 0; //!< what the visitor gets: 404 where the object is not there
    QString file;   //!< of the release, without a slash at its front; the 404 page where it is not there; may be empty
    bool isMissing = false;
    QString rule;     //!< "/blog/*"
    Origin origin;    //!< where it was written; line 0: not known here
    QByteArray cache; //!< Cache-Control, if the site's headers say nothing else
    //! That the edge adds, by names in lower case: the site's own (`verdict` has these alone), and Shipdeck's where the site
    //! says nothing of them.
    QMap<QString, QString> headers = {};
    QJsonObject toJson() const;
};

//! `files`: of the release, as compiled() takes them; empty: not known, nothing is called missing.
Explanation explained(const Store& store, const Visit& visit, const QStringList& files = {}, const Compiled& site = {});

//! What is asked of a site wherever it is, or will be.
struct Question {
    QString address;                            //!< as people type it; a path alone is enough
    QString host = QStringLiteral("site.test"); //!< of a path alone
    QString project = {};
    QString prefix = {};    //!< of its objects' names, as EdgeRoute has it
    QByteArray access = {}; //!< who may see it, as encode() made it
    QString visitor = {};   //!< network address by which it is seen whether they may; empty: they do
};
//! BadInput as visitOf(), or as encode() for the project's name.
Result<Explanation> explained(const Question& question, const QStringList& files, const Compiled& site);

//! The visit of an address as people type it: "https://shop.example.com/a?b", with or without a scheme.
//! BadInput (`edge-address-invalid`).
Result<Visit> visitOf(const QString& address);

} // namespace shipdeck::edge
