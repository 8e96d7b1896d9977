// SPDX-License-Identifier: MIT
#pragma once
#include "places.h"
#include "support/aws_rig.h"

#include <QTest>

namespace shipdeck::test {

//! Skipped where the rig's AWS cannot be.
class OnAwsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!Home::aws().isUp())
            QSKIP(Home::aws().trouble().constData());
    }
};

//! What is wrong with a project on the rig's AWS: the account against itself, against the store, and against what visitors
//! get.
QStringList wrongInAccount(Home& home, const store::Project& project);
//! All that is in the rig's account, whoever's it is, by one call that is none of AWS.
QStringList inAccount();
//! What of it was not there before anything was deployed, and is not made ahead.
QStringList leftInAccount(const Home& home);

} // namespace shipdeck::test
