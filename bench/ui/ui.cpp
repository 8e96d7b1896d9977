// SPDX-License-Identifier: MIT
// The window with 500 projects and 100,000 deployments.
//
// ui-page-<page>: from going there to the picture of all that it shows, the median of new windows; on the page of the
// storage, which measures the disk, to the picture that says so. ui-log-frame: the longest of 100 turns of
// the event loop (p99) while the log of the shown deployment grows by 5,000 lines a second. ui-theme: from the choice to the
// picture. Beside each stands the work of this thread for it (cpu), which a busy computer does not lengthen. ui-memory: what
// 300 more visits of pages add. ui-start: to the first paint of the program, against a minimal window.
//
// With SHIPDECK_BENCH_MINUTES=60 only ui-memory-long: a person who goes from page to page all that time, switches the theme,
// searches in the palette and reads a growing log; the memory at its end against that after a twelfth of it.
#include "base/heap.h"
#include "logs/log_writer.h"
#include "pages/deck_page.h"
#include "pages/deck_window.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/store.h"
#include "theme/fonts.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace shipdeck;
using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int projects = 500, deploymentsOfEach = 200;
constexpr auto log = "10gofabuild0";

//! What a person waits, and what this thread works for it, which other programs of the computer do not lengthen.
struct Took {
    double wall = 0, cpu = 0; // ms
};

class Watch {
public:
    Took took() const
    {
        return {std::chrono::duration<double, std::milli>(Clock::now() - m_start).count(), cpuMs() - m_cpu};
    }

private:
    static double cpuMs()
    {
        timespec now = {};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    }
    Clock::time_point m_start = Clock::now();
    double m_cpu = cpuMs();
};

//! The value that this share of them does not exceed.
double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
}

Took quantile(const std::vector<Took>& values, double share)
{
    std::vector<double> wall, cpu;
    for (const Took& one : values) {
        wall.push_back(one.wall);
        cpu.push_back(one.cpu);
    }
    return {quantile(wall, share), quantile(cpu, share)};
}

bool figure(const QByteArray& name, double ours, const char* peer, double theirs, double limit, const char* unit,
            bool isRatio = false)
{
    const double ratio = theirs > 0 ? ours / theirs : 0;
    const bool met = (isRatio ? ratio : ours) <= limit;
    std::printf("figure %s ours=%.3f%s %s=%.3f%s ratio=%.2f aim=<=%g%s %s\n", name.constData(), ours, unit, peer,
                theirs, unit, ratio, limit, isRatio ? "" : unit, met ? "met" : "short");
    std::fflush(stdout);
    return met;
}

//! Each of the work of this thread.
bool figure(const QByteArray& name, const Took& took, double limit)
{
    return figure(name, took.wall, "cpu", took.cpu, limit, "ms");
}

Result<> fill(store::Database& db, int number)
{
    store::Project project;
    project.id = ProjectId(u"p%1"_s.arg(number, 10, 10, QLatin1Char('0')));
    project.name = project.slug = u"project-%1"_s.arg(number);
    project.sourceKind = u"folder"_s;
    project.location = u"/srv/%1"_s.arg(number);
    project.createdAt = QDateTime::currentDateTimeUtc();
    SD_CHECK(store::insertProject(db, project));
    for (int i = 0; i < deploymentsOfEach; ++i) {
        const bool isLast = i + 1 == deploymentsOfEach;
        store::Deployment one;
        one.id = DeploymentId(u"d%1x%2"_s.arg(number, 5, 10, QLatin1Char('0')).arg(i, 5, 10, QLatin1Char('0')));
        one.project = project.id;
        one.environment = EnvironmentName(u"production"_s);
        one.target = u"github-pages"_s; // no agent has to serve them
        one.state = i % 7 == 3 ? store::State::Error : store::State::Ready;
        one.role = one.state == store::State::Ready ? store::ReleaseRole::Superseded : store::ReleaseRole::None;
        one.ref = u"main"_s;
        one.message = u"Change number %1 of the shop"_s.arg(i);
        one.author = one.deployedBy = i % 2 == 0 ? u"mina"_s : u"jun"_s;
        one.createdAt = project.createdAt.addSecs(-600 * (deploymentsOfEach - i));
        one.durationMs = 40'000;
        SD_CHECK(store::insertDeployment(db, one));
        if (isLast)
            SD_CHECK(store::moveCurrent(db, one, store::State::Ready));
    }
    return {};
}

