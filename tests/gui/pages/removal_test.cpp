// SPDX-License-Identifier: MIT
#include "page_window.h"

#include "deploy/reporting/cleanups.h"
#include "deploy/aws/removal_end.h"
#include "pages/glass_box.h"
#include "store/operations.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/label.h"
#include "widgets/overlay.h"
#include "widgets/toast.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! What the window says of a project that is gone here, and not yet at GitHub.
class RemovalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatGitHubStillShowsIsSaid()
    {
        PageWindow it;
        remove(it);
        store::GitHubCleanup left;
        left.project = SampleDeck::harbor;
        left.operation = it.newestOperation(u"remove"_s).id;
        left.account = u"account"_s;
        left.repository = 7;
        left.fullName = u"acme/harbor"_s;
        left.kind = u"owner"_s;
        left.target = u"production"_s;
        end(it, {left});
        QTRY_VERIFY(it.find<ui::Overlay>("removalEnd"));
        const QString wanted = deploy::stillShown(QList{left}).constFirst().render();
        bool isSaid = false;
        for (const ui::Label* label : it.find<ui::Overlay>("removalEnd")->findChildren<ui::Label*>())
            isSaid = isSaid || label->text() == wanted;
        QVERIFY(isSaid);
    }

    //! The words of `shipctl remove`, with what to do about it.
    void whatStaysInAwsIsSaidAsShipctlSaysIt()
    {
        PageWindow it;
        it.sample.putOnAws(u"apps.harbor.shop"_s);
        remove(it);
        deploy::RemovalEnd found = proven();
        found.stays = fail(Error::Kind::Conflict, "aws-stack-protected", verbatim(u"The stack stays: protected."_s),
                           verbatim(u"Lift that, then: shipctl connections remove"_s))
                          .value();
        end(it, {}, found);
        QTRY_VERIFY(it.find<ui::Overlay>("removalEnd"));
        const QList<Text> words = found.wordsOf(u"harbor-web"_s);
        QCOMPARE(words.size(), 3);
        for (const Text& line : words)
            QVERIFY2(PageWindow::says(it.find<ui::Overlay>("removalEnd"), line.render()), qPrintable(line.render()));
    }

    void theProofThatNothingIsLeftCanBeRead()
    {
        PageWindow it;
        it.sample.putOnAws(u"apps.harbor.shop"_s);
        remove(it);
        end(it, {}, proven());
        // The only message with something to be done about it; nobody is stopped in what they do.
        bool isOpened = false;
        QTRY_VERIFY(isOpened = isOpened || it.window->toasts().actNewest());
        QTRY_VERIFY(it.find<ui::Overlay>("removalEnd"));
        for (const QString& part : {u"123456789012, ap-northeast-2"_s, u"no stack shipdeck-harbor-web-1"_s,
                                    u"no bucket harbor-bucket"_s, u"no resource with its tag"_s})
            QVERIFY2(PageWindow::says(it.find<ui::Overlay>("removalEnd"), part), qPrintable(part));
    }

    void itsStepsAreShownBeforeAnythingGoes()
    {
        PageWindow it;
        it.sample.putOnAws(u"apps.harbor.shop"_s);
        it.window->actions().removeEnvironment(SampleDeck::harbor, EnvironmentName(u"preview"_s));
        QTRY_VERIFY(it.onPage<ui::GlassBox>("glassBox"));
        auto* steps = it.onPage<ui::GlassBox>("glassBox");
        QVERIFY(PageWindow::says(ui::Overlay::top(it.window.get()), u"123456789012, ap-northeast-2"_s));
        const QModelIndex first = steps->model()->index(0, 0);
        QVERIFY2(first.data().toString().contains(u"harbor-web-preview.apps.harbor.shop"_s),
                 qPrintable(first.data().toString()));
        const auto bottom = [&it] {
            const auto* confirm = it.onPage<QAbstractButton>("confirm");
            return confirm->mapTo(it.window.get(), confirm->rect().bottomRight()).y();
        };
        const int before = bottom();
        steps->setExpanded(first, true); // the dialog grows with it
        QTRY_VERIFY(bottom() > before);
        QVERIFY(bottom() < it.window->height());
        QVERIFY(it.newestOperation(u"remove-environment"_s).id.isEmpty());
    }

    void nothingIsSaidWhereNothingIsLeft()
    {
        PageWindow it;
        remove(it);
        const QString operation = it.newestOperation(u"remove"_s).id;
        end(it, {});
        QTRY_VERIFY(it.newestOperation(u"remove"_s).id != operation);
        QCoreApplication::processEvents();
        QVERIFY(!it.find<ui::Overlay>("removalEnd"));
    }

private:
    static void remove(const PageWindow& it)
    {
        it.window->actions().remove(SampleDeck::harbor);
        QTRY_VERIFY(it.onPage<QAbstractButton>("confirm"));
        it.click("confirm");
        QTRY_VERIFY(!it.newestOperation(u"remove"_s).id.isEmpty());
    }
    static deploy::RemovalEnd proven()
    {
        deploy::RemovalEnd end;
        end.account = u"123456789012"_s;
        end.region = u"ap-northeast-2"_s;
        end.stack = u"shipdeck-harbor-web-1"_s;
        end.buckets = QStringList{u"harbor-bucket"_s};
        end.isTagAskedFor = true;
        return end;
    }
    //! As the agent does it.
    static void end(PageWindow& it, const QList<store::GitHubCleanup>& left, const deploy::RemovalEnd& found = {})
    {
        const store::Operation removal = it.newestOperation(u"remove"_s);
        it.sample.write([&](store::Database& db) -> Result<> {
            SD_CHECK(store::insertGitHubCleanups(db, left));
            store::Operation done = removal;
            done.state = store::Operation::State::Done;
            found.keepIn(done);
            SD_CHECK(store::updateOperation(db, done));
            return store::deleteProject(db, SampleDeck::harbor);
        });
    }
};
SHIPDECK_TEST(RemovalTest)

} // namespace shipdeck::test

#include "removal_test.moc"
