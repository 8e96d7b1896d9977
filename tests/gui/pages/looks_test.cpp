// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "every_page.h"
#include "layout_trouble.h"
#include "page_window.h"
#include "pages/deck_page.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QAbstractButton>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! Of every page: what it looks like while it is read, and when it cannot be.
class LooksTest : public QObject {
    Q_OBJECT
    using Look = ui::DeckPage::Look;
private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<AwsHome>(AwsHome::sample());
        makeAwsUnreachable();
        m_it = std::make_unique<PageWindow>(PageWindow::With::Everything);
    }
    void cleanupTestCase()
    {
        m_it.reset();
        m_home.reset();
    }

    //! A store that cannot be read is no empty store; when it can, everything is there again.
    void noPageTakesAnUnreadableStoreForAnEmptyOne()
    {
        const QList<Look> usual = looks();
        rename("", "_away");
        auto back = qScopeGuard([this] { rename("_away", ""); });
        const QList<Look> broken = looks();
        rename("_away", "");
        back.dismiss();
        const QList<Look> again = looks();
        QStringList trouble;
        for (qsizetype i = 0; i < usual.size(); ++i) {
            const QString page = everyRoute()[i].page + u' ' + everyRoute()[i].detail;
            if (broken[i] == Look::Empty && usual[i] != Look::Empty)
                trouble << page + u" looks empty"_s;
            if (again[i] != usual[i])
                trouble << page + u" does not come back"_s;
        }
        QVERIFY(isFree(trouble));
        QVERIFY(broken.count(Look::Failed) > usual.count(Look::Failed) + 10);
    }

    void aPageThatFailedSaysWhyAndOffersToTryAgain_data() { addEveryRoute(); }
    void aPageThatFailedSaysWhyAndOffersToTryAgain()
    {
        QFETCH(ui::Route, route);
        ui::DeckPage* page = open(route);
        page->showFailure(fail(Error::Kind::Bug, "damaged", say("The database could not be read."),
                               say("Run `shipctl doctor` to check it."))
                              .value());
        QCOMPARE(page->look(), Look::Failed);
        QVERIFY(m_it->says(u"The database could not be read."_s));
        QVERIFY(m_it->says(u"Run `shipctl doctor` to check it."_s));
        const auto buttons = page->findChildren<QAbstractButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton* button) {
            return button->isVisible() && button->text() == u"Try again"_s;
        }));
        page->showLook(Look::Loading);
        QVERIFY(!m_it->says(u"The database could not be read."_s));
    }

private:
    ui::DeckPage* open(const ui::Route& route) const
    {
        m_it->window->go({u"start"_s, {}, {}}); // it reads when it comes to the front
        m_it->window->go(route);
        auto* page = qobject_cast<ui::DeckPage*>(m_it->window->page());
        if (!page)
            qFatal("%s is no page of the deck", qPrintable(route.page));
        (void)becomesTrue([page] { return page->look() != Look::Loading; });
        return page;
    }
    QList<Look> looks() const
    {
        QList<Look> all;
        for (const ui::Route& route : everyRoute())
            all << open(route)->look();
        return all;
    }
    void rename(const char* from, const char* to) const
    {
        m_it->sample.write([&](store::Database& db) -> Result<> {
            for (const char* table : {"projects", "deployments", "domains", "accounts"}) {
                static QHash<QString, QByteArray> kept; // a statement's text has to stay
                QByteArray& sql = kept[QString::fromLatin1(table) + QString::fromLatin1(from)];
                sql = QByteArray("ALTER TABLE ") + table + from + " RENAME TO " + table + to;
                SD_CHECK(db.execute(sql.constData()));
            }
            return {};
        });
    }

    std::unique_ptr<AwsHome> m_home;
    std::unique_ptr<PageWindow> m_it;
};
SHIPDECK_TEST(LooksTest)

} // namespace shipdeck::test

#include "looks_test.moc"
