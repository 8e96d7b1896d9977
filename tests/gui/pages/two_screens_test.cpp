// SPDX-License-Identifier: MIT
#include "layout_trouble.h"
#include "page_window.h"
#include "pictures/picture_files.h"
#include "sample_pictures.h"
#include "shell/nav_button.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/button.h"
#include "widgets/status_pill.h"

#include <QGuiApplication>
#include <QRandomGenerator>
#include <QScreen>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! A screen of scale 1 and one of scale 2 beside it (two_screens.json).
class TwoScreensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (QGuiApplication::screens().size() < 2)
            QSKIP("this platform has one screen: see tests/gui/pages/CMakeLists.txt");
    }

    //! What was painted for the first screen, and kept, is not stretched for the second one.
    void iconsAreDrawnAnewForASharperScreen_data()
    {
        QTest::addColumn<ui::Route>("route");
        for (const QString& page : {u"start"_s, u"projects"_s, u"activity"_s, u"storage"_s})
            QTest::newRow(qPrintable(page)) << ui::Route{page, {}, {}};
        for (const QString& page : {u"overview"_s, u"deployments"_s, u"variables"_s})
            QTest::newRow(qPrintable(page)) << ui::Route{page, SampleDeck::harbor, {}};
        QTest::newRow("log") << ui::Route{u"deployment"_s, SampleDeck::harbor, SampleDeck::failed};
    }
    void iconsAreDrawnAnewForASharperScreen()
    {
        QFETCH(ui::Route, route);
        const PageWindow it;
        it.window->go(route);
        QCoreApplication::processEvents();
        QCOMPARE(it.window->grab().devicePixelRatio(), 1.0);
        moveTo(it, 1);
        const QImage picture = it.window->grab().toImage().convertToFormat(QImage::Format_RGB32);
        QCOMPARE(picture.devicePixelRatio(), 2.0);
        QCOMPARE(picture.size(), it.window->size() * 2);
        QStringList stretched;
        for (const QWidget* icon : icons(*it.window))
            if (isStretched(picture.copy(deviceRect(icon, *it.window))))
                stretched << described(icon);
        QVERIFY(isFree(stretched));
    }

    void picturesOfSitesAreDrawnAnewForASharperScreen_data()
    {
        QTest::addColumn<ui::Route>("route");
        QTest::newRow("projects") << ui::Route{u"projects"_s, {}, {}};
        for (const QString& page : {u"overview"_s, u"deployments"_s})
            QTest::newRow(qPrintable(page)) << ui::Route{page, SampleDeck::harbor, {}};
    }
    void picturesOfSitesAreDrawnAnewForASharperScreen()
    {
        QFETCH(ui::Route, route);
        PageWindow it;
        givePicture(it.sample);
        it.window->go(route);
        QVERIFY(sharpness(*it.window) > 0);
        moveTo(it, 1);
        const double sharp = sharpness(*it.window);
        QVERIFY2(sharp > 0.75, qPrintable(QString::number(sharp)));
    }

    void itIsDrawnForTheFirstScreenAgain()
    {
        const PageWindow it;
        moveTo(it, 1);
        moveTo(it, 0);
        QCOMPARE(it.window->grab().devicePixelRatio(), 1.0);
        QCOMPARE(it.window->grab().size(), it.window->size());
    }

private:
    static void moveTo(const PageWindow& it, int screen)
    {
        it.window->setGeometry(
            QRect(QGuiApplication::screens()[screen]->geometry().topLeft() + QPoint(20, 20), QSize(1280, 800)));
        QTRY_COMPARE(it.window->devicePixelRatioF(), screen == 1 ? 2.0 : 1.0);
    }
    static QList<const QWidget*> icons(const QWidget& window)
    {
        QList<const QWidget*> found;
        for (const auto* widget : window.findChildren<QWidget*>()) {
            const bool isIcon = qobject_cast<const ui::NavButton*>(widget)
                || qobject_cast<const ui::IconButton*>(widget) || qobject_cast<const ui::StatusIcon*>(widget);
            if (isIcon && widget->isVisible() && widget->isEnabled() && isInView(widget))
                found << widget;
        }
        return found;
    }
    //! Of a button with a text only where its icon is; in pixels of the second screen.
    static QRect deviceRect(const QWidget* icon, const QWidget& window)
    {
        QRect rect(icon->mapTo(&window, QPoint()), icon->size());
        if (qobject_cast<const ui::NavButton*>(icon))
            rect.setWidth(std::min(icon->width(), 32));
        return {rect.topLeft() * 2, rect.size() * 2};
    }
    //! Of the live release: its pixels all differ, and nothing else in the window is without green.
    static void givePicture(SampleDeck& sample)
    {
        givePictures(sample, SampleDeck::current, Qt::darkGreen);
        QImage page(largestPage, QImage::Format_RGB32);
        QRandomGenerator dice(7);
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x)
                page.setPixel(x, y, qRgb(int(dice.bounded(100, 256)), 0, int(dice.bounded(100, 256))));
        QVERIFY(page.save(pagePicture(sample.deck().paths(), SampleDeck::current)));
    }
    //! Of the picture: how far a pixel is from its neighbour, compared with the one after that. About 1 if it was scaled for
    //! this screen, about a half if it was enlarged to twice its size; 0: it is not there.
    static double sharpness(QWidget& window)
    {
        const QImage drawn = window.grab().toImage();
        const auto isPicture = [&drawn](int x, int y) {
            const QRgb pixel = drawn.pixel(x, y);
            return qGreen(pixel) == 0 && qRed(pixel) > 60 && qBlue(pixel) > 60;
        };
        qint64 next = 0, second = 0;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x + 2 < drawn.width(); ++x)
                if (isPicture(x, y) && isPicture(x + 1, y) && isPicture(x + 2, y)) {
                    const int here = qRed(drawn.pixel(x, y));
                    next += std::abs(here - qRed(drawn.pixel(x + 1, y)));
                    second += std::abs(here - qRed(drawn.pixel(x + 2, y)));
                }
        return second > 0 ? double(next) / double(second) : 0;
    }
    //! Each pixel of the first screen is a square of four here.
    static bool isStretched(const QImage& picture)
    {
        for (int y = 0; y + 1 < picture.height(); y += 2)
            for (int x = 0; x + 1 < picture.width(); x += 2) {
                const QRgb first = picture.pixel(x, y);
                if (picture.pixel(x + 1, y) != first || picture.pixel(x, y + 1) != first
                    || picture.pixel(x + 1, y + 1) != first)
                    return false;
            }
        return true;
    }
};
SHIPDECK_TEST(TwoScreensTest)

} // namespace shipdeck::test

#include "two_screens_test.moc"
