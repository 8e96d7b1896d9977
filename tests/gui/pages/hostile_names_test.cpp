// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "every_page.h"
#include "hostile_sample.h"
#include "layout_trouble.h"
#include "page_window.h"
#include "support/registry.h"
#include "theme/paint.h"

#include <QAbstractButton>
#include <QLabel>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! Names that a repository, a commit or another computer may bring: too long, right to left, with markup.
class HostileNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<AwsHome>(AwsHome::sample());
        makeAwsUnreachable();
    }
    void cleanupTestCase() { m_home.reset(); }

    void everyPageKeepsItsWidth_data()
    {
        QTest::addColumn<QString>("text");
        for (const HostileText& one : hostileTexts())
            QTest::newRow(one.kind) << one.text;
    }
    void everyPageKeepsItsWidth()
    {
        QFETCH(QString, text);
        PageWindow it(PageWindow::With::Everything);
        nameEverything(it.sample, text);
        it.window->resize(960, 600);
        QStringList trouble;
        for (const ui::Route& route : everyRoute()) {
            it.window->go(route);
            QCoreApplication::processEvents();
            (void)it.window->grab();
            for (const QString& one : widthTrouble(*it.window) + textTrouble(*it.window))
                trouble << u"%1 %2: %3"_s.arg(route.page, route.detail, one);
        }
        trouble.removeDuplicates();
        QCOMPARE(it.window->width(), 960);
        QVERIFY(isFree(trouble));
    }

    void aToolTipIsNoMarkup()
    {
        const PageWindow it;
        QToolTip::showText(QPoint(20, 20), hostileTexts().last().text, it.window.get());
        const QWidgetList all = QApplication::topLevelWidgets();
        const auto tip = std::find_if(all.begin(), all.end(), [](const QWidget* one) {
            return one->inherits("QTipLabel") && one->isVisible();
        });
        QVERIFY(tip != all.end());
        QCOMPARE(qobject_cast<QLabel*>(*tip)->textFormat(), Qt::PlainText);
    }

    //! What stands behind a name is read as it was written, even if the name ends within an override.
    void aNameTurnsNothingAround()
    {
        QCOMPARE(painted(u"\u202eharbor\u2067 is live"_s), painted(u"harbor is live"_s));
        QVERIFY(painted(u"harbor is live"_s) != painted(u"live is harbor"_s));
    }

    void aNameWithTwoLinesStaysInItsLine() { QCOMPARE(painted(u"harbor\nweb"_s), painted(u"harbor web"_s)); }

    void anAmpersandIsNoKey()
    {
        PageWindow it;
        it.sample.write([](store::Database& db) -> Result<> {
            return db.execute("UPDATE projects SET name = 'R&D' WHERE id = 'harborweb00'");
        });
        it.window->go({u"projects"_s, {}, {}});
        QTRY_VERIFY(it.onPage<QAbstractButton>("project.harborweb00"));
        QTRY_COMPARE(it.onPage<QAbstractButton>("project.harborweb00")->text(), u"R&D"_s);
        QVERIFY(it.onPage<QAbstractButton>("project.harborweb00")->shortcut().isEmpty());
        QTest::keyClick(it.window.get(), Qt::Key_D, Qt::AltModifier);
        QCOMPARE(it.window->route().page, u"projects"_s);
        QCOMPARE(ui::withoutMnemonic(ui::menuText(u"R&D"_s)), u"R&D"_s);
    }

private:
    static QImage painted(const QString& text)
    {
        QImage image(400, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ui::paintText(painter, image.rect(), text, ui::FontRole::Body, Qt::black);
        return image;
    }

    std::unique_ptr<AwsHome> m_home;
};
SHIPDECK_TEST(HostileNamesTest)

} // namespace shipdeck::test

#include "hostile_names_test.moc"
