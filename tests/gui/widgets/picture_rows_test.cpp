// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "theme/theme.h"
#include "widgets/deployment_list.h"
#include "widgets/project_grid.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! Rows and cards with a picture of a release, with a broken one and without any.
class PictureRowsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QImage page(640, 400, QImage::Format_RGB32);
        page.fill(Qt::magenta);
        QVERIFY(page.save(m_folder.filePath(u"page.png"_s)));
        QVERIFY(page.scaled(641, 400).save(m_folder.filePath(u"wide.png"_s)));
        QFile broken(m_folder.filePath(u"broken.png"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    }

    void aCardShowsThePictureOrIsDrawn_data() { pictures(); }
    void aCardShowsThePictureOrIsDrawn()
    {
        QFETCH(const QString, file);
        QFETCH(const bool, isShown);
        ui::ProjectCard card;
        card.id = card.name = u"harbor-web"_s;
        card.picture = path(file);
        ui::ProjectGrid grid;
        grid.resize(800, 400);
        grid.setCards({card});
        QCOMPARE(isPainted(grid), isShown);
    }

    void aRowShowsThePictureOfItsRelease_data() { pictures(); }
    void aRowShowsThePictureOfItsRelease()
    {
        QFETCH(const QString, file);
        QFETCH(const bool, isShown);
        ui::DeploymentRow row;
        row.id = row.title = u"9c41f7e0000"_s;
        row.hasPictures = true;
        row.picture = path(file);
        ui::DeploymentList list;
        list.resize(800, 400);
        list.setRows({row});
        QCOMPARE(isPainted(list), isShown);
    }

private:
    static void pictures()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("a picture") << u"page.png"_s << true;
        QTest::newRow("larger than any that is kept") << u"wide.png"_s << false;
        QTest::newRow("broken") << u"broken.png"_s << false;
        QTest::newRow("deleted") << u"gone.png"_s << false;
        QTest::newRow("none") << QString() << false;
    }
    QString path(const QString& file) const { return file.isEmpty() ? QString() : m_folder.filePath(file); }
    static bool isPainted(QAbstractItemView& view)
    {
        view.show();
        const QImage image = view.viewport()->grab(view.visualRect(view.model()->index(0, 0))).toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == QColor(Qt::magenta))
                    return true;
        return false;
    }

    QTemporaryDir m_folder;
};

SHIPDECK_TEST(PictureRowsTest)

} // namespace shipdeck::test
#include "picture_rows_test.moc"
