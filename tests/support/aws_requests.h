// SPDX-License-Identifier: MIT
#pragma once
#include "support/need.h"

#include <QStringList>

//! What tests ask of a ScriptedServer that plays AWS, judged as the AWS of tests/rig judges what it is asked itself: by
//! botocore's models. One process of the rig does it for all classes of a program.
namespace shipdeck::test {

class ScriptedServer;

namespace awsRequests {

//! Notes every request that comes to `server`.
void judge(ScriptedServer& server);
//! The function that runs asks, on purpose, for what no model allows: `words` are in what is found, and have to be.
void areOdd(const QString& words);
//! Why nothing can be judged here; empty where it can.
QByteArray trouble();
//! What is wrong with the requests since this was last asked, each with the function that sent it.
QStringList wrong();

} // namespace awsRequests
} // namespace shipdeck::test

//! The whole of a cleanupTestCase().
#define JUDGE_AWS_REQUESTS()                                                                                           \
    NEED(shipdeck::test::awsRequests::trouble());                                                                      \
    const QByteArray wrong = shipdeck::test::awsRequests::wrong().join(u'\n').toUtf8();                                \
    QVERIFY2(wrong.isEmpty(), wrong.constData())
