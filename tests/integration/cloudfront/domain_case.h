// SPDX-License-Identifier: MIT
#pragma once
#include "hosted.h"

namespace shipdeck::test {

//! Sites below the wildcard domain example.com, and domains of shop.example beside them.
class DomainCase : public HostedTest {
protected:
    //! The id of the zone shop.example.
    QString begin() const
    {
        m->home.environment().insert(QStringLiteral("SHIPDECK_DNS_ROOTS"), Hosted::rig().dns());
        return Hosted::rig().makeDomain(QStringLiteral("shop.example"));
    }
    void connectZone() const
    {
        Hosted::rig().makeDomain(QStringLiteral("example.com"));
        const Answer made = m->home.run(QStringList{QStringLiteral("connections"), QStringLiteral("zone"),
                                                    QStringLiteral("example.com"), QStringLiteral("--yes"),
                                                    QStringLiteral("--wait"), QStringLiteral("--json")});
        QVERIFY2(made.exit == 0, made.err);
    }
    Answer domains(const QStringList& arguments) const
    {
        return m->home.run(QStringList{QStringLiteral("domains")} + arguments + QStringList{QStringLiteral("--json")});
    }
    //! Adds it; at the end it is live.
    void add(const QStringList& arguments) const
    {
        const Answer added = domains(QStringList{QStringLiteral("add")} + arguments);
        QVERIFY2(added.exit == 0, added.err + added.out);
        QCOMPARE(added.json()[QStringLiteral("state")].toString(), QStringLiteral("live"));
    }
    void remove(const QString& name) const
    {
        const Answer gone = domains({QStringLiteral("remove"), name, QStringLiteral("--yes")});
        QVERIFY2(gone.exit == 0, gone.err + gone.out);
    }
    static qsizetype writesOfRoutes()
    {
        return Hosted::rig().calls().filter(QStringLiteral("POST")).filter(QStringLiteral("/key-value-stores/")).size();
    }
};

} // namespace shipdeck::test
