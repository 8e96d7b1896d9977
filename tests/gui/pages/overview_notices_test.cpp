// SPDX-License-Identifier: MIT
#include "page_window.h"
#include "base/clock.h"
#include "domains/diagnosis.h"
#include "store/domains.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! What a person should know first about a project.
class OverviewNoticesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWaitsForApproval()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QVERIFY(!it.onPage<QWidget>("approvalNotice"));
        it.sample.write([](store::Database& db) -> Result<> {
            SD_TRY(store::Project project, store::project(db, SampleDeck::harbor));
            project.settings.insert(u"approval"_s, u"on"_s);
            return store::updateProject(db, project);
        });
        it.sample.add({.id = u"a99a07e0000"_s,
                       .project = SampleDeck::harbor,
                       .role = store::ReleaseRole::Staged,
                       .message = u"Cheaper shipping"_s,
                       .ref = u"main"_s,
                       .commit = u"a99a07e1234"_s,
                       .cause = {store::Cause::Kind::Push}});
        QTRY_VERIFY(it.onPage<QWidget>("approvalNotice"));
        QVERIFY(it.says(u"Cheaper shipping waits for your approval"_s));
        it.onPage<QWidget>("approvalNotice")->findChild<QAbstractButton*>()->click();
        QTRY_VERIFY(it.find<QWidget>("confirm"));
    }

    void saysWhatIsWrongWithADomainThatIsLive()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QVERIFY(!it.onPage<QWidget>("domainNotice"));
        store::Domain domain = SampleDeck::domain(store::Domain::State::Live);
        domain.finding =
            domains::renewalFailing(domain.name, nowUtc().addDays(20), u"PENDING_VALIDATION"_s, {}).toJson();
        it.sample.putDomain(domain);
        QTRY_VERIFY(it.onPage<QWidget>("domainNotice"));
        it.onPage<QWidget>("domainNotice")->findChild<QAbstractButton*>()->click();
        QTRY_COMPARE(it.window->route().page, u"domains"_s);
    }
};
SHIPDECK_TEST(OverviewNoticesTest)

} // namespace shipdeck::test

#include "overview_notices_test.moc"
