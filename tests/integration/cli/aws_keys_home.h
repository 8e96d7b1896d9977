// SPDX-License-Identifier: MIT
#pragma once
#include "home.h"

#include "support/aws_rig.h"

namespace shipdeck::test {

//! A person without any profile, who has keys of the AWS of tests/rig written down somewhere.
class AwsKeysHomeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!rig().isUp())
            QSKIP(rig().trouble().constData());
        home = std::make_unique<Home>();
        rig().forget();
        const QProcessEnvironment all = rig().environment(home->path());
        for (const QString& name : all.keys())
            home->environment().insert(name, all.value(name));
        id = all.value(QStringLiteral("AWS_ACCESS_KEY_ID"));
        secret = all.value(QStringLiteral("AWS_SECRET_ACCESS_KEY")).toUtf8();
        for (const char* name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"})
            home->environment().remove(QLatin1String(name));
    }
    void cleanup()
    {
        home.reset();
        if (rig().isUp())
            QCOMPARE(rig().violations(), QStringList());
    }

protected:
    static AwsRig& rig()
    {
        static AwsRig rig;
        return rig;
    }

    std::unique_ptr<Home> home;
    QString id;
    QByteArray secret;
};

} // namespace shipdeck::test
