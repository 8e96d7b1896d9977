// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "rounds.h"
#include "scenario.h"
#include "support/registry.h"

namespace shipdeck::test {
namespace {

constexpr int aWholeZone = 8; // its four servers are asked twice at most

//! Name servers give no answer, or a useless one, while a domain is added, moved or removed.
class ByDnsTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    //! What is silent costs little time.
    void initTestCase()
    {
        if (Home::aws().isUp())
            qputenv("SHIPDECK_DNS_ROOTS", Home::aws().dns().toUtf8() + "?patience=250");
    }

protected:
    static void play()
    {
        playRow([](Rounds& rounds) { rounds.failEachAnswer(answerWays, aWholeZone); });
    }
};

} // namespace

class HostedDnsTest : public ByDnsTest {
    Q_OBJECT
private Q_SLOTS:
    void goesOnOrEndsWhateverAnswerFails_data() { addRows({domainElsewhere(), domainsOfAProject().at(2)}); }
    void goesOnOrEndsWhateverAnswerFails() { play(); }
};
SHIPDECK_TEST(HostedDnsTest)

//! In a zone of the account. To remove one asks no name server.
class HostedDnsAllTest : public ByDnsTest {
    Q_OBJECT
private Q_SLOTS:
    void goesOnOrEndsWhateverAnswerFails_data() { addRows(domainsOfAProject()); }
    void goesOnOrEndsWhateverAnswerFails() { play(); }
};
SHIPDECK_TEST(HostedDnsAllTest)

} // namespace shipdeck::test

#include "hosted_dns_test.moc"
