// SPDX-License-Identifier: MIT
// Finds the commit that broke a project.
#include "base/files.h"
#include "commands.h"
#include "deck/bisect.h"
#include "deck/operations.h"
#include "deck/projects.h"
#include "follow.h"
#include "logs/ansi.h"
#include "logs/log_file.h"

#include <QDir>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

//! The named one, else that of the current folder.
Result<ProjectId> projectFor(const Deck& deck, const QString& named)
{
    if (!named.isEmpty())
        return ProjectId(named);
    SD_TRY(const auto projects, deck.projects().list());
    const QString here = QDir::currentPath();
    for (const ProjectSummary& summary : projects)
        if (summary.project.location == here)
            return summary.project.id;
    return fail(Error::Kind::NotFound, "project-missing",
                say(QT_TRANSLATE_NOOP("core", "No project is deployed from this folder.")),
                say(QT_TRANSLATE_NOOP("core", "Name it: shipctl bisect <project>. `shipctl projects` lists them.")));
}

//! Without colours.
QByteArray diffOf(const Deck& deck, const OperationId& id)
{
    const auto bytes = readFile(logs::logPath(deck.paths().logs(), deploy::bisectDiffLog(id)));
    return bytes ? logs::stripAnsi(*bytes) : QByteArray();
}

QString answerText(const build::HistoryCommit& commit, const QByteArray& diff, bool isWhole)
{
    const qsizetype patch = isWhole ? -1 : diff.indexOf("\ndiff --git ");
    return u"%1 %2\n%3, %4\n\n%5"_s.arg(commit.id, visible(commit.subject), visible(commit.author),
                                        commit.date.toString(Qt::ISODate),
                                        QString::fromUtf8(patch < 0 ? diff : diff.first(patch)).trimmed());
}

Exit concluded(const Call& call, const Followed& followed)
{
    const store::Operation& operation = followed.operation;
    const auto so = call.deck->operations().bisection(operation.id);
    if (!so)
        return call.out.failure(so.error());
    const QByteArray diff = diffOf(*call.deck, operation.id);
    const QJsonObject document = toPublicJson(operation, *so, diff);
    using State = store::Operation::State;
    if (operation.state == State::Done) {
        call.out.result(answerText(so->commits[so->next().at], diff, call.arguments.has(u"diff"_s)), document);
        return Exit::Done;
    }
    if (followed.detached)
        call.out.note(
            QCoreApplication::translate("core", "It continues in the background. The same command follows it again."));
    else if (operation.error)
        call.out.note(operation.error->render());
    call.out.result({}, document);
    return followed.detached || operation.state == State::Canceled ? Exit::Canceled
        : operation.error                                          ? exitFor(operation.error->kind)
                                                                   : Exit::Failed;
}

Task<Exit> runBisect(Call call)
{
    const auto project = projectFor(*call.deck, call.arguments.first());
    if (!project)
        co_return call.out.failure(project.error());
    BisectRequest request;
    request.project = *project;
    request.environment = EnvironmentName(call.arguments.value(u"env"_s, u"production"_s));
    request.good = call.arguments.value(u"good"_s);
    request.bad = call.arguments.value(u"bad"_s);
    request.run = call.arguments.value(u"run"_s);
    if (const auto known = call.deck->projects().checkEnvironment(request.project, request.environment); !known)
        co_return call.out.failure(known.error());
    const auto asked = co_await call.deck->operations().bisect(request);
    if (!asked)
        co_return call.out.failure(asked.error());
    const OperationId id = asked->id;
    const Cancel cancel = call.cancel;
    const auto followed = co_await follow(call.deck, &call.out, id, cancel);
    if (!followed)
        co_return call.out.failure(followed.error());
    co_return concluded(call, *followed);
}

} // namespace

Command bisectCommand()
{
    return {{u"bisect"_s,
             u"[project]"_s,
             u"find the commit that broke it, by builds that are not released"_s,
             {{u"good"_s, u"COMMIT"_s, u"worked; default: the last successful deployment"_s},
              {u"bad"_s, u"COMMIT"_s, u"fails; default: the newest failed deployment"_s},
              {u"run"_s, u"COMMAND"_s,
               u"decides in each build (0: good, 125: skip, else bad); default: the build itself"_s},
              {u"env"_s, u"ENVIRONMENT"_s, u"whose variables and deployments count; default: production"_s},
              {u"diff"_s, {}, u"print all changes of the found commit, not only their summary"_s}},
             0,
             1},
            &runBisect};
}

} // namespace shipdeck::cli
