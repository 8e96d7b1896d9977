// SPDX-License-Identifier: MIT
#pragma once
#include "build/sources/history.h"
#include "deploy/bisect/search.h"
#include "store/records.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

//! A tested commit of a bisection.
struct BisectTest {
    int at = 0; //!< in Bisection::commits
    Verdict verdict = Verdict::Skipped;
    bool isBuilt = true;        //!< false: the verdict is that of an earlier deployment or build
    QString log;                //!< under paths.logs(), of this build or that deployment
    std::optional<Error> error; //!< why it is not good

    QJsonObject toJson() const;
    static BisectTest fromJson(const QJsonObject& object);
};

//! The search for the commit that broke a project, as far as its operation's journal tells it.
struct Bisection {
    QList<build::HistoryCommit> commits; //!< oldest first; the first should be good, the last bad; empty: not known yet
    QList<BisectTest> tests;             //!< in the order in which they were made

    static Bisection of(const QList<store::JournalLine>& journal);
    void take(const QJsonObject& facts); //!< of its steps
    Search next() const;
    int builds() const;
    //! Why the last commit fails: what the search is for. Nothing until that is known.
    std::optional<Error> wanted() const;
};

QString verdictName(Verdict verdict); //!< "good", "bad" or "skipped": used in the store and in --json

// Parameters of its operation.
inline const QString bisectGood = QStringLiteral("good");
inline const QString bisectBad = QStringLiteral("bad");
inline const QString bisectRun = QStringLiteral("run"); //!< a command line; empty: the build is the test
inline const QString bisectOf = QStringLiteral("of");   //!< the failed deployment; may be empty

//! The log with the changes of the commit that was found.
QString bisectDiffLog(const OperationId& operation);
//! Files of all logs beside the operation's own.
QStringList bisectLogFiles(const QString& logs, const QString& operation);

//! Whether its build failed, or a later stage, which a build does not show.
Result<bool> failedInBuild(store::Database& db, const DeploymentId& deployment);

} // namespace shipdeck::deploy
