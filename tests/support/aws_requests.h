// SPDX-License-Identifier: MIT
#pragma once
#include "support/need.h"

#include <QStringList>

//! Checks requests that tests send to a ScriptedServer in the role of AWS, like tests/rig's AWS checks its own: by
//! botocore's models. One process of the rig serves all classes of a program.
namespace shipdeck::test {

class ScriptedServer;

namespace awsRequests {

//! Records every request to `server`.
void judge(ScriptedServer& server);
//! The running function sends invalid requests on purpose: `words` have to occur in the findings.
void areOdd(const QString& words);
//! Why requests cannot be checked; empty: they can.
QByteArray trouble();
//! Invalid requests since the last call, each with the function that sent it.
QStringList wrong();

} // namespace awsRequests
} // namespace shipdeck::test

//! The body of a cleanupTestCase().
#define JUDGE_AWS_REQUESTS()                                                                                           \
    NEED(shipdeck::test::awsRequests::trouble());                                                                      \
    const QByteArray wrong = shipdeck::test::awsRequests::wrong().join(u'\n').toUtf8();                                \
    QVERIFY2(wrong.isEmpty(), wrong.constData())
