// SPDX-License-Identifier: MIT
#pragma once
#include "support/aws_rig.h"
#include "support/need.h"

#include "../cli/home.h"

#include <QNetworkReply>
#include <QTest>

namespace shipdeck::test {

//! A person whose sites shipctl puts into the rig's AWS, which is empty at the beginning of each test.
class Hosted {
public:
    Hosted();

    static AwsRig& rig();
    //! Another computer with the same sign-in and nothing else.
    static void signIn(Home& computer);
    //! Another one with the same and all that Shipdeck has kept here until now.
    void copyTo(Home& computer);
    Home home;

    //! A folder with a page, a fingerprinted style sheet, a rule and a page for what is missing.
    QString site(const QString& name, const QByteArray& heading = "first") const;
    static void setHeading(const QString& folder, const QByteArray& heading);
    Answer deploy(const QString& folder, const QStringList& more = {}) const;
    //! The step of this stage in what `deploy --plan --json` says, and in what is kept with what was deployed. Names that only
    //! an operation that was asked for has are alike.
    static QJsonObject plannedStep(const Answer& plan, const QString& stage);
    QJsonObject keptStep(const Answer& deployed, const QString& stage) const;
    //! What visitors get, through the edge; "404 …" and the like where it is not 200.
    static QByteArray shown(const QString& address, const QList<std::pair<QByteArray, QByteArray>>& headers = {});
    static QJsonObject headersOf(const QString& address); //!< of what visitors get, names in lower case
    //! Of what `connections policy --json` said: all, and those that nobody has needed since it holds.
    static QStringList statements(const Answer& policy);
    static QStringList unneeded(const Answer& policy);
    //! Everything of CloudFormation, S3, CloudFront, ACM and Route 53 that is in the account, by name.
    static QStringList inventory(const QStringList& options = {});
    static QStringList proofs() { return inventory({QStringLiteral("proofs")}); } //!< records that prove domains to AWS
    //! As a person does by hand: `script` is Python after `import boto3`.
    static void byHand(const QString& script);
    static void deleteStack(const QString& name);
    //! Types the `aws` commands that the next step of an error names.
    static void typeWhat(const Answer& failed);
    static void type(const QString& commands); //!< joined by &&
    //! Stands in front of the next call of this kind; see tests/rig/aws/README.md.
    static void fault(const QByteArray& document) { rig().post(QStringLiteral("/_rig/faults"), document); }

private:
    static std::unique_ptr<QNetworkReply> answered(const QString& address,
                                                   const QList<std::pair<QByteArray, QByteArray>>& headers = {});
};

class HostedTest : public QObject {
    Q_OBJECT
protected:
    //! What an error says to do helps: the site goes, and stands again.
    void verifyStandsAnew(const QString& folder, const QByteArray& heading) const;

    std::unique_ptr<Hosted> m;
private Q_SLOTS:
    void init()
    {
        NEED(Hosted::rig().trouble())
        Hosted::rig().post(QStringLiteral("/_rig/reset"));
        Hosted::rig().post(QStringLiteral("/_rig/settings"), R"({"distribution_seconds": 0})");
        m = std::make_unique<Hosted>();
    }
    void cleanup()
    {
        if (!m)
            return;
        const QStringList violations = Hosted::rig().violations();
        Hosted::rig().post(QStringLiteral("/_rig/reset"));
        m.reset();
        QCOMPARE(violations.join(u'\n'), QString());
    }
};

} // namespace shipdeck::test