//! The one whose log is written to.
Result<> addRunning(store::Database& db)
{
    store::Deployment one;
    one.id = DeploymentId(QString::fromLatin1(log));
    one.project = ProjectId(u"p0000000000"_s);
    one.environment = EnvironmentName(u"production"_s);
    one.target = u"github-pages"_s; // no agent has to serve them
    one.state = store::State::Building;
    one.message = u"Print a lot"_s;
    one.createdAt = one.startedAt = QDateTime::currentDateTimeUtc();
    SD_CHECK(store::insertDeployment(db, one));
    return store::setStage(db, one.id, 3, {u"build"_s, StageState::Running, 0, 0, {}});
}

bool fillStore(const Paths& paths)
{
    const auto store = store::Store::open(paths);
    const auto filled = (*store)->write([](store::Database& db) -> Result<> {
        for (int i = 0; i < projects; ++i)
            SD_CHECK(fill(db, i));
        return addRunning(db);
    });
    if (!filled)
        std::fprintf(stderr, "%s\n", qPrintable(filled.error().render()));
    return filled.has_value();
}

void settle()
{
    for (int turn = 0; turn < 3; ++turn)
        QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // as an event loop does; here is none
}

Took timeTo(ui::DeckWindow& window, const ui::Route& route)
{
    const Watch watch;
    window.go(route);
    QCoreApplication::sendPostedEvents();
    const auto* page = qobject_cast<ui::DeckPage*>(window.page());
    while (page && route.page != u"storage" && page->look() == ui::DeckPage::Look::Loading)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    window.grab();
    return watch.took();
}

QList<std::pair<QByteArray, ui::Route>> pages()
{
    const QString project = u"p0000000007"_s;
    return {{"start", {u"start"_s, {}, {}}},
            {"projects", {u"projects"_s, {}, {}}},
            {"repositories", {u"repositories"_s, {}, {}}},
            {"activity", {u"activity"_s, {}, {}}},
            {"aws", {u"aws"_s, {}, {}}},
            {"domains", {u"all-domains"_s, {}, {}}},
            {"cost", {u"cost"_s, {}, {}}},
            {"storage", {u"storage"_s, {}, {}}},
            {"preferences", {u"preferences"_s, {}, {}}},
            {"overview", {u"overview"_s, project, {}}},
            {"deployments", {u"deployments"_s, project, {}}},
            {"deployment", {u"deployment"_s, project, u"d00007x00003"_s}},
            {"variables", {u"variables"_s, project, {}}},
            {"settings", {u"settings"_s, project, {}}}};
}

bool measurePages(Deck& deck, const QString& settings)
{
    QHash<QByteArray, std::vector<Took>> took;
    for (int round = 0; round < 5; ++round) {
        ui::DeckWindow window(deck, settings);
        window.resize(1280, 800);
        window.show();
        settle();
        for (const auto& [name, route] : pages()) {
            // Start is the first page of a window: it is left, and gone to once more.
            window.go({u"accounts"_s, {}, {}});
            settle();
            took[name].push_back(timeTo(window, route));
            settle();
        }
    }
    bool met = true;
    for (const auto& [name, route] : pages())
        met = figure("ui-page-" + name, quantile(took[name], 0.5), 100) && met;
    return met;
}

bool measureFrames(ui::DeckWindow& window, const Paths& paths)
{
    constexpr int linesOfFrame = 80, frames = 500; // 5,000 lines a second for eight seconds
    constexpr double frameMs = 16;
    auto writer = logs::LogWriter::open(paths.logs(), QString::fromLatin1(log));
    if (!writer)
        return false;
    (*writer)->begin(u"build"_s);
    window.go({u"deployment"_s, u"p0000000000"_s, QString::fromLatin1(log)});
    settle();
    std::vector<Took> turns;
    for (int frame = 0; frame < frames; ++frame) {
        QByteArray lines;
        for (int i = 0; i < linesOfFrame; ++i)
            lines += "\033[32m[" + QByteArray::number(frame * linesOfFrame + i) + "]\033[0m compiled src/module_"
                + QByteArray::number(i) + ".tsx\n";
        (*writer)->write(lines);
        const Watch watch;
        QCoreApplication::processEvents();
        turns.push_back(watch.took());
        if (const double rest = frameMs - turns.back().wall; rest > 0)
            QThread::usleep(ulong(rest * 1000));
    }
    (*writer)->flush();
    return figure("ui-log-frame", quantile(turns, 0.99), 16);
}

bool measureTheme(ui::DeckWindow& window)
{
    window.go({u"activity"_s, {}, {}});
    settle();
    std::vector<Took> took;
    for (int round = 0; round < 20; ++round) {
        const Watch watch;
        ui::Theme::instance().setAppearance(round % 2 == 0 ? ui::Appearance::Dark : ui::Appearance::Light);
        QCoreApplication::sendPostedEvents();
        window.grab();
        took.push_back(watch.took());
    }
    return figure("ui-theme", quantile(took, 0.5), 50);
}

double residentMb()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

