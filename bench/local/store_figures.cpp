// SPDX-License-Identifier: MIT
// The store at 100,000 deployments, and a durable journal intent against what the disk needs for it at least.
#include "base/ids.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/store.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace shipdeck;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int deployments = 100'000;

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

bool figure(const char* name, double ours, const char* peer, double theirs, double limit, bool isRatio)
{
    const double ratio = ours / theirs;
    const bool met = (isRatio ? ratio : ours) <= limit;
    std::printf("figure %s ours=%.3fms %s=%.3fms ratio=%.2f aim=<=%g%s %s\n", name, ours, peer, theirs, ratio, limit,
                isRatio ? "" : "ms", met ? "met" : "short");
    return met;
}

void fill(store::Store& store, QString& projectId)
{
    const char* verbs[] = {"Fix", "Add", "Remove", "Speed up", "Rename", "Translate"};
    const char* things[] = {"the checkout", "search ranking", "the login page",
                            "cart totals",  "image pipeline", "footer links"};
    const auto filled = store.write([&](store::Database& db) -> Result<> {
        for (int p = 0; p < 20; ++p) {
            store::Project project{ProjectId(newId()),
                                   QStringLiteral("project-%1").arg(p),
                                   QStringLiteral("project-%1").arg(p),
                                   QStringLiteral("folder"),
                                   QStringLiteral("/srv/%1").arg(p),
                                   {},
                                   {},
                                   {},
                                   QDateTime::currentDateTimeUtc()};
            SD_CHECK(store::insertProject(db, project));
            projectId = project.id;
            for (int i = 0; i < deployments / 20; ++i) {
                store::Deployment d;
                d.id = DeploymentId(
                    newId() + QString::number(p * 100'000 + i, 36)); // newId alone is made for humans, not for loops
                d.project = project.id;
                d.environment = EnvironmentName(QStringLiteral("production"));
                d.target = QStringLiteral("local");
                d.state = store::State::Ready;
                d.role = i + 1 == deployments / 20 ? store::ReleaseRole::Current : store::ReleaseRole::Superseded;
                d.commit = CommitId(newToken());
                d.ref = QStringLiteral("main");
                d.message = QStringLiteral("%1 %2 (%3)")
                                .arg(QLatin1String(verbs[i % 6]), QLatin1String(things[i / 6 % 6]))
                                .arg(i);
                d.createdAt = QDateTime::currentDateTimeUtc();
                SD_CHECK(store::insertDeployment(db, d));
            }
        }
        return {};
    });
    if (!filled) {
        std::fprintf(stderr, "%s\n", qPrintable(filled.error().render()));
        std::exit(1);
    }
}

template <typename Work> double medianOf(int times, Work work)
{
    std::vector<double> took;
    for (int i = 0; i < times; ++i) {
        const auto start = Clock::now();
        work(i);
        took.push_back(milliseconds(start));
    }
    return median(took);
}

} // namespace

int main()
{
    QTemporaryDir home;
    qputenv("SHIPDECK_HOME", QFile::encodeName(home.path()));
    const Paths paths = *Paths::fromEnvironment();
    const auto store = *store::Store::open(paths);
    store::Database& db = store->database();
    QString project;
    fill(*store, project);

    bool met = true;
    store::DeploymentFilter all;
    const double page = medianOf(200, [&](int) { (void)store::deployments(db, all); });
    store::DeploymentFilter one;
    one.project = ProjectId(project);
    const double projectPage = medianOf(200, [&](int) { (void)store::deployments(db, one); });
    double worst = 0;
    for (const char* text : {"checkout", "cart totals (4711)", "nothing like this", "ch", "translate the"}) {
        store::DeploymentFilter search;
        search.text = QString::fromLatin1(text);
        const double took = medianOf(20, [&](int) { (void)store::deployments(db, search); });
        std::printf("  search \"%s\": %.3f ms\n", text, took);
        worst = std::max(worst, took);
    }
    // The peer reads the same page by hand, with the same columns, in one prepared statement.
    const double bare = medianOf(200, [&](int) {
        auto query = *db.prepare("SELECT * FROM deployments ORDER BY seq DESC LIMIT 100");
        while (query.step().value_or(false))
            (void)query.text(1);
    });
    met = figure("list-100000", page, "bare-select", bare, 2, false) && met;
    met = figure("list-project-100000", projectPage, "bare-select", bare, 2, false) && met;
    met = figure("search-100000", worst, "bare-select", bare, 10, false) && met;

    const qint64 epoch = *store::beginEpoch(db, 1);
    const int fd =
        ::open(qPrintable(home.filePath(QStringLiteral("plain.journal"))), O_WRONLY | O_CREAT | O_APPEND, 0600);
    const QByteArray line(200, 'j');
    std::vector<double> intents;
    std::vector<double> appends;
    for (int i = 0; i < 300; ++i) { // alternating: both see the same disk
        auto start = Clock::now();
        (void)store->database().write([&](store::Database& inside) -> Result<> {
            SD_CHECK(store::writeJournal(
                inside, epoch, QStringLiteral("operation"),
                {0, QStringLiteral("publish-local"), store::JournalLine::Phase::Intent, newToken(), {}}));
            return {};
        });
        intents.push_back(milliseconds(start));
        start = Clock::now();
        if (::write(fd, line.constData(), size_t(line.size())) != line.size() || ::fdatasync(fd) != 0)
            return 1;
        appends.push_back(milliseconds(start));
    }
    met = figure("journal-intent", median(intents), "append+fdatasync", median(appends), 1.3, true) && met;
    return met ? 0 : 1;
}
