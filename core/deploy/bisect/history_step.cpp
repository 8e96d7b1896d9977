// SPDX-License-Identifier: MIT
#include "deploy/bisect/history_step.h"

#include "build/sources/history.h"
#include "deploy/engine/world.h"
#include "deploy/enqueue.h"
#include "deploy/steps/inputs.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

class HistoryStep final : public Step {
public:
    HistoryStep(QString good, QString bad) : m_good(std::move(good)), m_bad(std::move(bad)) {}
    QString name() const override { return u"history"_s; }
    QString stage() const override { return u"source"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Read the commits between %1 and %2"), {m_good.left(12), m_bad.left(12)}),
                {},
                {u"git log --first-parent %1..%2"_s.arg(shellQuoted(m_good), shellQuoted(m_bad))},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const ReadableSource readable, co_await recordedRepository(context));
        const Paths paths = context->world.paths;
        const Cancel cancel = context->cancel;
        const QString good = m_good, bad = m_bad;
        const build::SourceSpec source = readable.source;
        const build::FetchOptions options = readable.options;
        CO_TRY(const auto commits, co_await build::historyBetween(source, good, bad, paths, options, cancel));
        QJsonArray list;
        for (const build::HistoryCommit& commit : commits)
            list << commit.toJson();
        co_return QJsonObject{{u"commits"_s, list}};
    }

private:
    QString m_good;
    QString m_bad;
};

} // namespace

Task<Result<ReadableSource>> recordedRepository(Context context)
{
    CO_TRY(const build::SourceSpec repository, build::repositoryOf(sourceOf(context->project)));
    CO_TRY(ReadableSource readable,
           co_await readableSource(repository, &context->world.accounts, &context->world.github));
    const std::shared_ptr<Calls> calls = context->calls;
    readable.options.called = [calls](const QString& command, std::chrono::milliseconds took, int exitCode) {
        calls->add(command, took, exitCode == 0 ? u"ok"_s : u"exit %1"_s.arg(exitCode));
    };
    co_return readable;
}

std::unique_ptr<Step> readHistory(const QString& good, const QString& bad)
{
    return std::make_unique<HistoryStep>(good, bad);
}

} // namespace shipdeck::deploy
