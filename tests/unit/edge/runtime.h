// SPDX-License-Identifier: MIT
#pragma once
#include "edge/router.h"

#include <QProcess>

namespace shipdeck::edge {

//! The router in the JavaScript runtime of the rig, which refuses what CloudFront's does not have.
class Runtime {
public:
    ~Runtime();
    //! Why it cannot run; empty if it can.
    QString start();
    //! Why this code is no function; empty if it is one.
    QString problemOf(const QByteArray& code);
    //! What router.js returns for a request, or the error it ends with under "error".
    QJsonObject request(const Store& store, const Visit& visit);
    //! Keys that the store does not answer for, as when it is throttled.
    QStringList failing;
    //! Id of the distribution that a visitor has reached.
    QString distribution;
    //! Percent of what a function may compute, of the last run.
    int compute = 0;
    //! What it makes of the answer of the bucket to a request that it returned.
    QJsonObject response(const QJsonObject& request, int status);

private:
    QJsonObject ask(QJsonObject message);
    QJsonObject run(const QJsonObject& event, const Store& store);

    QProcess m_node;
    int m_stores = 0;
};

//! The same decision, read from what router.js returned.
Verdict verdictFrom(const QJsonObject& said);

} // namespace shipdeck::edge
