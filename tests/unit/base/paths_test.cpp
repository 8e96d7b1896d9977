// SPDX-License-Identifier: MIT
#include "base/paths.h"
#include "support/registry.h"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>

namespace shipdeck {

class PathsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    //! The agent is started in another folder than the program that starts it, and must find the same home.
    void aRelativeHomeIsMadeAbsolute()
    {
        const QTemporaryDir folder;
        const auto back = qScopeGuard([was = QDir::currentPath(), home = qgetenv("SHIPDECK_HOME")] {
            QDir::setCurrent(was);
            home.isNull() ? qunsetenv("SHIPDECK_HOME") : qputenv("SHIPDECK_HOME", home);
        });
        QVERIFY(QDir::setCurrent(folder.path()));
        qputenv("SHIPDECK_HOME", "own");
        const auto paths = Paths::fromEnvironment();
        QVERIFY(paths);
        QCOMPARE(paths->data, QDir::currentPath() + QStringLiteral("/own/data"));
    }
};
SHIPDECK_TEST(PathsTest)

} // namespace shipdeck

#include "paths_test.moc"
