// SPDX-License-Identifier: MIT
// Running a job to its end, again where the sandbox could not be set up.
#include "base/pause.h"
#include "build/sandbox/job.h"

#include <QCoroSignal>
#include <QDir>
#include <QTemporaryDir>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

Task<Result<Finished>> once(const Sandbox* sandbox, Job::Settings settings, Cancel cancel)
{
    auto job = std::make_unique<Job>(*sandbox, std::move(settings));
    Job* const raw = job.get();
    bool isOver = false;
    QObject::connect(raw, &Job::over, raw, [&isOver] { isOver = true; });
    cancel.onRequested(raw, [raw] { raw->stop(canceled()); });
    raw->start();
    if (!isOver)
        co_await qCoro(raw, &Job::over);
    co_return raw->outcome();
}

//! The kernel may be short of a resource temporarily, mainly while many sandboxes start and end ("RTM_NEWADDR: No child
//! processes"). The command has not run by then, so it is tried again.
Task<Result<Finished>> repeated(const Sandbox* sandbox, Job::Settings settings, Cancel cancel)
{
    for (std::chrono::milliseconds wait(10);; wait *= 3) {
        Job::Settings today = settings;
        auto outcome = co_await once(sandbox, std::move(today), cancel);
        const QString code = outcome ? QString() : outcome.error().code;
        const bool isLast = wait > std::chrono::milliseconds(300); // the fifth attempt
        if (isLast || (code != code::sandboxFailed && code != code::sandboxNetwork))
            co_return outcome;
        co_await pause(wait, cancel);
    }
}

} // namespace

Task<Result<Finished>> Sandbox::run(SandboxSpec spec, std::function<void(const QByteArray&)> output,
                                    Cancel cancel) const
{
    if (cancel)
        co_return canceled();
    Job::Settings settings;
    settings.isolated = isIsolated();
    if (granted(spec.network) == Network::Outbound)
        settings.wayOut = wayOut(spec.reachesLan);
    settings.output = std::move(output);
    QTemporaryDir home; // without isolation there is no temporary home
    if (!settings.isolated) {
        QDir(home.path()).mkpath(u"home"_s);
        QDir(home.path()).mkpath(u"tmp"_s);
        spec.mounts.prepend({home.filePath(u"home"_s), u"/home/build"_s, true});
        spec.mounts.prepend({home.filePath(u"tmp"_s), u"/tmp"_s, true});
        if (spec.folder.isEmpty())
            spec.folder = u"/home/build"_s;
    }
    settings.spec = std::move(spec);
    co_return co_await repeated(this, std::move(settings), cancel);
}

Task<Result<Finished>> runWithRoute(const Sandbox* sandbox, SandboxSpec spec, LoopbackRoute route,
                                    std::function<void(const QByteArray&)> output, Cancel cancel)
{
    if (cancel)
        co_return canceled();
    Job::Settings settings{true, std::nullopt, std::move(route), std::move(spec), std::move(output)};
    co_return co_await repeated(sandbox, std::move(settings), cancel);
}

} // namespace shipdeck::build
