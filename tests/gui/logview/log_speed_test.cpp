// SPDX-License-Identifier: MIT
#include "sample_log.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/log/log_view.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::ui;

namespace {

//! Prints what the log view costs at SHIPDECK_LOG_LINES lines (a million); only when that is set. It judges nothing:
//! the limits are bench/log's business.
class LogSpeedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paintsRandomPlacesOfAHugeLog();
};

void LogSpeedTest::paintsRandomPlacesOfAHugeLog()
{
    const int count = qEnvironmentVariableIntValue("SHIPDECK_LOG_LINES");
    if (count <= 0)
        QSKIP("set SHIPDECK_LOG_LINES to measure");
    test::SampleLog log;
    log.writer().begin(u"build"_s);
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        bytes += "\033[32m[" + QByteArray::number(i) + "]\033[0m compiled src/components/module_"
            + QByteArray::number(i % 997) + ".tsx in \033[36m" + QByteArray::number(i % 53)
            + " ms\033[0m and some more\n";
        if (bytes.size() > (4 << 20)) {
            log.writer().write(bytes);
            bytes.clear();
        }
    }
    log.writer().write(bytes);
    log.flush();

    LogView view;
    view.resize(1920, 1080);
    view.show();
    QImage screen(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&] { view.viewport()->render(&screen); };
    QElapsedTimer clock;
    clock.start();
    view.open(log.folder(), QString::fromLatin1(test::SampleLog::id), LogPhase::Live);
    paint();
    qInfo("open to first paint: %.1f ms", double(clock.nsecsElapsed()) / 1e6);
    QVERIFY(test::catchUp(view, count));
    qInfo("all %d lines known: %.1f ms", count, double(clock.nsecsElapsed()) / 1e6);

    for (const bool wrapped : {false, true}) {
        clock.restart();
        view.setWrapped(wrapped);
        qInfo("wrap %d: %.1f ms", wrapped, double(clock.nsecsElapsed()) / 1e6);
        QRandomGenerator random(1);
        QList<double> times;
        for (int i = 0; i < 500; ++i) {
            view.verticalScrollBar()->setValue(int(random.bounded(view.verticalScrollBar()->maximum())));
            clock.restart();
            paint();
            times.append(double(clock.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        qInfo("paint %dx%d wrapped %d: p50 %.2f ms, p99 %.2f ms", screen.width(), screen.height(), wrapped,
              times[times.size() / 2], times[times.size() * 99 / 100]);
    }
    clock.restart();
    view.setFolded(0, true);
    view.setFolded(0, false);
    qInfo("fold and unfold: %.1f ms", double(clock.nsecsElapsed()) / 1e6);
    clock.restart();
    view.search({u"no such words"_s, {}, {}});
    QVERIFY(test::becomesTrue([&] { return !view.searchRun().isRunning(); }));
    qInfo("search without a hit: %.1f ms", double(clock.nsecsElapsed()) / 1e6);
}

} // namespace

SHIPDECK_TEST(LogSpeedTest)
#include "log_speed_test.moc"
