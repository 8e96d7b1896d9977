// SPDX-License-Identifier: MIT
#pragma once
#include "aws_home.h"
#include "page_window.h"

namespace shipdeck::test {

//! A window with profiles, in front of the AWS of tests/rig, whose requests are held against AWS's own models.
class AwsWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup()
    {
        it.reset();
        home.reset();
        if (rig().isUp())
            QCOMPARE(rig().violations().join(u'\n'), QString());
    }

protected:
    static AwsRig& rig()
    {
        static AwsRig rig;
        return rig;
    }
    //! OPEN_RIG() in a test.
    void openRig()
    {
        home = std::make_unique<AwsHome>(AwsHome::sample());
        home->useRig(rig());
        it = std::make_unique<PageWindow>(PageWindow::With::Nothing);
    }

    std::unique_ptr<AwsHome> home;
    std::unique_ptr<PageWindow> it;
};

} // namespace shipdeck::test