void visit(ui::DeckWindow& window, int times)
{
    for (int i = 0; i < times; ++i) {
        const auto all = pages();
        ui::Route route = all[i % all.size()].second;
        if (!route.project.isEmpty() && route.page != u"deployment")
            route.project = u"p%1"_s.arg(i % projects, 10, 10, QLatin1Char('0'));
        (void)timeTo(window, route);
        settle();
    }
}

bool measureMemory(ui::DeckWindow& window)
{
    visit(window, 200);
    const double before = residentMb();
    visit(window, 300);
    return figure("ui-memory", std::max(0.0, residentMb() - before), "before", before, 10, "MB");
}

//! What a person does in a few seconds.
bool useOnce(ui::DeckWindow& window, logs::LogWriter& writer, int round)
{
    visit(window, int(pages().size()));
    window.go({u"deployment"_s, u"p0000000000"_s, QString::fromLatin1(log)});
    for (int line = 0; line < 400; ++line)
        writer.write("round " + QByteArray::number(round) + " line " + QByteArray::number(line) + '\n');
    settle();
    ui::Theme::instance().setAppearance(round % 2 == 0 ? ui::Appearance::Dark : ui::Appearance::Light);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    settle();
    auto* const search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    if (!search)
        return false;
    QTest::keyClicks(search, u"project-%1"_s.arg(round % projects));
    window.grab();
    QTest::keyClick(search, Qt::Key_Escape);
    QTest::qWait(500);
    return true;
}

//! A log takes six bytes for each of its lines as long as its page is among those that the window keeps.
double residentAfterOtherPages(ui::DeckWindow& window)
{
    visit(window, int(pages().size()));
    window.go({u"start"_s, {}, {}});
    settle();
    return residentMb();
}

bool measureLong(ui::DeckWindow& window, const Paths& paths, std::chrono::minutes time)
{
    auto writer = logs::LogWriter::open(paths.logs(), QString::fromLatin1(log));
    if (!writer)
        return false;
    (*writer)->begin(u"build"_s);
    const auto start = Clock::now();
    double early = 0;
    int rounds = 0;
    for (; Clock::now() - start < time; ++rounds) {
        if (!useOnce(window, **writer, rounds))
            return false;
        if (early == 0 && Clock::now() - start > time / 12)
            early = residentAfterOtherPages(window);
    }
    std::printf("%d rounds of %d pages, the theme, the palette and 400 lines of a log\n", rounds, int(pages().size()));
    return figure("ui-memory-long", residentAfterOtherPages(window), "early", early, 1.05, "MB", true);
}

double firstPaint(const QString& program)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    const Watch watch;
    process.start(program, QStringList());
    process.waitForReadyRead(30'000);
    const double took = watch.took().wall;
    process.kill();
    process.waitForFinished();
    return took;
}

bool measureStart()
{
    const QString programs = qEnvironmentVariable("SHIPDECK_PROGRAMS");
    qputenv("SHIPDECK_TRACE", "first-paint");
    std::vector<double> ours, theirs;
    for (int round = 0; round < 15; ++round) {
        theirs.push_back(firstPaint(programs + u"/../bench/parts/minimal_window"_s));
        ours.push_back(firstPaint(programs + u"/shipdeck"_s));
    }
    return figure("ui-start", quantile(ours, 0.5), "minimal-window", quantile(theirs, 0.5), 1.5, "ms", true);
}

} // namespace

int main(int argc, char** argv)
{
    keepHeapSmall(); // as shipdeck
    QTemporaryDir home;
    qputenv("SHIPDECK_HOME", QFile::encodeName(home.path()));
    qputenv("SHIPDECK_FIRST_PORT", "39000");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(home.path())); // which each session has; Qt warns about a missing one
    QApplication application(argc, argv);
    trimHeapEachMinute(&application);
    const auto paths = Paths::fromEnvironment();
    if (!paths || !fillStore(*paths))
        return 1;
    const int minutes = qEnvironmentVariableIntValue("SHIPDECK_BENCH_MINUTES");
    bool met = minutes > 0 || measureStart();
    ui::loadFonts();
    ui::Theme::install(application);
    const auto deck = Deck::open(*paths);
    if (!deck)
        return 1;
    const QString settings = home.filePath(u"window.ini"_s);
    if (minutes == 0)
        met = measurePages(**deck, settings) && met;
    ui::DeckWindow window(**deck, settings);
    window.resize(1280, 800);
    window.show();
    settle();
    if (minutes > 0)
        return measureLong(window, *paths, std::chrono::minutes(minutes)) ? 0 : 1;
    met = measureFrames(window, *paths) && met;
    met = measureTheme(window) && met;
    met = measureMemory(window) && met;
    return met ? 0 : 1;
}
