// SPDX-License-Identifier: MIT
#include "accessible_tree.h"
#include "aws_home.h"
#include "every_dialog.h"
#include "every_page.h"
#include "hostile_sample.h"
#include "layout_trouble.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/overlay.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! What every page is held to, for the questions and forms about a project.
class EveryDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<AwsHome>(AwsHome::sample());
        makeAwsUnreachable();
    }
    void cleanupTestCase() { m_home.reset(); }

    void keepsItsWidthAndIsReadByKeysAlone_data() { addEveryDialog(); }
    void keepsItsWidthAndIsReadByKeysAlone()
    {
        QFETCH(int, row);
        PageWindow it(PageWindow::With::Everything);
        it.window->resize(960, 600);
        openDialog(it, everyDialog()[row]);
        QTRY_VERIFY(ui::Overlay::top(it.window.get()));
        QStringList trouble = troubleOf(it);
        ui::Overlay::top(it.window.get())->close();
        nameEverything(it.sample, hostileTexts().first().text);
        openDialog(it, everyDialog()[row]);
        QTRY_VERIFY(ui::Overlay::top(it.window.get()));
        trouble += troubleOf(it);
        QVERIFY(isFree(trouble));
        QCOMPARE(it.window->width(), 960);
    }

private:
    static QStringList troubleOf(const PageWindow& it)
    {
        ui::Overlay* dialog = ui::Overlay::top(it.window.get());
        QCoreApplication::processEvents();
        (void)it.window->grab();
        QStringList trouble = widthTrouble(*dialog) + textTrouble(*dialog) + controlTrouble(dialog);
        QSet<QString> heard;
        for (const AccessibleNode& node : accessibleTree(dialog)) {
            const QString sound = (node.groups + QStringList{node.name}).join(u'\n');
            const bool isScrolled = qobject_cast<QScrollArea*>(node.widget) && !node.name.isEmpty();
            if (node.takesFocus && !node.isControl() && !isScrolled)
                trouble << u"has no role: "_s + node.text();
            if (node.isControl() && node.name.isEmpty())
                trouble << u"has no name: "_s + node.text();
            if (node.isButton() && heard.contains(sound))
                trouble << u"is heard twice: "_s + node.text();
            heard << sound;
        }
        for (QWidget* stop : tabStops(*it.window))
            if (!dialog->isAncestorOf(stop) || !isInView(stop))
                trouble << u"Tab reaches "_s + described(stop);
        return trouble;
    }

    std::unique_ptr<AwsHome> m_home;
};
SHIPDECK_TEST(EveryDialogTest)

} // namespace shipdeck::test

#include "every_dialog_test.moc"
